/** Knows gateways that stand in for each other and run as guests of one machine. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { boxOf } from './bricks/common.js';
import { isPair } from './bricks/network.js';
import { aboutDevice, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two gateways in one box',
  group: 'Apparent redundancy',
  rationale: 'Two gateways share the work of leading out, so that one may fail. Both are virtual machines of the same box; when that fails, both are gone.',
  remedy: 'Move one of the two to other hardware, and tell the cluster to keep them apart.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['subnets', 'links'],
  impact: 'failure',
  *check(seen) {
    const pairs = seen.topology.subnets.flatMap((subnet) => {
      const gateways = subnet.gateways.map((id) => deviceOf(seen, id)).filter((device) => device !== undefined);
      const [box, ...others] = distinct(gateways.map((gateway) => boxOf(gateway, seen)));
      return gateways.length >= 2 && subnet.virtualGateway !== null && box !== undefined && others.length === 0 && !subnet.gateways.includes(box) ? [{ subnet, gateways, box }] : [];
    });
    for (const [box, same] of sortedBy(groupBy(pairs, (pair) => pair.box), ([id]) => id)) {
      const host = deviceOf(seen, box);
      if (!host || isPair(host)) continue;
      const names = distinct(same.flatMap(({ gateways }) => gateways.map(({ name }) => name)));
      yield {
        about: [aboutDevice(host)],
        says: `${names.join(' and ')}, which stand in for each other, both hang on ${host.name} alone.`,
        why: `They are the gateways of ${listed(same.map(({ subnet }) => subnet.cidr))}, and each was placed on ${host.name}: as its guests, as far as seen.`,
        from: cite(host.from, ...same.flatMap(({ subnet, gateways }) => [subnet.from, ...gateways.map(({ from }) => from)])),
        certainty: 'confirmed',
        cure: null,
      };
    }
  },
  examples: [
    { name: 'two guests of one host', given: 'core - hv1 - gw1, hv1 - gw2\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=gw1,gw2 virtual=10.0.0.254', finds: ['hv1'] },
    { name: 'two guests of a server that nobody called a hypervisor', given: 'core - hv1 - gw1, hv1 - gw2\nhv1: device roles=server\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=gw1,gw2 virtual=10.0.0.254', finds: ['hv1'] },
    { name: 'guests of two hosts', given: 'core - hv1 - gw1, core - hv2 - gw2\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=gw1,gw2 virtual=10.0.0.254', finds: [] },
    { name: 'two boxes', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'two guests of one host that share no address', given: 'core - hv1 - gw1, hv1 - gw2\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=gw1,gw2', finds: [] },
    { name: 'no cable is known', given: 'gw1\ngw2\nsubnet 10.0.0.0/24 gateways=gw1,gw2', finds: null },
  ],
};
export default rule;
