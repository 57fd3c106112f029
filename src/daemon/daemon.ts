/** Knows the daemon: schedule, sweeps, watching and HTTP in one process, begun and stopped in order. */
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { pino, type Logger } from 'pino';
import { answersOf } from './answers.js';
import { ExitError, EXIT } from '../exit.js';
import type { House } from '../house.js';
import { createApi } from '../http/api.js';
import { keptAudits } from '../kept-audits.js';
import { createMetrics } from './metrics.js';
import type { Site } from '../model/site.js';
import { readinessOf } from './readiness.js';
import { keepForgetting } from './retention.js';
import { createSweeping, type Sweeping } from './running.js';
import { openQueue } from './queue.js';
import { keepSchedule } from './schedule.js';
import { describeDatabaseError } from '../store/database.js';
import { startEmbedded } from '../store/embedded.js';
import { abortDeadSweeps, listSweeps } from '../store/sweeps.js';
import { keepWatching } from './watching.js';
import { createWebhooks } from './webhooks.js';
import { sendSweep } from './worker.js';

export interface Daemon {
  /** Where it answers, as in `http://127.0.0.1:8080`. */
  readonly address: string;
  readonly sweeping: Sweeping;
  /** Ends schedule, watching, answers and a running sweep, which is kept as partial. */
  stop(why: string): Promise<void>;
}
export interface DaemonOptions {
  /** In place of the site file's. */
  readonly port?: number;
  readonly log?: Logger;
}
const DEFAULT_HTTP: Site['http'] = { host: '127.0.0.1', port: 8080, tls: null, allowPlainHttp: false };
const LOOK_AFTER_DATABASE_MS = 2000;

/** Messages as JSON lines on stderr. */
export function createLog(level: 'info' | 'warn'): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}

/** Starts everything; the house stays open and its owner's. Throws ExitError where the port is taken or TLS files cannot be read. */
export async function startDaemon(house: House, { port, log = createLog('info') }: DaemonOptions = {}): Promise<Daemon> {
  const since = Date.now();
  const stopping = new AbortController();
  const problem = (error: unknown): void => {
    if (!stopping.signal.aborted) log.error({ problem: describeDatabaseError(error) }, 'a fault was survived');
  };
  const dead = await abortDeadSweeps(house.database, house.siteId, new Date().toISOString());
  if (dead.length > 0) log.warn({ sweeps: dead }, 'sweeps whose process is gone were ended as aborted');

  const tls = await tlsOf(house.site);
  const audits = keptAudits(house);
  const queue = await openQueue(house.database, problem);
  const sweeping = createSweeping(
    house,
    (id, fault) => {
      audits.forget();
      void tellEnd(id, fault).catch(problem);
    },
    (options) => sendSweep(queue, house, options),
  );
  const webhooks = createWebhooks(house, { signal: stopping.signal, problem });
  const metrics = createMetrics(house, audits, () => sweeping.running() !== null);
  const answers = answersOf(house, { audits, sweeping, metrics, readiness, tell: webhooks.tell });
  const api = createApi(answers, { ...tls, answered: metrics.answered, log: (error, about) => log.error({ ...about, problem: describeDatabaseError(error), at: placesOf(error) }, 'an answer failed') });
  const endQueue = (): Promise<void> => queue.stop({ graceful: false, wait: false }).catch(problem);
  let address: string;
  try {
    address = await listen(api, house.site?.http ?? DEFAULT_HTTP, port);
    await keepSchedule(queue, house, onSchedule);
  } catch (error) {
    await Promise.allSettled([api.close(), endQueue()]);
    throw error;
  }
  const watching = keepWatching(house, audits, stopping.signal, problem);
  const guarding = lookAfterDatabase(house, stopping.signal, log);
  const forgetting = keepForgetting(house, stopping.signal, (forgotten) => log.info(forgotten, 'what is past its retention was removed'), problem);
  log.info({ address, site: house.site?.site ?? 'import', database: house.database.where, schedule: house.site?.schedule ?? null }, 'the daemon answers');

  async function readiness() {
    const checks = await readinessOf(house, since, Date.now());
    const wrong = checks.filter(({ ok }) => !ok);
    if (wrong.length > 0) log.warn({ wrong: wrong.map(({ says }) => says) }, 'not ready');
    return checks;
  }
  async function onSchedule(): Promise<void> {
    try {
      const begun = await sweeping.start({ label: null, atClosedWindow: 'pause' });
      if ('running' in begun) return log.info({ sweep: begun.running }, 'a sweep runs already; the scheduled one was left out');
      log.info({ sweep: begun.id }, 'scheduled sweep begun');
      await begun.over;
    } catch (error) {
      log.error({ problem: error instanceof ExitError ? error.message : describeDatabaseError(error) }, 'the scheduled sweep did not begin');
    }
  }
  async function tellEnd(id: string, fault: unknown): Promise<void> {
    if (fault) log.error({ sweep: id, problem: fault instanceof ExitError ? fault.message : describeDatabaseError(fault) }, 'a sweep failed');
    const state = (await listSweeps(house.database, house.siteId)).find((sweep) => sweep.id === id)?.state ?? 'aborted';
    metrics.sweepEnded(state);
    log.info({ sweep: id, state }, 'sweep ended');
    webhooks.tell('sweep.ended', { sweep: id, state });
  }
  return {
    address,
    sweeping,
    async stop(why) {
      log.info({ why }, 'stopping');
      stopping.abort();
      await endQueue();
      await Promise.allSettled([sweeping.stop(why), api.close(), watching, guarding, forgetting, webhooks.idle()]);
    },
  };
}

