/** Knows how a subtree is walked so that the answer proves itself: strictly increasing, inside the subtree, ended by leaving it (RFC 3416 §4.2.2, §4.2.3). */
import type { Varbind } from 'net-snmp';
import type { Incomplete, Outcome } from '../../src/model/observation.js';
import { type Oid, compareOids, isUnder, parseOid } from '../../src/model/oid.js';
import type { Conversation, Reply } from './conversation.js';
import { isAbsent, isEndOfMibView, snmprecLine } from './snmprec.js';

export interface WalkLimits {
  /** SNMPv1 knows no GETBULK, and ends its tree with the error noSuchName. */
  readonly version1: boolean;
  readonly rows: number;
  readonly bytes: number;
  /** The table clock. It is a cap as the others are: what was answered until then was answered, and is asked again next time. */
  readonly seconds: number;
  readonly tries: number;
  readonly timeoutMs: number;
}
export interface Asked {
  readonly outcome: Outcome;
  /** Datagrams sent. */
  readonly requests: number;
}

/** How one device is walked: kept by the caller from table to table. */
export interface Pace {
  /** Subtrees asked for in one GETBULK; 1 for good once the device did not bear more. */
  lanes: number;
  /** Asked when a subtree met nothing but silence: whether the device itself still answers. Where it does, the table is what is silent. */
  isAlive?(): Promise<boolean>;
}
/** With ten rows of each, an answer of so many subtrees fits one Ethernet frame. */
export const LANES = 4;

/** Where one column of a table was cut, the others are read so far and no further: what sorts first in a table (the default route) is still whole. */
const ROWS_BESIDE_A_CUT = 200;
const REPETITIONS = 10;
const TIMEOUTS_PER_TABLE = 3;
const NO_ERROR = 0;
const TOO_BIG = 1;
const NO_SUCH_NAME = 2;
const GEN_ERR = 5;
/** noAccess and authorizationError. */
export const DENIED: ReadonlySet<number> = new Set([6, 16]);
export const DENIAL: Outcome = { is: 'refused', why: 'no access to this object' };

/** One subtree under way. */
interface Lane {
  readonly root: Oid;
  readonly lines: string[];
  bytes: number;
  last: Oid;
  failures: number;
  requests: number;
  repetitions: number;
  /** Rows at most. */
  most: number;
  /** Moved by what was waited for the gate: the clock is the device's. */
  deadline: number;
  outcome: Outcome | null;
}

/**
 * Walks several subtrees of one device, some of them in one request; the answers stand in the order of `roots`, their `requests` add
 * up to what was sent. Never rejects. `answered` without `incomplete` only where the walk left the subtree or met the end of the view.
 */
export async function walkAll(conversation: Conversation, roots: readonly Oid[], limits: WalkLimits, pace: Pace): Promise<readonly Asked[]> {
  const lanes = roots.map((root): Lane => ({ root, lines: [], bytes: 0, last: root, failures: 0, requests: 0, repetitions: limits.version1 ? 1 : REPETITIONS, most: limits.rows, deadline: 0, outcome: null }));
  const waiting = [...lanes].sort((a, b) => compareOids(a.root, b.root));
  let active: Lane[] = [];
  for (;;) {
    const most = limits.version1 ? 1 : Math.max(1, pace.lanes);
    waiting.unshift(...active.splice(most));
    while (active.length < most && waiting.length > 0) {
      const lane = waiting.shift()!;
      lane.deadline = performance.now() + limits.seconds * 1000;
      active.push(lane);
    }
    const [first] = active;
    if (!first) return lanes.map(({ outcome, requests }) => ({ outcome: outcome!, requests }));
    if (active.length === 1) await stepAlone(conversation, first, limits);
    else await stepTogether(conversation, active, limits, pace);
    if (first.outcome?.is === 'silent' && pace.isAlive) {
      if (await pace.isAlive()) end(first, 'timeout');
      else for (const lane of [...active, ...waiting.splice(0)]) lane.outcome ??= first.outcome;
    }
    for (const { root, outcome } of active) if (isCut(outcome)) for (const lane of [...active, ...waiting]) if (isSameTable(lane.root, root)) cutToo(lane);
    active = active.filter(({ outcome }) => outcome === null);
  }
}

function cutToo(lane: Lane): void {
  lane.most = Math.min(lane.most, ROWS_BESIDE_A_CUT);
  if (lane.outcome === null && lane.lines.length >= lane.most) end(lane, 'cap');
}
function isCut(outcome: Outcome | null): boolean {
  return outcome?.is === 'answered' && outcome.incomplete === 'cap';
}
/** Columns of one entry (RFC 2578 §7.1.12: the first node below a table), which lies nine deep at least. */
function isSameTable(a: Oid, b: Oid): boolean {
  const entry = a.slice(0, a.lastIndexOf('.'));
  return entry.endsWith('.1') && entry.split('.').length >= 9 && entry === b.slice(0, b.lastIndexOf('.'));
}

/** One request for several subtrees. An answer that is anything but clean is thrown away, and each is asked for alone from then on. */
async function stepTogether(conversation: Conversation, lanes: readonly Lane[], limits: WalkLimits, pace: Pace): Promise<void> {
  const now = performance.now();
  for (const lane of lanes) if (now > lane.deadline) end(lane, 'cap');
  const open = lanes.filter(({ outcome }) => outcome === null);
  const [first] = open;
  if (!first) return;
  const reply = await conversation.request({ is: 'bulk', oids: open.map(({ last }) => last), repetitions: REPETITIONS });
  first.requests += reply.sent;
  for (const lane of open) lane.deadline += reply.heldMs;
  if (reply.is === 'answered' && reply.errorStatus === NO_ERROR && reply.varbinds.length > 0 && isInTurn(open, reply.varbinds)) {
    const read = open.map((lane, i) => rowsOf(lane, reply.varbinds.filter((_, at) => at % open.length === i), limits));
    if (read.every(({ ended }) => ended === null || ended === 'whole' || ended === 'cap')) {
      open.forEach((lane, i) => take(lane, read[i]!));
      return;
    }
  }
  pace.lanes = 1;
  if (reply.is === 'silent' || reply.is === 'malformed') for (const lane of open) lane.failures++;
}

