/** Knows how a line of a drawing falls into words: quoted ones stay whole, and `key=value` pairs into fields. */

/** The words of a line. A quoted part may hold blanks; the quotes are kept where they say that a value is text. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => (word.startsWith('"') ? unquoted(word) : word));
}

export type Value = string | number | boolean | null;

/** `key=value` words and, for words without a key, the names in `positions`, in order. Throws where there are more words than names. */
export function fields(given: readonly string[], positions: readonly string[]): Record<string, Value> {
  const values: Record<string, Value> = {};
  const open = [...positions];
  for (const word of given) {
    const pair = /^([A-Za-z]\w*)=(.*)$/s.exec(word);
    const name = pair ? pair[1]! : open.shift();
    if (name === undefined) throw new Error(`drawing: no field left for: ${word}`);
    values[name] = valueOf(pair ? pair[2]! : word);
  }
  return values;
}

function valueOf(text: string): Value {
  if (text.startsWith('"')) return unquoted(text);
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '');
}
