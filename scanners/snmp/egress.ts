/** Knows what the SNMP scanner needs of the egress gate: a turn for every single datagram. */
import type { Address } from '../../src/model/address.js';
import type { Excluded } from '../../src/model/observation.js';

/** A turn to send one datagram. It is given back when the answer came, or when it is not awaited any longer. */
export interface Turn {
  release(): void;
}
export interface Egress {
  /** Waits for a turn to send one datagram to `target`; never rejects. `kept`: out of what tables leave of the device's budget. */
  turn(target: Address, port: number, credential: string, kept?: boolean): Promise<Turn | Excluded>;
  /** Told the round-trip of every answered request, so that a device that slows down is asked more slowly. */
  answered(target: Address, rttMs: number): void;
  /** Whether anything may be sent at this moment. A window that is closed may open again: the next turn is waited for. */
  open(): boolean;
  /** Aborted when all sending stops. */
  readonly stopped: AbortSignal;
}
