/** Textbook networks, worked out by hand: what each failure cuts off and stops, how sure that is, and what cures it. */
import { describe, expect, it } from 'vitest';
import { cutEdges, cutNodes, cutsOf } from '../../src/failures/cuts.js';
import { weigh, whatIf } from '../../src/failures/failures.js';
import { graphOf } from '../../src/failures/graph.js';
import { measuresOf } from '../../src/failures/measures.js';
import { circlesOf } from '../../src/failures/services.js';
import { talksOf } from '../../src/failures/talks.js';
import type { DeviceFact } from '../../src/model/rule.js';
import type { Role } from '../../src/model/fact.js';
import { input, type Written } from './failures-builder.js';
import { told } from './failures-walk.js';

const weighed = (written: Written) => {
  const { services, failures } = weigh(input(written));
  const of = (name: string) => failures.find(({ unit }) => unit.id === name || unit.name === name);
  return { services, failures, of, told: (name: string) => told(of(name), services), service: (name: string) => services.find((one) => one.name === name)! };
};
const NOWHERE = { state: 'complete', addresses: [], ranges: [] } as const;
const nothing = { hosts: 0, devices: [], everywhere: [], somewhere: {} };
const fact = <K extends DeviceFact['kind']>(device: string, kind: K, rest: object): DeviceFact => ({ kind, device, target: device, from: ['o'], ...rest }) as unknown as DeviceFact;
const learned = (device: string) => fact(device, 'learned', { port: 'to somebody', mac: '00:1b:21:00:00:01', vlan: null });

/** isp – fw – core – sw1, sw2; desks on the switches, a server on the core. */
const office: Written = {
  routers: ['fw'],
  switches: ['core', 'sw1', 'sw2'],
  hosts: { a: { on: ['sw1'] }, b: { on: ['sw1'] }, c: { on: ['sw2'] }, erp: { on: ['core'], roles: ['server'], address: '10.0.0.5' } },
  cables: [{ id: 'fw-core', a: 'fw', b: 'core' }, { id: 'core-sw1', a: 'core', b: 'sw1' }, { id: 'core-sw2', a: 'core', b: 'sw2' }],
  providers: { isp: 'fw' },
  services: [{ name: 'Orders', needs: { device: ['erp'] } }, { name: 'Web', needs: { internet: 'any' } }],
};

describe('cut devices and cut links', () => {
  it('finds them in a bow tie with a tail', () => {
    // 0-1-2-0, 2-3, 3-4-5-3, 5-6
    const cuts = cutsOf(graphOf(7, [0, 1, 2, 2, 3, 4, 5, 5], [1, 2, 0, 3, 4, 5, 3, 6]));
    expect(cutNodes(cuts)).toEqual([2, 3, 5]);
    expect(cutEdges(cuts)).toEqual([3, 7]);
  });
  it('takes no cable with a parallel one for a bridge, and no cable from a box to itself for anything', () => {
    const cuts = cutsOf(graphOf(3, [0, 0, 1, 1], [1, 1, 2, 1]));
    expect(cutNodes(cuts)).toEqual([1]);
    expect(cutEdges(cuts)).toEqual([2]);
  });
  it('walks a chain of 200,000 without running out of stack', () => {
    const count = 200_000;
    const cuts = cutsOf(graphOf(count, Array.from({ length: count - 1 }, (_, i) => i), Array.from({ length: count - 1 }, (_, i) => i + 1)));
    expect(cutNodes(cuts).length).toBe(count - 2);
    expect(cutEdges(cuts).length).toBe(count - 1);
  });
  it('says nothing of an empty graph', () => expect(cutNodes(cutsOf(graphOf(0, [], [])))).toEqual([]));
});

describe('one office', () => {
  const { told: say, of, service, failures } = weighed(office);
  it('loses everything with the firewall, save what does not leave the house', () => {
    expect(say('fw')).toEqual({ hosts: 4, devices: ['core', 'sw1', 'sw2'], everywhere: ['Web'], somewhere: {} });
  });
  it('loses all with the core', () => expect(say('core')).toEqual({ hosts: 4, devices: ['sw1', 'sw2'], everywhere: ['Orders', 'Web'], somewhere: {} }));
  it('loses its own desks with an access switch, and no more', () => expect(say('sw1')).toEqual({ hosts: 2, devices: [], everywhere: [], somewhere: { Orders: 2, Web: 2 } }));
  it('loses the switch as well with its cable', () => expect(say('core-sw1')).toEqual({ hosts: 2, devices: ['sw1'], everywhere: [], somewhere: { Orders: 2, Web: 2 } }));
  it('loses one service with the server, which carries nobody', () => expect(say('erp')).toEqual({ hosts: 0, devices: [], everywhere: ['Orders'], somewhere: {} }));
  it('loses the outside with the provider, and nothing else', () => expect(say('isp')).toEqual({ hosts: 4, devices: ['core', 'fw', 'sw1', 'sw2'], everywhere: ['Web'], somewhere: {} }));
  it('counts the management controller of a server with nobody', () => {
    const written = { ...office, hosts: { ...office.hosts, 'erp-ilo': { on: ['core'], roles: ['appliance' as const] } } };
    const told = input(written);
    const hostsOf = (topology: typeof told.topology) => weigh({ ...told, topology }).failures.find(({ unit }) => unit.id === 'core')!.cutOff.hosts;
    expect(hostsOf(told.topology)).toBe(5);
    expect(hostsOf({ ...told.topology, devices: told.topology.devices.map((device) => (device.id === 'erp-ilo' ? { ...device, controls: 'erp' } : device)) })).toBe(4);
  });
  it('has no row for a desk', () => expect(of('a')).toBeUndefined());
  it('is sure of all of it', () => expect(failures.every(({ certainty, asFarAsSeen }) => certainty === 'proven' && asFarAsSeen.length === 0)).toBe(true));
  it('tells each service what stops it for everyone', () => {
    expect(service('Orders').stopsWith).toEqual({ proven: ['core', 'erp'], possible: [] });
    expect(service('Web').stopsWith).toEqual({ proven: ['core', 'fw', 'fw-core', 'isp'], possible: [] });
    expect(service('Web').atBaseline).toBe('works');
  });
  it('proposes what removes each failure', () => {
    expect(of('fw-core')?.cure).toBe('Lay a second cable between fw and core.');
    expect(of('core')?.cure).toMatch(/^Put a second box beside core/);
    expect(of('isp')?.cure).toMatch(/^Order a second line beside isp/);
  });
  it('proposes no cable for what runs inside of a machine', () => {
    const inside = weighed({ ...office, hosts: { ...office.hosts, hv: { on: [], roles: ['hypervisor', 'server'] }, till: { on: ['hv'] } }, cables: [...office.cables!, { id: 'core-hv', a: 'core', b: 'hv' }], services: [{ name: 'Sales', needs: { device: ['till'] } }] });
    expect(inside.of('till')?.cure).toBe('Run a second till on another machine than hv.');
    expect(inside.of('hv')?.cure).toBe('Put a second box beside hv, cabled to core as well, that can run till too.');
  });
});

