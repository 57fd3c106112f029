/** Knows how to make a plausible small clinic's audit by hand: firewall, core, two access switches, server, NAS, printer, forty desks. */
import type { Audit } from '../../src/model/audit.js';
import type { Role } from '../../src/model/fact.js';
import type { Failure, Measure, Service } from '../../src/model/failure.js';
import type { Edition } from '../../src/model/report.js';
import type { Action, Finding, Subject } from '../../src/model/rule.js';
import type { TableName } from '../../src/model/table.js';
import type { Device, Link } from '../../src/model/topology.js';

const AT = '2026-11-24T14:00:00.000Z';

export function device(id: string, roles: readonly Role[], extra: Partial<Device> = {}): Device {
  return {
    id, name: id, roles, vendor: null, model: null, os: null, version: null, serial: null, location: null, contact: null, addresses: [], macs: [], keys: [], interfaces: [],
    attachment: null, attachments: [], members: [], examined: roles.includes('host') ? 'none' : 'full', documented: 'unknown', targets: [], from: ['o-1'], ...extra,
  };
}
export function link(a: string, aPort: string | null, b: string, bPort: string | null, extra: Partial<Link> = {}): Link {
  return {
    id: `l-${a}-${b}`, ends: [{ device: a, port: aPort }, { device: b, port: bPort }], certainty: 'both-ends', by: ['lldp'], state: 'forwarding', vlans: [], members: [],
    because: 'both ends name each other', from: ['o-1', 'o-2'], ...extra,
  };
}
export function finding(rule: string, outcome: Action, about: Subject, extra: Partial<Finding> = {}): Finding {
  return {
    id: `f-${rule}-${about.id}`, rule, title: rule.replace(/-/g, ' '), outcome, status: 'open', about: [about], says: `${about.name}: ${rule}`, why: 'step one; step two', decision: `M3 · no · confirmed → ${outcome}`,
    remedy: `Put a second one beside ${about.name}.`, controls: ['CSF PR.IR-03'], certainty: 'confirmed', from: ['o-1', 'o-2'], firstSeen: AT, lastSeen: AT, acceptance: null, ...extra,
  };
}
export function failure(kind: Failure['unit']['kind'], id: string, extra: Partial<Failure> = {}): Failure {
  return {
    unit: { kind, id, name: id }, certainty: 'proven', cutOff: { hosts: 0, devices: [] }, stops: { everywhere: [], somewhere: [], after: {} }, returns: { hours: null, by: null, within: 'unknown' },
    asFarAsSeen: [], cure: null, from: ['o-1'], ...extra,
  };
}
export function service(id: string, extra: Partial<Service> = {}): Service {
  return {
    id, name: id, tier: 'essential', source: 'declared', tolerableOutageHours: 4, needs: [{ kind: 'gateway', anyOf: ['fw1'] }], users: [], knows: [], runbook: null,
    stopsWith: { proven: [], possible: [] }, atBaseline: 'works', unmatched: [], ...extra,
  };
}
const measure = (of: number, lower: number, upper: number, yes: string[] = [], no: string[] = [], unknown: string[] = []): Measure => ({ of, lower, upper, yes, no, unknown });

