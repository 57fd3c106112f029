/** Knows a way back that nobody tried within the last year. */
import type { Rule, Seen } from '../model/rule.js';
import { cite } from './bricks/subjects.js';
import { seenUnits } from './bricks/units.js';

const DAYS = 365;

const rule: Rule = {
  title: 'A way back that nobody tried',
  group: 'People',
  rationale: 'There is a spare or a contract for the day this fails. Nobody tried it within a year, or not since the box was changed, so nobody knows whether it works or how long it takes.',
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
      const change = changeOf(unit, seen);
      const isOutrun = tested !== null && change !== null && change.at.slice(0, 10) > tested;
      if (tested !== null && daysBetween(tested, seen.asOf) <= DAYS && !isOutrun) continue;
      yield {
        about: [{ kind: 'config', id: `recovery ${unit}`, name: unit }],
        says: `For ${unit} there is a ${by === 'spare' ? 'spare' : 'contract'}, ${tested === null ? 'never tried as far as is written' : `last tried on ${tested}${isOutrun ? `, and changed since, on ${change.at.slice(0, 10)}` : ''}`}.`,
        why: `The site file says so; more than ${DAYS} days without a trial count as untried.`,
        from: cite([`site file: recovery of ${unit}`], isOutrun ? change.from : []),
        certainty: 'declared',
      };
    }
  },
  examples: [
    { name: 'never, and long ago', given: 'isp - fw - core\nrecovery fw contract hours=8\nrecovery core spare hours=1 tested=2024-01-15', finds: ['core', 'fw'] },
    { name: 'tried this spring, and changed in May', given: 'isp - fw - core\nrecovery fw spare hours=8 tested=2026-03-01\nrecovery core spare hours=8 tested=2026-03-01\nfw: last-change 2026-05-04T10:00:00Z netteam\ncore: last-change 2026-02-04T10:00:00Z netteam', finds: ['fw'] },
    { name: 'this spring; of a box that is not there', given: 'isp - fw - core\nrecovery fw contract hours=8 tested=2026-03-01\nrecovery fw9 spare hours=1', finds: [] },
    { name: 'nobody said', given: 'isp - fw - core', finds: null },
  ],
};
export default rule;

/** The newest change that the device of that name tells of; null: it tells of none. */
function changeOf(unit: string, seen: Seen): { readonly at: string; readonly from: readonly string[] } | null {
  const called = unit.trim().toLowerCase();
  const own = seen.topology.devices.filter(({ name, addresses }) => name.toLowerCase() === called || name.toLowerCase().split('.')[0] === called || addresses.some((address) => address === called)).map(({ id }) => id);
  const changes = seen.facts('last-change').flatMap(({ device, at, from }) => (at !== null && own.includes(device) ? [{ at, from }] : []));
  return changes.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000;
}
