/** Knows which word was probably meant. */

/** The word of `known` that takes the fewest changed letters, or null where none is near. Case, `-` and `_` do not count. */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');
  const wanted = plain(word.slice(0, 64));
  let best: string | null = null;
  let fewest = Infinity;
  for (const candidate of known) {
    const changes = editDistance(wanted, plain(candidate));
    if (changes < fewest) [best, fewest] = [candidate, changes];
  }
  return fewest <= Math.max(1, Math.floor(wanted.length / 3)) ? best : null;
}

/** Letters inserted, left out, exchanged, or two neighbours swapped (Damerau, optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), isSwapped ? before[j - 2]! + 1 : Infinity));
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length]!;
}
