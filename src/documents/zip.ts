/** Knows how the parts of a ZIP archive are found and unpacked (APPNOTE.TXT 6.3), never more of them than is sound. */
import { inflateRawSync } from 'node:zlib';

/** The parts by name, unpacked on demand; or why it cannot be read. */
export type Archive = { readonly names: readonly string[]; part(name: string): Uint8Array | null } | { readonly problem: string };

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const MOST_PARTS = 5000;
/** Of one part, and of all that are asked for together: what packs better than that was made to do harm. */
const MOST_BYTES = 64_000_000;
const MOST_IN_ALL = 128_000_000;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Reads the directory of `bytes`. `part` gives null where a name is not there, cannot be unpacked, or is larger than is sound. */
export function openZip(bytes: Buffer): Archive {
  const end = endOf(bytes);
  if (end === null) return { problem: 'it is no whole archive; save it again' };
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count > MOST_PARTS || count === 0xffff || start === 0xffffffff) return { problem: 'it has too many parts; save it again as a plain workbook' };
  const entries = new Map<string, Entry>();
  for (let at = start, i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== IN_DIRECTORY) return { problem: 'its directory is damaged; save it again' };
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name.replaceAll('\\', '/').toLowerCase(), { flags: bytes.readUInt16LE(at + 8), method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  let left = MOST_IN_ALL;
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name.toLowerCase());
      const unpacked = entry ? unpack(bytes, entry, Math.min(MOST_BYTES, left)) : null;
      left -= unpacked?.length ?? 0;
      return unpacked;
    },
  };
}

function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - LONGEST_COMMENT); at--) if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return null;
}

function unpack(bytes: Buffer, { flags, method, packed, size, at }: Entry, most: number): Uint8Array | null {
  if ((flags & ENCRYPTED) !== 0 || size > most || at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const raw = bytes.subarray(start, start + packed);
  if (raw.length !== packed) return null;
  if (method === STORED) return raw.length <= most ? raw : null;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}
