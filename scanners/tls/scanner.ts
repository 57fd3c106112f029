/** Knows TLS as a scanner: a handshake for the certificate, which is looked at and never trusted. Nothing is sent in it. */
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { isCut, isOutcome, ofCut, overTcp } from '../exchange/stream.js';
import { answered, type Asked, type Door, isExcluded, withTurn } from '../exchange/turn.js';

export interface TlsScanner {
  /** Raw is JSON: a `Presented`. Never rejects. */
  ask(target: string, port: number): Promise<Asked>;
}
export interface Presented {
  readonly protocol: string | null;
  readonly cipher: string | null;
  /** The server's own certificate, DER in base64. */
  readonly certificate: string;
}
/** No certificate chain of a device fills this. */
const BYTES = 128 * 1024;
const TOTAL_MS = 5000;

/** Old devices speak old TLS with short keys: to read what they present, it must be accepted. */
export const LENIENT = { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0', checkServerIdentity: () => undefined } as const;

export function createTlsScanner(door: Door, { totalMs = TOTAL_MS }: { readonly totalMs?: number } = {}): TlsScanner {
  async function ask(target: string, port: number): Promise<Asked> {
    const result = await withTurn(door, target, 'tcp', port, () =>
      overTcp<Presented>(target, port, { totalMs, bytes: BYTES, signal: door.signal }, (socket, done) => {
        const secure: TLSSocket = connect({ socket, ...LENIENT });
        secure.on('error', (error: NodeJS.ErrnoException) => done({ is: 'broken', why: `no TLS: ${reasonOf(error)}` }));
        secure.on('close', () => done({ is: 'broken', why: 'no TLS: closed in the handshake' }));
        secure.on('secureConnect', () => {
          const { raw } = secure.getPeerCertificate();
          done(raw ? { protocol: secure.getProtocol(), cipher: secure.getCipher()?.name ?? null, certificate: raw.toString('base64') } : { is: 'broken', why: 'no certificate' });
        });
      }),
    );
    if (isExcluded(result)) return { outcome: result, requests: 0 };
    if (isCut(result)) return { outcome: ofCut(result, totalMs), requests: 1 };
    return { outcome: isOutcome(result) ? result : answered(result), requests: 1 };
  }
  return { ask };
}

/** OpenSSL's own words are long and hold places in its source. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code ?? message.split(':').at(-1)!.trim().slice(0, 80);
}

/** A host name as TLS and HTTP write it. */
export function hostOf(target: string): string {
  return isIP(target) === 6 ? `[${target}]` : target;
}
