/** How other makes name their neighbours: none of their habits may make a cable or a device that is not there. */
import { describe, expect, it } from 'vitest';
import type { Fact, NeighbourId, Reading } from '../../src/model/fact.js';
import { derived, fact, factsOf, macOf, neighbour, told } from './topology-builder.js';

const quiet = { switches: ['sw1', 'sw2'], cables: ['sw1.1 - sw2.24'], tableless: ['sw1', 'sw2'] };
const answering = (name: string, address: string): Fact => fact(name, { kind: 'address', address, prefix: 24, port: 'vlan1' });
const linksOf = (facts: readonly Fact[]) => told(facts).links;

describe('neighbours by other words than a card', () => {
  it('are found by a chassis id that is an address, and are no second device', () => {
    const row = neighbour('1', 'sw2', '24', { chassis: { subtype: 'address', value: '10.0.0.2' }, name: undefined });
    const found = told([...factsOf(quiet), answering('sw2', '10.0.0.2'), fact('sw1', row)]);
    expect(found.links).toEqual(['sw1.1 - sw2.24 one-end']);
    expect(found.names).toEqual(['sw1', 'sw2']);
  });
  it('are found by a name with a serial in brackets, before or behind it, and by a full name', () => {
    for (const value of ['sw2(SN0001A)', 'SN0001A(sw2)', 'sw2.example.net', 'SW2']) {
      const row = neighbour('1', 'sw2', '24', { protocol: 'cdp', chassis: { subtype: 'name', value }, name: undefined });
      expect(told([...factsOf(quiet), fact('sw1', row)])).toMatchObject({ links: ['sw1.1 - sw2.24 one-end'], names: ['sw1', 'sw2'] });
    }
  });
  it('are found by a card written as a local id', () => {
    const row = neighbour('1', 'sw2', '24', { chassis: { subtype: 'local', value: macOf('sw2').replaceAll(':', '-').toUpperCase() }, name: undefined });
    expect(linksOf([...factsOf(quiet), fact('sw1', row)])).toEqual(['sw1.1 - sw2.24 one-end']);
  });
  it('are told apart by name where two boxes announce one chassis id', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2', 'sw3'], cables: ['sw1.1 - sw2.24', 'sw1.2 - sw3.24'], tableless: ['sw1', 'sw2', 'sw3'] });
    const copied = { subtype: 'mac' as const, value: '00:1b:21:77:00:01' };
    facts.push(...['sw2', 'sw3'].map((name) => fact(name, { kind: 'announces', protocol: 'lldp', chassis: copied, name })));
    facts.push(fact('sw1', neighbour('1', 'sw2', '24', { chassis: copied })), fact('sw1', neighbour('2', 'sw3', '24', { chassis: copied })));
    expect(told(facts)).toMatchObject({ links: ['sw1.1 - sw2.24 one-end', 'sw1.2 - sw3.24 one-end'], names: ['sw1', 'sw2', 'sw3'] });
  });
});

describe('neighbours heard by broadcast', () => {
  const heard = (port: string, remote: string, remotePort: string) => neighbour(port, remote, remotePort, { protocol: 'mndp', passedOn: true, inventory: { vendor: 'Example', model: 'EX-960', software: '7.16.2' } });
  it('make no cable and no device, however many hear each other through a switch', () => {
    const drawn = { routers: ['r1', 'r2', 'r3'], switches: ['sw1'], cables: ['sw1.1 - r1.lan', 'sw1.2 - r2.lan', 'sw1.3 - r3.lan'], tableless: ['sw1'] };
    const names = ['r1', 'r2', 'r3'];
    const rows = names.flatMap((from) => names.filter((to) => to !== from).map((to) => fact(from, heard('lan', to, 'lan'))));
    const plain = told(factsOf(drawn));
    expect(told([...factsOf(drawn), ...rows, fact('r1', heard('lan', 'ghost', 'ether1'))])).toEqual(plain);
    // As a protocol of cables the same rows would tell of media that are not there.
    expect(told([...factsOf(drawn), ...rows.map((row) => ({ ...row, passedOn: undefined }) as unknown as Fact)])).not.toEqual(plain);
  });
  it('describe who is found by them', () => {
    const { devices } = derived([fact('10.0.0.9', { kind: 'interface', index: 1, port: 'ether1', mac: macOf('r9') }), fact('10.0.0.1', heard('lan', 'r9', 'ether1')), fact('10.0.0.1', { kind: 'address', address: '10.0.0.1', prefix: 24, port: 'lan' })]).topology;
    expect(devices.find(({ addresses }) => addresses.includes('10.0.0.9'))).toMatchObject({ vendor: 'Example', model: 'EX-960', version: '7.16.2' });
  });
});

