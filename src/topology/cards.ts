/** Knows which network card answers for an address, by the ARP and ND tables of others (RFC 826, RFC 4861). */
import { distinct, groupBy } from '../model/order.js';
import type { Gathered } from './gathered.js';
import type { Group } from './identity.js';
import type { Key } from './keys.js';
import { isTellingMac } from './macs.js';
import type { StandIns } from './stand-ins.js';

/** `groups`, where one that tells no card of its own got the card that others resolve its addresses to, if that is nobody else's. */
export function withCards(groups: readonly Group[], gathered: Gathered, standIns: StandIns): readonly Group[] {
  const owned = new Set(groups.flatMap(({ keys }) => keys.filter(({ kind }) => kind === 'mac' || kind === 'bridge').map(({ value }) => value)));
  const rows = gathered.of('resolved').filter(({ mac }) => isTellingMac(mac) && !owned.has(mac) && !standIns.has(mac));
  const byAddress = groupBy(rows, ({ address }) => address);
  return groups.map((group) => {
    if (group.keys.some(({ kind }) => kind === 'mac')) return group;
    const found = group.targets.flatMap((target): Key[] => {
      const same = byAddress.get(target) ?? [];
      const [mac, ...others] = distinct(same.map((row) => row.mac));
      return mac === undefined || others.length > 0 ? [] : [{ kind: 'mac', value: mac, from: distinct(same.flatMap(({ from }) => from)) }];
    });
    return found.length === 0 ? group : { ...group, keys: [...group.keys, ...new Map(found.map((key) => [key.value, key])).values()] };
  });
}
