/** Knows two lines to the outside that end in one box. */
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { commonDevices } from './bricks/common.js';
import { hasRole, isPair } from './bricks/network.js';
import { certaintyOf, failureSteps, graveGroups, stopsText } from './bricks/stops.js';
import { aboutDevice, aboutGroup, cite, counted, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two lines to the internet that end in one box',
  group: 'Apparent redundancy',
  rationale: 'You pay for two lines so that one may fail. Both end in the same box; when that fails, neither helps.',
  remedy: 'Let the second line end in a second box that takes over, or keep a tested spare beside the first.',
  effort: '1–3',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['providers'],
  impact: 'failure',
  *check(seen) {
    const { providers } = seen.topology;
    const lines = new Set(providers.map(({ id, nextHop }) => nextHop ?? id));
    if (lines.size < 2) return;
    const edges = distinct(providers.map((provider) => provider.edge.device)).map((id) => deviceOf(seen, id)).filter((device) => device !== undefined);
    const only = edges.length === 1 && !isPair(edges[0]!) ? edges[0]! : null;
    if (only) yield {
      about: [aboutDevice(only)],
      says: `${counted(lines.size, 'line')} to the internet all end in ${only.name}.`,
      why: `The default routes by ${[...lines].sort().join(', ')} were all read from ${only.name}, and it announced no partner.`,
      from: cite(only.from, ...providers.map(({ from }) => from)),
      certainty: 'confirmed',
    };
    for (const failure of graveGroups(seen, ({ risk }) => risk === 'upstream')) yield {
      about: [aboutGroup(failure.unit)],
      says: `Several lines leave through ${failure.unit.name}. If that fails: ${stopsText(failure, seen.services)}`,
      why: failureSteps(failure, seen),
      from: cite(failure.from),
      certainty: certaintyOf(failure),
    };
    // Two firewalls on one box are told by themselves.
    if (edges.length < 2 || edges.filter((edge) => hasRole(edge, 'firewall')).length >= 2) return;
    for (const { device, certainty } of commonDevices(seen, 'internet')) {
      if (edges.includes(device)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${counted(lines.size, 'line')} to the internet all pass through ${device.name}.`,
        why: `They end in ${edges.map(({ name }) => name).join(' and ')}. With ${device.name} taken out of the drawing, nobody reaches any of these, and they do not reach each other.`,
        from: cite(device.from, ...providers.map(({ from }) => from)),
        certainty,
      };
    }
  },
  examples: [
    { name: 'two lines, one firewall', given: 'isp1 - fw - sw1, isp2 - fw\nsw1 - pc*2', finds: ['fw'] },
    { name: 'two lines, two routers, one switch between', given: 'isp1 - rt1 - sw1 - rt2, isp2 - rt2\nsw1 - pc*2', finds: ['sw1'] },
    { name: 'two lines, two firewalls', given: 'isp1 - fw1 - sw1, isp2 - fw2 - sw1\nsw1 - pc*2', finds: [] },
    { name: 'one line is another defect', given: 'isp - fw - sw1\nsw1 - pc*2', finds: [] },
    { name: 'no way out was seen', given: 'sw1 - pc*2', finds: null },
  ],
};
export default rule;
