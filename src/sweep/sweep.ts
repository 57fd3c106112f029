/** Knows a sweep from its begin to its end: plan, ask, keep, read, plan again, until nothing is left or somebody stops it. */
import { join } from 'node:path';
import { createAsking } from './asking.js';
import { derivedOf } from '../audits.js';
import { ExitError, EXIT } from '../exit.js';
import { type Credentials, resolveCredentials } from './credentials.js';
import { read } from '../audit/reading.js';
import { answersOf } from '../dialects/bricks/answers.js';
import { declareDocuments } from '../documents.js';
import { loadFragile } from './fragile.js';
import { DependencyMissing, programPath } from '../guard/dependency.js';
import { createGate, type Gate } from '../guard/gate.js';
import { keyFile } from '../guard/key-file.js';
import { createSealer } from '../guard/seal.js';
import { declareSite, type House } from '../house.js';
import { newSweepId } from './import.js';
import { createKeeping, type Keeping } from './keeping.js';
import type { Audit } from '../model/audit.js';
import type { Fact } from '../model/fact.js';
import { type Observation, observationId, type Outcome, type Sweep } from '../model/observation.js';
import { type Oid, parseOid } from '../model/oid.js';
import { type Asked, type Fragile, type PlannedAsk, slowTable } from '../model/plan.js';
import type { Site } from '../model/site.js';
import { refusalOf } from './permission.js';
import { budgetOf } from '../plan/budget.js';
import { nextStage } from '../plan/plan.js';
import { SYS_OBJECT_ID } from '../plan/snmp.js';
import { workingCredentials } from '../store/memory.js';
import { rememberedLogins } from './remembered-logins.js';
import { readTimedOut } from '../store/observations.js';
import { abortDeadSweeps, beat, beginSweep, endSweep, stopAsked } from '../store/sweeps.js';

export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly of: number | null;
  readonly devices: number;
  readonly says: string;
}
export interface SweepResult {
  readonly sweep: string;
  readonly state: 'complete' | 'partial' | 'aborted';
  readonly devices: number;
  readonly audit: Audit;
}
export interface RunningSweep {
  readonly id: string;
  /** Rejects where we failed ourselves (Postgres away): what was kept until then is kept. */
  readonly done: Promise<SweepResult>;
  /** No packet leaves after two seconds; the sweep is kept as partial. */
  cancel(why?: string): void;
}
export interface SweepOptions {
  readonly label: string | null;
  /** What becomes of a sweep outside the agreed windows: it waits for the next one, or is not begun and ends as partial. */
  readonly atClosedWindow: 'pause' | 'refuse';
  /** The id under which another process began it for this one; absent: it begins here. */
  readonly begun?: string;
  readonly progress?: (p: Progress) => void;
}
/** Another sweep of this site runs; `running` is its id. */
export class SweepRunning extends Error {
  constructor(readonly running: string) {
    super(`sweep ${running} of this site is running; wait for its end, or stop it`);
    this.name = 'SweepRunning';
  }
}

const BEAT_MS = 5000;
/** How often it is looked whether another process wants it stopped: no packet may leave two seconds after that. */
const EAR_MS = 500;
const LOOK_MS = 1000;
const PROGRESS_MS = 200;
/** How long a table that timed out is left alone. */
const SLOW_FOR_MS = 7 * 24 * 3600 * 1000;

/** The site, where it may be swept now. Throws ExitError or SiteError where it may not. */
export function permittedSite({ site, configPath }: House, { atClosedWindow }: Pick<SweepOptions, 'atClosedWindow'>, now: Date): Site {
  if (!site) throw new ExitError(EXIT.usage, `there is no site file ${configPath}; \`linchpin init\` writes one`);
  const refusal = refusalOf(atClosedWindow === 'pause' ? { ...site, scope: { ...site.scope, windows: [] } } : site, configPath, now);
  if (refusal) throw refusal;
  return site;
}

