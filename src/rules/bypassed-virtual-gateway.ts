/** Knows a machine that does not use the shared gateway address. */
import { isWithin } from '../model/address.js';
import type { Rule, Seen } from '../model/rule.js';
import { deviceAt, isForwarding } from './bricks/network.js';
import { aboutDevice, aboutSubnet, cite, deviceOf } from './bricks/subjects.js';

/** Routes that routers tell each other move by themselves. */
const LEARNED = /^(ospf|bgp|isis|rip|eigrp|babel|zebra|bird)/i;

const rule: Rule = {
  title: 'A machine that passes by the shared gateway',
  group: 'Apparent redundancy',
  rationale: 'Two boxes share one address, so that one may fail. This machine was told the own address of one of them: when that one fails, it is cut off, while all others go on.',
  remedy: 'Set its gateway to the shared address.',
  effort: '0.1',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['route', 'virtual-gateway'],
  impact: { level: 'M2', because: 'for this machine there is no spare' },
  *check(seen) {
    const shared = seen.topology.subnets.filter(({ virtualGateway }) => virtualGateway !== null);
    for (const { device: id, nextHop, destination, protocol, from } of seen.facts('route')) {
      const device = deviceOf(seen, id);
      if (!device || nextHop === null || LEARNED.test(protocol) || !destination.endsWith('/0') || isForwarding(device) || isShared(nextHop, seen)) continue;
      const member = deviceAt(seen.topology, nextHop);
      const subnet = shared.find(({ cidr, gateways }) => member !== null && gateways.includes(member.id) && isWithin(nextHop, cidr));
      // Another router of that network stands in for nobody: that a machine uses it is told elsewhere.
      if (!member || !subnet || !seen.facts('virtual-gateway').some((fact) => fact.device === member.id)) continue;
      yield {
        about: [aboutDevice(device)],
        also: [aboutDevice(member), aboutSubnet(subnet.cidr)],
        says: `${device.name} goes out by ${nextHop}, which is ${member.name} alone; the shared address is ${subnet.virtualGateway}.`,
        why: `Its default route names ${nextHop}. When ${member.name} fails, the shared address moves and ${nextHop} does not.`,
        from: cite(from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'the own address of one of the two', given: 'fw1 - sw1 - fw2, sw1 - erp\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nerp: route 0.0.0.0/0 @fw1 static', finds: ['erp'] },
    { name: 'told by a routing protocol', given: 'fw1 - sw1 - fw2, sw1 - erp\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nerp: route 0.0.0.0/0 @fw1 ospf', finds: [] },
    { name: 'the shared one', given: 'fw1 - sw1 - fw2, sw1 - erp\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nerp: route 0.0.0.0/0 10.0.0.254 static', finds: [] },
    { name: 'no gateway is shared', given: 'fw1 - sw1 - erp\nerp: route 0.0.0.0/0 @fw1 static', finds: null },
  ],
};
export default rule;

function isShared(address: string, seen: Seen): boolean {
  return seen.facts('virtual-gateway').some((fact) => fact.address === address) || seen.topology.subnets.some(({ virtualGateway }) => virtualGateway === address);
}
