/** Knows a copy that is kept in the same box as what it is a copy of. */
import type { Rule } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { boxOf } from './bricks/common.js';
import { names } from './bricks/names.js';
import { aboutDevice, byDevice, cite, deviceOf } from './bricks/subjects.js';

/** Programs that make copies, and those that carry them elsewhere. */
const COPIES = /\b(borg|borgmatic|restic|rsnapshot|rsync|duplicity|duply|rclone|kopia|pg_dump|pg_dumpall|pg_basebackup|mysqldump|mariadb-dump|mariabackup|vzdump|proxmox-backup-client|bareos|bacula|amdump|dump|tar|scp|zfs)\b/;

const rule: Rule = {
  title: 'A copy kept in the same box',
  group: 'Apparent redundancy',
  rationale: 'What this machine saves every night ends up in the same box that it runs in. When that box burns or is stolen, the copy is gone with it.',
  remedy: 'Send the copy to a box in another room, and one more out of the house.',
  effort: '0.5–1',
  controls: ['CSF PR.DS-11', 'CIS 11.4', 'ISO A.8.13'],
  needs: ['job', 'links'],
  impact: { level: 'M2', because: 'the copy is lost together with what it is a copy of' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('job').filter(({ line }) => COPIES.test(line)))) {
      for (const job of facts) {
        const goal = seen.topology.devices.find((one) => one.id !== device.id && isNamed(job.line, one));
        const box = goal ? boxOf(goal, seen) : null;
        if (!goal || box === null || (box !== boxOf(device, seen) && box !== device.id && boxOf(device, seen) !== goal.id)) continue;
        yield {
          about: [aboutDevice(device), aboutDevice(goal)],
          says: `${device.name} sends its copies to ${goal.name}, and both are in ${deviceOf(seen, box)?.name ?? 'one box'}. Is there another copy elsewhere?`,
          why: `${job.file} runs “${job.line}”, which names ${goal.name}; both are placed on the same box.`,
          from: cite(job.from, device.from, goal.from),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'from one guest to another of the same host', given: 'core - hv1 - erp, hv1 - vault\nerp: job /etc/cron.d/backup root /usr/bin/rsync line="rsync -a /srv vault:/backup"', finds: ['erp'] },
    { name: 'to another box; a job that copies nothing', given: 'core - hv1 - erp, hv1 - web, core - vault\nerp: job /etc/cron.d/backup root /usr/bin/rsync line="rsync -a /srv vault:/backup"\nerp: job /etc/cron.d/ping root /usr/bin/curl line="curl http://web/tick"', finds: [] },
    { name: 'no schedule was read', given: 'core - hv1 - erp', finds: null },
  ],
};
export default rule;

function isNamed(line: string, device: Device): boolean {
  return names(line, device) || device.addresses.some((address) => line.split(/[\s:/@=,"']+/).includes(address));
}
