/** Knows what became of the decisions of the visit before: done, accepted, open, or not looked at. Absence is not proof. */
import type { Edition, Span } from '../../model/report.js';
import { freshAnswer } from './decided.js';
import { decisions, isAccepted, type Decision } from './decisions.js';
import { isFelt } from './owner.js';
import { brief, counted, day, listed, sentence, spelled } from './words.js';

type Fate = 'done' | 'accepted' | 'no' | 'later' | 'open' | 'unchecked';

/** The sentence a return visit opens with; empty where no report was handed over before. */
export function returnVisit(edition: Edition): readonly Span[] {
  const { audit, visit, site, rules } = edition;
  if (!visit) return [];
  const { before } = visit;
  const on = day(before.sweep.endedAt);
  const asked = decisions({ ...edition, audit: before, before: null, since: null, site: site ?? null, rules: rules ?? [] });
  if (asked.length === 0) {
    const were = new Map(before.findings.map((finding) => [finding.id, finding.status]));
    const [mended, standing] = [audit.findings.filter(({ status }) => status === 'fixed'), audit.findings.filter(({ status }) => status !== 'fixed' && status !== 'not_checked')];
    const back = standing.filter(({ id }) => were.get(id) === 'fixed');
    return [{ text: `Since ${on}: ${counted(mended.filter(({ id }) => were.has(id) && were.get(id) !== 'fixed').length, 'thing')} mended, ${standing.filter(({ id }) => !were.has(id)).length} new, ${back.length} back again.`, opens: 'section changes' }];
  }
  const of = (fate: Fate): readonly string[] => asked.filter((decision) => fateOf(edition, decision) === fate).map(({ called }) => brief(called, 46));
  const [done, accepted, refused, later, open, unchecked] = (['done', 'accepted', 'no', 'later', 'open', 'unchecked'] as const).map(of);
  const decided = asked.filter(({ answer }) => answer !== undefined).length;
  const things = counted(asked.length, 'thing').replace(/^\d+/, spelled(asked.length));
  const put = decided === asked.length ? `You decided ${things} on ${on}` : `${sentence(things)} ${asked.length === 1 ? 'was' : 'were'} put before you on ${on}${decided > 0 ? `, of which you decided ${spelled(decided)}` : ''}`;
  const parts = [
    `${put}; ${done!.length === 0 ? 'none is' : `${spelled(done!.length)} ${done!.length === 1 ? 'is' : 'are'}`} done.`,
    ...(done!.length > 0 ? [`${sentence(listed(done!))} no longer ${done!.length === 1 ? 'stops' : 'stop'} others.`] : []),
    ...(accepted!.length > 0 ? [`You accepted ${listed(accepted!)}.`] : []),
    ...(refused!.length > 0 ? [`You said no to a cure for ${listed(refused!)}.`] : []),
    ...(later!.length > 0 ? [`Put off: ${listed(later!)}.`] : []),
    ...(open!.length > 0 ? [`Still open: ${listed(open!)}.`] : []),
    ...(unchecked!.length > 0 ? [`Not looked at: ${listed(unchecked!)}.`] : []),
  ];
  return [{ text: parts.join(' '), opens: 'section changes' }];
}

/** `done` only where the unit, or the finding on it, was looked at again and stops nothing now. */
function fateOf(edition: Edition, { unit }: Decision): Fate {
  const { audit, visit } = edition;
  const about = audit.findings.filter((finding) => finding.about[0]?.id === unit);
  if (visit?.since.notChecked.some(({ id }) => id === unit) || about.some(({ status }) => status === 'not_checked')) return 'unchecked';
  if (isAccepted(audit, unit)) return 'accepted';
  const standing = about.filter(({ status }) => status !== 'fixed');
  const isFailing = audit.failures.some((failure) => failure.unit.id === unit && isFelt(failure));
  if (isFailing || standing.some(({ outcome }) => outcome !== 'TRACK')) {
    const answer = freshAnswer({ ...edition, audit: visit!.before }, unit)?.answer;
    return answer === 'no' || answer === 'later' ? answer : 'open';
  }
  const isSeen = about.length > 0 || audit.devices.some(({ id, examined }) => id === unit && examined !== 'none') || audit.failures.some((failure) => failure.unit.id === unit) || audit.links.some(({ id }) => id === unit) || audit.providers.some(({ id }) => id === unit) || audit.segments.some(({ id }) => id === unit);
  return isSeen ? 'done' : 'unchecked';
}
