/** What a link-local address is heard to say, the box says whose card the address is made of, or that ND knows behind it. */
import { describe, expect, it } from 'vitest';
import { announcedIn } from '../../src/dialects/bricks/mdns.js';
import { atHome, cardOf } from '../../src/topology/link-local.js';
import { derived, fact, roleOf } from './topology-builder.js';

const CARD = '00:1b:21:00:00:09';
const HEARD = 'fe80::21b:21ff:fe00:9';
const said = (target: string, address: string | null = '2001:db8:9::254') => fact(target, { kind: 'virtual-gateway', protocol: 'vrrp', group: 52, address, port: null, state: 'master', priority: 140 });
const router = [fact('192.0.2.9', { kind: 'named', name: 'edge9', by: 'sysname' }), roleOf('192.0.2.9', 'router'), fact('192.0.2.9', { kind: 'interface', index: 1, port: 'lan', mac: CARD }), fact('192.0.2.9', { kind: 'address', address: '2001:db8:9::9', prefix: 64, port: 'lan' })];

describe('a link-local address', () => {
  it('tells the card that it is made of, and no card where it is not', () => {
    expect(['fe80::21b:21ff:fe00:9', 'fe80::1b:21ff:fe00:9', 'fe80::1', 'fe80::21b:21ff:ff00:9'].map(cardOf)).toEqual([CARD, '02:1b:21:00:00:09', null, null]);
  });
  it('speaks for the box with that card: its shared address is the gateway of the network', () => {
    const { devices, subnets, adjacencies } = derived(atHome([...router, said(HEARD)])).topology;
    expect(devices.map(({ name }) => name)).toEqual(['edge9']);
    expect(subnets).toMatchObject([{ cidr: '2001:db8:9::/64', virtualGateway: '2001:db8:9::254', gateways: [devices[0]!.id] }]);
    expect(adjacencies).toMatchObject([{ kind: 'vrrp', ends: [{ device: devices[0]!.id, port: '2001:db8:9::254' }] }]);
  });
  it('speaks for the box whose card ND knows behind it, or ARP behind the address that answered', () => {
    const made = 'fe80::aaaa:1';
    const told = (...more: Parameters<typeof atHome>[0]) => atHome([...more, said(made)]).find(({ kind }) => kind === 'virtual-gateway')!.target;
    expect(told(...router, fact('appliance', { kind: 'resolved', address: made, mac: CARD, port: 'eth0' }))).toBe('192.0.2.9');
    expect(told(fact('appliance', { kind: 'resolved', address: made, mac: CARD, port: 'eth0' }), fact('appliance', { kind: 'resolved', address: '192.0.2.9', mac: CARD, port: 'eth0' }))).toBe('192.0.2.9');
    expect(told(...router)).toBe(made);
  });
  it('names and describes the box of that card, and makes none where nobody has it', () => {
    const made = 'fe80::aaaa:1';
    const words = [fact(made, { kind: 'named', name: 'printer-7.local', by: 'hostname' }), fact(made, { kind: 'is-a', vendor: 'Brother', by: 'banner' }), fact(made, { kind: 'role', role: 'printer', by: 'mdns' })];
    const card = fact('appliance', { kind: 'resolved', address: made, mac: CARD, port: 'eth0' });
    const told = [fact('192.0.2.70', { kind: 'alive', by: 'icmp' }), fact('appliance', { kind: 'resolved', address: '192.0.2.70', mac: CARD, port: 'eth0' })];
    expect(derived(atHome([...told, card, ...words])).topology.devices).toMatchObject([{ name: 'printer-7.local', vendor: 'Brother', roles: ['printer'], addresses: ['192.0.2.70'] }]);
    expect(derived(atHome([...told, ...words])).topology.devices).toMatchObject([{ vendor: null, addresses: ['192.0.2.70'] }]);
  });
  it('keeps its own words where it was asked itself', () => {
    const words = [fact(HEARD, { kind: 'named', name: 'edge9', by: 'sysname' })];
    expect(atHome([...router, ...words], new Set([HEARD])).at(-1)!.target).toBe(HEARD);
  });
  it('speaks for nobody where two boxes tell that card', () => {
    expect(atHome([...router, fact('192.0.2.10', { kind: 'interface', index: 1, port: 'lan', mac: CARD }), said(HEARD)]).at(-1)!.target).toBe(HEARD);
  });
});

describe('an answer of multicast DNS', () => {
  const name = '0763616d6572613205' + '6c6f63616c00';
  const record = (life = '00000078', of = '8001') => `${name}0001${of}${life}0004c0000246`;
  const message = (flags: string, questions: string, ...records: readonly string[]) => announcedIn(Buffer.from(`0000${flags}${questions === '' ? '0000' : '0001'}${records.length.toString(16).padStart(4, '0')}00000000${questions}${records.join('')}`, 'hex'));
  it('tells who has an address, also beside a question, which is passed over', () => {
    const found = { hosts: [{ name: 'camera2.local', address: '192.0.2.70' }], services: [], words: [] };
    expect(message('8400', '', record())).toEqual(found);
    expect(message('8400', `${name}00ff0001`, record())).toEqual(found);
  });
  it('tells nothing where it is an error or another kind of message, says goodbye, or is of another class', () => {
    for (const none of [message('8403', '', record()), message('a800', '', record()), message('0000', '', record()), message('8400', '', record('00000000')), message('8400', '', record('00000078', '0003'))]) expect(none).toEqual({ hosts: [], services: [], words: [] });
  });
  it('survives a question that is cut off', () => expect(announcedIn(Buffer.from('0000840000010001000000000763616d', 'hex'))).toEqual({ hosts: [], services: [], words: [] }));
});