describe('neighbours that answer nothing', () => {
  const heardBy = (rows: readonly (readonly [speaker: string, port: string, row: Partial<Reading<'neighbour'>>])[]): Fact[] => rows.map(([speaker, port, row]) => fact(speaker, neighbour(port, 'x', '', { remotePort: undefined, name: undefined, chassis: undefined, ...row })));
  const sw1 = factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.1 - sw2.24'], tableless: ['sw1', 'sw2'] });
  const others = (facts: readonly Fact[]): string[] => told([...sw1, ...facts]).names.filter((name) => name !== 'sw1' && name !== 'sw2');
  /** What says nothing of a box beyond the one who says it: names of interfaces, and numbers. */
  const OWN_ONLY: readonly NeighbourId[] = [{ subtype: 'name', value: 'eth0' }, { subtype: 'name', value: 'br-lan' }, { subtype: 'name', value: 'Gi0/1' }, { subtype: 'name', value: 'Ethernet1' }, { subtype: 'name', value: 'enp3s0' }, { subtype: 'port', value: '1' }, { subtype: 'alias', value: 'uplink' }, { subtype: 'component', value: 'chassis' }, { subtype: 'local', value: '1' }, { subtype: 'address', value: '0.0.0.0' }];
  it.each(OWN_ONLY)('are several where their names differ, or none is told, and they give the same $subtype $value', (chassis) => {
    expect(others(heardBy([['sw1', '5', { chassis, name: 'camera a' }], ['sw1', '6', { chassis, name: 'camera b' }], ['sw2', '5', { chassis, name: 'camera b' }]]))).toEqual(['camera a', 'camera b']);
    expect(others(heardBy([['sw1', '5', { chassis }], ['sw1', '6', { chassis }], ['sw2', '5', { chassis }]]))).toHaveLength(3);
  });
  it('are one by the name that they give as a local id, heard from two sides', () => {
    for (const value of ['camera-hub', 'Camera hub 3', 'gate2']) {
      const chassis = { subtype: 'local' as const, value };
      expect(others(heardBy([['sw1', '5', { chassis }], ['sw2', '5', { chassis }]]))).toEqual([value]);
    }
  });
  it('bear their name, not the serial number that CDP puts beside it', () => {
    for (const value of ['edge-7(FDO12345ABC)', 'FDO12345ABC(edge-7)']) expect(others(heardBy([['sw1', '5', { protocol: 'cdp', chassis: { subtype: 'name', value }, name: value }]]))).toEqual(['edge-7']);
    const [lldp, cdp] = [{ chassis: { subtype: 'mac', value: macOf('edge-7') }, name: 'edge-7' } as const, { protocol: 'cdp', chassis: { subtype: 'name', value: 'edge-7(FDO12345ABC)' }, name: 'edge-7(FDO12345ABC)' } as const];
    expect(others(heardBy([['sw1', '5', lldp], ['sw1', '5', cdp], ['sw2', '5', cdp]]))).toEqual(['edge-7']);
  });
});

describe('neighbours that only look like a box of ours', () => {
  const stranger = '00:0a:5e:00:00:09';
  it('are others where they bear a factory name and another card than the bridge of that name', () => {
    const row = neighbour('1', 'ghost', '3', { chassis: { subtype: 'mac', value: stranger }, name: 'sw2' });
    const { topology } = derived([...factsOf({ ...quiet, cables: ['sw1.1 - dumb.1', 'sw2.24 - dumb.2'] }), fact('sw1', row)]);
    const sw2 = topology.devices.find(({ name, targets }) => name === 'sw2' && targets.length > 0)!;
    expect(topology.links.filter(({ ends }) => ends.some(({ device }) => device === sw2.id))).toEqual([]);
    expect(topology.devices.filter(({ name }) => name === 'sw2')).toHaveLength(2);
  });
  it('are others where they come with the factory address of a router and with another card and name', () => {
    const row = neighbour('1', 'ghost', '3', { chassis: { subtype: 'mac', value: stranger }, name: 'camera 7', addresses: ['192.168.1.1'] });
    const { topology } = derived([...factsOf(quiet), answering('sw2', '192.168.1.1'), fact('sw1', row)]);
    const nameOf = new Map(topology.devices.map(({ id, name }) => [id, name]));
    expect(topology.links.map(({ ends }) => ends.map(({ device }) => nameOf.get(device)).sort())).toEqual([['camera 7', 'sw1']]);
  });
});

