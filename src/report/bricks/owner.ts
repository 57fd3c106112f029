/** Knows the sentences an owner reads: desks and days, no acronym, no blame, the cure beside the fault. */
import type { Failure } from '../../model/failure.js';
import type { Block, Edition } from '../../model/report.js';
import { ACTIONS, fold, standing } from './cards.js';
import { kindOf, namesOf } from './names.js';
import { brief, lasting, listed, sentence } from './words.js';
import { countEndDevices, tightest, touched, worstFirst } from './weight.js';

/** The worst that one failure can do, as one sentence of two breaths: what stops, how long, and how long is bearable. */
export function worstSentence(edition: Edition): string {
  const { audit } = edition;
  const worst = worstFirst(audit).find(isFelt);
  if (!worst) {
    return audit.failures.length > 0 || audit.links.length > 0 ? 'No single failure that we could see stops anything for more than itself.' : 'We saw too little of this network to say what stops when one thing fails.';
  }
  const names = namesOf(audit);
  const services = worst.stops.everywhere.map((id) => brief(names.of(id)));
  const verb = worst.certainty === 'proven' ? '' : ' may';
  const parts: string[] = [];
  if (touched(worst) > 0) parts.push(`${touched(worst)} of ${countEndDevices(audit)} desks and devices${verb} stop`);
  if (services.length > 0) parts.push(`${listed(services, 3)}${verb} ${services.length === 1 && verb === '' ? 'stops' : 'stop'} for everyone`);
  return `If ${brief(names.plain(worst.unit), 60)} fails, ${parts.join(' and ')}. ${backSentence(edition, worst)}`;
}

function backSentence({ audit }: Edition, failure: Failure): string {
  const bearable = tightest(audit, failure);
  const bear = bearable === null ? '' : bearable.service.source === 'declared' ? `; you told us you can bear ${lasting(bearable.hours)}` : `; we assumed you can bear ${lasting(bearable.hours)}`;
  if (failure.returns.hours !== null) return `Bringing it back takes ${lasting(failure.returns.hours)}${bear}.`;
  return `How long bringing it back takes is not written down${bear}.`;
}

/** Whether anybody but the unit itself notices. */
export function isFelt(failure: Failure): boolean {
  return failure.stops.everywhere.length > 0 || failure.stops.somewhere.length > 0 || failure.cutOff.hosts > 0;
}

/** Up to three measures to say yes or no to: cures of the worst failures first, then the most pressing findings on other things. */
export function decisions(edition: Edition): readonly (Block & { readonly is: 'decision' })[] {
  const { audit } = edition;
  const names = namesOf(audit);
  const chosen: (Block & { readonly is: 'decision' })[] = [];
  const used = new Set<string>();
  for (const failure of worstFirst(audit)) {
    if (chosen.length === 3 || failure.cure === null || !isFelt(failure) || used.has(failure.unit.id) || chosen.some(({ title }) => title === brief(failure.cure ?? '', 170))) continue;
    used.add(failure.unit.id);
    const everywhere = failure.stops.everywhere.map((id) => brief(names.of(id)));
    const now = everywhere.length > 0 ? `${listed(everywhere, 3)} ${everywhere.length === 1 ? 'stops' : 'stop'} with it` : `${touched(failure)} desks and devices stop with it`;
    chosen.push({ is: 'decision', number: chosen.length + 1, title: brief(failure.cure, 170), now, after: 'nothing else stops', effort: effortFor(edition, failure.unit.id) });
  }
  for (const { subject, outcome, findings } of fold(standing(audit.findings), edition.rules).cards) {
    if (chosen.length === 3 || used.has(subject.id) || ACTIONS.indexOf(outcome) > ACTIONS.indexOf('ASK')) continue;
    used.add(subject.id);
    const first = findings[0]!;
    if (chosen.some(({ title }) => title === brief(first.remedy, 170))) continue;
    const about = subject.kind === 'device' ? `the ${kindOf(names.device(subject.id))} ${subject.name}` : subject.name;
    chosen.push({ is: 'decision', number: chosen.length + 1, title: brief(first.remedy, 170), now: brief(`${first.title}: ${about}`, 120), after: 'settled and checked', effort: effortFor(edition, subject.id) });
  }
  return chosen;
}

function effortFor({ audit, rules = [] }: Edition, subject: string): string {
  const effort = new Map(rules.map((rule) => [rule.id, rule.effort]));
  const told = audit.findings.filter((finding) => finding.about[0]?.id === subject).map(({ rule }) => effort.get(rule)).find((days) => days !== undefined && days !== '');
  return told === undefined ? 'to be told' : `${told} person-days`;
}

/** What is asked of an owner before anything was declared. */
export const SIX_QUESTIONS: readonly string[] = [
  'What can you not do without?',
  'For how long?',
  'Who can bring it back?',
  'What shares power or a room?',
  'What is written down?',
  'What changes next?',
];

/** `x of y`, or the range where the evidence is incomplete; `what` follows. */
export function ofWords(measure: { readonly of: number; readonly lower: number; readonly upper: number }, what: string): string {
  const count = measure.lower === measure.upper ? `${measure.lower}` : `${measure.lower} to ${measure.upper}`;
  return sentence(`${count} of ${measure.of} ${what}`);
}
