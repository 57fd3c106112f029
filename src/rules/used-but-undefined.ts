/** Knows names that a configuration uses and nobody defined. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { brokenCopies, ofWholeCopies } from './bricks/configs.js';
import { aboutDevice, cite, counted, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Used, and never set up',
  group: 'Configuration entropy',
  rationale: 'This device refers to settings that do not exist. Depending on its make that lets everything pass, lets nothing pass, or quietly does nothing.',
  remedy: 'Look up each name in older copies of the configuration; define it again or take its use away.',
  effort: '0.5',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['config-object'],
  impact: { level: 'M?', because: 'what a missing filter does depends on the make, and on where it is used' },
  *check(seen) {
    yield* brokenCopies(seen);
    for (const [id, objects] of groupBy(ofWholeCopies(seen, 'config-object').filter(({ defined, used }) => !defined && used > 0), ({ device }) => device)) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} uses ${counted(objects.length, 'name')} in its configuration that ${objects.length === 1 ? 'is' : 'are'} defined nowhere.`, why: `Used and defined nowhere in the same configuration: ${listed(objects.map(({ name, type, line }) => `${type} ${name}${line === '' ? '' : ` (${line})`}`), 8)}.`, from: cite(...objects.map(({ from }) => from)), certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'a filter that is not there', given: 'fw - sw1\nsw1: config-object OFFICE access-list false 1', finds: ['sw1'] },
    { name: 'a copy that broke off before it', given: 'fw - sw1\nsw1: config "hostname sw1" complete=false\nsw1: config-object OFFICE access-list false 1', finds: [] },
    { name: 'a filter that is there', given: 'fw - sw1\nsw1: config-object OFFICE access-list true 1', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
