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
  readonly seconds: number;
  readonly tries: number;
  readonly timeoutMs: number;
}
export interface Asked {
  readonly outcome: Outcome;
  /** Datagrams sent. */
  readonly requests: number;
}

const REPETITIONS = 10;
const TIMEOUTS_PER_TABLE = 3;
const NO_ERROR = 0;
const TOO_BIG = 1;
const NO_SUCH_NAME = 2;
const GEN_ERR = 5;
/** noAccess and authorizationError. */
export const DENIED: ReadonlySet<number> = new Set([6, 16]);
export const DENIAL: Outcome = { is: 'refused', why: 'no access to this object' };

/** Never rejects. `answered` without `incomplete` only where the walk left the subtree or met the end of the view. */
export async function walk(conversation: Conversation, root: Oid, limits: WalkLimits): Promise<Asked> {
  const lines: string[] = [];
  const deadline = performance.now() + limits.seconds * 1000;
  let requests = 0;
  let bytes = 0;
  let last = root;
  let failures = 0;
  let repetitions = limits.version1 ? 1 : REPETITIONS;
  const end = (incomplete?: Incomplete): Asked => ({ outcome: { is: 'answered', raw: Buffer.from(lines.map((line) => `${line}\n`).join('')), ...(incomplete && { incomplete }) }, requests });

  for (;;) {
    if (performance.now() > deadline) return end('timeout');
    const reply = await conversation.request(repetitions > 1 ? { is: 'bulk', oids: [last], repetitions } : { is: 'next', oids: [last] });
    requests += reply.sent;
    if (reply.is !== 'answered') {
      if (lines.length === 0) return { outcome: outcomeOf(reply, limits), requests };
      if (reply.is !== 'silent' && reply.is !== 'malformed') return end(reasonOf(reply));
      if (++failures === TIMEOUTS_PER_TABLE) return end(reasonOf(reply));
      repetitions = halved(repetitions);
      continue;
    }
    if (reply.errorStatus !== NO_ERROR) {
      if (limits.version1 && reply.errorStatus === NO_SUCH_NAME) return end();
      // Some agents fail on GETBULK alone.
      if (repetitions > 1 && (reply.errorStatus === TOO_BIG || reply.errorStatus === GEN_ERR)) {
        repetitions = reply.errorStatus === TOO_BIG ? halved(repetitions) : 1;
        continue;
      }
      if (!DENIED.has(reply.errorStatus)) return end('error');
      return lines.length === 0 ? { outcome: DENIAL, requests } : end('refused');
    }
    if (reply.varbinds.length === 0) return end('malformed');
    for (const varbind of reply.varbinds) {
      const oid = parseOid(varbind.oid);
      if (oid === null) return end('malformed');
      if (isEndOfMibView(varbind)) return end();
      if (isAbsent(varbind)) return end('error');
      if (compareOids(oid, last) <= 0) return end('loop');
      if (!isUnder(oid, root)) return end();
      const line = lineOf(varbind, oid);
      if (line === null) return end('malformed');
      bytes += line.length + 1;
      if (lines.length === limits.rows || bytes > limits.bytes) return end('cap');
      lines.push(line);
      last = oid;
    }
  }
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
  if (reply.is === 'unsent') return { is: 'excluded', why: reply.why };
  return { is: 'broken', why: reply.why };
}

/** Why an ask that got something got no more. */
export function reasonOf(reply: Unanswered): Incomplete {
  if (reply.is === 'silent') return 'timeout';
  if (reply.is === 'refused' || reply.is === 'malformed') return reply.is;
  if (reply.is === 'unsent') return reply.because === 'budget' ? 'cap' : 'stopped';
  return 'error';
}
