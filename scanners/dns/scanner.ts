/** Knows the domain name system as a scanner: one question to one resolver, its answer believed only where id, question and sender fit. */
import { randomInt } from 'node:crypto';
import type { Ask } from '../../src/model/ask.js';
import { exchange } from '../exchange/datagram.js';
import { answered, type Asked, type Door } from '../exchange/turn.js';
import { decodeAnswer, type DnsAnswer, encodeQuery, Malformed } from './message.js';

type DnsAsk = Extract<Ask, { via: 'dns' }>;
export interface DnsScanner {
  /** Raw is JSON: `{ rcode, records }`, with what the question was in the ask. A name that does not exist is an answer. Never rejects. */
  ask(resolver: string, ask: DnsAsk): Promise<Asked>;
}
export interface DnsOptions {
  readonly port?: number;
  readonly timeoutMs?: number;
  readonly tries?: number;
}
/** Answers of a server that does not want to be asked. */
const UNWILLING = new Set(['REFUSED', 'NOTIMP', 'FORMERR']);

export function createDnsScanner(door: Door, { port = 53, timeoutMs = 3000, tries = 2 }: DnsOptions = {}): DnsScanner {
  async function ask(resolver: string, { name, type }: DnsAsk): Promise<Asked> {
    try {
      encodeQuery(0, name, type);
    } catch {
      return { outcome: { is: 'excluded', why: 'not a name that can be asked about' }, requests: 0 };
    }
    const reply = await exchange<DnsAnswer | { readonly malformed: string }>(door, {
      target: resolver, port, timeoutMs, tries,
      ask: () => {
        const id = randomInt(0x10000);
        return {
          request: encodeQuery(id, name, type),
          read: (datagram) => {
            try {
              return decodeAnswer(datagram, id, name, type);
            } catch (error) {
              if (!(error instanceof Malformed)) throw error;
              return { malformed: error.message };
            }
          },
        };
      },
    });
    if ('outcome' in reply) return reply;
    const { told, requests } = reply;
    if ('malformed' in told) return { outcome: { is: 'broken', why: `a malformed answer: ${told.malformed}` }, requests };
    if (UNWILLING.has(told.rcode)) return { outcome: { is: 'refused', why: told.rcode }, requests };
    return { outcome: answered({ rcode: told.rcode, records: told.records }, told.truncated ? 'cap' : told.rcode === 'SERVFAIL' ? 'error' : undefined), requests };
  }
  return { ask };
}
