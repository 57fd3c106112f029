/** How neighbours call a port of a box, by each subtype of IEEE 802.1AB and in the spelling of each make: it is found, or said to be unknown, and never another. */
import { describe, expect, it } from 'vitest';
import type { Fact, NeighbourId, Reading } from '../../src/model/fact.js';
import { fact, macOf, neighbour, told } from './topology-builder.js';

type Port = Pick<Reading<'interface'>, 'port'> & Partial<Reading<'interface'>>;
/** A box with these ports, that told nothing else of them. */
const box = (name: string, ports: readonly Port[]): Fact[] => [
  fact(name, { kind: 'named', name, by: 'sysname' }),
  fact(name, { kind: 'bridge', address: macOf(name), ports: 24 }),
  ...ports.map((port, i) => fact(name, { kind: 'interface', index: i + 1, up: true, ...port })),
];
const named = (...ports: readonly string[]): readonly Port[] => ports.map((port) => ({ port }));
/** The port on which sw2 ends, where sw1 calls it so. */
function portCalled(ports: readonly Port[], id: NeighbourId, more: readonly Fact[] = []): string {
  const { links } = told([...box('sw1', named('1')), ...box('sw2', ports), ...more, fact('sw1', neighbour('1', 'sw2', '', { remotePort: id }))]);
  expect(links).toHaveLength(1);
  return /sw2\.(.*?)(?: - sw1\.1)? one-end$/.exec(links[0]!)![1]!;
}

/** Own names of the box's ports, what a neighbour says, the port that is meant. */
const SPELT: readonly (readonly [make: string, own: readonly string[], said: string, port: string])[] = [
  ['IOS, in full', ['Gi1/0/1', 'Gi1/0/10', 'Te1/0/1'], 'GigabitEthernet1/0/1', 'Gi1/0/1'],
  ['IOS, as TP-Link writes it', ['gigabitEthernet 1/0/1', 'gigabitEthernet 1/0/11'], 'GigabitEthernet1/0/1', 'gigabitEthernet 1/0/1'],
  ['Catalyst 9000', ['Twe1/0/1', 'Tw1/0/1', 'Te1/0/1'], 'TwentyFiveGigE1/0/1', 'Twe1/0/1'],
  ['Catalyst 9000, multigigabit', ['Twe1/0/1', 'Tw1/0/1', 'Te1/0/1'], 'TwoGigabitEthernet1/0/1', 'Tw1/0/1'],
  ['Catalyst 9000, 100G', ['Hu1/0/49', 'Fo1/0/49'], 'HundredGigE1/0/49', 'Hu1/0/49'],
  ['IOS-XR', ['HundredGigE0/0/0/1', 'TenGigE0/0/0/1'], 'Te0/0/0/1', 'TenGigE0/0/0/1'],
  ['IOS-XR, 400G', ['FourHundredGigE0/0/0/1', 'HundredGigE0/0/0/1'], 'FH0/0/0/1', 'FourHundredGigE0/0/0/1'],
  ['NX-OS', ['mgmt0', 'Ethernet1/1', 'Ethernet1/11'], 'Eth1/1', 'Ethernet1/1'],
  ['EOS, management', ['Management1', 'Ethernet1'], 'Ma1', 'Management1'],
  ['EOS, a lane', ['Ethernet1/1', 'Ethernet49/1'], 'Et49/1', 'Ethernet49/1'],
  ['Brocade ICX', ['ethernet1/1/1', 'ethernet1/1/2'], 'e1/1/1', 'ethernet1/1/1'],
  ['Brocade, as its description has it', ['GigabitEthernet1/1/1', 'GigabitEthernet1/1/2'], 'GigabitEthernet1/1/1', 'GigabitEthernet1/1/1'],
  ['Junos, a unit of a listed port', ['xe-0/0/0', 'xe-0/0/1'], 'xe-0/0/0.0', 'xe-0/0/0'],
  ['Junos, a unit listed beside its port', ['xe-0/0/0', 'xe-0/0/0.0', 'xe-0/0/1.0'], 'xe-0/0/0', 'xe-0/0/0'],
  ['Comware', ['Ten-GigabitEthernet1/0/49', 'GigabitEthernet1/0/49'], 'XGE1/0/49', 'Ten-GigabitEthernet1/0/49'],
  ['Comware, short', ['GE1/0/1', 'XGE1/0/1'], 'GigabitEthernet1/0/1', 'GE1/0/1'],
  ['Comware, 40G', ['FortyGigE1/0/53', 'HundredGigE1/0/53'], 'FGE1/0/53', 'FortyGigE1/0/53'],
  ['Comware, 25G', ['Twenty-FiveGigE1/0/1', 'Ten-GigabitEthernet1/0/1'], 'WGE1/0/1', 'Twenty-FiveGigE1/0/1'],
  ['Comware, an aggregate', ['Bridge-Aggregation1', 'GigabitEthernet1/0/1'], 'BAGG1', 'Bridge-Aggregation1'],
  ['Huawei', ['XGigabitEthernet0/0/1', 'GigabitEthernet0/0/1'], 'XGE0/0/1', 'XGigabitEthernet0/0/1'],
  ['Huawei, gigabit', ['XGigabitEthernet0/0/1', 'GigabitEthernet0/0/1'], 'GE0/0/1', 'GigabitEthernet0/0/1'],
  ['Extreme', ['1:5', '1:15', '2:5'], '1:5', '1:5'],
  ['AOS-CX', ['1/1/1', '1/1/11'], '1/1/1', '1/1/1'],
  ['RouterOS, a bridge before its port', ['bridge', 'ether1', 'ether2'], 'bridge/ether1', 'ether1'],
  ['RouterOS, a bond in a bridge', ['bridge1', 'bonding1', 'ether1'], 'bridge1/bonding1', 'bonding1'],
  ['FastIron, a unit and slot in words', ['port1.0.1', 'port1.0.2'], 'port1.0.1', 'port1.0.1'],
  ['SONiC', ['Ethernet0', 'Ethernet4', 'Ethernet40'], 'Ethernet4', 'Ethernet4'],
  ['Linux', ['swp1', 'swp1s0', 'eth0'], 'swp1s0', 'swp1s0'],
  ['in quotation marks, as EOS passes it on', ['Ethernet1', 'Ethernet2'], '"Ethernet2"', 'Ethernet2'],
  ['a port-channel', ['Po1', 'Gi1/0/1'], 'port-channel 1', 'Po1'],
  ['none of its own', ['Gi1/0/1', 'Gi1/0/2'], 'Gi2/0/1', '?'],
  ['short of what two are called', ['Ethernet1/1', 'et1/1'], 'eth1/1', '?'],
];

