/** Textbook networks: what must be found in them, and what must not. */
import { describe, expect, it } from 'vitest';
import { derived, fact, factsOf, macOf, neighbour, roleOf, type Told, told } from './topology-builder.js';

const pair = { switches: ['sw1', 'sw2'], cables: ['sw1.1 - sw2.24'] };

describe('neighbour protocols', () => {
  it('joins two switches that name each other', () => {
    expect(told(factsOf({ ...pair, lldp: ['sw1', 'sw2'] })).links).toEqual(['sw1.1 - sw2.24 both-ends']);
  });
  it('joins one-sidedly where one switch speaks', () => {
    const facts = factsOf({ ...pair, lldp: ['sw1'], tableless: ['sw1', 'sw2'] });
    expect(told([...facts, fact('sw1', neighbour('1', 'sw2', '24'))]).links).toEqual(['sw1.1 - sw2.24 one-end']);
  });
  it('keeps parallel cables apart', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.1 - sw2.1', 'sw1.2 - sw2.2'], tableless: ['sw1', 'sw2'] });
    const rows = [neighbour('1', 'sw2', '1'), neighbour('2', 'sw2', '2')];
    const back = [neighbour('1', 'sw1', '1'), neighbour('2', 'sw1', '2')];
    expect(told([...facts, ...rows.map((row) => fact('sw1', row)), ...back.map((row) => fact('sw2', row))]).links).toEqual(['sw1.1 - sw2.1 both-ends', 'sw1.2 - sw2.2 both-ends']);
  });
  it('rejects a device that hears itself', () => {
    const { topology } = derived([...factsOf({ ...pair, lldp: ['sw1'], tableless: ['sw1', 'sw2'] }), fact('sw1', neighbour('1', 'sw1', '1'))]);
    expect(topology.links).toEqual([]);
    expect(topology.remarks.map(({ kind }) => kind)).toContain('rejected-neighbour');
  });
  it('finds a segment where a dumb switch passes LLDP on', () => {
    const found = told(factsOf({ switches: ['sw1', 'sw2', 'sw3'], dumb: ['dumb'], cables: ['sw1.1 - dumb.1', 'sw2.2 - dumb.2', 'sw3.3 - dumb.3'], lldp: ['sw1', 'sw2', 'sw3'] }));
    expect(found).toMatchObject({ links: [], segments: ['[sw1.1 sw2.2 sw3.3]'] });
  });
  it('knows one port under its long and its short name', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.Gi1/0/1 - sw2.GigabitEthernet0/24'], tableless: ['sw1', 'sw2'] });
    const found = told([...facts, fact('sw1', neighbour('Gi1/0/1', 'sw2', 'gi0/24')), fact('sw2', neighbour('GigabitEthernet0/24', 'sw1', 'GigabitEthernet1/0/1'))]);
    expect(found.links).toEqual(['sw1.Gi1/0/1 - sw2.GigabitEthernet0/24 both-ends']);
  });
  it('makes a device of a neighbour that never answers, once', () => {
    const facts = factsOf({ ...pair, tableless: ['sw1', 'sw2'] });
    const row = { capabilities: ['switch' as const] };
    const { topology } = derived([...facts, fact('sw1', neighbour('7', 'ghost', '1', row)), fact('sw2', neighbour('8', 'ghost', '2', row))]);
    const ghosts = topology.devices.filter(({ name }) => name === 'ghost');
    expect(ghosts.map(({ examined, roles }) => ({ examined, roles }))).toEqual([{ examined: 'none', roles: ['switch'] }]);
    expect(topology.links).toHaveLength(2);
  });
  it('hangs a router that is a guest once on its host, by the port that heard it', () => {
    const [host, guest] = [macOf('hv'), '52:54:00:00:00:01'];
    const facts = factsOf({ switches: ['sw1'], hosts: ['a'], cables: ['sw1.2 - a.0'] });
    facts.push(fact('hv', { kind: 'named', name: 'hv', by: 'sysname' }), fact('hv', { kind: 'role', role: 'hypervisor', by: 'test' }), fact('hv', { kind: 'interface', index: 1, port: 'eth0', mac: host, up: true }), fact('hv', { kind: 'interface', index: 2, port: 'vnet0', up: true }));
    facts.push(fact('gw', { kind: 'named', name: 'gw', by: 'hostname' }), fact('gw', { kind: 'role', role: 'router', by: 'test' }), fact('gw', { kind: 'interface', index: 1, port: 'eth0', mac: guest, up: true }));
    facts.push(fact('sw1', { kind: 'interface', index: 9, port: '9', up: true }), ...[host, guest].map((mac) => fact('sw1', { kind: 'learned', port: '9', mac, vlan: 1 })));
    facts.push(fact('sw1', { kind: 'neighbour', protocol: 'lldp', port: '9', chassis: { subtype: 'mac', value: host }, remotePort: { subtype: 'name', value: 'eth0' } }));
    expect(told(facts, ['a']).links).toEqual(['gw.eth0 - hv.? inferred', 'hv.eth0 - sw1.9 one-end']);
    facts.push(fact('hv', { kind: 'neighbour', protocol: 'lldp', port: 'vnet0', chassis: { subtype: 'mac', value: guest }, remotePort: { subtype: 'name', value: 'eth0' } }));
    expect(told(facts, ['a']).links).toEqual(['gw.eth0 - hv.vnet0 one-end', 'hv.eth0 - sw1.9 one-end']);
  });
  it('hangs guests on the host that says it runs them, whichever of its uplinks they were seen on', () => {
    const [erp, files, moving] = ['00:50:56:00:00:01', '00:50:56:00:00:02', '00:50:56:00:00:03'];
    const guest = (name: string, mac: string, running = true) => ({ kind: 'guest', name, running, macs: [mac] }) as const;
    const facts = factsOf({ switches: ['sw1', 'sw2'], hosts: ['a'], cables: ['sw1.1 - sw2.1', 'sw1.2 - a.0'], lldp: ['sw1', 'sw2'] });
    for (const hv of ['hv1', 'hv2']) facts.push(fact(hv, { kind: 'named', name: hv, by: 'sysname' }), fact(hv, { kind: 'role', role: 'hypervisor', by: 'test' }), fact(hv, { kind: 'interface', index: 1, port: 'vmk0', mac: macOf(hv), up: true }), fact(hv, guest('moving', moving)));
    facts.push(fact('hv1', guest('erp', erp)), fact('hv1', guest('files', files)), fact('hv2', guest('files', files, false)));
    for (const [port, macs] of [['8', [macOf('hv1'), erp]], ['9', [macOf('hv2')]]] as const) for (const mac of macs) facts.push(fact('sw1', { kind: 'learned', port, mac, vlan: 1 }), fact('sw2', { kind: 'learned', port: '1', mac, vlan: 1 }));
    for (const mac of [files, moving]) facts.push(fact('sw2', { kind: 'learned', port: mac === files ? '8' : '7', mac, vlan: 1 }), fact('sw1', { kind: 'learned', port: '1', mac, vlan: 1 }));
    const { topology } = derived(facts);
    const names = new Map(topology.devices.map(({ id, name }) => [id, name]));
    const hung = (mac: string) => topology.devices.find(({ macs }) => macs.includes(mac))!.attachment;
    expect([erp, files].map((mac) => ({ on: names.get(hung(mac)!.device), port: hung(mac)!.port, certainty: hung(mac)!.certainty }))).toEqual([{ on: 'hv1', port: null, certainty: 'one-end' }, { on: 'hv1', port: null, certainty: 'one-end' }]);
    expect({ on: names.get(hung(moving)!.device), port: hung(moving)!.port }).toEqual({ on: 'sw2', port: '7' });
    const legs = (name: string) => topology.devices.filter((device) => device.name === name).flatMap(({ attachment, attachments }) => [...new Set([attachment, ...attachments].map((leg) => `${names.get(leg!.device)!}.${leg!.port!}`))].sort());
    expect({ hv1: legs('hv1'), hv2: legs('hv2') }).toEqual({ hv1: ['sw1.8', 'sw2.8'], hv2: ['sw1.9'] });
    expect(told(facts, ['a']).links).toEqual(['sw1.1 - sw2.1 both-ends']);
  });
  it('takes no box for a neighbour of the same name that has another address in its network, or a name that makers give', () => {
    const cdp = (port: string, name: string, ...addresses: readonly string[]) => fact('sw1', { kind: 'neighbour', protocol: 'cdp', port, chassis: { subtype: 'name', value: name }, name, remotePort: { subtype: 'name', value: '24' }, addresses });
    const named = (name: string) => [fact('10.0.0.8', { kind: 'named', name, by: 'sysname' }), roleOf('10.0.0.8', 'switch'), fact('10.0.0.8', { kind: 'interface', index: 24, port: '24', up: true }), fact('10.0.0.8', { kind: 'address', address: '10.0.0.8', prefix: 24, port: 'vlan1' })];
    const sw1 = factsOf({ switches: ['sw1'], cables: [] });
    const devices = (...facts: Parameters<typeof derived>[0]) => derived([...sw1, ...facts]).topology.devices.length;
    expect(devices(...named('hall'), cdp('7', 'hall', '10.0.0.9'))).toBe(3);
    // In a network that the box did not tell, or by no address: the name decides, unless a maker gave it.
    expect(devices(...named('hall'), cdp('7', 'hall', '192.168.9.1'))).toBe(2);
    expect(devices(...named('hall'), cdp('7', 'hall'))).toBe(2);
    expect(devices(...named('Switch'), cdp('7', 'Switch', '192.168.9.1'))).toBe(3);
    expect(devices(...named('Switch'), cdp('7', 'Switch', '10.0.0.8'))).toBe(2);
    // So among those that answer nothing: routers announce the address of the port that they speak on.
    expect(devices(cdp('7', 'Switch', '10.0.0.9'), cdp('9', 'Switch', '10.0.0.10'))).toBe(3);
    expect(devices(cdp('7', 'Switch', '10.0.0.9'), cdp('9', 'Switch', '10.0.0.9'))).toBe(2);
    expect(devices(cdp('7', 'edge', '10.1.0.9'), cdp('9', 'edge', '10.2.0.9'))).toBe(2);
    // That it names the very port tells more than a name.
    expect(devices(...named('Switch'), cdp('7', 'Switch', '192.168.9.1'), fact('10.0.0.8', { ...neighbour('24', 'sw1', '7'), protocol: 'cdp' }))).toBe(2);
  });
  it('lets a stale row lose to what both ends say', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2', 'old'], cables: ['sw1.1 - sw2.24'], lldp: ['sw1', 'sw2'] });
    expect(told([...facts, fact('sw1', neighbour('1', 'old', '3'))]).links).toEqual(['sw1.1 - sw2.24 both-ends']);
  });
  it('takes no row for stale whose neighbour is heard at both ends of the cable on its port: all three share a medium', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2', 'mute'], dumb: ['d'], cables: ['sw1.1 - d.1', 'sw2.24 - d.2', 'mute.3 - d.3'], lldp: ['sw1', 'sw2', 'mute'], tableless: ['sw1', 'sw2', 'mute'] }).filter(({ target }) => target !== 'mute');
    expect(told(facts)).toMatchObject({ links: [], segments: ['[sw1.1 sw2.24] mute'] });
  });
  it('believes no cable that CDP tells across a box which both of its ends hear by LLDP', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.1 - sw2.24'], tableless: ['sw1', 'sw2'] });
    for (const [near, port, far, farPort, between] of [['sw1', '1', 'sw2', '24', '7'], ['sw2', '24', 'sw1', '1', '8']] as const) {
      facts.push(fact(near, { ...neighbour(port, far, farPort), protocol: 'cdp' }), fact(near, neighbour(port, 'between', between)));
    }
    expect(told(facts).links).toEqual(['between.7 - sw1.1 one-end', 'between.8 - sw2.24 one-end']);
    expect(told(facts.filter((one) => one.kind !== 'neighbour' || one.protocol === 'cdp' || one.target === 'sw1')).links).toEqual(['sw1.1 - sw2.24 both-ends']);
  });
  it('believes no cable that CDP tells across a bridge that both see where they hear each other, and joins that bridge', () => {
    const drawn = { switches: ['a', 'b', 'hp'], hosts: ['h1', 'h2', 'h3'], cables: ['a.1 - hp.1', 'hp.2 - b.1', 'a.2 - h1.0', 'b.2 - h2.0', 'hp.3 - h3.0'] };
    const heard = [['a', 'b'], ['b', 'a']].map(([near, far]) => fact(near!, { ...neighbour('1', far!, '1'), protocol: 'cdp' }));
    const joined = { links: ['a.1 - hp.1 inferred', 'b.1 - hp.2 inferred'], segments: [], hosts: { h1: 'a.2', h2: 'b.2', h3: 'hp.3' } };
    expect(told([...factsOf(drawn), ...heard], drawn.hosts)).toMatchObject(joined);
    expect(told([...factsOf({ ...drawn, bridgesUnseen: true }), ...heard], drawn.hosts)).toMatchObject(joined);
    expect(derived([...factsOf(drawn), ...heard]).topology.links.flatMap(({ lost = [] }) => lost.map(({ by }) => by))).toContainEqual(['cdp']);
    // A bridge beyond one of them, and one in between that speaks the protocol itself, take nothing away.
    const beyond = { ...drawn, cables: ['a.1 - b.1', 'a.2 - h1.0', 'b.2 - h2.0', 'b.3 - hp.1', 'hp.3 - h3.0'] };
    expect(told([...factsOf(beyond), ...heard], drawn.hosts).links).toEqual(['a.1 - b.1 both-ends', 'b.3 - hp.1 inferred']);
    expect(told([...factsOf(drawn), ...heard, fact('hp', { kind: 'announces', protocol: 'cdp', name: 'hp' })], drawn.hosts).segments).toHaveLength(1);
    // Three that hear each other across it.
    const star = { switches: ['a', 'b', 'c', 'hp'], hosts: ['h1', 'h2', 'h3', 'h4'], cables: ['a.1 - hp.1', 'hp.2 - b.1', 'c.1 - hp.4', 'a.2 - h1.0', 'b.2 - h2.0', 'hp.3 - h3.0', 'c.2 - h4.0'] };
    const all = ['a', 'b', 'c'].flatMap((near) => ['a', 'b', 'c'].filter((far) => far !== near).map((far) => fact(near, { ...neighbour('1', far, '1'), protocol: 'cdp' })));
    expect(told([...factsOf(star), ...all], star.hosts)).toMatchObject({ links: ['a.1 - hp.1 inferred', 'b.1 - hp.2 inferred', 'c.1 - hp.4 inferred'], segments: [] });
  });
  it('takes what LLDP tells of a bridge for a cable, where CDP comes through that bridge from the next one', () => {
    const facts = factsOf({ switches: ['sw1', 'mid', 'sw2'], hosts: ['a', 'b', 'c'], cables: ['sw1.1 - mid.1', 'mid.2 - sw2.1', 'sw1.9 - a.0', 'mid.9 - b.0', 'sw2.9 - c.0'], lldp: ['sw1', 'mid'] });
    const cdp = (box: string, remote: string) => fact(box, neighbour('1', remote, '1', { protocol: 'cdp', chassis: { subtype: 'name', value: remote } }));
    expect(told([...facts, cdp('sw1', 'sw2'), cdp('sw2', 'sw1')])).toMatchObject({ links: ['mid.1 - sw1.1 both-ends', 'mid.2 - sw2.1 inferred'], segments: [] });
  });
  it('collapses an aggregate and keeps its members', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.1 - sw2.1', 'sw1.2 - sw2.2'], tableless: ['sw1', 'sw2'] });
    for (const [a, b] of [['sw1', 'sw2'], ['sw2', 'sw1']] as const) {
      for (const port of ['1', '2']) facts.push(fact(a, neighbour(port, b, port)), fact(a, { kind: 'aggregated', port, into: 'lag1' }));
    }
    const [link, ...others] = derived(facts).topology.links;
    expect(others).toEqual([]);
    expect(link!.ends.map(({ port }) => port)).toEqual(['lag1', 'lag1']);
    expect(link!.members.map(({ ends }) => ends.map(({ port }) => port))).toEqual([['1', '1'], ['2', '2']]);
    expect(link!.certainty).toBe('both-ends');
  });
  it('recognises a neighbour that tells no chassis id by its naming the very port', () => {
    const facts = [fact('sw1', { kind: 'named', name: 'sw1', by: 'sysname' }), fact('sw1', { kind: 'announces', protocol: 'lldp', chassis: { subtype: 'mac', value: macOf('sw1') } }), fact('mute', { kind: 'named', name: 'mute', by: 'recording' })];
    facts.push(fact('sw1', neighbour('8', 'factory name', '24')), fact('mute', { ...neighbour('24', 'sw1', '8'), protocol: 'cdp' }));
    expect(told(facts)).toMatchObject({ links: ['mute.24 - sw1.8 both-ends'], names: ['mute', 'sw1'] });
  });
  it('takes nobody for a silent neighbour whom the port hears beside it, or who bears another name and is heard by another protocol', () => {
    const named = (name: string) => fact(name, { kind: 'named', name, by: 'sysname' });
    const cdp = (port: string, remote: string, far: string) => ({ ...neighbour(port, remote, far), chassis: { subtype: 'name', value: remote }, protocol: 'cdp' }) as const;
    const beside = [...['a', 'b', 'c'].map(named), fact('a', cdp('1', 'core', '7')), fact('b', cdp('2', 'core', '8')), fact('b', cdp('2', 'c', '9')), fact('c', cdp('9', 'b', '2'))];
    expect(told(beside)).toMatchObject({ links: ['a.1 - core.7 one-end', 'b.2 - c.9 both-ends'] });
    const beyond = [...['a', 'b', 'c'].map(named), fact('a', neighbour('3', 'core', '1')), fact('b', neighbour('1', 'core', '2')), fact('c', cdp('lag1', 'b', '1'))];
    expect(told(beyond).links.filter((link) => link.includes('a.3'))).toEqual(['a.3 - core.1 one-end']);
  });
  it('takes a number for no port where it is the name of one and the ifIndex of another, and has the other end tell', () => {
    const port = (name: string, index: number) => fact('sw1', { kind: 'interface', index, port: name, up: true });
    const one = [...['sw1', 'sw2'].flatMap((name) => [fact(name, { kind: 'named', name, by: 'sysname' }), roleOf(name, 'switch')]), port('1', 2), port('2', 3), fact('sw2', neighbour('7', 'sw1', '2', { remotePort: { subtype: 'local', value: '2' } })), fact('sw2', neighbour('8', 'sw1', '3', { remotePort: { subtype: 'local', value: '3' } }))];
    expect(told(one).links).toEqual(['sw1.2 - sw2.8 one-end', 'sw1.? - sw2.7 one-end']);
    expect(told([...one, fact('sw1', neighbour('1', 'sw2', '7'))]).links).toEqual(['sw1.1 - sw2.7 both-ends', 'sw1.2 - sw2.8 one-end']);
  });
  it('finds the aggregate between cables whose ports do not bridge', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.lag1 - sw2.lag7'] });
    for (const [a, b] of [['sw1', 'sw2'], ['sw2', 'sw1']] as const) for (const port of ['1', '2']) facts.push(fact(a, neighbour(port, b, port)));
    const { links } = derived(facts).topology;
    expect(links.map(({ ends, members, certainty }) => ({ ports: ends.map(({ port }) => port).sort(), members: members.length, certainty }))).toEqual([{ ports: ['lag1', 'lag7'], members: 2, certainty: 'both-ends' }]);
  });
  it('takes the port that a table has for the end of no aggregate where another cable joins the two', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.6 - sw2.4'] });
    for (const port of ['1', '2']) facts.push(fact('sw1', { kind: 'aggregated', port, into: 'lag1' }));
    for (const port of ['1', '2', '6']) facts.push(fact('sw1', neighbour(port, 'sw2', `unknown ${port}`)));
    expect(told(facts).links).toEqual(['sw1.1 - sw2.? one-end', 'sw1.2 - sw2.? one-end', 'sw1.6 - sw2.? one-end']);
  });
  it('takes no port for the aggregate of a cable that is no member of it, or for no aggregate at all, where frames go another way round', () => {
    const aggregate = (box: string, into: string, ...ports: readonly string[]) => ports.map((port) => fact(box, { kind: 'aggregated', port, into }));
    // The bundle between the two is held back; their tables see each other by way of sw0.
    const around = factsOf({ switches: ['sw1', 'sw2', 'sw0'], cables: ['sw1.9 - sw0.1', 'sw2.8 - sw0.2'], tableless: ['sw0'] });
    const both = [...aggregate('sw1', 'lag1', '1', '2'), ...aggregate('sw2', 'lag2', '3', '4')];
    const heard = [fact('sw1', neighbour('1', 'sw2', '3')), fact('sw1', neighbour('2', 'sw2', 'unknown'))];
    expect(told([...around, ...both, ...heard]).links).toEqual(['sw1.lag1 - sw2.lag2 one-end']);
    expect(told([...around, ...both, fact('sw1', neighbour('1', 'sw2', 'unknown'))]).links).toEqual(['sw1.1 - sw2.? one-end']);
    expect(told([...around, fact('sw1', neighbour('5', 'sw2', '6')), ...aggregate('sw1', '9', '1', '2')]).links).toEqual(['sw1.5 - sw2.? one-end']);
    // The way round may be an aggregate as well.
    const bundled = factsOf({ switches: ['sw1', 'sw2', 'sw0'], cables: ['sw1.lag9 - sw0.1', 'sw2.8 - sw0.2'], tableless: ['sw0'] });
    const unknown = ['3', '4'].map((port) => fact('sw2', neighbour(port, 'sw1', 'unknown')));
    expect(told([...bundled, ...aggregate('sw1', 'lag9', '9', '10'), ...aggregate('sw2', 'lag2', '3', '4'), ...unknown]).links.filter((link) => link.includes('one-end'))).toEqual(['sw1.? - sw2.3 one-end', 'sw1.? - sw2.4 one-end']);
  });
  it('keeps a heard cable whole where a card was learned on both its ends in two VLANs', () => {
    const facts = factsOf({ ...pair, lldp: ['sw1', 'sw2'] });
    facts.push(fact('sw1', { kind: 'learned', port: '1', mac: macOf('moved'), vlan: 1 }), fact('sw2', { kind: 'learned', port: '24', mac: macOf('moved'), vlan: 2 }));
    expect(told(facts)).toMatchObject({ links: ['sw1.1 - sw2.24 both-ends'], segments: [] });
  });
  it('describes a neighbour that answers nothing by the label that it announces, and one that answers by its own word first', () => {
    const facts = factsOf({ switches: ['sw1'], hosts: ['pc1'], cables: ['sw1.1 - pc1.0'] });
    const label = { vendor: 'Example', model: 'EP-40', software: '6.2.1', serial: 'PH00A7781' };
    const own = fact('pc1', { kind: 'is-a', model: 'Desk 7', by: 'descr' });
    const { topology } = derived([...facts, own, fact('pc1', { kind: 'announces', protocol: 'lldp', chassis: { subtype: 'mac', value: macOf('pc1') } }), fact('sw1', neighbour('2', 'phone1', 'x', { inventory: label })), fact('sw1', neighbour('1', 'pc1', 'x', { inventory: label }))]);
    const [phone, pc] = ['phone1', 'pc1'].map((name) => topology.devices.find((device) => device.name === name));
    expect(phone).toMatchObject({ vendor: 'Example', model: 'EP-40', version: '6.2.1', serial: 'PH00A7781', targets: [] });
    expect(pc).toMatchObject({ model: 'Desk 7', serial: 'PH00A7781' });
  });

  it('takes the fuller of two versions of which one is the beginning of the other', () => {
    const version = (...told: readonly (readonly [by: string, version: string, os?: string])[]) => derived([fact('sw1', { kind: 'named', name: 'sw1', by: 'sysname' }), ...told.map(([by, version, os]) => fact('sw1', { kind: 'is-a', version, ...(os !== undefined && { os }), by }))]).topology.devices[0]!.version;
    expect(version(['ssh', '15.2', 'IOS'], ['sysdescr', '15.2(7)E4', 'IOS'])).toBe('15.2(7)E4');
    expect(version(['ssh', '15.2', 'IOS'], ['entity', '15.2(7)E4'])).toBe('15.2(7)E4');
    expect(version(['ssh', '15.2', 'IOS'], ['sysdescr', '15.21', 'IOS'])).toBe('15.2');
    expect(version(['ssh', '15.2', 'IOS'], ['sysdescr', '12.2(55)SE', 'IOS'])).toBe('15.2');
    expect(version(['os-release', '12', 'Debian'], ['banner', '12.1', 'Postfix'], ['mib', '12.4', 'Other'])).toBe('12');
  });
  it('keeps a cable of which a host alone tells, where the other end tells nobody its neighbours', () => {
    const server = [fact('srv', { kind: 'named', name: 'srv', by: 'hostname' }), roleOf('srv', 'server'), fact('srv', { kind: 'interface', index: 1, port: 'eth0', up: true }), fact('srv', { ...neighbour('eth0', 'sw1', '5'), capabilities: ['switch'] })];
    expect(told(server).links).toEqual(['srv.eth0 - sw1.5 one-end']);
    const switches = factsOf({ ...pair, lldp: ['sw1', 'sw2'], tableless: ['sw1', 'sw2'] });
    expect(told([...server, ...switches, fact('sw1', { kind: 'interface', index: 9, port: '5', up: true })])).toMatchObject({ links: ['sw1.1 - sw2.24 both-ends'], hosts: { srv: 'sw1.5' } });
  });

  it('hangs a computer behind the telephone on the same port', () => {
    const facts = factsOf({ switches: ['sw1'], hosts: ['pc1', 'phone1'], dumb: ['d'], cables: ['sw1.1 - d.1', 'd.2 - pc1.0', 'd.3 - phone1.0'] });
    const found = told([...facts, fact('sw1', neighbour('1', 'phone1', 'x', { capabilities: ['phone'] }))], ['pc1']);
    expect(found.segments).toEqual([]);
    expect(found.hosts).toEqual({ pc1: 'phone1.?', phone1: 'sw1.1' });
  });
  it('hangs clients on their access point', () => {
    const facts = factsOf({ switches: ['sw1'], hosts: ['a', 'b', 'c'], dumb: ['d'], cables: ['sw1.1 - d.1', 'd.2 - a.0', 'd.3 - b.0', 'd.4 - c.0'] });
    const found = told([...facts, fact('sw1', neighbour('1', 'ap1', 'x', { capabilities: ['access-point'] }))], ['a', 'b', 'c']);
    expect(found.hosts).toEqual({ a: 'ap1.?', b: 'ap1.?', c: 'ap1.?' });
    expect(found.links).toEqual(['ap1.x - sw1.1 one-end']);
  });
});

