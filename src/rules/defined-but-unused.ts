/** Knows names in configurations that nothing uses any more. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { brokenCopies, ofWholeCopies } from './bricks/configs.js';
import { aboutDevice, cite, counted, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Set up and used by nothing',
  group: 'Configuration entropy',
  rationale: 'These settings do nothing any more. Whoever repairs the device must first find that out, and may trust protection that is not there.',
  remedy: 'Look at each name with whoever knows the device; delete what nobody claims, after a copy was kept.',
  effort: '0.5',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['config-object'],
  impact: { level: 'M1', because: 'nothing stops by it; it costs time whenever somebody works there' },
  *check(seen) {
    yield* brokenCopies(seen);
    for (const [id, objects] of groupBy(ofWholeCopies(seen, 'config-object').filter(({ defined, used }) => defined && used === 0), ({ device }) => device)) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} has ${counted(objects.length, 'name')} in its configuration that nothing uses.`, why: `Defined and used nowhere in the same configuration: ${listed(objects.map(({ name, type }) => `${type} ${name}`), 8)}.`, from: cite(...objects.map(({ from }) => from)), certainty: 'inferred' };
    }
  },
  examples: [
    { name: 'a filter that hangs nowhere', given: 'fw - sw1\nsw1: config-object OFFICE access-list true 0', finds: ['sw1'] },
    { name: 'a filter in use', given: 'fw - sw1\nsw1: config-object OFFICE access-list true 2', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
