/** Knows how long a unit takes to come back, as people said, and whether that is soon enough. */
import type { Failure, Service } from '../model/failure.js';
import { addWord, idsOf } from './names.js';
import { groupsOf, wordsOfUnits } from './units.js';
import type { Told } from './told.js';

export interface Returns {
  readonly hours: number | null;
  readonly by: 'spare' | 'contract' | 'none' | null;
}

/** Recovery by unit id; a unit that nobody spoke of is not in it. */
export function recoveryOf(told: Told): ReadonlyMap<string, Returns> {
  if ((told.site?.recovery ?? []).length === 0) return new Map();
  const words = wordsOfUnits(told);
  for (const { unit } of groupsOf(told)) for (const word of [unit.id, unit.name]) addWord(words, word, unit.id);
  return new Map((told.site?.recovery ?? []).flatMap(({ unit, by, hours }) => idsOf(unit, words).map((id) => [id, { hours, by }] as const)));
}

/** Whether what stops is back within the shortest tolerable outage among the services that stop. Nothing stops, or nothing was said: unknown. */
export function returnsOf(known: Returns | undefined, stopped: readonly Pick<Service, 'tolerableOutageHours'>[]): Failure['returns'] {
  if (!known) return { hours: null, by: null, within: 'unknown' };
  return { ...known, within: known.by === 'none' ? 'no' : withinOf(known.hours, stopped) };
}
function withinOf(hours: number | null, stopped: readonly Pick<Service, 'tolerableOutageHours'>[]): 'yes' | 'no' | 'unknown' {
  const limits = stopped.flatMap(({ tolerableOutageHours }) => tolerableOutageHours ?? []);
  if (hours === null || limits.length === 0) return 'unknown';
  if (hours > Math.min(...limits)) return 'no';
  return limits.length === stopped.length ? 'yes' : 'unknown';
}