describe('forwarding tables and spanning tree', () => {
  it('places each host on its access port and joins the switches', () => {
    const found = told(factsOf({ switches: ['sw1', 'sw2'], hosts: ['a', 'b'], cables: ['sw1.1 - sw2.24', 'sw1.2 - a.0', 'sw2.3 - b.0'] }), ['a', 'b']);
    expect(found).toEqual({ links: ['sw1.1 - sw2.24 inferred'], segments: [], hosts: { a: 'sw1.2', b: 'sw2.3' }, names: ['a', 'b', 'sw1', 'sw2'] });
  });
  it('orders a chain of switches', () => {
    const found = told(factsOf({ switches: ['sw1', 'sw2', 'sw3', 'sw4'], cables: ['sw1.1 - sw2.1', 'sw2.2 - sw3.1', 'sw3.2 - sw4.1'] }));
    expect(found.links).toEqual(['sw1.1 - sw2.1 inferred', 'sw2.2 - sw3.1 inferred', 'sw3.2 - sw4.1 inferred']);
  });
  it('joins switches that learned only hosts', () => {
    const hosts = ['a', 'b', 'c', 'd'];
    const found = told(factsOf({ switches: ['sw1', 'sw2'], hosts, cables: ['sw1.1 - sw2.24', 'sw1.2 - a.0', 'sw1.3 - b.0', 'sw2.3 - c.0', 'sw2.4 - d.0'], bridgesUnseen: true }), hosts);
    expect(found.links).toEqual(['sw1.1 - sw2.24 inferred']);
    expect(found.hosts).toEqual({ a: 'sw1.2', b: 'sw1.3', c: 'sw2.3', d: 'sw2.4' });
  });
  it('takes what many random cards are learned on for an access point, and what counts its guests up for none', () => {
    const facts = factsOf({ switches: ['sw1'], cables: ['sw1.1 - x.1'] });
    const kindOf = (...macs: readonly string[]) => derived([...facts, ...macs.map((mac) => fact('sw1', { kind: 'learned', port: '1', mac, vlan: 1 }))]).topology.segments.map(({ kind }) => kind);
    const [random, counted] = [['da:a1:19:4b:07:e2', '6e:02:91:c4:55:1a', '3a:f7:20:08:be:63'], ['02:42:ac:11:00:02', '02:42:ac:11:00:03', '02:42:ac:11:00:04']];
    expect(kindOf(macOf('ap'), ...random)).toEqual(['access-point']);
    expect(kindOf(macOf('pc'), ...counted)).toEqual(['unmanaged-switch']);
    expect(kindOf(macOf('pc1'), macOf('pc2'), macOf('pc3'), ...random)).toEqual(['unmanaged-switch']);
    expect(kindOf('52:54:00:00:00:01', '52:54:00:00:00:02', '52:54:00:00:00:03')).toEqual(['hypervisor']);
  });
  it('finds a box between two switches whose ports run at two speeds', () => {
    const at = (target: string, port: string, speedMbps: number, more: object = {}) => fact(target, { kind: 'interface', index: 1, port, up: true, speedMbps, ...more });
    const facts = factsOf({ ...pair, lldp: ['sw1', 'sw2'], tableless: ['sw1', 'sw2'] });
    const says = (...more: readonly ReturnType<typeof fact>[]) => { const { links, segments } = told([...facts, ...more]); return [...links, ...segments].join(); };
    const one = 'sw1.1 - sw2.24 both-ends';
    expect(says(at('sw1', '1', 1000), at('sw2', '24', 100))).toBe('[sw1.1 sw2.24]');
    expect(says(at('sw1', '1', 1000), at('sw2', '24', 1000))).toBe(one);
    expect(says(at('sw1', '1', 1000))).toBe(one);
    expect(says(at('sw1', '1', 4294), at('sw2', '24', 10_000))).toBe(one);
    expect(says(at('sw1', '1', 1000), at('sw2', '24', 100, { type: 71 }))).toBe(one);
    // What somebody wrote as a router's bandwidth is no speed.
    expect(told([...factsOf({ routers: ['r1', 'r2'], cables: ['r1.1 - r2.1'] }), fact('r1', neighbour('1', 'r2', '1')), fact('r2', neighbour('1', 'r1', '1')), at('r1', '1', 1000), at('r2', '1', 100)]).segments).toEqual([]);
  });
  it('finds an unmanaged switch with three hosts', () => {
    const found = told(factsOf({ switches: ['sw1'], hosts: ['a', 'b', 'c'], dumb: ['d'], cables: ['sw1.5 - d.1', 'd.2 - a.0', 'd.3 - b.0', 'd.4 - c.0'] }), ['a', 'b', 'c']);
    expect(found.segments).toEqual(['[sw1.5] a b c']);
    expect(found.hosts).toEqual({ a: '[sw1.5]', b: '[sw1.5]', c: '[sw1.5]' });
  });
  it('finds an unmanaged switch between two managed ones, by the host on it', () => {
    const drawing = { switches: ['sw1', 'sw2'], hosts: ['a', 'b'], dumb: ['d'], cables: ['sw1.1 - d.1', 'sw2.24 - d.2', 'd.3 - a.0', 'sw2.3 - b.0'] };
    for (const lldp of [[], ['sw1', 'sw2']]) {
      expect(told(factsOf({ ...drawing, lldp }), ['a', 'b'])).toMatchObject({ links: [], segments: ['[sw1.1 sw2.24] a'], hosts: { b: 'sw2.3', a: '[sw1.1 sw2.24]' } });
    }
  });
  it('finds three switches on one shared medium', () => {
    const found = told(factsOf({ switches: ['sw1', 'sw2', 'sw3'], hosts: ['a'], dumb: ['d'], cables: ['sw1.1 - d.1', 'sw2.2 - d.2', 'sw3.3 - d.3', 'd.4 - a.0'] }), ['a']);
    expect(found).toMatchObject({ links: [], segments: ['[sw1.1 sw2.2 sw3.3] a'] });
  });
  it('counts a router on a shared medium among its ports', () => {
    const found = told(factsOf({ switches: ['sw1'], routers: ['fw'], hosts: ['a', 'b'], dumb: ['d'], cables: ['sw1.1 - d.1', 'fw.lan - d.2', 'd.3 - a.0', 'd.4 - b.0'] }), ['a', 'b']);
    expect(found).toMatchObject({ links: [], segments: ['[fw.lan sw1.1] a b'] });
  });
  it('keeps placing hosts where a table in the middle is missing', () => {
    const found = told(factsOf({ switches: ['sw1', 'sw2', 'sw3'], hosts: ['a', 'b'], cables: ['sw1.1 - sw2.1', 'sw2.2 - sw3.1', 'sw1.5 - a.0', 'sw3.5 - b.0'], lldp: ['sw1', 'sw2', 'sw3'], tableless: ['sw2'] }), ['a', 'b']);
    expect(found.links).toEqual(['sw1.1 - sw2.1 both-ends', 'sw2.2 - sw3.1 both-ends']);
    expect(found.hosts).toEqual({ a: 'sw1.5', b: 'sw3.5' });
  });
  it('reads a ring with a blocked port from spanning tree', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2', 'sw3'], cables: ['sw1.1 - sw2.1', 'sw2.2 - sw3.2', 'sw1.2 - sw3.1'], tableless: ['sw1', 'sw2', 'sw3'] });
    const tree = (target: string, port: string, state: 'forwarding' | 'blocking', bridge: string, designatedPort: number) =>
      fact(target, { kind: 'spanning-tree-port', instance: '0', port, state, designatedBridge: macOf(bridge), designatedPort, number: Number(port) });
    facts.push(tree('sw1', '1', 'forwarding', 'sw1', 1), tree('sw1', '2', 'forwarding', 'sw1', 2), tree('sw2', '1', 'forwarding', 'sw1', 1), tree('sw2', '2', 'forwarding', 'sw2', 2), tree('sw3', '1', 'forwarding', 'sw1', 2), tree('sw3', '2', 'blocking', 'sw2', 2));
    const { links } = derived(facts).topology;
    expect(links.map(({ by, state }) => `${by.join()} ${state}`).sort()).toEqual(['stp blocked', 'stp forwarding', 'stp forwarding']);
    expect(told(facts).links).toEqual(['sw1.1 - sw2.1 inferred', 'sw1.2 - sw3.1 inferred', 'sw2.2 - sw3.2 inferred']);
  });
  it('tells a cable whose ends share no VLAN from one that tells none', () => {
    const facts = factsOf({ ...pair, lldp: ['sw1', 'sw2'], tableless: ['sw1', 'sw2'] });
    const on = (target: string, port: string, vlan: number, tagged: boolean) => fact(target, { kind: 'vlan-port', vlan, port, tagged });
    const linkOf = (...told: ReturnType<typeof fact>[]) => derived([...facts, ...told]).topology.links.map(({ vlans, apart }) => ({ vlans: vlans.map(({ id }) => id), apart }));
    expect(linkOf(on('sw1', '1', 10, true), on('sw2', '24', 99, false))).toEqual([{ vlans: [], apart: null }]);
    expect(linkOf(on('sw1', '1', 10, false), on('sw2', '24', 99, false))).toMatchObject([{ vlans: [], apart: expect.arrayContaining([10, 99]) as number[] }]);
    expect(linkOf(on('sw1', '1', 10, true))).toEqual([{ vlans: [10], apart: undefined }]);
    expect(linkOf(on('sw1', '1', 10, true), on('sw2', '24', 10, false), on('sw2', '24', 99, true))).toEqual([{ vlans: [10], apart: undefined }]);
    // What was learned there came across: one of them does not tell all.
    expect(linkOf(on('sw1', '1', 10, true), on('sw2', '24', 99, false), fact('sw2', { kind: 'learned', port: '24', mac: macOf('a'), vlan: 10 }))).toEqual([{ vlans: [], apart: undefined }]);
  });
  it('takes a port that spanning tree holds as broken for no spare, and what one of several trees says for that one only', () => {
    const facts = factsOf({ ...pair, lldp: ['sw1', 'sw2'], tableless: ['sw1', 'sw2'] });
    facts.push(...[10, 20, 30].flatMap((vlan) => [fact('sw1', { kind: 'vlan-port', vlan, port: '1', tagged: true }), fact('sw2', { kind: 'vlan-port', vlan, port: '24', tagged: true })]));
    const stateOf = (...trees: readonly (readonly [instance: string, state: 'forwarding' | 'blocking' | 'broken'])[]) => {
      const rows = trees.map(([instance, state]) => fact('sw2', { kind: 'spanning-tree-port', instance, port: '24', state, designatedBridge: null, designatedPort: null, number: 1 }));
      const [{ state, vlans }] = derived([...facts, ...rows]).topology.links as [ReturnType<typeof derived>['topology']['links'][number]];
      return `${state} ${vlans.map((vlan) => `${vlan.id} ${vlan.state}`).join(', ')}`;
    };
    expect(stateOf(['0', 'broken'])).toBe('down 10 unknown, 20 unknown, 30 unknown');
    expect(stateOf(['0', 'blocking'])).toBe('blocked 10 blocked, 20 blocked, 30 blocked');
    expect(stateOf(['10', 'forwarding'], ['20', 'blocking'])).toBe('forwarding 10 forwarding, 20 blocked, 30 unknown');
    // VLAN 1's tree alone: what holds for the others is not known.
    expect(stateOf(['1', 'blocking'])).toBe('unknown 10 unknown, 20 unknown, 30 unknown');
    expect(stateOf(['10', 'blocking'], ['20', 'blocking'], ['30', 'blocking'])).toBe('blocked 10 blocked, 20 blocked, 30 blocked');
    expect(stateOf(['10', 'forwarding'], ['20', 'broken'])).toBe('forwarding 10 forwarding, 30 unknown');
  });
  it('finds by the tree of VLAN 1 on one bridge the port that the one tree of the other numbers', () => {
    const own = factsOf({ ...pair, tableless: ['sw1', 'sw2'] });
    const tree = (target: string, port: string, instance: string) => fact(target, { kind: 'spanning-tree-port', instance, port, state: 'forwarding', designatedBridge: macOf('sw1'), designatedPort: 1, number: Number(port) });
    expect(told([...own, tree('sw1', '1', '0'), tree('sw2', '24', '1')]).links).toEqual(['sw1.1 - sw2.24 inferred']);
    expect(told([...own, tree('sw1', '1', '0'), tree('sw2', '24', '20')]).links).toEqual([]);
  });
  it('cables a router by the card a switch learned', () => {
    const found = told(factsOf({ switches: ['sw1'], routers: ['fw'], hosts: ['a'], cables: ['sw1.1 - fw.lan', 'sw1.2 - a.0'] }), ['a']);
    expect(found.links).toEqual(['fw.lan - sw1.1 inferred']);
  });
  it('leaves a host without attachment whose card was learned nowhere', () => {
    const { topology } = derived(factsOf({ ...pair, lldp: ['sw1', 'sw2'] }), { alive: ['10.0.0.99'] });
    expect(topology.devices.find(({ addresses }) => addresses.includes('10.0.0.99'))).toMatchObject({ attachment: null, examined: 'none', roles: ['unknown'] });
  });
  it('joins a host that answered to its card by ARP', () => {
    const facts = factsOf({ switches: ['sw1'], hosts: ['a'], cables: ['sw1.2 - a.0'] });
    const { topology, deviceOfTarget } = derived([...facts, fact('sw1', { kind: 'resolved', address: '10.0.0.7', mac: macOf('a'), port: null })], { alive: ['10.0.0.7'] });
    const device = topology.devices.find(({ id }) => id === deviceOfTarget.get('10.0.0.7'))!;
    expect(device.attachment).toMatchObject({ port: '2', certainty: 'one-end' });
    expect(topology.devices).toHaveLength(2);
  });
});

