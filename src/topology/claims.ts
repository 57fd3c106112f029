/** Knows what neighbour protocols say: one claim per port and neighbour, the neighbour found by chassis id, MAC, address, name, in that order. */
import { type Address, isSpecialAddress, isWithin, networkOf, parseAddress } from '../model/address.js';
import type { Fact, NeighbourId } from '../model/fact.js';
import { type Mac, parseMac } from '../model/mac.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Remark } from '../model/topology.js';
import type { Box, Directory } from './boxes.js';
import { isCutShort, isShippedName, labelOf, namesIn } from './called.js';
import { neighboursOf } from './gathered.js';
import { chassisWord, macOfChassis } from './keys.js';
import { isTellingMac } from './macs.js';
import { canonicalPortName } from './port-spellings.js';

/** `box` hears `remote` on `port`; `remotePort` null: which of its ports is not known. */
export interface Claim {
  readonly box: string;
  readonly port: string;
  readonly remote: string;
  readonly remotePort: string | null;
  /** The port of the neighbour whose very name it gives as the description of an unknown port (ifDescr, IEEE 802.1AB §8.5.5): a hint, which counts where both ends give one. */
  readonly hint: string | null;
  readonly protocols: readonly string[];
  /** How the neighbour and its port were recognised. */
  readonly by: string;
  readonly from: readonly string[];
}
/** A neighbour that no box of ours is: to become a silent neighbour. */
export interface Unknown {
  readonly box: Box;
  readonly fact: Fact<'neighbour'>;
}

export interface Heard {
  readonly claims: readonly Claim[];
  readonly unknown: readonly Unknown[];
  readonly remarks: readonly Remark[];
}

/** Reads every neighbour row of `boxes`. Rows without a local port cannot make a link and are remarked. */
export function hear(boxes: readonly Box[], directory: Directory): Heard {
  const claims: Claim[] = [];
  const unknown: Unknown[] = [];
  const remarks: Remark[] = [];
  for (const box of boxes) {
    for (const fact of neighboursOf(box.bag)) {
      const found = recognise(fact, box, directory);
      if (found?.box === box) remarks.push({ kind: 'rejected-neighbour', about: [box.id], says: `${box.name} hears itself on ${fact.port ?? 'a port it does not name'} (${found.by}).`, from: fact.from });
      else if (fact.port === null) remarks.push({ kind: 'unmatched-neighbour', about: distinct([box.id, ...(found ? [found.box.id] : [])]), says: `${box.name} hears ${found?.box.name ?? nameOf(fact)} and does not say on which port.`, from: fact.from });
      else if (found) claims.push(claimOf(box, fact.port, found.box, found.by, fact));
      else unknown.push({ box, fact });
    }
  }
  return { claims: mergeClaims(claims), unknown, remarks };
}

/** The claim that `box` hears `remote` on `port`. */
export function claimOf(box: Box, port: string, remote: Box, by: string, fact: Fact<'neighbour'>): Claim {
  const found = fact.remotePort ? remotePortOf(remote, fact.remotePort) : null;
  const described = found === null && fact.remotePortDescription !== undefined ? remote.ports.find({ subtype: 'name', value: fact.remotePortDescription }) : null;
  return { box: box.id, port, remote: remote.id, remotePort: found?.port ?? null, hint: described?.port ?? null, protocols: [fact.protocol], by: `${by}, its port ${found ? `by ${found.by}` : 'unknown'}`, from: fact.from };
}

function remotePortOf(remote: Box, id: NeighbourId): { readonly port: string; readonly by: string } | null {
  const found = remote.ports.find(id);
  if (found || remote.targets.length > 0 && remote.ports.names.size > 0) return found;
  const isWord = id.subtype === 'name' || id.subtype === 'alias' || id.subtype === 'local' || id.subtype === 'unknown' || id.subtype === 'port';
  return isWord && id.value !== '' && parseMac(id.value) === null ? { port: id.value, by: 'its own word' } : null;
}

/** Which box a neighbour row speaks of. A chassis that is known to be another's outweighs an equal name. */
export function recognise(fact: Fact<'neighbour'>, speaker: Box, directory: Directory): { readonly box: Box; readonly by: string } | null {
  const { chassis, name } = fact;
  const addresses = addressesIn(fact);
  const word = chassis ? chassisWord(chassis) : null;
  if (word !== null && speaker.keys.some(({ kind, value }) => kind === 'chassis' && value === word)) return { box: speaker, by: 'its own chassis id' };
  const mac = chassis ? (word!.startsWith('4/') ? macOfChassis(word!) : parseMac(chassis.value)) : null;
  if (word !== null && mac !== null) {
    const box = directory.byChassis(`4/${mac}`) ?? directory.byMac(mac);
    if (box) return { box, by: 'chassis id' };
  }
  const portMac = fact.remotePort?.subtype === 'mac' ? parseMac(fact.remotePort.value) : null;
  if (portMac !== null && isTellingMac(portMac)) {
    const box = directory.byMac(portMac);
    if (box) return { box, by: 'port MAC' };
  }
  for (const card of cardsIn(fact)) {
    const box = directory.byMac(card);
    if (box) return { box, by: 'the card in its name' };
  }
  for (const address of sortedBy(addresses, (one) => one)) {
    const box = isSpecialAddress(address) ? null : directory.byAddress(address);
    if (box && (mac === null || !hasOtherChassis(box, mac) || isCalled(box, name))) return { box, by: 'management address' };
  }
  for (const called of [name, ...(chassis && mac === null ? namesIn(chassis, fact.protocol) : [])]) {
    const box = called === undefined || called === '' || isShippedName(called) ? null : directory.byName(called);
    if (box && (mac === null || !hasOtherChassis(box, mac)) && !hasOtherAddress(box, addresses)) return { box, by: 'name' };
  }
  const [namesake, ...others] = namesakes(fact, directory);
  const isSole = namesake !== undefined && others.length === 0 && !(name !== undefined && isShippedName(name)) && !(chassis && namesIn(chassis, fact.protocol).some(isShippedName));
  return isSole && !hasOtherAddress(namesake, addresses) ? { box: namesake, by: 'name, cut short' } : null;
}

