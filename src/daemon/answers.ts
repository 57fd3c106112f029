/** Knows how everything HTTP tells is had from the house: audits from memory, the rest from the store. */
import { randomBytes } from 'node:crypto';
import { NoSuchSweep, NotEarlier, sweepNamed } from '../audits.js';
import { ExitError, EXIT } from '../exit.js';
import { NotKnown, resolved } from '../declaring.js';
import { driftBetween } from '../drift/drift.js';
import { reportOf, ruleCards, written } from '../editions.js';
import { explain } from '../audit/explain.js';
import { INVENTORIES } from '../exports/inventory.js';
import { netboxFile } from '../exports/netbox.js';
import { observationLine } from '../exports/observations.js';
import { DependencyMissing } from '../guard/dependency.js';
import type { House } from '../house.js';
import type { House as Answers, ReportFormat, Written } from '../http/house.js';
import { Refusal } from '../http/problem.js';
import type { KeptAudits } from '../kept-audits.js';
import { knownTokens } from './known-tokens.js';
import { loadFormats } from '../load.js';
import type { Metrics } from './metrics.js';
import { stableId } from '../model/digest.js';
import { printToPdf } from '../pdf.js';
import type { Check } from './readiness.js';
import { changesFile, mapFile } from '../report/maps/files.js';
import type { Sweeping } from './running.js';
import { shownObservation } from './shown.js';
import { isConnectionLoss } from '../store/database.js';
import { keepDeclaration, readDeclarations } from '../store/declarations.js';
import { keepDone, recallDone } from '../store/done.js';
import { listOutages } from '../store/memory.js';
import { readObservation, readObservations } from '../store/observations.js';
import { askStop } from '../store/sweeps.js';
import { keepReport, listReports, readReport } from '../store/reports.js';
import { createToken, listActions, listTokens, logAction, revokeToken, verifyToken } from '../store/tokens.js';
import { expiryOf } from './tokens.js';
import type { Webhooks } from './webhooks.js';
import { whatIfOf } from '../what-if.js';

export interface AnswersParts {
  readonly audits: KeptAudits;
  readonly sweeping: Sweeping;
  readonly metrics: Metrics;
  readonly readiness: () => Promise<readonly Check[]>;
  /** Tells those who wait for it; absent: nobody does. */
  readonly tell?: Webhooks['tell'];
}

