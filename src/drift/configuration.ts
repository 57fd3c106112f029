/** Knows how two copies of a configuration differ, line by line, without the lines that never rest. */
import { structuredPatch } from 'diff';
import type { ConfigCopy, Derived } from '../model/audit.js';
import type { Change, Drift } from '../model/drift.js';
import { sortedBy } from '../model/order.js';
import type { Side } from './sides.js';

type Texts = Derived['configTexts'];
/** Longer comparisons are cut off; the copies themselves are kept. */
const LONGEST_MS = 4000;

/** Changed copies, only complete with complete; how many changed lines each restless pattern hid. */
export function configurationBetween(before: Side, after: Side, was: Texts, is: Texts): { readonly changes: readonly Change[]; readonly notChecked: Drift['notChecked']; readonly hidden: Drift['hidden'] } {
  const changes: Change[] = [];
  const notChecked: Drift['notChecked'][number][] = [];
  const hidden = new Map<string, number>();
  const now = new Map(is.map((text) => [keyOf(text), text]));
  for (const old of sortedBy(was, keyOf)) {
    const current = now.get(keyOf(old));
    const name = `${before.nameOf(old.device)} ${old.kind}`;
    const subject = { kind: 'config' as const, id: `${old.device}/${old.kind}`, name };
    const [earlier, later] = [copyOf(before, old), current ? copyOf(after, current) : undefined];
    if (earlier?.state !== 'complete') continue;
    if (!current || later?.state !== 'complete') {
      notChecked.push({ kind: 'config', id: subject.id, name, why: current ? 'the copy is not complete' : 'no copy was taken' });
      continue;
    }
    if (old.hash === current.hash) continue;
    const patterns = compiled([...new Set([...old.restless, ...current.restless])]);
    const [a, b] = [withoutRestless(old.text, patterns), withoutRestless(current.text, patterns)];
    for (const { source } of patterns) count(hidden, source, differing(a.hidden.get(source) ?? [], b.hidden.get(source) ?? []));
    if (a.text !== b.text) changes.push(changeOf(subject, a.text, b.text, [before.devices.get(old.device)?.from ?? [], after.devices.get(old.device)?.from ?? []].flat()));
  }
  return { changes, notChecked, hidden: sortedBy([...hidden].map(([rule, lines]) => ({ rule, count: lines })), ({ rule }) => rule) };
}
function keyOf({ device, kind }: { readonly device: string; readonly kind: string }): string {
  return `${device}/${kind}`;
}
function copyOf({ audit }: Side, { device, kind, hash }: Texts[number]): ConfigCopy | undefined {
  return audit.configs.find((copy) => copy.device === device && copy.kind === kind && copy.hash === hash);
}

function changeOf(subject: Change['subject'], was: string, is: string, from: readonly string[]): Change {
  const patch = structuredPatch('before', 'after', was, is, '', '', { context: 3, timeout: LONGEST_MS });
  const lines = patch?.hunks.flatMap((hunk) => hunk.lines) ?? [];
  const [removed, added] = ['-', '+'].map((sign) => lines.filter((line) => line.startsWith(sign)).length);
  const text = patch ? patch.hunks.map((hunk) => [`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`, ...hunk.lines].join('\n')).join('\n') : 'too long to compare line by line';
  const words = (count: number | undefined, word: string) => (patch ? `${count} ${count === 1 ? 'line' : 'lines'} ${word}` : `${word}, not counted`);
  return { layer: 'configuration', change: '~', kind: 'config', subject, before: words(removed, 'removed'), after: words(added, 'added'), from: [...new Set(from)].sort(), text };
}

function compiled(sources: readonly string[]): readonly { readonly source: string; readonly pattern: RegExp }[] {
  return [...sources].sort().flatMap((source) => {
    try {
      return [{ source, pattern: new RegExp(source) }];
    } catch {
      return [];
    }
  });
}
function withoutRestless(text: string, patterns: readonly { readonly source: string; readonly pattern: RegExp }[]): { readonly text: string; readonly hidden: ReadonlyMap<string, readonly string[]> } {
  const hidden = new Map<string, string[]>();
  const kept = text.split('\n').filter((line) => {
    const rule = patterns.find(({ pattern }) => pattern.test(line));
    if (rule) hidden.set(rule.source, [...(hidden.get(rule.source) ?? []), line]);
    return !rule;
  });
  return { text: `${kept.join('\n').trimEnd()}\n`, hidden };
}
/** Lines that one of two lists has and the other has not; a line that changed counts once. */
function differing(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let missing = 0;
  for (const line of a) {
    const at = left.indexOf(line);
    if (at < 0) missing++;
    else left.splice(at, 1);
  }
  return Math.max(missing, left.length);
}
function count(counts: Map<string, number>, key: string, more: number): void {
  if (more > 0) counts.set(key, (counts.get(key) ?? 0) + more);
}
