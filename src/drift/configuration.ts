/** Knows how two copies of a configuration differ, line by line, without the lines that never rest. */
import { structuredPatch } from 'diff';
import type { ConfigText, Derived, PriorConfig } from '../model/audit.js';
import type { Change, Drift } from '../model/drift.js';
import { groupBy, sortedBy } from '../model/order.js';
import type { Doubt, Found, NotChecked, Side } from './sides.js';

/** Longer comparisons are cut off; the copies themselves are kept. */
const LONGEST_MS = 4000;

/** What is known of a copy before: a whole one of that sweep, or the last whole one of a sweep before it, or none was ever whole. `said`: absent where it cannot be compared. */
interface Old extends Pick<ConfigText, 'device' | 'kind' | 'target' | 'hash'> {
  readonly was: 'taken' | 'taken earlier' | 'never whole';
  readonly at?: string;
  readonly said?: Pick<ConfigText, 'text' | 'restless'>;
}

/**
 * Changed copies, only whole with whole: where the earlier sweep got none, with the last one that was whole. Of several of one device
 * each is compared with that of the same member. How many changed lines each restless pattern hid.
 */
export function configurationBetween(before: Side, after: Side, { configTexts, prior }: Derived, is: readonly ConfigText[]): Found & { readonly hidden: Drift['hidden'] } {
  const changes: Change[] = [];
  const notChecked: NotChecked[] = [];
  const hidden = new Map<string, number>();
  const olds = groupBy(oldCopies(before, configTexts, prior.configs ?? []), keyOf);
  const news = groupBy(is, keyOf);
  for (const [id, own] of sortedBy(olds, ([key]) => key)) {
    const current = news.get(id) ?? [];
    const isPair = [before, after].some(({ devices }) => devices.get(own[0]!.device)?.members.some(({ group }) => group === 'pair'));
    const pairs = paired(own, current, !isPair && own.length === 1 && current.length === 1);
    for (const [old, now] of pairs) {
      const name = `${before.nameOf(old.device)} ${old.kind}${pairs.length > 1 ? ` of ${old.target}` : ''}`;
      const subject = { kind: 'config' as const, id, name };
      const why = now ? doubtOfCopy(old, now, after) : doubtOfNone(old, current.length > 0, own, after);
      if (why !== null) notChecked.push({ kind: 'config', id, name, why });
      if (why !== null || !old.said || !now || old.hash === now.hash) continue;
      const patterns = compiled([...new Set([...old.said.restless, ...now.restless])]);
      const [a, b] = [withoutRestless(old.said.text, patterns), withoutRestless(now.text, patterns)];
      for (const { source } of patterns) count(hidden, source, differing(a.hidden.get(source) ?? [], b.hidden.get(source) ?? []));
      if (a.text === b.text) continue;
      const change = changeOf(subject, a.text, b.text, [before.devices.get(old.device)?.from ?? [], after.devices.get(old.device)?.from ?? []].flat());
      changes.push(old.at === undefined ? change : { ...change, before: `${change.before} since ${old.at.slice(0, 10)}` });
    }
  }
  return { changes, notChecked, hidden: sortedBy([...hidden].map(([rule, lines]) => ({ rule, count: lines })), ({ rule }) => rule) };
}
function keyOf({ device, kind }: { readonly device: string; readonly kind: string }): string {
  return `${device}/${kind}`;
}

function oldCopies(side: Side, texts: readonly ConfigText[], ledger: readonly PriorConfig[]): readonly Old[] {
  const whole = texts.filter((text) => isWhole(side, text)).map(({ text, restless, ...copy }): Old => ({ ...copy, was: 'taken', said: { text, restless } }));
  const last = without(ledger, whole).map(({ device, kind, target, hash, at, kept }): Old => ({ device, kind, target, hash, was: 'taken earlier', at, ...(kept && { said: kept }) }));
  const never = without(texts, [...whole, ...last]).map(({ device, kind, target, hash }): Old => ({ device, kind, target, hash, was: 'never whole' }));
  return [...whole, ...last, ...never];
}
function without<T extends Pick<Old, 'device' | 'kind' | 'target'>>(copies: readonly T[], others: readonly Old[]): readonly T[] {
  const memberOf = (copy: Pick<Old, 'device' | 'kind' | 'target'>) => `${keyOf(copy)}/${copy.target}`;
  const known = new Set(others.map(memberOf));
  return copies.filter((copy) => !known.has(memberOf(copy)));
}
function isWhole({ audit }: Side, { device, kind, hash }: ConfigText): boolean {
  return audit.configs.some((copy) => copy.device === device && copy.kind === kind && copy.hash === hash && copy.state === 'complete');
}

/** Each with that of the same member; else with the very same text, whoever told it. `isLone`: there is but one both times, of a box that was read at another address. */
function paired(olds: readonly Old[], news: readonly ConfigText[], isLone: boolean): readonly (readonly [Old, ConfigText | undefined])[] {
  const found = new Map<Old, ConfigText>();
  const left = new Set(sortedBy(news, ({ target }) => target));
  const ordered = sortedBy(olds, ({ target }) => target);
  for (const fits of [(old: Old, now: ConfigText) => old.target === now.target, (old: Old, now: ConfigText) => isLone || old.hash === now.hash]) {
    for (const old of ordered.filter((one) => !found.has(one))) {
      const now = [...left].find((one) => fits(old, one));
      if (now) found.set(old, now);
      if (now) left.delete(now);
    }
  }
  return ordered.map((old) => [old, found.get(old)] as const);
}

function doubtOfCopy(old: Old, now: ConfigText, after: Side): Doubt {
  if (!isWhole(after, now)) return old.was === 'never whole' ? null : 'the copy is not complete';
  return old.said || old.hash === now.hash ? null : 'no whole copy was taken the time before';
}
/** `isElsewhere`: the device told others. What it told at an address where it is read no longer is missed once, and not at all where it tells the same at another. */
function doubtOfNone(old: Old, isElsewhere: boolean, own: readonly Old[], after: Side): Doubt {
  const isMissed = old.was === 'taken' ? !own.some((one) => one !== old && one.hash === old.hash) : old.was === 'taken earlier' && !isElsewhere && after.devices.has(old.device);
  return isMissed ? 'no copy was taken' : null;
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
