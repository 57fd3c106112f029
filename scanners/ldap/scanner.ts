/** Knows LDAP as a scanner: the rootDSE of a directory, asked anonymously. No bind, no password, nothing that could lock an account. */
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { isCut, isOutcome, ofCut, overTcp } from '../exchange/stream.js';
import { answered, type Asked, type Door, isExcluded, withTurn } from '../exchange/turn.js';
import { LENIENT, reasonOf } from '../tls/scanner.js';
import { type Found, Malformed, readAnswer, searchRequest, unbindRequest } from './message.js';

export interface LdapScanner {
  /** Raw is JSON: `{ attributes }`, values in base64 by the attribute's name in lower case. Never rejects. */
  ask(target: string, port: number, tls: boolean): Promise<Asked>;
}
const BYTES = 64 * 1024;
const TOTAL_MS = 10_000;
/** Result codes that mean: not without a name (RFC 4511 appendix A). */
const UNWILLING: Readonly<Record<number, string>> = { 1: 'operations error', 8: 'stronger authentication required', 13: 'confidentiality required', 48: 'inappropriate authentication', 50: 'insufficient access rights', 53: 'unwilling to perform' };

export function createLdapScanner(door: Door, { totalMs = TOTAL_MS }: { readonly totalMs?: number } = {}): LdapScanner {
  async function ask(target: string, port: number, tls: boolean): Promise<Asked> {
    const result = await withTurn(door, target, 'tcp', port, () =>
      overTcp<Found>(target, port, { totalMs, bytes: 2 * BYTES, signal: door.signal }, (socket, done) => {
        const over: Socket = tls ? connect({ socket, ...LENIENT }) : socket;
        if (tls) over.on('error', (error) => done({ is: 'broken', why: `no TLS: ${reasonOf(error)}` }));
        let heard: Buffer = Buffer.alloc(0);
        over.once(tls ? 'secureConnect' : 'connect', () => over.write(searchRequest()));
        over.on('data', (chunk: Buffer) => {
          heard = Buffer.concat([heard, chunk]);
          try {
            const found = readAnswer(heard);
            if (found.result === null && heard.length <= BYTES) return;
            if (found.result === null) return done({ is: 'broken', why: 'gave no end of answers' });
            over.end(unbindRequest());
            done(found);
          } catch (error) {
            if (!(error instanceof Malformed)) throw error;
            done({ is: 'broken', why: `no LDAP: ${error.message}` });
          }
        });
        over.on('close', () => done({ is: 'broken', why: 'no LDAP: closed without an answer' }));
      }),
    );
    if (isExcluded(result)) return { outcome: result, requests: 0 };
    if (isCut(result)) return { outcome: ofCut(result, totalMs), requests: 1 };
    if (isOutcome(result)) return { outcome: result, requests: 1 };
    const why = result.result === null || result.result === 0 ? null : (UNWILLING[result.result] ?? `result ${result.result}`);
    if (why !== null && Object.keys(result.attributes).length === 0) return { outcome: { is: 'refused', why }, requests: 1 };
    return { outcome: answered({ attributes: result.attributes }, why === null ? undefined : 'error'), requests: 1 };
  }
  return { ask };
}