describe('telephones', () => {
  const card = '00:0a:5e:11:22:33';
  const phone = { protocol: 'lldp' as const, chassis: { subtype: 'address' as const, value: '10.0.9.7' }, remotePort: { subtype: 'mac' as const, value: card }, name: undefined, capabilities: ['phone' as const] };
  const base = factsOf({ switches: ['sw1'], hosts: ['pc1'], cables: ['sw1.5 - pc1.0'] });
  const learned = fact('sw1', { kind: 'learned', port: '5', mac: card, vlan: 9 });
  it('are one device by the address they announce and the card that is learned, with the computer behind them', () => {
    const { topology } = derived([...base, learned, fact('sw1', { kind: 'neighbour', port: '5', ...phone })]);
    expect(topology.devices.filter(({ macs }) => macs.includes(card))).toHaveLength(1);
    expect(topology.devices).toHaveLength(3);
    const [telephone, pc] = [card, macOf('pc1')].map((mac) => topology.devices.find(({ macs }) => macs.includes(mac))!);
    expect(telephone!.roles).toEqual(['phone']);
    expect(pc!.attachment).toMatchObject({ device: telephone!.id, port: null });
  });
  it('are one device where CDP calls them by letters and card, and LLDP by address and card', () => {
    const cdp = fact('sw1', { kind: 'neighbour', protocol: 'cdp', port: '5', chassis: { subtype: 'name', value: 'SEP000A5E112233' }, remotePort: { subtype: 'name', value: 'Port 1' }, capabilities: ['phone'] });
    const { topology } = derived([...base, learned, cdp, fact('sw1', { kind: 'neighbour', port: '5', ...phone })]);
    expect(topology.devices).toHaveLength(3);
    expect(topology.segments).toEqual([]);
  });
});

describe('what lost and what stays open', () => {
  it('is told with the link that it lost to', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2', 'old'], cables: ['sw1.1 - sw2.24'], lldp: ['sw1', 'sw2'] });
    const { topology } = derived([...facts, fact('sw1', neighbour('1', 'old', '3'))]);
    expect(topology.links).toMatchObject([{ rules: ['both-ends-agree'], lost: [{ by: ['lldp'] }] }]);
    const old = topology.devices.find(({ name }) => name === 'old')!;
    expect(topology.links[0]!.lost![0]!.ends.map(({ device }) => device)).toContain(old.id);
  });
  it('names the designated bridge beyond a box without spanning tree as the candidate that lost', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2', 'root'], cables: ['sw1.1 - sw2.24'], lldp: ['sw1', 'sw2'] });
    facts.push(fact('sw1', { kind: 'spanning-tree-port', instance: '0', port: '1', state: 'forwarding', designatedBridge: macOf('root'), designatedPort: 7, number: 1 }));
    facts.push(fact('root', { kind: 'spanning-tree-port', instance: '0', port: '7', state: 'forwarding', designatedBridge: macOf('root'), designatedPort: 7, number: 7 }));
    const { topology } = derived(facts);
    expect(topology.links).toHaveLength(1);
    expect(topology.links[0]!.lost).toMatchObject([{ by: ['stp'] }]);
  });
  it('is the pairs of bridges that face each other across a box that says nothing', () => {
    const { topology } = derived(factsOf({ switches: ['sw1', 'sw2', 'sw3'], dumb: ['dumb'], hosts: ['a', 'b', 'c'], cables: ['sw1.1 - dumb.1', 'sw2.2 - dumb.2', 'sw3.3 - dumb.3', 'sw1.9 - a.0', 'sw2.9 - b.0', 'sw3.9 - c.0'] }));
    expect(topology.links).toEqual([]);
    expect(topology.segments).toHaveLength(1);
    expect(topology.remarks.filter(({ kind }) => kind === 'ambiguous').map(({ says }) => says)).toEqual([expect.stringContaining('sw1 port 1 – sw2 port 2')]);
  });
});
