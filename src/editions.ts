/** Knows how a sweep becomes a report: what an edition rests on is gathered here, then sections and formats write it. */
import { earlierNamed, sweepBefore, sweepNamed } from './audits.js';
import { brandOf } from './brand.js';
import { siteAsOf } from './audit/said.js';
import { driftBetween } from './drift/drift.js';
import type { House } from './house.js';
import type { Audits } from './kept-audits.js';
import { loadFormats, loadSections } from './load.js';
import type { Audit } from './model/audit.js';
import type { Drift } from './model/drift.js';
import type { Edition, Evidence, Report, RuleCard } from './model/report.js';
import { citedIn } from './report/bricks/cited.js';
import { decidedIn } from './report/bricks/decided.js';
import { compose } from './report/report.js';
import { drawL2 } from './report/maps/l2.js';
import { drawL3 } from './report/maps/l3.js';
import { drawPhysical } from './report/maps/physical.js';
import { readDeclarations } from './store/declarations.js';
import { listOutages } from './store/memory.js';
import { listReports } from './store/reports.js';
import { readAsked } from './store/observations.js';
import type { SweepRow } from './store/sweeps.js';

/** What a report is compared with. `since`: an earlier sweep, by reference; absent: the last complete one, and the last that was handed over. */
export interface Compared {
  readonly since?: string | undefined;
}

/** Everything the report of a sweep may speak of. Throws NoSuchSweep, and NotEarlier for a `since` that is none. */
export async function editionOf(house: House, audits: Audits, reference: string, { since: named }: Compared = {}): Promise<Edition> {
  const sweeps = await audits.sweeps();
  const sweep = sweepNamed(sweeps, reference);
  const derived = await audits.derived(sweep.id);
  const { audit } = derived;
  const told = named === undefined ? null : earlierNamed(sweeps, named, sweep);
  const { earlier, leftOut } = told ? { earlier: told, leftOut: [] } : sweepBefore(sweeps, sweep);
  const before = earlier ? await audits.derived(earlier.id) : null;
  const since = before && driftBetween(before, derived);
  const visited = told ?? (await visitBefore(house, sweeps, sweep));
  const visit = visited && (await audits.derived(visited.id));
  const brand = await brandOf(house.site);
  const declarations = await readDeclarations(house.database, house.siteId);
  const physical = drawPhysical(audit);
  const decided = decidedIn(declarations, sweepAfter(sweeps, sweep)?.startedAt ?? null);
  return {
    audit,
    since,
    before: before?.audit ?? null,
    ...(leftOut.length > 0 ? { leftOut: leftOut.map(({ startedAt }) => startedAt).reverse() } : {}),
    ...(visit ? { visit: { before: visit.audit, since: driftBetween(visit, derived) } } : {}),
    maps: { l2: drawL2(audit), l3: drawL3(audit), ...(physical !== null && { physical }) },
    site: siteAsOf(declarations, audit.sweep.endedAt),
    rules: ruleCards(house),
    ...(decided.length > 0 ? { decided } : {}),
    ...(brand ? { brand } : {}),
    evidence: await evidenceOf(house, audit, since),
    outages: await outagesOf(house, sweeps, sweep),
  };
}

/** The sweep whose report was frozen last before `sweep`: what was handed over is what people had before them, not what last night's sweep would have said. */
async function visitBefore(house: House, sweeps: readonly SweepRow[], sweep: SweepRow): Promise<SweepRow | null> {
  const frozen = new Set((await listReports(house.database, house.siteId)).map((report) => report.sweep));
  return sweeps.find((one) => frozen.has(one.id) && one.state !== 'running' && one.startedAt < sweep.startedAt) ?? null;
}

/** The report of a sweep before it takes a format. `number`: of a report that is to be frozen, which one of its sweep it is. */
export async function reportOf(house: House, audits: Audits, reference: string, { number, ...compared }: Compared & { readonly number?: number } = {}): Promise<Report> {
  const edition = await editionOf(house, audits, reference, compared);
  return compose(number === undefined ? edition : { ...edition, number }, await loadSections());
}

/** A report in a format that is a file of `report/formats`; null where there is no such file. */
export async function written(report: Report, format: string): Promise<{ readonly mediaType: string; readonly body: string | Uint8Array } | null> {
  const leaf = (await loadFormats()).find(({ id }) => id === format);
  return leaf ? { mediaType: leaf.mediaType, body: await leaf.write(report) } : null;
}

/** What the rules say of themselves, sorted by id. */
export function ruleCards(house: House): readonly RuleCard[] {
  return house.engine.rules.map(({ id, title, group, rationale, remedy, effort, controls, needs }) => ({ id, title, group, rationale, remedy, effort, controls, needs }));
}

async function evidenceOf(house: House, audit: Audit, since: Drift | null): Promise<ReadonlyMap<string, Evidence>> {
  return new Map((await readAsked(house.database, house.siteId, citedIn(audit, since))).map((one) => [one.id, one]));
}

function sweepAfter(sweeps: readonly SweepRow[], sweep: SweepRow): SweepRow | undefined {
  return sweeps[sweeps.indexOf(sweep) - 1];
}
/** A report tells of the time until the sweep after it began; so that of an earlier sweep no longer changes. */
async function outagesOf(house: House, sweeps: readonly SweepRow[], sweep: SweepRow): Promise<Edition['outages']> {
  const next = sweepAfter(sweeps, sweep)?.startedAt ?? null;
  const all = await listOutages(house.database, house.siteId);
  return all
    .filter(({ since }) => next === null || since < next)
    .map(({ address, since, until }) => ({ address, from: since, until: until !== null && next !== null && until > next ? null : until }));
}
