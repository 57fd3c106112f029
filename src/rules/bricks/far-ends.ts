/** Knows what one end of a cable says of the other, for rules about cables of which only one box can be read. */
import { groupBy } from '../../model/order.js';
import type { DeviceFact, Seen } from '../../model/rule.js';
import type { End, Link } from '../../model/topology.js';
import { hasRole } from './network.js';
import { deviceOf } from './subjects.js';

type Word = 'untagged' | 'full' | 'maxFrame';

/** What the other end announced of itself to the port of `near`; undefined: nothing, or in two words that differ. */
export function announcedTo(seen: Seen): <W extends Word>(near: End, word: W) => { readonly value: NonNullable<DeviceFact<'far-end'>[W]>; readonly from: readonly string[] } | undefined {
  const byPort = groupBy(seen.facts('far-end'), ({ device, port }) => `${device} ${port}`);
  return (near, word) => {
    const told = (byPort.get(`${near.device} ${near.port}`) ?? []).filter((fact) => fact[word] !== undefined);
    const value = told[0]?.[word];
    if (value === undefined || told.some((fact) => fact[word] !== value)) return undefined;
    return { value, from: told.flatMap(({ from }) => from) };
  };
}

/** The two views of a plain cable between switches or routers: an end that was read, and the one of which it was told. */
export function viewsOf(link: Link, seen: Seen): readonly (readonly [near: End, far: End])[] {
  const [a, b] = link.ends;
  if (link.state === 'down' || link.members.length > 0 || (link.certainty !== 'both-ends' && link.certainty !== 'one-end')) return [];
  return ([[a, b], [b, a]] as const).filter(([, far]) => {
    const device = deviceOf(seen, far.device);
    return device !== undefined && hasRole(device, 'switch', 'router', 'firewall');
  });
}
