/** Knows a second account that may do everything. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A second account that may do everything',
  group: 'Hosts',
  rationale: 'Beside the one account that every machine has for its keepers, this one has another with the same power. It is easily forgotten when people leave, and often left behind by those who broke in.',
  remedy: 'Ask who made it. Take it away, and give people accounts of their own that may do single things.',
  effort: '0.1',
  controls: ['CSF PR.AA-05', 'CIS 5.4', 'ISO A.8.2'],
  needs: ['account'],
  impact: { level: 'M1', because: 'nothing stops by it' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('account').filter(({ uid, name }) => uid === 0 && name !== 'root'))) {
      for (const account of facts) {
        yield {
          about: [aboutDevice(device), aboutPart(device, `account ${account.name}`)],
          says: `On ${device.name} a second account has the power of root.`,
          why: `The account ${account.name} has the number 0, as root has; its shell is ${account.shell}.`,
          from: cite(account.from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'beside root', given: 'core - a1\na1: account root 0\na1: account maint 0', finds: ['a1'] },
    { name: 'root alone', given: 'core - a1\na1: account root 0\na1: account u17 1000', finds: [] },
    { name: 'no account was read', given: 'core - a1', finds: null },
  ],
};
export default rule;
