/** Knows one request and its answer: net-snmp encodes and decodes, everything it leaves unchecked is checked here, and every request settles. */
import { randomInt } from 'node:crypto';
import snmp, { type Message, type PendingRequest, type Session, type Varbind } from 'net-snmp';
import type { Address } from '../../src/model/address.js';
import type { Oid } from '../../src/model/oid.js';
import { type ResolvedSnmpCredential, openSession } from './credential.js';
import { type Excluded, STOPPED } from '../../src/model/observation.js';
import type { Egress, Turn } from './egress.js';
import type { SharedSocket } from './socket.js';

export type Question =
  | { readonly is: 'next'; readonly oids: readonly Oid[] }
  | { readonly is: 'get'; readonly oids: readonly Oid[]; /** Out of what tables leave of the device's budget. */ readonly kept?: boolean }
  | { readonly is: 'bulk'; readonly oids: readonly Oid[]; readonly repetitions: number };

/** How a request ended. `sent` counts the datagrams it cost, retries and v3 discovery included; `heldMs` is how long it waited for the gate. */
export type Reply = { readonly sent: number; readonly heldMs: number } & (
  | { readonly is: 'answered'; readonly errorStatus: number; readonly errorIndex: number; readonly varbinds: readonly Varbind[] }
  | { readonly is: 'silent' }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'malformed'; readonly why: string }
  | { readonly is: 'unreachable'; readonly why: string }
  | { readonly is: 'unsent'; readonly excluded: Excluded }
);
type Ending = Reply extends infer R ? (R extends unknown ? Omit<R, 'sent' | 'heldMs'> : never) : never;

export interface Conversation {
  /** Never rejects. */
  request(question: Question): Promise<Reply>;
  close(): void;
}
export interface Means {
  readonly socket: SharedSocket;
  readonly egress: Egress;
  /** What to run when all sending stops. */
  readonly onStop: Set<() => void>;
  readonly port: number;
  readonly timeoutMs: number;
  readonly tries: number;
}

/** A device that answers every Report with another one is not asked for ever: discovery, time, the request itself, one spare. */
const REQUESTS_PER_QUESTION = 4;
const { ResponseInvalidCode } = snmp;

/** State of one request. `waiting` is what net-snmp keeps the clock of while a datagram is out. */
interface Pending {
  readonly kept: boolean;
  sent: number;
  heldMs: number;
  readonly requests: Set<PendingRequest>;
  waiting: PendingRequest | null;
  turn: Turn | null;
  sentAt: number;
  garbled: boolean;
  settled: boolean;
  settle(ending: Ending): void;
}

/** Opens a conversation with one target under one credential and context; nothing is sent before the first request. */
export function converse(target: Address, credential: ResolvedSnmpCredential, context: string, means: Means): Conversation {
  const pendings = new Map<PendingRequest['responseCb'], Pending>();
  const line = means.socket.open(target, means.port, (unreadable) => {
    for (const pending of pendings.values()) {
      if (unreadable) pending.garbled = true;
      const { waiting } = pending;
      // net-snmp forgets a request before it reads the answer: where reading failed half-way, nobody else would settle it.
      if (waiting && !session.reqs[waiting.getId()]) pending.settle({ is: 'malformed', why: 'unreadable answer' });
    }
  });
  const session = openSession(target, credential, context, {
    port: means.port,
    timeout: means.timeoutMs,
    retries: means.tries - 1,
    dgramModule: { createSocket: () => line.socket },
  });
  session.on('error', () => {
    for (const pending of pendings.values()) pending.garbled = true;
  });
  session.onSimpleGetResponse = (request, message) => {
    const why = mismatch(request, message, session);
    if (why !== null) return request.responseCb(new Error(why));
    request.responseCb(null, message.pdu);
  };
  session.send = (request) => {
    const pending = pendings.get(request.responseCb);
    if (pending) void send(session, request, pending, () => means.egress.turn(target, means.port, credential.name, pending.kept));
    return session;
  };
  session.registerRequest = (request) => {
    const pending = pendings.get(request.responseCb);
    if (!pending) return;
    snmp.Session.prototype.registerRequest.call(session, request);
    pending.waiting = request;
  };

  function request(question: Question): Promise<Reply> {
    return new Promise((resolve) => {
      const done = (error: Error | null, answer?: unknown): void => pending.settle(error ? endingOf(error, pending.garbled) : answeredBy(answer as Message['pdu']));
      const onStop = (): void => pending.settle({ is: 'unsent', excluded: STOPPED });
      const pending: Pending = {
        kept: question.is === 'get' && question.kept === true,
        sent: 0,
        heldMs: 0,
        requests: new Set(),
        waiting: null,
        turn: null,
        sentAt: 0,
        garbled: false,
        settled: false,
        settle: (ending) => {
          if (pending.settled) return;
          pending.settled = true;
          pending.turn?.release();
          pendings.delete(done);
          if (pending.waiting) session.unregisterRequest(pending.waiting.getId());
          means.onStop.delete(onStop);
          if (ending.is === 'answered' && pending.sent === pending.requests.size) means.egress.answered(target, performance.now() - pending.sentAt);
          resolve({ ...ending, sent: pending.sent, heldMs: pending.heldMs });
        },
      };
      pendings.set(done, pending);
      means.onStop.add(onStop);
      if (means.egress.stopped.aborted) return onStop();
      try {
        if (question.is === 'bulk') session.getBulk(question.oids, 0, question.repetitions, done);
        else if (question.is === 'next') session.getNext(question.oids, done);
        else session.get(question.oids, done);
      } catch (error) {
        pending.settle({ is: 'malformed', why: messageOf(error) });
      }
    });
  }
  return { request, close: () => line.close() };
}

