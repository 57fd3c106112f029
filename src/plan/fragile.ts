/** Knows which targets do not bear being asked, and what may be asked of them all the same. */
import { isUnder } from '../model/oid.js';
import type { Fragile } from '../model/plan.js';
import type { TableName } from '../model/table.js';
import { type Target, factsOf } from './view.js';

/** The kinds of fragile device that a target is of, by card, sysObjectID or its own description; none where somebody said that it bears being asked. */
export function fragilityOf(target: Target, kinds: readonly Fragile[]): readonly Fragile[] {
  if (target.bears) return [];
  return kinds.filter(({ cards, objects, says }) => {
    if (target.cards.some((mac) => cards.includes(mac.slice(0, 8)))) return true;
    if (target.objectId !== null && objects.some((prefix) => isUnder(target.objectId!, prefix))) return true;
    return says !== null && factsOf(target, 'described').some(({ text }) => new RegExp(says, 'i').test(text));
  });
}

/** Nothing but an echo and one GET. */
export function isUntouchable(kinds: readonly Fragile[]): boolean {
  return kinds.some(({ tables }) => tables !== null && tables.length === 0);
}

/** Whether a table may be asked of a device of these kinds. */
export function bears(kinds: readonly Fragile[], what: TableName): boolean {
  return kinds.every(({ tables, never }) => (tables === null ? !never.includes(what) : tables.includes(what)));
}
