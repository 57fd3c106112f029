/** Knows SNMP as a client: puts asks to targets and tells how they ended. Nothing a device does is an exception here. */
import type { Address } from '../../src/model/address.js';
import { isWithin } from '../../src/model/address.js';
import type { Ask } from '../../src/model/ask.js';
import type { Incomplete, Outcome } from '../../src/model/observation.js';
import type { Oid } from '../../src/model/oid.js';
import { groupBy } from '../../src/model/order.js';
import type { Limits } from '../../src/model/site.js';
import { type Conversation, converse } from './conversation.js';
import { type ResolvedSnmpCredential, unusable } from './credential.js';
import type { Egress } from './egress.js';
import { get } from './get.js';
import { IDENTITY, isSameBox } from './identity.js';
import { createSlots } from './slots.js';
import { createSharedSocket } from './socket.js';
import { type Asked, LANES, type Pace, walkAll } from './walk.js';

export type SnmpAsk = Extract<Ask, { via: 'snmp' }>;

export interface SnmpScanner {
  /** Puts one ask to one target. Never rejects; `requests` are the datagrams it cost. */
  ask(target: Address, ask: SnmpAsk): Promise<Asked>;
  /**
   * Puts several asks to one target, tables of one context side by side, and reads the box's identity before and after under each
   * credential: where it differs, what lies between is `incomplete: 'identity'`. A target that is silent to an identity reading is
   * not asked again: all its further asks are silent. The outcomes stand in the order of `asks`.
   */
  askAll(target: Address, asks: readonly SnmpAsk[]): Promise<readonly Asked[]>;
  close(): void;
}
export interface SnmpScannerOptions {
  readonly egress: Egress;
  readonly limits: Limits;
  readonly port: number;
  /** The credential of this name with its secrets in clear; null where there is none. */
  readonly resolve: (credentialName: string) => Promise<ResolvedSnmpCredential | null>;
}

const TABLE_BYTES = 4 * 1024 * 1024;
const TABLE_SECONDS_AT_MOST = 600;
const ROWS_PER_REQUEST = 10;
const CONVERSATIONS_KEPT = 2048;
/** More answers at once than this overflow a socket's receive buffer. */
const ASKS_AT_ONCE = 256;

