/** Knows what becomes of a finding over sweeps: new, open, reopened, fixed, accepted, expired, or not checked this time. */
import type { Declaration } from '../../model/declaration.js';
import { sortedBy } from '../../model/order.js';
import type { Finding, FindingStatus, Seen } from '../../model/rule.js';
import type { Asked } from './asked.js';
import type { JudgedGap, JudgedHit, Judgement, NamedRule } from './judge.js';
import { isFactKind, notLookedAt } from './needs.js';

export interface Past {
  readonly judgement: Judgement;
  /** The rules that were put, for what their earlier findings rested on. */
  readonly rules: readonly NamedRule[];
  readonly prior: readonly Finding[];
  readonly declarations: readonly Declaration[];
  /** The sweep's end, ISO 8601 UTC. */
  readonly asOf: string;
  readonly seen: Seen;
  /** What was asked this time; absent: not known, and then nothing is missed. */
  readonly asked?: Asked;
}

/**
 * All findings of a site after this sweep, sorted by rule, then id. A finding that is not there any more is `fixed` only where
 * everything it was about was looked at again; else it is `not_checked` and keeps the time it was last seen. Fixed ones stay in the list.
 */
export function findingsOf({ judgement, rules, prior, declarations, asOf, seen, asked }: Past): readonly Finding[] {
  const before = new Map(prior.map((finding) => [finding.id, finding]));
  const here = judgement.hits.map((judged) => present(judged, before.get(judged.id), asOf, asked));
  const hit = new Set(judgement.hits.map(({ id }) => id));
  const gone = prior
    .filter(({ id }) => !hit.has(id))
    .map((finding): Finding => ({ ...bare(finding), status: absent(finding, judgement, rules, seen, asked) }));
  return withAcceptances(sortedBy([...here, ...gone], ({ rule }) => rule, ({ id }) => id), declarations, asOf);
}

/** The findings as they stand with the acceptances in force, whichever were in force when they were made. An acceptance changes nothing else, so nothing needs to be derived again for it. */
export function withAcceptances(findings: readonly Finding[], declarations: readonly Declaration[], asOf: string): readonly Finding[] {
  const acceptances = acceptancesOf(declarations);
  return findings.map((finding) => {
    const own = bare(finding);
    const acceptance = acceptances.get(finding.id);
    if (!acceptance) return own;
    if (own.status === 'fixed') return { ...own, acceptance };
    return { ...own, acceptance, status: isOver(acceptance.until, asOf) ? 'expired' : 'accepted', unaccepted: own.status };
  });
}
function bare({ unaccepted, ...finding }: Finding): Finding {
  return { ...finding, acceptance: null, status: unaccepted ?? finding.status };
}

function present({ id, rule, hit, outcome, decision, cure }: JudgedHit, before: Finding | undefined, asOf: string, asked: Asked | undefined): Finding {
  const rests = asked?.restsOf(hit.from) ?? [];
  return {
    id,
    rule: rule.id,
    title: rule.title,
    outcome,
    status: statusOf(before?.status),
    about: [...hit.about, ...(hit.also ?? [])],
    says: hit.says,
    why: hit.why,
    decision,
    remedy: cure ? `${cure} ${rule.remedy}` : rule.remedy,
    controls: rule.controls,
    certainty: hit.certainty,
    from: hit.from,
    ...(rests.length > 0 && { rests }),
    firstSeen: before?.firstSeen ?? asOf,
    lastSeen: asOf,
    acceptance: null,
  };
}

function statusOf(before: FindingStatus | undefined): FindingStatus {
  if (before === undefined) return 'new';
  return before === 'fixed' ? 'reopened' : 'open';
}

/** A bare date holds to its end. */
function isOver(until: string, asOf: string): boolean {
  return until < asOf.slice(0, until.length);
}

function absent(finding: Finding, judgement: Judgement, rules: readonly NamedRule[], seen: Seen, asked: Asked | undefined): FindingStatus {
  if (finding.status === 'fixed') return 'fixed';
  return whyNotChecked(finding, judgement, rules, seen, asked) === null ? 'fixed' : 'not_checked';
}

/** Why an earlier finding can neither be confirmed nor called fixed by this sweep; null: it was looked at, and it is gone. */
export function whyNotChecked(finding: Finding, { rules: verdicts, gaps }: Judgement, rules: readonly NamedRule[], seen: Seen, asked?: Asked): string | null {
  const rule = rules.find(({ id }) => id === finding.rule);
  const verdict = verdicts.find(({ id }) => id === finding.rule);
  if (!rule || !verdict) return 'its rule is not in use any more';
  if (verdict.verdict === 'unknown' || verdict.verdict === 'error') return verdict.why ?? 'its rule could not judge';
  const gap = gaps.find((one) => one.rule === finding.rule && concerns(one, finding));
  if (gap) return gap.unknown;
  if (rule.needs.includes('failures')) {
    const cut = seen.services.find(({ tier, atBaseline }) => tier === 'essential' && atBaseline !== 'works');
    if (cut) return `${cut.name} was not seen working, so what stops it cannot be said`;
  }
  for (const rest of finding.rests ?? []) {
    const why = asked?.missed(rest);
    if (why) return `${seen.topology.devices.find(({ id }) => rest.endsWith(` of ${id}`))?.name ?? 'it'}: ${why}`;
  }
  const devices = finding.about.filter(({ kind }) => kind === 'device');
  for (const { id, name } of devices) {
    const why = notLookedAt(seen, id, rule.needs);
    if (why) return `${name}: ${why}`;
  }
  if (devices.length > 0) return null;
  // Nothing ties it to one device: any table of its kind that was cut short may hide it.
  const needs = rule.needs.filter(isFactKind);
  const hiding = seen.topology.devices.find(({ id }) => seen.tables.get(id)?.some(({ state }) => state === 'incomplete') && notLookedAt(seen, id, needs));
  return hiding ? `${hiding.name} was not read whole` : null;
}

function concerns(gap: JudgedGap, finding: Finding): boolean {
  return gap.about.length === 0 || gap.about.some(({ kind, id }) => finding.about.some((subject) => subject.kind === kind && subject.id === id));
}

/** The acceptance in force per finding: the newest word on it, unless that withdraws it. Expired ones are still there, so that they can be said to have expired. */
function acceptancesOf(declarations: readonly Declaration[]): ReadonlyMap<string, NonNullable<Finding['acceptance']>> {
  const acceptances = new Map<string, NonNullable<Finding['acceptance']>>();
  for (const { says } of sortedBy(declarations, ({ at }) => at, ({ id }) => id)) {
    if (says.is === 'accepted') acceptances.set(says.finding, { owner: says.owner, until: says.until, reason: says.reason });
    if (says.is === 'acceptance-withdrawn') acceptances.delete(says.finding);
  }
  return acceptances;
}
