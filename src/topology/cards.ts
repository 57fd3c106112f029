/** Knows which network card answers for an address, by the ARP and ND tables of others (RFC 826, RFC 4861). */
import { distinct, groupBy } from '../model/order.js';
import type { Gathered } from './gathered.js';
import type { Group } from './identity.js';
import type { Key } from './keys.js';
import { isTellingMac } from './macs.js';

/** More addresses than this on one card are a router that answers for others (proxy ARP). */
const MANY = 8;

/** `groups`, where one that tells no card of its own got the card that others resolve its addresses to, if that is nobody else's. */
export function withCards(groups: readonly Group[], gathered: Gathered): readonly Group[] {
  const owned = new Set(groups.flatMap(({ keys }) => keys.filter(({ kind }) => kind === 'mac' || kind === 'bridge').map(({ value }) => value)));
  const rows = gathered.of('resolved').filter(({ mac }) => isTellingMac(mac) && !owned.has(mac));
  const addressesOfCard = new Map([...groupBy(rows, ({ mac }) => mac)].map(([mac, same]) => [mac, new Set(same.map(({ address }) => address)).size]));
  const byAddress = groupBy(rows.filter(({ mac }) => addressesOfCard.get(mac)! <= MANY), ({ address }) => address);
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
