/** Knows the file that tcpdump writes, and the Ethernet frames in it (pcap, IEEE 802.3, IEEE 802.1Q). */

export interface Frame {
  readonly destination: string;
  readonly source: string;
  /** EtherType; below 1536 it is a length, and an LLC header follows. */
  readonly type: number;
  readonly payload: Buffer;
}
const ETHERNET = 1;
const HEADER = 24;
const RECORD = 16;
const FRAMES_AT_MOST = 2000;
const VLAN_TAGS: ReadonlySet<number> = new Set([0x8100, 0x88a8]);

/** The frames of a capture; one that is cut off ends the list. Empty for any other file. */
export function framesOf(file: Buffer): readonly Frame[] {
  if (file.length < HEADER) return [];
  const magic = file.readUInt32LE(0);
  const little = magic === 0xa1b2c3d4 || magic === 0xa1b23c4d;
  const big = magic === 0xd4c3b2a1 || magic === 0x4d3cb2a1;
  if (!little && !big) return [];
  const word = (at: number): number => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  if ((word(20) & 0xffff) !== ETHERNET) return [];
  const frames: Frame[] = [];
  for (let at = HEADER; at + RECORD <= file.length && frames.length < FRAMES_AT_MOST; ) {
    const length = word(at + 8);
    const end = at + RECORD + length;
    if (length > 65_536 || end > file.length) break;
    const frame = frameOf(file.subarray(at + RECORD, end));
    if (frame) frames.push(frame);
    at = end;
  }
  return frames;
}

function frameOf(bytes: Buffer): Frame | null {
  if (bytes.length < 14) return null;
  let at = 12;
  for (let tags = 0; tags < 2 && at + 4 <= bytes.length && VLAN_TAGS.has(bytes.readUInt16BE(at)); tags++) at += 4;
  if (at + 2 > bytes.length) return null;
  const mac = (from: number): string => bytes.subarray(from, from + 6).toString('hex').match(/../g)!.join(':');
  return { destination: mac(0), source: mac(6), type: bytes.readUInt16BE(at), payload: bytes.subarray(at + 2) };
}

/** What follows each type and length: LLDP packs both into two octets, CDP takes two octets each and counts them, MNDP does not count them. */
export function tlvsOf(bytes: Buffer, kind: 'lldp' | 'cdp' | 'mndp'): readonly { readonly type: number; readonly value: Buffer }[] {
  const found: { type: number; value: Buffer }[] = [];
  const header = kind === 'lldp' ? 2 : 4;
  for (let at = 0; at + header <= bytes.length && found.length < 200; ) {
    const type = kind === 'lldp' ? bytes[at]! >> 1 : bytes.readUInt16BE(at);
    const length = kind === 'lldp' ? bytes.readUInt16BE(at) & 0x1ff : bytes.readUInt16BE(at + 2) - (kind === 'cdp' ? header : 0);
    if (length < 0 || at + header + length > bytes.length || (kind === 'lldp' && type === 0)) break;
    found.push({ type, value: bytes.subarray(at + header, at + header + length) });
    at += header + length;
  }
  return found;
}

/** A packet of IPv4 or IPv6 that is no fragment. */
export interface Packet {
  readonly source: string;
  readonly protocol: number;
  /** Time to live, hop limit: 255 only where no router passed it on. */
  readonly hops: number;
  readonly payload: Buffer;
}
export function packetOf({ type, payload }: Frame): Packet | null {
  if (type === 0x0800 && payload.length >= 20 && payload[0]! >> 4 === 4) {
    const header = (payload[0]! & 0x0f) * 4;
    const length = payload.readUInt16BE(2);
    if (header < 20 || length < header || length > payload.length || (payload.readUInt16BE(6) & 0x3fff) !== 0) return null;
    return { source: payload.subarray(12, 16).join('.'), protocol: payload[9]!, hops: payload[8]!, payload: payload.subarray(header, length) };
  }
  if (type === 0x86dd && payload.length >= 40 && payload[0]! >> 4 === 6) {
    const length = payload.readUInt16BE(4);
    if (40 + length > payload.length) return null;
    return { source: payload.subarray(8, 24).toString('hex').match(/.{4}/g)!.join(':'), protocol: payload[6]!, hops: payload[7]!, payload: payload.subarray(40, 40 + length) };
  }
  return null;
}
/** The ports and contents of UDP. */
export function datagramOf({ protocol, payload }: Packet): { readonly from: number; readonly to: number; readonly data: Buffer } | null {
  if (protocol !== 17 || payload.length < 8) return null;
  const length = payload.readUInt16BE(4);
  if (length < 8 || length > payload.length) return null;
  return { from: payload.readUInt16BE(0), to: payload.readUInt16BE(2), data: payload.subarray(8, length) };
}
