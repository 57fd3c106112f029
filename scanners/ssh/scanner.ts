/** Knows SSH as a client: reads greetings, runs commands of the published read-only list, and tells how each ended. */
import type { AuthHandlerMiddleware } from 'ssh2';
import { type Address, isWithin } from '../../src/model/address.js';
import type { Ask } from '../../src/model/ask.js';
import type { Shell } from '../../src/model/dialect.js';
import { type Outcome, STOPPED } from '../../src/model/observation.js';
import type { Egress } from '../snmp/egress.js';
import { type Accounts, type Door, type PasswordFailures, createAccounts } from './accounts.js';
import { run } from './command.js';
import { CLOCKS, type Clocks, type Connection, type Failure, type Greeting, open, wantsLegacy } from './connection.js';
import { type ResolvedSshCredential, loginWith } from './credential.js';
import { type HostKeys, trustIn } from './host-key.js';
import { isNotFound, isSudoRefusal, judge } from './proof.js';
import type { Patience } from './greeting.js';
import { createTyping } from './typing.js';

export type SshRun = Extract<Ask, { via: 'ssh'; run: string }>;
/** One ask's outcome and the TCP connections it cost. */
export interface Asked {
  readonly outcome: Outcome;
  readonly requests: number;
}

export interface SshScanner {
  /** Reads banner and host key and pins the key when first seen; nobody logs in. Raw is JSON: a `Hello`. Never rejects. */
  hello(target: Address): Promise<Asked>;
  /** Runs commands one after the other in one session. Never rejects; the outcomes stand in the order of `asks`. */
  runAll(target: Address, credentialName: string, asks: readonly SshRun[]): Promise<readonly Asked[]>;
  /** Ends all that is under way. */
  close(): void;
}
/** What `hello` tells. `changedFrom`: another key is pinned for this target and nobody accepted the new one. */
export interface Hello extends Greeting {
  readonly changedFrom: string | null;
}
export interface SshScannerOptions {
  readonly egress: Egress;
  readonly port: number;
  /** The credential of this name with its secrets in clear; null where there is none. */
  readonly resolve: (credentialName: string) => Promise<ResolvedSshCredential | null>;
  readonly hostKeys: HostKeys;
  readonly failures: PasswordFailures;
  /** Whether this command is on the published read-only list. Nothing else is ever run. */
  readonly published: (command: string) => boolean;
  /** Replaces secrets in what a command printed, before anything keeps it. */
  readonly seal: (raw: Uint8Array, command: string) => Uint8Array;
  /** The command lines that asks may name; absent: none. */
  readonly shells?: ReadonlyMap<string, Shell>;
  readonly clocks?: Clocks;
  readonly patience?: Patience;
  readonly commandBytes?: number;
}

const COMMAND_BYTES = 16 * 1024 * 1024;
/** Well above the 2 MB that may be under way in one channel before its end is noticed. */
const SESSION_BYTES = 8 * 1024 * 1024;
/** How often it is looked whether the window closed while a command runs. */
const LOOKS_EVERY_MS = 1000;
/** Where the programs of root lie; the PATH of other accounts often leaves them out. */
const SYSTEM_FOLDERS = ['/usr/sbin/', '/sbin/'];

