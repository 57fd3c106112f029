/** Knows a scheduled job whose program belongs to no package. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A scheduled job that belongs to nobody',
  group: 'Hosts',
  rationale: 'By schedule this machine runs a program that somebody once wrote. It came with no product, and when it stops or goes wrong nobody may know what it was for.',
  remedy: 'Find out what it does and who needs it. Keep it where changes are recorded, name an owner, and let somebody be told when it fails; or remove it.',
  effort: '0.5',
  controls: ['CSF ID.AM-02', 'CIS 2.2', 'ISO A.8.9'],
  needs: ['job'],
  impact: { level: 'M?', because: 'what hangs on the job cannot be seen from the machine: the owner must say' },
  *check(seen) {
    for (const job of seen.facts('job')) {
      const device = deviceOf(seen, job.device);
      // What lies in somebody's own folder is told of as that.
      if (!device || job.command === null || job.packagedBy !== null || /^\/(home|root|export\/home)\//.test(job.command)) continue;
      const program = job.command.slice(job.command.lastIndexOf('/') + 1);
      yield {
        about: [aboutDevice(device), { kind: 'config', id: `${device.id} ${job.file} ${job.command}`, name: program }],
        says: `${device.name} runs ${program} by schedule, and no installed package owns it. What is it for, and who would miss it?`,
        why: `${job.file} starts ${job.command} (${job.schedule}); the package database was asked and knows no owner of that file.`,
        from: cite(job.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a script of unknown origin', given: 'core - srv1\nsrv1: job /etc/cron.d/backup root /opt/x.sh packagedBy=null', finds: ['srv1'] },
    { name: 'a job of a package', given: 'core - srv1\nsrv1: job /etc/cron.daily/logrotate root /usr/sbin/logrotate packagedBy=logrotate', finds: [] },
    { name: 'a script in somebody’s own folder', given: 'core - srv1\nsrv1: job /etc/cron.d/backup root /home/u17/x.sh packagedBy=null', finds: [] },
    { name: 'who owns the program is not known', given: 'core - srv1\nsrv1: job /etc/cron.d/backup root /opt/x.sh', finds: [] },
    { name: 'no schedule was read', given: 'core - srv1', finds: null },
  ],
};
export default rule;
