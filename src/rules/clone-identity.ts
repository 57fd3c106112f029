/** Knows machines that were copied from each other, down to what should be unique. */
import type { Rule } from '../model/rule.js';
import { sharedMarks } from './bricks/marks.js';

const rule: Rule = {
  title: 'Machines that are copies of each other',
  group: 'Hosts',
  rationale: 'These machines were made by copying one, and still bear the number that should be each one’s own. Programs that tell machines apart by it mix them up.',
  remedy: 'Give each copy a new number of its own; one command and a restart each.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.8.9'],
  needs: ['identity'],
  impact: { level: 'M1', because: 'both work; what is mixed up shows later' },
  check: (seen) => sharedMarks(seen, 'machine', { untold: 'no machine told its machine id', says: (names) => `${names} bear the same machine id.`, why: (value) => `Each has ${value} in /etc/machine-id` }),
  examples: [
    { name: 'two of three', given: 'core - a1, core - b1, core - c1\na1: identity machine 11aa\nb1: identity machine 11aa\nc1: identity machine 22bb', finds: ['a1'] },
    { name: 'each its own', given: 'core - a1, core - b1\na1: identity machine 11aa\nb1: identity machine 22bb', finds: [] },
    { name: 'no machine told', given: 'core - a1', finds: null },
  ],
};
export default rule;
