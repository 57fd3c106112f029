/** Knows how rules are put to a network: each gives a verdict, and a rule that throws costs only its own. */
import { distinct, sortedBy } from '../../model/order.js';
import { stableId } from '../../model/digest.js';
import type { Failure } from '../../model/failure.js';
import type { Action, Gap, Hit, Impact, Rule, RuleVerdict, Seen, SeverityRow } from '../../model/rule.js';
import { failureOf, impactOf } from './impact.js';
import { isSeen } from './needs.js';
import { decide } from './severity.js';

export type NamedRule = Rule & { readonly id: string };

/** A hit with all that was decided on it. `id` is that of its finding: rule and subjects, the same in every sweep. */
export interface JudgedHit {
  readonly id: string;
  readonly rule: NamedRule;
  readonly hit: Hit;
  readonly impact: Impact;
  readonly outcome: Action;
  readonly decision: string;
  /** What would cure it here, where the failures room computed one; else null. */
  readonly cure: string | null;
}
export interface JudgedGap extends Gap {
  readonly rule: string;
}
export interface Judgement {
  /** One verdict per rule, sorted by id. */
  readonly rules: readonly RuleVerdict[];
  /** Sorted by rule, then id; no id twice. */
  readonly hits: readonly JudgedHit[];
  readonly gaps: readonly JudgedGap[];
}

/** Puts every rule to what was seen. Absent needs give `unknown`, a throwing rule gives `error`: neither is ever a pass, neither touches another rule. */
export function judge(seen: Seen, rules: readonly NamedRule[], severity: readonly SeverityRow[]): Judgement {
  const verdicts: RuleVerdict[] = [];
  const hits: JudgedHit[] = [];
  const gaps: JudgedGap[] = [];
  for (const rule of sortedBy(rules, ({ id }) => id)) {
    const result = checkOne(rule, seen, severity);
    verdicts.push(result.verdict);
    hits.push(...result.hits);
    gaps.push(...result.gaps);
  }
  return { rules: verdicts, hits, gaps };
}

interface Result {
  readonly verdict: RuleVerdict;
  readonly hits: readonly JudgedHit[];
  readonly gaps: readonly JudgedGap[];
}

function checkOne(rule: NamedRule, seen: Seen, severity: readonly SeverityRow[]): Result {
  const say = (verdict: RuleVerdict['verdict'], why: string | null, hits: readonly JudgedHit[] = [], gaps: readonly JudgedGap[] = []): Result => ({ verdict: { id: rule.id, verdict, why }, hits, gaps });
  if (rule.experimental) return say('unknown', 'not in use: it has not yet proved itself');
  const missing = rule.needs.filter((need) => !isSeen(seen, need));
  if (missing.length > 0) return say('unknown', `not seen: ${missing.join(', ')}`);
  const found = new Map<string, Hit>();
  const gaps: JudgedGap[] = [];
  try {
    for (const said of rule.check(seen)) {
      if ('unknown' in said) {
        gaps.push({ ...said, rule: rule.id });
        continue;
      }
      const id = findingId(rule.id, said);
      const known = found.get(id);
      found.set(id, { ...(known ?? said), from: distinct([...(known?.from ?? []), ...said.from]) as unknown as Hit['from'] });
    }
  } catch (error) {
    return say('error', error instanceof Error ? error.message : String(error));
  }
  const hits = sortedBy(found, ([id]) => id).map(([id, hit]) => judgeHit(id, rule, hit, seen, severity));
  if (hits.length > 0) return say('found', null, hits, gaps);
  const whole = gaps.find((gap) => gap.about.length === 0);
  if (whole) return say('unknown', whole.unknown, [], gaps);
  return say('none', gaps.length === 0 ? null : `not judged: ${gaps.map((gap) => gap.unknown).join('; ')}`, [], gaps);
}

function judgeHit(id: string, rule: NamedRule, hit: Hit, seen: Seen, severity: readonly SeverityRow[]): JudgedHit {
  const failure = rule.impact === 'failure' ? failureOf(hit, seen) : null;
  const impact = hit.impact ?? (rule.impact === 'failure' ? impactOf(failure, seen.services) : rule.impact.level);
  const returns = hit.returns ?? failure?.returns.within ?? 'unknown';
  return { id, rule, hit, impact, ...decide(impact, returns, hit.certainty, severity), cure: hit.cure === undefined ? cureOf(hit, failure) : hit.cure };
}

/** The cure of the failing unit, where the hit is about it first of all: what cures a box beside a line does not cure the line. */
function cureOf({ about: [{ id }] }: Hit, failure: Failure | null): string | null {
  return failure?.unit.id === id ? failure.cure : null;
}

/** The id of the finding that this rule makes of this hit: the same for the same rule and subjects, in whatever order these are named. */
export function findingId(rule: string, { about }: Pick<Hit, 'about'>): string {
  return stableId('f', rule, ...distinct(about.map(({ kind, id }) => `${kind} ${id}`)));
}
