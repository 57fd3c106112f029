/** Knows a filter rule for an address at which nothing answers any more. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { brokenCopies, ofWholeCopies } from './bricks/configs.js';
import { wasSilent } from './bricks/asked.js';
import { aboutDevice, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A rule for a machine that is gone',
  group: 'Configuration entropy',
  rationale: 'A rule lets traffic through to a machine that no longer answers. Whoever gets that address next inherits its rights.',
  remedy: 'Ask whether the machine is gone for good; if so, take its rules away with it.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 4.2', 'ISO A.8.9'],
  needs: ['filter-entry', 'coverage'],
  impact: { level: 'M1', because: 'nothing stops by it; the next machine at that address is let through' },
  *check(seen) {
    yield* brokenCopies(seen);
    for (const [id, entries] of groupBy(ofWholeCopies(seen, 'filter-entry'), ({ device }) => device)) {
      const device = deviceOf(seen, id);
      const dead = distinct(entries.flatMap(({ hosts }) => hosts)).filter((address) => wasSilent(seen, address));
      if (!device || dead.length === 0) continue;
      const own = entries.filter(({ hosts }) => hosts.some((address) => dead.includes(address)));
      yield { about: [aboutDevice(device)], says: `${device.name} has rules for ${listed(dead, 5)}, where nothing answers.`, why: `Asked in this sweep and silent; named in: ${listed(own.map(({ filter, line }) => `${filter}: ${line}`), 4)}.`, from: cite(...own.map(({ from }) => from)), certainty: 'inferred' };
    }
  },
  examples: [
    { name: 'nothing answers there', given: 'fw - sw1\nfw: filter-entry outside "permit tcp any host 10.9.9.9" false 10.9.9.9\naddress 10.9.9.9 silent', finds: ['fw'] },
    { name: 'the machine answers', given: 'fw - sw1\nfw: filter-entry outside "permit tcp any host 10.9.9.9" false 10.9.9.9\naddress 10.9.9.9 answered', finds: [] },
    { name: 'nobody asked', given: 'fw - sw1\nfw: filter-entry outside "permit tcp any host 10.9.9.9" false 10.9.9.9\naddress 10.0.0.1 answered', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1\naddress 10.0.0.1 answered', finds: null },
  ],
};
export default rule;
