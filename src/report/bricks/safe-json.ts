/** Knows JSON that is harmless wherever it is pasted: what is markup elsewhere, or cannot be seen, is written by its number (RFC 8259 §7). */

/** Reads as `value` does; no angle bracket, ampersand, control, bidi or invisible character stands in it as itself. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[<>&\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g, (found) => [...Array(found.length).keys()].map((i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}
