/** Drift tells what the network did, and nothing of what we merely looked at more or less. */
import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../src/drift/drift.js';
import type { Audit, Derived, Missing } from '../../src/model/audit.js';
import type { Drift } from '../../src/model/drift.js';
import type { TableName } from '../../src/model/table.js';
import type { Device } from '../../src/model/topology.js';
import { clinic, covered, device, link, service } from './audit-builder.js';

/** The clinic, read completely: every box that carries traffic answered everything, every device is a target. */
function whole(change: (audit: Audit) => Audit = (audit) => audit, extra: Partial<Derived> = {}): Derived {
  const base = clinic();
  const devices = base.devices.map((one): Device => ({ ...one, targets: [...one.addresses], examined: one.examined === 'partial' ? 'full' : one.examined }));
  const audit = change({ ...base, devices, coverage: { ...base.coverage, ...covered(devices) } });
  return { audit, configTexts: [], prior: { devices: [], findings: [] }, ...extra };
}
/** Without a device: its address was asked and is silent, nothing hangs on it or leads to it. */
const without = (id: string) => (audit: Audit): Audit => ({
  ...audit,
  devices: audit.devices.filter((one) => one.id !== id),
  links: audit.links.filter(({ ends }) => ends.every(({ device: end }) => end !== id)),
  coverage: { ...audit.coverage, addresses: audit.coverage.addresses.map((row) => (row.device === id ? { ...row, outcome: 'silent', device: null } : row)), tables: audit.coverage.tables.filter(({ device: of }) => of !== id) },
});
const changing = (id: string, extra: Partial<Device>) => (audit: Audit): Audit => ({ ...audit, devices: audit.devices.map((one) => (one.id === id ? { ...one, ...extra } : one)) });
const incomplete = (id: string, ...tables: TableName[]) => (audit: Audit): Audit => ({ ...audit, coverage: { ...audit.coverage, tables: audit.coverage.tables.map((row) => (row.device === id && tables.includes(row.what) ? { ...row, state: 'incomplete', reason: 'timeout' } : row)) } });
const all = (...changes: ((audit: Audit) => Audit)[]) => (audit: Audit): Audit => changes.reduce((made, change) => change(made), audit);
const told = ({ changes }: Drift) => changes.map(({ change, kind, subject, before, after }) => `${change} ${kind} ${subject.name}: ${before ?? '–'} → ${after ?? '–'}`);
const unchecked = ({ notChecked }: Drift) => notChecked.map(({ kind, name, why }) => `${kind} ${name}: ${why}`);

