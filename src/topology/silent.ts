/** Knows the neighbours that others announce and that gave no answer themselves: each becomes a box that nobody examined. */
import { type Address, isSpecialAddress } from '../model/address.js';
import type { Fact, Role } from '../model/fact.js';
import { parseMac } from '../model/mac.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { IdentityKey, Remark } from '../model/topology.js';
import { type Box, type Directory, EMPTY_BAG, newBox } from './boxes.js';
import { isShippedName, namesIn, withoutSerial } from './called.js';
import { type Claim, type Unknown, addressesIn, cardsIn, claimOf, nameOf, namesakes } from './claims.js';
import { cite } from './gathered.js';
import { chassisWord, macOfChassis } from './keys.js';
import { isTellingMac } from './macs.js';
import type { Register } from './register.js';

/**
 * The boxes behind `unknown` neighbour rows, added to `directory`, and the claims about them. Where one of our boxes (that tells no
 * chassis id, or that the name may mean) says of exactly that port that it is joined to it, it is the neighbour: `heard` holds what our
 * boxes say. `remarks`: names by which several of our boxes may be meant.
 */
export function silentNeighbours(unknown: readonly Unknown[], heard: readonly Claim[], directory: Directory, register: Register): { readonly claims: readonly Claim[]; readonly remarks: readonly Remark[] } {
  const all = sameNeighbours(unknown).map((rows) => ({ rows, known: reciprocal(rows, heard, directory) }));
  const recognised = all.flatMap(({ rows, known }) => (known === null ? [] : rows.map(({ box, fact }) => claimOf(box, fact.port!, known, 'its naming that very port', fact))));
  const groups = all.filter(({ known }) => known === null).map(({ rows }) => rows);
  const remarks = groups.flatMap((rows) => rows.flatMap((row) => unsure(row, directory)));
  const ids = register.assign(groups.map((rows) => ({ keys: keysOf(rows), name: rows[0]!.fact.name ?? null, otherwise: `neighbour ${wordsOf(rows[0]!)[0]!}` })));
  const silent = groups.flatMap((rows, i) => {
    const box = silentBox(ids[i]!, rows);
    directory.add(box);
    return rows.map(({ box: speaker, fact }) => claimOf(speaker, fact.port!, box, 'what it announces', fact));
  });
  return { claims: [...recognised, ...silent], remarks };
}

/** That several of our boxes may be meant by a neighbour's name. */
function unsure({ box, fact }: Unknown, directory: Directory): Remark[] {
  const rivals = namesakes(fact, directory);
  if (rivals.length < 2) return [];
  const says = `${box.name} hears ${nameOf(fact)} on ${fact.port ?? 'a port it does not name'}. By that name ${distinct(rivals.map(({ name }) => name)).join(' and ')} may be meant, and nothing else tells which.`;
  return [{ kind: 'ambiguous', about: distinct([box.id, ...rivals.map(({ id }) => id)]), says, from: fact.from }];
}

/** The one box of ours that names a port on which `rows` hear their neighbour; null where none does, or several. */
function reciprocal(rows: readonly Unknown[], heard: readonly Claim[], directory: Directory): Box | null {
  const [id, ...others] = distinct(rows.flatMap((row) => heard.filter((claim) => isAnswered(row, claim, heard, directory)).map(({ box }) => box)));
  if (id === undefined || others.length > 0 || rows.some(({ box }) => box.id === id)) return null;
  const box = directory.byId(id);
  // Of several that may be meant by the name, the one that names this very port is.
  if (rows.some(({ fact }) => namesakes(fact, directory).includes(box))) return box;
  return box.keys.some(({ kind, value }) => kind === 'chassis' && macOfChassis(value) !== null) ? null : box;
}

/**
 * Whether `claim` names the very port on which a neighbour was heard, and may be that neighbour's: the port hears the claimant under no
 * other name, and where two protocols tell, of which one may have come from further away, the claimant does not call itself otherwise.
 */
function isAnswered({ box, fact }: Unknown, claim: Claim, heard: readonly Claim[], directory: Directory): boolean {
  if (claim.remote !== box.id || claim.remotePort !== fact.port) return false;
  if (heard.some((other) => other.box === box.id && other.port === fact.port && other.remote === claim.box)) return false;
  const claimant = directory.byId(claim.box);
  const isCalledOtherwise = fact.name !== undefined && claimant.bag.of('named').some(({ by }) => by === 'sysname' || by === 'hostname') && !namesakes(fact, directory).includes(claimant);
  return claim.protocols.includes(fact.protocol) || !isCalledOtherwise;
}

