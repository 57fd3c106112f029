/** Knows how named objects are read: only answers that carry the OIDs that were asked count (RFC 3416 §4.2.1). */
import type { Incomplete } from '../../src/model/observation.js';
import { type Oid, compareOids, parseOid } from '../../src/model/oid.js';
import type { Conversation } from './conversation.js';
import { isAbsent, isEndOfMibView, snmprecLine } from './snmprec.js';
import { type Asked, DENIAL, DENIED, outcomeOf, reasonOf } from './walk.js';

const OBJECTS_PER_GET = 10;
const TOO_BIG = 1;
const NO_SUCH_NAME = 2;

/** Never rejects. Objects that the device does not have are left out; with none at all the answer is empty, and still an answer. */
export async function get(conversation: Conversation, oids: readonly Oid[], limits: { readonly tries: number; readonly timeoutMs: number }, kept = false): Promise<Asked> {
  const lines = new Map<Oid, string>();
  const waiting: Oid[][] = [];
  for (let i = 0; i < oids.length; i += OBJECTS_PER_GET) waiting.push(oids.slice(i, i + OBJECTS_PER_GET));
  let requests = 0;
  let answered = false;
  let incomplete: Incomplete | undefined;

  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    if (batch.length === 0) continue;
    const reply = await conversation.request({ is: 'get', oids: batch, kept });
    requests += reply.sent;
    if (reply.is !== 'answered') {
      if (!answered) return { outcome: outcomeOf(reply, limits), requests };
      incomplete = reasonOf(reply);
      break;
    }
    const { errorStatus, errorIndex, varbinds } = reply;
    if (!answered && DENIED.has(errorStatus)) return { outcome: DENIAL, requests };
    answered = true;
    if (errorStatus === TOO_BIG && batch.length > 1) {
      waiting.unshift(batch.slice(0, batch.length >> 1), batch.slice(batch.length >> 1));
    } else if (errorStatus !== 0) {
      if (errorStatus !== NO_SUCH_NAME) incomplete ??= 'error';
      // SNMPv1 fails the whole GET for one missing object and names its position.
      if (errorIndex >= 1 && errorIndex <= batch.length) waiting.unshift(batch.filter((_, i) => i !== errorIndex - 1));
      else if (batch.length > 1) waiting.unshift(...batch.map((oid) => [oid]));
    } else if (varbinds.length !== batch.length || varbinds.some((varbind, i) => parseOid(varbind.oid) !== batch[i])) {
      if (lines.size === 0) return { outcome: { is: 'broken', why: 'answer does not carry the objects that were asked' }, requests };
      incomplete = 'malformed';
    } else {
      for (const [i, varbind] of varbinds.entries()) {
        if (isAbsent(varbind) || isEndOfMibView(varbind)) continue;
        const line = snmprecLine(varbind);
        if (line === null) incomplete ??= 'malformed';
        else lines.set(batch[i]!, line);
      }
    }
  }
  const raw = [...lines].sort(([a], [b]) => compareOids(a, b)).map(([, line]) => `${line}\n`);
  return { outcome: { is: 'answered', raw: Buffer.from(raw.join('')), ...(incomplete && { incomplete }) }, requests };
}
