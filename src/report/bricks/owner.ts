/** Knows the sentences an owner reads: desks and days, no acronym, no blame. */
import type { Failure } from '../../model/failure.js';
import type { Edition, Span } from '../../model/report.js';
import { namesOf } from './names.js';
import { brief, lasting, listed } from './words.js';
import { countEndDevices, pairsIn, tightest, touched, worstFirst } from './weight.js';

/** Where a failure is told in full. */
export function failureAnchor({ unit }: Failure): string {
  return `failure ${unit.id}`;
}

/** The worst that one failure can do: what stops, how long, how long is bearable. Each sentence opens where it comes from. */
export function worstSentence(edition: Edition): readonly Span[] {
  const { audit } = edition;
  const pairs = pairsIn(audit);
  const worst = worstFirst(audit).find((failure) => isFelt(failure) && !pairs.has(failure.unit.id));
  if (!worst) {
    return [{ text: audit.failures.length > 0 || audit.links.length > 0 ? 'No single failure that we could see stops anything for more than itself.' : 'We saw too little of this network to say what stops when one thing fails.', opens: 'section coverage' }];
  }
  return [{ text: `If ${placed(edition, worst)} fails, ${whatStops(edition, worst)}.`, opens: failureAnchor(worst) }, { text: ` ${backSentence(edition, worst)}`, opens: 'section services' }];
}

/** What stops with a failure: `34 of 41 desks and devices stop, and so do Orders and Mail`. */
function whatStops({ audit }: Edition, failure: Failure): string {
  const names = namesOf(audit);
  const services = failure.stops.everywhere.map((id) => brief(names.of(id)));
  const may = failure.certainty === 'proven' ? '' : 'may ';
  const hosts = touched(failure);
  if (hosts === 0) return `${listed(services, 3)} ${may}${services.length === 1 && may === '' ? 'stops' : 'stop'} for all`;
  const first = `${hosts} of ${countEndDevices(audit)} desks and devices ${hosts === 1 && may === '' ? 'stops' : `${may}stop`}`;
  return services.length === 0 ? first : `${first}, and so ${may === '' ? (services.length === 1 ? 'does' : 'do') : 'may'} ${listed(services, 3)}`;
}

/** The unit as its owner would point at it, with its room where the box itself tells it. */
function placed({ audit }: Edition, { unit }: Failure): string {
  const names = namesOf(audit);
  const room = unit.kind === 'device' ? (names.device(unit.id)?.location ?? null) : null;
  const shown = brief(names.plain(unit), 60);
  return room === null || room === '' || room.length > 30 ? shown : `${shown} (${room})`;
}

function backSentence({ audit }: Edition, failure: Failure): string {
  const bearable = tightest(audit, failure);
  const bear = bearable === null ? '' : bearable.service.source === 'declared' ? `; you told us you can bear ${lasting(bearable.hours)}` : `; we guessed you can bear ${lasting(bearable.hours)}`;
  if (failure.returns.hours !== null) return `It is back after ${lasting(failure.returns.hours)}${bear}.`;
  return `How long it stays down is not written${bear}.`;
}

/** Whether anybody but the unit itself notices. */
export function isFelt(failure: Failure): boolean {
  return failure.stops.everywhere.length > 0 || failure.stops.somewhere.length > 0 || failure.cutOff.hosts > 0;
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

/** `x of y` and what they do, which `what` says without a full stop; of how many it is not known, where the evidence is incomplete. */
export function ofWords({ of, lower, upper }: { readonly of: number; readonly lower: number; readonly upper: number }, what: string): string {
  if (lower === 0 && upper === of) return `We do not know how many of ${of} ${what}.`;
  return `${lower} of ${of} ${what}${upper > lower ? `; of ${upper - lower} we do not know` : ''}.`;
}
