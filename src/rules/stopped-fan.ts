/** Knows a fan that stands still in a box that others hang on. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A fan that stands still',
  group: 'Management hygiene',
  rationale: 'A fan in this box has stopped. It still works, but it grows hotter; on a warm day it switches itself off, or its parts die years too early.',
  remedy: 'Look whether dust or a cable blocks the fan; else replace it, or the box where fans cannot be replaced.',
  effort: '0.2',
  controls: ['CSF DE.CM-02', 'CIS 12.1', 'ISO A.7.13'],
  needs: ['fan'],
  impact: { level: 'M1', because: 'it works until it is too hot' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('fan'))) {
      const still = facts.filter(({ works }) => !works);
      // Boxes without fans name places for them; where none turns, the states are not to be believed.
      if (still.length === facts.length) continue;
      for (const { name, state, from } of still) {
        yield {
          about: [aboutDevice(device), aboutPart(device, name)],
          says: `The fan ${name} of ${device.name} does not turn.`,
          why: `The box itself says that it is ${state}; ${facts.length - still.length} of ${facts.length} turn.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'one of two', given: 'fw - core\ncore: fan "Fan 1" good true\ncore: fan "Fan 2" failed false', finds: ['core'] },
    { name: 'both turn; a box of which none is said to turn', given: 'fw - core\ncore: fan "Fan 1" good true\ncore: fan "Fan 2" good true\nfw: fan "Fan 1" unknown false', finds: [] },
    { name: 'no box told', given: 'fw - core', finds: null },
  ],
};
export default rule;
