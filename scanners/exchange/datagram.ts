/** Knows one question and its answer over UDP: only from the address and port that was asked, and only what fits the question. */
import { createSocket } from 'node:dgram';
import type { Address } from '../../src/model/address.js';
import { type Outcome, STOPPED } from '../../src/model/observation.js';
import { type Door, isExcluded, withTurn } from './turn.js';

export interface Question<T> {
  readonly target: Address;
  readonly port: number;
  readonly timeoutMs: number;
  readonly tries: number;
  /** Made anew for every try. */
  readonly ask: () => { readonly request: Uint8Array; /** What a datagram says; null: it is no answer to this request. */ readonly read: (datagram: Buffer) => T | null };
}
export type Reply<T> = { readonly told: T; readonly requests: number } | { readonly outcome: Outcome; readonly requests: number };

/** Datagrams that are looked at for one request; who sends more only floods. */
const LOOKED_AT = 64;

/** Puts one question. Silence, refusal (ICMP port unreachable), stop and gate are outcomes. Never rejects. */
export async function exchange<T>(door: Door, { target, port, timeoutMs, tries, ask }: Question<T>): Promise<Reply<T>> {
  let requests = 0;
  for (let attempt = 0; attempt < tries; attempt++) {
    const result = await withTurn(door, target, 'udp', port, async () => {
      requests++;
      const began = performance.now();
      const heard = await once(target, port, timeoutMs, ask(), door.signal);
      if ('told' in heard) door.answered(target, performance.now() - began);
      return heard;
    });
    if (isExcluded(result)) return { outcome: result, requests };
    if ('told' in result) return { told: result.told, requests };
    if (result.is !== 'silent') return { outcome: result, requests };
  }
  return { outcome: { is: 'silent', afterMs: tries * timeoutMs }, requests };
}

function once<T>(target: Address, port: number, timeoutMs: number, { request, read }: ReturnType<Question<T>['ask']>, signal: AbortSignal): Promise<{ readonly told: T } | Outcome> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: target.includes(':') ? 'udp6' : 'udp4' });
    let looked = 0;
    const end = (result: { readonly told: T } | Outcome): void => {
      clearTimeout(clock);
      signal.removeEventListener('abort', stop);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      try {
        socket.close();
      } catch {
        // Closed already.
      }
      resolve(result);
    };
    const stop = (): void => end(STOPPED);
    const clock = setTimeout(() => end({ is: 'silent', afterMs: timeoutMs }), timeoutMs);
    signal.addEventListener('abort', stop);
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ECONNREFUSED' ? { is: 'refused', why: 'port unreachable' } : { is: 'broken', why: `UDP: ${error.code ?? 'failed'}` }));
    socket.on('message', (datagram) => {
      if (++looked > LOOKED_AT) return end({ is: 'broken', why: 'a flood of datagrams that answer nothing' });
      let told: T | null;
      try {
        told = read(datagram);
      } catch {
        told = null;
      }
      if (told !== null) end({ told });
    });
    // A connected socket is handed nothing from anybody else.
    socket.connect(port, target, () => socket.send(request));
  });
}
