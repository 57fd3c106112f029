/** Knows the way of the data: observations and declarations in, the audit out. Pure: the same input gives the same bytes, in whatever order it comes. */
import { addressCoverage } from '../coverage/addresses.js';
import { believed, keyOfCopy } from '../coverage/copies.js';
import { ledgerOf, requestsOf } from '../coverage/ledger.js';
import { livingTargets } from '../coverage/life.js';
import { missingAfter } from '../coverage/missing.js';
import { mergeTables } from '../coverage/tables.js';
import { reconcile } from '../documents/reconcile.js';
import { batteriesOf } from '../failures/batteries.js';
import { weigh } from '../failures/failures.js';
import { latelySeen } from '../failures/lately.js';
import { measuresOf } from '../failures/measures.js';
import { talksOf } from '../failures/talks.js';
import { addressSortKey, parseAddress } from '../model/address.js';
import type { Audit, ConfigCopy, Derived, Prior, Terms } from '../model/audit.js';
import type { Documents } from '../model/documents.js';
import type { Declaration } from '../model/declaration.js';
import type { Dialect } from '../model/dialect.js';
import { sha256 } from '../model/digest.js';
import type { Fact } from '../model/fact.js';
import type { Observation, Sweep } from '../model/observation.js';
import { byCodePoint, sortedBy } from '../model/order.js';
import type { DeviceFact, SeverityRow, SupportDates } from '../model/rule.js';
import type { Site } from '../model/site.js';
import type { TableCoverage } from '../model/table.js';
import type { Device, Topology } from '../model/topology.js';
import { read, unreadOf } from './reading.js';
import { askedOf } from '../rules/judging/asked.js';
import { findingsOf } from '../rules/judging/findings.js';
import { judge, type NamedRule } from '../rules/judging/judge.js';
import { seenFrom } from '../rules/judging/seen.js';
import { premisesOf } from './premises.js';
import { latestSaid, siteAsOf } from './said.js';
import { topologyOf } from '../topology/topology.js';

export interface DeriveInput {
  readonly sweep: Sweep;
  readonly observations: readonly Observation[];
  /** Everything people said, oldest first. */
  readonly declarations: readonly Declaration[];
  readonly prior: Prior;
  readonly dialects: readonly Dialect[];
  readonly rules: readonly NamedRule[];
  readonly severity: readonly SeverityRow[];
  readonly supportDates: SupportDates | null;
  /** Version of the code that derives. */
  readonly engine: string;
}

