/** Knows a copy that was not made any more when it was due. */
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import { longestRestHours } from './bricks/schedule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

/** A machine's clock may be that of another zone. */
const ZONE_HOURS = 14;
const HOUR_MS = 3_600_000;

const rule: Rule = {
  title: 'A backup that is not made any more',
  group: 'Hosts',
  rationale: 'There is a backup, it should run by itself, and the last one that finished is older than it should be. On the day you need it, what was done since then is gone.',
  remedy: 'Look why it stopped, start it by hand, and let somebody be told when one is missing. Then read a few files back.',
  effort: '0.2–0.5',
  controls: ['CSF PR.DS-11', 'CIS 11.2', 'ISO A.8.13'],
  needs: ['backup'],
  impact: { level: 'M2', because: 'what was done since the last copy would be lost' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('backup'))) {
      for (const fact of facts) {
        const due = dueOf(fact, seen);
        if (due === null) {
          yield { unknown: `when ${fact.by} should copy ${device.name} was not read`, about: [aboutDevice(device)] };
          continue;
        }
        const age = (Date.parse(seen.asOf) - Date.parse(fact.last)) / HOUR_MS;
        if (age <= 2 * due.hours + ZONE_HOURS) continue;
        yield {
          about: [aboutDevice(device), aboutPart(device, `backup ${fact.by} ${fact.of}`)],
          says: `The last backup of ${fact.of} by ${fact.by} on ${device.name} is of ${fact.last.slice(0, 10)}, ${Math.floor(age / 24)} days ago.`,
          why: `It is due by the schedule “${due.schedule}”, so every ${Math.round(due.hours / 24)} days at the latest. A copy that another program makes, or one that goes elsewhere, is not told by it.`,
          from: cite(fact.from, due.from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'due every night, three weeks old', given: 'core - srv1\nas of 2026-06-01\nsrv1: job /etc/cron.d/borg root /usr/bin/borg line="/usr/bin/borg create ::x /srv" schedule="0 2 * * *"\nsrv1: backup borg "repository 0a1b2c3d" 2026-05-10T02:10:00Z', finds: ['srv1'] },
    { name: 'last night; on work days, over a long weekend; every month', given: 'core - a, core - b, core - c\nas of 2026-06-01\na: job /etc/cron.d/borg root /usr/bin/borgmatic line="borgmatic" schedule="@daily"\na: backup borg "repository 0a1b2c3d" 2026-06-01T02:10:00Z\nb: backup vzdump "guest 101" 2026-05-27T02:00:00Z schedule="mon..fri 02:00"\nc: job /etc/cron.d/rs root /usr/bin/rsnapshot line="rsnapshot monthly" schedule="0 3 1 * *"\nc: backup rsnapshot monthly 2026-05-01T03:00:00Z', finds: [] },
    { name: 'old, and when it is due is not known: that may be meant', given: 'core - srv1\nas of 2026-06-01\nsrv1: backup restic "repository 77aa88bb" 2025-05-10T02:10:00Z', finds: [] },
    { name: 'no copy was read', given: 'core - srv1', finds: null },
  ],
};
export default rule;

/** The schedule of the job that makes the copy, the one that rests longest; null where it is not known. */
function dueOf({ device, by, of, schedule, from }: DeviceFact<'backup'>, seen: Seen): { readonly schedule: string; readonly hours: number; readonly from: readonly string[] } | null {
  const jobs = schedule !== undefined ? [{ schedule, from }] : seen.facts('job').filter((job) => job.device === device && new RegExp(`\\b${by}`, 'i').test(`${job.command ?? ''} ${job.line}`) && (by !== 'rsnapshot' || job.line.includes(of)));
  const due = jobs.map((job) => ({ schedule: job.schedule, hours: longestRestHours(job.schedule), from: job.from }));
  const known = due.flatMap((one) => (one.hours === null ? [] : [{ ...one, hours: one.hours }]));
  return known.length < due.length ? null : (known.sort((a, b) => b.hours - a.hours)[0] ?? null);
}
