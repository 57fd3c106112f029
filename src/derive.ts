/** Knows the way of the data: observations and declarations in, the audit out. Pure: the same input gives the same bytes, in whatever order it comes. */
import { addressCoverage } from './coverage/addresses.js';
import { believed, keyOfCopy } from './coverage/copies.js';
import { ledgerOf, requestsOf } from './coverage/ledger.js';
import { livingTargets } from './coverage/life.js';
import { missingAfter } from './coverage/missing.js';
import { mergeTables, tablesOf } from './coverage/tables.js';
import { answersOf } from './dialects/bricks/answers.js';
import { reconcile } from './documents/reconcile.js';
import { batteriesOf } from './failures/batteries.js';
import { weigh } from './failures/failures.js';
import { latelySeen } from './failures/lately.js';
import { measuresOf } from './failures/measures.js';
import { talksOf } from './failures/talks.js';
import { addressSortKey, parseAddress } from './model/address.js';
import type { Audit, ConfigCopy, Derived, Documents, Prior, Terms } from './model/audit.js';
import type { Declaration, Said } from './model/declaration.js';
import type { Dialect } from './model/dialect.js';
import { sha256 } from './model/digest.js';
import type { Fact } from './model/fact.js';
import type { Observation, Sweep } from './model/observation.js';
import { byCodePoint, distinct, groupBy, sortedBy } from './model/order.js';
import { SUSPENDED } from './model/plan.js';
import type { DeviceFact, SeverityRow, SupportDates } from './model/rule.js';
import { DEFAULT_COMMUNITY, type Site } from './model/site.js';
import type { TableCoverage } from './model/table.js';
import { clean } from './model/text.js';
import type { Device, Topology } from './model/topology.js';
import { askedOf } from './rules/judging/asked.js';
import { findingsOf } from './rules/judging/findings.js';
import { judge, type NamedRule } from './rules/judging/judge.js';
import { seenFrom } from './rules/judging/seen.js';
import { atHome } from './topology/link-local.js';
import { topologyOf } from './topology/topology.js';

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
  const written = latest(input.declarations, 'documents');
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
    ...(lately.absent.length > 0 ? { absent: lately.absent } : {}),
    services,
    failures,
    ...(talks.length > 0 ? { talks } : {}),
    ...(batteries.length > 0 ? { batteries } : {}),
    rules: judgement.rules,
    findings,
    measures: measuresOf({ topology, services, failures, documents, tables: tablesByDevice, site, configs: copies, heldConfigs: configLedger, gone: { state: input.sweep.state, ...addresses }, facts: deviceFacts, ...(written ? { writtenSubnets: written.subnets } : {}) }),
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

/** All facts of all targets, and how whole their tables are. */
export function read(observations: readonly Observation[], dialects: readonly Dialect[], site: Site | null): { readonly facts: readonly Fact[]; readonly tables: ReadonlyMap<string, readonly TableCoverage[]> } {
  const facts: Fact[] = [];
  const tables = new Map<string, readonly TableCoverage[]>();
  for (const [target, own] of sortedBy(groupBy(observations, (o) => o.target), ([name]) => name)) {
    const answers = answersOf(target, own);
    const known: Fact[] = accessFacts(target, own, site);
    const others: Fact[] = [];
    const take = (dialect: Dialect): void => {
      for (const reading of dialect.read(answers)) {
        // Forwarding tables are most of what a site says: such a fact is made in one go.
        if (reading.kind === 'learned' && reading.about === undefined) {
          known.push({ kind: 'learned', target, port: reading.port, mac: reading.mac, vlan: reading.vlan, from: reading.from });
          continue;
        }
        if (!('about' in reading)) {
          known.push({ ...reading, target } as Fact);
          continue;
        }
        const { about, ...said } = reading;
        if (about === undefined || about === target) known.push({ ...said, target } as Fact);
        else if (target === 'appliance' || (said.kind === 'named' && said.by === 'dns')) others.push({ ...said, target: about } as Fact);
      }
    };
    for (const dialect of dialects) {
      try {
        take(dialect);
      } catch (error) {
        known.push({ kind: 'unread', target, why: clean(`the tongue ${dialect.id ?? dialect.title} failed on its answers (${error instanceof Error ? error.message : String(error)})`, 200), ...(dialect.speaks(known) && { tables: [...new Set(dialect.asks.map(({ what }) => what))] }), from: [own[0]!.id] });
      }
    }
    for (const fact of known) facts.push(fact);
    for (const fact of others) facts.push(fact);
    if (target !== 'appliance') tables.set(target, tablesOf(answers, dialects, known));
  }
  return { facts: atHome(withAppliance(facts, new Set(observations.map((o) => o.target)))), tables };
}