describe('what stands in for another', () => {
  it('a second cable, a blocked one as well, a dead one not', () => {
    const twice = (state: 'forwarding' | 'blocked' | 'down') => weighed({ ...office, cables: [...office.cables!, { id: 'spare', a: 'core', b: 'sw1', state }] }).told('core-sw1');
    expect(twice('forwarding')).toEqual(nothing);
    expect(twice('blocked')).toEqual(nothing);
    expect(twice('down').hosts).toBe(2);
  });
  it('a spare only for the VLANs it carries', () => {
    const spare = (vlans: readonly number[]) => weighed({ ...office, hosts: { ...office.hosts, a: { on: ['sw1'], vlan: 10 }, b: { on: ['sw1'], vlan: 20 } }, cables: [...office.cables!, { id: 'spare', a: 'core', b: 'sw1', state: 'blocked', vlans }] }).told('core-sw1');
    expect(spare([10, 20])).toEqual(nothing);
    expect(spare([10])).toMatchObject({ hosts: 1, somewhere: { Orders: 1, Web: 1 } });
  });
  it('no spare whose ends share no VLAN; where both take untagged frames, the one VLAN goes on in the other', () => {
    const hosts = { ...office.hosts, a: { on: ['sw1'], vlan: 10 }, b: { on: ['sw1'], vlan: 20 } };
    const spare = (apart: readonly [number, number] | null) => weighed({ ...office, hosts, cables: [...office.cables!, { id: 'spare', a: 'core', b: 'sw1', state: 'blocked', apart }] });
    expect(spare(null).told('core-sw1')).toMatchObject({ hosts: 2, devices: ['sw1'] });
    expect(spare(null).of('spare')).toBeUndefined();
    expect(spare([99, 10]).told('core-sw1')).toMatchObject({ hosts: 1, somewhere: { Orders: 1, Web: 1 } });
  });
  it('a host with two legs forwards nothing for others', () => {
    const { told: say } = weighed({ ...office, hosts: { ...office.hosts, nas: { on: ['sw1', 'sw2'], roles: ['storage'] } } });
    expect(say('core')).toMatchObject({ hosts: 5, devices: ['sw1', 'sw2'] });
    expect(say('sw1')).toMatchObject({ hosts: 2 });
  });
  it('either member of a shared gateway, but no box that is none', () => {
    const pair = (gateways: readonly string[]): Written => ({
      switches: ['sw'], routers: ['fw1', 'fw2'], hosts: { a: { on: ['sw'] }, b: { on: ['sw'] } },
      cables: [{ a: 'sw', b: 'fw1' }, { a: 'sw', b: 'fw2' }], providers: { isp1: 'fw1', isp2: 'fw2' },
      subnets: [{ cidr: '10.0.0.0/24', gateways, devices: ['a', 'b', 'fw1', 'fw2'] }], services: [{ name: 'Web', needs: { internet: 'any' } }],
    });
    expect(weighed(pair(['fw1', 'fw2'])).told('fw1')).toEqual(nothing);
    expect(weighed(pair(['fw1'])).told('fw1')).toMatchObject({ hosts: 0, everywhere: ['Web'] });
  });
  it('one of two servers', () => {
    const { told: say } = weighed({ ...office, hosts: { ...office.hosts, erp2: { on: ['core'], roles: ['server'] } }, services: [{ name: 'Orders', needs: { device: ['erp', 'erp2'] } }] });
    expect(say('erp')).toEqual(nothing);
    expect(say('core').everywhere).toEqual(['Orders']);
  });
});

describe('what fails together', () => {
  const rooms: Written = { ...office, hosts: { ...office.hosts, erp2: { on: ['sw2'], roles: ['server'] } }, services: [{ name: 'Orders', needs: { device: ['erp', 'erp2'] } }], groups: { 'UPS A': ['ERP', 'erp2.example.net'], 'Room 2': ['nowhere'] } };
  it('stops what neither member stops alone, and is cured by taking one out', () => {
    const { told: say, of } = weighed(rooms);
    expect(say('UPS A').everywhere).toEqual(['Orders']);
    expect(say('erp')).toEqual(nothing);
    expect(of('UPS A')?.cure).toMatch(/^Take erp out of UPS A/);
  });
  it('is cured by a second feed, or a stand-in elsewhere, of what stops something by itself', () => {
    const { of } = weighed({ ...rooms, groups: { 'UPS A': ['core', 'fw', 'sw1'], 'Rack 1': ['core', 'fw'] }, kinds: { 'Rack 1': 'rack' } });
    expect(of('UPS A')?.cure).toBe('Feed core, fw and sw1 from a second circuit or battery as well.');
    expect(of('Rack 1')?.cure).toBe('Give core and fw a stand-in outside Rack 1.');
  });
  it('is cured by those two leaving it that fail with each other and with the rest', () => {
    const { of } = weighed({ ...rooms, hosts: { ...rooms.hosts, erp3: { on: ['core'] }, web1: { on: ['core'] }, web2: { on: ['core'] } }, services: [...rooms.services!, { name: 'Web', needs: { device: ['web1', 'web2'] } }], groups: { 'Shelf 1': ['erp', 'erp2', 'web1', 'web2'] }, kinds: { 'Shelf 1': 'rack' } });
    expect(of('Shelf 1')?.cure).toBe('Take erp2 and web2 out of Shelf 1.');
  });
  it('has no row where its members are not known', () => expect(weighed(rooms).of('Room 2')).toBeUndefined());
});

