/** Knows machines that prove themselves with one and the same key. */
import type { Rule } from '../model/rule.js';
import { sharedMarks } from './bricks/marks.js';

const rule: Rule = {
  title: 'Machines that cannot be told apart when you log in',
  group: 'Hosts',
  rationale: 'When somebody logs in, a machine proves who it is with a key of its own. These share one key, so one can pass for the other; whoever holds one of them can listen in on all.',
  remedy: 'Make new keys on all but one of them, and tell those who log in.',
  effort: '0.2',
  controls: ['CSF PR.AA-03', 'CIS 4.1', 'ISO A.8.24'],
  needs: ['identity'],
  impact: { level: 'M1', because: 'nothing stops by it' },
  check: (seen) => sharedMarks(seen, 'hostkey', { untold: 'no machine proved a key', says: (names) => `${names} prove themselves with the same key.`, why: (value) => `Each showed the host key ${value}` }),
  examples: [
    { name: 'two of three', given: 'core - a1, core - b1, core - c1\na1: identity hostkey SHA256:x\nb1: identity hostkey SHA256:x\nc1: identity hostkey SHA256:y', finds: ['a1'] },
    { name: 'each its own', given: 'core - a1, core - b1\na1: identity hostkey SHA256:x\nb1: identity hostkey SHA256:y', finds: [] },
    { name: 'no machine proved one', given: 'core - a1', finds: null },
  ],
};
export default rule;
