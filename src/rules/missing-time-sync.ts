/** Knows a network device whose clock nobody sets. */
import type { Rule } from '../model/rule.js';
import { isInfrastructure, wholeConfigs } from './bricks/configs.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A clock that nobody sets',
  group: 'Management hygiene',
  rationale: 'The clock of this device runs free. What it writes down cannot be put in order with what others saw, and certificates may fail.',
  remedy: 'Name two time sources in its configuration, best those the other devices use.',
  effort: '0.1',
  controls: ['CSF PR.PS-04', 'CIS 8.4', 'ISO A.8.17'],
  needs: ['config'],
  impact: { level: 'M1', because: 'nothing stops by it; after an incident nobody can tell what happened' },
  *check(seen) {
    const told = new Set(seen.facts('config-server').filter(({ what }) => what === 'ntp').map(({ device }) => device));
    const understood = new Set(seen.facts('config-read').map(({ device }) => device));
    for (const { device, fact } of wholeConfigs(seen)) {
      if (!isInfrastructure(device) || told.has(device.id) || !understood.has(device.id)) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} asks nobody for the time.`, why: 'Its whole configuration was read and names none.', from: cite(fact.from), certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'none is named', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: config-read 1 0 0', finds: ['sw1'] },
    { name: 'one is named', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: config-read 1 0 0\nsw1: config-server ntp 10.0.0.5', finds: [] },
    { name: 'the copy is not whole', given: 'fw - sw1\nsw1: config "hostname sw1" complete=false\nsw1: config-read 1 0 0', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
