/** Knows the times in a ZIP archive (PKWARE APPNOTE 6.3): all set to one, so that the same contents are the same bytes. */

const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** A copy of `archive` whose entries all carry the time `at`; an archive that cannot be read is given back as it is. */
export function withTime(archive: Uint8Array, at: string): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  const end = endOf(view);
  if (end === null) return copy;
  const { time, day } = dosTime(at);
  let position = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (position + 46 > end || view.getUint32(position, true) !== ENTRY) return archive.slice();
    const local = view.getUint32(position + 42, true);
    for (const offset of [position + 12, local + 10]) {
      view.setUint16(offset, time, true);
      view.setUint16(offset + 2, day, true);
    }
    position += 46 + view.getUint16(position + 28, true) + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return copy;
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 65_558; at--) if (view.getUint32(at, true) === END) return at;
  return null;
}
/** MS-DOS times count from 1980 in steps of two seconds; the time is UTC, wherever it is written. */
function dosTime(at: string): { readonly time: number; readonly day: number } {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1980 || year > 2107) return { time: 0, day: 0x21 };
  return { time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1), day: ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate() };
}
