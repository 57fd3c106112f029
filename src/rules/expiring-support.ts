/** Knows a system whose maker stops repairing it soon. */
import type { Rule } from '../model/rule.js';
import { cycleOf, isOver } from './bricks/support.js';
import { aboutDevice, cite, counted } from './bricks/subjects.js';

/** As long as it takes to plan, order and move. */
const DAYS = 270;

const rule: Rule = {
  title: 'A system whose support ends soon',
  group: 'Management hygiene',
  rationale: 'The maker of this system stops repairing it within the year. Replacing it takes months; whoever begins after that day works without repairs.',
  remedy: 'Put the move to a newer version, or to something else, into this year’s plan.',
  effort: '1–3',
  controls: ['CSF ID.AM-08', 'CIS 2.2', 'ISO A.8.8'],
  needs: ['is-a', 'support-dates'],
  impact: { level: 'M1', because: 'it is still repaired' },
  *check(seen) {
    const dates = seen.supportDates!;
    const found = seen.topology.devices.map((device) => ({ device, known: cycleOf(device, dates) }));
    if (!found.some(({ known }) => known)) yield { unknown: 'of no system that was seen are dates at hand', about: [] };
    for (const { device, known } of found) {
      const ends = known?.cycle.eol;
      if (!known || typeof ends !== 'string' || isOver(ends, seen.asOf)) continue;
      const days = Math.round((Date.parse(`${ends}T00:00:00Z`) - Date.parse(`${seen.asOf.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
      if (!(days <= DAYS)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `Support of ${known.release}, which ${device.name} runs, ends on ${ends}: in ${counted(days, 'day')}.`,
        why: `By the dates of support as of ${dates.asOf}; it says itself that it is ${[device.os ?? device.model, device.version].filter((word) => word !== null).join(' ')}.`,
        from: cite(device.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'in three months', given: 'core - srv1\nsrv1: is-a null null 11 os=Debian\nas of 2026-06-01\nsupport debian 11 2026-08-31', finds: ['srv1'] },
    { name: 'in years; it is over already', given: 'core - srv1, core - srv2\nsrv1: is-a null null 13 os=Debian\nsrv2: is-a null null 10 os=Debian\nas of 2026-06-01\nsupport debian 13 2030-06-30\nsupport debian 10 2024-06-30', finds: [] },
    { name: 'a system without dates is unknown', given: 'core - srv1\nsrv1: is-a null null 3 os=HouseOS\nsupport debian 12 2028-06-30', finds: null },
  ],
};
export default rule;
