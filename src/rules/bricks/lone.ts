/** Knows services that need one of a kind and have exactly one to choose from. */
import { groupBy } from '../../model/order.js';
import type { Hit, Seen } from '../../model/rule.js';
import { isPair } from './network.js';
import { aboutDevice, cite, deviceOf, listed } from './subjects.js';

/** One hit per device that is the only one of `kind` for some service: declared where a person said so, else inferred. A pair under one name is not lone. */
export function* loneMembers(seen: Seen, kind: string): Generator<Hit> {
  const leaning = seen.services.flatMap((service) =>
    service.needs.filter((need) => need.kind === kind && need.anyOf.length === 1).map((need) => ({ service, only: need.anyOf[0]! })),
  );
  for (const [only, services] of groupBy(leaning, (one) => one.only)) {
    const device = deviceOf(seen, only);
    if (!device || isPair(device)) continue;
    const declared = services.some(({ service }) => service.source === 'declared');
    const names = listed([...new Set(services.map(({ service }) => service.name))]);
    yield {
      about: [aboutDevice(device)],
      says: `${device.name} is the only one for ${names}.`,
      why: declared ? `The site file names it, and no other, for ${names}.` : `It is the only one seen that offers this. Ask whether another stands where the sweep did not look.`,
      from: cite(device.from),
      certainty: declared ? 'declared' : 'inferred',
    };
  }
}

/** Whether any service needs one of that kind at all: where none does, nothing can be said of how many there are. */
export function needsAny({ services }: Pick<Seen, 'services'>, kind: string): boolean {
  return services.some(({ needs }) => needs.some((need) => need.kind === kind));
}