describe('identity', () => {
  it("tells a kernel's release of the kernel only, never of the system that is built on it", () => {
    const kernel = fact('10.0.0.1', { kind: 'is-a', os: 'Linux', version: '4.4.302', by: 'kernel' });
    const alone = derived([kernel], { alive: ['10.0.0.1'] }).topology.devices[0];
    const beneath = derived([kernel, fact('10.0.0.1', { kind: 'is-a', os: 'ExampleOS', by: 'sysobjectid' })], { alive: ['10.0.0.1'] }).topology.devices[0];
    expect(alone).toMatchObject({ os: 'Linux', version: '4.4.302' });
    expect(beneath).toMatchObject({ os: 'ExampleOS', version: null });
  });
  it('takes the system and release that a greeting tells where only the kernel is told, and never the release of another system', () => {
    const describedBy = (...claims: Omit<Told<'is-a'>, 'kind'>[]) => derived(claims.map((claim) => fact('10.0.0.1', { kind: 'is-a', ...claim })), { alive: ['10.0.0.1'] }).topology.devices[0];
    const kernel = { os: 'Linux', version: '6.1.0-18-amd64', by: 'kernel' };
    expect(describedBy(kernel, { os: 'Debian', version: '12', by: 'banner' })).toMatchObject({ os: 'Debian', version: '12' });
    expect(describedBy(kernel, { os: 'Debian', by: 'banner' })).toMatchObject({ os: 'Linux', version: '6.1.0-18-amd64' });
    expect(describedBy({ os: 'ExampleOS', by: 'leaf' }, { os: 'Debian', version: '12', by: 'banner' })).toMatchObject({ os: 'ExampleOS', version: null });
    expect(describedBy({ os: 'Debian', by: 'descr' }, { os: 'Debian', version: '12', by: 'banner' })).toMatchObject({ os: 'Debian', version: '12' });
  });
  it('knows a router with eight addresses as one device', () => {
    const addresses = Array.from({ length: 8 }, (_, i) => `10.0.${i}.1`);
    const own = (target: string) => addresses.map((address, i) => fact(target, { kind: 'address', address, prefix: 24, port: `e${i}` }));
    const facts = addresses.flatMap((target) => [...own(target), fact(target, { kind: 'identity', key: 'engine', value: '80001f8880aabbcc01' }), fact(target, { kind: 'named', name: 'r1', by: 'sysname' })]);
    expect(derived(facts, { alive: addresses }).topology.devices.map(({ name, addresses: all }) => ({ name, all }))).toEqual([{ name: 'r1', all: addresses }]);
  });
  it('joins a silent address to the router that lists it', () => {
    const facts = [fact('10.0.0.1', { kind: 'address', address: '10.0.1.1', prefix: 24, port: 'e1' }), fact('10.0.0.1', { kind: 'named', name: 'r1', by: 'sysname' })];
    expect(derived(facts, { alive: ['10.0.0.1', '10.0.1.1'] }).topology.devices).toHaveLength(1);
  });
  it('keeps clones with one machine id apart and says so', () => {
    const clone = (target: string) => [fact(target, { kind: 'identity', key: 'machine', value: 'aaaabbbbccccdddd' }), fact(target, { kind: 'identity', key: 'hostkey', value: `SHA256:${target}` })];
    const { topology } = derived([...clone('10.0.0.1'), ...clone('10.0.0.2')]);
    expect(topology.devices).toHaveLength(2);
    expect(topology.remarks).toMatchObject([{ kind: 'contradictory-identity' }]);
    expect(topology.remarks[0]!.about).toEqual(topology.devices.map(({ id }) => id));
  });
  it('keeps boxes with a factory serial apart', () => {
    const box = (target: string) => fact(target, { kind: 'identity', key: 'serial', value: '0123456789' });
    expect(derived([box('10.0.0.1'), box('10.0.0.2')]).topology.devices).toHaveLength(2);
  });
  it('never merges by a shared address', () => {
    const box = (target: string) => [fact(target, { kind: 'virtual-gateway', protocol: 'vrrp', group: 1, address: '10.0.0.1', port: 'e1', state: 'master', priority: 100 }), fact(target, { kind: 'address', address: '10.0.0.1', prefix: 24, port: 'e1', virtual: true })];
    const own = (target: string) => fact(target, { kind: 'address', address: target, prefix: 24, port: 'e1' });
    const members = [...box('10.0.0.2'), ...box('10.0.0.3'), own('10.0.0.2'), own('10.0.0.3'), roleOf('10.0.0.2', 'router'), roleOf('10.0.0.3', 'router')];
    const { topology } = derived(members);
    expect(topology.devices).toHaveLength(2);
    // The shared address echoes, and says nothing of the box that does.
    const echo = [fact('10.0.0.1', { kind: 'alive', by: 'icmp' }), fact('10.0.0.2', { kind: 'resolved', address: '10.0.0.1', mac: '00:00:5e:00:01:01', port: 'e1' })];
    expect(derived([...members, ...echo]).topology.devices).toHaveLength(2);
    expect(topology.subnets).toMatchObject([{ cidr: '10.0.0.0/24', virtualGateway: '10.0.0.1', gateways: topology.devices.map(({ id }) => id) }]);
    expect(topology.adjacencies).toMatchObject([{ kind: 'vrrp', ends: [{ port: '10.0.0.1' }, { port: '10.0.0.1' }] }]);
  });
  it('counts as a gateway who takes part in the group, and all where none does', () => {
    const member = (target: string, ...states: readonly string[]) => [roleOf(target, 'router'), fact(target, { kind: 'address', address: target, prefix: 24, port: 'e1' }), ...states.map((state) => fact(target, { kind: 'virtual-gateway', protocol: 'vrrp', group: 1, address: '10.0.0.1', port: 'e1', state, priority: 100 }))];
    const gatewaysOf = (...facts: Parameters<typeof derived>[0]) => derived(facts).topology.subnets[0]!.gateways.length;
    const fw = member('10.0.0.2', 'master');
    expect(gatewaysOf(...fw, ...member('10.0.0.3', 'backup'))).toBe(2);
    expect(gatewaysOf(...fw, ...member('10.0.0.3', 'initialize'))).toBe(1);
    // Its configuration has no state to tell, and its table was read while it changed over.
    expect(gatewaysOf(...fw, ...member('10.0.0.3', 'unknown', 'initialize'))).toBe(1);
    expect(gatewaysOf(...fw, ...member('10.0.0.3', 'master', 'initialize'))).toBe(2);
    expect(gatewaysOf(...member('10.0.0.2', 'initialize'), ...member('10.0.0.3', 'initialize'))).toBe(2);
  });
  it('keeps an id over sweeps, and over a replacement in the same place', () => {
    const box = (serial: string) => [fact('10.0.0.1', { kind: 'identity', key: 'serial', value: serial }), fact('10.0.0.1', { kind: 'named', name: 'core', by: 'sysname' })];
    const first = derived(box('FOC1234X0A1'));
    const again = derived(box('FOC1234X0A1'), { prior: first.ledger });
    const replaced = derived(box('FOC9999X0B2'), { prior: again.ledger });
    expect(again.topology.devices[0]!.id).toBe(first.topology.devices[0]!.id);
    expect(replaced.topology.devices[0]!.id).toBe(first.topology.devices[0]!.id);
    expect(replaced.ledger).toHaveLength(1);
  });
  it('keeps boxes with one factory host key apart whose cards one table tells apart, and joins a box that has a card on each of two networks', () => {
    const box = (target: string, mac: string, port: string) => [fact(target, { kind: 'identity', key: 'hostkey', value: 'SHA256:factory' }), fact('r1', { kind: 'resolved', address: target, mac, port })];
    const router = fact('r1', { kind: 'named', name: 'r1', by: 'sysname' });
    const cameras = derived([router, ...box('10.1.0.11', macOf('cam1'), 'lan'), ...box('10.1.0.12', macOf('cam2'), 'lan')]).topology;
    expect(cameras.devices).toHaveLength(3);
    expect(cameras.remarks).toMatchObject([{ kind: 'contradictory-identity', says: 'Several boxes say that their SSH host key is SHA256:factory, but their network card addresses differ.' }]);
    expect(derived([router, ...box('10.1.0.11', macOf('nas', 1), 'lan'), ...box('10.2.0.12', macOf('nas', 2), 'store')]).topology).toMatchObject({ devices: [{}, {}], remarks: [] });
    const second = fact('10.1.0.11', { kind: 'interface', index: 2, port: 'eth1', mac: macOf('nas', 2) });
    expect(derived([router, second, ...box('10.1.0.11', macOf('nas', 1), 'lan'), ...box('10.1.0.12', macOf('nas', 2), 'lan')]).topology.devices).toHaveLength(2);
  });
  it('keeps clones with one engine id and one name apart by the cards that both list', () => {
    const clone = (target: string, macs: readonly string[]) => [fact(target, { kind: 'identity', key: 'engine', value: '80001f8880aabbcc01' }), fact(target, { kind: 'identity', key: 'hostkey', value: 'SHA256:template' }), fact(target, { kind: 'named', name: 'localhost', by: 'sysname' }), ...macs.map((mac, i) => fact(target, { kind: 'interface', index: i + 1, port: `eth${i}`, mac }))];
    const clones = derived([...clone('10.0.0.21', ['52:54:00:10:00:01']), ...clone('10.0.0.22', ['52:54:00:20:00:02'])]).topology;
    expect(clones.devices).toHaveLength(2);
    expect(clones.remarks.map(({ kind }) => kind)).toContain('contradictory-identity');
    const cards = [macOf('r1', 1), macOf('r1', 2)];
    const twice = ['10.0.0.21', '10.0.0.22'].flatMap((target, i) => [...clone(target, cards), fact(target, { kind: 'resolved', address: target, mac: cards[i]!, port: null })]);
    expect(derived(twice).topology).toMatchObject({ devices: [{}], remarks: [] });
  });
  it('tells none from another by a card that answers for several, and hangs them where it hangs', () => {
    const card = macOf('repeater');
    const sw1 = [...factsOf({ switches: ['sw1'], hosts: ['a'], cables: ['sw1.2 - a.0'] }), fact('sw1', { kind: 'interface', index: 9, port: '9', up: true }), fact('sw1', { kind: 'learned', port: '9', mac: card, vlan: 1 })];
    const at = (target: string, ...more: Parameters<typeof fact>[1][]) => [fact(target, { kind: 'resolved', address: target, mac: card, port: null }), ...more.map((reading) => fact(target, reading))];
    const found = (...facts: ReturnType<typeof at>) => derived([...sw1, ...facts]).topology;
    const named = (name: string, by: 'dns' | 'hostname' = 'dns') => ({ kind: 'named', name, by }) as const;
    const behind = found(...at('10.0.0.31', named('till1')), ...at('10.0.0.32', named('till2')), ...at('10.0.0.33', named('printer')));
    expect(behind.devices.filter(({ addresses }) => addresses.length > 0).map(({ name, attachment }) => `${name} ${attachment?.port}`).sort()).toEqual(['printer 9', 'till1 9', 'till2 9']);
    expect(behind.segments).toEqual([]);
    expect(found(...at('10.0.0.31', named('pc1', 'hostname'), { kind: 'own-mac', mac: macOf('pc1') }), ...at('10.0.0.32', named('pc2', 'hostname'), { kind: 'own-mac', mac: macOf('pc2') })).devices).toHaveLength(4);
    // One box with several addresses, which the name service calls by what it does there.
    const server = found(...at('10.0.0.31', named('srv1', 'hostname'), named('www')), ...at('10.0.0.32', named('srv1', 'hostname'), named('mail')), ...at('10.0.0.34'));
    expect(server.devices.filter(({ addresses }) => addresses.length > 0)).toMatchObject([{ name: 'srv1', addresses: ['10.0.0.31', '10.0.0.32', '10.0.0.34'], attachment: { port: '9' } }]);
  });
  it('leaves a box its card and its socket, however many IPv6 addresses are there', () => {
    const [card, addresses] = [macOf('erp'), ['10.1.0.150', ...Array.from({ length: 12 }, (_, i) => `2001:db8::${i + 1}`)]];
    const facts = [...factsOf({ switches: ['sw1'], hosts: ['a'], cables: ['sw1.2 - a.0'] }), fact('sw1', { kind: 'interface', index: 9, port: '9', up: true }), fact('sw1', { kind: 'learned', port: '9', mac: card, vlan: 1 })];
    const { topology } = derived([...facts, fact('10.1.0.150', { kind: 'named', name: 'erp', by: 'hostname' }), ...addresses.map((address) => fact('sw1', { kind: 'resolved', address, mac: card, port: 'vlan1' }))]);
    expect(topology.devices.find(({ name }) => name === 'erp')).toMatchObject({ macs: [card], attachment: { port: '9' } });
    expect(topology.devices).toHaveLength(3);
  });
  it('keeps a server and its management controller two, and finds nothing wrong with their one serial number', () => {
    const box = (target: string, name: string, model: string, hostkey: string) => [fact(target, { kind: 'is-a', vendor: 'Dell', model, serial: '7XK2M33', by: 'dmi' }), fact(target, { kind: 'named', name, by: 'hostname' }), fact(target, { kind: 'identity', key: 'hostkey', value: hostkey }), fact(target, { kind: 'resolved', address: target, mac: macOf(target), port: null })];
    const controller = box('10.0.0.12', 'idrac-7XK2M33', 'iDRAC9', 'SHA256:b');
    const { topology } = derived([...box('10.0.0.11', 'erp', 'PowerEdge R640', 'SHA256:a'), ...box('10.0.0.21', 'erp', 'PowerEdge R640', 'SHA256:a'), ...controller]);
    expect(topology.devices.map(({ name, addresses }) => `${name} ${addresses.join()}`).sort()).toEqual(['erp 10.0.0.11,10.0.0.21', 'idrac-7XK2M33 10.0.0.12']);
    expect(topology.devices.map(({ name, controls }) => [name, topology.devices.find(({ id }) => id === controls)?.name])).toEqual(expect.arrayContaining([['erp', undefined], ['idrac-7XK2M33', 'erp']]));
    expect(topology.remarks).toEqual([]);
    expect(derived([...box('10.0.0.11', 'erp', 'PowerEdge R640', 'SHA256:a'), ...box('10.0.0.21', 'web', 'PowerEdge R640', 'SHA256:c')]).topology.remarks.map(({ kind }) => kind)).toContain('contradictory-identity');
  });
  it('merges nothing by a serial number that makers leave in every box, and says so once for each', () => {
    const box = (target: string, serial: string) => [fact(target, { kind: 'named', name: `pc-${target}`, by: 'hostname' }), fact(target, { kind: 'identity', key: 'serial', value: serial })];
    const saysOf = (...facts: Parameters<typeof derived>[0][]) => {
      const { topology } = derived(facts.flat());
      return [topology.devices.length, ...topology.remarks.filter(({ kind }) => kind === 'factory-serial').map(({ says }) => says)];
    };
    const says = (serial: string) => `Several boxes give the serial number ${serial}, which their maker left in all of them.`;
    expect(saysOf(box('a', '0123456789'), box('b', '0123456789'), box('c', 'XXXXXXX'), box('d', 'XXXXXXX'), box('e', 'Default string'))).toEqual([5, says('0123456789'), says('XXXXXXX')]);
    expect(saysOf(box('a', 'None'), box('b', 'None'), box('c', '0000000'), box('d', '0000000'))).toEqual([4]);
    // Two addresses of one box.
    expect(saysOf([...box('a', '0123456789'), ...box('b', '0123456789'), ...['a', 'b'].flatMap((target) => [fact(target, { kind: 'identity', key: 'engine', value: '80001f8803aabbccddeeff' })])])).toEqual([1]);
  });
  it('obeys declarations that join and part', () => {
    const facts = [fact('10.0.0.1', { kind: 'named', name: 'a', by: 'sysname' }), fact('10.0.0.2', { kind: 'named', name: 'b', by: 'sysname' })];
    expect(derived(facts, { says: [{ is: 'same-device', devices: ['10.0.0.1', '10.0.0.2'] }] }).topology.devices).toHaveLength(1);
    const shared = ['10.0.0.1', '10.0.0.2'].map((target) => fact(target, { kind: 'identity', key: 'engine', value: '80001f8880aabbcc01' }));
    expect(derived(shared).topology.devices).toHaveLength(1);
    expect(derived(shared, { says: [{ is: 'different-devices', targets: ['10.0.0.1', '10.0.0.2'] }] }).topology.devices).toHaveLength(2);
  });
});

