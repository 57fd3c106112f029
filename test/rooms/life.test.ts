/** Asserts that a device is made of what shows life of its own, and not of resets that a firewall may send for others. */
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/audit/derive.js';
import { loadDialects } from '../../src/load.js';
import type { Ask } from '../../src/model/ask.js';
import { NO_PRIOR } from '../../src/model/audit.js';
import { RESETS_ALONE } from '../../src/model/coverage.js';
import type { Declaration } from '../../src/model/declaration.js';
import { type Observation, observationId } from '../../src/model/observation.js';

const AT = '2026-01-01T00:00:00.000Z';
const dialects = await loadDialects();
const said = (target: string, ask: Ask, raw: string): Observation => ({ id: observationId('s', target, ask), sweep: 's', target, at: AT, ask, outcome: { is: 'answered', raw: Buffer.from(raw) }, requests: 1 });
const found = (target: string, reason: string) => said(target, { via: 'nmap', scan: 'hosts' }, `<host><status state="up" reason="${reason}" reason_ttl="63"/><address addr="${target}" addrtype="ipv4"/></host>`);
const listed = (target: string, ports: string) => said(target, { via: 'nmap', scan: 'tcp', ports: '22,443' }, `<host><status state="up" reason="user-set"/><address addr="${target}" addrtype="ipv4"/><ports>${ports}</ports></host>`);
const CLOSED = '<extraports state="closed" count="2"><extrareasons reason="reset" count="2"/></extraports>';
const OPEN = '<port protocol="tcp" portid="22"><state state="open" reason="syn-ack"/><service name="ssh"/></port>';
const audit = (observations: readonly Observation[], declarations: readonly Declaration[] = []) => derive({ sweep: { id: 's', label: null, startedAt: AT, endedAt: AT, state: 'complete', peakPerSecond: 0 }, observations, declarations, prior: NO_PRIOR, dialects, rules: [], severity: [], supportDates: null, engine: 'test' }).audit;
const addresses = (observations: readonly Observation[]) => audit(observations).devices.flatMap((device) => device.addresses);

describe('a network behind a firewall that rejects with resets', () => {
  const network = Array.from({ length: 40 }, (_, i) => `10.7.0.${i + 1}`);
  const rejected = network.flatMap((target) => [found(target, 'reset'), listed(target, CLOSED)]);

  it('is answered for, and is no forty devices', () => {
    const { devices, coverage } = audit(rejected);
    expect(devices).toEqual([]);
    expect(coverage.addresses.map(({ outcome, why }) => `${outcome} ${why}`)).toEqual(network.map(() => `answered ${RESETS_ALONE}`));
  });
  it('shows the one that echoes, the one with an open port and the one that its router knows', () => {
    const arp = said('10.7.0.1', { via: 'snmp', walk: '1.3.6.1.2.1.4.22' }, `1.3.6.1.2.1.4.22.1.2.3.10.7.0.9|4x|001b21000009`);
    const seen = addresses([...rejected.slice(0, 4), ...rejected.slice(6), listed('10.7.0.3', OPEN), found('10.7.0.3', 'reset'), said('10.7.0.2', { via: 'ping', count: 3 }, '{"sent":3,"received":3,"rttMs":[1,1,1]}'), arp]);
    expect(seen).toEqual(['10.7.0.1', '10.7.0.2', '10.7.0.3', '10.7.0.9']);
  });
  it('proves of nobody that he is written and not there', () => {
    const written: Declaration = { id: 'd', at: AT, by: 'test', says: { is: 'documents', source: 'l.csv', rows: [{ source: 'l.csv', line: 1, name: 'srv1', address: '10.7.0.5' }], subnets: [] } } as unknown as Declaration;
    expect(audit(rejected, [written]).documents.unseen.map(({ checked }) => checked)).toEqual([false]);
  });
});

describe('a reset on the appliance’s own link', () => {
  it('is the host’s own', () => {
    const own = said('appliance', { via: 'local', read: 'routes' }, '{"addresses":[{"ifname":"eth0","ifindex":2,"addr_info":[{"local":"10.7.0.250","prefixlen":24}]}]}');
    expect(addresses([own, found('10.7.0.1', 'conn-refused'), found('10.8.0.1', 'conn-refused')])).toEqual(['10.7.0.1']);
  });
});
