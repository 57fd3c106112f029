/** Knows hosts that get their addresses from one server and no other. */
import type { Rule } from '../model/rule.js';
import { loneMembers, needsAny } from './bricks/lone.js';

const rule: Rule = {
  title: 'One server that hands out addresses',
  group: 'Single points of failure',
  rationale: 'Every machine that is switched on asks one other machine for its address. While that one is off, those that are running go on for a while, and those that start get nothing.',
  remedy: 'Let a second server hand out a part of the addresses, or let two share them.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['services'],
  impact: 'failure',
  *check(seen) {
    if (!needsAny(seen, 'dhcp')) yield { unknown: 'no service is known that needs one', about: [] };
    yield* loneMembers(seen, 'dhcp');
  },
  examples: [
    { name: 'one, and a service that needs it', given: 'isp - fw - sw1 - one, sw1 - pc*2\nservice Work essential needs=dhcp:one', finds: ['one'] },
    { name: 'either of two will do', given: 'isp - fw - sw1 - one, sw1 - two, sw1 - pc*2\nservice Work essential needs=dhcp:one|two', finds: [] },
    { name: 'nobody said that one is needed', given: 'isp - fw - sw1 - erp, sw1 - pc*2\nservice Work essential needs=erp', finds: null },
  ],
};
export default rule;