describe('declarations', () => {
  it('adds the cable a person named, and confirms an inferred one', () => {
    const apart = factsOf({ switches: ['sw1', 'sw2'], cables: [] });
    const says = [{ is: 'link' as const, ends: [{ device: 'sw1', port: '1' }, { device: 'sw2', port: '24' }] as const }];
    expect(told(apart, [], { says }).links).toEqual(['sw1.1 - sw2.24 declared']);
    expect(told(factsOf(pair), [], { says }).links).toEqual(['sw1.1 - sw2.24 declared']);
  });
  it('names a segment and a device', () => {
    const facts = factsOf({ switches: ['sw1'], hosts: ['a', 'b'], dumb: ['d'], cables: ['sw1.5 - d.1', 'd.2 - a.0', 'd.3 - b.0'] });
    const { segments, devices } = derived(facts).topology;
    const says = [{ is: 'segment-named' as const, segment: segments[0]!.id, name: 'under the desk' }, { is: 'device-named' as const, device: devices.find(({ name }) => name === 'sw1')!.id, name: 'reception' }];
    const again = derived(facts, { says }).topology;
    expect(again.segments.map(({ id, name }) => ({ id, name }))).toEqual([{ id: segments[0]!.id, name: 'under the desk' }]);
    expect(again.devices.map(({ name }) => name)).toContain('reception');
  });
});

