/** Knows programs of a product that somebody changed on the machine. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite, counted, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Programs that were changed by hand',
  group: 'Hosts',
  rationale: 'Somebody changed a program of a product on this machine. The next update puts the old one back without a word, and what was repaired by hand breaks again; or it was changed by an intruder.',
  remedy: 'Ask who changed it and why. Put the change where updates leave it alone, or reinstall the product.',
  effort: '0.3',
  controls: ['CSF PR.PS-01', 'CIS 2.3', 'ISO A.8.19'],
  needs: ['changed-program'],
  impact: { level: 'M?', because: 'what hangs on the change cannot be seen from the machine: the owner must say' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('changed-program'))) {
      yield {
        about: [aboutDevice(device)],
        says: `${counted(facts.length, 'program')} on ${device.name} ${facts.length === 1 ? 'is' : 'are'} not as ${facts.length === 1 ? 'its package' : 'their packages'} brought ${facts.length === 1 ? 'it' : 'them'}. Who changed ${facts.length === 1 ? 'it' : 'them'}?`,
        why: `The package manager compared their contents: ${listed(facts.map(({ path }) => path))}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one program', given: 'core - a1\na1: changed-program /usr/bin/mail-filter', finds: ['a1'] },
    { name: 'all as it came', given: 'core - a1\nread a1: packages', finds: [] },
    { name: 'no machine was asked', given: 'core - a1', finds: null },
  ],
};
export default rule;
