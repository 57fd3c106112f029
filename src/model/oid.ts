/** Knows object identifiers in dotted form, without a leading dot (RFC 2578). */
export type Oid = string;

/** Canonical spelling without leading dot or leading zeros, or null where `text` is no OID. */
export function parseOid(text: string): Oid | null {
  const bare = text.startsWith('.') ? text.slice(1) : text;
  if (!/^\d+(\.\d+)*$/.test(bare)) return null;
  return /(?:^|\.)0\d/.test(bare) ? bare.split('.').map(Number).join('.') : bare;
}

/** Lexicographic order of sub-identifiers, as GETNEXT walks them. */
export function compareOids(a: Oid, b: Oid): number {
  const shared = Math.min(a.length, b.length);
  let i = 0;
  while (i < shared && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  // What comes before the sub-identifier that holds the first difference is equal.
  const start = i === 0 ? 0 : a.lastIndexOf('.', i - 1) + 1;
  return subIdentifierAt(a, start) - subIdentifierAt(b, start) || a.length - b.length;
}
function subIdentifierAt(oid: Oid, start: number): number {
  let number = 0;
  for (let i = start; i < oid.length; i++) {
    const code = oid.charCodeAt(i);
    if (code === DOT) break;
    number = number * 10 + code - ZERO;
  }
  return number;
}
const DOT = 46;
const ZERO = 48;

/** Whether `oid` is `root` itself or lies below it. */
export function isUnder(oid: Oid, root: Oid): boolean {
  return oid === root || (oid.length > root.length && oid.startsWith(root) && oid.charCodeAt(root.length) === 46);
}

/** What follows `root` in `oid`, without the dot: the index of a table cell. Empty for `root` itself. */
export function indexBelow(oid: Oid, root: Oid): string {
  return oid.slice(root.length + 1);
}