describe('drift', () => {
  it('says nothing of a sweep and itself', () => {
    expect(driftBetween(whole(), whole())).toEqual({ from: 's-20261124', to: 's-20261124', comparable: true, why: [], changes: [], notChecked: [], hidden: [] });
  });

  describe('an unchanged network', () => {
    it('does not drift where leases, uptime, order and speeds differ', () => {
      const after = whole((audit) => ({
        ...audit,
        devices: [...audit.devices].reverse().map((one) => (one.id === 'pc07' ? { ...one, addresses: ['10.20.3.99'], targets: ['10.20.3.99'] } : { ...one, interfaces: one.interfaces.map((port) => ({ ...port, speed: 10, up: false })), from: ['o-later'] })),
        links: [...audit.links].reverse().map((one) => ({ ...one, from: ['o-later'], ends: [one.ends[1], one.ends[0]], id: `${one.id}-turned` })),
      }));
      expect(driftBetween(whole(), after)).toMatchObject({ changes: [], notChecked: [] });
    });
    it('does not drift where forwarding tables forgot', () => {
      const inferred = (audit: Audit): Audit => ({ ...audit, links: audit.links.map((one) => ({ ...one, certainty: 'inferred', by: ['fdb'] })) });
      const forgot = (audit: Audit): Audit => ({ ...audit, links: [], devices: audit.devices.map((one) => ({ ...one, attachment: null })) });
      const drift = driftBetween(whole(inferred), whole(forgot));
      expect(drift.changes).toEqual([]);
      expect(unchecked(drift)).toHaveLength(3);
      expect(unchecked(drift)[0]).toContain('they forget');
    });
    it('takes a desk that is off for not checked, and when it is back for no news', () => {
      const asleep = whole(without('pc07'), { prior: { devices: [{ id: 'pc07', keys: [], name: 'pc07' }], findings: [] } });
      expect(driftBetween(whole(), asleep)).toMatchObject({ changes: [], notChecked: [{ kind: 'device', id: 'pc07', name: 'pc07', why: 'silent: it may be switched off' }] });
      expect(driftBetween(asleep, whole()).changes).toEqual([]);
    });
    it('takes what we know more surely for no change', () => {
      const surer = (audit: Audit): Audit => ({ ...audit, links: audit.links.map((one) => ({ ...one, certainty: 'one-end', by: ['lldp', 'fdb'], ends: [one.ends[0], { ...one.ends[1], port: null }], id: `${one.id}-half` })) });
      expect(driftBetween(whole(), whole(surer)).changes).toEqual([]);
      expect(driftBetween(whole(surer), whole()).changes).toEqual([]);
    });
    it('counts random MACs and lists none', () => {
      const random = device('guest', ['unknown'], { macs: ['da:a1:19:00:00:01'], keys: [{ kind: 'mac', value: 'da:a1:19:00:00:01', from: [] }], examined: 'none' });
      const drift = driftBetween(whole(), whole((audit) => ({ ...audit, devices: [...audit.devices, random] })));
      expect(drift).toMatchObject({ changes: [], notChecked: [], hidden: [{ count: 1 }] });
    });
  });

  describe('a device', () => {
    it('is gone where it was asked in vain and complete tables no longer know it; its cable goes with it', () => {
      expect(told(driftBetween(whole(), whole(without('acc1'))))).toEqual(['- device acc1: switch, HPE 2530-24G, serial SG1, 10.20.0.11 → –', '- link acc1 24 – core 1: both-ends, forwarding → –']);
    });
    it('is not checked where its address was not asked, or left out, or a table was not whole', () => {
      const unasked = whole(all(without('nas1'), (audit) => ({ ...audit, coverage: { ...audit.coverage, addresses: audit.coverage.addresses.filter(({ address }) => address !== '10.20.1.20') } })));
      expect(driftBetween(whole(), unasked)).toMatchObject({ changes: [], notChecked: [{ id: 'nas1', why: '10.20.1.20 was not asked' }] });
      const outside = whole(all(without('nas1'), (audit) => ({ ...audit, coverage: { ...audit.coverage, addresses: audit.coverage.addresses.filter(({ address }) => address !== '10.20.1.20'), ranges: [{ first: '10.20.1.0', last: '10.20.1.255', outcome: 'excluded', count: 256 }] } })));
      expect(driftBetween(whole(), outside).notChecked).toMatchObject([{ id: 'nas1', why: '10.20.1.20 was left out' }]);
      const cut = driftBetween(whole(), whole(all(without('nas1'), incomplete('core', 'fdb'))));
      expect(cut.changes).toEqual([]);
      expect(unchecked(cut)).toContain('device nas1: the fdb table of core was not read completely');
      expect(unchecked(cut)).toContain('device core: read less than before: fdb');
    });
    const printer = changing('nas1', { roles: ['printer'] });
    const known = (missing?: Partial<Missing>): Partial<Derived> => ({ prior: { devices: [{ id: 'nas1', keys: [], name: 'nas1' }], findings: [], ...(missing && { missing: [{ device: 'nas1', name: 'nas1', sweeps: 3, since: '2026-11-01T02:00:00Z', until: '2026-11-24T02:00:00Z', ...missing }] }) } });
    const off = (missing?: Partial<Missing>) => whole(all(printer, without('nas1')), known(missing));
    it('that people switch off is neither gone one night nor new the next', () => {
      for (const missing of [undefined, { sweeps: 2 }, { since: '2026-11-15T02:00:00Z' }]) {
        expect(driftBetween(whole(printer), off(missing))).toMatchObject({ changes: [], notChecked: [{ id: 'nas1', why: 'silent: it may be switched off' }] });
        expect(driftBetween(off(missing), whole(printer))).toMatchObject({ changes: [], notChecked: [{ id: 'nas1', why: 'known from an earlier sweep: it was silent at the last' }] });
      }
      expect(told(driftBetween(whole(all(printer, without('nas1'))), whole(printer)))).toHaveLength(1);
    });
    it('that people switch off is gone when it was looked for in vain for long, once, and then back', () => {
      expect(told(driftBetween(whole(printer), off({})))).toHaveLength(1);
      expect(told(driftBetween(off({ sweeps: 2 }), off({})))).toEqual(['- device nas1: looked for in vain since 2026-11-01 → –']);
      expect(told(driftBetween(off({}), off({ sweeps: 4 })))).toEqual([]);
      expect(driftBetween(off({}), whole(printer)).changes).toMatchObject([{ change: '+', word: 'back', kind: 'device' }]);
    });
    it('that runs day and night is gone on the first night, and back on the next', () => {
      expect(told(driftBetween(whole(), whole(without('nas1'), known())))).toHaveLength(1);
      expect(driftBetween(whole(without('nas1'), known()), whole()).changes).toMatchObject([{ change: '+', word: 'back', kind: 'device' }]);
    });
    it('is new where nobody knew it although they looked', () => {
      expect(told(driftBetween(whole(without('acc1')), whole()))).toEqual(['+ device acc1: – → switch, HPE 2530-24G, serial SG1, 10.20.0.11', '+ link acc1 24 – core 1: – → both-ends, forwarding']);
      expect(told(driftBetween(whole(without('pc07')), whole()))).toEqual(['+ device pc07: – → host, 10.20.3.16 on acc1 7']);
    });
    it('is not new where we only began to look', () => {
      const blind = whole(all(without('nas1'), incomplete('core', 'fdb'), (audit) => ({ ...audit, coverage: { ...audit.coverage, addresses: audit.coverage.addresses.filter(({ address }) => address !== '10.20.1.20') } })));
      expect(driftBetween(blind, whole())).toMatchObject({ changes: [], notChecked: [{ id: 'nas1' }] });
    });
    it('that answers more fully than before has not changed', () => {
      const closed = whole(all(changing('acc1', { examined: 'none', model: null, serial: null, vendor: null, roles: ['unknown'] }), (audit) => ({ ...audit, coverage: { ...audit.coverage, tables: audit.coverage.tables.filter(({ device: of }) => of !== 'acc1') } })));
      expect(driftBetween(closed, whole()).changes).toEqual([]);
      expect(driftBetween(whole(), closed).changes).toEqual([]);
    });
    it('changes in one row per property, and in one as a whole where its serial number is another', () => {
      expect(told(driftBetween(whole(), whole(changing('core', { name: 'core-new', version: '16.2', location: 'room 2' }))))).toEqual([
        '~ device core-new: location none → location room 2',
        '~ device core-new: name core → name core-new',
      ]);
      expect(driftBetween(whole(), whole(changing('acc1', { serial: 'SG7', model: '2930F', version: '1' }))).changes).toMatchObject([{ change: '~', word: 'replaced', kind: 'device' }]);
    });
    it('that is a stack is not replaced where another of its members leads it, nor a pair where the other answers', () => {
      const member = (serial: string) => ({ name: serial, model: null, serial, state: null });
      const stack = (serial: string) => changing('acc1', { serial, members: [member('SG1'), member('SG2')] });
      expect(driftBetween(whole(stack('SG1')), whole(stack('SG2'))).changes).toEqual([]);
      const pair = (serial: string) => changing('acc1', { serial, macs: ['00:1b:21:00:00:01'], members: [{ ...member(serial), group: 'pair' as const }, { ...member('other'), serial: null, group: 'pair' as const }] });
      expect(driftBetween(whole(pair('SG1')), whole(pair('SG2'))).changes.filter(({ word }) => word === 'replaced')).toEqual([]);
    });
    it('is known by its cards where no serial number is told: not one is the same, and nothing that moves with a disk is', () => {
      const cards = (mac: string, hostkey: string) => changing('acc1', { serial: null, macs: [mac], keys: [{ kind: 'chassis', value: `4/${mac}`, from: [] }, { kind: 'hostkey', value: hostkey, from: [] }] });
      const between = (a: readonly [string, string], b: readonly [string, string]) => driftBetween(whole(cards(...a)), whole(cards(...b))).changes.map(({ word }) => word);
      expect(between(['00:1b:21:00:00:01', 'k1'], ['00:1b:21:00:00:02', 'k2'])).toEqual(['replaced']);
      expect(between(['00:1b:21:00:00:01', 'k1'], ['00:1b:21:00:00:02', 'k1'])).toEqual([]);
      expect(between(['02:1b:21:00:00:01', 'k1'], ['02:1b:21:00:00:02', 'k2'])).toEqual([]);
    });
  });

  describe('cabling', () => {
    const moved = (ends: [string, string, string, string]) => (audit: Audit): Audit => ({ ...audit, links: audit.links.map((one) => (one.id === 'l-acc1-core' ? { ...link(...ends), id: 'l-new' } : one)) });
    it('tells a cable in another socket as one change', () => {
      expect(told(driftBetween(whole(), whole(moved(['acc1', '24', 'core', '3']))))).toEqual(['~ link acc1 24 – core 3: acc1 24 – core 1 → acc1 24 – core 3']);
      expect(told(driftBetween(whole(), whole(moved(['acc1', '24', 'fw1', 'port2']))))).toEqual(['~ link acc1 24 – fw1 port2: acc1 24 – core 1 → acc1 24 – fw1 port2']);
    });
    it('does not miss a cable that nobody could see', () => {
      const cut = (audit: Audit): Audit => ({ ...audit, links: audit.links.filter(({ id }) => id !== 'l-acc1-core') });
      expect(told(driftBetween(whole(), whole(cut)))).toEqual(['- link acc1 24 – core 1: both-ends, forwarding → –']);
      expect(told(driftBetween(whole(cut), whole()))).toEqual(['+ link acc1 24 – core 1: – → both-ends, forwarding']);
      expect(driftBetween(whole(), whole(all(cut, incomplete('acc1', 'lldp')))).changes).toEqual([]);
    });
    it('tells that a port was blocked', () => {
      const blocked = (audit: Audit): Audit => ({ ...audit, links: audit.links.map((one) => (one.id === 'l-acc2-core' ? { ...one, state: 'blocked' } : one)) });
      expect(told(driftBetween(whole(), whole(blocked)))).toEqual(['~ link acc2 24 – core 2: forwarding → blocked']);
    });
    it('tells an end device in another socket, not one that is seen from farther away', () => {
      const elsewhere = { attachment: { device: 'acc2', port: '21', certainty: 'one-end' as const, from: ['o-9'] } };
      expect(told(driftBetween(whole(), whole(changing('pc07', elsewhere))))).toEqual(['~ attachment pc07: acc1 7 → acc2 21']);
      expect(driftBetween(whole(), whole(all(changing('pc07', elsewhere), incomplete('acc1', 'fdb')))).changes).toEqual([]);
    });
    it('tells a guest that runs in another box, by the tables of the switches that these hang on', () => {
      const carriers = ['hv1', 'hv2'].map((id) => device(id, ['hypervisor', 'server'], { addresses: [`10.20.1.3${id.slice(-1)}`] }));
      const withGuest = (on: string) => (audit: Audit): Audit => {
        const guest = device('vm3', ['server'], { addresses: ['10.20.1.33'], attachment: { device: on, port: null, certainty: 'inferred', from: ['o-9'] } });
        const links = [link('acc1', '20', 'hv1', 'eth0'), link('core', '20', 'hv2', 'eth0')];
        return { ...audit, devices: [...audit.devices, ...carriers, guest], links: [...audit.links, ...links] };
      };
      expect(told(driftBetween(whole(withGuest('hv1')), whole(withGuest('hv2'))))).toEqual(['~ attachment vm3: hv1 ? → hv2 ?']);
      expect(driftBetween(whole(withGuest('hv1')), whole(all(withGuest('hv2'), incomplete('acc1', 'fdb')))).changes).toEqual([]);
    });
    it('does not miss a segment whose desks sleep', () => {
      const dissolved = (audit: Audit): Audit => ({ ...audit, segments: [] });
      expect(driftBetween(whole(), whole(all(dissolved, without('pc39')))).changes).toEqual([]);
      expect(told(driftBetween(whole(), whole(dissolved)))).toEqual(['- segment unmanaged switch at acc2 port 20: unmanaged-switch → –']);
    });
  });

  describe('networks', () => {
    it('tells VLANs and subnets that came, went or were renamed', () => {
      const more = (audit: Audit): Audit => ({ ...audit, vlans: [{ id: 30, names: ['workplaces'], ports: 44 }, { id: 40, names: ['voice'], ports: 2 }], subnets: [...audit.subnets, { cidr: '10.20.4.0/24', gateways: ['core'], virtualGateway: null, devices: ['core'], from: ['o-1'] }] });
      expect(told(driftBetween(whole(), whole(more)))).toEqual(['+ subnet 10.20.4.0/24: – → gateway core', '~ vlan VLAN 30 workplaces: desks → workplaces', '+ vlan VLAN 40 voice: – → voice']);
      expect(told(driftBetween(whole(more), whole()))).toHaveLength(3);
      expect(driftBetween(whole(more), whole(incomplete('acc1', 'vlans'))).changes.filter(({ kind }) => kind === 'vlan')).toEqual([]);
    });
    it('tells truly what a port carries, and nothing of ports where a VLAN merely came or went', () => {
      const carrying = (vlans: Readonly<Record<string, readonly number[]>>) => (audit: Audit): Audit => ({
        ...audit, links: [],
        devices: audit.devices.map((one) => (one.id === 'acc1' ? { ...one, interfaces: Object.entries(vlans).map(([name, carried]) => ({ name, index: null, mac: null, up: true, adminUp: true, speed: null, description: null, addresses: [], vlans: carried, lag: null })) } : one)),
        vlans: [...new Set(Object.values(vlans).flat())].sort().map((id) => ({ id, names: [], ports: 1 })),
      });
      const between = (a: Readonly<Record<string, readonly number[]>>, b: Readonly<Record<string, readonly number[]>>) => told(driftBetween(whole(carrying(a)), whole(carrying(b)))).filter((row) => /port|vlan/.test(row));
      const [desks, split] = [{ 1: [20], 2: [20], 3: [20] }, { 1: [20], 2: [20], 3: [30] }];
      expect(between(desks, split)).toEqual(['~ port acc1 3: VLAN 20 → VLAN 30', '+ vlan VLAN 30: – → without a name']);
      expect(between(split, desks)).toEqual(['~ port acc1 3: VLAN 30 → VLAN 20', '- vlan VLAN 30: without a name → –']);
      expect(between({ 1: [20], 24: [10, 20] }, { 1: [20], 24: [10, 20, 30] })).toEqual(['+ vlan VLAN 30: – → without a name']);
      expect(between({ 1: [20], 2: [10], 24: [10, 20] }, { 1: [20], 2: [10], 24: [10] })).toEqual(['~ port acc1 24: VLAN 10, 20 → VLAN 10']);
    });
    it('tells another line to the internet as one change', () => {
      const other = (audit: Audit): Audit => ({ ...audit, providers: [{ ...audit.providers[0]!, id: 'isp-2', nextHop: '198.51.100.1', name: 'next hop 198.51.100.1' }], services: audit.services.map((one) => (one.id === 'internet' ? { ...one, stopsWith: { proven: ['core', 'fw1', 'isp-2'], possible: [] } } : one)) });
      expect(told(driftBetween(whole(), whole(other)))).toEqual(['~ provider next hop 198.51.100.1: fw1 wan1 to 203.0.113.1 → fw1 wan1 to 198.51.100.1']);
    });
    it('tells routing neighbours that are lost', () => {
      const ospf = (audit: Audit): Audit => ({ ...audit, adjacencies: [...audit.adjacencies, { kind: 'ospf', ends: [{ device: 'core', port: '10.20.0.2' }, { device: 'fw1', port: '10.20.0.1' }], from: ['o-1'] }] });
      expect(told(driftBetween(whole(ospf), whole()))).toEqual(['- adjacency ospf core 10.20.0.2 – fw1 10.20.0.1: ospf → –']);
    });
  });

  describe('business', () => {
    const worse = (audit: Audit): Audit => ({ ...audit, services: audit.services.map((one) => (one.id === 'order' ? { ...one, stopsWith: { proven: ['core'], possible: [] } } : one)) });
    it('tells what a service hangs on now', () => {
      expect(driftBetween(whole(), whole(worse)).changes).toMatchObject([{ layer: 'business', change: '~', kind: 'service', before: 'stops with core, erp', after: 'stops with core' }]);
      expect(told(driftBetween(whole(), whole((audit) => ({ ...audit, services: [...audit.services, service('mail')] }))))).toEqual(['+ service mail: – → stops with no single failure']);
    });
    it('tells nothing where we only looked less', () => {
      const drift = driftBetween(whole(), whole(all(worse, incomplete('acc2', 'lldp'))));
      expect(drift.changes).toEqual([]);
      expect(unchecked(drift)).toContain('service Order processing: acc2 was not read equally well both times');
    });
  });

  describe('configuration', () => {
    const LINES = ['hostname core', '! uptime 3 days', 'vlan 30', ' name desks', 'interface 1', ' untagged vlan 30', 'end'];
    const copy = (lines: readonly string[], hash: string, state: 'complete' | 'incomplete' = 'complete'): Derived =>
      whole((audit) => ({ ...audit, configs: [{ device: 'core', kind: 'running', hash, takenAt: audit.sweep.endedAt, lines: lines.length, state }] }), { configTexts: [{ device: 'core', kind: 'running', target: '10.20.0.2', hash, text: lines.join('\n'), restless: ['^! uptime '] }] });
    const later = LINES.map((line) => line.replace('3 days', '9 days'));
    it('hides restless lines by countable rules', () => {
      expect(driftBetween(copy(LINES, 'a'), copy(later, 'b'))).toMatchObject({ changes: [], hidden: [{ rule: '^! uptime ', count: 1 }] });
    });
    it('tells what changed as a unified difference', () => {
      const drift = driftBetween(copy(LINES, 'a'), copy([...later.slice(0, 3), ' name workplaces', ...later.slice(4)], 'b'));
      expect(drift.changes).toMatchObject([{ layer: 'configuration', change: '~', kind: 'config', before: '1 line removed', after: '1 line added' }]);
      expect(drift.changes[0]!.text).toContain('- name desks\n+ name workplaces');
      expect(drift.changes[0]!.text).not.toContain('uptime');
    });
    it('compares only whole copies', () => {
      const drift = driftBetween(copy(LINES, 'a'), copy(LINES.slice(0, 3), 'b', 'incomplete'));
      expect(drift.changes).toEqual([]);
      expect(unchecked(drift)).toEqual(['config core running: the copy is not complete']);
      expect(driftBetween(whole(), copy(LINES, 'a'))).toMatchObject({ changes: [], notChecked: [] });
    });
  });

  it('says first when two sweeps are not comparable', () => {
    const terms = { allow: ['10.20.0.0/21'], deny: [], credentials: ['snmp-ro (snmp-v2c for 10.20.0.0/21)'], ports: [22] };
    const drift = driftBetween(whole((audit) => ({ ...audit, terms })), whole((audit) => ({ ...audit, terms: { ...terms, allow: ['10.20.0.0/22'], credentials: [] }, rules: audit.rules.slice(1), sweep: { ...audit.sweep, state: 'partial' } })));
    expect(drift.comparable).toBe(false);
    expect(drift.why).toEqual(['the rules differ: without cut-device', 'the scope differs: without 10.20.0.0/21, with 10.20.0.0/22', 'the credentials differ: without snmp-ro (snmp-v2c for 10.20.0.0/21)', 'the later sweep is partial']);
  });
});
