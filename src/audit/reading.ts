/** Knows how observations become facts: each dialect is shown the answers of each target, and what asking alone tells stands beside them. */
import { tablesOf } from '../coverage/tables.js';
import { answersOf } from '../dialects/bricks/answers.js';
import { addressSortKey, parseAddress } from '../model/address.js';
import type { Audit } from '../model/audit.js';
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import type { Observation } from '../model/observation.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import { DEFAULT_COMMUNITY, type Site } from '../model/site.js';
import type { TableCoverage } from '../model/table.js';
import { clean } from '../model/text.js';
import { atHome } from '../topology/link-local.js';

/** All facts of all targets, and how whole their tables are. */
export function read(observations: readonly Observation[], dialects: readonly Dialect[], site: Site | null): { readonly facts: readonly Fact[]; readonly tables: ReadonlyMap<string, readonly TableCoverage[]> } {
  const facts: Fact[] = [];
  const targets = new Set(observations.map((o) => o.target));
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
  return { facts: atHome(withAppliance(facts, targets), targets), tables };
}

/** Recordings that could not be opened, and answers that could not be read, or not to their end. */
export function unreadOf(observations: readonly Observation[], facts: readonly Fact[]): Audit['coverage']['unread'] {
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
    const spared = own.find((o) => o.outcome.is === 'excluded' && o.outcome.because === 'suspended');
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
