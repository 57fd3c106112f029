/** Knows what a written name means: names short or fully qualified, addresses, ids; and what was probably meant by one that matches nothing. */
import { byCodePoint, distinct } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Topology } from '../model/topology.js';

export interface Unmatched {
  readonly written: string;
  readonly nearest: string | null;
}
/** Ids by every word they are known by, in lower case. */
export type Words = ReadonlyMap<string, ReadonlySet<string>>;

/** Words of devices: id, names from every source, host part of a qualified name, addresses. */
export function wordsOfDevices({ devices }: Pick<Topology, 'devices'>, facts: readonly DeviceFact[]): Words {
  const words = new Map<string, Set<string>>();
  for (const { id, name, addresses, targets } of devices) for (const word of [id, name, ...addresses, ...targets]) addWord(words, word, id);
  for (const fact of facts) if (fact.kind === 'named') addWord(words, fact.name, fact.device);
  return words;
}

/** The id of the device that told an address as its own, by address. */
export function idsByAddress({ devices }: Pick<Topology, 'devices'>): ReadonlyMap<string, string> {
  return new Map(devices.flatMap(({ id, addresses }) => addresses.map((address) => [address, id] as const)));
}

export function addWord(words: Map<string, Set<string>>, word: string, id: string): void {
  const whole = word.trim().toLowerCase().replace(/\.$/, '');
  const isAddress = /^[\d.]+$/.test(whole) || whole.includes(':');
  for (const one of isAddress ? [whole] : [whole, whole.split('.')[0]!]) {
    if (one === '') continue;
    words.set(one, (words.get(one) ?? new Set()).add(id));
  }
}

/** The ids that `written` means; empty where it matches nothing. A qualified name that is not known as such means the box of its host part. */
export function idsOf(written: string, words: Words): string[] {
  const whole = written.trim().toLowerCase().replace(/\.$/, '');
  const isAddress = /^[\d.]+$/.test(whole) || whole.includes(':');
  const found = words.get(whole) ?? (isAddress ? undefined : words.get(whole.split('.')[0]!));
  return distinct(found ?? []);
}

/** `written`, with the known word that takes the fewest changed letters (Levenshtein), where one is near. */
export function unmatched(written: string, known: Iterable<string>): Unmatched {
  const wanted = plain(written.slice(0, 64));
  let nearest: string | null = null;
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of [...known].sort(byCodePoint)) {
    if (Math.abs(candidate.length - wanted.length) >= fewest + 4) continue;
    const changes = editDistance(wanted, plain(candidate));
    if (changes < fewest) [nearest, fewest] = [candidate, changes];
  }
  return { written, nearest };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[-_ ]/g, '');
}
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = row;
  }
  return previous[b.length]!;
}

/** `a, b and 3 more`. */
export function few(names: readonly string[], most = 3): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}
