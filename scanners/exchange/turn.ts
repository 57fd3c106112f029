/** Knows how one exchange goes through the gate: a turn first, given back at the end; a refusal or a stop is an outcome. */
import { type Channel, type Gate, Refusal } from '../../src/guard/gate.js';
import type { Address } from '../../src/model/address.js';
import type { Excluded, Outcome } from '../../src/model/observation.js';

/** What came of one ask, and what it cost on the wire. */
export interface Asked {
  readonly outcome: Outcome;
  readonly requests: number;
}
/** The part of the gate that these scanners need. */
export type Door = Pick<Gate, 'admit' | 'answered' | 'signal'>;

/** Waits for a turn and runs `work` in it; a refusal is told as `excluded`. Never rejects for what the network does. */
export async function withTurn<T>(door: Door, target: Address, via: Channel, port: number, work: () => Promise<T>): Promise<T | Excluded> {
  let turn;
  try {
    turn = await door.admit(target, via, port);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal.outcome;
  }
  try {
    return await work();
  } finally {
    turn.release();
  }
}
export function isExcluded<T extends object>(result: T | Excluded): result is Excluded {
  return 'is' in result && result.is === 'excluded';
}

/** What an answer becomes: JSON, which a dialect reads. */
export function answered(told: unknown, incomplete?: Extract<Outcome, { is: 'answered' }>['incomplete']): Outcome {
  return { is: 'answered', raw: Buffer.from(JSON.stringify(told)), ...(incomplete !== undefined && { incomplete }) };
}
