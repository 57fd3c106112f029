/** Knows which values of an identity field are a value at all, and which serial numbers tell one box from another. */

const PLACEHOLDER = /^(?:n\/?a|none|null|nil|unknown|undefined|unspecified|not (?:available|specified|applicable|set|present|supported)|no ?such.*|default string|to be filled.*|system (?:product name|serial number)|chassis serial number|empty|invalid|error|private|<private>|<removed>|\?+|-+|\.+|_+|\*+|#+|0|"+)$/i;

/** The value without wrapping quotes and padding, or null where it is a placeholder. */
export function told(text: string | null | undefined): string | null {
  const bare = text?.replace(/^[\s\\"']+|[\s\\"';,]+$/g, '') ?? '';
  return bare === '' || PLACEHOLDER.test(bare) ? null : bare;
}

/** Whether a serial number can tell one box from another: long enough, and not one character over and over. */
export function isTellingSerial(serial: string): boolean {
  const bare = serial.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return bare.length >= 5 && new Set(bare).size > 2 && !/^0?123456789/.test(bare);
}