/**
 * Whether each subtree got its own row. Lanes stand in OID order, and the object after a lower one is the object after all between:
 * an agent that answers one lane only, or lane by lane, is found out before a row is lost.
 */
function isInTurn(lanes: readonly Lane[], varbinds: readonly Varbind[]): boolean {
  for (let i = 1; i < Math.min(lanes.length, varbinds.length); i++) {
    const [before, own] = [varbinds[i - 1]!, varbinds[i]!];
    if (isEndOfMibView(before) ? !isEndOfMibView(own) : compareOids(before.oid, lanes[i]!.last) > 0 && before.oid !== own.oid) return false;
  }
  return true;
}

async function stepAlone(conversation: Conversation, lane: Lane, limits: WalkLimits): Promise<void> {
  const { lines, repetitions } = lane;
  if (performance.now() > lane.deadline) return end(lane, 'cap');
  const reply = await conversation.request(repetitions > 1 ? { is: 'bulk', oids: [lane.last], repetitions } : { is: 'next', oids: [lane.last] });
  lane.requests += reply.sent;
  lane.deadline += reply.heldMs;
  if (reply.is !== 'answered') {
    if (lines.length === 0) {
      lane.outcome = outcomeOf(reply, limits);
    } else if ((reply.is !== 'silent' && reply.is !== 'malformed') || ++lane.failures === TIMEOUTS_PER_TABLE) {
      end(lane, reasonOf(reply));
    } else {
      lane.repetitions = halved(repetitions);
    }
    return;
  }
  const { errorStatus, varbinds } = reply;
  if (errorStatus === NO_ERROR) {
    if (varbinds.length === 0) return end(lane, 'malformed');
    return take(lane, rowsOf(lane, varbinds, limits));
  }
  if (limits.version1 && errorStatus === NO_SUCH_NAME) return end(lane);
  // Some agents fail on GETBULK alone.
  if (repetitions > 1 && (errorStatus === TOO_BIG || errorStatus === GEN_ERR)) {
    lane.repetitions = errorStatus === TOO_BIG ? halved(repetitions) : 1;
  } else if (DENIED.has(errorStatus) && lines.length === 0) {
    lane.outcome = DENIAL;
  } else {
    end(lane, DENIED.has(errorStatus) ? 'refused' : 'error');
  }
}

/** What one answer adds to a walk. `ended` null: there is more; `whole`: the subtree is left behind. */
interface Rows {
  readonly lines: readonly string[];
  readonly last: Oid;
  readonly bytes: number;
  readonly ended: 'whole' | Incomplete | null;
}
function rowsOf(lane: Lane, varbinds: readonly Varbind[], limits: WalkLimits): Rows {
  const lines: string[] = [];
  let { last, bytes } = lane;
  const rows = (ended: Rows['ended']): Rows => ({ lines, last, bytes, ended });
  for (const varbind of varbinds) {
    const oid = parseOid(varbind.oid);
    if (oid === null) return rows('malformed');
    if (isEndOfMibView(varbind)) return rows('whole');
    if (isAbsent(varbind)) return rows('error');
    if (compareOids(oid, last) <= 0) return rows('loop');
    if (!isUnder(oid, lane.root)) return rows('whole');
    const line = lineOf(varbind, oid);
    if (line === null) return rows('malformed');
    bytes += line.length + 1;
    if (lane.lines.length + lines.length >= lane.most || bytes > limits.bytes) return rows('cap');
    lines.push(line);
    last = oid;
  }
  return rows(null);
}

function take(lane: Lane, { lines, last, bytes, ended }: Rows): void {
  for (const line of lines) lane.lines.push(line);
  lane.last = last;
  lane.bytes = bytes;
  if (ended !== null) end(lane, ended === 'whole' ? undefined : ended);
}
function end(lane: Lane, incomplete?: Incomplete): void {
  lane.outcome = { is: 'answered', raw: Buffer.from(lane.lines.map((line) => `${line}\n`).join('')), ...(incomplete && { incomplete }) };
}

function lineOf(varbind: Varbind, oid: Oid): string | null {
  return snmprecLine(oid === varbind.oid ? varbind : { ...varbind, oid });
}

function halved(repetitions: number): number {
  return Math.max(1, repetitions >> 1);
}

type Unanswered = Exclude<Reply, { readonly is: 'answered' }>;

/** The outcome of an ask that got nothing at all. */
export function outcomeOf(reply: Unanswered, limits: { readonly tries: number; readonly timeoutMs: number }): Outcome {
  if (reply.is === 'silent') return { is: 'silent', afterMs: limits.tries * limits.timeoutMs };
  if (reply.is === 'refused') return { is: 'refused', why: reply.why };
  if (reply.is === 'unsent') return reply.excluded;
  return { is: 'broken', why: reply.why };
}

/** Why an ask that got something got no more. */
export function reasonOf(reply: Unanswered): Incomplete {
  if (reply.is === 'silent') return 'timeout';
  if (reply.is === 'refused' || reply.is === 'malformed') return reply.is;
  if (reply.is === 'unsent') return reply.excluded.because === 'budget' ? 'cap' : 'stopped';
  return 'error';
}
