/** Knows a configuration whose parts refer to each other more than to the work. */
import type { Rule } from '../model/rule.js';
import { brokenCopies, ofWholeCopies } from './bricks/configs.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

/** Below these a configuration can be held in the head. */
const FEWEST_NAMES = 50;
const PER_NAME = 2;
const PER_HUNDRED_LINES = 20;

const rule: Rule = {
  title: 'A configuration that is hard to follow',
  group: 'Configuration entropy',
  rationale: 'The settings of this device refer to each other so often that a change in one place has effects in many. Only who knows it by heart can repair it in a hurry.',
  remedy: 'Draw up what the device is to do, and rebuild the settings from that, with the same pattern on devices of the same work.',
  effort: '2–5',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['config-read'],
  impact: { level: 'M1', because: 'nothing stops by it; repairs take longer' },
  *check(seen) {
    yield* brokenCopies(seen);
    for (const { device: id, lines, objects, references, from } of ofWholeCopies(seen, 'config-read')) {
      const device = deviceOf(seen, id);
      if (!device || objects < FEWEST_NAMES || references < objects * PER_NAME || references * 100 < lines * PER_HUNDRED_LINES) continue;
      yield { about: [aboutDevice(device)], says: `The configuration of ${device.name} refers to itself ${references} times in ${lines} lines.`, why: `${objects} names are used ${references} times; cross-references count how far one change reaches (Benson et al., 2009).`, from: cite(from), certainty: 'inferred' };
    }
  },
  examples: [
    { name: 'a name in every third line', given: 'fw - sw1\nfw: config-read 900 120 320', finds: ['fw'] },
    { name: 'a long and plain one', given: 'fw - sw1\nfw: config-read 900 40 60', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
