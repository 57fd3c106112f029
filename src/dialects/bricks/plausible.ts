/** Knows which values of an identity field are a value at all. */

const PLACEHOLDER = /^(?:n\/?a|none|null|nil|unknown|undefined|unspecified|not (?:available|specified|applicable|set|present|supported)|no ?such.*|default string|to be filled.*|system (?:product name|serial number)|chassis serial number|empty|invalid|error|private|<private>|<removed>|\?+|-+|\.+|_+|\*+|#+|0|"+)$/i;

/** The value without wrapping quotes and padding, or null where it is a placeholder. */
export function told(text: string | null | undefined): string | null {
  const bare = text?.replace(/^[\s\\"']+|[\s\\"';,]+$/g, '') ?? '';
  return bare === '' || PLACEHOLDER.test(bare) ? null : bare;
}