/** Begins a sweep; resolves when it runs. Throws ExitError (no site file, no engagement, closed window, a secret missing), DependencyMissing, SweepRunning. */
export async function startSweep(house: House, options: SweepOptions): Promise<RunningSweep> {
  const { database, siteId } = house;
  const now = new Date();
  const site = permittedSite(house, options, now);
  if (programPath('nmap') === null) throw new DependencyMissing('nmap', 'apt-get install nmap (or the same of this system), then repeat the command');
  const [credentials, fragile, key] = await Promise.all([resolveCredentials(house, site), loadFragile(), keyFile(house.dataDir, 'sealing')]);
  const at = now.toISOString();
  const id = options.begun ?? newSweepId(now);
  if (options.begun === undefined) {
    await abortDeadSweeps(database, siteId, at);
    const begun = await beginSweep(database, siteId, { id, label: options.label, at });
    if (!begun.begun) throw new SweepRunning(begun.running);
  }
  const end = (state: Sweep['state'], peakPerSecond: number): Promise<void> => endSweep(database, siteId, { id, state, at: new Date().toISOString(), peakPerSecond });
  try {
    await declareSite(house, at);
    await declareDocuments(house, at);
  } catch (error) {
    await end('aborted', 0).catch(() => undefined);
    throw error;
  }
  const gate = createGate({ scope: site.scope, limits: site.limits, engagement: site.engagement, timezone: site.timezone, stopFile: join(house.dataDir, 'stop'), atClosedWindow: options.atClosedWindow, probeDhcp: site.probeDhcp });
  const done = run(house, site, { id, gate, credentials, fragile, key, end, options });
  done.catch(() => undefined);
  return { id, done, cancel: (why = 'cancelled') => gate.stop(why) };
}

interface Begun {
  readonly id: string;
  readonly gate: Gate;
  readonly credentials: Credentials;
  readonly fragile: readonly Fragile[];
  readonly key: Uint8Array;
  readonly end: (state: Sweep['state'], peakPerSecond: number) => Promise<void>;
  readonly options: SweepOptions;
}

async function run(house: House, site: Site, { id, gate, credentials, fragile, key, end, options }: Begun): Promise<SweepResult> {
  const { database, siteId, engine } = house;
  let lost: { readonly error: unknown } | null = null;
  const keeping = createKeeping(house, (error) => {
    lost ??= { error };
    gate.stop('Postgres is away');
  });
  const heart = setInterval(() => void beat(database, siteId, id, new Date().toISOString()).catch(() => undefined), BEAT_MS);
  const ear = setInterval(() => void stopAsked(database, siteId, id).then((why) => why !== null && gate.stop(why), () => undefined), EAR_MS);
  const look = setInterval(() => isOver(gate, options), LOOK_MS);
  const asking = createAsking({ site, gate, credentials, dialects: engine.dialects, seal: createSealer(key, engine.dialects.flatMap(({ secrets = [] }) => secrets)), ...rememberedLogins(house, site) });
  try {
    await askAll(house, site, { id, gate, fragile, asking, keeping, options });
    await keeping.close();
    const state = gate.signal.aborted ? 'partial' : 'complete';
    await end(state, gate.peakPerSecond());
    const { audit } = await derivedOf(house, id);
    return { sweep: id, state, devices: audit.devices.length, audit };
  } catch (error) {
    gate.stop('the sweep failed');
    await keeping.close().catch(() => undefined);
    await end('aborted', gate.peakPerSecond()).catch(() => undefined);
    throw (lost as { readonly error: unknown } | null)?.error ?? error;
  } finally {
    clearInterval(heart);
    clearInterval(ear);
    clearInterval(look);
    asking.close();
    gate.close();
  }
}

interface Means {
  readonly id: string;
  readonly gate: Gate;
  readonly fragile: readonly Fragile[];
  readonly asking: ReturnType<typeof createAsking>;
  readonly keeping: Keeping;
  readonly options: SweepOptions;
}

