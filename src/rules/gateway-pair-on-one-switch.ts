/** Knows two gateways that stand in for each other and hang on one switch. */
import type { Rule } from '../model/rule.js';
import { commonDevices } from './bricks/common.js';
import { hasRole, isPair, neighboursOf } from './bricks/network.js';
import { aboutDevice, aboutSubnet, cite, deviceOf } from './bricks/subjects.js';

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
    const hung = commonDevices(seen, 'gateway');
    for (const subnet of seen.topology.subnets) {
      const gateways = subnet.gateways.map((id) => deviceOf(seen, id)).filter((device) => device !== undefined);
      if (gateways.length < 2) continue;
      const beside = gateways.map(({ id }) => neighboursOf(seen.topology, id).filter((next) => !subnet.gateways.includes(next)));
      const [only] = beside[0]!;
      const next = only !== undefined && beside.every((ids) => ids.length === 1 && ids[0] === only) ? deviceOf(seen, only) : undefined;
      const plugged = next && !isPair(next) && !hasRole(next, 'hypervisor') ? next : null;
      const behind = hung.filter(({ legs, device }) => legs.join(' ') === [...subnet.gateways].sort().join(' ') && device.id !== plugged?.id && hasRole(device, 'switch'));
      const names = gateways.map(({ name }) => name);
      const evidence = [subnet.from, ...gateways.map(({ from }) => from)];
      if (plugged) {
        yield {
          about: [aboutDevice(plugged), aboutSubnet(subnet.cidr)],
          says: `${names.join(' and ')}, the gateways of ${subnet.cidr}, are both plugged into ${plugged.name} only.`,
          why: `No other cable of ${names.join(' or ')} was seen.`,
          from: cite(plugged.from, ...evidence),
          certainty: 'confirmed',
        };
      }
      for (const { device, certainty } of behind) {
        yield {
          about: [aboutDevice(device), aboutSubnet(subnet.cidr)],
          says: `${names.join(' and ')}, the gateways of ${subnet.cidr}, all hang on ${device.name}.`,
          why: `With ${device.name} taken out of the drawing, nobody reaches any of them, and they do not reach each other.`,
          from: cite(device.from, ...evidence),
          certainty,
        };
      }
    }
  },
  examples: [
    { name: 'two routers, one switch', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: ['sw1'] },
    { name: 'two routers behind one switch by two others', given: 'fw1 - sw1 - sw2, fw2 - sw3 - sw2\nsw2 - sw4 - pc*2\nsw2 - sw5 - pc3\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: ['sw2'] },
    { name: 'two routers, two switches', given: 'fw1 - sw1 - sw2 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'the switch is a stack', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsw1: device members=2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'no cable is known', given: 'fw1\nfw2\nsubnet 10.0.0.0/24 gateways=fw1,fw2', finds: null },
  ],
};
export default rule;
