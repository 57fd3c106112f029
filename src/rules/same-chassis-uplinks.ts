/** Knows a switch whose cables all lead into one box, although there are two to choose from. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import type { Link } from '../model/topology.js';
import { hasRole, isForwarding, isPair } from './bricks/network.js';
import { aboutDevice, cite, counted, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two cables into the same box',
  group: 'Apparent redundancy',
  rationale: 'There are two main boxes, so that one may fail. This switch has two cables, and both lead to the same one of them: when that one fails, the second cable does not help.',
  remedy: 'Plug one of the two cables into the other main box.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['links'],
  impact: { level: 'M2', because: 'the spare cable saves nothing when that box fails' },
  *check(seen) {
    const between = seen.topology.links.filter(({ ends }) => ends.every(({ device }) => isForwarding(deviceOf(seen, device) ?? { roles: [] })));
    const ofDevice = groupBy(between.flatMap((link) => link.ends.map(({ device }, i) => ({ link, device, far: link.ends[1 - i]!.device }))), ({ device }) => device);
    for (const [id, legs] of sortedBy(ofDevice, ([key]) => key)) {
      const device = deviceOf(seen, id)!;
      const [only, ...others] = distinct(legs.map(({ far }) => far));
      const upper = only === undefined ? undefined : deviceOf(seen, only);
      if (!upper || others.length > 0 || !hasRole(device, 'switch') || isPair(upper) || cablesOf(legs.map(({ link }) => link)) < 2) continue;
      const leading = (ofDevice.get(upper.id) ?? []).map(({ far }) => far).filter((far) => far !== id);
      const second = distinct(leading).map((far) => deviceOf(seen, far)!).find((peer) => hasRole(peer, 'switch', 'router') && new Set((ofDevice.get(peer.id) ?? []).map(({ far }) => far)).size >= 3);
      if (!second) continue;
      yield {
        about: [aboutDevice(device), aboutDevice(upper)],
        says: `${device.name} has ${counted(cablesOf(legs.map(({ link }) => link)), 'cable')} to ${upper.name} and none to ${second.name}.`,
        why: `${second.name} stands beside ${upper.name} and has cables to other switches.`,
        from: cite(...legs.map(({ link }) => link.from)),
        certainty: legs.every(({ link }) => link.certainty === 'both-ends') ? 'confirmed' : 'inferred',
      };
    }
  },
  examples: [
    { name: 'both into the first of two', given: 'core1 - core2, core1 = sw1, core1 - sw2 - core2, core1 - sw3 - core2', finds: ['sw1'] },
    { name: 'one into each; two into the only one', given: 'core1 - core2, core1 - sw1 - core2, core1 - sw2 - core2', finds: [] },
    { name: 'there is one main box only', given: 'fw - core = sw1, core - sw2', finds: [] },
    { name: 'no cable is known', given: 'sw1', finds: null },
  ],
};
export default rule;

/** Physical ones: a bundle counts with its members. */
function cablesOf(links: readonly Link[]): number {
  return links.reduce((sum, { members }) => sum + Math.max(1, members.length), 0);
}
