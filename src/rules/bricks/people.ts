/** Knows who could learn what another alone knows. People are named by their role, never by anything else. */
import type { Service } from '../../model/failure.js';
import { sortedBy } from '../../model/order.js';
import type { Seen } from '../../model/rule.js';
import type { Person } from '../../model/site.js';

/** The role of a person; null where the site file does not list that id. */
export function roleOf({ site }: Pick<Seen, 'site'>, id: string): string | null {
  return site?.people.find((one) => one.id === id)?.role ?? null;
}

/** A role amid a sentence: `IT, two days a week` is `IT (two days a week)` there. */
export function inSentence(role: string): string {
  return role.replace(/^([^,]+), ([^()]+)$/, '$1 ($2)');
}

/** Of those who cannot bring the service back yet, the one who has to know the fewest others; null: there is nobody else. */
export function secondFor({ site, services }: Pick<Seen, 'site' | 'services'>, { knows }: Pick<Service, 'knows'>): Person | null {
  const others = (site?.people ?? []).filter(({ id }) => !knows.includes(id));
  return sortedBy(others, ({ id }) => services.filter((service) => service.knows.includes(id)).length, ({ id }) => id)[0] ?? null;
}