/** The clinic. `extra` replaces whole parts of it. */
export function clinic(extra: Partial<Audit> = {}): Audit {
  const desks = Array.from({ length: 40 }, (_, i) => {
    const on = i < 22 ? 'acc1' : 'acc2';
    const number = String(i + 1).padStart(2, '0');
    return device(`pc${number}`, ['host'], {
      addresses: [`10.20.3.${i + 10}`], macs: [`00:1b:21:00:00:${(i + 16).toString(16)}`],
      attachment: { device: on, port: String((i % 22) + 1), certainty: 'one-end', from: ['o-3'] },
    });
  });
  const at = (deviceId: string, port: string) => ({ attachment: { device: deviceId, port, certainty: 'one-end' as const, from: ['o-3'] } });
  return {
    schema: 'linchpin.audit/1', client: 'Northwind Clinic', site: 'HQ',
    sweep: { id: 's-20261124', label: null, startedAt: '2026-11-24T13:40:00.000Z', endedAt: AT, state: 'complete' }, engine: '0.1.0',
    coverage: {
      addresses: [
        { address: '10.20.0.1', outcome: 'answered', by: ['icmp', 'snmp:snmp-ro'], device: 'fw1', why: null },
        { address: '10.20.0.99', outcome: 'refused', by: ['tcp/22'], device: null, why: 'no credential fits' },
      ],
      ranges: [{ first: '10.20.6.0', last: '10.20.6.255', outcome: 'silent', count: 256 }],
      tables: [
        { device: 'core', what: 'lldp', state: 'complete', reason: null, rows: 4 },
        { device: 'acc2', what: 'fdb', state: 'incomplete', reason: 'timeout', rows: 12 },
      ],
      sent: { requests: { icmp: 300, tcp: 900, snmp: 1234, ssh: 12 }, peakPerSecond: 88 }, unread: [],
    },
    ledger: [{ target: '10.20.0.1', device: 'fw1', via: 'snmp', credential: 'snmp-ro', requests: 88, first: '2026-11-24T13:41:00.000Z', last: AT, outcome: 'answered' }],
    devices: [
      device('acc1', ['switch'], { vendor: 'HPE', model: '2530-24G', serial: 'SG1', documented: 'yes', addresses: ['10.20.0.11'] }),
      device('acc2', ['switch'], { vendor: 'HPE', model: '2530-24G', serial: 'SG2', documented: 'differs', examined: 'partial', addresses: ['10.20.0.12'] }),
      device('core', ['switch', 'router'], { vendor: 'HPE', model: '3810M', documented: 'yes', addresses: ['10.20.0.2'] }),
      device('erp', ['server'], { os: 'Debian 12', documented: 'yes', addresses: ['10.20.1.10'], ...at('core', '5') }),
      device('fw1', ['firewall', 'router'], { vendor: 'Fortinet', documented: 'yes', addresses: ['10.20.0.1'] }),
      device('nas1', ['storage'], { documented: 'no', addresses: ['10.20.1.20'], ...at('core', '6') }),
      ...desks,
      device('prn1', ['printer'], { addresses: ['10.20.3.200'], ...at('acc2', '23') }),
    ],
    segments: [{ id: 'seg-1', name: 'unmanaged switch at acc2 port 20', kind: 'unmanaged-switch', ports: [{ device: 'acc2', port: '20' }], devices: ['pc39', 'pc40'], certainty: 'inferred', from: ['o-3'] }],
    links: [link('acc1', '24', 'core', '1'), link('acc2', '24', 'core', '2', { certainty: 'one-end' }), link('core', '24', 'fw1', 'port1')],
    adjacencies: [{ kind: 'subnet', ends: [{ device: 'core', port: '10.20.0.2' }, { device: 'fw1', port: '10.20.0.1' }], from: ['o-1'] }],
    subnets: [
      { cidr: '10.20.0.0/24', gateways: ['fw1'], virtualGateway: null, devices: ['acc1', 'acc2', 'core', 'fw1'], from: ['o-1'] },
      { cidr: '10.20.1.0/24', gateways: ['core'], virtualGateway: null, devices: ['erp', 'nas1'], from: ['o-1'] },
      { cidr: '10.20.3.0/24', gateways: ['core'], virtualGateway: null, devices: [...desks.map(({ id }) => id), 'prn1'], from: ['o-1'] },
    ],
    vlans: [{ id: 30, names: ['desks'], ports: 44 }],
    providers: [{ id: 'isp-1', name: 'next hop 203.0.113.1', edge: { device: 'fw1', port: 'wan1' }, nextHop: '203.0.113.1', from: ['o-1'] }],
    remarks: [],
    configs: [{ device: 'core', kind: 'running', hash: 'ab'.repeat(32), takenAt: AT, lines: 310, state: 'complete' }],
    documents: {
      matched: ['acc1', 'core', 'erp', 'fw1'], differs: [{ device: 'acc2', field: 'serial', written: 'SG9', seen: 'SG2', source: 'docs/devices.csv' }], unwritten: ['nas1'],
      unseen: [{ source: 'docs/devices.csv', line: 9, name: 'old-erp', address: '10.20.1.11', serial: null, checked: true }],
    },
    services: [
      service('order', { name: 'Order processing', needs: [{ kind: 'device', anyOf: ['erp'] }, { kind: 'gateway', anyOf: ['core'] }], knows: ['p1'], runbook: { where: 'binder 3', reviewed: '2026-06-01' }, stopsWith: { proven: ['core', 'erp'], possible: [] } }),
      service('internet', { name: 'Internet', source: 'assumed', needs: [{ kind: 'internet', anyOf: ['isp-1'] }], stopsWith: { proven: ['core', 'fw1', 'isp-1'], possible: [] } }),
      service('print', { name: 'Printing', tier: 'supporting', tolerableOutageHours: null, stopsWith: { proven: ['acc2'], possible: [] } }),
    ],
    failures: [
      failure('device', 'core', { cutOff: { hosts: 43, devices: ['acc1', 'acc2'] }, stops: { everywhere: ['order', 'internet'], somewhere: [], after: {} }, returns: { hours: 48, by: 'none', within: 'no' }, cure: 'Add a second core switch beside core, with a cable to each of acc1, acc2 and fw1.' }),
      failure('device', 'fw1', { stops: { everywhere: ['internet'], somewhere: [], after: {} }, returns: { hours: 8, by: 'contract', within: 'no' }, cure: 'Add a second firewall beside fw1.' }),
      failure('device', 'acc1', { cutOff: { hosts: 22, devices: [] }, stops: { everywhere: [], somewhere: [{ service: 'order', hosts: 22 }, { service: 'internet', hosts: 22 }], after: {} } }),
      failure('device', 'acc2', { certainty: 'possible', cutOff: { hosts: 19, devices: [] }, stops: { everywhere: ['print'], somewhere: [{ service: 'order', hosts: 18 }], after: {} }, asFarAsSeen: ['acc2 port 22'] }),
      failure('device', 'erp', { stops: { everywhere: ['order'], somewhere: [], after: {} } }),
      failure('provider', 'isp-1', { stops: { everywhere: ['internet'], somewhere: [], after: { internet: 'PT8H' } } }),
    ],
    rules: [
      { id: 'cut-device', verdict: 'found', why: null },
      { id: 'lone-dhcp', verdict: 'unknown', why: 'no DHCP server was seen' },
      { id: 'lone-gateway', verdict: 'found', why: null },
    ],
    findings: [
      finding('cut-device', 'ACT_NOW', { kind: 'device', id: 'core', name: 'core' }, { says: 'core carries everything: 43 end devices lose their way when it is gone' }),
      finding('lone-gateway', 'PLAN', { kind: 'device', id: 'core', name: 'core' }),
      finding('lone-internet-uplink', 'PLAN', { kind: 'provider', id: 'isp-1', name: 'next hop 203.0.113.1' }),
      finding('unwritten-device', 'VERIFY', { kind: 'device', id: 'nas1', name: 'nas1' }),
      finding('snmp-v1-v2c', 'TRACK', { kind: 'device', id: 'acc1', name: 'acc1' }),
      finding('snmp-v1-v2c', 'TRACK', { kind: 'device', id: 'acc2', name: 'acc2' }),
      finding('unmanaged-switch', 'TRACK', { kind: 'segment', id: 'seg-1', name: 'unmanaged switch at acc2 port 20' }, { status: 'accepted', acceptance: { owner: 'IT lead', until: '2027-06-01', reason: 'room is closed in June' } }),
    ],
    measures: {
      survival: measure(3, 0, 1, [], ['order', 'internet'], ['print']), knowledge: measure(3, 0, 0, [], ['order', 'internet', 'print']), documentation: measure(7, 4, 4, ['acc1', 'core', 'erp', 'fw1'], ['nas1', 'acc2'], []),
      unseen: measure(1, 1, 1), recovery: measure(4, 1, 1, ['core'], ['fw1', 'acc1', 'acc2']), coverage: measure(4, 3, 3, ['acc1', 'core', 'fw1'], ['acc2']), subnets: measure(3, 3, 3), ports: measure(8, 7, 7),
    },
    ...extra,
  };
}

