/** Asserts that who serves the site's domains from outside fails as a unit of its own, and is no way to anywhere. */
import { describe, expect, it } from 'vitest';
import { weigh, whatIf } from '../../src/failures/failures.js';
import type { Declaration } from '../../src/model/declaration.js';
import type { Fact } from '../../src/model/fact.js';
import { DEFAULT_LIMITS, type Site } from '../../src/model/site.js';
import type { Supplier } from '../../src/model/topology.js';
import { topologyOf } from '../../src/topology/topology.js';
import { input } from './failures-builder.js';
import { fact } from './topology-builder.js';

const SUPPLIER: Supplier = { id: 'p-mail', name: 'example.org', serves: ['mail'], mailOf: ['northwind.example'], namesOf: [], hosts: ['mx.example.org'], from: ['o-mx'] };
const office = input({ switches: ['sw'], routers: ['fw1', 'fw2'], hosts: { pc1: { on: ['sw'] }, pc2: { on: ['sw'] } }, cables: [{ id: 'up1', a: 'sw', b: 'fw1' }, { id: 'up2', a: 'sw', b: 'fw2' }], providers: { isp1: 'fw1', isp2: 'fw2' }, services: [{ name: 'Mail', needs: { mail: 'any' } }] });
const served = { ...office, topology: { ...office.topology, suppliers: [SUPPLIER] } };

describe('suppliers as units of failure', () => {
  it('stop what they serve when they fail, and cut nobody off', () => {
    const failure = weigh(served).failures.find(({ unit }) => unit.id === 'p-mail')!;
    const mail = weigh(served).services.find(({ name }) => name === 'Mail')!;
    expect(failure.unit.kind).toBe('provider');
    expect(failure.stops.everywhere).toEqual([mail.id]);
    expect(failure.cutOff).toEqual({ hosts: 0, devices: [] });
    expect(mail.atBaseline).toBe('works');
  });
  it('are reached by every way out, and by none when all are gone', () => {
    const mail = weigh(served).services.find(({ name }) => name === 'Mail')!.id;
    expect(whatIf(served, ['isp1']).stop.everywhere).toEqual([]);
    expect(whatIf(served, ['isp1', 'isp2']).stop.everywhere).toEqual([mail]);
  });
  it('carry nothing from one provider to another', () => {
    // Without the switch's cable to fw1, fw1 has no way to the office, though both firewalls reach the same supplier.
    const split = input({ switches: ['sw1', 'sw2'], routers: ['fw1', 'fw2'], hosts: { pc1: { on: ['sw1'] }, srv: { on: ['sw2'], roles: ['server'] } }, cables: [{ a: 'sw1', b: 'fw1' }, { a: 'sw2', b: 'fw2' }], providers: { isp1: 'fw1', isp2: 'fw2' }, services: [{ name: 'Files', needs: { device: ['srv'] }, users: ['pc1'] }] });
    expect(weigh({ ...split, topology: { ...split.topology, suppliers: [SUPPLIER] } }).services[0]!.atBaseline).toBe('cut');
  });
});

describe('suppliers by the records of a resolver', () => {
  const site: Site = {
    client: 'c', mission: null, site: 's', timezone: 'UTC', engagement: null, scope: { allow: [], deny: [], windows: [] }, limits: DEFAULT_LIMITS, snmpPort: 161, sshPort: 22, tcpPorts: [], probeDhcp: false, credentials: [], services: [], people: [], recovery: [], sharedRisks: [],
    domains: ['northwind.example'], watch: [], documents: [], acceptedFile: null, schedule: null, retention: { raw: '13mo', snapshots: '13mo' }, database: null, http: { host: '127.0.0.1', port: 8080, tls: null, allowPlainHttp: false }, branding: { firm: null, logo: null }, webhooks: [], plugins: null, allowClearSecrets: false,
  };
  const declarations: readonly Declaration[] = [{ id: 'd', at: '2026-01-01T00:00:00Z', by: 'a person', says: { is: 'site', site } }];
  const record = (type: 'MX' | 'NS' | 'A', name: string, value: string): Fact => fact('192.0.2.53', { kind: 'record', type, name, value, from: [`o-${value}`] });
  const known = (facts: readonly Fact[]) => topologyOf({ facts, tables: new Map(), alive: ['192.0.2.53'], declarations, prior: [] }).topology;

  it('are one per organisation, whatever it serves', () => {
    const { suppliers } = known([record('MX', 'northwind.example', 'mx1.mail.example.org'), record('MX', 'northwind.example', 'mx2.mail.example.org'), record('NS', 'northwind.example', 'ns1.example.org'), record('NS', 'northwind.example', 'ns.host.co.uk')]);
    expect(suppliers!.map(({ serves, hosts }) => [serves, hosts])).toEqual(expect.arrayContaining([[['mail', 'names'], ['mx1.mail.example.org', 'mx2.mail.example.org', 'ns1.example.org']], [['names'], ['ns.host.co.uk']]]));
    expect(suppliers).toHaveLength(2);
    expect(suppliers![0]!.from.length).toBeGreaterThan(0);
  });
  it('are not the site’s own servers, nor those of domains that are not the site’s', () => {
    expect(known([record('MX', 'northwind.example', 'mail.northwind.example'), record('A', 'mail.northwind.example', '192.0.2.53'), record('MX', 'elsewhere.example', 'mx.example.org'), record('A', 'northwind.example', '198.51.100.9')]).suppliers).toBeUndefined();
  });
});
