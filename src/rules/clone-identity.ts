/** Knows machines that were copied from each other, down to what should be unique. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Machines that are copies of each other',
  group: 'Hosts',
  rationale: 'These machines were made by copying one, and still bear the number that should be each one’s own. Programs that tell machines apart by it mix them up.',
  remedy: 'Give each copy a new number of its own; one command and a restart each.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.8.9'],
  needs: ['identity'],
  impact: { level: 'M1', because: 'both work; what is mixed up shows later' },
  *check(seen) {
    const machines = seen.facts('identity').filter(({ key }) => key === 'machine');
    if (machines.length === 0) yield { unknown: 'no machine told its machine id', about: [] };
    for (const facts of sortedBy(groupBy(machines, ({ value }) => value).values(), ([fact]) => fact!.value)) {
      const devices = sortedBy(distinct(facts.map(({ device }) => device)).map((id) => deviceOf(seen, id)!), ({ name }) => name);
      const [first, second, ...more] = devices.map(aboutDevice);
      if (!first || !second) continue;
      yield {
        about: [first, second, ...more],
        says: `${devices.map(({ name }) => name).join(' and ')} bear the same machine id.`,
        why: `Each has ${facts[0]!.value} in /etc/machine-id; by their network cards and other marks they are different machines.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'two of three', given: 'core - a1, core - b1, core - c1\na1: identity machine 11aa\nb1: identity machine 11aa\nc1: identity machine 22bb', finds: ['a1'] },
    { name: 'each its own', given: 'core - a1, core - b1\na1: identity machine 11aa\nb1: identity machine 22bb', finds: [] },
    { name: 'no machine told', given: 'core - a1', finds: null },
  ],
};
export default rule;