/** Recordings that could not be opened, and answers that could not be read, or not to their end. */
function unreadOf(observations: readonly Observation[], facts: readonly Fact[]): Audit['coverage']['unread'] {
  const files = observations.flatMap((o) => (o.ask.via === 'local' && o.outcome.is === 'broken' ? [{ what: o.target, why: o.outcome.why }] : []));
  const answers = facts.flatMap((fact) => (fact.kind === 'unread' && !fact.other ? [{ what: fact.target, why: fact.why }] : []));
  const rows = new Map([...files, ...answers].map((row) => [`${row.what}\n${row.why}`, row]));
  return sortedBy(rows.values(), ({ what }) => addressSortKey(what), ({ why }) => why);
}

/** What the appliance hears of neighbours is told by the box that it is, where its own address was among those asked. */
function withAppliance(facts: readonly Fact[], targets: ReadonlySet<string>): readonly Fact[] {
  if (!targets.has('appliance')) return facts;
  const own = distinct(facts.flatMap((fact) => (fact.kind === 'address' && fact.target === 'appliance' && targets.has(fact.address) ? [fact.address] : [])))[0];
  return own === undefined ? facts : facts.map((fact) => (fact.kind === 'neighbour' && fact.target === 'appliance' ? { ...fact, target: own } : fact));
}

/** What asking alone tells: which protocol and version let us in, and which did not. */
function accessFacts(target: string, observations: readonly Observation[], site: Site | null): Fact[] {
  const facts: Fact[] = [];
  if (parseAddress(target) === null && target !== 'appliance' && observations[0]) facts.push({ kind: 'named', target, name: target, by: 'recording', from: [observations[0].id] });
  for (const [name, own] of sortedBy(groupBy(observations, credentialOf), ([key]) => key ?? '')) {
    const credential = site?.credentials.find((one) => one.name === name);
    const answered = own.find((o) => o.outcome.is === 'answered');
    const refused = own.find((o) => o.outcome.is === 'refused');
    if (answered && name === DEFAULT_COMMUNITY) facts.push({ kind: 'speaks-snmp', target, version: '2c', credential: name, from: [answered.id] });
    if (!credential || name === null) continue;
    if (!answered && refused?.outcome.is === 'refused') facts.push({ kind: 'login-failed', target, credential: name, why: refused.outcome.why, from: [refused.id] });
    const spared = own.find((o) => o.outcome.is === 'excluded' && o.outcome.why === SUSPENDED);
    if (!answered && !refused && spared && 'user' in credential) facts.push({ kind: 'login-suspended', target, credential: name, account: credential.user, from: [spared.id] });
    if (!answered || !credential.type.startsWith('snmp')) continue;
    const version = credential.type === 'snmp-v1' ? '1' : credential.type === 'snmp-v2c' ? '2c' : '3';
    const protocols = credential.type === 'snmp-v3' ? { authProtocol: credential.auth?.protocol, privProtocol: credential.priv?.protocol } : {};
    facts.push({ kind: 'speaks-snmp', target, version, credential: name, ...protocols, from: [answered.id] });
  }
  return facts;
}
function credentialOf({ ask }: Observation): string | null {
  return 'credential' in ask ? (ask.credential ?? null) : null;
}

/** The site file as it stood at `asOf`: the newest version not younger than that, else the oldest; null where there never was one. */
export function siteAsOf(declarations: readonly Declaration[], asOf: string): Site | null {
  const versions = declarations.filter((d): d is Declaration & { says: Extract<Said, { is: 'site' }> } => d.says.is === 'site');
  const standing = versions.filter((version) => version.at <= asOf).at(-1) ?? versions[0];
  return standing?.says.site ?? null;
}
/** What of all that people said bears on the derivation of a sweep that ended at `asOf`: not other versions of the site file, no acceptance and no decision. */
export function bearingOn(declarations: readonly Declaration[], asOf: string): readonly Declaration[] {
  const site = siteAsOf(declarations, asOf);
  return declarations.filter(({ says }) => (says.is === 'site' ? says.site === site : !['accepted', 'acceptance-withdrawn', 'decided'].includes(says.is)));
}
function latest<K extends Said['is']>(declarations: readonly Declaration[], is: K): Extract<Said, { is: K }> | null {
  return (declarations.filter((d) => d.says.is === is).at(-1)?.says as Extract<Said, { is: K }> | undefined) ?? null;
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
