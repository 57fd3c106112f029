/** Knows what came back: the first of the two sources of truth. */
import { createHash } from 'node:crypto';
import { type Ask, canonicalAsk } from './ask.js';

/** Why an answer is not the whole answer. */
export type Incomplete = 'timeout' | 'cap' | 'error' | 'loop' | 'identity' | 'refused' | 'malformed' | 'stopped' | 'host-key' | 'shrunk';

/**
 * Why an ask was not put that might have been: all sending had ended (`stopped`: by a person, the window, the engagement), the device had its share
 * (`budget`), it timed out within the last week (`slow`), there are more VLANs than are asked one by one (`vlans`), the account failed elsewhere
 * (`suspended`). An ask that may not be put at all (scope, port, credential, host key) has none.
 */
export type NotPut = 'stopped' | 'budget' | 'slow' | 'vlans' | 'suspended';
export interface Excluded {
  readonly is: 'excluded';
  readonly why: string;
  readonly because?: NotPut;
}
/** All sending had ended before the ask's turn. */
export const STOPPED: Excluded = { is: 'excluded', why: 'stopped', because: 'stopped' };

/**
 * What the network did with an ask. Silence and refusal are answers; nothing the network does is an exception.
 * `raw` is the answer's bytes after sealing: SNMP as snmprec lines (`OID|tag|value`), nmap as its `<host>` XML element,
 * SSH as the command's output, ping and local as JSON. `incomplete` absent means the answer proved itself whole.
 */
export type Outcome =
  | { readonly is: 'answered'; readonly raw: Uint8Array; readonly incomplete?: Incomplete }
  | { readonly is: 'silent'; readonly afterMs: number }
  | { readonly is: 'refused'; readonly why: string }
  | { readonly is: 'broken'; readonly why: string }
  | Excluded;

/** One ask of one target and its outcome. Written once, never changed. */
export interface Observation {
  readonly id: string;
  readonly sweep: string;
  /** An address in canonical spelling; the recording's device name where it gives none; `appliance` for local asks. */
  readonly target: string;
  /** When the outcome was known, ISO 8601 UTC. */
  readonly at: string;
  readonly ask: Ask;
  readonly outcome: Outcome;
  /** Requests that this ask cost on the wire (SNMP requests, echoes, nmap probes, TCP connections); 0 for recordings. */
  readonly requests: number;
}

/** One sweep of one site. `partial`: stopped early; `aborted`: ended without a clean stop. */
export interface Sweep {
  readonly id: string;
  readonly label: string | null;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly state: 'complete' | 'partial' | 'aborted';
  /** Highest number of packets sent in any one second. */
  readonly peakPerSecond: number;
}

/** The id of the observation of `ask` put to `target` in `sweep`: 128 bits of SHA-256, in hex. */
export function observationId(sweep: string, target: string, ask: Ask): string {
  return createHash('sha256').update(`${sweep}\n${target}\n${canonicalAsk(ask)}`).digest('hex').slice(0, 32);
}
