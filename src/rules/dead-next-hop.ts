/** Knows a way that leads to a box which is not there. */
import { groupBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import { wasSilent } from './bricks/asked.js';
import { deviceAt } from './bricks/network.js';
import { instanceAt } from './bricks/instances.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A way that leads to a box which is not there',
  group: 'Things nobody designed',
  rationale: 'This box sends some of its traffic to another box that answers nobody. What goes that way is lost, or will be when the first way fails.',
  remedy: 'Find out what the way was for. Put the box back, or remove the way.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 12.4', 'ISO A.8.20'],
  needs: ['route', 'resolved', 'coverage'],
  impact: { level: 'M2', because: 'what goes that way is lost, or the last spare is' },
  *check(seen) {
    const known = groupBy(seen.facts('resolved'), (fact) => fact.device);
    const instance = instanceAt(seen);
    // What is silent to us may answer in an instance that we are not in.
    const common = seen.facts('route').filter(({ device, port, vrf }) => vrf === undefined && instance(device, port) === null);
    for (const { device, facts } of byDevice(seen, common)) {
      const neighbours = known.get(device.id) ?? [];
      // Without its own list of neighbours, a silent box may only be shy.
      if (neighbours.length === 0) continue;
      const near = new Set(neighbours.map(({ address }) => address));
      for (const [hop, routes] of groupBy(facts.filter(({ nextHop }) => nextHop !== null), ({ nextHop }) => nextHop!)) {
        if (near.has(hop) || deviceAt(seen.topology, hop) || isShared(hop, seen) || !wasSilent(seen, hop)) continue;
        yield {
          about: [aboutDevice(device), aboutPart(device, `next hop ${hop}`)],
          says: `${device.name} sends what is for ${routes.map(({ destination }) => (destination.endsWith('/0') ? 'the outside' : destination)).join(', ')} to ${hop}, and nothing is there. Look whether it was only switched off.`,
          why: `${hop} was asked and kept silent, and ${device.name} itself knows no network card for it.`,
          from: cite(...routes.map(({ from }) => from)),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'asked, silent, and unknown to its neighbour', given: 'fw - core\nfw: route 10.99.0.0/24 10.0.0.77 static\nfw: resolved 10.0.0.2 00:1b:21:00:00:02\naddress 10.0.0.77 silent', finds: ['fw'] },
    { name: 'silent, but its neighbour knows its card; not asked at all', given: 'fw - core\nfw: route 10.99.0.0/24 10.0.0.77 static\nfw: resolved 10.0.0.77 00:1b:21:00:00:77\nfw: route 10.98.0.0/24 10.0.0.78 static\naddress 10.0.0.77 silent', finds: [] },
    { name: 'of a routing instance that nobody could ask', given: 'fw - core\nfw.red1: in-vrf red\nfw.red1: route 10.99.0.0/24 10.0.0.77 static\nfw: resolved 10.0.0.2 00:1b:21:00:00:02\naddress 10.0.0.77 silent', finds: [] },
    { name: 'no way was read', given: 'fw - core\naddress 10.0.0.77 silent', finds: null },
  ],
};
export default rule;

function isShared(address: string, seen: Seen): boolean {
  return seen.facts('virtual-gateway').some((fact) => fact.address === address);
}
