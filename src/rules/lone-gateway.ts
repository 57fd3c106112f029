/** Knows a subnet that has one way out and nothing that stands in for it. */
import { isWithin } from '../model/address.js';
import { isVirtualMac } from '../model/mac.js';
import type { Hit, Rule, Seen } from '../model/rule.js';
import type { Subnet } from '../model/topology.js';
import { hasRole, isPair } from './bricks/network.js';
import { aboutDevice, aboutSubnet, cite, counted, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One way out of a network',
  group: 'Single points of failure',
  rationale: 'Every machine in this part of the network leaves it through one box. When that box fails, they reach nothing outside their own room.',
  remedy: 'Let a second router share the gateway address, so that it takes over by itself; try it once by switching the first one off.',
  effort: '1–2',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['subnets'],
  impact: 'failure',
  *check(seen) {
    const shared = seen.facts('resolved').filter(({ mac }) => isVirtualMac(mac));
    for (const subnet of seen.topology.subnets) {
      if (subnet.gateways.length > 1 && subnet.virtualGateway === null) yield* untied(subnet, seen);
      const [only, second] = subnet.gateways;
      const gateway = only !== undefined && second === undefined ? deviceOf(seen, only) : undefined;
      const hosts = hostsOf(subnet, seen);
      if (!gateway || isPair(gateway) || hosts === 0) continue;
      const spare = subnet.devices.map((id) => deviceOf(seen, id)).filter((device) => device && device.id !== gateway.id && hasRole(device, 'router', 'firewall'));
      const card = shared.find(({ address }) => gateway.addresses.includes(address) && isWithin(address, subnet.cidr));
      const ready = spare.length > 0 ? ` A second router is there already: ${listed(spare.map((device) => device!.name))}.` : '';
      yield {
        about: [aboutDevice(gateway), aboutSubnet(subnet.cidr, subnet.vrf)],
        says: `${gateway.name} is the only gateway of ${subnet.behind === undefined ? '' : 'its '}${subnet.cidr}${subnet.vrf === undefined ? '' : ` in ${subnet.vrf}`}, with ${counted(hosts, 'host')} on it.${ready}`,
        why:
          card !== undefined
            ? `${gateway.name} answers at ${card.address} with ${card.mac}, a card that the boxes of a pair hand to each other; no second box was seen to hold it. Look whether one is there and in the scope.`
            : subnet.virtualGateway === null
            ? `No shared gateway address was seen in ${subnet.cidr}; its one gateway is ${gateway.name}.`
            : `The gateway address ${subnet.virtualGateway} is set up to be shared, but ${gateway.name} is the only router seen to hold it. Look whether a second one is there and in the scope.`,
        from: cite(subnet.from, gateway.from, card?.from ?? []),
        certainty: subnet.virtualGateway === null && card === undefined ? 'confirmed' : 'inferred',
      };
    }
  },
  examples: [
    { name: 'one router for all', given: 'isp - fw - sw1\nsw1 - pc*3', finds: ['fw'] },
    { name: 'two routers, and one of them unused', given: 'isp - fw - sw1 - rt2\nsw1 - pc*3\nsubnet 10.0.0.0/24 gateways=fw', finds: ['fw'] },
    { name: 'one router, at a card that pairs hand to each other: is there a second?', given: 'isp - fw - sw1\nsw1 - pc*3\nfw: address 10.0.0.254 24\nsw1: resolved 10.0.0.254 00:09:0f:09:00:02', finds: ['fw'] },
    { name: 'two routers share the gateway address', given: 'isp - fw1 - sw1 - fw2\nsw1 - pc*3\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'two routers that share no address: each host leaves by one of them', given: 'isp - fw - sw1 - rt2\nsw1 - pc*3\nsubnet 10.0.0.0/24 gateways=fw,rt2', finds: ['fw'] },
    { name: 'the gateway is a pair of boxes', given: 'isp - fw - sw1\nsw1 - pc*3\nfw: device members=2', finds: [] },
    { name: 'only routers on it', given: 'fw - rt\nsubnet 10.0.0.0/30 gateways=fw devices=fw,rt\nsubnet 10.0.0.4/30 gateways=fw,rt devices=fw,rt', finds: [] },
    { name: 'no subnet is known', given: 'sw1 - pc*3', finds: null },
  ],
};
export default rule;

/** Several gateways that share no address: a host was told one of them, and none takes over. */
function* untied(subnet: Subnet, seen: Seen): Generator<Hit> {
  const gateways = subnet.gateways.flatMap((id) => deviceOf(seen, id) ?? []);
  const hosts = hostsOf(subnet, seen);
  const [first, ...others] = gateways.map(aboutDevice);
  if (!first || others.length === 0 || hosts === 0) return;
  yield {
    about: [first, ...others, aboutSubnet(subnet.cidr, subnet.vrf)],
    says: `${listed(gateways.map(({ name }) => name))} lead out of ${subnet.cidr}, with ${counted(hosts, 'host')} on it, and share no address that we saw. Does any take over for another?`,
    why: `A host knows one gateway by its address. Without an address that moves, the hosts that were told of one of them stay without when it fails; which hosts use which is not known.`,
    from: cite(subnet.from, ...gateways.map(({ from }) => from)),
    certainty: 'inferred',
  };
}

/** Devices of the subnet that are there to be served: neither routers nor firewalls. */
function hostsOf(subnet: Subnet, seen: Seen): number {
  return subnet.devices.filter((id) => {
    const device = deviceOf(seen, id);
    return device !== undefined && !hasRole(device, 'router', 'firewall');
  }).length;
}