export function createSnmpScanner({ egress, limits, port, resolve }: SnmpScannerOptions): SnmpScanner {
  const socket = createSharedSocket();
  const conversations = new Map<string, Conversation>();
  const oneByOne = new Set<Address>();
  const onStop = new Set<() => void>();
  const stopAll = (): void => [...onStop].forEach((stop) => stop());
  egress.stopped.addEventListener('abort', stopAll);
  const slots = createSlots(ASKS_AT_ONCE);
  const means = { socket, egress, onStop, port, timeoutMs: limits.snmpTimeoutMs, tries: limits.snmpTries };
  const patience = { tries: limits.snmpTries, timeoutMs: limits.snmpTimeoutMs };

  /** Kept from ask to ask, least recently used first out: v3 finds out a device's engine once. */
  function conversationWith(target: Address, credential: ResolvedSnmpCredential, context: string): Conversation {
    const key = `${target}\n${credential.name}\n${context}`;
    const conversation = conversations.get(key) ?? converse(target, credential, context, means);
    conversations.delete(key);
    conversations.set(key, conversation);
    if (conversations.size > CONVERSATIONS_KEPT) {
      const [oldest, unused] = conversations.entries().next().value!;
      unused.close();
      conversations.delete(oldest);
    }
    return conversation;
  }

  function ask(target: Address, question: SnmpAsk, kept = false): Promise<Asked> {
    return slots.use(() => askNow(target, question, kept));
  }

  async function askNow(target: Address, question: SnmpAsk, kept = false): Promise<Asked> {
    const credential = await credentialFor(target, question.credential, resolve);
    if ('why' in credential) return excluded(credential.why);
    if ('get' in question) return get(conversationWith(target, credential, ''), question.get, patience, kept);
    return (await walkNow(target, credential, question.context ?? '', [question.walk], { lanes: 1 }))[0]!;
  }

  function walkNow(target: Address, credential: ResolvedSnmpCredential, context: string, roots: readonly Oid[], pace: Pace): Promise<readonly Asked[]> {
    const version1 = credential.type === 'snmp-v1';
    const bounds = { ...patience, version1, rows: limits.tableRows, bytes: TABLE_BYTES, seconds: tableSeconds(limits, version1 ? 1 : ROWS_PER_REQUEST) };
    return walkAll(conversationWith(target, credential, context), roots, bounds, pace);
  }

  async function askAll(target: Address, asks: readonly SnmpAsk[]): Promise<readonly Asked[]> {
    const answers: Asked[] = [];
    for (let start = 0; start < asks.length; ) {
      const { credential } = asks[start]!;
      let end = start + 1;
      while (end < asks.length && asks[end]!.credential === credential) end++;
      answers.push(...(await askAsOne(target, asks.slice(start, end), credential)));
      start = end;
    }
    return answers;
  }

  async function askAsOne(target: Address, asks: readonly SnmpAsk[], credentialName: string | undefined): Promise<readonly Asked[]> {
    const identity: SnmpAsk = { via: 'snmp', get: IDENTITY, credential: credentialName };
    let requests = 0;
    const look = async (put: typeof ask, kept = false): Promise<Outcome> => {
      const asked = await put(target, identity, kept);
      requests += asked.requests;
      return asked.outcome;
    };
    const before = await look(ask);
    const began = performance.now();
    const told = (outcomes: readonly Asked[]): readonly Asked[] => outcomes.map((answer, i) => (i === 0 ? { ...answer, requests: answer.requests + requests } : answer));
    if (before.is !== 'answered') return told(asks.map(() => ({ outcome: before, requests: 0 })));
    let gone: Outcome | null = null;
    /** Asked by those who hold a slot already. */
    const isAlive = async (): Promise<boolean> => {
      const now = await look(askNow);
      if (now.is === 'silent') gone = now;
      return gone === null;
    };
    const answers = new Map<SnmpAsk, Asked>();
    for (const question of asks.filter((one) => 'get' in one)) {
      const answer: Asked = gone ? { outcome: gone, requests: 0 } : await ask(target, question);
      answers.set(question, answer);
      if (answer.outcome.is === 'silent' && gone === null) await isAlive();
    }
    for (const [context, walks] of groupBy(asks.filter((one) => 'walk' in one), (one) => one.context ?? '')) {
      const walked = gone ? null : await walkTogether(target, credentialName, context, walks.map(({ walk }) => walk), isAlive);
      walks.forEach((question, i) => answers.set(question, walked?.[i] ?? { outcome: gone!, requests: 0 }));
    }
    let after = gone ?? (await look(ask, true));
    if (after.is === 'silent' && gone === null) after = await look(ask, true);
    const doubt = doubtIn(before, after, performance.now() - began);
    return told(asks.map((question) => {
      const { outcome, requests: sent } = answers.get(question)!;
      return { outcome: doubt === null ? outcome : doubted(outcome, doubt), requests: sent };
    }));
  }

  /** Why what was read in between is not proven to be of one box, or null. Where the second reading was not sent, nothing was seen to differ. */
  function doubtIn(before: Outcome, after: Outcome, elapsedMs: number): Incomplete | null {
    if (after.is === 'excluded') return egress.open() ? 'cap' : 'stopped';
    return isSameBox(before, after, elapsedMs) ? null : 'identity';
  }

  /** Devices that do not bear several tables in one request are remembered for as long as the scanner lives. */
  function walkTogether(target: Address, credentialName: string | undefined, context: string, roots: readonly Oid[], isAlive: () => Promise<boolean>): Promise<readonly Asked[]> {
    return slots.use(async () => {
      const credential = await credentialFor(target, credentialName, resolve);
      if ('why' in credential) return roots.map(() => excluded(credential.why));
      const pace: Pace = { lanes: oneByOne.has(target) ? 1 : LANES, isAlive };
      const walked = await walkNow(target, credential, context, roots, pace);
      if (pace.lanes === 1) oneByOne.add(target);
      return walked;
    });
  }

  function close(): void {
    egress.stopped.removeEventListener('abort', stopAll);
    stopAll();
    for (const conversation of conversations.values()) conversation.close();
    conversations.clear();
    socket.close();
  }
  return { ask, askAll, close };
}

async function credentialFor(target: Address, name: string | undefined, resolve: SnmpScannerOptions['resolve']): Promise<ResolvedSnmpCredential | { readonly why: string }> {
  if (name === undefined) return { why: 'no credential named' };
  const credential = await resolve(name).catch(() => null);
  if (!credential) return { why: `credential ${name} cannot be had` };
  if (!credential.for.some((network) => isWithin(target, network))) return { why: `credential ${name} is not for ${target}` };
  const why = unusable(credential);
  return why === null ? credential : { why };
}

function excluded(why: string): Asked {
  return { outcome: { is: 'excluded', why }, requests: 0 };
}

/** What was read between two boxes is not the whole table of either. */
function doubted(outcome: Outcome, doubt: Incomplete): Outcome {
  return outcome.is === 'answered' && outcome.incomplete === undefined ? { ...outcome, incomplete: doubt } : outcome;
}

/** max(the site's, 2 × the requests a full table takes ÷ the rate), at most 10 minutes. */
function tableSeconds(limits: Limits, rowsPerRequest: number): number {
  const expected = (2 * Math.ceil(limits.tableRows / rowsPerRequest)) / limits.perDevicePacketsPerSecond;
  return Math.min(TABLE_SECONDS_AT_MOST, Math.max(limits.tableSeconds, expected));
}
