/** Knows a cable on which one end speaks only when the other is silent. */
import type { DeviceFact, Hit, Rule, Seen } from '../model/rule.js';
import type { End, Link } from '../model/topology.js';
import { announcedTo, viewsOf } from './bricks/far-ends.js';
import { aboutEnd, aboutLink, cite, endText } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A cable whose ends do not agree how to speak',
  group: 'Things nobody designed',
  rationale: 'One end of this cable sends and receives at once, the other one does not. It works when little is sent and crawls when much is: people say that the network is slow.',
  remedy: 'Let both ends agree by themselves, or set both alike.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 12.1', 'ISO A.8.20'],
  needs: ['duplex', 'links'],
  impact: { level: 'M1', because: 'it is slow, and does not stop' },
  *check(seen) {
    const announced = announcedTo(seen);
    const told = new Map(seen.facts('duplex').map((fact) => [`${fact.device} ${fact.port}`, fact]));
    for (const link of seen.topology.links.filter(({ state }) => state !== 'down')) {
      const [a, b] = link.ends;
      const [here, there] = [told.get(`${a.device} ${a.port}`), told.get(`${b.device} ${b.port}`)];
      if (here === undefined || there === undefined) yield* asAnnounced(link, seen, ({ device, port }) => told.get(`${device} ${port}`), announced);
      if (!here || !there || here.full === there.full) continue;
      const [full, half] = here.full ? [a, b] : [b, a];
      yield {
        about: [aboutLink(link, seen.topology), aboutEnd(seen.topology, a.device), aboutEnd(seen.topology, b.device)],
        says: `On the cable between ${endText(seen.topology, full)} and ${endText(seen.topology, half)} only the first sends and receives at once.`,
        why: `${endText(seen.topology, full)} says full duplex, ${endText(seen.topology, half)} says half.`,
        from: cite(here.from, there.from, link.from),
        certainty: link.certainty === 'both-ends' ? 'confirmed' : 'inferred',
      };
    }
  },
  examples: [
    { name: 'full and half', given: 'core - sw1\ncore.1: duplex true\nsw1.1: duplex false', finds: ['core–sw1'] },
    { name: 'both alike; one end does not tell', given: 'core - sw1, core - sw2\ncore.1: duplex true\nsw1.1: duplex true\ncore.2: duplex true', finds: [] },
    { name: 'the other end cannot be read, and announces half', given: 'core - sw1\ncore.1: duplex true\ncore.1: far-end cdp full=false', finds: ['core–sw1'] },
    { name: 'it announces the same; what it announced differs; a telephone', given: 'core - sw1, core - sw2, core - pc1\ncore.1: duplex true\ncore.1: far-end cdp full=true\ncore.2: duplex true\ncore.2: far-end cdp full=false\ncore.2: far-end lldp full=true\ncore.3: duplex true\ncore.3: far-end cdp full=false', finds: [] },
    { name: 'no port told', given: 'core - sw1', finds: null },
  ],
};
export default rule;

/** Where one end only was read: what the other announced to it. */
function* asAnnounced(link: Link, seen: Seen, toldAt: (end: End) => DeviceFact<'duplex'> | undefined, announced: ReturnType<typeof announcedTo>): Generator<Hit> {
  for (const [near, far] of viewsOf(link, seen)) {
    const [own, theirs] = [toldAt(near), announced(near, 'full')];
    if (!own || !theirs || toldAt(far) || own.full === theirs.value) continue;
    const [full, half] = own.full ? [near, far] : [far, near];
    yield {
      about: [aboutLink(link, seen.topology), aboutEnd(seen.topology, near.device), aboutEnd(seen.topology, far.device)],
      says: `On the cable between ${endText(seen.topology, full)} and ${endText(seen.topology, half)} only the first sends and receives at once.`,
      why: `${endText(seen.topology, near)} says ${own.full ? 'full' : 'half'} duplex; ${endText(seen.topology, far)} was not read, and announces ${theirs.value ? 'full' : 'half'}.`,
      from: cite(own.from, theirs.from, link.from),
      certainty: 'inferred',
    };
  }
}
