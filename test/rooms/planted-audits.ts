/** Knows how networks on paper are audited: the works, the depot, the mill, the yard, and the demo office without its packets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINUX_HOSTS, outputsOf } from '../../demo/linux-hosts.js';
import { objectsOf } from '../../demo/mib.js';
import { DESKS, DEVICES } from '../../demo/office.js';
import { documentsText, siteText } from '../../demo/site.js';
import { derive } from '../../src/audit/derive.js';
import { readWrittenCsv } from '../../src/documents/csv.js';
import { loadDialects, loadRules } from '../../src/load.js';
import type { Ask } from '../../src/model/ask.js';
import { type Audit, type Derived, NO_PRIOR, type Prior } from '../../src/model/audit.js';
import type { Declaration, Said } from '../../src/model/declaration.js';
import { observationId, type Observation } from '../../src/model/observation.js';
import type { SupportDates } from '../../src/model/rule.js';
import { DEFAULT_LIMITS, type Site } from '../../src/model/site.js';
import { commandsOf } from '../../src/sweep/recordings.js';
import { parseSeverity } from '../../src/rules/judging/severity.js';
import { parseSite } from '../../src/site/load.js';
import { SWEPT_AT } from './planted.js';
import { type Box, observationsOf } from './recorded.js';

const root = join(import.meta.dirname, '../..');
const [dialects, rules] = await Promise.all([loadDialects(), loadRules()]);
const severity = parseSeverity(readFileSync(join(root, 'config/severity.csv'), 'utf8'));
const supportDates = JSON.parse(readFileSync(join(root, 'config/end-of-life.json'), 'utf8')) as SupportDates;
export const RULES = rules;

/** A site of which only what `more` tells was agreed. */
export const siteOf = (more: Partial<Site>): Site =>
  ({ client: 'Maple Works', mission: null, site: 'Works', timezone: 'UTC', engagement: null, limits: DEFAULT_LIMITS, credentials: [], services: [], people: [], recovery: [], sharedRisks: [], domains: [], watch: [], documents: [], tcpPorts: [], scope: { allow: [], deny: [], windows: [] }, ...more }) as unknown as Site;

const seen = (target: string, ask: Ask, outcome: Observation['outcome']): Observation => ({ id: observationId('planted', target, ask), sweep: 'planted', target, at: SWEPT_AT, ask, outcome, requests: 1 });
const silentAt = (target: string): Observation => seen(target, { via: 'nmap', scan: 'hosts' }, { is: 'silent', afterMs: 1000 });

function auditOf(observations: readonly Observation[], said: readonly Said[]): Audit {
  return derivedOf(observations, said, NO_PRIOR).audit;
}
function derivedOf(observations: readonly Observation[], said: readonly Said[], prior: Prior, id = 'planted'): Derived {
  const declarations = said.map((says, i): Declaration => ({ id: `said-${i}`, by: 'test', at: SWEPT_AT, says }));
  return derive({ sweep: { id, label: null, startedAt: SWEPT_AT, endedAt: SWEPT_AT, state: 'complete', peakPerSecond: 0 }, observations, declarations, prior, dialects, rules, severity, supportDates, engine: 'test' });
}

/** What a sweep of `boxes` tells; `silent`: addresses that were asked and gave no answer. */
export function auditOfBoxes(boxes: readonly Box[], site: Site, { silent = [], said = [] }: { readonly silent?: readonly string[]; readonly said?: readonly Said[] } = {}): Audit {
  return auditOf([...observationsOf(boxes, commandsOf(dialects), SWEPT_AT), ...silent.map(silentAt)], [{ is: 'site', site }, ...said]);
}

/** The same as a sweep of its own, told apart by `id`, after what earlier sweeps knew. */
export function derivedOfBoxes(boxes: readonly Box[], site: Site, id: string, prior: Prior = NO_PRIOR, silent: readonly string[] = []): Derived {
  return derivedOf([...observationsOf(boxes, commandsOf(dialects), SWEPT_AT), ...silent.map(silentAt)], [{ is: 'site', site }], prior, id);
}

/** The demo office, told by its own tables and outputs instead of over its loopback addresses. */
export function auditOfDemo(): Audit {
  const parsed = parseSite(siteText('/nowhere/key', '/nowhere/devices.csv', new Date(SWEPT_AT)), { path: '/nowhere/linchpin.yaml' });
  if ('problems' in parsed) throw new Error(parsed.problems[0]!.says);
  const written = readWrittenCsv(documentsText(), { name: 'Hostname', address: 'IP', serial: 'S/N', location: 'Room', role: 'Type' }, 'devices.csv');
  if ('problem' in written) throw new Error(written.problem);
  const answered = (text: string): Observation['outcome'] => ({ is: 'answered', raw: Buffer.from(text) });
  const tables = DEVICES.map((node) => seen(node.address!, { via: 'snmp', walk: '1', credential: 'snmp-ro' }, answered(objectsOf(node).map(({ oid, tag, value }) => `${oid}|${tag}|${value}\n`).join(''))));
  const commands = commandsOf(dialects);
  const printed = LINUX_HOSTS.flatMap((node) => outputsOf(node, EVERYWHERE).flatMap(([start, text]) => commands.filter((run) => run.startsWith(start)).map((run) => [node.address!, run, text] as const)));
  const latest = [...new Map(printed.map((one) => [`${one[0]} ${one[1]}`, one])).values()];
  const outputs = latest.map(([address, run, text]) => seen(address, { via: 'ssh', run, credential: 'audit-key' }, answered(text)));
  const desks = DESKS.map(({ address }) => seen(address!, { via: 'nmap', scan: 'hosts' }, answered(`<host><status state="up" reason="echo-reply"/><address addr="${address}" addrtype="ipv4"/></host>`)));
  return auditOf([...tables, ...outputs, ...desks, silentAt('127.77.0.38')], [{ is: 'site', site: parsed.site }, { is: 'documents', rows: written.rows, subnets: [] }]);
}
const EVERYWHERE = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFkT3xk0o2nPq7mB4vYw9sLhJc6RzUa1eXfGd8iMtV5y setup@old-laptop';