describe('segments over sweeps', () => {
  const network = (hosts: readonly string[], routers: readonly string[] = [], ports: readonly string[] = ['sw1.9']) => factsOf({ switches: ['sw1', 'sw2'], hosts, routers, dumb: ['dumb'], cables: ['sw1.1 - sw2.1', ...ports.map((port, i) => `${port} - dumb.${i + 1}`), ...[...hosts, ...routers].map((name, i) => `dumb.${i + 7} - ${name}.0`)], lldp: ['sw1', 'sw2'] });
  it('keep id and name while more and less is seen on them', () => {
    const first = derived(network(['a', 'b'], ['rt']));
    const [segment] = first.topology.segments;
    expect(first.topology.segments).toHaveLength(1);
    const says = [{ is: 'segment-named' as const, segment: segment!.id, name: 'Switch under the till' }];
    const without = derived(network(['a', 'c']), { says, prior: first.ledger, priorSegments: first.segments });
    expect(without.topology.segments).toMatchObject([{ id: segment!.id, name: 'Switch under the till', certainty: 'declared' }]);
    const off = derived(factsOf({ switches: ['sw1', 'sw2'], cables: ['sw1.1 - sw2.1'], lldp: ['sw1', 'sw2'] }), { says, prior: without.ledger, priorSegments: without.segments });
    expect(off.topology.segments).toEqual([]);
    expect(derived(network(['d', 'e'], ['rt']), { says, prior: off.ledger, priorSegments: off.segments }).topology.segments).toMatchObject([{ name: 'Switch under the till' }]);
  });
  it('do not take the name of another, whatever moved from it', () => {
    const first = derived(network(['a', 'b'], ['rt']));
    const moved = derived(network(['a', 'b'], ['rt'], ['sw1.5']), { prior: first.ledger, priorSegments: first.segments });
    expect(moved.topology.segments).toHaveLength(1);
    expect(moved.topology.segments[0]!.id).not.toBe(first.topology.segments[0]!.id);
    expect(moved.segments.map(({ ports }) => ports.length)).toEqual([1, 1]);
  });
});

