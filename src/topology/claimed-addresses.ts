/** Knows which answering addresses a box says are its own: the last and weakest sign that two targets are one. */
import { type Address, isSpecialAddress, parseAddress } from '../model/address.js';
import { groupBy } from '../model/order.js';
import type { Gathered } from './gathered.js';
import { isGlobalMac } from './macs.js';
import { sharedAddresses } from './shared-addresses.js';
import type { StandIns } from './stand-ins.js';

/** `address` answered; `owners` are the other targets that say it is theirs. */
export interface AddressClaim {
  readonly address: Address;
  readonly owners: readonly string[];
}

/**
 * Pairs of targets to merge: one lists the other's address on an interface (or its ARP entry names the other's network card), and nobody
 * else does. An address that is shared by its own account (`virtual`, VRRP, HSRP) never pairs; nor does a card that stands in for addresses
 * which its owner, asked, does not have (proxy ARP).
 */
export function* addressClaims(targets: readonly string[], gathered: Gathered, standIns: StandIns): Generator<AddressClaim> {
  const answering = new Set(targets.filter((target) => parseAddress(target) !== null));
  const shared = sharedAddresses(gathered);
  const own = gathered.of('address').filter(({ address, target }) => answering.has(address) && target !== address && !shared.has(address) && !isSpecialAddress(address));
  const claimed = groupBy(own, ({ address }) => address);
  for (const [address, claims] of claimed) {
    yield { address, owners: [...new Set(claims.map(({ target }) => target))] };
  }
  yield* sameCard(targets, gathered, standIns, (address) => shared.has(address) || claimed.has(address));
}

function* sameCard(targets: readonly string[], gathered: Gathered, standIns: StandIns, isSettled: (address: Address) => boolean): Generator<AddressClaim> {
  const known = new Set(targets);
  const withAddresses = new Set(gathered.of('address').map(({ target }) => target));
  const ownerOf = new Map<string, string>();
  for (const { target, mac } of gathered.of('interface')) if (mac !== undefined && known.has(target) && !ownerOf.has(mac)) ownerOf.set(mac, target);
  const resolved = gathered.of('resolved').filter(({ address, mac }) => known.has(address) && isGlobalMac(mac) && !standIns.has(mac) && !isSettled(address));
  const cardsOf = new Map([...groupBy(resolved, ({ address }) => address)].map(([address, facts]) => [address, [...new Set(facts.map(({ mac }) => mac))]]));
  const sole = [...cardsOf].flatMap(([address, [mac, ...others]]) => (mac !== undefined && others.length === 0 ? [{ address, mac }] : []));
  for (const [mac, rows] of groupBy(sole, (row) => row.mac)) {
    const owner = ownerOf.get(mac) ?? rows[0]!.address;
    if (withAddresses.has(owner)) continue;
    for (const { address } of rows) if (address !== owner && !withAddresses.has(address)) yield { address, owners: [owner] };
  }
}
