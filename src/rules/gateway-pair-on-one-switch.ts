/** Knows two gateways that stand in for each other and hang on one switch. */
import type { Rule } from '../model/rule.js';
import { isPair, neighboursOf } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two gateways on one switch',
  group: 'Apparent redundancy',
  rationale: 'Two boxes share the work of leading out, so that one may fail. Both are plugged into the same switch; when that fails, both are gone.',
  remedy: 'Plug the second gateway into another switch, and see that the two switches are joined by more than one cable.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['subnets', 'links'],
  impact: 'failure',
  *check(seen) {
    for (const subnet of seen.topology.subnets) {
      const gateways = subnet.gateways.map((id) => deviceOf(seen, id)).filter((device) => device !== undefined);
      if (gateways.length < 2) continue;
      const others = new Set(seen.topology.devices.filter(({ id }) => !subnet.gateways.includes(id)).map(({ id }) => id));
      const beside = gateways.map(({ id }) => neighboursOf(seen.topology, id).filter((next) => others.has(next)));
      const [only] = beside[0]!;
      const common = only !== undefined && beside.every((next) => next.length === 1 && next[0] === only) ? deviceOf(seen, only) : undefined;
      if (!common || isPair(common)) continue;
      const names = gateways.map(({ name }) => name);
      yield {
        about: [aboutDevice(common), { kind: 'subnet', id: subnet.cidr, name: subnet.cidr }],
        says: `${names.join(' and ')}, the gateways of ${subnet.cidr}, are both plugged into ${common.name} only.`,
        why: `No other cable of ${names.join(' or ')} was seen.`,
        from: cite(subnet.from, common.from, ...gateways.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'two routers, one switch', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: ['sw1'] },
    { name: 'two routers, two switches', given: 'fw1 - sw1 - sw2 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'the switch is a stack', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsw1: device members=2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'no cable is known', given: 'fw1\nfw2\nsubnet 10.0.0.0/24 gateways=fw1,fw2', finds: null },
  ],
};
export default rule;
