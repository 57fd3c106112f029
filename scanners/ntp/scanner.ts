/** Knows the network time protocol as a scanner: one client packet, and the answer that carries our own nonce back (RFC 5905 §7.3). */
import { randomBytes } from 'node:crypto';
import { exchange } from '../exchange/datagram.js';
import { answered, type Asked, type Door } from '../exchange/turn.js';

export interface NtpScanner {
  /** Raw is JSON: a `TimeTold`. Never rejects. */
  ask(target: string): Promise<Asked>;
}
export interface TimeTold {
  readonly stratum: number;
  readonly leap: number;
  readonly version: number;
  /** Four octets, in hex. */
  readonly reference: string;
  readonly precision: number;
}
const PACKET = 48;
/** Leap 0, version 4, mode client. */
const CLIENT = 0x23;
const SERVER = 4;

export function createNtpScanner(door: Door, { port = 123, timeoutMs = 2000, tries = 1 }: { readonly port?: number; readonly timeoutMs?: number; readonly tries?: number } = {}): NtpScanner {
  async function ask(target: string): Promise<Asked> {
    const reply = await exchange<TimeTold>(door, {
      target, port, timeoutMs, tries,
      ask: () => {
        const request = Buffer.alloc(PACKET);
        request[0] = CLIENT;
        // The transmit timestamp may be any 64 bits (RFC 8633 §3): nobody who does not see it can answer.
        const nonce = randomBytes(8);
        nonce.copy(request, 40);
        return { request, read: (datagram) => read(datagram, nonce) };
      },
    });
    if ('outcome' in reply) return reply;
    const { told, requests } = reply;
    if (told.stratum === 0) return { outcome: { is: 'refused', why: `kiss of death ${Buffer.from(told.reference, 'hex').toString('latin1').replace(/[^A-Z]/g, '')}`.trim() }, requests };
    return { outcome: answered(told), requests };
  }
  return { ask };
}

function read(datagram: Buffer, nonce: Buffer): TimeTold | null {
  if (datagram.length < PACKET || (datagram[0]! & 7) !== SERVER) return null;
  const version = (datagram[0]! >> 3) & 7;
  if (version < 1 || version > 4 || !datagram.subarray(24, 32).equals(nonce)) return null;
  return { stratum: datagram[1]!, leap: datagram[0]! >> 6, version, reference: datagram.subarray(12, 16).toString('hex'), precision: datagram.readInt8(3) };
}