function silentBox(id: string, rows: readonly Unknown[]): Box {
  const facts = rows.map(({ fact }) => fact);
  const keys = keysOf(rows);
  return newBox({
    id,
    targets: [],
    keys,
    name: bestName(facts),
    bag: EMPTY_BAG,
    macs: distinct(keys.flatMap(({ kind, value }) => (kind === 'mac' ? value : (macOfChassis(value) ?? [])))),
    addresses: addressesOf(facts),
    roles: distinct(facts.flatMap(({ capabilities = [] }) => capabilities)) as Role[],
    from: cite(facts),
  });
}

function bestName(facts: readonly Fact<'neighbour'>[]): string {
  const [name] = distinct(facts.flatMap((fact) => (fact.name === undefined || fact.name === '' ? [] : [withoutSerial(fact.name)])));
  return name ?? nameOf(sortedBy(facts, nameOf)[0]!);
}
function addressesOf(facts: readonly Fact<'neighbour'>[]): Address[] {
  return distinct(facts.flatMap((fact) => addressesIn(fact).filter((address) => !isSpecialAddress(address))));
}
function keysOf(rows: readonly Unknown[]): IdentityKey[] {
  const words = groupBy(rows.flatMap((row) => wordsOf(row).filter((word) => /^(chassis|mac) /.test(word)).map((word) => ({ word, row }))), ({ word }) => word);
  const keys = [...words].map(([word, same]) => ({ kind: word.startsWith('chassis ') ? ('chassis' as const) : ('mac' as const), value: word.slice(word.indexOf(' ') + 1), from: cite(same.map(({ row }) => row.fact)) }));
  return sortedBy(keys.filter(({ kind, value }) => kind === 'chassis' || !words.has(`chassis 4/${value}`)), ({ kind }) => kind, ({ value }) => value);
}

/** Rows that speak of one box: they share its chassis id, or its name where neither has another telling chassis id. */
function sameNeighbours(unknown: readonly Unknown[]): Unknown[][] {
  const rows = sortedBy(unknown, (row) => wordsOf(row).join('\n'), ({ box }) => box.id, ({ fact }) => fact.port ?? '', ({ fact }) => JSON.stringify(fact));
  const groups: { words: Set<string>; chassis: Set<string>; rows: Unknown[] }[] = [];
  const byWord = new Map<string, (typeof groups)[number]>();
  for (const row of rows) {
    const words = wordsOf(row);
    const chassis = words.filter((word) => word.startsWith('chassis '));
    const group = words.map((word) => byWord.get(word)).find((one) => one && (chassis.length === 0 || one.chassis.size === 0 || chassis.some((word) => one.chassis.has(word))));
    const into = group ?? { words: new Set<string>(), chassis: new Set<string>(), rows: [] };
    if (!group) groups.push(into);
    into.rows.push(row);
    for (const word of chassis) into.chassis.add(word);
    for (const word of words) if (!byWord.has(word)) byWord.set(word, into);
  }
  return groups.map((group) => group.rows);
}

/** What a row calls its neighbour, strongest first: a telling chassis MAC; then names; an id that holds per sender last. */
function wordsOf({ box, fact }: Unknown): string[] {
  const { chassis, name } = fact;
  const mac = chassis ? (macOfChassis(chassisWord(chassis)) ?? macOfChassis(`4/${parseMac(chassis.value) ?? ''}`)) : null;
  // LLDP tells the system's name apart; only where it does not, the chassis id may be one.
  const told = name === undefined || name === '' || fact.protocol !== 'lldp';
  const names = [...(name === undefined ? [] : [name]), ...(chassis && mac === null && told ? namesIn(chassis, fact.protocol) : [])].filter((one) => one !== '').flatMap((one) => {
    const label = one.toLowerCase().split('.')[0]!;
    // Many boxes bear a name that the maker gave: with an address it tells which.
    return isShippedName(one) ? addressesIn(fact).filter((address) => !isSpecialAddress(address)).map((address) => `name ${label} ${address}`) : [`name ${label}`];
  });
  const port = fact.remotePort?.subtype === 'mac' ? parseMac(fact.remotePort.value) : null;
  // A card without a chassis id tells the box as well: telephones announce an address, and their card as their port.
  const cards = mac !== null ? [mac] : [...(port !== null && isTellingMac(port) ? [port] : []), ...cardsIn(fact)];
  const words = [...(mac === null ? [] : [`chassis 4/${mac}`]), ...distinct(cards).map((card) => `mac ${card}`), ...names];
  return words.length > 0 ? words : [`heard ${box.id} ${fact.port ?? ''} ${chassis ? chassisWord(chassis) : (fact.addresses?.[0] ?? '')}`];
}
