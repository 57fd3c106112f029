/** Knows a documentation that is older than what was changed since. */
import { sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutSite, cite, counted, listed, nameOf } from './bricks/subjects.js';

/** A list is not written anew for every change. */
const DAYS = 90;

const rule: Rule = {
  title: 'A documentation that nobody kept up',
  group: 'Undocumented',
  rationale: 'Your lists were last touched long before your network was last changed. Whoever relies on them in a repair relies on how things were then.',
  remedy: 'Go through the lists with the corrected file that this report offers, and name who keeps them up after each change.',
  effort: '0.5–1',
  controls: ['CSF ID.AM-08', 'CIS 12.4', 'ISO A.5.9'],
  needs: ['last-change'],
  impact: { level: 'M1', because: 'nothing stops because a list is old; repair takes longer' },
  *check(seen) {
    const changed = seen.written?.changed;
    if (changed === undefined) {
      yield { unknown: 'it is not known when the documentation was last changed', about: [] };
      return;
    }
    const later = sortedBy(seen.facts('last-change').filter(({ at }) => at !== null && at <= seen.asOf && Date.parse(at) - Date.parse(changed) > DAYS * 86_400_000), ({ at }) => at!, ({ device }) => device);
    const newest = later.at(-1);
    if (!newest) return;
    const devices = [...new Set(later.map(({ device }) => device))].map((id) => ({ id, name: nameOf(seen.topology, id) }));
    yield {
      about: [aboutSite(seen)],
      also: devices.map(aboutDevice),
      says: `The documentation was last changed on ${changed.slice(0, 10)}; since then the settings of ${counted(devices.length, 'box', 'boxes')} were changed, last on ${newest.at!.slice(0, 10)}.`,
      why: `The date of its newest file, and what the boxes tell of their last change: ${listed(devices.map(({ name }) => name))}. Copying a file may have given it a newer date, never an older one.`,
      from: cite(...later.map(({ from }) => from)),
      certainty: 'inferred',
    };
  },
  examples: [
    { name: 'two years behind', given: 'core - sw1\nsw1: last-change 2026-05-05T10:00:00Z u17\nnetworks changed=2024-01-01', finds: ['this site'] },
    { name: 'touched last month', given: 'core - sw1\nsw1: last-change 2026-05-05T10:00:00Z u17\nnetworks changed=2026-05-01', finds: [] },
    { name: 'no box tells when it was changed', given: 'core - sw1\nnetworks changed=2024-01-01', finds: null },
  ],
};
export default rule;
