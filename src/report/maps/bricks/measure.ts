/** Knows how wide a text is at most, in any of the plain typefaces a reader may have, and how to cut it. */

/** Widths in hundredths of an em, after the widest of the usual sans-serif faces. */
const NARROW = new Set([..." !'(),-./:;I[]`fijlrt|·’"]);
const WIDE = new Set([...'%@MWmw—…×▲△']);

/** Strong letters are wider. */
const STRONG = 1.15;

/** Upper bound of the width of `text`, in the unit of `size`. */
export function widthOf(text: string, size: number, strong = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += NARROW.has(character) ? 42 : WIDE.has(character) ? 102 : character.charCodeAt(0) > 0x2fff ? 105 : /[A-Z]/.test(character) ? 76 : 65;
  return Math.ceil((hundredths * size * (strong ? STRONG : 1)) / 100);
}

/** `text` in at most `limit` characters; what tells names apart stands mostly at their end, so the middle goes. */
export function cut(text: string, limit: number): string {
  const letters = [...text];
  if (letters.length <= limit) return text;
  const tail = Math.ceil((limit - 1) * 0.6);
  return `${letters.slice(0, limit - 1 - tail).join('')}…${letters.slice(-tail).join('')}`;
}

/** A port's name as short as it stays clear: `GigabitEthernet1/0/24` is `Gi1/0/24`. An address is told whole, for a part of it is none. */
export function shortPort(port: string): string {
  if (/^\d+(?:\.\d+){3}$/.test(port)) return port;
  const short = port.replace(/^([A-Z][a-z])[a-z]+(?:[A-Z][a-z]+)*(?=\d)/, (_all, two: string) => two);
  return cut(short, 11);
}
