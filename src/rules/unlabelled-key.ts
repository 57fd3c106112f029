/** Knows a key of which nobody can say whose it is. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite, counted, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A key that bears no name',
  group: 'Hosts',
  rationale: 'Keys open this machine, and at least one of them does not say whose it is. When somebody leaves, nobody dares to take it away.',
  remedy: 'Find out whose it is by its number, and write that beside it; take it away if nobody claims it.',
  effort: '0.1',
  controls: ['CSF PR.AA-01', 'CIS 5.1', 'ISO A.8.2'],
  needs: ['authorized-key'],
  impact: { level: 'M1', because: 'nothing stops by it' },
  *check(seen) {
    const auditing = new Set((seen.site?.credentials ?? []).flatMap((one) => ('user' in one ? [one.user] : [])));
    const blank = seen.facts('authorized-key').filter(({ comment, account }) => comment.trim() === '' && !auditing.has(account));
    for (const { device, facts } of byDevice(seen, blank)) {
      yield {
        about: [aboutDevice(device)],
        says: `${counted(new Set(facts.map(({ fingerprint }) => fingerprint)).size, 'key')} without a name ${facts.length === 1 ? 'opens' : 'open'} ${device.name}.`,
        why: `For the account ${listed([...new Set(facts.map(({ account }) => account))])}: ${listed([...new Set(facts.map(({ fingerprint }) => fingerprint))], 4)}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'core - a1\na1: authorized-key root SHA256:x\na1: authorized-key root SHA256:y backup@nas', finds: ['a1'] },
    { name: 'all are named', given: 'core - a1\na1: authorized-key root SHA256:y backup@nas', finds: [] },
    { name: 'no keys were read', given: 'core - a1', finds: null },
  ],
};
export default rule;
