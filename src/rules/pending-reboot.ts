/** Knows a machine whose repairs wait for a restart. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A machine whose repairs wait for a restart',
  group: 'Hosts',
  rationale: 'Repairs were installed on this machine, but the old program still runs until it is restarted. What was repaired is still open.',
  remedy: 'Restart it in the next quiet hour.',
  effort: '0.1',
  controls: ['CSF PR.PS-02', 'CIS 7.3', 'ISO A.8.8'],
  needs: ['waits-for-restart'],
  impact: { level: 'M1', because: 'it runs; what was repaired is still open' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('waits-for-restart'))) {
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} waits for a restart to finish its repairs.`,
        why: `Its package manager left the note ${facts[0]!.file}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'core - a1, core - b1\na1: waits-for-restart /run/reboot-required\nread b1: policies', finds: ['a1'] },
    { name: 'none waits', given: 'core - b1\nread b1: policies', finds: [] },
    { name: 'no machine was asked', given: 'core - b1', finds: null },
  ],
};
export default rule;
