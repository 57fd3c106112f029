/** Knows one short TCP connection: a total clock, a cap on what is read, an end when all sending stops. */
import { type Socket, connect } from 'node:net';
import type { Address } from '../../src/model/address.js';
import { type Outcome, STOPPED } from '../../src/model/observation.js';

export interface StreamRules {
  /** From the first packet to the last, however steadily bytes drip in. */
  readonly totalMs: number;
  readonly bytes: number;
  readonly signal: AbortSignal;
}
/** How a connection ends where it does not end by itself. */
export type Cut = { readonly cut: 'timeout' | 'cap' | 'stopped' };

/**
 * Opens a connection and hands it to `talk`, which calls `done` once with what it has. Whatever happens first ends it: `done`, an error
 * (told as an outcome), the clock, the cap on bytes (both told as `Cut`). The socket is destroyed in every case. Never rejects.
 */
export function overTcp<T>(target: Address, port: number, { totalMs, bytes, signal }: StreamRules, talk: (socket: Socket, done: (told: T | Outcome) => void) => void): Promise<T | Outcome | Cut> {
  return new Promise((resolve) => {
    const socket = connect({ host: target, port });
    let settled = false;
    let isConnected = false;
    const end = (result: T | Outcome | Cut): void => {
      if (settled) return;
      settled = true;
      clearTimeout(clock);
      clearInterval(watch);
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve(result);
    };
    const stop = (): void => end({ cut: 'stopped' });
    const clock = setTimeout(() => end(isConnected ? { cut: 'timeout' } : { is: 'silent', afterMs: totalMs }), totalMs);
    const watch = setInterval(() => socket.bytesRead > bytes && end({ cut: 'cap' }), 50);
    signal.addEventListener('abort', stop);
    if (signal.aborted) return stop();
    socket.on('error', (error: NodeJS.ErrnoException) => end(failure(error)));
    socket.on('connect', () => (isConnected = true));
    try {
      talk(socket, end);
    } catch (error) {
      end({ is: 'broken', why: (error as Error).message });
    }
  });
}

export function failure(error: NodeJS.ErrnoException): Outcome {
  if (error.code === 'ECONNREFUSED') return { is: 'refused', why: 'connection refused' };
  if (error.code === 'ETIMEDOUT' || error.code === 'EHOSTUNREACH' || error.code === 'ENETUNREACH') return { is: 'silent', afterMs: 0 };
  return { is: 'broken', why: error.code ?? 'connection failed' };
}

/** What a cut connection becomes where nothing of it can be used. */
export function ofCut({ cut }: Cut, totalMs: number): Outcome {
  if (cut === 'stopped') return STOPPED;
  return { is: 'broken', why: cut === 'cap' ? 'gave no end of answers' : `no whole answer in ${totalMs / 1000} s` };
}
export function isCut(result: object): result is Cut {
  return 'cut' in result;
}
export function isOutcome(result: object): result is Outcome {
  return 'is' in result;
}
