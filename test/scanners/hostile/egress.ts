/** Knows an egress that lets everything pass to loopback and counts it. */
import type { Egress } from '../../../scanners/snmp/egress.js';
import { STOPPED } from '../../../src/model/observation.js';

export interface CountingEgress extends Egress {
  readonly turns: string[];
  /** Turns taken and not yet given back. */
  outstanding(): number;
  stop(): void;
  refuse: null | 'excluded' | 'budget';
}
/** `quiet`: turns are not listed. */
export function countingEgress({ quiet = false } = {}): CountingEgress {
  const turns: string[] = [];
  const stopping = new AbortController();
  let outstanding = 0;
  const egress: CountingEgress = {
    turns,
    outstanding: () => outstanding,
    refuse: null,
    async turn(target) {
      if (!target.startsWith('127.')) throw new Error(`a test wants to send to ${target}`);
      if (stopping.signal.aborted) return STOPPED;
      if (egress.refuse) return { is: 'excluded', why: `refused: ${egress.refuse}`, ...(egress.refuse === 'budget' && { because: egress.refuse }) };
      if (!quiet) turns.push(target);
      outstanding++;
      return { release: () => void outstanding-- };
    },
    answered: () => {},
    open: () => !stopping.signal.aborted,
    stopped: stopping.signal,
    stop: () => stopping.abort(),
  };
  return egress;
}
