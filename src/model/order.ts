/** Knows the one order in which everything is listed: by code point, never by locale. */

/** Compares two strings by UTF-16 code unit, the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy of `items`, ordered by the keys that `keyOf` gives, first key first. */
export function sortedBy<T>(items: Iterable<T>, ...keysOf: ((item: T) => string | number)[]): T[] {
  return [...items].sort((a, b) => {
    for (const keyOf of keysOf) {
      const x = keyOf(a);
      const y = keyOf(b);
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  });
}

/** The distinct strings of `items`, sorted. */
export function distinct(items: Iterable<string>): string[] {
  return [...new Set(items)].sort(byCodePoint);
}

/** Groups `items` by a key; groups appear in the order of their first member. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
