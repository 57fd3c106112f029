/** Knows a machine whose idea of its network differs from its neighbours'. */
import { networkOf } from '../model/address.js';
import { distinct, groupBy } from '../model/order.js';
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, aboutSubnet, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A machine that draws its network too wide or too narrow',
  group: 'Things nobody designed',
  rationale: 'This machine has another idea of how large its network is than the router has. Most works; some machines it can never reach, and nobody sees why.',
  remedy: 'Set its network mask to that of the router.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.1', 'ISO A.8.9'],
  needs: ['address', 'subnets'],
  impact: { level: 'M1', because: 'only some of its neighbours are out of its reach' },
  *check(seen) {
    const routed = groupBy(seen.facts('address').filter((fact) => isPlain(fact) && isRouter(fact.device, seen)), ({ address, prefix }) => networkOf(address, prefix!)!);
    const lengths = distinct([...routed.keys()].map((cidr) => cidr.split('/')[1]!)).map(Number);
    for (const [, facts] of groupBy(seen.facts('address').filter((fact) => isPlain(fact) && !isRouter(fact.device, seen)), ({ device, address }) => `${device} ${address}`)) {
      const [fact] = facts;
      const device = deviceOf(seen, fact!.device);
      const own = networkOf(fact!.address, fact!.prefix!)!;
      const beside = lengths.flatMap((length) => routed.get(networkOf(fact!.address, length)!) ?? []);
      const [router] = beside;
      if (!device || !router || beside.some(({ prefix }) => prefix === fact!.prefix)) continue;
      const theirs = networkOf(router.address, router.prefix!)!;
      yield {
        about: [aboutDevice(device), aboutSubnet(theirs)],
        says: `${device.name} believes that its network is ${own}; the router ${deviceOf(seen, router.device)!.name} says ${theirs}.`,
        why: `${fact!.address}/${fact!.prefix} on ${device.name}, ${router.address}/${router.prefix} on ${deviceOf(seen, router.device)!.name}.`,
        from: cite(fact!.from, router.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'too wide', given: 'fw - core - erp\nfw: address 10.3.0.1 24\nerp: address 10.3.0.9 16', finds: ['erp'] },
    { name: 'as the router says; an address for one machine alone', given: 'fw - core - erp, core - web\nfw: address 10.3.0.1 24\nerp: address 10.3.0.9 24\nweb: address 10.3.0.10 32', finds: [] },
    { name: 'no address was read', given: 'fw - core', finds: null },
  ],
};
export default rule;

function isPlain({ address, prefix, virtual }: DeviceFact<'address'>): boolean {
  return !address.includes(':') && prefix !== null && prefix >= 8 && prefix <= 30 && !virtual;
}
function isRouter(id: string, seen: Seen): boolean {
  const device = deviceOf(seen, id);
  return device !== undefined && hasRole(device, 'router', 'firewall');
}
