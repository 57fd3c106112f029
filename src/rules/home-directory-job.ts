/** Knows a scheduled program that lies in the home of an account. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A scheduled program in somebody’s own folder',
  group: 'Hosts',
  rationale: 'This machine runs, by schedule, a program that lies in the folder of one account. Whoever tidies that folder up, or closes the account, switches it off without knowing.',
  remedy: 'Move the program to where the machine’s own programs are, keep its changes recorded, and name an owner.',
  effort: '0.3',
  controls: ['CSF ID.AM-02', 'CIS 2.2', 'ISO A.8.9'],
  needs: ['job'],
  impact: { level: 'M?', because: 'what hangs on the job cannot be seen from the machine: the owner must say' },
  *check(seen) {
    for (const job of seen.facts('job')) {
      const device = deviceOf(seen, job.device);
      if (!device || job.command === null || !/^\/(home\/[^/]+|root|export\/home\/[^/]+)\//.test(job.command) || job.packagedBy) continue;
      const program = job.command.slice(job.command.lastIndexOf('/') + 1);
      yield {
        about: [aboutDevice(device), aboutPart(device, `home ${job.file} ${program}`)],
        says: `${device.name} runs ${program} by schedule out of the folder of one account. Who looks after it?`,
        why: `${job.file} starts ${job.command} (${job.schedule}).`,
        from: cite(job.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'out of a home', given: 'core - srv1\nsrv1: job /etc/cron.d/x root /home/u17/bin/send.sh', finds: ['srv1'] },
    { name: 'out of the system', given: 'core - srv1\nsrv1: job /etc/cron.d/x root /usr/local/bin/send.sh', finds: [] },
    { name: 'no schedule was read', given: 'core - srv1', finds: null },
  ],
};
export default rule;
