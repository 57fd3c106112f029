/** Knows a second power supply that does not work. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A second power supply that does nothing',
  group: 'Apparent redundancy',
  rationale: 'This box has two power supplies, so that one may fail. One of them is dead or not plugged in; when the other fails, the box is off.',
  remedy: 'Look whether it is plugged in and its fuse is whole; else replace it. Put the two on different circuits.',
  effort: '0.1',
  controls: ['CSF PR.IR-03', 'ISO A.7.11', 'ISO A.8.14'],
  needs: ['power-supply'],
  impact: { level: 'M2', because: 'the spare power supply is lost' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('power-supply'))) {
      const dead = facts.filter(({ works }) => !works);
      // A box that answers has power: where none works, the states are not to be believed.
      if (dead.length === facts.length) continue;
      for (const { name, state, from } of dead) {
        yield {
          about: [aboutDevice(device), aboutPart(device, name)],
          says: `The power supply ${name} of ${device.name} does not work.`,
          why: `The box itself says that it is ${state}; ${facts.length - dead.length} of ${facts.length} work.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'one of two', given: 'fw - core\ncore: power-supply "PSU A" enabled true\ncore: power-supply "PSU B" disabled false', finds: ['core'] },
    { name: 'both work; a box that says that none does', given: 'fw - core\ncore: power-supply A enabled true\ncore: power-supply B enabled true\nfw: power-supply A disabled false', finds: [] },
    { name: 'no box told', given: 'fw - core', finds: null },
  ],
};
export default rule;
