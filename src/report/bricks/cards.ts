/** Knows how findings are told: those on one unit as one card, hygiene as one line per rule. */
import { byCodePoint, groupBy, sortedBy } from '../../model/order.js';
import type { RuleCard } from '../../model/report.js';
import type { Action, Finding, Subject } from '../../model/rule.js';

export const ACTIONS: readonly Action[] = ['ACT_NOW', 'PLAN', 'VERIFY', 'ASK', 'TRACK'];
/** What an outcome asks of the reader. */
export const ACTION_WORDS: Readonly<Record<Action, string>> = { ACT_NOW: 'Act now', PLAN: 'Plan', VERIFY: 'Verify', ASK: 'Ask', TRACK: 'Track' };

export interface UnitCard {
  readonly subject: Subject;
  /** The most pressing of its findings. */
  readonly outcome: Action;
  readonly findings: readonly Finding[];
}
export interface RuleLine {
  readonly rule: string;
  readonly title: string;
  readonly outcome: Action;
  readonly findings: readonly Finding[];
}

/** Findings that stand today: neither fixed nor accepted. */
export function standing(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ status }) => status !== 'fixed' && status !== 'accepted');
}

/** Folds findings into cards by their first subject. Hygiene, and rules that fire often and press nobody, become lines. */
export function fold(findings: readonly Finding[], rules: readonly RuleCard[] = []): { readonly cards: readonly UnitCard[]; readonly lines: readonly RuleLine[] } {
  const hygiene = new Set(rules.filter(({ group }) => /hygiene/i.test(group)).map(({ id }) => id));
  const ofRule = groupBy(findings, ({ rule }) => rule);
  const isLine = (finding: Finding): boolean => {
    const same = ofRule.get(finding.rule)!;
    return same.every(({ outcome }) => outcome === 'TRACK') && (hygiene.has(finding.rule) || same.length > 1);
  };
  const cards = [...groupBy(findings.filter((finding) => !isLine(finding)), keyOf).values()].map((group): UnitCard => {
    const ordered = sortedBy(group, ({ outcome }) => ACTIONS.indexOf(outcome), ({ rule }) => rule, ({ id }) => id);
    return { subject: subjectOf(ordered[0]!), outcome: ordered[0]!.outcome, findings: ordered };
  });
  const lines = [...groupBy(findings.filter(isLine), ({ rule }) => rule).values()].map((group): RuleLine => {
    const ordered = [...group].sort((a, b) => byCodePoint(subjectOf(a).name, subjectOf(b).name) || byCodePoint(a.id, b.id));
    return { rule: ordered[0]!.rule, title: ordered[0]!.title, outcome: ordered[0]!.outcome, findings: ordered };
  });
  return {
    cards: sortedBy(cards, ({ outcome }) => ACTIONS.indexOf(outcome), ({ findings: all }) => -all.length, ({ subject }) => subject.name, ({ subject }) => subject.id),
    lines: sortedBy(lines, ({ outcome }) => ACTIONS.indexOf(outcome), ({ rule }) => rule),
  };
}

/** What a finding is first about; the site as a whole where it names nothing. */
export function subjectOf(finding: Finding): Subject {
  return finding.about[0] ?? { kind: 'site', id: 'site', name: 'this site' };
}
function keyOf(finding: Finding): string {
  const subject = subjectOf(finding);
  return `${subject.kind} ${subject.id}`;
}