/** Derives the audit of one sweep. Never throws for anything a device said. Input order does not matter, save that of `declarations`. */
export function derive(input: DeriveInput): Derived {
  const asOf = input.sweep.endedAt;
  const site = siteAsOf(input.declarations, asOf);
  const observations = sortedBy(input.observations, (o) => o.id);
  const { facts, tables } = read(observations, input.dialects, site);
  const alive = [...livingTargets(observations, facts)].sort(byCodePoint);
  const known = topologyOf({ facts, tables, alive, declarations: input.declarations, prior: input.prior.devices, priorSegments: input.prior.segments ?? [] });
  const addresses = addressCoverage(observations, known.deviceOfTarget, site?.scope ?? null);
  const written = latestSaid(input.declarations, 'documents');
  const documents = written && written.rows.length > 0 ? reconcile(written.rows, known.topology.devices, (address) => wasChecked(address, addresses)) : null;
  const topology = withDocuments(known.topology, documents);
  const told = ofDevices(facts, known.deviceOfTarget);
  const { facts: deviceFacts, tables: tablesByDevice, shrunk, ledger: configLedger } = believed(told, tablesPerDevice(topology, tables), input.prior.configs ?? [], asOf);
  const lately = latelySeen(input.prior.hosts ?? [], topology, asOf);
  const { services, failures, redundancies } = weigh({ topology, site, facts: deviceFacts, absent: lately.absent, asOf });
  const seen = seenFrom({ topology, failures, services, redundancies, documents, ...(written && { written: { subnets: written.subnets, vlans: written.vlans ?? [], ...(written.changed !== undefined && { changed: written.changed }) } }), site, tables: tablesByDevice, addresses: addresses.addresses, ranges: addresses.ranges, asOf, supportDates: input.supportDates, facts: deviceFacts, learned: facts.filter((fact) => fact.kind === 'learned') });
  const judgement = judge(seen, input.rules, input.severity);
  const findings = findingsOf({ judgement, rules: input.rules, prior: input.prior.findings, declarations: input.declarations, asOf, seen, asked: askedOf(observations, known.deviceOfTarget, deviceFacts) });
  const { copies, texts } = configsOf(deviceFacts, observations, input.dialects, shrunk);
  const premises = premisesOf({ topology, site, facts: deviceFacts }, documents);
  const batteries = batteriesOf(deviceFacts);
  const talks = talksOf(topology, services, deviceFacts);
  const ledger = ledgerOf(observations, known.deviceOfTarget);
  const missing = missingAfter(input.prior.missing ?? [], known.ledger, topology.devices, addresses, asOf);
  const audit: Audit = {
    schema: 'linchpin.audit/1',
    client: site?.client ?? 'import',
    site: site?.site ?? 'import',
    sweep: { id: input.sweep.id, label: input.sweep.label, startedAt: input.sweep.startedAt, endedAt: asOf, state: input.sweep.state },
    engine: input.engine,
    ...(site ? { terms: termsOf(site) } : {}),
    coverage: {
      ...addresses,
      tables: [...tablesByDevice].flatMap(([device, rows]) => rows.map((row) => ({ device, ...row }))),
      sent: { requests: requestsOf(ledger), peakPerSecond: input.sweep.peakPerSecond },
      unread: unreadOf(observations, facts),
    },
    ledger,
    devices: topology.devices,
    segments: topology.segments,
    links: topology.links,
    adjacencies: topology.adjacencies,
    subnets: topology.subnets,
    vlans: topology.vlans,
    providers: topology.providers,
    ...(topology.suppliers && { suppliers: topology.suppliers }),
    remarks: topology.remarks,
    configs: copies,
    documents: documents ?? { matched: [], differs: [], unwritten: [], unseen: [] },
    ...(premises.length > 0 ? { premises } : {}),
    ...(lately.absent.length > 0 ? { absent: lately.absent } : {}),
    services,
    failures,
    ...(talks.length > 0 ? { talks } : {}),
    ...(batteries.length > 0 ? { batteries } : {}),
    rules: judgement.rules,
    findings,
    measures: measuresOf({ topology, services, failures, documents, tables: tablesByDevice, site, configs: copies, heldConfigs: configLedger, reach: { state: input.sweep.state, ...addresses }, facts: deviceFacts, ...(written ? { writtenSubnets: written.subnets } : {}) }),
  };
  return { audit, configTexts: texts, prior: { devices: known.ledger, findings, ...(configLedger.length > 0 && { configs: configLedger }), ...(missing.length > 0 && { missing }), ...(known.segments.length > 0 && { segments: known.segments }), ...(lately.seen.length > 0 && { hosts: lately.seen }) } };
}

/** Facts with their devices; of forwarding tables, which run to millions of rows, only what is news. */
function ofDevices(facts: readonly Fact[], deviceOfTarget: ReadonlyMap<string, string>): DeviceFact[] {
  const told: DeviceFact[] = [];
  const isNews = newsOfTables();
  for (const fact of facts) {
    const device = deviceOfTarget.get(fact.target);
    if (device === undefined) continue;
    if (fact.kind !== 'learned' || isNews(fact, device)) told.push({ ...fact, device });
  }
  return told;
}