describe('hostile facts', () => {
  it('leaves out what is spelt wrong, and keeps the rest', () => {
    const facts = factsOf({ ...pair, lldp: ['sw1', 'sw2'] });
    facts.push(fact('sw1', { kind: 'address', address: 'nonsense', prefix: 24, port: '1' }), fact('sw1', { kind: 'resolved', address: '300.1.1.1', mac: macOf('x'), port: null }), fact('sw1', { kind: 'address', address: '10.0.0.1', prefix: 99, port: '1' }));
    facts.push(fact('sw1', { kind: 'route', destination: '0.0.0.0/0', nextHop: 'x', port: null, protocol: 'static' }), fact('sw1', { ...neighbour('1', 'x', '2'), addresses: ['x'] }), fact('sw1', { kind: 'learned', port: '1', mac: 'x', vlan: 1 }));
    const { topology } = derived(facts, { alive: ['not an address'] });
    expect(topology.links).toHaveLength(1);
    expect(topology.subnets).toEqual([]);
  });
});

describe('layer 3', () => {
  it('finds the provider behind the firewall', () => {
    const facts = factsOf({ switches: ['sw1'], routers: ['fw'], cables: ['sw1.1 - fw.lan'] });
    facts.push(fact('fw', { kind: 'address', address: '10.0.0.1', prefix: 24, port: 'lan' }), fact('fw', { kind: 'address', address: '192.0.2.2', prefix: 30, port: 'wan' }));
    facts.push(fact('fw', { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1', port: 'wan', protocol: 'static' }));
    facts.push(fact('sw1', { kind: 'address', address: '10.0.0.2', prefix: 24, port: 'vlan1' }), fact('sw1', { kind: 'route', destination: '0.0.0.0/0', nextHop: '10.0.0.1', port: null, protocol: 'static' }));
    const { topology } = derived(facts);
    const fw = topology.devices.find(({ name }) => name === 'fw')!.id;
    expect(topology.providers).toMatchObject([{ edge: { device: fw, port: 'wan' }, nextHop: '192.0.2.1' }]);
    expect(topology.subnets.find(({ cidr }) => cidr === '10.0.0.0/24')!.gateways).toEqual([fw]);
  });
  it('takes no router for a gateway that nobody names where those who live there name another', () => {
    const router = (name: string, ...addresses: readonly string[]) => [roleOf(name, 'router'), fact(name, { kind: 'named', name, by: 'sysname' }), ...addresses.map((address, i) => fact(name, { kind: 'address', address, prefix: 24, port: `e${i}` }))];
    const facts = [...router('fw', '10.0.1.1', '10.0.2.1'), ...router('old', '10.0.1.9', '10.0.2.9'), fact('old', { kind: 'route', destination: '0.0.0.0/0', nextHop: '10.0.1.1', port: 'e0', protocol: 'static' })];
    const host = [fact('sw1', { kind: 'address', address: '10.0.1.2', prefix: 24, port: 'vlan1' }), fact('sw1', { kind: 'route', destination: '0.0.0.0/0', nextHop: '10.0.1.1', port: null, protocol: 'static' })];
    const gatewaysOf = (all: Parameters<typeof derived>[0], cidr: string) => {
      const { devices, subnets } = derived(all).topology;
      return subnets.find((one) => one.cidr === cidr)!.gateways.map((id) => devices.find((one) => one.id === id)!.name).sort();
    };
    expect(gatewaysOf([...facts, ...host], '10.0.1.0/24')).toEqual(['fw']);
    // Nobody there tells; what another router sends its way says nothing of those who live there.
    expect(gatewaysOf(facts, '10.0.1.0/24')).toEqual(['fw', 'old']);
    expect(gatewaysOf([...facts, ...host], '10.0.2.0/24')).toEqual(['fw', 'old']);
  });
  it('keeps a network apart that one box has in two routing instances, and makes one of it where boxes only name instances differently', () => {
    const at = (name: string, port: string, address: string, vrf?: string) => [fact(name, { kind: 'address', address, prefix: 24, port }), ...(vrf === undefined ? [] : [fact(name, { kind: 'in-vrf', port, vrf })])];
    const pe = [roleOf('pe', 'router'), ...at('pe', 'e1', '10.0.1.1', 'red'), ...at('pe', 'e2', '10.0.1.1', 'blue'), ...at('pe', 'e3', '10.0.3.1', 'red')];
    const subnetsIn = (facts: Parameters<typeof derived>[0]) => derived(facts).topology.subnets.map(({ cidr, vrf = '-', devices }) => `${cidr} ${vrf} ${devices.length}`);
    expect(subnetsIn([...pe, ...at('customer', 'e1', '10.0.1.9', 'red')])).toEqual(['10.0.1.0/24 blue 1', '10.0.1.0/24 red 2', '10.0.3.0/24 - 1']);
    expect(subnetsIn([...at('pe', 'e1', '10.0.1.1', 'red'), ...at('ce', 'e1', '10.0.1.2')])).toEqual(['10.0.1.0/24 - 2']);
  });
  describe('makes of equal private networks on two routers', () => {
    const card = (n: number) => `00:1b:21:00:00:${n.toString(16).padStart(2, '0')}`;
    const router = (name: string, address: string, own: number, arp: Readonly<Record<string, string>>) => [
      roleOf(name, 'router'),
      fact(name, { kind: 'named', name, by: 'sysname' }),
      fact(name, { kind: 'interface', index: 1, port: 'lan', mac: card(own) }),
      fact(name, { kind: 'address', address, prefix: 24, port: 'lan' }),
      fact(name, { kind: 'address', address: `10.9.${own}.1`, prefix: 24, port: 'wan' }),
      ...Object.entries(arp).map(([at, mac]) => fact(name, { kind: 'resolved', address: at, mac, port: 'lan' })),
    ];
    const subnetsIn = (facts: Parameters<typeof derived>[0]) => {
      const { devices, subnets } = derived(facts).topology;
      const nameOf = (id: string | undefined) => devices.find((one) => one.id === id)?.name ?? '-';
      return subnets.filter(({ cidr }) => cidr === '192.168.1.0/24').map(({ behind, gateways, devices: within }) => `${nameOf(behind)}: ${gateways.map(nameOf).sort().join(' ')}: ${within.map(nameOf).sort().join(' ')}`).sort();
    };
    const a = router('rtA', '192.168.1.1', 1, { '192.168.1.10': card(10), '192.168.1.11': card(11) });
    const b = router('rtB', '192.168.1.1', 2, { '192.168.1.10': card(20), '192.168.1.11': card(21) });
    const one = (gateways: string, devices = gateways) => [`-: ${gateways}: ${devices}`];

    it('two, where their tables differ about several addresses and agree about none', () => {
      expect(subnetsIn([...a, ...b])).toEqual(['rtA: rtA: rtA', 'rtB: rtB: rtB']);
    });
    it('two with those in them who are known by their card', () => {
      const till = [fact('192.168.1.10', { kind: 'named', name: 'till', by: 'sysname' }), fact('192.168.1.10', { kind: 'interface', index: 1, port: 'eth0', mac: card(20) }), fact('192.168.1.10', { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.168.1.1', port: 'eth0', protocol: 'static' })];
      const unseen = fact('192.168.1.30', { kind: 'named', name: 'pc', by: 'sysname' });
      expect(subnetsIn([...a, ...b, ...till, unseen])).toEqual(['rtA: rtA: rtA', 'rtB: rtB: rtB till']);
    });
    it('one, where nothing speaks against it', () => {
      expect(subnetsIn([...router('rtA', '192.168.1.1', 1, {}), ...router('rtB', '192.168.1.2', 2, {})])).toEqual(one('rtA rtB'));
      expect(subnetsIn([...a, ...router('rtB', '192.168.1.2', 2, { '192.168.1.30': card(30) })])).toEqual(one('rtA rtB'));
      expect(subnetsIn([...a, ...router('rtB', '192.168.1.2', 2, { '192.168.1.10': card(20) })])).toEqual(one('rtA rtB'));
    });
    it('one, where they agree about one address, or one has the other at its card', () => {
      const agreeing = fact('rtB', { kind: 'resolved', address: '192.168.1.12', mac: card(12), port: 'lan' });
      expect(subnetsIn([...a, fact('rtA', { kind: 'resolved', address: '192.168.1.12', mac: card(12), port: 'lan' }), ...b, agreeing])).toEqual(one('rtA rtB'));
      expect(subnetsIn([...a, ...router('rtB', '192.168.1.2', 2, { '192.168.1.1': card(1), '192.168.1.10': card(20), '192.168.1.11': card(21) })])).toEqual(one('rtA rtB'));
    });
    it('one, where cards that software numbers differ, or one switch has cards of both in one VLAN', () => {
      const local = Object.fromEntries(['192.168.1.10', '192.168.1.11'].map((at, i) => [at, `52:54:00:00:00:0${i}`]));
      expect(subnetsIn([...a, ...router('rtB', '192.168.1.2', 2, local)])).toEqual(one('rtA rtB'));
      const learned = (mac: string, vlan: number) => fact('sw', { kind: 'learned', port: '1', mac, vlan });
      expect(subnetsIn([...a, ...b, learned(card(10), 1), learned(card(20), 1)])).toHaveLength(1);
      expect(subnetsIn([...a, ...b, learned(card(10), 1), learned(card(20), 2)])).toHaveLength(2);
    });
  });
  it('joins routers by where they reach each other where two bear one router id', () => {
    const id = '198.51.100.1';
    const facts = ['r1', 'r2', 'r3'].flatMap((name, i) => [fact(name, { kind: 'named', name, by: 'sysname' }), fact(name, { kind: 'address', address: `192.0.2.${i + 1}`, prefix: 24, port: 'lan' })]);
    facts.push(fact('r1', { kind: 'routing-neighbour', protocol: 'ospf', peer: id, state: 'full', self: '198.51.100.9', address: '192.0.2.2' }));
    facts.push(fact('r2', { kind: 'routing-neighbour', protocol: 'ospf', peer: '198.51.100.9', state: 'full', self: id, address: '192.0.2.1' }));
    facts.push(fact('r3', { kind: 'routing-neighbour', protocol: 'ospf', peer: '203.0.113.7', state: 'full', self: id }));
    const { topology } = derived(facts);
    const nameOf = (device: string) => topology.devices.find((one) => one.id === device)!.name;
    expect(topology.adjacencies.filter(({ kind }) => kind === 'ospf').map(({ ends }) => ends.map(({ device }) => nameOf(device)).sort())).toEqual(expect.arrayContaining([['r1', 'r2'], ['r3']]));
    expect(topology.adjacencies.filter(({ kind }) => kind === 'ospf')).toHaveLength(2);
  });
});

describe('tunnels', () => {
  const end = (name: string, port: string, address: string) => [
    ...factsOf({ routers: [name], cables: [] }),
    fact(name, { kind: 'address', address, prefix: 30, port }),
  ];
  const tunnelsIn = (facts: Parameters<typeof derived>[0]) => derived(facts).topology.adjacencies.filter(({ kind }) => kind === 'tunnel').map(({ ends }) => ends.map(({ port }) => port));

  it('join the two boxes that have the two addresses of a tunnel’s subnet', () => {
    expect(tunnelsIn([...end('hq', 'wg0', '10.99.0.1'), ...end('branch', 'tun1', '10.99.0.2')]).map((ports) => [...ports].sort())).toEqual([['tun1', 'wg0']]);
  });
  it('are told by the type of the port, whatever it is called', () => {
    const typed = (name: string) => fact(name, { kind: 'interface', index: 9, port: 'far', type: 131, up: true });
    expect(tunnelsIn([...end('hq', 'far', '10.99.0.1'), typed('hq'), ...end('branch', 'far', '10.99.0.2'), typed('branch')])).toEqual([['far', 'far']]);
  });
  it('are one, where an agent tells its address in two tables', () => {
    const twice = fact('hq', { kind: 'address', address: '10.99.0.1', prefix: 30, port: 'wg0' });
    expect(tunnelsIn([...end('hq', 'wg0', '10.99.0.1'), { ...twice, from: ['o2'] }, ...end('branch', 'wg0', '10.99.0.2')])).toHaveLength(1);
  });
  it('are not claimed of plain lines, of one end alone, or where a third box has an address', () => {
    expect(tunnelsIn([...end('hq', 'to-branch', '10.99.0.1'), ...end('branch', 'to-hq', '10.99.0.2')])).toEqual([]);
    expect(tunnelsIn(end('hq', 'wg0', '10.99.0.1'))).toEqual([]);
    expect(tunnelsIn([...end('hq', 'wg0', '10.99.0.1'), ...end('b1', 'wg0', '10.99.0.2'), ...end('b2', 'wg0', '10.99.0.3')])).toEqual([]);
  });
});

describe('what random networks taught', () => {
  it('takes a cable that is held back for no member of the way round it', () => {
    const facts = factsOf({ switches: ['sw0', 'sw1', 'sw2'], tableless: ['sw0'], lldp: ['sw1', 'sw2'], hosts: ['a', 'b'], cables: ['sw1.1 - sw0.1', 'sw2.2 - sw0.2', 'sw1.3 - a.0', 'sw2.3 - b.0'] });
    facts.push(fact('sw1', neighbour('2', 'sw2', '1')), fact('sw2', neighbour('1', 'sw1', '2')));
    for (const [name, port] of [['sw1', '2'], ['sw2', '1']] as const) facts.push(fact(name, { kind: 'announces-port', port, id: { subtype: 'name', value: port } }));
    expect(told(facts).links.filter((link) => link.endsWith('both-ends'))).toEqual(['sw1.2 - sw2.1 both-ends']);
  });

  it('hangs no machine with a card of its own on a hypervisor beside it', () => {
    const facts = [...factsOf({ switches: ['sw1'], hosts: ['hv', 'pc'], dumb: ['x'], cables: ['sw1.1 - x.1', 'x.2 - hv.0', 'x.3 - pc.0'] }), roleOf('hv', 'hypervisor'), fact('hv', { kind: 'interface', index: 1, port: 'eth0', mac: macOf('hv') })];
    expect(told(facts, ['pc']).hosts['pc']).not.toContain('hv.?');
  });

  it('puts nothing behind a bridge that sees it where it sees the other bridge', () => {
    const facts = factsOf({ switches: ['sw1', 'hv1'], hosts: ['pc1'], dumb: ['core'], cables: ['sw1.1 - core.1', 'core.2 - hv1.1', 'core.3 - pc1.0'] }).filter(({ kind, target }) => kind !== 'bridge' || target === 'sw1');
    expect(told([...facts, fact('sw1', neighbour('1', 'core', '1', { capabilities: ['switch'] }))], ['pc1']).hosts).toEqual({ pc1: 'core.?' });
  });
  it('places what was learned beside a port that spanning tree holds back between the two', () => {
    const facts = factsOf({ switches: ['sw1', 'sw2'], hosts: ['a'], cables: ['sw1.9 - sw2.9', 'sw1.1 - a.0'] });
    const tree = { instance: '0', designatedBridge: macOf('sw1'), designatedPort: 1 };
    facts.push(fact('sw1', { kind: 'spanning-tree-port', ...tree, port: '1', state: 'forwarding', number: 1 }), fact('sw2', { kind: 'spanning-tree-port', ...tree, port: '1', state: 'blocking', number: 1 }));
    expect(told(facts, ['a']).segments).toEqual(['[sw1.1 sw2.1] a']);
  });
});