export function createSshScanner(options: SshScannerOptions): SshScanner {
  const { egress, port, hostKeys, clocks = CLOCKS, commandBytes = COMMAND_BYTES } = options;
  const accounts: Accounts = createAccounts(options.failures);
  const legacyTargets = new Set<Address>();
  const onStop = new Set<() => void>();
  const stopAll = (): void => [...onStop].forEach((stop) => stop());
  egress.stopped.addEventListener('abort', stopAll);

  /** Connects, with older algorithms where the device knows no newer ones. */
  async function connect(target: Address, credential: string, login: (greeting: Greeting) => Promise<AuthHandlerMiddleware | null>) {
    let requests = 0;
    for (;;) {
      const legacy = legacyTargets.has(target);
      const turn = await egress.turn(target, port, credential);
      if ('is' in turn) {
        return { greeting: null, connection: null, failure: null, excluded: turn, requests, release: () => {} };
      }
      if (egress.stopped.aborted) {
        turn.release();
        return { greeting: null, connection: null, failure: null, excluded: STOPPED, requests, release: () => {} };
      }
      requests++;
      const opened = await open({ target, port, legacy, clocks, onStop, sessionBytes: Math.max(SESSION_BYTES, 4 * commandBytes), login });
      if (!legacy && opened.greeting.hostKey === null && wantsLegacy(opened.failure)) {
        turn.release();
        legacyTargets.add(target);
        continue;
      }
      if (!opened.connection) turn.release();
      return { ...opened, excluded: null, requests, release: () => turn.release() };
    }
  }

  async function hello(target: Address): Promise<Asked> {
    let changedFrom: string | null = null;
    const { greeting, failure, excluded, requests } = await connect(target, '', async ({ hostKey }) => {
      if (!hostKey) return null;
      const trust = await trustIn(target, hostKey, hostKeys);
      if (trust.is === 'changed') changedFrom = trust.from;
      else if (trust.is !== 'known') await hostKeys.pin(target, hostKey.fingerprint);
      return null;
    });
    if (excluded !== null || !greeting) return { outcome: excluded ?? { is: 'excluded', why: 'not sent' }, requests };
    if (failure && greeting.banner === null) return { outcome: outcomeOf(failure, clocks), requests };
    const told: Hello = { ...greeting, changedFrom };
    const incomplete = changedFrom !== null ? 'host-key' : greeting.algorithms === null ? 'error' : undefined;
    return { outcome: { is: 'answered', raw: Buffer.from(JSON.stringify(told)), ...(incomplete && { incomplete }) }, requests };
  }

  async function runAll(target: Address, credentialName: string, asks: readonly SshRun[]): Promise<readonly Asked[]> {
    const all = (outcome: Outcome, requests = 0): readonly Asked[] => asks.map((_, i) => ({ outcome, requests: i === 0 ? requests : 0 }));
    const credential = await options.resolve(credentialName).catch(() => null);
    if (!credential) return all({ is: 'excluded', why: `credential ${credentialName} cannot be had` });
    if (!credential.for.some((network) => isWithin(target, network))) return all({ is: 'excluded', why: `credential ${credentialName} is not for ${target}` });
    if (!asks.some(({ run: command }) => options.published(command))) return all(UNPUBLISHED);

    let refusal: Outcome | null = null;
    let begun: Door | null = null;
    let isOver = false;
    const login = loginWith(credential);
    const session = await connect(target, credentialName, async ({ hostKey }) => {
      if (!hostKey) return null;
      const trust = await trustIn(target, hostKey, hostKeys);
      if (trust.is === 'changed') {
        refusal = { is: 'refused', why: 'host key changed' };
        return null;
      }
      if (trust.is !== 'known') await hostKeys.pin(target, hostKey.fingerprint);
      if (credential.type === 'ssh-password') {
        if (trust.is !== 'accepted' && !credential.acceptNewHostKeys) {
          refusal = { is: 'excluded', why: `host key ${hostKey.fingerprint} is not accepted yet: linchpin hostkey accept ${target}` };
          return null;
        }
        const door: Door = { target, fingerprint: hostKey.fingerprint };
        refusal = await accounts.begin(door, credential.user);
        if (refusal !== null) return null;
        // The connection may have ended while others were waited for.
        if (isOver) return accounts.end(door, credential.user, null).then(() => null);
        begun = door;
      }
      return (methods, partial, next) => {
        const method = login.next(methods ?? null, partial ?? false);
        // ssh2 takes `false` for "give up"; its types do not know.
        next(method as Exclude<typeof method, false>);
      };
    });
    const { connection, failure, excluded, requests, release } = session;
    isOver = true;
    if (begun) await accounts.end(begun, credential.user, connection ? true : login.passwordSent() ? false : null);
    if (excluded !== null) return all(excluded, requests);
    if (!connection) return all(refusal ?? outcomeOf(failure!, clocks), requests);
    const answers = await runInSession(connection, asks, credential.sudo, requests).finally(() => {
      connection.close();
      release();
    });
    if (answers.length === asks.length) return answers;
    const [next, ...others] = await runAll(target, credentialName, asks.slice(answers.length));
    return [...answers, { ...next!, requests: next!.requests + (answers.length === 0 ? requests : 0) }, ...others];
  }

  /** Where the window closes meanwhile, nothing more is sent and the answers are those so far: the others need a session of their own. */
  async function runInSession(connection: Connection, asks: readonly SshRun[], sudo: boolean, requests: number): Promise<readonly Asked[]> {
    const end = performance.now() + clocks.sessionMs;
    const { gone } = connection;
    let over = false;
    let closed = false;
    const isClosed = (): boolean => (closed ||= !egress.open() && !egress.stopped.aborted);
    const watch = setInterval(() => isClosed() && connection.close(), LOOKS_EVERY_MS);
    void gone.then(() => {
      over = true;
      clearInterval(watch);
    });
    const answers: Asked[] = [];
    const typing = createTyping(connection, end, { ...options, bytes: commandBytes, isStopped: () => egress.stopped.aborted });
    for (const ask of asks) {
      if (isClosed()) break;
      const ms = Math.min(clocks.commandMs, end - performance.now());
      const outcome = await outcomeFor(ask, ms);
      if (isClosed() && !isWhole(outcome)) break;
      answers.push({ outcome, requests: answers.length === 0 ? requests : 0 });
    }
    const doubtful = await typing.doubtful();
    return answers.map((one, i) => (one.outcome.is === 'answered' && doubtful.has(i) ? { ...one, outcome: { ...one.outcome, incomplete: one.outcome.incomplete ?? 'timeout' } } : one));

    async function outcomeFor(ask: SshRun, ms: number): Promise<Outcome> {
      if (!options.published(ask.run)) return UNPUBLISHED;
      if (egress.stopped.aborted) return STOPPED;
      if (over || ms <= 0) return { is: 'broken', why: over ? 'session ended before' : `session clock of ${clocks.sessionMs / 1000} s` };
      if (ask.shell !== undefined) return typing.type(ask.shell, ask.run, ms, answers.length);
      return runOne(connection, ask, sudo, { ms, bytes: commandBytes, gone });
    }
  }

  async function runOne({ client }: Connection, ask: SshRun, sudo: boolean, bounds: Parameters<typeof run>[2]): Promise<Outcome> {
    const { run: command } = ask;
    const asRoot = ask.sudo === true && sudo;
    let ran = await run(client, asRoot ? `sudo -n ${command}` : command, bounds);
    const withoutRoot = asRoot && isSudoRefusal(ran.ending);
    if (withoutRoot || (asRoot && isNotFound(ran.ending))) ran = await run(client, command, bounds);
    for (const folder of /^[a-z]/.test(command) ? SYSTEM_FOLDERS : []) {
      if (ran.cut || !isNotFound(ran.ending)) break;
      ran = await run(client, folder + command, bounds);
    }
    const raw = options.seal(ran.raw, command);
    if (ran.cut) return { is: 'answered', raw, incomplete: egress.stopped.aborted ? 'stopped' : ran.cut };
    const outcome = judge(command, raw, ran.ending);
    // A program that is nowhere is there for root neither.
    const isNowhere = isNotFound(ran.ending) && raw.length === 0;
    return withoutRoot && !isNowhere && outcome.is === 'answered' ? { ...outcome, incomplete: outcome.incomplete ?? 'refused' } : outcome;
  }
  function close(): void {
    egress.stopped.removeEventListener('abort', stopAll);
    stopAll();
  }
  return { hello, runAll, close };
}

const UNPUBLISHED: Outcome = { is: 'excluded', why: 'not on the published read-only list' };

function isWhole(outcome: Outcome): boolean {
  return outcome.is === 'answered' && outcome.incomplete === undefined;
}

function outcomeOf(failure: Failure, clocks: Clocks): Outcome {
  if (failure.is === 'silent') return { is: 'silent', afterMs: clocks.handshakeMs };
  if (failure.is === 'refused' || failure.is === 'denied') return { is: 'refused', why: failure.why };
  if (failure.is === 'stopped') return { is: 'excluded', why: failure.why, because: 'stopped' };
  return { is: 'broken', why: failure.why };
}