/** Where in the code it happened; never the message, which may repeat what was asked. */
function placesOf(error: unknown): readonly string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim()).slice(0, 5);
}

async function tlsOf(site: Site | null): Promise<{ readonly tls?: { readonly cert: Buffer; readonly key: Buffer } }> {
  const tls = site?.http.tls;
  if (!tls) return {};
  const [cert, key] = await Promise.all([tls.cert, tls.key].map((path) => readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ExitError(EXIT.usage, `http.tls: ${path} cannot be read (${error.code}); correct the path, or give this user the right to read it`);
  })));
  return { tls: { cert: cert!, key: key! } };
}

async function listen(api: FastifyInstance, http: Site['http'], chosen: number | undefined): Promise<string> {
  const port = chosen ?? http.port;
  const isLoopback = http.host === 'localhost' || http.host === '::1' || http.host.startsWith('127.');
  if (!isLoopback && !http.tls && !http.allowPlainHttp) throw new ExitError(EXIT.usage, `http.listen: ${http.host} can be reached from other machines, and there is no TLS; write tls: { cert: …, key: … }, or listen on 127.0.0.1`);
  const shown = `${http.host.includes(':') ? `[${http.host}]` : http.host}`;
  try {
    await api.listen({ host: http.host, port });
  } catch (error) {
    await api.close().catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new ExitError(EXIT.failed, `${shown}:${port} is taken by another program (perhaps another Linchpin); end it, or choose another port with --port N or \`http: { listen: ${shown}:N }\` in the site file`);
    if (code === 'EACCES') throw new ExitError(EXIT.notPermitted, `port ${port} needs more rights than this user has; choose one above 1023 with --port N or \`http: { listen: ${shown}:N }\` in the site file`);
    if (code === 'EADDRNOTAVAIL') throw new ExitError(EXIT.usage, `http.listen: ${http.host} is no address of this machine; correct it in the site file`);
    throw error;
  }
  const bound = (api.server.address() as AddressInfo).port;
  return `${http.tls ? 'https' : 'http'}://${shown}:${bound}`;
}

/** Tells when Postgres goes away and comes back; starts the one that is ours again. */
async function lookAfterDatabase(house: House, signal: AbortSignal, log: Logger): Promise<void> {
  let wasUp = true;
  while (!signal.aborted) {
    await pause(LOOK_AFTER_DATABASE_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const isUp = await house.database.isUp();
    if (isUp !== wasUp) log.warn({ database: house.database.where }, isUp ? 'the database is back' : 'the database is away');
    wasUp = isUp;
    if (!isUp && house.database.isEmbedded && !signal.aborted) await startEmbedded(house.dataDir).catch((error: Error) => log.error({ problem: error.message }, 'the embedded database did not start'));
  }
}