/** Everything HTTP asks for. */
export function answersOf(house: House, { audits, sweeping, metrics, readiness, tell }: AnswersParts): Answers {
  const { database, siteId } = house;
  const now = (): string => new Date().toISOString();

  const tokens = knownTokens((text) => verifyToken(database, siteId, text, now()));

  async function reportIn(reference: string, format: ReportFormat, since?: string): Promise<Written> {
    const report = await reportOf(house, audits, reference, { since });
    const found = await written(report, format === 'pdf' ? 'html' : format);
    if (found === null) throw new Refusal(422, 'Not possible', `reports are not written as ${format}`);
    return format === 'pdf' ? asPdf(found) : found;
  }

  return {
    version: house.engine.version,
    verifyToken: told((text) => tokens.verify(text)),
    sites: told(async () => [{ id: siteId, client: house.site?.client ?? 'import', site: house.site?.site ?? 'import' }]),
    sweeps: told(async () => (await audits.sweeps()).map(({ id, label, state, startedAt, endedAt }) => ({ id, label, state, startedAt, endedAt }))),
    startSweep: told(async ({ label }) => {
      if (!house.site) throw new Refusal(422, 'Not possible', 'there is no site file, so nothing may be swept; write one with `linchpin init`');
      const begun = await sweeping.start({ label, atClosedWindow: 'refuse' });
      audits.forget();
      return 'running' in begun ? { started: false as const, running: begun.running } : { started: true as const, id: begun.id };
    }),
    cancelSweep: told(async (id) => {
      const sweep = (await audits.sweeps()).find((one) => one.id === id);
      if (!sweep) return null;
      const why = 'cancelled by a person';
      return sweeping.cancel(id, why) || (await askStop(database, siteId, id, why));
    }),
    progress: (id, signal) => sweeping.progress(id, signal),
    audit: orNull(async (reference) => (await audits.derived(reference)).audit),
    configs: orNull(async (reference) => {
      const { audit, configTexts } = await audits.derived(reference);
      return audit.configs.map((copy) => ({ ...copy, text: configTexts.find(({ device, kind, hash }) => device === copy.device && kind === copy.kind && hash === copy.hash)?.text ?? null }));
    }),
    observation: told(async (id) => {
      const found = await readObservation(database, siteId, id);
      return found && shownObservation(found, house.site);
    }),
    observations: orNull(async (reference) => {
      const { id } = sweepNamed(await audits.sweeps(), reference);
      return linesOf(await readObservations(database, siteId, id));
    }),
    report: orNull(reportIn),
    freezeReport: orNull(async (reference, _by, since) => {
      const { id: of } = sweepNamed(await audits.sweeps(), reference);
      const earlier = (await listReports(database, siteId)).filter(({ sweep }) => sweep === of).length;
      const report = await reportOf(house, audits, of, { number: earlier + 1, since });
      const { sweep } = report.edition.audit;
      const files = Object.fromEntries(await Promise.all((await loadFormats()).map(async ({ id, mediaType, write }) => [id, { mediaType, body: await write(report) }] as const)));
      const at = now();
      const id = stableId('report', siteId, sweep.id, at, randomBytes(8).toString('hex'));
      await keepReport(database, siteId, { id, sweep: sweep.id, at, files });
      tell?.('report.frozen', { report: id, sweep: sweep.id });
      return id;
    }),
    frozenReport: told(async (id, format) => {
      const found = await readReport(database, siteId, id, format === 'pdf' ? 'html' : format);
      return found && format === 'pdf' ? asPdf(found) : found;
    }),
    frozenReports: told(() => listReports(database, siteId)),
    inventory: orNull(async (reference, format, file = 'devices') => {
      const { audit } = await audits.derived(reference);
      return format === 'netbox' ? netboxFile(audit, file) : INVENTORIES[format](audit);
    }),
    outages: told(() => listOutages(database, siteId)),
    webhooks: told(async () => house.site?.webhooks ?? []),
    map: orNull(async (layer, reference, format = 'svg') => mapFile((await audits.derived(reference)).audit, layer, format)),
    changesMap: orNull(async (from, to, format = 'svg') => {
      const [before, after] = [await audits.derived(from), await audits.derived(to)];
      return changesFile(before.audit, after.audit, driftBetween(before, after), format);
    }),
    rules: told(async () => ruleCards(house)),
    whatIf: orNull(async (reference, remove) => (await whatIfOf(house, reference, remove)).answer),
    drift: orNull(async (from, to) => driftBetween(await audits.derived(from), await audits.derived(to))),
    explain: orNull(async (id) => explain((await audits.derived('latest')).audit, id, house.site, (from) => readObservation(database, siteId, from))),
    accept: told(async (finding, { owner, until, reason, by }) => {
      if (!(await isFinding(finding))) return false;
      const at = now();
      if (until < at.slice(0, 10)) throw new Refusal(422, 'Not possible', 'an acceptance cannot end in the past');
      await keepDeclaration(database, siteId, { by, at, says: { is: 'accepted', finding, owner, until, reason } });
      audits.forget();
      return true;
    }),
    withdraw: told(async (finding, by) => {
      const found = (await latest())?.findings.find(({ id }) => id === finding);
      if (!found?.acceptance) return false;
      await keepDeclaration(database, siteId, { by, at: now(), says: { is: 'acceptance-withdrawn', finding } });
      audits.forget();
      return true;
    }),
    declarations: told(() => readDeclarations(database, siteId)),
    declare: told(async (says, by) => {
      const audit = await latest();
      if (!audit) throw new Refusal(422, 'Not possible', 'there is no sweep yet that this could be about');
      const id = await keepDeclaration(database, siteId, { by, at: now(), says: resolved(says, audit, house.site) });
      audits.forget();
      return id;
    }),
    tokens: told(() => listTokens(database, siteId)),
    createToken: told(async ({ name, scopes, expires }) => {
      const at = new Date();
      const expiresAt = expiryOf(expires, at);
      if (expiresAt === null) throw new Refusal(400, 'Bad request', 'expires: write 90d, 12h, 30m, 1s, or a date to come such as 2027-06-30');
      return createToken(database, siteId, { name, scopes, at: at.toISOString(), expiresAt });
    }),
    revokeToken: told(async (id) => {
      const isRevoked = await revokeToken(database, siteId, id, now());
      tokens.forget();
      return isRevoked;
    }),
    auditLog: told((most, before) => listActions(database, siteId, most, before)),
    record: told((action) => logAction(database, siteId, { at: now(), ...action })),
    recallDone: told((who, key) => recallDone(database, siteId, who, key, now())),
    keepDone: told((done) => keepDone(database, siteId, { ...done, at: now() })),
    async readiness() {
      const checks = await readiness();
      return { ready: checks.every(({ ok }) => ok), checks };
    },
    metrics: told(() => metrics.text()),
  };

  async function latest() {
    return orNull(async () => (await audits.derived('latest')).audit)();
  }
  async function isFinding(id: string): Promise<boolean> {
    return (await latest())?.findings.some((finding) => finding.id === id) ?? false;
  }
}

async function asPdf({ body }: Written): Promise<Written> {
  return { mediaType: 'application/pdf', body: await printToPdf(body) };
}
async function* linesOf(observations: Awaited<ReturnType<typeof readObservations>>): AsyncGenerator<string> {
  for (const observation of observations) yield observationLine(observation);
}

/** What we refuse or lack, in the words of HTTP. */
function told<A extends readonly unknown[], R>(act: (...asked: A) => Promise<R>): (...asked: A) => Promise<R> {
  return async (...asked) => {
    try {
      return await act(...asked);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}
/** The same where a sweep that is not there is no error. */
function orNull<A extends readonly unknown[], R>(act: (...asked: A) => Promise<R>): (...asked: A) => Promise<R | null> {
  return told(async (...asked: A) => {
    try {
      return await act(...asked);
    } catch (error) {
      if (error instanceof NoSuchSweep) return null;
      throw error;
    }
  });
}
function refusalOf(error: unknown): unknown {
  if (error instanceof NotKnown || error instanceof NotEarlier) return new Refusal(422, 'Not possible', error.message);
  if (error instanceof ExitError) return new Refusal(error.code === EXIT.notPermitted ? 403 : 422, error.code === EXIT.notPermitted ? 'Not permitted now' : 'Not possible', error.message);
  if (error instanceof DependencyMissing) return new Refusal(501, 'Not on this machine', error.message);
  if (isConnectionLoss(error)) return new Refusal(503, 'Not ready', 'the database is away; ask again when it is back');
  return error;
}