describe('the name of a port', () => {
  it.each(SPELT)('of %s', (_, own, said, port) => {
    expect(portCalled(named(...own), { subtype: 'name', value: said })).toBe(port);
  });
});

/** Ports of sw2 with all that a neighbour may call them by. */
const KNOWN: readonly Port[] = [
  { port: 'Gi0/1', index: 10101, mac: '00:1b:21:50:00:01', description: 'to the cellar', alsoCalled: 'GigabitEthernet0/1 copper' },
  { port: 'Gi0/2', index: 10102, mac: '00:1b:21:50:00:02', description: 'spare' },
  { port: 'Gi0/3', index: 10103, mac: '00:1b:21:50:00:03', description: 'spare' },
  { port: 'Vlan1', index: 1, mac: '00:1b:21:50:00:00' },
];
const addressed = [fact('sw2', { kind: 'address', address: '10.0.0.2', prefix: 24, port: 'Gi0/1' }), fact('sw2', { kind: 'address', address: '2001:db8::2', prefix: 64, port: 'Gi0/2' })];
const BY_SUBTYPE: readonly (readonly [what: string, id: NeighbourId, port: string, announced?: readonly (readonly [port: string, id: NeighbourId])[]])[] = [
  ['interface alias', { subtype: 'alias', value: 'to the cellar' }, 'Gi0/1'],
  ['interface alias that two ports have', { subtype: 'alias', value: 'spare' }, '?'],
  ['interface alias that is the name, where none is given', { subtype: 'alias', value: 'GigabitEthernet0/2' }, 'Gi0/2'],
  ['port component', { subtype: 'port', value: 'Gi0/2' }, 'Gi0/2'],
  ['MAC address', { subtype: 'mac', value: '00:1b:21:50:00:02' }, 'Gi0/2'],
  ['MAC address of none of its ports', { subtype: 'mac', value: '00:1b:21:50:00:09' }, '?'],
  ['network address', { subtype: 'address', value: '10.0.0.2' }, 'Gi0/1'],
  ['network address of version 6, spelt in full', { subtype: 'address', value: '2001:0db8:0:0:0:0:0:2' }, 'Gi0/2'],
  ['interface name', { subtype: 'name', value: 'Gi0/3' }, 'Gi0/3'],
  ['the other name of its own table', { subtype: 'name', value: 'GigabitEthernet0/1 copper' }, 'Gi0/1'],
  ['agent circuit id', { subtype: 'circuit', value: 'Gi0/3' }, 'Gi0/3'],
  ['agent circuit id of its own making', { subtype: 'circuit', value: 'vlan 5 slot 2' }, '?'],
  ['local: its ifIndex', { subtype: 'local', value: '10102' }, 'Gi0/2'],
  ['local: a number that is nothing of it', { subtype: 'local', value: '77' }, '?'],
  ['local: its name', { subtype: 'local', value: 'GigabitEthernet 0/2' }, 'Gi0/2'],
  ['local: what it announces, which outweighs an ifIndex', { subtype: 'local', value: '10102' }, 'Gi0/3', [['Gi0/3', { subtype: 'local', value: '10102' }]]],
  ['local: a number, of a box that announces others', { subtype: 'local', value: '10102' }, '?', [['Gi0/3', { subtype: 'local', value: '3' }]]],
  ['what it announces of two ports', { subtype: 'local', value: '1' }, '?', [['Gi0/2', { subtype: 'local', value: '1' }], ['Gi0/3', { subtype: 'local', value: '1' }]]],
];

