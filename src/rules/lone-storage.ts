/** Knows services that keep their files in one place. */
import type { Rule } from '../model/rule.js';
import { loneMembers, needsAny } from './bricks/lone.js';

const rule: Rule = {
  title: 'One place that holds the files',
  group: 'Single points of failure',
  rationale: 'All files are in one box. While it is off, nobody can open them; if it is lost, only the copies count.',
  remedy: 'Keep a second copy on another box that can take over, and try it; test that the backup can be read back.',
  effort: '1–3',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['services'],
  impact: 'failure',
  *check(seen) {
    if (!needsAny(seen, 'file')) yield { unknown: 'no service is known that needs one', about: [] };
    yield* loneMembers(seen, 'file');
  },
  examples: [
    { name: 'one, and a service that needs it', given: 'isp - fw - sw1 - one, sw1 - pc*2\nservice Work essential needs=file:one', finds: ['one'] },
    { name: 'either of two will do', given: 'isp - fw - sw1 - one, sw1 - two, sw1 - pc*2\nservice Work essential needs=file:one|two', finds: [] },
    { name: 'nobody said that one is needed', given: 'isp - fw - sw1 - erp, sw1 - pc*2\nservice Work essential needs=erp', finds: null },
  ],
};
export default rule;
