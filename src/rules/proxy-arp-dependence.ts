/** Knows a machine that finds others only because a router answers for them. */
import { type Address, isSpecialAddress, networkOf } from '../model/address.js';
import { distinct, groupBy } from '../model/order.js';
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, byDevice, cite, listed, nameOf } from './bricks/subjects.js';

/** One may be left over from before an address was changed. */
const FEWEST = 2;

const rule: Rule = {
  title: 'A machine that works only because a router covers up for it',
  group: 'Things nobody designed',
  rationale: 'This machine believes that far machines are its neighbours. A router sees that and answers in their place. When the router is replaced by one that does not, the machine reaches nobody beyond.',
  remedy: 'Give the machine the right size of its network and its way out, then switch the covering-up off at the router.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 12.1', 'ISO A.8.20'],
  needs: ['resolved', 'address'],
  impact: { level: 'M1', because: 'it works as long as that router is there' },
  *check(seen) {
    const routers = new Map(seen.topology.devices.filter((device) => hasRole(device, 'router', 'firewall')).flatMap((device) => [...device.macs, ...device.interfaces.flatMap(({ mac }) => mac ?? [])].map((mac) => [mac, device.id] as const)));
    const own = groupBy(seen.facts('address').filter(({ address, prefix }) => !address.includes(':') && prefix !== null), ({ device }) => device);
    for (const { device, facts } of byDevice(seen, seen.facts('resolved').filter(({ address }) => !address.includes(':') && !isSpecialAddress(address)))) {
      const addresses = own.get(device.id) ?? [];
      // A machine with an address for itself alone asks for everybody by design.
      if (addresses.length === 0 || addresses.some(({ prefix }) => prefix! > 30) || hasRole(device, 'router', 'firewall', 'hypervisor')) continue;
      const far = facts.filter(({ address, mac }) => routers.has(mac) && routers.get(mac) !== device.id && !isTheirs(routers.get(mac)!, address, seen) && !isNear(address, addresses));
      for (const [router, covered] of groupBy(far, ({ mac }) => routers.get(mac)!)) {
        const names = distinct(covered.map(({ address }) => address));
        if (names.length < FEWEST) continue;
        yield {
          about: [aboutDevice(device)],
          also: [{ kind: 'device', id: router, name: nameOf(seen.topology, router) }],
          says: `${device.name} finds ${listed(names, 4)} only because ${nameOf(seen.topology, router)} answers for them.`,
          why: `In its list of neighbours they all have the network card of ${nameOf(seen.topology, router)}, and lie in none of its own networks (${listed(distinct(addresses.map(({ address, prefix }) => networkOf(address, prefix!)!)), 4)}).`,
          from: cite(...covered.map(({ from }) => from)),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'two far machines at the card of the router', given: 'fw - core - erp\nfw: device macs=00:1b:21:aa:00:01\nerp: address 10.3.0.9 24\nerp: resolved 10.9.0.1 00:1b:21:aa:00:01\nerp: resolved 10.9.0.2 00:1b:21:aa:00:01', finds: ['erp'] },
    { name: 'its router; its neighbours; an address for itself alone', given: 'fw - core - erp, core - web\nfw: device macs=00:1b:21:aa:00:01\nerp: address 10.3.0.9 24\nerp: resolved 10.3.0.1 00:1b:21:aa:00:01\nerp: resolved 10.3.0.5 00:1b:21:bb:00:01\nweb: address 10.3.0.10 32\nweb: resolved 10.9.0.1 00:1b:21:aa:00:01\nweb: resolved 10.9.0.2 00:1b:21:aa:00:01', finds: [] },
    { name: 'no machine told its neighbours', given: 'fw - core - erp\nerp: address 10.3.0.9 24', finds: null },
  ],
};
export default rule;

function isNear(address: Address, own: readonly DeviceFact<'address'>[]): boolean {
  return own.some((fact) => networkOf(address, fact.prefix!) === networkOf(fact.address, fact.prefix!));
}
/** A router answers for its own addresses. */
function isTheirs(router: string, address: Address, { topology }: Seen): boolean {
  return topology.devices.some(({ id, addresses }) => id === router && addresses.includes(address));
}
