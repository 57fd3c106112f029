/** Knows the network cards that answer for several boxes (Wi-Fi repeaters, proxy ARP, dial-in pools): by such a card none is told from another. */
import { type Address, isSpecialAddress } from '../model/address.js';
import type { Mac } from '../model/mac.js';
import { distinct, groupBy } from '../model/order.js';
import type { Gathered } from './gathered.js';
import { isTellingMac } from './macs.js';
import { sharedAddresses } from './shared-addresses.js';

/** More IPv4 addresses than this on one card are a router that answers for others. Of IPv6 a card has as many as it likes (RFC 8981). */
const MANY = 8;

/** Cards that stand in, with the addresses that resolve to them. */
export type StandIns = ReadonlyMap<Mac, readonly Address[]>;

/**
 * Cards to which addresses of more than one box resolve: too many, or two whose boxes tell that they are two. An address that boxes share is
 * of none of them, one that a box lists is its own, and boxes that share a key or a name are one until more is known.
 */
export function standInsAmong(targets: readonly string[], gathered: Gathered): StandIns {
  const answering = new Set(targets);
  const shared = sharedAddresses(gathered);
  const rows = gathered.of('resolved').filter(({ address, mac }) => isTellingMac(mac) && !isSpecialAddress(address) && !shared.has(address));
  const addressesOf = [...groupBy(rows, ({ mac }) => mac)].map(([mac, same]) => [mac, distinct(same.map(({ address }) => address))] as const);
  return new Map(addressesOf.filter(([mac, addresses]) => addresses.length > 1 && (addresses.filter((address) => !address.includes(':')).length > MANY || areSeveral(mac, addresses.filter((address) => answering.has(address)), gathered))));
}

function areSeveral(mac: Mac, addresses: readonly Address[], gathered: Gathered): boolean {
  const answers = addresses.map((address) => answerOf(address, gathered));
  return answers.some((one) => one.isTelling && answers.some((other) => other !== one && areTwo(mac, one, other)));
}

/** What was told at an address that tells its box from another's. */
interface Answer {
  readonly address: Address;
  readonly keys: ReadonlySet<string>;
  /** Of its own account, and as the name service has it. */
  readonly names: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
  readonly cards: ReadonlySet<Mac>;
  readonly listed: ReadonlySet<Address>;
  readonly isTelling: boolean;
}
function answerOf(address: Address, gathered: Gathered): Answer {
  const bag = gathered.bag([address]);
  const label = ({ name }: { readonly name: string }) => name.toLowerCase().split('.')[0]!;
  const answer = {
    keys: new Set(bag.of('identity').map(({ key, value }) => `${key} ${value}`)),
    names: new Set(bag.of('named').filter(({ by }) => by === 'sysname' || by === 'hostname' || by === 'netbios').map(label)),
    called: new Set(bag.of('named').filter(({ by }) => by === 'dns').map(label)),
    cards: new Set([...bag.of('interface'), ...bag.of('own-mac')].flatMap(({ mac }) => (mac !== undefined && isTellingMac(mac) ? [mac] : []))),
    listed: new Set(bag.of('address').map((fact) => fact.address)),
  };
  return { address, ...answer, isTelling: Object.values(answer).some(({ size }) => size > 0) };
}

function areTwo(mac: Mac, a: Answer, b: Answer): boolean {
  if (haveCommon(a.keys, b.keys) || a.listed.has(b.address) || b.listed.has(a.address)) return false;
  if (differ(a.names, b.names) || differ(a.cards, b.cards)) return true;
  if (haveCommon(a.names, b.names) || haveCommon(a.called, b.called)) return false;
  return [a, b].some(({ cards }) => cards.size > 0 && !cards.has(mac)) || lacks(a, b.address) || lacks(b, a.address) || differ(a.called, b.called);
}
/** Whether a box that tells its addresses tells others of that family, and not this one. */
function lacks({ listed }: Answer, address: Address): boolean {
  return listed.size > 0 && [...listed].some((other) => other.includes(':') === address.includes(':'));
}
function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((value) => b.has(value));
}
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !haveCommon(a, b);
}
