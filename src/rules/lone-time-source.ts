/** Knows machines that take the time from one source. */
import type { Rule } from '../model/rule.js';
import { loneMembers, needsAny } from './bricks/lone.js';

const rule: Rule = {
  title: 'One clock that all others follow',
  group: 'Single points of failure',
  rationale: 'All machines set their clocks by one other. When it stops or goes wrong, logins begin to fail hours later, and nobody thinks of the clock.',
  remedy: 'Name a second and a third source of time on every machine.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['services'],
  impact: 'failure',
  *check(seen) {
    if (!needsAny(seen, 'time')) yield { unknown: 'no service is known that needs one', about: [] };
    yield* loneMembers(seen, 'time');
  },
  examples: [
    { name: 'one, and a service that needs it', given: 'isp - fw - sw1 - one, sw1 - pc*2\nservice Work essential needs=time:one', finds: ['one'] },
    { name: 'either of two will do', given: 'isp - fw - sw1 - one, sw1 - two, sw1 - pc*2\nservice Work essential needs=time:one|two', finds: [] },
    { name: 'nobody said that one is needed', given: 'isp - fw - sw1 - erp, sw1 - pc*2\nservice Work essential needs=erp', finds: null },
  ],
};
export default rule;