describe('services', () => {
  it('whose names match nothing are unknown, with the nearest word', () => {
    const { service } = weighed({ ...office, services: [{ name: 'Orders', needs: { device: ['erpp'] } }] });
    expect(service('Orders')).toMatchObject({ atBaseline: 'unknown', unmatched: [{ written: 'erpp', nearest: 'erp' }], stopsWith: { proven: [], possible: [] } });
  });
  it('whose users match nothing have nobody who is known to stop, not everybody', () => {
    const { service, told: say } = weighed({ ...office, services: [{ name: 'Orders', needs: { device: ['erp'] }, users: ['vlan:30'] }] });
    expect(service('Orders')).toMatchObject({ atBaseline: 'unknown', users: [], usersNotFound: true, unmatched: [{ written: 'vlan:30' }], stopsWith: { proven: [], possible: [] } });
    expect(say('sw1').somewhere).toEqual({});
  });
  it('that need any of a kind that was not seen say so', () => {
    expect(weighed({ ...office, services: [{ name: 'Phones', needs: { dns: 'any' } }] }).service('Phones')).toMatchObject({ atBaseline: 'unknown', unmatched: [{ written: 'any dns', nearest: null }] });
  });
  it('cut already are never stopped', () => {
    const { service, failures } = weighed({ ...office, hosts: { ...office.hosts, far: { on: ['island'] } }, switches: [...office.switches!, 'island'], services: [{ name: 'Orders', needs: { device: ['far'] } }] });
    expect(service('Orders').atBaseline).toBe('cut');
    expect(failures.flatMap(({ stops }) => [...stops.everywhere, ...stops.somewhere])).toEqual([]);
  });
  it('are found by names of any case, short or whole, and by address', () => {
    for (const word of ['ERP', 'erp.office.example', '10.0.0.5']) expect(weighed({ ...office, services: [{ name: 'Orders', needs: { device: [word] } }] }).service('Orders').needs).toEqual([{ kind: 'device', anyOf: ['erp'] }]);
  });
  it('have the users they say: by name, subnet or VLAN', () => {
    const users = (...words: string[]) => weighed({ ...office, hosts: { ...office.hosts, a: { on: ['sw1'], address: '10.0.3.4', vlan: 30 } }, services: [{ name: 'Orders', users: words, needs: { device: ['erp'] } }] }).service('Orders').users;
    expect(users('B')).toEqual(['b']);
    expect(users('subnet:10.0.3.0/24')).toEqual(['a']);
    expect(users('vlan:30', 'c')).toEqual(['a', 'c']);
  });
  it('need what the services they need need, and circles are told', () => {
    const written: Written = { ...office, services: [{ name: 'Shop', needs: { device: ['Orders'], internet: 'any' } }, { name: 'Orders', needs: { device: ['erp'], program: ['Shop'] } }] };
    expect(weighed(written).service('Shop').needs).toEqual([{ kind: 'device', anyOf: ['erp'] }, { kind: 'internet', anyOf: ['isp'] }]);
    expect(circlesOf(input(written))).toEqual([['Orders', 'Shop']]);
  });
  it('are assumed where none is declared, with what offers them', () => {
    const facts = [fact('erp', 'listener', { protocol: 'udp', address: '0.0.0.0', port: 53, process: 'dnsmasq' }), fact('a', 'listener', { protocol: 'udp', address: '127.0.0.1', port: 53, process: 'stub' })];
    const { services, told: say } = weighed({ ...office, services: [], facts, subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['a', 'b', 'c', 'fw'] }] });
    expect(services.map(({ name, tier, tolerableOutageHours }) => [name, tier, tolerableOutageHours]).sort()).toEqual([['Internet', 'essential', 4], ['Name service', 'essential', 4], ['Way out of 10.0.0.0/24', 'supporting', null]]);
    expect(say('erp').everywhere).toEqual(['Name service']);
  });
  describe('are assumed of those alone that others use', () => {
    const hosts: Written['hosts'] = { ...office.hosts, dns1: { on: ['core'], roles: ['server'], address: '10.0.0.10' }, kvm: { on: ['core'], roles: ['hypervisor', 'server'], address: '10.0.0.11' } };
    const membersOf = (kind: string, facts: readonly DeviceFact[], more: Partial<Written> = {}) => {
      const given = input({ ...office, hosts, services: [], facts, subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['a', 'b', 'dns1', 'erp', 'fw', 'kvm'] }, { cidr: '192.168.122.0/24', gateways: [], devices: ['kvm'] }], ...more });
      // What answered the sweep, and what stands behind the switch within the hypervisor.
      const devices = given.topology.devices.map((device) => ({ ...device, targets: device.addresses, interfaces: device.id === 'kvm' ? ['br0 10.0.0.11', 'virbr0 192.168.122.1'].map((word) => ({ name: word.split(' ')[0]!, index: null, mac: null, up: true, adminUp: true, speed: null, description: null, addresses: [word.split(' ')[1]!], vlans: [], lag: null })) : device.interfaces }));
      const { services } = weigh({ ...given, topology: { ...given.topology, devices } });
      return Object.fromEntries(services.flatMap(({ name, needs }) => needs.filter((need) => need.kind === kind).map(({ anyOf }) => [name, anyOf])));
    };
    const port = (device: string, protocol: string, number: number) => fact(device, 'open-port', { protocol, port: number });
    const listens = (device: string, protocol: string, address: string, number: number, on?: string) => fact(device, 'listener', { protocol, address, port: number, process: 'x', ...(on && { on }) });
    it('not of what listens for its own guests', () => {
      const own = [listens('kvm', 'tcp', '192.168.122.1', 53), listens('kvm', 'udp', '0.0.0.0', 67, 'virbr0')];
      expect(membersOf('dns', [port('dns1', 'tcp', 53), ...own])).toEqual({ 'Name service': ['dns1'] });
      expect(membersOf('dhcp', [port('dns1', 'udp', 67), ...own])).toEqual({ 'Address service': ['dns1'] });
      expect(membersOf('dhcp', [port('dns1', 'udp', 67), listens('kvm', 'udp', '0.0.0.0', 67, 'br0')])).toEqual({ 'Address service': ['dns1', 'kvm'] });
      expect(membersOf('dns', [port('dns1', 'tcp', 53), listens('kvm', 'tcp', '10.0.0.11', 53)])).toEqual({ 'Name service': ['dns1', 'kvm'] });
    });
    it('for names: whom others ask, where anybody told', () => {
      const open = [port('dns1', 'tcp', 53), port('fw', 'tcp', 53)];
      expect(membersOf('dns', open)).toEqual({ 'Name service': ['dns1', 'fw'] });
      expect(membersOf('dns', [...open, fact('erp', 'resolver', { address: '10.0.0.10' })])).toEqual({ 'Name service': ['dns1'] });
      expect(membersOf('dns', [...open, fact('fw', 'offers-dhcp', { routers: [], resolvers: ['10.0.0.10'], domain: null })])).toEqual({ 'Name service': ['dns1'] });
      expect(membersOf('dns', [...open, fact('dns1', 'resolver', { address: '10.0.0.10' })])).toEqual({ 'Name service': ['dns1', 'fw'] });
    });
    it('for a directory: no small LDAP beside one that people log on by', () => {
      const dc = [389, 88, 3268].map((number) => port('dns1', 'tcp', number));
      expect(membersOf('directory', [...dc, port('erp', 'tcp', 389), port('erp', 'tcp', 636)])).toEqual({ Directory: ['dns1'] });
      expect(membersOf('directory', [port('erp', 'tcp', 389)])).toEqual({ Directory: ['erp'] });
      expect(membersOf('directory', [...dc, ...[389, 88].map((number) => port('erp', 'tcp', number))])).toEqual({ Directory: ['dns1', 'erp'] });
    });
    it('for addresses: those whose ranges lie in the network', () => {
      const subnets = [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['a', 'b', 'fw'] }, { cidr: '10.0.3.0/24', gateways: ['fw'], devices: ['c', 'fw'] }];
      const both = [port('dns1', 'udp', 67), port('kvm', 'udp', 67)];
      const ranges = [fact('dns1', 'lease-range', { first: '10.0.0.50', last: '10.0.0.99', shared: false }), fact('kvm', 'lease-range', { first: '10.0.3.50', last: '10.0.3.99', shared: false })];
      expect(membersOf('dhcp', both, { subnets })).toEqual({ 'Address service': ['dns1', 'kvm'] });
      expect(membersOf('dhcp', [...both, ranges[0]!], { subnets })).toEqual({ 'Address service of 10.0.0.0/24': ['dns1', 'kvm'], 'Address service of 10.0.3.0/24': ['kvm'] });
      expect(membersOf('dhcp', [...both, ...ranges], { subnets })).toEqual({ 'Address service of 10.0.0.0/24': ['dns1'], 'Address service of 10.0.3.0/24': ['kvm'] });
    });
    describe('for addresses that are passed on', () => {
      const subnets = [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['dns1', 'kvm', 'fw'] }, { cidr: '10.0.3.0/24', gateways: ['fw'], devices: ['a', 'b', 'c', 'fw'] }];
      const passed = (kind: string, facts: readonly DeviceFact[]) => membersOf(kind, facts, { subnets })['Address service of 10.0.3.0/24'] ?? membersOf(kind, facts, { subnets })['Address service'];
      const relay = (to: string, by = 'fw', networks = ['10.0.3.0/24']) => fact(by, 'relays-dhcp', { to, port: null, networks });
      const serving = port('dns1', 'udp', 67);
      it('those that they are passed on to, and the box that does', () => {
        expect(passed('dhcp', [serving, port('fw', 'udp', 67), relay('10.0.0.10')])).toEqual(['dns1']);
        expect(passed('dhcp-relay', [serving, relay('10.0.0.10')])).toEqual(['fw']);
        expect(passed('dhcp', [relay('10.0.0.10'), relay('10.0.0.11')])).toEqual(['dns1', 'kvm']);
      });
      it('no server that told its ranges and none there; none that was not seen; a server of the network beside them', () => {
        const elsewhere = fact('kvm', 'lease-range', { first: '10.0.0.50', last: '10.0.0.99', shared: false });
        expect(passed('dhcp', [serving, relay('10.0.0.10'), relay('10.0.0.11'), elsewhere])).toEqual(['dns1']);
        expect(passed('dhcp', [serving, relay('10.0.0.10'), relay('10.9.9.9')])).toEqual(undefined);
        expect(passed('dhcp', [serving, port('c', 'udp', 67), relay('10.0.0.10')])).toEqual(['c', 'dns1']);
      });
      it('not by a broadcast, nor by what stays in the network', () => {
        expect(passed('dhcp', [serving, relay('10.0.0.255')])).toEqual(['dns1']);
        expect(passed('dhcp-relay', [serving, relay('10.0.0.255'), relay('10.0.3.7')])).toEqual(undefined);
      });
    });
    it('for addresses: those that live in the network rather than those of another, where no gateway may pass requests on', () => {
      const both = [port('dns1', 'udp', 67), port('kvm', 'udp', 67)];
      const homes = (kvm: string) => [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['a', 'b', 'dns1', 'fw'] }, { cidr: '10.0.3.0/24', gateways: ['fw'], devices: ['c', 'fw', kvm] }];
      expect(membersOf('dhcp', both, { subnets: homes('kvm') })).toEqual({ 'Address service of 10.0.0.0/24': ['dns1'], 'Address service of 10.0.3.0/24': ['kvm'] });
      expect(membersOf('dhcp', [port('dns1', 'udp', 67), port('fw', 'udp', 67)], { subnets: homes('kvm') })).toEqual({ 'Address service': ['dns1', 'fw'] });
      expect(membersOf('dhcp', [port('dns1', 'udp', 67), fact('fw', 'offers-dhcp', { routers: ['10.0.3.1'], resolvers: [], domain: null }), port('fw', 'udp', 67)], { subnets: homes('kvm') })).toEqual({ 'Address service of 10.0.0.0/24': ['dns1', 'fw'], 'Address service of 10.0.3.0/24': ['fw'] });
    });
  });
});

