/** Knows which three things an owner is asked to decide: different cures for the worst failures, then the most pressing findings elsewhere. */
import type { Audit } from '../../model/audit.js';
import type { Failure, Unit } from '../../model/failure.js';
import type { Block, Edition } from '../../model/report.js';
import type { Subject } from '../../model/rule.js';
import { ACTIONS, fold, standing } from './cards.js';
import { answerInWords, freshAnswer, standingAnswers } from './decided.js';
import { kindOf, namesOf } from './names.js';
import { failureAnchor, isFelt } from './owner.js';
import { effortOf, priceOf } from './price.js';
import { pairsIn, touched, worstFirst } from './weight.js';
import { brief, firstClause, listed } from './words.js';

export type DecisionBlock = Block & { readonly is: 'decision' };
/** What is asked, of which unit, and how an owner points at that. */
export interface Decision extends DecisionBlock {
  readonly unit: string;
  readonly called: string;
}
const MOST = 3;

/** At most three, each with a cure of its own and on a unit that no cure before it already covers; not what was decided before the sweep, until its day. Same audit, same decisions. */
export function decisions(edition: Edition, { inFull = true } = {}): readonly Decision[] {
  const { audit, rules } = edition;
  const names = namesOf(audit);
  const chosen: Decision[] = [];
  // What was decided is on its way: a cable at a box that gets a second one needs no decision of its own.
  const covered = new Set(standingAnswers(edition).keys());
  const add = (unit: string, decision: Omit<Decision, 'is' | 'number' | 'unit'>): void => {
    covered.add(unit);
    if (!chosen.some(({ title }) => title === decision.title)) chosen.push({ is: 'decision', number: chosen.length + 1, unit, ...decision, ...answered(edition, unit) });
  };
  const pairs = pairsIn(audit);
  for (const failure of worstFirst(audit)) {
    if (chosen.length === MOST) break;
    if (!isFelt(failure) || pairs.has(failure.unit.id) || failure.cure === null || isAccepted(audit, failure.unit.id) || isCovered(edition, failure, covered)) continue;
    add(failure.unit.id, { called: names.plain(failure.unit), title: cureInWords(edition, failure), now: `${nowOf(edition, failure)}${inFull ? withOf(failure) : ''}`, after: afterOf(failure), effort: effortOf(edition, failure.unit.id), price: priceOf(edition, failure.unit), opens: failureAnchor(failure) });
  }
  for (const { subject, outcome, findings } of fold(standing(audit.findings), rules).cards) {
    if (chosen.length === MOST) break;
    if (covered.has(subject.id) || ACTIONS.indexOf(outcome) > ACTIONS.indexOf('ASK')) continue;
    const [first] = findings;
    const called = isUnit(subject) ? names.plain(subject) : subject.name;
    add(subject.id, { called, title: firstClause(first!.remedy, 12), now: `${firstClause(first!.title, 10)}: ${brief(called, 40)}`, after: 'settled and checked', effort: effortOf(edition, subject.id), price: null, opens: first!.id });
  }
  return chosen;
}

function answered(edition: Edition, unit: string): Pick<DecisionBlock, 'answer'> {
  const answer = freshAnswer(edition, unit);
  return answer ? { answer: answerInWords(answer) } : {};
}

function isUnit(subject: Subject): subject is Subject & Unit {
  return ['device', 'link', 'segment', 'provider', 'group'].includes(subject.kind);
}

/** Whether all that presses on a unit was accepted by somebody: then it is not asked again until that expires. */
export function isAccepted({ findings }: Audit, unit: string): boolean {
  const pressing = findings.filter(({ about, status, outcome }) => about[0]?.id === unit && status !== 'fixed' && (status === 'accepted' || outcome !== 'TRACK'));
  return pressing.length > 0 && pressing.every(({ status }) => status === 'accepted');
}

/** A second box brings its own cables; so a cable at a box that gets one needs no decision of its own. */
function isCovered({ audit }: Edition, { unit }: Failure, covered: ReadonlySet<string>): boolean {
  if (covered.has(unit.id)) return true;
  const link = unit.kind === 'link' ? audit.links.find(({ id }) => id === unit.id) : undefined;
  return link?.ends.some(({ device }) => covered.has(device)) ?? false;
}

/** The cure in an owner's words: the size of what is asked for, not how it is cabled. */
function cureInWords({ audit }: Edition, { unit, cure, certainty }: Failure): string {
  const names = namesOf(audit);
  const name = brief(unit.name, 40);
  if (certainty === 'possible' && /^confirm\b/i.test(cure!)) return `Look at the cables around ${brief(names.plain(unit), 50)} first`;
  if (unit.kind === 'provider') return 'Order a second internet line that enters elsewhere';
  if (unit.kind === 'segment') return `Replace ${brief(names.plain(unit), 60)} by two that are looked after`;
  if (unit.kind === 'device' && /^put a second box\b/i.test(cure!)) return `Put a second ${kindOf(names.device(unit.id))} beside ${name}`;
  return firstClause(cure!, 16);
}

/** Services where there are any: the bars tell the desks. */
function nowOf({ audit }: Edition, failure: Failure): string {
  const names = namesOf(audit);
  const may = failure.certainty === 'proven' ? '' : 'may ';
  const services = failure.stops.everywhere.map((id) => brief(names.of(id)));
  if (services.length === 0) return `${touched(failure) === 1 ? '1 desk or device' : `${touched(failure)} desks and devices`} ${touched(failure) === 1 && may === '' ? 'stops' : `${may}stop`}`;
  return `${listed(services, 2)} ${may}${services.length === 1 && may === '' ? 'stops' : 'stop'}`;
}
/** What it is that they stop with; a cure's title names it mostly, so it may be left out where words are short. */
function withOf({ unit }: Failure): string {
  return ` with ${unit.kind === 'device' ? brief(unit.name, 30) : unit.kind === 'provider' ? 'the line' : unit.kind === 'link' ? 'the cable' : unit.kind === 'group' ? brief(unit.name, 30) : 'it'}`;
}
/** A cure that only looks closer changes no more than what is known. */
function afterOf({ certainty, cure }: Failure): string {
  return certainty === 'possible' && /^confirm\b/i.test(cure!) ? 'you know' : 'they keep working';
}
