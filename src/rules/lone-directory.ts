/** Knows logins that lean on one directory server. */
import type { Rule } from '../model/rule.js';
import { loneMembers, needsAny } from './bricks/lone.js';

const rule: Rule = {
  title: 'One server that knows who may log in',
  group: 'Single points of failure',
  rationale: 'One machine knows all names and passwords. While it is off, nobody can log in, and much that needs to know who asks stops too.',
  remedy: 'Run a second directory server on other hardware, keep both in step, and try a day with the first one off.',
  effort: '1–2',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['services'],
  impact: 'failure',
  *check(seen) {
    if (!needsAny(seen, 'directory')) yield { unknown: 'no service is known that needs one', about: [] };
    yield* loneMembers(seen, 'directory');
  },
  examples: [
    { name: 'one, and a service that needs it', given: 'isp - fw - sw1 - one, sw1 - pc*2\nservice Work essential needs=directory:one', finds: ['one'] },
    { name: 'either of two will do', given: 'isp - fw - sw1 - one, sw1 - two, sw1 - pc*2\nservice Work essential needs=directory:one|two', finds: [] },
    { name: 'nobody said that one is needed', given: 'isp - fw - sw1 - erp, sw1 - pc*2\nservice Work essential needs=erp', finds: null },
  ],
};
export default rule;