/** Not rows of forwarding tables whose port was in use before, and whose card was known in that VLAN: all that a weighing asks of them. */
function newsOfTables(): (row: Fact<'learned'>, device: string) => boolean {
  const cards = new Map<number | null, Set<string>>();
  const ports = new Map<string, Set<string>>();
  const isNew = <K>(known: Map<K, Set<string>>, key: K, word: string): boolean => {
    let words = known.get(key);
    if (!words) known.set(key, (words = new Set()));
    const before = words.size;
    return words.add(word).size > before;
  };
  return ({ vlan, mac, port }, device) => {
    const isNewCard = isNew(cards, vlan, mac);
    return isNew(ports, device, port) || isNewCard;
  };
}

function termsOf({ scope, credentials, tcpPorts }: Site): Terms {
  const named = credentials.map(({ name, type, for: offered }) => `${name} (${type} for ${[...offered].sort(byCodePoint).join(', ')})`);
  return { allow: [...scope.allow].sort(byCodePoint), deny: [...scope.deny].sort(byCodePoint), credentials: named.sort(byCodePoint), ports: [...tcpPorts].sort((a, b) => a - b) };
}

function wasChecked(address: string, { addresses, ranges }: ReturnType<typeof addressCoverage>): boolean {
  const canonical = parseAddress(address);
  if (canonical === null) return false;
  const listed = addresses.find((row) => row.address === canonical);
  // What answers and is no device of ours may be there or not.
  if (listed) return listed.outcome !== 'excluded' && listed.outcome !== 'broken' && !(listed.outcome === 'answered' && listed.device === null);
  const key = addressSortKey(canonical);
  return ranges.some((range) => range.outcome === 'silent' && addressSortKey(range.first) <= key && key <= addressSortKey(range.last));
}

function withDocuments(topology: Topology, documents: Documents | null): Topology {
  if (!documents) return topology;
  const differs = new Set(documents.differs.map((row) => row.device));
  const matched = new Set(documents.matched);
  const unwritten = new Set(documents.unwritten);
  const documentedOf = ({ id }: Device): Device['documented'] => (differs.has(id) ? 'differs' : matched.has(id) ? 'yes' : unwritten.has(id) ? 'no' : 'unknown');
  const devices = topology.devices.map((device) => ({ ...device, documented: documentedOf(device) }));
  return { ...topology, devices };
}

function tablesPerDevice(topology: Topology, tables: ReadonlyMap<string, readonly TableCoverage[]>): ReadonlyMap<string, readonly TableCoverage[]> {
  return new Map(topology.devices.map((device) => [device.id, mergeTables(device.targets.map((target) => tables.get(target) ?? []))] as const).filter(([, rows]) => rows.length > 0));
}

function configsOf(facts: readonly DeviceFact[], observations: readonly Observation[], dialects: readonly Dialect[], shrunk: ReadonlySet<string>): { copies: readonly ConfigCopy[]; texts: Derived['configTexts'] } {
  const takenAt = new Map(observations.map((o) => [o.id, o.at]));
  const restless = dialects.flatMap((dialect) => (dialect.restless ?? []).map((pattern) => pattern.source)).sort(byCodePoint);
  const configs = facts.filter((fact): fact is DeviceFact<'config'> => fact.kind === 'config').map((fact) => ({ fact, hash: sha256(fact.text) }));
  const sorted = sortedBy(configs, ({ fact }) => fact.device, ({ fact }) => fact.what, ({ hash }) => hash, ({ fact }) => fact.target);
  return {
    copies: sorted.map(({ fact, hash }) => ({ device: fact.device, kind: fact.what, hash, takenAt: takenAt.get(fact.from[0]!) ?? '', lines: fact.text.split('\n').length, state: fact.complete ? 'complete' : 'incomplete', ...(shrunk.has(keyOfCopy(fact)) && { reason: 'shrunk' as const }) })),
    texts: sorted.map(({ fact, hash }) => ({ device: fact.device, kind: fact.what, target: fact.target, hash, text: fact.text, restless: fact.restless ?? restless })),
  };
}
