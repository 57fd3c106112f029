/** Knows clocks that follow each other and nothing else. */
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { deviceAt } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two clocks that follow each other',
  group: 'Apparent redundancy',
  rationale: 'Two machines give the time to all others, so that one may fail. They take it from each other, and from nobody outside: both drift away together, and logins begin to fail.',
  remedy: 'Give each of them two sources of time outside.',
  effort: '0.1',
  controls: ['CSF PR.IR-03', 'CIS 8.4', 'ISO A.8.17'],
  needs: ['time-source'],
  impact: { level: 'M2', because: 'the second clock is none' },
  *check(seen) {
    for (const source of seen.facts('time-source')) {
      const [device, other] = [deviceOf(seen, source.device), followed(source, seen)];
      if (!device || !other || device.id >= other.id) continue;
      const back = seen.facts('time-source').find((fact) => fact.device === other.id && followed(fact, seen)?.id === device.id);
      if (!back) continue;
      yield {
        about: [aboutDevice(device), aboutDevice(other)],
        says: `${device.name} and ${other.name} take the time from each other.`,
        why: `${device.name} names ${source.reference} as its source, ${other.name} names ${back.reference}.`,
        from: cite(source.from, back.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'each from the other', given: 'core - a1, core - b1\na1: time-source 3 @b1\nb1: time-source 3 @a1', finds: ['a1'] },
    { name: 'one of them asks outside', given: 'core - a1, core - b1\na1: time-source 2 192.0.2.123\nb1: time-source 3 @a1', finds: [] },
    { name: 'nobody gave the time', given: 'core - a1', finds: null },
  ],
};
export default rule;

function followed({ reference }: DeviceFact<'time-source'>, { topology }: Seen): Device | null {
  return reference === null ? null : deviceAt(topology, reference);
}
