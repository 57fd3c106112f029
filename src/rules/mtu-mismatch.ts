/** Knows a cable whose ends disagree how long a packet may be. */
import type { DeviceFact, Hit, Rule, Seen } from '../model/rule.js';
import type { End, Link } from '../model/topology.js';
import { announcedTo, viewsOf } from './bricks/far-ends.js';
import { aboutEnd, aboutLink, cite, deviceOf, endText } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A cable whose ends disagree how long a packet may be',
  group: 'Things nobody designed',
  rationale: 'One end of this cable sends longer packets than the other one takes. Small things pass and large ones vanish: a page opens, a file does not arrive.',
  remedy: 'Set both ends to the same length, and all boxes on the way.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 12.1', 'ISO A.8.20'],
  needs: ['interface', 'links'],
  impact: { level: 'M1', because: 'only large packets are lost' },
  *check(seen) {
    const known = new Map(seen.facts('interface').map((fact) => [`${fact.device} ${fact.port}`, fact]));
    if (![...known.values()].some(({ mtu }) => mtu !== undefined)) yield { unknown: 'no port told how long a packet may be', about: [] };
    const announced = announcedTo(seen);
    for (const link of seen.topology.links.filter(({ state }) => state !== 'down')) {
      const [a, b] = link.ends;
      const [here, there] = [known.get(`${a.device} ${a.port}`), known.get(`${b.device} ${b.port}`)];
      if (!there?.mtu || !here?.mtu) yield* asAnnounced(link, seen, (end) => known.get(`${end.device} ${end.port}`), announced);
      // Makes count differently, with or without what wraps the packet; boxes of one kind count alike.
      if (!here?.mtu || !there?.mtu || here.mtu === there.mtu || !areAlike(a, b, seen)) continue;
      yield {
        about: [aboutLink(link, seen.topology), aboutEnd(seen.topology, a.device), aboutEnd(seen.topology, b.device)],
        says: `${endText(seen.topology, a)} sends up to ${here.mtu} octets, ${endText(seen.topology, b)} takes up to ${there.mtu}.`,
        why: 'Both boxes are of one kind and count alike.',
        from: cite(here.from, there.from, link.from),
        certainty: link.certainty === 'both-ends' ? 'confirmed' : 'inferred',
      };
    }
  },
  examples: [
    { name: 'long at one end only', given: 'sw1 - sw2\nsw1: is-a HP 2530\nsw2: is-a HP 2530\nsw1.1: interface mtu=9216\nsw2.1: interface mtu=1500', finds: ['sw1–sw2'] },
    { name: 'alike; of two makes, which count differently', given: 'sw1 - sw2, sw1 - sw3\nsw1: is-a HP 2530\nsw2: is-a HP 2530\nsw3: is-a Other X1\nsw1.1: interface mtu=1500\nsw2.1: interface mtu=1500\nsw1.2: interface mtu=1500\nsw3.1: interface mtu=1514', finds: [] },
    { name: 'the other end cannot be read, and announces that it takes no long ones', given: 'sw1 - sw2\nsw1.1: interface mtu=9216\nsw1.1: far-end lldp maxFrame=1522', finds: ['sw1–sw2'] },
    { name: 'it announces what a packet needs with all that wraps it', given: 'sw1 - sw2\nsw1.1: interface mtu=1500\nsw1.1: far-end lldp maxFrame=1518', finds: [] },
    { name: 'no port told', given: 'sw1 - sw2\nsw1.1: interface up=true', finds: null },
  ],
};
export default rule;

function areAlike(a: End, b: End, seen: Seen): boolean {
  const [first, second] = [deviceOf(seen, a.device), deviceOf(seen, b.device)];
  return first !== undefined && second !== undefined && first.model !== null && first.model === second.model && first.vendor === second.vendor;
}

/** Where one end only was read: a packet that is longer than the longest frame which the other takes, however both count. */
function* asAnnounced(link: Link, seen: Seen, toldAt: (end: End) => DeviceFact<'interface'> | undefined, announced: ReturnType<typeof announcedTo>): Generator<Hit> {
  for (const [near, far] of viewsOf(link, seen)) {
    const [own, theirs] = [toldAt(near), announced(near, 'maxFrame')];
    if (!own?.mtu || !theirs || toldAt(far)?.mtu || own.mtu <= theirs.value + WRAPPING) continue;
    yield {
      about: [aboutLink(link, seen.topology), aboutEnd(seen.topology, near.device), aboutEnd(seen.topology, far.device)],
      says: `${endText(seen.topology, near)} sends up to ${own.mtu} octets, ${endText(seen.topology, far)} takes up to ${theirs.value}.`,
      why: `${endText(seen.topology, far)} was not read; it announces the length itself.`,
      from: cite(own.from, theirs.from, link.from),
      certainty: 'inferred',
    };
  }
}
/** Octets by which two ways of counting one frame may differ: header, two tags, check sum. */
const WRAPPING = 26;