describe('how sure it is', () => {
  it('an inferred cable that nothing else stands in for makes no doubt; one that would be the spare does', () => {
    const only = weighed({ ...office, cables: office.cables!.map((cable) => (cable.id === 'core-sw1' ? { ...cable, certainty: 'inferred' } : cable)) });
    expect(only.of('core')).toMatchObject({ certainty: 'proven' });
    expect(only.of('sw1')).toMatchObject({ certainty: 'proven' });
    const spare = weighed({ ...office, cables: [...office.cables!, { id: 'maybe', a: 'core', b: 'sw1', certainty: 'inferred' }] });
    expect(spare.of('core-sw1')).toMatchObject({ certainty: 'possible', cutOff: { hosts: 2, devices: ['sw1'] } });
    expect(spare.of('core-sw1')?.cure).toMatch(/^Confirm the inferred cables/);
    expect(spare.of('core')).toMatchObject({ certainty: 'proven' });
  });
  it('names the inferred cables that all of a loss hangs on, and no cable where something is lost in any case', () => {
    const spare = weighed({ ...office, cables: [...office.cables!, { id: 'maybe', a: 'core', b: 'sw1', certainty: 'inferred' }] });
    expect(spare.of('core-sw1')?.hangsOn).toEqual(['maybe']);
    expect(spare.of('core')?.hangsOn).toBeUndefined();
  });
  it('a machine that carries guests is as surely where its cards were learned as any host', () => {
    const hosts: Written['hosts'] = { ...office.hosts, hv: { on: [], roles: ['hypervisor', 'server'] }, guest: { on: ['hv'] } };
    const hung = (rules?: readonly ['learned-cards']) => weighed({ ...office, hosts, cables: [...office.cables!, { id: 'up1', a: 'sw1', b: 'hv', certainty: 'inferred', ...(rules && { rules }) }, { id: 'up2', a: 'sw2', b: 'hv', certainty: 'inferred', ...(rules && { rules }) }] });
    expect(hung().of('up1')?.certainty).toBe('possible');
    expect(hung(['learned-cards']).of('up1')).toBeUndefined();
  });
  it('ports that are up and unexplained on both sides of a cut leave it open, and are named', () => {
    const seen = weighed({ ...office, up: ['sw1 7', 'sw2 9', 'sw2 10'] });
    expect(seen.of('core-sw1')).toMatchObject({ certainty: 'possible', asFarAsSeen: ['sw1 port 7', 'sw2 port 9', 'sw2 port 10'] });
    expect(seen.of('sw1')).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
    expect(weighed({ ...office, up: ['sw1 7', 'sw1 l1'] }).of('core-sw1')).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
  });
  it('a machine with one more port in use than was found may hang on a second box, where one has an open port', () => {
    const of = (up: readonly string[]) => weighed({ ...office, services: [{ name: 'Orders', users: ['c'], needs: { device: ['erp'] } }], hosts: { ...office.hosts!, erp: { on: ['sw1'], roles: ['server'] } }, up }).of('sw1');
    expect(of(['erp eth0', 'erp eth1', 'sw2 9'])).toMatchObject({ certainty: 'possible', asFarAsSeen: ['whether erp has a second cable, which sends nothing while the first one works', 'sw2 port 9'] });
    expect(of(['erp eth0', 'erp eth1'])).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
    expect(of(['erp eth0', 'sw2 9'])).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
  });
  it('a server that nobody could read may be cabled twice, where a box has an open port; a desk is not', () => {
    const seen = (roles: readonly Role[], more: Partial<Written>) => weighed({ ...office, services: [{ name: 'Orders', users: ['c'], needs: { device: ['erp'] } }], hosts: { ...office.hosts!, erp: { on: ['sw1'], roles } }, unread: ['erp'], up: ['sw2 9'], ...more }).of('sw1');
    expect(seen(['server'], {})).toMatchObject({ certainty: 'possible', asFarAsSeen: ['whether erp has a second cable, which sends nothing while the first one works', 'sw2 port 9'] });
    expect(seen(['server'], { up: [] })).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
    expect(seen(['server'], { unread: [] })).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
    expect(seen(['host'], {})).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
  });
  it('hosts behind a box that told no port for them hang on it as far as was seen', () => {
    const behind: Written = { ...office, hosts: { ...office.hosts, a: { on: ['sw1'], behind: true }, b: { on: ['sw1'], behind: true } }, facts: [learned('core'), learned('sw2')] };
    expect(weighed(behind).of('sw1')).toMatchObject({ certainty: 'proven', asFarAsSeen: ['which hosts hang on sw1, which told no port for them'] });
    expect(weighed(behind).of('core')).toMatchObject({ certainty: 'proven', asFarAsSeen: [] });
  });
  it('hosts behind a box that told no port for them may hang on the next one that told none, and keep its other way', () => {
    const behind: Written = { ...office, hosts: { ...office.hosts, a: { on: ['sw1'], behind: true }, b: { on: ['sw1'], behind: true } }, cables: [...office.cables!, { a: 'sw1', b: 'sw2' }] };
    expect(weighed({ ...behind, facts: [learned('core')] }).of('sw1')).toMatchObject({ certainty: 'possible' });
    expect(weighed({ ...behind, facts: [learned('core'), learned('sw2')] }).of('sw1')).toMatchObject({ certainty: 'proven' });
  });
});

describe('guests whose disks lie elsewhere', () => {
  // hv and hv2 on the core, and the box with the disks on a switch of its own.
  const house = (facts: readonly DeviceFact[], more: Partial<Written> = {}): Written => ({
    ...office,
    switches: [...office.switches!, 'hv', 'hv2', 'swd'],
    cables: [...office.cables!, { id: 'core-hv', a: 'core', b: 'hv' }, { id: 'core-hv2', a: 'core', b: 'hv2' }, { id: 'hv-swd', a: 'hv', b: 'swd' }, { id: 'hv2-swd', a: 'hv2', b: 'swd' }],
    hosts: { ...office.hosts, nas: { on: ['swd'], roles: ['storage'], address: '10.9.0.5' }, db1: { on: ['hv'], roles: ['server'], disks: ['nas'] }, db2: { on: ['hv2'], roles: ['server'], disks: ['nas'] } },
    services: [{ name: 'Data', users: ['a', 'b', 'c'], needs: { device: ['db1', 'db2'] } }],
    facts,
    ...more,
  });
  it('stop with the box that holds them and the switch before it, although there are two', () => {
    const { told: say } = weighed(house([]));
    for (const unit of ['nas', 'swd']) expect(say(unit).everywhere).toEqual(['Data']);
    for (const unit of ['hv', 'hv2', 'db1', 'hv-swd']) expect(say(unit).everywhere).toEqual([]);
  });
  it('show that the two are no redundancy', () => {
    const { redundancies } = weigh(input(house([])));
    expect(redundancies.find(({ legs }) => legs.includes('db1'))?.common.filter(({ kind }) => kind === 'device').map(({ id }) => id).sort()).toEqual(['core', 'nas', 'swd']);
  });
  it('stop with it, and may stop with the switch before it, where the way was not seen', () => {
    const { of, told: say, service } = weighed(house([], { cables: [...office.cables!, { id: 'core-hv', a: 'core', b: 'hv' }, { id: 'core-hv2', a: 'core', b: 'hv2' }] }));
    expect(say('nas').everywhere).toEqual(['Data']);
    expect(of('swd')).toMatchObject({ certainty: 'possible', stops: { everywhere: [] }, possibly: [service('Data').id], asFarAsSeen: ['by which way db1 and db2 reach their disks on nas'] });
  });
  it('may stop with it where hosts only keep something there', () => {
    const hosts = { ...house([]).hosts!, db1: { on: ['hv'], roles: ['server'] as const, disks: [] }, db2: { on: ['hv2'], roles: ['server'] as const } };
    const untold = (of: string) => [fact(of, 'guest', { name: 'x', running: true, macs: ['52:54:00:00:00:77'] }), fact(of, 'connection', { protocol: 'tcp', localPort: 50_000, remote: '10.9.0.5', remotePort: 3260, process: null })];
    const given = input(house(untold('hv'), { hosts, services: [{ name: 'Data', users: ['a', 'b', 'c'], needs: { device: ['db1'] } }] }));
    const topology = { ...given.topology, devices: given.topology.devices.map((device) => (device.id === 'db1' ? { ...device, macs: ['52:54:00:00:00:77'] } : device)) };
    const facts = given.facts.filter((one) => one.kind !== 'guest' || one.name === 'x');
    const { services, failures } = weigh({ ...given, topology, facts });
    const row = failures.find(({ unit }) => unit.id === 'nas')!;
    expect({ certainty: row.certainty, stops: row.stops.everywhere, possibly: row.possibly, open: row.asFarAsSeen }).toEqual({ certainty: 'possible', stops: [], possibly: [services[0]!.id], open: ['whether the disks of db1 lie on nas'] });
  });
});