/** Tables that `covered` says were read completely of every box that carries traffic. */
const TABLES: readonly TableName[] = ['system', 'interfaces', 'addresses', 'arp', 'routes', 'lldp', 'fdb', 'vlans', 'stp', 'entity', 'lag', 'ospf'];
/** Every address answered by its device, every table of what carries traffic whole. */
export function covered(devices: readonly Device[]): Pick<Audit['coverage'], 'addresses' | 'tables' | 'ranges'> {
  const carriers = devices.filter(({ roles }) => roles.some((role) => ['switch', 'router', 'firewall'].includes(role)));
  return {
    addresses: devices.flatMap(({ id, addresses }) => addresses.map((address) => ({ address, outcome: 'answered' as const, by: ['icmp'], device: id, why: null }))),
    tables: carriers.flatMap(({ id }) => TABLES.map((what) => ({ device: id, what, state: 'complete' as const, reason: null, rows: 4 }))),
    ranges: [{ first: '10.20.6.0', last: '10.20.6.255', outcome: 'silent', count: 256 }],
  };
}

/** The clinic's edition on a first visit, without an earlier sweep. */
export function edition(audit: Audit = clinic(), extra: Partial<Edition> = {}): Edition {
  return {
    audit, since: null, before: null, maps: { l2: '', l3: '' },
    evidence: new Map([['o-1', { id: 'o-1', at: AT, target: '10.20.0.2', ask: { via: 'snmp', walk: '1.0.8802.1.1.2.1.4', credential: 'snmp-ro' }, is: 'answered' }]]),
    ...extra,
  };
}
