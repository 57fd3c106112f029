/** Knows what the owner decided, and how long that holds. */
import type { Declaration, Said } from '../../model/declaration.js';
import type { Decided, Edition } from '../../model/report.js';
import { day, sentence } from './words.js';

/** The decisions among `declarations` said before `until` (null: whenever), oldest first. */
export function decidedIn(declarations: readonly Declaration[], until: string | null): readonly Decided[] {
  return declarations.flatMap(({ says, at }) => (isDecision(says) && (until === null || at < until) ? [{ unit: says.unit, answer: says.answer, owner: says.owner, by: says.by, at }] : []));
}
function isDecision(says: Said): says is Extract<Said, { is: 'decided' }> {
  return says.is === 'decided';
}

/** What was decided before the sweep by unit, where its day has not passed: until then it is not asked again. */
export function standingAnswers({ audit: { sweep }, decided = [] }: Edition): ReadonlyMap<string, Decided> {
  const last = new Map(decided.filter(({ at }) => at <= sweep.endedAt).map((one) => [one.unit, one]));
  return new Map([...last].filter(([, { by }]) => by >= sweep.endedAt.slice(0, 10)));
}

/** What was decided of a unit since the sweep told of it. Undefined: nothing yet. */
export function freshAnswer({ audit: { sweep }, decided = [] }: Edition, unit: string): Decided | undefined {
  return decided.filter((one) => one.unit === unit && one.at > sweep.endedAt).at(-1);
}

/** `Yes: IT lead, by 1 Mar 2027`. */
export function answerInWords({ answer, owner, by }: Pick<Decided, 'answer' | 'owner' | 'by'>): string {
  return `${sentence(answer)}: ${owner}, ${answer === 'yes' ? 'by' : 'asked again on'} ${day(by)}`;
}
