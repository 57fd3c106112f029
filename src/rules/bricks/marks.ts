/** Knows marks that should be each machine's own, and who bears the same. */
import type { IdentityKind } from '../../model/fact.js';
import { distinct, groupBy, sortedBy } from '../../model/order.js';
import type { Gap, Hit, Seen } from '../../model/rule.js';
import { aboutDevice, cite, deviceOf } from './subjects.js';

/** A finding for each value of a mark that several devices bear; unknown where no device told the mark. `names`: their names, joined. */
export function* sharedMarks(seen: Seen, key: IdentityKind, words: { readonly untold: string; readonly says: (names: string) => string; readonly why: (value: string) => string }): Generator<Gap | Hit> {
  const marks = seen.facts('identity').filter((fact) => fact.key === key);
  if (marks.length === 0) yield { unknown: words.untold, about: [] };
  for (const facts of sortedBy(groupBy(marks, ({ value }) => value).values(), ([fact]) => fact!.value)) {
    const devices = sortedBy(distinct(facts.map(({ device }) => device)).map((id) => deviceOf(seen, id)!), ({ name }) => name);
    const [first, second, ...more] = devices.map(aboutDevice);
    if (!first || !second) continue;
    yield {
      about: [first, second, ...more],
      says: words.says(devices.map(({ name }) => name).join(' and ')),
      why: `${words.why(facts[0]!.value)}; by their network cards and other marks they are different machines.`,
      from: cite(...facts.map(({ from }) => from)),
      certainty: 'confirmed',
    };
  }
}