describe('what is on the air with a controller', () => {
  const steers = (controller: string, name: string) => fact(controller, 'steers-access-point', { name, address: null });
  const air = (on: string, radios: readonly string[], facts: readonly DeviceFact[]) => weighed({
    ...office,
    switches: [...office.switches!, ...radios],
    radios,
    cables: [...office.cables!, ...radios.map((id) => ({ id: `core-${id}`, a: 'core', b: id }))],
    hosts: { erp: office.hosts!['erp']!, t1: { on: [on], behind: true }, t2: { on: [on], behind: true } },
    subnets: [{ cidr: '10.0.7.0/24', gateways: ['fw'], devices: ['fw', ...radios] }],
    services: [{ name: 'Orders', needs: { device: ['erp'] } }],
    facts: [learned('core'), ...facts],
  });
  it('stops with the controller by way of which it was learned: access points do not stand in for it', () => {
    const { of, told: say } = air('wlc', ['wlc', 'ap1', 'ap2'], [steers('wlc', 'ap1'), steers('wlc', 'ap2')]);
    expect(say('wlc').everywhere).toEqual(['Orders']);
    expect(of('wlc')).toMatchObject({ certainty: 'proven' });
  });
  it('may go on by a second controller', () => {
    const { of } = air('wlc', ['wlc', 'wlc2', 'ap1'], [steers('wlc', 'ap1'), steers('wlc2', 'ap1')]);
    expect(of('wlc')).toMatchObject({ certainty: 'possible', coveredBy: [['wlc', 'wlc2']], asFarAsSeen: ['whether what is on the air by way of wlc goes on by wlc2'] });
  });
  it('may stop with the controller where it was found at the access point', () => {
    const { of, service } = air('ap1', ['wlc', 'ap1'], [steers('wlc', 'ap1')]);
    expect(of('wlc')).toMatchObject({ certainty: 'possible', stops: { everywhere: [], somewhere: [] }, possibly: [service('Orders').id], asFarAsSeen: ['whether what is on the air goes on without its controller wlc'] });
    expect(of('ap1')).toMatchObject({ certainty: 'proven' });
  });
});

describe('what is reached from outside', () => {
  const reached = (forward: object, more: readonly DeviceFact[] = []) => {
    const subnets = [{ cidr: '198.51.100.0/29', gateways: [], devices: ['fw'] }, { cidr: '203.0.113.0/29', gateways: [], devices: ['fw'] }, { cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['a', 'b', 'c', 'erp', 'fw'] }];
    const { services, of } = weighed({ ...office, services: [], providers: { isp0: 'fw', isp1: 'fw' }, nextHops: { isp0: '198.51.100.1', isp1: '203.0.113.1' }, subnets, facts: [fact('fw', 'port-forward', { port: 443, to: '10.0.0.5', toPort: 443, line: 'x', ...forward }), ...more] });
    const service = services.find(({ name }) => name.startsWith('Reached from outside'));
    const lines = service?.needs.find(({ kind }) => kind === 'internet')?.anyOf;
    return service && { lines, stops: ['isp0', 'isp1'].filter((line) => of(line)?.stops.everywhere.includes(service.id)), may: ['isp0', 'isp1'].filter((line) => of(line)?.possibly?.includes(service.id)) };
  };
  it('is so by the line in whose network the outer address lies', () => expect(reached({ at: '203.0.113.3' })).toEqual({ lines: ['isp1'], stops: ['isp1'], may: [] }));
  it('may be so by any line where nothing tells', () => expect(reached({})).toEqual({ lines: ['isp0', 'isp1'], stops: [], may: ['isp0', 'isp1'] }));
  it('is not what is let in to from another network of the house', () => expect(reached({ at: '10.0.0.250' })).toBeUndefined());
  it('moves with addresses that the box announces itself', () => expect(reached({ at: '203.0.113.3' }, [fact('fw', 'routing-neighbour', { protocol: 'bgp', peer: '203.0.113.1', state: 'established' })])).toBeUndefined());
});

describe('what a lease carries', () => {
  const served = (extra: Partial<Written> = {}): Written => ({ ...office, hosts: { ...office.hosts, dhcp: { on: ['core'], roles: ['server'] } }, services: [{ name: 'Addresses', needs: { dhcp: ['dhcp'] } }, { name: 'Orders', needs: { device: ['erp'], dhcp: ['dhcp'] } }], ...extra });
  const offer = (leaseSeconds: number) => fact('dhcp', 'offers-dhcp', { routers: [], resolvers: [], domain: null, leaseSeconds });
  it('stops nobody at once, and later everybody', () => {
    const { of, service, told: say } = weighed(served());
    expect(say('dhcp')).toEqual(nothing);
    expect(of('dhcp')?.stops.after).toEqual({ [service('Addresses').id]: 'PT12H', [service('Orders').id]: 'PT12H' });
    expect(say('erp').everywhere).toEqual(['Orders']);
    expect(of('core')?.stops).toMatchObject({ everywhere: [service('Orders').id], after: { [service('Addresses').id]: 'PT12H' } });
  });
  it('lasts half of the shortest lease that was told', () => {
    const { of, service } = weighed(served({ facts: [offer(3600), offer(10800)] }));
    expect(of('dhcp')?.stops.after[service('Orders').id]).toBe('PT30M');
  });
  it('counts as surviving where the box is back before it runs out', () => {
    const back = (hours: number) => {
      const given = input(served({ services: [{ name: 'Addresses', users: ['c'], needs: { dhcp: ['dhcp'] } }], recovery: ['dhcp', 'core', 'core-sw2', 'sw2'].map((unit) => ({ unit, by: 'spare', hours, tested: null })) }));
      return measuresOf({ ...given, ...weigh(given), documents: null, tables: new Map(), configs: [], reach: NOWHERE }).survival.lower;
    };
    expect([back(2), back(30)]).toEqual([1, 0]);
  });
});

describe('two at once', () => {
  const double: Written = { switches: ['sw1', 'sw2'], hosts: { a: { on: ['sw1', 'sw2'] }, b: { on: ['sw1', 'sw2'] }, x: { on: ['sw1', 'sw2'] }, y: { on: ['sw1', 'sw2'] } }, cables: [{ a: 'sw1', b: 'sw2' }], services: [{ name: 'Orders', users: ['a', 'b'], needs: { device: ['x', 'y'] } }] };
  it('stop what neither stops alone, and are told where no single one does', () => {
    expect(weighed(double).service('Orders').pairs).toEqual([['sw1', 'sw2'], ['x', 'y']]);
    expect(weighed(office).service('Orders').pairs).toBeUndefined();
    expect(weighed({ ...double, services: [{ ...double.services![0]!, tier: 'supporting' }] }).service('Orders').pairs).toBeUndefined();
  });
});

describe('the name servers that machines ask', () => {
  const hosts = { ...office.hosts, ns1: { on: ['core'], address: '10.0.0.53' }, ns2: { on: ['core'], address: '10.0.0.54' } };
  const asking = (...servers: readonly string[]) => weighed({ ...office, hosts, facts: servers.map((address) => fact('erp', 'resolver', { address })) });
  const open = (name: string) => ({ certainty: 'possible', stops: { everywhere: [], somewhere: [], after: {} }, possibly: [weighed(office).service('Orders').id], asFarAsSeen: [`whether erp goes on without ${name}, which it asks for names`] });
  it('may be missed by what runs there: a question, with the cure', () => {
    expect(asking('10.0.0.53').of('ns1')).toMatchObject({ ...open('ns1'), cure: 'Let erp ask a second name server.' });
    expect(asking('127.0.0.53', '10.0.0.53').of('ns1')).toMatchObject(open('ns1'));
  });
  it('are none where another one is asked too, of ours or outside, and where nobody told whom it asks', () => {
    for (const { of } of [asking('10.0.0.53', '10.0.0.54'), asking('10.0.0.53', '192.0.2.53'), asking()]) expect([of('ns1'), of('ns2')]).toEqual([undefined, undefined]);
  });
});

