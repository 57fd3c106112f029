/** Knows a cable whose two ends disagree on the network that it carries. */
import { distinct, groupBy } from '../model/order.js';
import type { DeviceFact, Hit, Rule, Seen } from '../model/rule.js';
import type { End, Link } from '../model/topology.js';
import { announcedTo, viewsOf } from './bricks/far-ends.js';
import { aboutEnd, aboutLink, cite, endText } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A cable whose two ends disagree',
  group: 'Things nobody designed',
  rationale: 'The two boxes at the ends of this cable do not agree which part of the network it carries. Machines end up in the wrong part, or two parts that were kept apart are joined.',
  remedy: 'Set both ends alike, after looking which of them is meant.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 12.4', 'ISO A.8.20'],
  needs: ['links', 'vlan-port'],
  impact: { level: 'M1', because: 'what is cut off by it shows by itself; what is joined does not' },
  *check(seen) {
    const ports = groupBy(seen.facts('vlan-port'), ({ device, port }) => `${device} ${port}`);
    const usedOn = groupBy(seen.facts('vlan-port'), ({ device, vlan }) => `${device} ${vlan}`);
    const factsOf = ({ device, port }: End) => ports.get(`${device} ${port}`) ?? [];
    const isUsedBeside = ({ device, port }: End, vlan: number) => (usedOn.get(`${device} ${vlan}`) ?? []).some((fact) => fact.port !== port);
    const announced = announcedTo(seen);
    for (const link of seen.topology.links) {
      yield* asAnnounced(link, seen, factsOf, announced);
      const [a, b] = link.ends;
      if (link.certainty !== 'both-ends' || link.members.length > 0 || factsOf(a).length === 0 || factsOf(b).length === 0) continue;
      const [here, there] = [untagged(factsOf(a)), untagged(factsOf(b))];
      const native = here.length === 1 && there.length === 1 && here[0] !== there[0];
      const missing = [a, b].flatMap((end, i) => {
        const other = i === 0 ? b : a;
        return distinct(factsOf(end).filter(({ tagged }) => tagged).map(({ vlan }) => String(vlan))).map(Number).filter((vlan) => !factsOf(other).some((fact) => fact.vlan === vlan) && isUsedBeside(end, vlan) && isUsedBeside(other, vlan)).map((vlan) => `VLAN ${vlan} is allowed on ${endText(seen.topology, end)} and not on ${endText(seen.topology, other)}`);
      });
      if (!native && missing.length === 0) continue;
      const parts = [...(native ? [`untagged frames are VLAN ${here[0]} on ${endText(seen.topology, a)} and VLAN ${there[0]} on ${endText(seen.topology, b)}`] : []), ...missing];
      yield {
        about: [aboutLink(link, seen.topology), aboutEnd(seen.topology, a.device), aboutEnd(seen.topology, b.device)],
        says: `On the cable between ${endText(seen.topology, a)} and ${endText(seen.topology, b)}: ${parts.join('; ')}.`,
        why: `Read from both ends: ${[a, b].map((end) => `${endText(seen.topology, end)} is in ${listOf(factsOf(end))}`).join('; ')}.`,
        from: cite(link.from, ...[...factsOf(a), ...factsOf(b)].map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'untagged frames are another network at each end', given: 'core - sw1\ncore.1: vlan-port 10 false\nsw1.1: vlan-port 20 false', finds: ['core–sw1'] },
    { name: 'a network that both use passes one end only', given: 'core - sw1 - pc1, core - erp\ncore.1: vlan-port 30 true\ncore.2: vlan-port 30 false\nsw1.2: vlan-port 30 false\nsw1.1: vlan-port 10 true\ncore.1: vlan-port 10 true', finds: ['core–sw1'] },
    { name: 'both ends agree; one allows more than the other needs', given: 'core - sw1\ncore.1: vlan-port 10 false\nsw1.1: vlan-port 10 false\ncore.1: vlan-port 77 true', finds: [] },
    { name: 'the other end cannot be read, and announces another network for untagged frames', given: 'core - sw1\ncore.1: vlan-port 10 false\ncore.1: vlan-port 20 true\ncore.1: far-end cdp untagged=1', finds: ['core–sw1'] },
    { name: 'it announces the same; a port for one network alone, behind which another numbers its own', given: 'core - sw1, core - sw2\ncore.1: vlan-port 10 false\ncore.1: vlan-port 20 true\ncore.1: far-end cdp untagged=10\ncore.2: vlan-port 10 false\ncore.2: far-end lldp untagged=1', finds: [] },
    { name: 'no port told its networks', given: 'core - sw1', finds: null },
  ],
};
export default rule;

function untagged(facts: readonly DeviceFact<'vlan-port'>[]): readonly number[] {
  return [...new Set(facts.filter(({ tagged }) => !tagged).map(({ vlan }) => vlan))];
}
function listOf(facts: readonly DeviceFact<'vlan-port'>[]): string {
  return [...new Set(facts.map(({ vlan, tagged }) => `VLAN ${vlan}${tagged ? '' : ' untagged'}`))].slice(0, 8).join(', ');
}

/** Where one end only was read: what the other announced to it, on a cable that carries tagged networks too. A box that knows none calls its one network 1. */
function* asAnnounced(link: Link, seen: Seen, factsOf: (end: End) => readonly DeviceFact<'vlan-port'>[], announced: ReturnType<typeof announcedTo>): Generator<Hit> {
  for (const [near, far] of viewsOf(link, seen)) {
    const [own, theirs] = [factsOf(near), announced(near, 'untagged')];
    const [here, ...more] = untagged(own);
    if (here === undefined || more.length > 0 || !own.some(({ tagged }) => tagged) || !theirs || factsOf(far).length > 0 || here === theirs.value) continue;
    yield {
      about: [aboutLink(link, seen.topology), aboutEnd(seen.topology, near.device), aboutEnd(seen.topology, far.device)],
      says: `On the cable between ${endText(seen.topology, near)} and ${endText(seen.topology, far)}: untagged frames are VLAN ${here} on the first, and the second announces VLAN ${theirs.value}.`,
      why: `${endText(seen.topology, near)} is in ${listOf(own)}; the VLANs of ${endText(seen.topology, far)} were not read.`,
      from: cite(link.from, ...own.map(({ from }) => from), theirs.from),
      certainty: 'inferred',
    };
  }
}
