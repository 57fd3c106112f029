/** Knows the outcome of every address that was attempted or left out, long runs of the same outcome folded. */
import { type Address, addressNumber, addressSortKey, formatNumber, networkRange, parseAddress } from '../model/address.js';
import type { Ask } from '../model/ask.js';
import { type AddressCoverage, RESETS_ALONE, type RangeCoverage } from '../model/coverage.js';
import type { Observation, Outcome } from '../model/observation.js';
import { byCodePoint, groupBy, sortedBy } from '../model/order.js';
import { permitOf } from '../model/scope.js';
import type { Scope } from '../model/site.js';
import { discoveredBy } from './discovery.js';

/** Runs of silent addresses at least this long become one range. */
const SHORTEST_RUN = 8;
/** The more an outcome tells, the sooner it speaks for its address. */
const TELLING: readonly Outcome['is'][] = ['answered', 'refused', 'broken', 'excluded', 'silent'];

/** Addresses with what was tried of each, and ranges. Targets that are no address (recordings without one) are listed by name. */
export function addressCoverage(
  observations: readonly Observation[],
  deviceOfTarget: ReadonlyMap<string, string>,
  scope: Scope | null,
): { readonly addresses: readonly AddressCoverage[]; readonly ranges: readonly RangeCoverage[] } {
  const rows = [...groupBy(observations, (o) => o.target)].filter(([target]) => target !== 'appliance').map(([target, tried]) => rowOf(target, tried, deviceOfTarget.get(target) ?? null));
  const { listed, ranges } = foldSilent(sortedBy(rows, (row) => addressSortKey(row.address)));
  return { addresses: listed, ranges: sortedBy([...ranges, ...excludedRanges(scope), ...unlistedRanges(scope)], (range) => addressSortKey(range.first), (range) => range.outcome) };
}

function rowOf(address: string, tried: readonly Observation[], device: string | null): AddressCoverage {
  const outcomes = new Set(tried.map((o) => o.outcome.is));
  const outcome = TELLING.find((is) => outcomes.has(is)) ?? 'silent';
  const isResets = outcome === 'answered' && device === null && tried.every((o) => o.outcome.is !== 'answered' || o.ask.via === 'nmap');
  const why = isResets ? RESETS_ALONE : (tried.flatMap((o) => ('why' in o.outcome && o.outcome.is === outcome ? [o.outcome.why] : [])).sort(byCodePoint)[0] ?? null);
  const by = new Set(tried.flatMap((o) => (o.outcome.is === outcome ? methodsOf(o.ask, o) : [])));
  return { address, outcome, by: [...by].sort(byCodePoint), device, why };
}

/** `icmp`, `tcp/22`, `snmp:snmp-ro`, `ssh:audit-key`. */
function methodsOf(ask: Ask, { outcome }: Observation): string[] {
  if (ask.via === 'ping') return ['icmp'];
  if (ask.via === 'snmp') return [ask.credential ? `snmp:${ask.credential}` : 'snmp'];
  if (ask.via === 'ssh') return ['run' in ask && ask.credential ? `ssh:${ask.credential}` : 'ssh'];
  if (ask.via === 'tls' || ask.via === 'http' || ask.via === 'ldap') return [`${ask.via}/${ask.port}`];
  if (ask.via !== 'nmap') return [ask.via];
  if (ask.scan === 'hosts') return [discoveredBy(outcome)];
  if (outcome.is !== 'answered') return ['tcp'];
  const open = [...Buffer.from(outcome.raw).toString('latin1').matchAll(/<port protocol="tcp" portid="(\d+)"><state state="open"/g)];
  return open.map((match) => `tcp/${match[1]}`);
}

function foldSilent(rows: readonly AddressCoverage[]): { listed: AddressCoverage[]; ranges: RangeCoverage[] } {
  const listed: AddressCoverage[] = [];
  const ranges: RangeCoverage[] = [];
  let run: AddressCoverage[] = [];
  const close = () => {
    if (run.length >= SHORTEST_RUN) ranges.push({ first: run[0]!.address, last: run.at(-1)!.address, outcome: 'silent', count: run.length });
    else listed.push(...run);
    run = [];
  };
  for (const row of rows) {
    const foldable = row.outcome === 'silent' && row.device === null && parseAddress(row.address) !== null;
    if (!foldable || (run.length > 0 && !follows(run.at(-1)!.address, row.address))) close();
    if (foldable) run.push(row);
    else listed.push(row);
  }
  close();
  return { listed, ranges };
}
function follows(a: Address, b: Address): boolean {
  const x = addressNumber(a);
  const y = addressNumber(b);
  return x.family === y.family && y.value === x.value + 1n;
}

function excludedRanges(scope: Scope | null): RangeCoverage[] {
  if (!scope) return [];
  return scope.deny.map((cidr) => {
    const { family, first, last } = networkRange(cidr);
    return { first: formatNumber(first, family), last: formatNumber(last, family), outcome: 'excluded' as const, count: Number(last - first) + 1 };
  });
}
function unlistedRanges(scope: Scope | null): RangeCoverage[] {
  return scope ? permitOf(scope).unlisted.map((range) => ({ ...range, outcome: 'unlisted' as const })) : [];
}
