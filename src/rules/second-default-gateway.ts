/** Knows a machine that leaves its network by another door than its neighbours. */
import { isWithin } from '../model/address.js';
import { groupBy, sortedBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import { deviceAt, isForwarding, hasRole } from './bricks/network.js';
import { instanceAt } from './bricks/instances.js';
import { aboutDevice, aboutSubnet, cite, deviceOf } from './bricks/subjects.js';

const FEWEST_HOSTS = 3;

const rule: Rule = {
  title: 'A machine that leaves by another door than its neighbours',
  group: 'Things nobody designed',
  rationale: 'All machines here go out through one box; this one goes through another. When people repair or guard the usual door, they forget it.',
  remedy: 'Ask why. Set it to the usual way out, or write down what the other one is for.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 12.4', 'ISO A.8.20'],
  needs: ['route', 'subnets'],
  impact: { level: 'M1', because: 'it works as long as that door does' },
  *check(seen) {
    const instance = instanceAt(seen);
    for (const { cidr, vrf, behind, virtualGateway, gateways, devices } of seen.topology.subnets) {
      const leaving = seen.facts('route').filter((route) => route.destination === '0.0.0.0/0' && route.nextHop !== null && isWithin(route.nextHop, cidr) && isHost(route.device, seen) && (route.vrf ?? instance(route.device, route.port)) === null && ((vrf === undefined && behind === undefined) || devices.includes(route.device)));
      const doors = sortedBy(groupBy(leaving, ({ nextHop }) => boxAt(nextHop!, virtualGateway, gateways, seen)), ([, facts]) => -new Set(facts.map(({ device }) => device)).size, ([door]) => door);
      const [usual, ...others] = doors;
      const hosts = new Set(leaving.map(({ device }) => device)).size;
      if (!usual || hosts < FEWEST_HOSTS || new Set(usual[1].map(({ device }) => device)).size * 2 <= hosts) continue;
      for (const fact of others.flatMap(([, facts]) => facts)) {
        const device = deviceOf(seen, fact.device)!;
        const both = usual[1].some((one) => one.device === device.id);
        yield {
          about: [aboutDevice(device), aboutSubnet(cidr)],
          says: `${device.name} leaves ${cidr} by ${fact.nextHop}${both ? ' as well as by' : '; its neighbours leave by'} ${usual[1][0]!.nextHop}.`,
          why: `${usual[1].length} of the machines whose routes were read go by ${usual[1][0]!.nextHop}.`,
          from: cite(fact.from, usual[1][0]!.from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'one of four', given: 'fw - core - a1, core - b1, core - c1, core - d1\na1: route 0.0.0.0/0 10.0.0.1 static\nb1: route 0.0.0.0/0 10.0.0.1 static\nc1: route 0.0.0.0/0 10.0.0.1 static\nd1: route 0.0.0.0/0 10.0.0.200 static', finds: ['d1'] },
    { name: 'two gateways that stand in for each other', given: 'fw1 - core - fw2, core - a1, core - b1, core - c1\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\na1: route 0.0.0.0/0 10.0.0.254 static\nb1: route 0.0.0.0/0 10.0.0.254 static\nc1: route 0.0.0.0/0 @fw1 static', finds: [] },
    { name: 'no way was read', given: 'fw - core - a1', finds: null },
  ],
};
export default rule;

function isHost(id: string, seen: Seen): boolean {
  const device = deviceOf(seen, id);
  return device !== undefined && !isForwarding(device) && !hasRole(device, 'access-point');
}

/** One word for the door: gateways that share an address are one. */
function boxAt(hop: string, virtual: string | null, gateways: readonly string[], seen: Seen): string {
  const device = deviceAt(seen.topology, hop);
  if (hop === virtual || (virtual !== null && device && gateways.includes(device.id))) return 'shared';
  return device?.id ?? hop;
}