describe('what takes over only by itself', () => {
  const two = (...extra: DeviceFact[]) => {
    const given = input({ ...office, providers: { isp1: 'fw', isp2: 'fw' }, facts: [...['192.0.2.1', '192.0.2.2'].map((nextHop) => fact('fw', 'route', { destination: '0.0.0.0/0', nextHop, port: null, protocol: 'static' })), ...extra] });
    const full = { ...given, topology: { ...given.topology, providers: given.topology.providers.map((one, i) => ({ ...one, nextHop: `192.0.2.${i + 1}` })) } };
    const answer = weigh(full);
    return { ...answer, of: (id: string) => answer.failures.find(({ unit }) => unit.id === id), survival: measuresOf({ ...full, ...answer, documents: null, tables: new Map(), configs: [], reach: NOWHERE }).survival };
  };
  it('a second line told by hand may not: possible, with what to look at', () => {
    const { of, services } = two();
    const web = services.find(({ name }) => name === 'Web')!.id;
    expect(of('isp1')).toMatchObject({ certainty: 'possible', stops: { everywhere: [], somewhere: [] }, possibly: [web], asFarAsSeen: ['whether fw tests its lines and leaves one that is dead'], cure: 'Let fw test each of its lines, so that it leaves one that is dead.' });
    expect(two(fact('fw', 'routing-neighbour', { protocol: 'bgp', peer: '192.0.2.1', state: 'established' })).of('isp1')).toBeUndefined();
  });
  it('a gateway that holds the shared address may keep it without a way out of its own', () => {
    const pair = (state: string) => {
      const given = input({
        switches: ['sw'], routers: ['fw1', 'fw2', 'edge'], hosts: { a: { on: ['sw'] }, b: { on: ['sw'] } }, cables: [{ a: 'sw', b: 'fw1' }, { a: 'sw', b: 'fw2' }, { id: 'up1', a: 'fw1', b: 'edge' }, { id: 'up2', a: 'fw2', b: 'edge' }], providers: { isp: 'edge' },
        subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw1', 'fw2'], devices: ['a', 'b', 'fw1', 'fw2'] }], services: [{ name: 'Web', needs: { internet: 'any' } }],
        facts: [fact('fw1', 'virtual-gateway', { protocol: 'vrrp', group: 1, address: '10.0.0.254', port: null, state, priority: 100 })],
      });
      const { failures } = weigh({ ...given, topology: { ...given.topology, subnets: given.topology.subnets.map((subnet) => ({ ...subnet, virtualGateway: '10.0.0.254' as never })) } });
      return failures.filter(({ possibly }) => possibly !== undefined).map(({ unit, cure }) => [unit.id, cure]);
    };
    expect(pair('master')).toEqual([['up1', 'Let fw1 watch its own way out, so that fw2 takes over when it is gone.']]);
    expect(pair('backup')).toEqual([]);
  });
});

describe('parts of a box', () => {
  const port = (device: string, name: string) => ({ device, port: name });
  const stacked = (names: readonly [string, string], works = true, group: 'stack' | 'pair' = 'stack') => {
    const given = input({ ...office, facts: ['member 1', 'member 2'].map((name, i) => fact('core', 'member', { group, name, state: i === 1 && !works ? 'down' : 'well', works: i === 0 || works })) });
    const links = given.topology.links.map((link) => (link.id === 'fw-core' ? { ...link, ends: [link.ends[0], port('core', names[0])] as const } : link.id === 'core-sw1' ? { ...link, ends: [port('core', names[1]), link.ends[1]] as const } : { ...link, ends: [port('core', '2/0/9'), link.ends[1]] as const }));
    const devices = given.topology.devices.map((device) => (device.id === 'core' ? { ...device, members: ['member 1', 'member 2'].map((name) => ({ name, model: null, serial: null, state: null })) } : device));
    const full = { ...given, topology: { ...given.topology, links, devices } };
    const { failures, services } = weigh(full);
    return { full, of: (name: string) => failures.find(({ unit }) => unit.name === name), told: (name: string) => told(failures.find(({ unit }) => unit.name === name), services) };
  };
  it('take the cables in their own ports', () => {
    const { told: say, of } = stacked(['1/0/1', '2/0/1']);
    expect(of('member 1 of core')?.unit).toMatchObject({ kind: 'group', risk: 'member' });
    expect(say('member 1 of core')).toMatchObject({ everywhere: ['Web'], devices: ['core', 'sw1', 'sw2'] });
    expect(say('member 2 of core')).toEqual({ hosts: 3, devices: ['sw1', 'sw2'], everywhere: ['Orders'], somewhere: { Web: 3 } });
  });
  it('take nothing where no number of a port is theirs, and nothing from a partner that works', () => {
    expect(stacked(['7/0/1', '8/0/1']).told('member 1 of core')).toEqual(nothing);
    expect(stacked(['1/0/1', '2/0/1'], true, 'pair').told('member 1 of core')).toEqual(nothing);
  });
  it('are the whole box where only one works', () => {
    const { full, of } = stacked(['1/0/1', '2/0/1'], false, 'pair');
    expect(of('member 1 of core')).toBeUndefined();
    expect(whatIf(full, ['member 1 of core']).stop.cutOff.devices).toEqual(['sw1', 'sw2']);
  });
  it('are cards where the box lists some and its ports are numbered by them', () => {
    const given = input({ ...office, facts: ['card 1', 'card 2'].map((name, i) => fact('core', 'component', { index: String(i), class: 'module', name })) });
    const on = (id: string) => (id === 'fw-core' ? 'Gi1/1' : id === 'core-sw1' ? 'Gi2/1' : 'Gi2/2');
    const links = given.topology.links.map((link) => ({ ...link, ends: link.ends.map((end) => (end.device === 'core' ? port('core', on(link.id)) : end)) as unknown as typeof link.ends }));
    const { failures, services } = weigh({ ...given, topology: { ...given.topology, links } });
    const cards = failures.filter(({ unit }) => unit.risk === 'line-card');
    expect(cards.map((one) => [one.unit.name, told(one, services).devices])).toEqual(expect.arrayContaining([['card 1 of core', ['core', 'sw1', 'sw2']], ['card 2 of core', ['sw1', 'sw2']]]));
  });
});

describe('broadcast domains', () => {
  const off = (device: string): DeviceFact[] => [fact(device, 'spanning-tree', { instance: '0', root: null, rootPort: null, priority: null, enabled: false }), ...['1', '2'].map((name) => fact(device, 'spanning-tree-port', { instance: '0', port: name, state: 'forwarding', designatedBridge: null, designatedPort: null, number: null }))];
  const domains = (written: Written) => { const { failures, services } = weigh(input(written)); return failures.filter(({ unit }) => unit.risk === 'broadcast-domain').map((one) => [one.unit.name, told(one, services)] as const); };
  it('stand still together where a switch would not stop a loop, and only there', () => {
    expect(domains(office)).toEqual([]);
    expect(domains({ ...office, facts: off('sw2') })).toEqual([['the network around core', { hosts: 4, devices: ['core', 'sw1', 'sw2'], everywhere: ['Orders', 'Web'], somewhere: {} }]]);
  });
  it('are one for each VLAN, and end at what routes', () => {
    const two: Written = { ...office, hosts: { a: { on: ['sw1'], vlan: 10 }, b: { on: ['sw1'], vlan: 20 }, c: { on: ['sw2'], vlan: 20 }, erp: { on: ['core'], vlan: 20, roles: ['server'] } } };
    expect(domains({ ...two, facts: off('sw1') }).map(([name, { hosts }]) => [name, hosts]).sort()).toEqual([['VLAN 10 around core', 1], ['VLAN 20 around core', 3]]);
    expect(whatIf(input(two), ['vlan:10']).stop.cutOff.hosts).toEqual(['a']);
  });
});

describe('coming back', () => {
  it('within the shortest tolerable outage of what stops', () => {
    const recovery = (hours: number | null, by: 'contract' | 'none' = 'contract') => weighed({ ...office, services: office.services!.map((one) => ({ ...one, tolerableOutageHours: 4 })), recovery: [{ unit: 'FW', by, hours, tested: null }] }).of('fw')?.returns;
    expect(recovery(2)).toEqual({ hours: 2, by: 'contract', within: 'yes' });
    expect(recovery(8)).toEqual({ hours: 8, by: 'contract', within: 'no' });
    expect(recovery(null)).toEqual({ hours: null, by: 'contract', within: 'unknown' });
    expect(recovery(null, 'none')).toEqual({ hours: null, by: 'none', within: 'no' });
    expect(weighed(office).of('fw')?.returns).toEqual({ hours: null, by: null, within: 'unknown' });
  });
});

describe('apparent redundancy', () => {
  const pair = (second: string): Written => ({ ...office, hosts: { ...office.hosts, dns1: { on: ['sw2'] }, dns2: { on: [second] } }, services: [{ name: 'Names', users: ['a', 'b'], needs: { dns: ['dns1', 'dns2'] } }] });
  const common = (second: string) => weigh(input(pair(second))).redundancies.flatMap(({ common: units }) => units.filter(({ kind }) => kind === 'device').map(({ name }) => name));
  it('is two name servers behind one switch', () => expect(common('sw2')).toEqual(['core', 'sw2']));
  it('is less where they stand apart', () => expect(common('core')).toEqual(['core']));
});

