/** Knows machines that prove themselves with one and the same key. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Machines that cannot be told apart when you log in',
  group: 'Hosts',
  rationale: 'When somebody logs in, a machine proves who it is with a key of its own. These share one key, so one can pass for the other; whoever holds one of them can listen in on all.',
  remedy: 'Make new keys on all but one of them, and tell those who log in.',
  effort: '0.2',
  controls: ['CSF PR.AA-03', 'CIS 4.1', 'ISO A.8.24'],
  needs: ['identity'],
  impact: { level: 'M1', because: 'nothing stops by it' },
  *check(seen) {
    const keys = seen.facts('identity').filter(({ key }) => key === 'hostkey');
    if (keys.length === 0) yield { unknown: 'no machine proved a key', about: [] };
    for (const facts of sortedBy(groupBy(keys, ({ value }) => value).values(), ([fact]) => fact!.value)) {
      const devices = sortedBy(distinct(facts.map(({ device }) => device)).map((id) => deviceOf(seen, id)!), ({ name }) => name);
      const [first, second, ...more] = devices.map(aboutDevice);
      if (!first || !second) continue;
      yield {
        about: [first, second, ...more],
        says: `${devices.map(({ name }) => name).join(' and ')} prove themselves with the same key.`,
        why: `Each showed the host key ${facts[0]!.value}; by their network cards and other marks they are different machines.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'two of three', given: 'core - a1, core - b1, core - c1\na1: identity hostkey SHA256:x\nb1: identity hostkey SHA256:x\nc1: identity hostkey SHA256:y', finds: ['a1'] },
    { name: 'each its own', given: 'core - a1, core - b1\na1: identity hostkey SHA256:x\nb1: identity hostkey SHA256:y', finds: [] },
    { name: 'no machine proved one', given: 'core - a1', finds: null },
  ],
};
export default rule;