/** Whether a neighbour announces another address in a network in which the box has its own: then only the names are the same. */
function hasOtherAddress(box: Box, announced: readonly Address[]): boolean {
  const told = box.bag.of('address');
  if (announced.some((one) => box.addresses.includes(one) || told.some(({ address }) => address === one))) return false;
  const networks = told.flatMap(({ address, prefix }) => (prefix === null ? [] : (networkOf(address, prefix) ?? [])));
  return announced.some((address) => !isSpecialAddress(address) && networks.some((network) => isWithin(address, network)));
}

/** The boxes that a neighbour's name may mean where it is no one box's; one that is known to be another is none. */
export function namesakes(fact: Fact<'neighbour'>, directory: Directory): readonly Box[] {
  const { chassis, name } = fact;
  const mac = chassis ? parseMac(chassis.value) : null;
  const called = [...(name === undefined ? [] : [name]), ...(chassis && mac === null ? namesIn(chassis, fact.protocol) : [])].filter((one) => one !== '');
  const meant = new Set(called.flatMap((one) => directory.calledLike(one)));
  return sortedBy([...meant].filter((box) => mac === null || !hasOtherChassis(box, mac)), ({ id }) => id);
}

/** All addresses that a neighbour announces: of its management, or as its chassis id. They find a box; they never are its identity. */
export function addressesIn({ chassis, addresses = [] }: Fact<'neighbour'>): readonly Address[] {
  const own = chassis?.subtype === 'address' ? parseAddress(chassis.value) : null;
  return own === null || addresses.includes(own) ? addresses : [...addresses, own];
}
/** Cards in the names that telephones and their kin make up: some letters, and twelve digits. */
export function cardsIn({ chassis, name, protocol }: Fact<'neighbour'>): readonly Mac[] {
  const names = [...(name === undefined ? [] : [name]), ...(chassis ? namesIn(chassis, protocol) : [])];
  return distinct(names.flatMap((one) => parseMac(/^[a-z]{2,4}[-_]?([0-9a-f]{12})$/i.exec(one)?.[1] ?? '') ?? []).filter(isTellingMac));
}

/** Whether a chassis id is another's: it announces one itself and that is not it; or it told its bridge address and cards, and it is none of them nor one of their row. */
function hasOtherChassis(box: Box, mac: string): boolean {
  if (box.macs.includes(mac)) return false;
  const own = box.keys.filter(({ kind }) => kind === 'chassis').flatMap(({ value }) => macOfChassis(value) ?? []);
  if (own.length > 0) return !own.includes(mac);
  return box.keys.some(({ kind }) => kind === 'bridge') && box.macs.every((card) => card.slice(0, ROW) !== mac.slice(0, ROW));
}
/** `00:1b:21:aa:bb`: makers number the cards of one box in a row. */
const ROW = 14;
function isCalled(box: Box, name: string | undefined): boolean {
  return name !== undefined && (labelOf(name) === labelOf(box.name) || isCutShort(name, box.name));
}

/** What a neighbour row calls its neighbour. */
export function nameOf({ name, chassis, addresses }: Fact<'neighbour'>): string {
  return name ?? chassis?.value ?? addresses?.[0] ?? 'a neighbour without a name';
}

/** One claim per port and neighbour port. A row that does not know the far port joins one that does; several that do stay apart. */
export function mergeClaims(claims: readonly Claim[]): readonly Claim[] {
  const merged = [...groupBy(claims, ({ box, port, remote }) => `${box}\n${port}\n${remote}`).values()].flatMap((group) => {
    const byPort = groupBy(sortedBy(group, wordOf), ({ remotePort }) => (remotePort === null ? null : canonicalPortName(remotePort)));
    const portless = byPort.get(null) ?? [];
    const named = [...byPort].filter(([port]) => port !== null).map(([, same]) => same);
    if (named.length === 0) return [joined(portless)];
    return named.map((same, i) => joined(i === 0 ? [...same, ...portless] : same));
  });
  return sortedBy(merged, wordOf);
}
function joined(same: readonly Claim[]): Claim {
  return { ...same[0]!, protocols: distinct(same.flatMap(({ protocols }) => protocols)), from: distinct(same.flatMap(({ from }) => from)) };
}
function wordOf({ box, port, remote, remotePort, hint, protocols, by }: Claim): string {
  return [box, port, remote, remotePort ?? '', protocols.join(), by, hint ?? ''].join('\n');
}
