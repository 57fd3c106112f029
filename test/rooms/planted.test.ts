/** Faults planted in a recorded works are found where they were planted, and nowhere else. */
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit.js';
import { DEMO_FINDINGS } from './demo-findings.js';
import { BARN } from './planted-barn.js';
import { DEPOT, PLANTED, PLANTED_SITE, SILENT } from './planted.js';
import { auditOfBoxes, auditOfDemo, RULES, siteOf } from './planted-audits.js';
import { LOFT } from './planted-loft.js';
import { MILL, YARD } from './planted-mill.js';

const works = auditOfBoxes(PLANTED, siteOf(PLANTED_SITE), { silent: SILENT });
const depot = auditOfBoxes(DEPOT, siteOf(PLANTED_SITE), { silent: SILENT });
const mill = auditOfBoxes(MILL, siteOf({ scope: { allow: ['10.60.0.0/24'], deny: [], windows: [] } }), { silent: ['10.60.0.198', '10.60.0.199'], said: [{ is: 'documents', rows: [], subnets: ['10.61.0.0/24'], vlans: [10], changed: '2025-02-01T08:00:00Z' }] });
const yard = auditOfBoxes(YARD, siteOf({ scope: { allow: ['10.70.0.0/23'], deny: [], windows: [] } }));
const loft = auditOfBoxes(LOFT, siteOf({ scope: { allow: ['10.80.0.0/24'], deny: [], windows: [] }, domains: ['loft.example'], probeDefaultCommunity: true, sharedRisks: [{ name: 'cellar', kind: 'room', members: ['lfw', 'lcore2'] }] }), { silent: ['10.80.0.99'] });
const barn = auditOfBoxes(BARN, siteOf({ scope: { allow: ['10.90.0.0/24'], deny: [], windows: [] } }));
const demo = auditOfDemo();
const found = (audit: Audit, rule: string): string[] => audit.findings.filter((finding) => finding.rule === rule).map(({ about }) => about[0]!.name).sort();

/** What was planted, by rule: the first thing that each finding is about. */
const IN_WORKS = [
  ['back-door-link', ['rt9']],
  ['bridging-host', ['srv3']],
  ['bypassed-virtual-gateway', ['srv2']],
  ['clone-identity', ['srv4']],
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
  ['equal-defaults-untracked', ['fw1', 'rt9']],
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
  ['shared-host-key', ['srv4']],
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
    expect([works, depot, mill, yard, loft, demo].flatMap((audit) => audit.rules).filter(({ verdict }) => verdict === 'error')).toEqual([]);
  });
});

describe('a mill whose switches tell their settings', () => {
  it.each([
    ['any-any-rule', ['hub']],
    ['changed-host-key', ['mill3']],
    ['dead-object-rule', ['hub']],
    ['dead-relay', ['10.60.0.198']],
    ['defined-but-unused', ['mill5']],
    ['deviating-servers', ['mill2']],
    ['http-management', ['mill2']],
    ['legacy-ssh', ['mill2']],
    ['lone-local-user', ['mill4']],
    ['missing-syslog', ['mill3']],
    ['missing-time-sync', ['mill3']],
    ['no-configuration-copy', ['mill7']],
    ['one-author', ['Works']],
    ['role-outlier', ['mill1', 'mill6']],
    ['shared-secret', ['secret 5e5e5e5e5e5e']],
    ['stale-documentation', ['Works']],
    ['snmp-write-access', ['mill2']],
    ['tangled-configuration', ['hub']],
    ['telnet-open', ['mill2']],
    ['temporary-leftovers', ['mill4']],
    ['unexamined-device', ['10.60.0.108']],
    ['unsaved-configuration', ['mill4']],
    ['unwritten-subnet', ['10.60.0.0/24']],
    ['unwritten-vlan', ['VLAN 66 (fair)']],
    ['used-but-undefined', ['mill5']],
    ['weak-snmp-v3', ['mill2']],
  ] as const)('%s', (rule, about) => {
    expect(found(mill, rule)).toEqual(about);
  });
});

describe('a yard where two stand in for each other and hang on one', () => {
  it.each([
    ['firewalls-behind-one-device', ['ysw']],
    ['gateway-pair-on-one-host', ['hv']],
    ['gateway-pair-on-one-switch', []],
  ] as const)('%s', (rule, about) => {
    expect(found(yard, rule)).toEqual(about);
  });
});

describe('a loft with ways in from outside and a stack plugged in at one end', () => {
  it.each([
    ['dead-port-forward', ['lfw']],
    ['default-community', ['press']],
    ['dormant-account', ['press']],
    ['failed-service', ['press']],
    ['free-running-clock', ['press']],
    ['erring-port', ['stack']],
    ['overfull-bundle', ['lcore2']],
    ['exhausted-power-feed', ['stack']],
    ['expiring-support', ['press']],
    ['firmware-spread', []],
    ['internet-facing-remote-access', ['lfw']],
    ['lone-supplier', ['mailers.example (mail of loft.example)']],
    ['management-behind-itself', ['stack']],
    ['proxy-arp-dependence', ['press']],
    ['same-card-uplinks', ['stack']],
    ['shared-risk', ['cellar']],
    ['stale-backup', ['press']],
    ['stopped-fan', ['stack']],
    ['supplies-on-one-feed', ['Works']],
    ['unguarded-edge', ['stack']],
    ['unwatched-redundancy', ['stack']],
  ] as const)('%s', (rule, about) => {
    expect(found(loft, rule)).toEqual(about);
  });
});

describe('the demo office', () => {
  it('is told what is right of it, and nothing besides', () => {
    const told = demo.findings.map(({ outcome, rule, about: [first, second] }) => {
      const isPart = first!.kind === 'device' && (second?.kind === 'config' || second?.kind === 'subnet');
      const name = first!.kind === 'link' ? first!.name.split('–').sort().join('–') : `${first!.name}${isPart ? ` ${second.name.replace(`${first!.name} `, '')}` : ''}`;
      return `${outcome} ${rule} ${name}`;
    });
    expect(told.sort()).toEqual(Object.entries(DEMO_FINDINGS).flatMap(([key, list]) => list.map((name) => `${key} ${name}`)).sort());
  });
});

describe('a barn with a cable that was only inferred', () => {
  it('is asked about once, not once for each box and cable on the other way', () => {
    expect(found(barn, 'uncertain-cable')).toEqual(['bsw1–bcore1']);
    const [question] = barn.findings.filter(({ rule }) => rule === 'uncertain-cable');
    for (const name of ['bcore2', 'bsw2']) expect(question!.says).toContain(name);
    expect([...found(barn, 'cut-device'), ...found(barn, 'cut-link')].filter((name) => /bcore2|bsw2–|–bsw2/.test(name))).toEqual([]);
  });
  it('is still told what stops in any case', () => expect(found(barn, 'cut-device')).toEqual(['bcore1', 'bfw', 'bsw1', 'bsw2']));
});

describe('the catalogue', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is fired by something planted, or is off', (id, { experimental }) => {
    const fired = [works, depot, mill, yard, loft, barn, demo].some((audit) => audit.findings.some((finding) => finding.rule === id));
    expect(fired).toBe(experimental !== true);
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
