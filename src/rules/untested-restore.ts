/** Knows a site that makes copies and may never have read one back. */
import { distinct } from '../model/order.js';
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import { aboutEnd, aboutSite, cite, listed, nameOf } from './bricks/subjects.js';

const COPIES = /^(borgbackup|borgmatic|restic|rsnapshot|duplicity|duply|kopia|bareos|bacula|amanda|burp|urbackup|proxmox-backup|veeam|backuppc|barman|pgbackrest|wal-g)/;

const rule: Rule = {
  title: 'Copies that nobody may have read back',
  group: 'Hosts',
  rationale: 'Copies are made here. A copy that was never read back is a hope: many turn out empty, old or locked on the day they are needed.',
  remedy: 'Bring one important machine back from its copy onto spare hardware, and write down the date, who did it, and how long it took.',
  effort: '0.5–1',
  controls: ['CSF PR.DS-11', 'CIS 11.5', 'ISO A.8.13'],
  needs: ['package'],
  impact: { level: 'M?', because: 'whether a copy can be read back is known only to whoever tried it' },
  *check(seen) {
    const tools = copying(seen);
    if (tools.length === 0 || (seen.site?.recovery ?? []).some(({ unit, tested }) => tested !== null && tools.some(({ device }) => nameOf(seen.topology, device).toLowerCase() === unit.toLowerCase()))) return;
    const hosts = distinct(tools.map(({ device }) => device));
    yield {
      about: [aboutSite(seen)],
      also: hosts.map((id) => aboutEnd(seen.topology, id)),
      says: `Copies are made with ${listed(distinct(tools.map(({ name }) => name)))} on ${listed(hosts.map((id) => nameOf(seen.topology, id)))}. When was one last read back?`,
      why: 'That program is installed there; no trial of it is written in the site file.',
      from: cite(...tools.map(({ from }) => from)),
      certainty: 'inferred',
    };
  },
  examples: [
    { name: 'a program for copies, and no trial', given: 'core - vault\nvault: package borgbackup 1.2.4-1', finds: ['this site'] },
    { name: 'a trial is written down', given: 'core - vault\nvault: package borgbackup 1.2.4-1\nrecovery vault spare hours=4 tested=2026-02-01', finds: [] },
    { name: 'no package was read', given: 'core - vault', finds: null },
  ],
};
export default rule;

function copying(seen: Seen): readonly DeviceFact<'package'>[] {
  return seen.facts('package').filter(({ name }) => COPIES.test(name));
}
