/** Knows the one order in which everything is listed: by code point, never by locale. */

/** Compares two strings by UTF-16 code unit, the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy of `items`, ordered by the keys that `keyOf` gives, first key first. */
export function sortedBy<T>(items: Iterable<T>, ...[keyOf, ...others]: [(item: T) => string | number, ...((item: T) => string | number)[]]): T[] {
  const all = [...items];
  // The first key, which nearly always decides, is asked of each item once, and not in every comparison.
  const keys = all.map((item) => keyOf(item));
  const order = all.map((_, at) => at).sort((a, b) => compareKeys(keys[a]!, keys[b]!) || firstDifference(others, all[a]!, all[b]!));
  return order.map((at) => all[at]!);
}
function compareKeys(x: string | number, y: string | number): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
function firstDifference<T>(keysOf: readonly ((item: T) => string | number)[], a: T, b: T): number {
  for (const keyOf of keysOf) {
    const difference = compareKeys(keyOf(a), keyOf(b));
    if (difference !== 0) return difference;
  }
  return 0;
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
