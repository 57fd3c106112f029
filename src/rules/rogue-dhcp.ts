/** Knows two machines that hand out addresses in one network. */
import { isWithin } from '../model/address.js';
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { aboutDevice, aboutSubnet, cite, deviceOf } from './bricks/subjects.js';

/** Programs that hand out addresses to machines within their own box only. */
const FOR_INNER_NETWORKS = /^(libvirt|lxd|lxc|lxcbr|incus|podman|docker|waydroid)/;

const rule: Rule = {
  title: 'Two machines that hand out addresses',
  group: 'Things nobody designed',
  rationale: 'When a computer is switched on it asks for an address, and the first to answer wins. Two answer here; if they do not agree, some people are cut off at random.',
  remedy: 'Find out which of them should do it. Switch the other one off, or let both share the work by agreement.',
  effort: '0.5',
  controls: ['CSF ID.AM-03', 'CIS 4.2', 'ISO A.8.20'],
  needs: ['listener', 'subnets'],
  impact: { level: 'M2', because: 'machines of that network lose their way out at random' },
  *check(seen) {
    const givers = new Map(seen.facts('listener').filter((fact) => fact.protocol === 'udp' && fact.port === 67 && !/relay|dhcp-?helper|dhcp-?fwd|dhcp-?forward|parprouted/i.test(fact.process ?? '')).map((fact) => [fact.device, fact]));
    const offering = new Map(seen.facts('offers-dhcp').map((fact) => [fact.device, fact]));
    const agreeing = new Set(seen.facts('lease-range').filter(({ shared }) => shared).map(({ device }) => device));
    for (const subnet of seen.topology.subnets) {
      const giving = subnet.devices.filter((id) => givers.has(id) || offering.has(id)).map((id) => deviceOf(seen, id)).filter((device) => device !== undefined && (offering.has(device.id) || (!servesItsOwn(device, seen) && !givesElsewhere(device, subnet.cidr, seen)))) as Device[];
      const [first, ...rest] = giving;
      if (!first || rest.length === 0 || giving.every(({ id }) => isSaid(id, seen) || agreeing.has(id))) continue;
      yield {
        about: [aboutSubnet(subnet.cidr), aboutDevice(first), ...rest.map(aboutDevice)],
        says: `${giving.map(({ name }) => name).join(' and ')} both hand out addresses in ${subnet.cidr}. Do they know of each other?`,
        why: giving.map((device) => (offering.has(device.id) ? `${device.name} answered when an address was asked for.` : `${device.name} listens on UDP port 67 (${givers.get(device.id)!.process ?? 'by a program that was not named'}).`)).join(' '),
        from: cite(...giving.map(({ id }) => (offering.get(id) ?? givers.get(id)!).from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two that share their stock by agreement', given: 'fw - sw1 - dhcp1, sw1 - dhcp2\ndhcp1: listener 0.0.0.0 67 dhcpd protocol=udp\ndhcp2: listener 0.0.0.0 67 dhcpd protocol=udp\ndhcp1: lease-range 10.0.0.100 10.0.0.199 true\ndhcp2: lease-range 10.0.0.100 10.0.0.199 true', finds: [] },
    { name: 'two servers', given: 'fw - sw1 - dhcp1, sw1 - lab\ndhcp1: listener 0.0.0.0 67 dhcpd protocol=udp\nlab: listener 0.0.0.0 67 dnsmasq protocol=udp', finds: ['10.0.0.0/24'] },
    { name: 'one, a relay, and one that serves its own guests', given: 'fw - sw1 - dhcp1, sw1 - lab\ndhcp1: listener 0.0.0.0 67 dhcpd protocol=udp\nfw: listener 0.0.0.0 67 dhcrelay protocol=udp\nlab: listener 0.0.0.0 67 dnsmasq protocol=udp\nlab: package libvirt-daemon 9.0.0-4', finds: [] },
    { name: 'one, and one whose stock is for its other leg', given: 'fw - sw1 - dhcp1, sw1 - guests\ndhcp1: listener 0.0.0.0 67 kea protocol=udp\nguests: listener 0.0.0.0 67 dnsmasq protocol=udp\nguests: lease-range 192.168.50.10 192.168.50.200', finds: [] },
    { name: 'two, and the site says that both should', given: 'fw - sw1 - dhcp1, sw1 - dhcp2\ndhcp1: listener 0.0.0.0 67 kea protocol=udp\ndhcp2: listener 0.0.0.0 67 kea protocol=udp\nservice Desks essential needs=dhcp:dhcp1|dhcp2', finds: [] },
    { name: 'no machine told what it listens on', given: 'fw - sw1 - dhcp1', finds: null },
  ],
};
export default rule;

function servesItsOwn({ id }: Device, seen: Seen): boolean {
  return seen.facts('package').some((fact) => fact.device === id && FOR_INNER_NETWORKS.test(fact.name));
}

/** Whether its stock is known, and all of it lies in other networks that it has a leg in. */
function givesElsewhere({ id }: Device, cidr: string, seen: Seen): boolean {
  const ranges = seen.facts('lease-range').filter(({ device }) => device === id);
  return ranges.length > 0 && ranges.every(({ first, last }) => !isWithin(first, cidr) && !isWithin(last, cidr));
}

function isSaid(id: string, { services }: Seen): boolean {
  return services.some(({ source, needs }) => source === 'declared' && needs.some(({ kind, anyOf }) => kind === 'dhcp' && anyOf.includes(id)));
}