describe('what if', () => {
  it('takes names, ids and groups together, and says what it does not know', () => {
    const answer = whatIf(input({ ...office, groups: { 'Room A': ['sw1', 'sw2'] } }), ['room a', 'erpp']);
    expect(answer.removed.map(({ name }) => name)).toEqual(['Room A']);
    expect(answer.unmatched).toEqual([{ written: 'erpp', nearest: 'erp' }]);
    expect(answer.stop.cutOff).toEqual({ hosts: ['a', 'b', 'c'], devices: [] });
    expect(whatIf(input(office), ['core–sw1']).stop.cutOff).toEqual({ hosts: ['a', 'b'], devices: ['sw1'] });
  });
});

describe('what if, of what is not at once or not sure', () => {
  it('tells what leases carry, and what was not readable', () => {
    const given = input({ ...office, hosts: { ...office.hosts, dhcp: { on: ['core'], roles: ['server'] } }, services: [{ name: 'Addresses', needs: { dhcp: ['dhcp'] } }], up: ['sw1 7', 'sw2 9'] });
    const [service] = weigh(given).services;
    expect(whatIf(given, ['dhcp']).stop).toEqual({ cutOff: { hosts: [], devices: [] }, everywhere: [], somewhere: [], after: { [service!.id]: 'PT12H' } });
    expect(whatIf(given, ['core-sw1']).stop.asFarAsSeen).toEqual(['sw1 port 7', 'sw2 port 9']);
  });
});

describe('what was seen talking', () => {
  const hosts: Written['hosts'] = { erp: { on: ['core'], roles: ['server'], address: '10.0.0.5' }, db: { on: ['core'], roles: ['server'], address: '10.0.0.6' }, a: { on: ['sw1'], address: '10.0.0.9' } };
  const asks = (remote: string, localPort: number, remotePort: number) => fact('erp', 'connection', { protocol: 'tcp', localPort, remote, remotePort, process: null });
  const talks = (needs: readonly string[], ...facts: DeviceFact[]) => {
    const given = input({ ...office, hosts, services: [{ name: 'Orders', needs: { device: ['erp'], ...(needs.length > 0 ? { file: needs } : {}) } }], facts });
    return talksOf(given.topology, weigh(given).services, given.facts).map(({ device, asks: asked }) => [device, asked]);
  };
  it('is proposed as a need, unless it is declared', () => {
    expect(talks([], asks('10.0.0.6', 41000, 5432))).toEqual([['erp', [{ device: 'db', ports: ['tcp/5432'] }]]]);
    expect(talks(['db'], asks('10.0.0.6', 41000, 5432))).toEqual([]);
  });
  it('is not what others ask of it', () => {
    expect(talks([], asks('10.0.0.9', 8443, 51000))).toEqual([]);
    expect(talks([], fact('erp', 'listener', { protocol: 'tcp', address: '0.0.0.0', port: 50505, process: null }), asks('10.0.0.9', 50505, 1234))).toEqual([]);
  });
});

describe('nothing as the anchor', () => {
  it('keeps the largest part that remains', () => {
    expect(weighed({ ...office, providers: {}, services: [] }).told('core')).toMatchObject({ hosts: 2, devices: ['fw', 'sw2'] });
  });
});

describe('measures', () => {
  const measured = (written: Written) => {
    const given = input(written);
    const { services, failures } = weigh(given);
    return { ...measuresOf({ ...given, services, failures, documents: null, tables: new Map(), configs: [], reach: NOWHERE }), idOf: (name: string) => services.find((one) => one.name === name)!.id };
  };
  it('count what survives, with bounds', () => {
    const { survival, idOf } = measured({ switches: ['sw1', 'sw2'], hosts: { a: { on: ['sw1', 'sw2'] }, x: { on: ['sw1', 'sw2'] }, y: { on: ['sw1', 'sw2'] } }, cables: [{ a: 'sw1', b: 'sw2' }], services: [{ name: 'Both', needs: { device: ['x', 'y'] } }, { name: 'One', needs: { device: ['x'] } }, { name: 'Lost', needs: { device: ['zzz'] } }] });
    expect(survival).toEqual({ of: 3, lower: 1, upper: 2, yes: [idOf('Both')], no: [idOf('One')], unknown: [idOf('Lost')] });
  });
  it('count what is back in time as surviving', () => {
    const services = [{ name: 'One', tolerableOutageHours: 4, needs: { device: ['x'] } }];
    const written: Written = { switches: ['sw1', 'sw2'], hosts: { a: { on: ['sw1', 'sw2'] }, x: { on: ['sw1', 'sw2'] } }, cables: [{ a: 'sw1', b: 'sw2' }], services };
    expect(measured(written).survival.lower).toBe(0);
    expect(measured({ ...written, recovery: [{ unit: 'x', by: 'spare', hours: 1, tested: null }] }).survival.lower).toBe(1);
  });
  it('count subnets and lines as things to be written down, and ports that are up as things to be explained', () => {
    const given = input({ ...office, up: ['core core-sw1', 'core 9', 'sw1 l1'], subnets: [{ cidr: '10.0.0.0/24', gateways: ['fw'], devices: ['a'] }, { cidr: '10.9.0.0/24', gateways: [], devices: [] }] });
    const documents = { matched: ['core'], differs: [], unwritten: [], unseen: [{ source: 'lines.csv', line: 2, name: 'ISP', address: null, serial: null, checked: false }] };
    const { documentation, ports } = measuresOf({ ...given, ...weigh(given), documents, tables: new Map(), configs: [], reach: NOWHERE, writtenSubnets: ['10.0.0.0/24'] });
    expect(documentation.yes).toEqual(['10.0.0.0/24', 'core', 'isp']);
    expect(documentation.no).toContain('10.9.0.0/24');
    expect(ports).toEqual({ of: 3, lower: 1, upper: 1, yes: ['sw1 l1'], no: ['core 9', 'core core-sw1'], unknown: [] });
  });
  it('count no loss of both boxes of a working pair as that of one unit', () => {
    const services = [{ name: 'Web', needs: { internet: 'any' as const } }];
    const pair: Written = { routers: ['fw'], hosts: { a: { on: ['fw', 'sw'] }, b: { on: ['fw', 'sw'] } }, switches: ['sw'], cables: [{ a: 'fw', b: 'sw', id: 'l1' }], providers: { isp1: 'fw', isp2: 'fw' }, services };
    const survivalOf = (state: string) => {
      const given = input({ ...pair, parts: { fw: { kind: 'pair', count: 2 } } });
      const devices = given.topology.devices.map((device) => ({ ...device, members: device.members.map((member) => ({ ...member, state })) }));
      const told = { ...given, topology: { ...given.topology, devices } };
      return measuresOf({ ...told, ...weigh(told), documents: null, tables: new Map(), configs: [], reach: NOWHERE }).survival.lower;
    };
    expect(survivalOf('active')).toBe(1);
    expect(survivalOf('failed')).toBe(0);
  });
  it('count a network as swept only as far as the sweep went', () => {
    const given = input({ ...office, groups: { UPS: ['core'] }, subnets: ['10.0.0.0/24', '10.1.0.0/24', '10.2.0.0/24', '10.9.0.0/16', '192.168.7.0/24'].map((cidr) => ({ cidr, gateways: [], devices: [] })) });
    const site = { ...given.site!, scope: { allow: ['10.0.0.0/8'], deny: [], windows: [] } };
    const ranges = [{ first: '10.0.0.5', last: '10.0.0.254', outcome: 'silent', count: 250 }, { first: '10.1.0.1', last: '10.1.0.99', outcome: 'silent', count: 99 }, { first: '10.9.0.0', last: '10.9.255.255', outcome: 'unlisted', count: 65_536 }] as const;
    const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4', '10.9.0.1'].map((address) => ({ address, outcome: 'answered' as const }));
    const subnetsIn = (state: 'complete' | 'partial') => measuresOf({ ...given, site, ...weigh(given), documents: null, tables: new Map(), configs: [], reach: { state, addresses, ranges } }).subnets;
    expect(subnetsIn('complete')).toMatchObject({ yes: ['10.0.0.0/24', '10.1.0.0/24'], no: ['10.2.0.0/24', '192.168.7.0/24'], unknown: ['10.9.0.0/16'] });
    expect(subnetsIn('partial')).toMatchObject({ yes: ['10.0.0.0/24'], no: ['10.1.0.0/24', '10.2.0.0/24', '192.168.7.0/24'], unknown: ['10.9.0.0/16'] });
  });
  it('count a box as restorable by what runs on it, newer than its last change', () => {
    const given = input(office);
    const copy = (kind: 'running' | 'startup', state: 'complete' | 'incomplete') => ({ device: 'fw', kind, hash: '', takenAt: '2026-05-31T00:00:00.000Z', lines: 9, state });
    const held = (at: string) => [{ device: 'fw', kind: 'running' as const, target: 'fw', hash: '', at, lines: 9 }];
    const answer = (configs: readonly ReturnType<typeof copy>[], more: readonly DeviceFact[] = [], heldConfigs: ReturnType<typeof held> = []) => {
      const { recovery } = measuresOf({ ...given, facts: more, ...weigh(given), documents: null, tables: new Map(), configs, heldConfigs, reach: NOWHERE });
      return (['yes', 'no', 'unknown'] as const).find((word) => recovery[word].includes('fw'));
    };
    const changed = (at: string) => [fact('fw', 'last-change', { at, by: null })];
    expect(answer([copy('running', 'complete')], changed('2026-05-30T10:00:00Z'))).toBe('yes');
    expect(answer([copy('running', 'incomplete'), copy('startup', 'complete')])).toBe('unknown');
    expect(answer([copy('startup', 'complete')], [fact('fw', 'unsaved', { lines: 1, first: 'x' })])).toBe('no');
    expect(answer([copy('startup', 'complete')])).toBe('yes');
    expect(answer([copy('running', 'incomplete')], changed('2026-05-30T10:00:00Z'), held('2026-05-01T00:00:00.000Z'))).toBe('no');
    expect(answer([copy('running', 'incomplete')], changed('2026-04-30T20:00:00Z'), held('2026-05-01T00:00:00.000Z'))).toBe('unknown');
    expect(answer([copy('running', 'incomplete')], changed('2026-04-20T10:00:00Z'), held('2026-05-01T00:00:00.000Z'))).toBe('yes');
    expect(answer([copy('running', 'incomplete')])).toBe('no');
    expect(answer([])).toBe('unknown');
  });
  it('say unknown where nobody said anything', () => {
    const { documentation, knowledge } = measured({ ...office, services: [] });
    expect(documentation).toMatchObject({ of: 6, lower: 0, upper: 6 });
    expect(knowledge.no).toEqual([]);
  });
});