/** Sends one datagram when the gate gives a turn. Called again by net-snmp for each retry and each step of v3 discovery. */
async function send(session: Session, request: PendingRequest, pending: Pending, takeTurn: () => Promise<Turn | Excluded>): Promise<void> {
  if (pending.settled) return;
  if (!pending.requests.has(request)) {
    if (pending.requests.size === REQUESTS_PER_QUESTION) return pending.settle({ is: 'malformed', why: 'nothing but Reports' });
    pending.requests.add(request);
    request.message.pdu.id = randomInt(1, 2 ** 31 - 1);
    if (request.message.msgGlobalData) request.message.msgGlobalData.msgID = randomInt(1, 2 ** 31 - 1);
    pending.waiting = null;
  }
  pending.turn?.release();
  pending.turn = null;
  const asked = performance.now();
  const turn = await takeTurn();
  pending.heldMs += performance.now() - asked;
  if ('is' in turn) return pending.settle({ is: 'unsent', excluded: turn });
  if (pending.settled) return turn.release();
  pending.turn = turn;
  pending.sent++;
  pending.sentAt = performance.now();
  snmp.Session.prototype.send.call(session, request);
}

/** What RFC 3412 §7.2 asks of a response and net-snmp does not check: the request's own id, and no lower security than was asked for. */
function mismatch(request: PendingRequest, message: Message, session: Session): string | null {
  if (message.pdu.id !== request.message.pdu.id) return 'answer to another request';
  const asked = (request.message.msgGlobalData?.msgFlags ?? 0) & 3;
  const given = (message.msgGlobalData?.msgFlags ?? 0) & 3;
  if (session.user && asked !== given) return 'answer without the security that was asked for';
  if ((message.pdu.contextName ?? '') !== (request.message.pdu.contextName ?? '') && session.user) return 'answer from another context';
  return null;
}

function answeredBy(pdu: Message['pdu']): Ending {
  return { is: 'answered', errorStatus: pdu.errorStatus ?? 0, errorIndex: pdu.errorIndex ?? 0, varbinds: pdu.varbinds };
}

function endingOf(error: Error, garbled: boolean): Ending {
  if (error instanceof snmp.RequestTimedOutError) return garbled ? { is: 'malformed', why: 'unreadable answer' } : { is: 'silent' };
  if ('syscall' in error) return { is: 'unreachable', why: messageOf(error) };
  if (!(error instanceof snmp.ResponseInvalidError)) return { is: 'malformed', why: messageOf(error) };
  if (error.code === ResponseInvalidCode.EAuthFailure && !error.message.startsWith('Authentication digest')) return { is: 'refused', why: error.message };
  if (error.code === ResponseInvalidCode.EAuthFailure) return { is: 'malformed', why: 'answer is not authentic' };
  if (error.code === ResponseInvalidCode.EUnexpectedReport) return { is: 'refused', why: 'answered with a Report' };
  return { is: 'malformed', why: WHY.get(error.code) ?? 'invalid answer' };
}
const WHY = new Map([
  [ResponseInvalidCode.ECouldNotDecrypt, 'answer could not be decrypted'],
  [ResponseInvalidCode.ENotInTimeWindow, 'answer outside the time window'],
  [ResponseInvalidCode.EVersionNoMatch, 'answer in another SNMP version'],
  [ResponseInvalidCode.ECommunityNoMatch, 'answer under another community'],
  [ResponseInvalidCode.EUnknownPduType, 'answer is no response'],
]);

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
