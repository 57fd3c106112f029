/** The one place where what a device said becomes text that may be shown. Everything a device says is hostile until it went through here. */

const decoder = new TextDecoder('utf-8', { fatal: false });
const latin1 = new TextDecoder('latin1');
/** C0/C1 controls, bidi marks and overrides, zero-width and other invisible format characters, lone surrogates, replacement leftovers. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g;

/** Bytes as text: UTF-8 where valid, Latin-1 otherwise. Not yet fit to show. */
export function decode(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return text.includes('\ufffd') ? latin1.decode(bytes) : text;
}

/** One line fit to show: unsafe characters dropped, white space folded, at most `limit` characters (then ending in `…`). */
export function clean(text: string, limit = 255): string {
  const line = text.replace(/[\t\n\r\u0085]+/g, ' ').replace(UNSAFE, '').replace(/ {2,}/g, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

/** Several lines fit to show: as `clean`, but line breaks and tabs stay and nothing is cut. */
export function cleanLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, '');
}

/** A cell of a table for spreadsheets: as `cleanLines`, and never one that a spreadsheet takes for a formula, also behind white space or in full-width characters. */
export function plainCell(text: string): string {
  const shown = cleanLines(text);
  return /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(shown) ? `'${shown}` : shown;
}
