/** Knows a filter that lets everything pass. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A filter that lets everything through',
  group: 'Configuration entropy',
  rationale: 'A filter is there to let only what is wanted through. This one lets everything through, so it protects nothing and looks as if it did.',
  remedy: 'Find out from its counters what really passes, write rules for that, and take this one away.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-01', 'CIS 4.4', 'ISO A.8.20'],
  needs: ['config'],
  impact: { level: 'M1', because: 'it lets in what should stay out; nothing stops by itself' },
  *check(seen) {
    for (const [id, entries] of groupBy(seen.facts('filter-entry').filter(({ any }) => any), ({ device }) => device)) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} has a filter that lets everything through.`, why: `Nothing is denied before: ${listed(entries.map(({ filter, line }) => `${filter}: ${line}`), 5)}.`, from: cite(...entries.map(({ from }) => from)), certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'everything to everything', given: 'fw - sw1\nfw: config "hostname fw"\nfw: filter-entry outside "permit ip any any" true', finds: ['fw'] },
    { name: 'one address alone', given: 'fw - sw1\nfw: config "hostname fw"\nfw: filter-entry outside "permit tcp any host 10.0.0.9" false 10.0.0.9', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
