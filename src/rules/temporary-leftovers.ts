/** Knows settings that say of themselves that they were meant for a while. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, counted, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Meant for a while, and still there',
  group: 'Configuration entropy',
  rationale: 'Somebody noted that these settings were for a test or for a while. They stayed, and nobody dares to touch what nobody understands.',
  remedy: 'Ask the people who knew the reason. Take away what is not needed; write down why the rest stays, and until when.',
  effort: '0.5',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['config'],
  impact: { level: 'M1', because: 'nothing stops by it; it shows work that was never finished' },
  *check(seen) {
    for (const [id, lines] of groupBy(seen.facts('leftover'), ({ device }) => device)) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} holds ${counted(lines.length, 'setting')} whose own words say that ${lines.length === 1 ? 'it was' : 'they were'} for a while.`, why: `In its configuration: ${listed(lines.map(({ line }) => line), 5)}.`, from: cite(...lines.map(({ from }) => from)), certainty: 'inferred' };
    }
  },
  examples: [
    { name: 'a description that says so', given: 'fw - sw1\nsw1: config "hostname sw1"\nsw1: leftover temp "description temp link to hall 2"', finds: ['sw1'] },
    { name: 'nothing of the kind', given: 'fw - sw1\nsw1: config "hostname sw1"', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
