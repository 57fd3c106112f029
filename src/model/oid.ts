/** Knows object identifiers in dotted form, without a leading dot (RFC 2578). */
export type Oid = string;

/** Canonical spelling without leading dot or leading zeros, or null where `text` is no OID. */
export function parseOid(text: string): Oid | null {
  const bare = text.startsWith('.') ? text.slice(1) : text;
  if (!/^\d+(\.\d+)*$/.test(bare)) return null;
  return bare.includes('.0') || bare.startsWith('0') ? bare.split('.').map(Number).join('.') : bare;
}

/** Lexicographic order of sub-identifiers, as GETNEXT walks them. */
export function compareOids(a: Oid, b: Oid): number {
  if (a === b) return 0;
  const x = a.split('.');
  const y = b.split('.');
  const shared = Math.min(x.length, y.length);
  for (let i = 0; i < shared; i++) {
    const difference = Number(x[i]) - Number(y[i]);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

/** Whether `oid` is `root` itself or lies below it. */
export function isUnder(oid: Oid, root: Oid): boolean {
  return oid === root || (oid.length > root.length && oid.startsWith(root) && oid.charCodeAt(root.length) === 46);
}

/** What follows `root` in `oid`, without the dot: the index of a table cell. Empty for `root` itself. */
export function indexBelow(oid: Oid, root: Oid): string {
  return oid.slice(root.length + 1);
}
