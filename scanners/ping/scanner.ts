/** Knows ICMP echo as a scanner: round-trip and loss of one address, each echo with a turn of its own. */
import ping, { type PingResponse } from 'ping';
import { type Gate, Refusal } from '../../src/guard/gate.js';
import { parseAddress } from '../../src/model/address.js';
import type { Outcome } from '../../src/model/observation.js';

export interface Asked {
  readonly outcome: Outcome;
  /** Echoes sent. */
  readonly requests: number;
}
export interface PingScanner {
  /** Sends `count` echoes one after the other. Raw is JSON: an `Echoes`. Nothing that came back is silence. Never rejects. */
  ask(target: string, count: number): Promise<Asked>;
}
/** `rttMs` holds one time per answer, in the order of the echoes. */
export interface Echoes {
  readonly sent: number;
  readonly received: number;
  readonly rttMs: readonly number[];
}
const WAIT_SECONDS = 1;
const COUNT_AT_MOST = 20;

export function createPingScanner(gate: Pick<Gate, 'admit' | 'answered' | 'signal'>): PingScanner {
  async function ask(target: string, count: number): Promise<Asked> {
    // The package hands its target to a command line as it is: only a number may get there.
    if (parseAddress(target) !== target) return { outcome: { is: 'excluded', why: 'not an address in canonical spelling' }, requests: 0 };
    const rttMs: number[] = [];
    let sent = 0;
    for (; sent < Math.min(count, COUNT_AT_MOST); sent++) {
      let turn;
      try {
        turn = await gate.admit(target, 'icmp', null);
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        if (sent === 0) return { outcome: refusal.outcome, requests: 0 };
        return { outcome: outcomeOf(sent, rttMs, true), requests: sent };
      }
      try {
        const { alive, time } = await probe(target);
        if (alive && typeof time === 'number' && Number.isFinite(time)) {
          rttMs.push(time);
          gate.answered(target, time);
        }
      } catch (error) {
        return { outcome: { is: 'broken', why: (error as Error).message.trim() }, requests: sent };
      } finally {
        turn.release();
      }
    }
    return { outcome: outcomeOf(sent, rttMs, false), requests: sent };
  }
  return { ask };
}

/** The package sets our own language to `C` while it starts its child. */
function probe(target: string): Promise<PingResponse> {
  const { LANG } = process.env;
  const probed = ping.promise.probe(target, { numeric: true, timeout: WAIT_SECONDS, deadline: WAIT_SECONDS, min_reply: 1, v6: target.includes(':') });
  if (LANG === undefined) delete process.env['LANG'];
  else process.env['LANG'] = LANG;
  return probed;
}

function outcomeOf(sent: number, rttMs: readonly number[], stopped: boolean): Outcome {
  if (rttMs.length === 0) return { is: 'silent', afterMs: sent * WAIT_SECONDS * 1000 };
  const echoes: Echoes = { sent, received: rttMs.length, rttMs };
  return { is: 'answered', raw: Buffer.from(JSON.stringify(echoes)), ...(stopped && { incomplete: 'stopped' as const }) };
}
