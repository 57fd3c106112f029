/** Faults planted in a recorded works are found where they were planted, and nowhere else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/derive.js';
import { loadDialects, loadRules } from '../../src/load.js';
import { type Audit, NO_PRIOR } from '../../src/model/audit.js';
import { observationId, type Observation } from '../../src/model/observation.js';
import type { SupportDates } from '../../src/model/rule.js';
import { DEFAULT_LIMITS, type Site } from '../../src/model/site.js';
import { commandsOf } from '../../src/recordings.js';
import { parseSeverity } from '../../src/rules/judging/severity.js';
import { DEPOT, PLANTED, PLANTED_SITE, SILENT, SWEPT_AT } from './planted.js';
import { type Box, observationsOf } from './recorded.js';

const root = join(import.meta.dirname, '../..');
const [dialects, rules] = await Promise.all([loadDialects(), loadRules()]);
const site = { client: 'Maple Works', mission: null, site: 'Works', timezone: 'UTC', engagement: null, limits: DEFAULT_LIMITS, services: [], people: [], recovery: [], sharedRisks: [], domains: [], watch: [], documents: [], tcpPorts: [], ...PLANTED_SITE } as unknown as Site;
const silent = SILENT.map((target): Observation => ({ id: observationId('planted', target, { via: 'nmap', scan: 'hosts' }), sweep: 'planted', target, at: SWEPT_AT, ask: { via: 'nmap', scan: 'hosts' }, outcome: { is: 'silent', afterMs: 1000 }, requests: 1 }));
const auditOf = (boxes: readonly Box[]): Audit =>
  derive({
    sweep: { id: 'planted', label: null, startedAt: SWEPT_AT, endedAt: SWEPT_AT, state: 'complete', peakPerSecond: 0 },
    observations: [...observationsOf(boxes, commandsOf(dialects), SWEPT_AT), ...silent],
    declarations: [{ id: 'site', by: 'site file', at: SWEPT_AT, says: { is: 'site', site } }],
    prior: NO_PRIOR,
    dialects,
    rules,
    severity: parseSeverity(readFileSync(join(root, 'config/severity.csv'), 'utf8')),
    supportDates: JSON.parse(readFileSync(join(root, 'config/end-of-life.json'), 'utf8')) as SupportDates,
    engine: 'test',
  }).audit;
const works = auditOf(PLANTED);
const depot = auditOf(DEPOT);
const found = (audit: Audit, rule: string): string[] => audit.findings.filter((finding) => finding.rule === rule).map(({ about }) => about[0]!.name).sort();

/** What was planted, by rule: the first thing that each finding is about. */
const IN_WORKS = [
  ['back-door-link', ['rt9']],
  ['bridging-host', ['srv3']],
  ['bypassed-virtual-gateway', ['srv2']],
  ['clone-identity', ['srv5']],
  ['consumer-router', ['home']],
  ['contradictory-identity', ['sw6']],
  ['daisy-chain', ['sw5']],
  ['dead-next-hop', ['fw1']],
  ['dead-resolver', ['10.40.0.53']],
  ['dns-pair-forwarding', ['srv2']],
  ['double-nat', ['rt9']],
  ['duplex-mismatch', ['core2–sw5']],
  ['duplicate-address', ['10.40.0.60']],
  ['end-of-life', ['srv4']],
  ['equal-defaults-untracked', ['rt9']],
  ['expiring-certificate', ['srv1']],
  ['failing-credential', ['audit-key']],
  ['incomplete-table', ['srv5']],
  ['leftover-secondary-address', ['fw1']],
  ['lone-directory', ['srv1']],
  ['lone-platform', ['Lager_Halle', 'sw6', 'sw7']],
  ['lone-static-route', ['fw1']],
  ['mask-mismatch', ['srv5']],
  ['mutual-time-sources', ['srv2']],
  ['name-outside-pattern', ['Lager_Halle']],
  ['overlapping-dhcp-scopes', ['srv1']],
  ['overlapping-subnets', ['10.40.0.128/25']],
  ['pair-on-different-firmware', ['fw2']],
  ['public-resolver-beside-directory', ['srv3']],
  ['redundancy-already-used', ['core2–core1']],
  ['reverse-dns-mismatch', ['srv3']],
  ['rogue-dhcp', ['10.40.0.0/24']],
  ['root-bridge-at-access', ['sw4']],
  ['same-chassis-uplinks', ['sw1']],
  ['second-default-gateway', ['srv4']],
  ['shared-host-key', ['srv5']],
  ['silent-neighbour', ['cellar']],
  ['spanning-tree-off', ['sw7']],
  ['unknown-mac', ['sw1']],
  ['unpowered-supply', ['core1']],
  ['unswept-subnet', ['10.41.0.0/24', '192.168.9.0/24']],
  ['untested-spare-link', ['core1–sw1', 'core2–sw2']],
  ['unused-vlan', ['sw2']],
  ['vendor-sprawl', ['Works']],
  ['vlan-mismatch', ['sw3–core1']],
] as const;

describe('a works with faults planted in it', () => {
  it.each(IN_WORKS)('%s', (rule, about) => {
    expect(found(works, rule)).toEqual(about);
  });

  it('lets no rule throw', () => {
    expect([...works.rules, ...depot.rules].filter(({ verdict }) => verdict === 'error')).toEqual([]);
  });
});

describe('a depot where everything was bought twice and joined once', () => {
  it.each([
    ['equal-defaults-untracked', ['gw1']],
    ['gateway-pair-inconsistent', ['gw1']],
    ['gateway-pair-on-one-switch', ['sw1']],
    ['lone-dhcp', ['all']],
    ['lone-storage', ['all']],
    ['lone-time-source', ['all']],
    ['lone-wan-concentrator', ['gw1']],
    ['mtu-mismatch', ['sw3–sw2']],
    ['providers-through-one-device', ['gw1']],
    ['single-member-lag', ['sw1']],
    ['vlan-missing-on-spare', ['sw3']],
  ] as const)('%s', (rule, about) => {
    expect(found(depot, rule)).toEqual(about);
  });
});
