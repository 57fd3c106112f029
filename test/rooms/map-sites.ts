/** Knows how to make sites of any size for maps: two firewalls, cores, distribution, access switches of a few kinds, access points, servers, desks. */
import type { Audit } from '../../src/model/audit.js';
import type { Premise } from '../../src/model/premises.js';
import type { Device, Link } from '../../src/model/topology.js';
import { clinic, device, failure, link } from './audit-builder.js';

/** A site of about `count` devices, the same every time. */
export function siteOf(count: number): Audit {
  const switches = Math.max(1, Math.round(count / 22));
  const distributions = switches > 8 ? Math.min(8, Math.ceil(switches / 8)) : 0;
  const infrastructure: Device[] = [device('fw1', ['firewall', 'router'], { addresses: ['10.0.0.1'], model: 'FG-100F' }), device('core1', ['switch', 'router'], { addresses: ['10.0.0.2'], model: 'Aggregation 5406' })];
  const links: Link[] = [link('fw1', 'port1', 'core1', 'A24', { certainty: 'both-ends' })];
  if (count > 50) {
    infrastructure.push(device('fw2', ['firewall', 'router'], { addresses: ['10.0.0.4'], model: 'FG-100F' }), device('core2', ['switch', 'router'], { addresses: ['10.0.0.3'], model: 'Aggregation 5406' }));
    links.push(link('fw1', 'port2', 'core2', 'A24'), link('fw2', 'port1', 'core1', 'A23'), link('fw2', 'port2', 'core2', 'A23', { state: 'blocked' }), link('core1', 'Trk1', 'core2', 'Trk1', { members: [{ ends: [{ device: 'core1', port: 'A1' }, { device: 'core2', port: 'A1' }] }, { ends: [{ device: 'core1', port: 'A2' }, { device: 'core2', port: 'A2' }] }] }));
  }
  for (let i = 1; i <= distributions; i++) {
    infrastructure.push(device(`dist${i}`, ['switch'], { model: 'Distribution 3810M' }));
    links.push(link(`dist${i}`, 'Te1/1/1', 'core1', `B${i}`), link(`dist${i}`, 'Te1/1/2', count > 50 ? 'core2' : 'core1', `C${i}`, { state: 'blocked' }));
  }
  for (let i = 1; i <= switches; i++) {
    const up = distributions > 0 ? `dist${((i - 1) % distributions) + 1}` : 'core1';
    const odd = i % 7 === 3;
    infrastructure.push(device(`acc${i}`, ['switch'], { model: odd ? 'GS1900-24E' : '2530-24G' }));
    links.push(link(`acc${i}`, 'GigabitEthernet1/0/24', up, `GigabitEthernet1/0/${i}`, { certainty: odd ? 'inferred' : i % 5 === 0 ? 'one-end' : 'both-ends', by: odd ? ['fdb'] : ['lldp'] }));
    if (i % 4 === 1) infrastructure.push(device(`ap${i}`, ['access-point'], { attachment: { device: `acc${i}`, port: '23', certainty: 'one-end', from: ['o-1'] } }));
  }
  const servers = Array.from({ length: Math.min(6, Math.ceil(count / 20)) }, (_, i) => device(`srv${i + 1}`, ['server'], { attachment: { device: i % 2 === 0 || count <= 50 ? 'core1' : 'core2', port: `D${i + 1}`, certainty: 'one-end', from: ['o-1'] } }));
  const rest = Math.max(0, count - infrastructure.length - servers.length);
  const desks = Array.from({ length: rest }, (_, i) => device(`pc${i + 1}`, ['host'], { attachment: i % 31 === 30 ? null : { device: `acc${(i % switches) + 1}`, port: String(Math.floor(i / switches) + 1), certainty: 'one-end', from: ['o-1'] } }));
  const base = clinic();
  return {
    ...base, devices: [...infrastructure, ...servers, ...desks], links, premises: premisesOf(switches, infrastructure, servers),
    segments: rest > 4 ? [{ id: 'seg-1', name: 'unmanaged switch at acc1 port 20', kind: 'unmanaged-switch', ports: [{ device: 'acc1', port: '20' }], devices: ['pc1', 'pc2'], certainty: 'inferred', from: ['o-3'] }] : [],
    providers: [{ id: 'isp-1', name: 'Internet by fw1 through 203.0.113.1', edge: { device: 'fw1', port: 'wan1' }, nextHop: '203.0.113.1', from: ['o-1'] }, ...(count > 50 ? [{ id: 'isp-2', name: 'Internet by fw2 through 198.51.100.1', edge: { device: 'fw2', port: 'wan1' }, nextHop: '198.51.100.1', from: ['o-1'] }] : [])],
    failures: [failure('device', 'core1', { stops: { everywhere: ['order'], somewhere: [], after: {} } }), failure('device', 'acc3', { certainty: 'possible', cutOff: { hosts: 20, devices: ['ap3'] } }), failure('link', 'l-fw1-core1', { stops: { everywhere: ['internet'], somewhere: [], after: {} } })],
    subnets: Array.from({ length: Math.max(2, Math.round(count / 40)) }, (_, i) => ({ cidr: `10.0.${i}.0/24`, gateways: i === 0 ? ['fw1'] : count > 50 ? ['core1', 'core2'] : ['core1'], virtualGateway: i > 0 && count > 50 ? `10.0.${i}.1` : null, devices: i === 0 ? infrastructure.map(({ id }) => id) : desks.filter((_one, n) => n % Math.max(1, Math.round(count / 40) - 1) === i - 1).map(({ id }) => id), from: ['o-1'] })),
    adjacencies: count > 50 ? [{ kind: 'ospf', ends: [{ device: 'core1', port: '10.0.0.2' }, { device: 'core2', port: '10.0.0.3' }], from: ['o-1'] }] : [],
  };
}

/** Two rooms for the core, a cupboard for three access switches each, two feeds; one switch in eleven stands nobody knows where. */
function premisesOf(switches: number, infrastructure: readonly Device[], servers: readonly Device[]): readonly Premise[] {
  const known = new Set([...infrastructure, ...servers].map(({ id }) => id));
  const premise = (is: Premise['is'], name: string, members: readonly string[]): Premise => ({ id: `g-${name}`, name, is, toldBy: 'site file', members: members.filter((id) => known.has(id)).sort() });
  const cupboards = Array.from({ length: Math.ceil(switches / 3) }, (_, i) => premise('place', `Cupboard ${i + 1}`, [1, 2, 3].map((n) => i * 3 + n).filter((n) => n % 11 !== 0).flatMap((n) => [`acc${n}`, `ap${n}`])));
  const core = [premise('place', 'Server room', ['fw1', 'core1', ...servers.map(({ id }) => id), 'dist1', 'dist3']), premise('place', 'Second room', ['fw2', 'core2', 'dist2', 'dist4'])];
  return [...core, ...cupboards, premise('power', 'UPS A', ['fw1', 'core1', 'acc1']), premise('power', 'UPS B', ['fw2', 'core2', 'acc4'])].filter(({ members }) => members.length > 0);
}
