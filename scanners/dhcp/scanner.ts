/** Knows DHCP as a scanner: one DISCOVER to everybody on the link, on consent, and all the OFFERs that come. No address is taken. */
import { createSocket } from 'node:dgram';
import { randomBytes } from 'node:crypto';
import { type Outcome, STOPPED } from '../../src/model/observation.js';
import { answered, type Asked, type Door, isExcluded, withTurn } from '../exchange/turn.js';
import { discover, type Offer, readOffer } from './message.js';

export interface DhcpScanner {
  /** Raw is JSON: `{ offers }`, one per server. Silence: nobody offers anything. Never rejects. */
  ask(): Promise<Asked>;
}
export interface DhcpOptions {
  readonly to?: { readonly address: string; readonly port: number };
  /** Where answers arrive. */
  readonly at?: { readonly address: string; readonly port: number };
  readonly waitMs?: number;
}
const EVERYBODY = '255.255.255.255';
const SERVER = 67;
const CLIENT = 68;
const WAIT_MS = 5000;
const OFFERS_AT_MOST = 64;

export function createDhcpScanner(door: Door, { to = { address: EVERYBODY, port: SERVER }, at = { address: '0.0.0.0', port: CLIENT }, waitMs = WAIT_MS }: DhcpOptions = {}): DhcpScanner {
  async function ask(): Promise<Asked> {
    const result = await withTurn(door, EVERYBODY, 'udp', SERVER, () => listen(door.signal));
    return isExcluded(result) ? { outcome: result, requests: 0 } : { outcome: result, requests: 1 };
  }

  function listen(signal: AbortSignal): Promise<Outcome> {
    return new Promise((resolve) => {
      const transaction = randomBytes(4).readUInt32BE(0);
      // A card that nobody has: locally administered, random.
      const card = Buffer.concat([Buffer.from([0x02]), randomBytes(5)]);
      const offers = new Map<string, Offer>();
      const socket = createSocket({ type: 'udp4', reuseAddr: true });
      const end = (outcome: Outcome): void => {
        clearTimeout(clock);
        signal.removeEventListener('abort', stop);
        socket.removeAllListeners('message');
        try {
          socket.close();
        } catch {
          // Closed already.
        }
        resolve(outcome);
      };
      const told = (): Outcome => (offers.size === 0 ? { is: 'silent', afterMs: waitMs } : answered({ offers: [...offers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, offer]) => offer) }));
      const stop = (): void => end(STOPPED);
      const clock = setTimeout(() => end(told()), waitMs);
      signal.addEventListener('abort', stop);
      socket.on('error', (error: NodeJS.ErrnoException) => end({ is: 'broken', why: error.code === 'EACCES' ? 'not permitted to listen on the port of DHCP clients' : error.code === 'EADDRINUSE' ? 'the port of DHCP clients is taken by another program' : `UDP: ${error.code ?? 'failed'}` }));
      socket.on('message', (message, sender) => {
        const offer = readOffer(message, transaction, card, sender.address);
        if (offer && offers.size < OFFERS_AT_MOST) offers.set(offer.server, offer);
      });
      socket.bind(at.port, at.address, () => {
        socket.setBroadcast(true);
        socket.send(discover(transaction, card), to.port, to.address);
      });
    });
  }
  return { ask };
}