/** Plans, asks and reads in turns. What was asked of a target is read anew after every stage: what it is decides what it is asked next. */
async function askAll({ database, siteId, engine }: House, site: Site, { id, gate, fragile, asking, keeping, options }: Means): Promise<void> {
  const observed = new Map<string, Observation[]>();
  const facts = new Map<string, readonly Fact[]>();
  const asked: Asked[] = [];
  const objectIds = new Map<string, Oid>();
  const worked = new Set<string>();
  const live = new Set<string>();
  const remembered = await workingCredentials(database, siteId);
  const timedOut = await readTimedOut(database, siteId, new Date(Date.now() - SLOW_FOR_MS).toISOString());
  const slow = new Set(timedOut.flatMap(({ target, ask }) => slowTable(target, ask) ?? []));
  /** Listening takes a minute, whatever else is done meanwhile. */
  const listening: Promise<void>[] = [];
  let told = 0;

  while (!isOver(gate, options)) {
    const next = nextStage({ site, facts: [...facts.values()].flat(), asked, now: Date.now(), dialects: engine.dialects, remembered, fragile, slow, objectIds });
    if (!next && listening.length === 0) break;
    if (!next) {
      await Promise.all(listening.splice(0));
      continue;
    }
    const changed = new Set<string>();
    let done = 0;
    const tell = (always: boolean): void => {
      if (!always && performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      options.progress?.({ phase: next.stage, done, of: next.asks.length, devices: live.size, says: `${next.stage}: ${done} of ${next.asks.length} asked, ${live.size} answering` });
    };
    tell(true);
    const heard = (planned: PlannedAsk, outcome: Outcome, requests: number): void => {
      done++;
      keep(planned, outcome, requests);
      if (outcome.is === 'answered') changed.add(planned.target);
      tell(done === next.asks.length);
    };
    for (const planned of next.asks) if (planned.leave !== undefined) heard(planned, planned.leave, 0);
    const patient = next.asks.filter(({ ask }) => ask.via === 'hear');
    for (const { target, ask } of patient) asked.push({ target, ask, is: 'silent', incomplete: false });
    if (patient.length > 0) listening.push(asking.put(patient, heard).then(() => readAgain(['appliance'])));
    await asking.put(next.asks.filter((one) => !patient.includes(one) && one.leave === undefined), heard);
    readAgain(changed);
  }
  await Promise.all(listening);

  function readAgain(targets: Iterable<string>): void {
    for (const target of targets) {
      if (!observed.has(target)) continue;
      const told = read(observed.get(target)!, engine.dialects, site).facts;
      facts.set(target, told);
      gate.grant(target, budgetOf(told, site.limits));
    }
  }
  function keep({ target, ask }: PlannedAsk, outcome: Outcome, requests: number): void {
    const observation: Observation = { id: observationId(id, target, ask), sweep: id, target, at: new Date().toISOString(), ask, outcome, requests };
    keeping.add(observation);
    if (ask.via !== 'hear') asked.push({ target, ask, is: outcome.is, incomplete: outcome.is === 'answered' && outcome.incomplete !== undefined, at: Date.parse(observation.at) });
    const own = observed.get(target);
    if (own) own.push(observation);
    else observed.set(target, [observation]);
    if (outcome.is !== 'answered') return;
    if (target !== 'appliance') live.add(target);
    if ((ask.via === 'snmp' || ask.via === 'ssh') && 'credential' in ask && ask.credential !== undefined && !worked.has(`${target} ${ask.credential}`)) {
      worked.add(`${target} ${ask.credential}`);
      keeping.worked(target, ask.via, ask.credential);
    }
    if (ask.via === 'snmp' && 'get' in ask && ask.get.includes(SYS_OBJECT_ID)) {
      const oid = parseOid(answersOf(target, [observation]).rows(SYS_OBJECT_ID)[0]?.value ?? '');
      if (oid !== null) objectIds.set(target, oid);
    }
  }
}

/** Whether nothing will be sent any more. A closed window that is waited for is no end. */
function isOver(gate: Gate, { atClosedWindow }: SweepOptions): boolean {
  const refusal = gate.refusal();
  if (refusal && !(refusal.because === 'window' && atClosedWindow === 'pause')) gate.stop(refusal.why);
  return gate.signal.aborted;
}
