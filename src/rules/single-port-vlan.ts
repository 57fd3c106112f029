/** Knows a separate network that exists on one port only. */
import { groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutVlan, aboutEnd, cite, endText } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A separate network with a single socket',
  group: 'Things nobody designed',
  rationale: 'A part of the network was set up and one socket leads into it, nothing else. It is a left-over or a mistake: whatever is plugged in there reaches nobody.',
  remedy: 'Ask what it was for. Lead it on to where it is needed, or remove it.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.1', 'ISO A.8.9'],
  needs: ['vlan-port'],
  impact: { level: 'M1', because: 'one socket at most hangs on it' },
  *check(seen) {
    const addressed = new Set(seen.facts('address').flatMap(({ port }) => /(\d+)$/.exec(port ?? '')?.[1] ?? []));
    for (const [vlan, facts] of sortedBy(groupBy(seen.facts('vlan-port'), (fact) => fact.vlan), ([id]) => String(id).padStart(4, '0'))) {
      const ports = groupBy(facts, ({ device, port }) => `${device} ${port}`);
      const { device, port, tagged } = facts[0]!;
      // A port that carries it on leads to a switch that was not read.
      if (ports.size !== 1 || tagged || vlan === 1 || addressed.has(String(vlan))) continue;
      yield {
        about: [aboutVlan(vlan)],
        also: [aboutEnd(seen.topology, device)],
        says: `VLAN ${vlan} leads to ${endText(seen.topology, { device, port })} and nowhere else.`,
        why: 'No other port of any switch that was read is in it, and no router has an address in it.',
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'one port', given: 'core - sw1 - pc1\nsw1.2: vlan-port 66 false\nsw1.1: vlan-port 10 true\nsw1.2: vlan-port 10 true', finds: ['VLAN 66'] },
    { name: 'several ports; one port and a router; one port that carries it on', given: 'core - sw1 - pc1\nsw1.2: vlan-port 20 false\ncore.1: vlan-port 20 true\nsw1.2: vlan-port 30 false\nsw1.1: vlan-port 40 true\ncore: address 10.0.30.1 24 port=vlan30', finds: [] },
    { name: 'no port told its networks', given: 'core - sw1', finds: null },
  ],
};
export default rule;
