/** Knows two firewalls that both hang on one box. */
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { commonDevices } from './bricks/common.js';
import { hasRole, isPair, neighboursOf } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two firewalls behind one box',
  group: 'Apparent redundancy',
  rationale: 'You have two firewalls, so that one may fail. Both are plugged into the same box; when that fails, both are cut off.',
  remedy: 'Plug the second firewall into another box, and see that the two boxes are joined by more than one cable.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['providers', 'links'],
  impact: 'failure',
  *check(seen) {
    const edges = distinct(seen.topology.providers.map(({ edge }) => edge.device)).map((id) => deviceOf(seen, id)).filter((device) => device !== undefined && hasRole(device, 'firewall'));
    if (edges.length < 2) return;
    const ids = edges.map((device) => device!.id);
    const beside = edges.map((device) => neighboursOf(seen.topology, device!.id).filter((next) => !ids.includes(next)));
    const [only] = beside[0]!;
    const common = only !== undefined && beside.every((next) => next.length === 1 && next[0] === only) ? deviceOf(seen, only) : undefined;
    if (common && !isPair(common)) yield {
      about: [aboutDevice(common)],
      also: edges.map((device) => aboutDevice(device!)),
      says: `${edges.map((device) => device!.name).join(' and ')} are both plugged into ${common.name} only.`,
      why: `Each has a way out of its own, and no cable to another box than ${common.name} was seen on them.`,
      from: cite(common.from, ...edges.map((device) => device!.from)),
      certainty: 'confirmed',
    };
    for (const { device, certainty } of commonDevices(seen, 'internet')) {
      if (device.id === common?.id || ids.includes(device.id)) continue;
      yield {
        about: [aboutDevice(device)],
        also: edges.map((edge) => aboutDevice(edge!)),
        says: `${edges.map((edge) => edge!.name).join(' and ')} both hang on ${device.name}.`,
        why: `With ${device.name} taken out of the drawing, nobody reaches any of them, and they do not reach each other.`,
        from: cite(device.from, ...edges.map((edge) => edge!.from)),
        certainty,
      };
    }
  },
  examples: [
    { name: 'both on one core', given: 'isp1 - fw1 - core, isp2 - fw2 - core\ncore - pc*3', finds: ['core'] },
    { name: 'by two switches on one core', given: 'isp1 - fw1 - sw1 - core, isp2 - fw2 - sw2 - core\ncore - sw3 - pc*3', finds: ['core'] },
    { name: 'each on its own core; a single firewall', given: 'isp1 - fw1 - core1 - core2 - fw2, isp2 - fw2', finds: [] },
    { name: 'no way out was seen', given: 'fw1 - core - fw2', finds: null },
  ],
};
export default rule;
