/** Knows a machine that does not use the shared gateway address. */
import { isWithin } from '../model/address.js';
import type { Rule, Seen } from '../model/rule.js';
import { deviceAt, isForwarding } from './bricks/network.js';
import { aboutDevice, aboutSubnet, cite, deviceOf } from './bricks/subjects.js';

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
    for (const { cidr, virtualGateway, gateways } of seen.topology.subnets.filter((subnet) => subnet.virtualGateway !== null)) {
      for (const { device: id, nextHop, destination, from } of seen.facts('route')) {
        const device = deviceOf(seen, id);
        if (!device || nextHop === null || !destination.endsWith('/0') || isForwarding(device) || !isWithin(nextHop, cidr) || isShared(nextHop, seen)) continue;
        const member = deviceAt(seen.topology, nextHop);
        if (!member || !gateways.includes(member.id)) continue;
        yield {
          about: [aboutDevice(device), aboutSubnet(cidr)],
          also: [aboutDevice(member)],
          says: `${device.name} goes out by ${nextHop}, which is ${member.name} alone; the shared address is ${virtualGateway}.`,
          why: `Its default route names ${nextHop}. When ${member.name} fails, the shared address moves and ${nextHop} does not.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'the own address of one of the two', given: 'fw1 - sw1 - fw2, sw1 - erp\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nerp: route 0.0.0.0/0 @fw1 static', finds: ['erp'] },
    { name: 'the shared one', given: 'fw1 - sw1 - fw2, sw1 - erp\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nerp: route 0.0.0.0/0 10.0.0.254 static', finds: [] },
    { name: 'no gateway is shared', given: 'fw1 - sw1 - erp\nerp: route 0.0.0.0/0 @fw1 static', finds: null },
  ],
};
export default rule;

function isShared(address: string, seen: Seen): boolean {
  return seen.facts('virtual-gateway').some((fact) => fact.address === address) || seen.topology.subnets.some(({ virtualGateway }) => virtualGateway === address);
}
