/** Knows a scheduled job whose failure nobody is told of. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, cite, deviceOf } from './bricks/subjects.js';

/** Both what it prints and its errors go nowhere. */
const SAYS_NOTHING = /(&>>?\s*\/dev\/null|(^|[^2])>>?\s*\/dev\/null\s+2>\s*(&1|\/dev\/null)|2>\s*\/dev\/null\s+1?>>?\s*\/dev\/null|>&\s*\/dev\/null)/;
/** Minutely look-arounds of packages are silent by design; so is tidying up. */
const SILENT_BY_NATURE = /\b(find|run-parts|logrotate|tmpreaper|test|true|rm|sa1|sessionclean)\b/;

const rule: Rule = {
  title: 'A nightly job that fails in silence',
  group: 'Hosts',
  rationale: 'This machine does something by schedule, and throws away all that it says. When it fails, nobody is told; you notice when the result is missing.',
  remedy: 'Let the job write to a log that somebody reads, or send a mail when it fails.',
  effort: '0.1',
  controls: ['CSF DE.CM-09', 'CIS 8.2', 'ISO A.8.15'],
  needs: ['job'],
  impact: { level: 'M1', because: 'it works until it fails unseen' },
  *check(seen) {
    for (const job of seen.facts('job')) {
      const device = deviceOf(seen, job.device);
      const program = (job.command ?? '').slice((job.command ?? '').lastIndexOf('/') + 1);
      if (!device || job.packagedBy || !SAYS_NOTHING.test(job.line) || SILENT_BY_NATURE.test(program)) continue;
      yield {
        about: [aboutDevice(device), aboutPart(device, `silence ${job.file} ${program}`)],
        says: `When ${program || 'the job'} on ${device.name} fails, nobody is told.`,
        why: `${job.file} runs “${job.line}” (${job.schedule}): output and errors go to /dev/null.`,
        from: cite(job.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'all is thrown away', given: 'core - srv1\nsrv1: job /etc/cron.d/x root /opt/x.sh line="/opt/x.sh >/dev/null 2>&1"', finds: ['srv1'] },
    { name: 'errors are kept; a log is written', given: 'core - srv1\nsrv1: job /etc/cron.d/x root /opt/x.sh line="/opt/x.sh >/dev/null"\nsrv1: job /etc/cron.d/y root /opt/y.sh line="/opt/y.sh >> /var/log/y.log 2>&1"', finds: [] },
    { name: 'no schedule was read', given: 'core - srv1', finds: null },
  ],
};
export default rule;
