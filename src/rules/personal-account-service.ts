/** Knows work that runs under the account of a person. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, cite, deviceOf } from './bricks/subjects.js';

const FIRST_PERSON = 1000;
const LAST_PERSON = 59_999;
const INSIDE_A_HOME = /^\/(home\/[^/]+|root|export\/home\/[^/]+)\//;

const rule: Rule = {
  title: 'Work that runs under a person’s account',
  group: 'People',
  rationale: 'This machine does something every day under the account of a person. When the person leaves and the account is closed, it stops, and nobody knows why.',
  remedy: 'Give the work an account of its own, named for what it does.',
  effort: '0.2',
  controls: ['CSF PR.AA-01', 'CIS 5.5', 'ISO A.5.18'],
  needs: ['job', 'account'],
  impact: { level: 'M?', because: 'what hangs on the job cannot be seen from the machine: the owner must say' },
  *check(seen) {
    const auditing = new Set((seen.site?.credentials ?? []).flatMap((one) => ('user' in one ? [one.user] : [])));
    const people = new Set(seen.facts('account').filter(({ uid, home }) => uid >= FIRST_PERSON && uid <= LAST_PERSON && /^\/(home|export\/home|users)\//i.test(home)).map(({ device, name }) => `${device} ${name}`));
    for (const job of seen.facts('job')) {
      const device = deviceOf(seen, job.device);
      if (!device || auditing.has(job.user) || !people.has(`${job.device} ${job.user}`)) continue;
      // What lies in the person’s folder is told elsewhere.
      if (job.command !== null && INSIDE_A_HOME.test(job.command) && !job.packagedBy) continue;
      const program = job.command === null ? 'a job' : job.command.slice(job.command.lastIndexOf('/') + 1);
      yield {
        about: [aboutDevice(device), aboutPart(device, `${job.file} ${job.command ?? job.line}`)],
        says: `${device.name} runs ${program} by schedule under a person’s account. What is it for?`,
        why: `${job.file} runs it (${job.schedule}); the account has a home of its own and a number above ${FIRST_PERSON - 1}.`,
        from: cite(job.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a person’s crontab', given: 'core - srv1\nsrv1: account u17 1000 /home/u17\nsrv1: job /var/spool/cron/crontabs/u17 u17 /usr/bin/rsync', finds: ['srv1'] },
    { name: 'an account of its own; a program in a person’s folder', given: 'core - srv1\nsrv1: account u17 1000 /home/u17\nsrv1: job /var/spool/cron/crontabs/u17 u17 /home/u17/bin/x.sh\nsrv1: account backup 34 /var/backups\nsrv1: job /etc/cron.d/backup backup /usr/bin/rsync', finds: [] },
    { name: 'no schedule was read', given: 'core - srv1\nsrv1: account u17 1000 /home/u17', finds: null },
  ],
};
export default rule;
