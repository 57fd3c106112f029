/** Knows a network device whose messages nobody keeps. */
import type { Rule } from '../model/rule.js';
import { isInfrastructure, wholeConfigs } from './bricks/configs.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Messages that nobody keeps',
  group: 'Management hygiene',
  rationale: 'When something goes wrong here, the device writes down why, and forgets it with the next restart. Nobody can find the cause afterwards.',
  remedy: 'Let the device send its messages to one place that keeps them for some months.',
  effort: '0.1',
  controls: ['CSF DE.CM-01', 'CIS 8.2', 'ISO A.8.15'],
  needs: ['config'],
  impact: { level: 'M1', because: 'nothing stops by it; after an incident nobody can tell what happened' },
  *check(seen) {
    const told = new Set(seen.facts('config-server').filter(({ what }) => what === 'syslog').map(({ device }) => device));
    const understood = new Set(seen.facts('config-read').map(({ device }) => device));
    for (const { device, fact } of wholeConfigs(seen)) {
      if (!isInfrastructure(device) || told.has(device.id) || !understood.has(device.id)) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} sends its messages to nobody.`, why: 'Its whole configuration was read and names none.', from: cite(fact.from), certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'none is named', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: config-read 1 0 0', finds: ['sw1'] },
    { name: 'one is named', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: config-read 1 0 0\nsw1: config-server syslog 10.0.0.5', finds: [] },
    { name: 'the copy is not whole', given: 'fw - sw1\nsw1: config "hostname sw1" complete=false\nsw1: config-read 1 0 0', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