describe('a port told by its', () => {
  for (const [what, id, port, announced = []] of BY_SUBTYPE) {
    it(what, () => {
      expect(portCalled(KNOWN, id, [...addressed, ...announced.map(([own, word]) => fact('sw2', { kind: 'announces-port', port: own, id: word }))])).toBe(port);
    });
  }
});

describe('names of ports that begin like those of aggregates', () => {
  it.each(['port1', 'Port 1', 'bridge1', 'br1'])('%s is a socket: several boxes heard on it share a medium', (port) => {
    const facts = [...box('sw1', named(port)), ...['sw2', 'sw3'].flatMap((name) => [...box(name, named('1')), fact('sw1', neighbour(port, name, '1'))])];
    expect(told(facts)).toMatchObject({ links: [], segments: [expect.stringContaining('sw2.1 sw3.1')] });
  });
  it.each(['Po1', 'port-channel1', 'PortChannel0001', 'Bridge-Aggregation1', 'ae0', 'Trk1', 'lag 1'])('%s is an aggregate: several boxes heard on it have a cable each', (port) => {
    const facts = [...box('sw1', named(port)), ...['sw2', 'sw3'].flatMap((name) => [...box(name, named('1')), fact('sw1', neighbour(port, name, '1'))])];
    expect(told(facts).links).toHaveLength(2);
  });
});

describe('a port and its unit', () => {
  it('are one end, where one box hears on the unit and the other is told the port', () => {
    const junos = named('xe-0/0/0', 'xe-0/0/0.0', 'xe-0/0/1', 'xe-0/0/1.0');
    const heard = [fact('sw1', neighbour('1', 'sw2', 'xe-0/0/0')), fact('sw2', neighbour('xe-0/0/0.0', 'sw1', '1')), fact('sw2', neighbour('xe-0/0/1.0', 'sw3', '7'))];
    expect(told([...box('sw1', named('1')), ...box('sw2', junos), ...box('sw3', named('7')), ...heard]).links).toEqual(['sw1.1 - sw2.xe-0/0/0.0 both-ends', 'sw2.xe-0/0/1.0 - sw3.7 one-end']);
  });
});

describe('ports that neighbours call by a word of the maker', () => {
  const call = (hearer: string, port: string, remote: string, word: string, description: string) => fact(hearer, neighbour(port, remote, '', { remotePort: { subtype: 'local', value: word }, remotePortDescription: description }));
  const boxes = [...box('sw1', named('Ethernet0', 'Ethernet4')), ...box('sw2', named('Ethernet8', 'Ethernet12'))];
  it('are joined where each gives the very name of the other as its description', () => {
    const heard = [call('sw1', 'Ethernet0', 'sw2', 'etp3', 'Ethernet8'), call('sw1', 'Ethernet4', 'sw2', 'etp4', 'Ethernet12'), call('sw2', 'Ethernet8', 'sw1', 'etp1', 'Ethernet0'), call('sw2', 'Ethernet12', 'sw1', 'etp2', 'Ethernet4')];
    expect(told([...boxes, ...heard]).links).toEqual(['sw1.Ethernet0 - sw2.Ethernet8 both-ends', 'sw1.Ethernet4 - sw2.Ethernet12 both-ends']);
  });
  it('stay unknown where one alone does, for people write other ports there', () => {
    const heard = [call('sw1', 'Ethernet0', 'sw2', 'etp3', 'Ethernet12'), call('sw1', 'Ethernet4', 'sw2', 'etp4', 'uplink')];
    expect(told([...boxes, ...heard]).links).toEqual(['sw1.Ethernet0 - sw2.? one-end', 'sw1.Ethernet4 - sw2.? one-end']);
  });
});
