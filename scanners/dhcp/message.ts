/** Knows the two DHCP messages that matter here: a DISCOVER, and the OFFERs that answer it (RFC 2131, RFC 2132). */

export interface Offer {
  /** The server's own address, by its identifier; else the sender. */
  readonly server: string;
  readonly offered: string;
  readonly routers: readonly string[];
  readonly resolvers: readonly string[];
  readonly domain: string | null;
  readonly leaseSeconds: number | null;
}
const MAGIC = 0x63825363;
const FIXED = 240;
const OFFER = 2;
const DISCOVER = 1;

/** Wants no address: only the OFFERs are listened to, so nothing is taken from anybody's pool for longer than a server keeps an offer open. */
export function discover(transaction: number, card: Uint8Array): Buffer {
  const message = Buffer.alloc(FIXED);
  message.set([1, 1, 6, 0]);
  message.writeUInt32BE(transaction, 4);
  // Answers go to everybody: we hold no address that they could go to.
  message.writeUInt16BE(0x8000, 10);
  message.set(card.subarray(0, 6), 28);
  message.writeUInt32BE(MAGIC, 236);
  return Buffer.concat([message, Buffer.from([53, 1, DISCOVER, 55, 4, 1, 3, 6, 15, 255]), Buffer.alloc(50)]);
}

/** The OFFER to that transaction; null for anything else, or where it breaks the format. */
export function readOffer(message: Buffer, transaction: number, card: Uint8Array, sender: string): Offer | null {
  if (message.length < FIXED || message[0] !== 2 || message.readUInt32BE(4) !== transaction || message.readUInt32BE(236) !== MAGIC) return null;
  if (!message.subarray(28, 34).equals(Buffer.from(card.subarray(0, 6)))) return null;
  const options = optionsOf(message.subarray(FIXED));
  if (options === null || options.get(53)?.[0] !== OFFER) return null;
  const [server = sender] = addresses(options.get(54));
  const lease = options.get(51);
  return {
    server,
    offered: message.subarray(16, 20).join('.'),
    routers: addresses(options.get(3)),
    resolvers: addresses(options.get(6)),
    domain: options.get(15)?.toString('latin1').replace(/\0+$/, '') || null,
    leaseSeconds: lease?.length === 4 ? lease.readUInt32BE(0) : null,
  };
}

function optionsOf(bytes: Buffer): Map<number, Buffer> | null {
  const options = new Map<number, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at]!;
    if (code === 255) return options;
    if (code === 0) {
      at++;
      continue;
    }
    const length = bytes[at + 1];
    if (length === undefined || at + 2 + length > bytes.length) return null;
    options.set(code, bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return options;
}
function addresses(octets: Buffer | undefined): string[] {
  if (!octets || octets.length % 4 !== 0) return [];
  return Array.from({ length: Math.min(8, octets.length / 4) }, (_, i) => octets.subarray(i * 4, i * 4 + 4).join('.'));
}