describe('what stands in for what, port by port', () => {
  const port = (name: string, more: object = {}) => ({ name, index: null, mac: null, up: true, adminUp: true, speed: null, description: null, addresses: [], vlans: [], lag: null, ...more });
  const withPorts = (written: Written, ports: Readonly<Record<string, readonly ReturnType<typeof port>[]>>) => {
    const made = input(written);
    return { ...made, topology: { ...made.topology, devices: made.topology.devices.map((device) => ({ ...device, interfaces: ports[device.id] ?? device.interfaces })) } };
  };

  it('a bundle is no single cable while two of its cables work, and is one when one is left', () => {
    const bundled = (isUp: boolean) => {
      const made = withPorts(office, { core: [port('2'), port('3')], sw1: [port('1'), port('2', { up: isUp })] });
      const pair = (at: string, far: string) => ({ ends: [{ device: 'core', port: at }, { device: 'sw1', port: far }] as const });
      const links = made.topology.links.map((link) => (link.id === 'core-sw1' ? { ...link, members: [pair('2', '1'), pair('3', '2')] } : link));
      return weigh({ ...made, topology: { ...made.topology, links } }).failures.filter(({ unit }) => unit.kind === 'link').map(({ unit }) => unit.id);
    };
    expect(bundled(true)).not.toContain('core-sw1');
    expect(bundled(true)).toContain('core-sw2');
    expect(bundled(false)).toContain('core-sw1');
  });

  it('a VLAN of a port is no socket that a cable may be in', () => {
    const sure = (name: string) => weigh(withPorts(office, { fw: [port('l0'), port(name)], sw1: [port('l1'), port('9')] })).failures.find(({ unit }) => unit.id === 'fw-core')!.certainty;
    expect(sure('l0.20')).toBe('proven');
    expect(sure('l7')).toBe('possible');
  });

  it('a router that nobody sends anything to is no spare way; one that trades routes is', () => {
    const two: Written = {
      routers: ['fw', 'old'],
      switches: ['a', 'b'],
      hosts: { pc1: { on: ['a'] }, pc2: { on: ['b'] } },
      cables: [{ id: 'fw-a', a: 'fw', b: 'a' }, { id: 'fw-b', a: 'fw', b: 'b' }, { id: 'old-a', a: 'old', b: 'a' }, { id: 'old-b', a: 'old', b: 'b' }],
      providers: { isp: 'fw' },
      subnets: [{ cidr: '10.0.1.0/24', gateways: ['fw'], devices: ['fw', 'old', 'a', 'pc1'] }, { cidr: '10.0.2.0/24', gateways: ['fw'], devices: ['fw', 'old', 'b', 'pc2'] }],
    };
    const hostsWithout = (unit: string, more: readonly { readonly kind: 'route' | 'ospf'; readonly ends: readonly { readonly device: string; readonly port: string | null }[] }[]) => {
      const made = withPorts(two, { old: [port('l2', { addresses: ['10.0.1.9'] }), port('l3', { addresses: ['10.0.2.9'] })] });
      const adjacencies = more.map((row) => ({ ...row, from: ['o'] }));
      return weigh({ ...made, topology: { ...made.topology, adjacencies } }).failures.find((one) => one.unit.id === unit)?.cutOff ?? { hosts: 0, devices: [] };
    };
    const way = { kind: 'route' as const, ends: [{ device: 'old', port: 'default' }, { device: 'fw', port: '10.0.1.1' }] };
    const trades = { kind: 'ospf' as const, ends: [{ device: 'old', port: '10.0.0.9' }, { device: 'fw', port: '10.0.0.1' }] };
    expect(hostsWithout('fw-a', [way])).toEqual({ hosts: 1, devices: ['a', 'old'] });
    expect(hostsWithout('fw-b', [way])).toEqual({ hosts: 1, devices: ['b'] });
    expect(hostsWithout('fw-a', [way, trades])).toEqual({ hosts: 0, devices: [] });
    expect(hostsWithout('fw-a', [])).toEqual({ hosts: 0, devices: [] });
  });

  it('a branch reaches over its tunnel as long as both lines are there', () => {
    const offices: Written = {
      routers: ['hq', 'branch'],
      switches: ['core', 'sw2'],
      hosts: { pc1: { on: ['core'] }, pc2: { on: ['sw2'] }, erp: { on: ['core'], roles: ['server'], address: '10.0.1.5' } },
      cables: [{ id: 'hq-core', a: 'hq', b: 'core' }, { id: 'branch-sw2', a: 'branch', b: 'sw2' }],
      providers: { line1: 'hq', line2: 'branch' },
      services: [{ name: 'Orders', needs: { device: ['erp'] } }],
    };
    const losing = (tunnels: readonly (readonly [string, string])[]) => {
      const made = input(offices);
      const adjacencies = tunnels.map(([a, b]) => ({ kind: 'tunnel' as const, ends: [{ device: a, port: 'wg0' }, { device: b, port: 'wg0' }], from: ['o'] }));
      const { failures, services } = weigh({ ...made, topology: { ...made.topology, adjacencies } });
      return { unserved: services[0]!.unserved, by: Object.fromEntries(failures.flatMap(({ unit, stops }) => stops.somewhere.map(({ hosts }) => [unit.name, hosts]))), cut: failures.find(({ unit }) => unit.id === 'line1')?.cutOff };
    };
    expect(losing([])).toMatchObject({ unserved: 1, by: {} });
    expect(losing([['branch', 'hq']])).toMatchObject({ by: { hq: 1, branch: 1, sw2: 1, line1: 1, line2: 1, 'branch l1 – sw2 l1': 1, 'hq l0 – core l0': 1 } });
    expect(losing([['branch', 'hq']]).unserved).toBeUndefined();
    // The internet does not come over the tunnel.
    expect(losing([['branch', 'hq']]).cut).toEqual(losing([]).cut);
  });
});
