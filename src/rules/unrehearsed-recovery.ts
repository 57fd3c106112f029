/** Knows a way back that nobody tried within the last year. */
import type { Rule } from '../model/rule.js';
import { cite } from './bricks/subjects.js';
import { seenUnits } from './bricks/units.js';

const DAYS = 365;

const rule: Rule = {
  title: 'A way back that nobody tried',
  group: 'People',
  rationale: 'There is a spare or a contract for the day this fails. Nobody tried it within a year, so nobody knows whether it works or how long it takes.',
  remedy: 'Try it: swap in the spare, or call the supplier and let him show. Write down the date and how long it took.',
  effort: '0.5',
  controls: ['CSF RC.RP-01', 'CIS 17.7', 'ISO A.5.30'],
  needs: ['devices'],
  impact: { level: 'M1', because: 'what it is worth shows on the day it is needed' },
  *check(seen) {
    // A unit that nothing bears the name of is told elsewhere.
    const isSeen = seenUnits(seen);
    const promised = (seen.site?.recovery ?? []).filter(({ by, unit }) => by !== 'none' && isSeen(unit));
    if (promised.length === 0) yield { unknown: 'nobody said how long anything takes to come back', about: [] };
    for (const { unit, by, tested } of promised) {
      if (tested !== null && daysBetween(tested, seen.asOf) <= DAYS) continue;
      yield {
        about: [{ kind: 'config', id: `recovery ${unit}`, name: unit }],
        says: `For ${unit} there is a ${by === 'spare' ? 'spare' : 'contract'}, ${tested === null ? 'never tried as far as is written' : `last tried on ${tested}`}.`,
        why: `The site file says so; more than ${DAYS} days without a trial count as untried.`,
        from: cite([`site file: recovery of ${unit}`]),
        certainty: 'declared',
      };
    }
  },
  examples: [
    { name: 'never, and long ago', given: 'isp - fw - core\nrecovery fw contract hours=8\nrecovery core spare hours=1 tested=2024-01-15', finds: ['core', 'fw'] },
    { name: 'this spring; of a box that is not there', given: 'isp - fw - core\nrecovery fw contract hours=8 tested=2026-03-01\nrecovery fw9 spare hours=1', finds: [] },
    { name: 'nobody said', given: 'isp - fw - core', finds: null },
  ],
};
export default rule;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000;
}
