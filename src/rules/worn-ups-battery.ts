/** Knows a battery that will not bridge the next power cut. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const TOO_FEW_MINUTES = 5;
const SAID = { worn: 'asks for a new battery', low: 'has a low battery', empty: 'has an empty battery', good: 'would last only a few minutes' } as const;

const rule: Rule = {
  title: 'A battery that will not bridge the next power cut',
  group: 'Management hygiene',
  rationale: 'You have a battery for the day the power goes out. This one is worn or nearly empty: on that day everything behind it goes off at once.',
  remedy: 'Put in a new battery, and test it once with the plug pulled.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'ISO A.7.11', 'ISO A.7.13'],
  needs: ['battery'],
  impact: { level: 'M2', because: 'the spare for a power cut is lost' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('battery'))) {
      const bad = facts.find(({ state, minutes }) => state !== 'good' || (minutes !== undefined && minutes > 0 && minutes < TOO_FEW_MINUTES));
      if (!bad) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} ${SAID[bad.state]}.`,
        why: `It says so itself${bad.minutes === undefined ? '' : `; by its own account it lasts ${bad.minutes} minutes`}.`,
        from: cite(bad.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'worn', given: 'core - ups1\nups1: battery worn 3', finds: ['ups1'] },
    { name: 'well, but for three minutes', given: 'core - ups1\nups1: battery good 3', finds: ['ups1'] },
    { name: 'well', given: 'core - ups1\nups1: battery good 34', finds: [] },
    { name: 'none told', given: 'core - ups1', finds: null },
  ],
};
export default rule;
