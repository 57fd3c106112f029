/** Knows the way from facts to topology: who is one box, what is joined to what, where hosts hang, who routes. */
import type { Declaration } from '../model/declaration.js';
import type { Fact, Inventory } from '../model/fact.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { TableCoverage } from '../model/table.js';
import type { Device, End, LedgerDevice, LedgerSegment, Remark, Topology } from '../model/topology.js';
import { type Directory, EMPTY_BAG, newBox, openDirectory } from './boxes.js';
import { adjacentBridges, passedOn } from './between.js';
import type { Cable, Medium, Rejected } from './cable.js';
import { pair, split, unequal } from './cables.js';
import { sharedAddresses } from './shared-addresses.js';
import { withCards } from './cards.js';
import { hear, mergeClaims, recognise } from './claims.js';
import { addressesOf, describe, evidenceOf, givenName, macsOf, withControllers } from './devices.js';
import { declaredCables } from './declared.js';
import { providersOf, vlansOf } from './edge.js';
import { type Forwarding, readForwarding } from './forwarding.js';
import { type Gathered, gather, neighboursOf } from './gathered.js';
import { house } from './guests.js';
import { groupTargets } from './identity.js';
import { linksOf } from './links.js';
import { type Hanging, isCabled, occupy } from './occupants.js';
import { heirs, inherited, withPlaces } from './place.js';
import { type Register, openRegister } from './register.js';
import { attachmentsOf, segmentsOf } from './segments.js';
import { silentNeighbours } from './silent.js';
import { treeCables } from './spanning-tree.js';
import { type StandIns, standInsAmong } from './stand-ins.js';
import { takeApart } from './stars.js';
import { placeStations } from './stations.js';
import { adjacenciesOf, subnetsOf } from './subnets.js';
import { suppliersOf } from './suppliers.js';
import { withTrunks } from './trunks.js';
import { unorderedBridges } from './unordered.js';
import { type Wiring, wire } from './wiring.js';

export interface TopologyInput {
  readonly facts: readonly Fact[];
  readonly tables: ReadonlyMap<string /* target */, readonly TableCoverage[]>;
  /** Targets that answered anything. */
  readonly alive: readonly string[];
  readonly declarations: readonly Declaration[];
  readonly prior: readonly LedgerDevice[];
  /** Segments of earlier sweeps; absent: none. */
  readonly priorSegments?: readonly LedgerSegment[];
}
export interface TopologyOutput {
  readonly topology: Topology;
  readonly deviceOfTarget: ReadonlyMap<string, string>;
  readonly ledger: readonly LedgerDevice[];
  readonly segments: readonly LedgerSegment[];
}

/**
 * Derives the topology. Any order of facts, and facts told twice, give the same output. Where a new box stands in the place of one that is
 * not found any more, it bears that one's id: all is derived again with what is known then.
 */
export function topologyOf(input: TopologyInput): TopologyOutput {
  const first = once(input);
  const heirOf = heirs(first.ledger, new Set(first.topology.devices.map(({ id }) => id)), input.prior);
  return heirOf.size === 0 ? first : once({ ...input, prior: inherited(input.prior, first.ledger, heirOf) });
}

function once(input: TopologyInput): TopologyOutput {
  const gathered = gather(input.facts);
  const register = openRegister(input.prior);
  const directory = openDirectory();
  const targets = answeringTargets(input, gathered);
  const standIns = standInsAmong(targets, gathered);
  const remarks = [...settle(targets, standIns, input, gathered, register, directory)];
  const heard = hear(directory.boxes(), directory);
  const silent = silentNeighbours(heard.unknown.filter(({ fact }) => fact.port !== null), heard.claims, directory, register);
  const cabling = pair(mergeClaims([...heard.claims, ...silent.claims]), directory);
  const stars = takeApart(cabling.media, directory);
  remarks.push(...heard.remarks, ...silent.remarks, ...cabling.remarks);
  const declared = declaredCables(input.declarations, directory);
  const uneven = unequal(cabling.cables.filter((cable) => !declared.some((one) => isSameCable(cable, one, directory))), directory);
  const whole = cabling.cables.filter((cable) => !uneven.some(({ cables }) => cables.includes(cable)));
  const forwarding = readForwarding(directory);
  const { wiring, rejected, remarks: unsure } = infer({ cables: [...declared, ...whole, ...stars.cables], media: [...stars.media, ...uneven] }, forwarding, directory);
  const linked = new Set([...wiring.cables, ...wiring.media].flatMap(({ ends }) => (ends.some(({ device }, i) => forwarding.bridges.has(device) && ends.some((other, j) => i !== j && forwarding.bridges.has(other.device))) ? ends.map(({ device }) => device) : [])));
  const { legs, hangings: guests } = house(placeStations(forwarding, wiring, directory, register, gathered, standIns, (bridge) => !linked.has(bridge)), directory);
  const occupation = occupy(legs, wiring, directory);
  const { segments, ledger: segmentLedger, hangings } = segmentsOf(occupation.shared, input.declarations, directory, input.priorSegments ?? []);
  const crowded = new Set(legs.flatMap(({ spot }) => (spot.is === 'between' ? [spot.cable] : [])));
  const cables = [...wiring.cables.filter((cable) => !crowded.has(cable)), ...occupation.cables];
  const attachments = attachmentsOf([...stars.hangings, ...guests, ...occupation.hangings, ...hangings, ...hangingsOf(cables, directory)]);
  const labels = labelsOf(directory);
  const devices = directory.boxes().map((box): Device => {
    const legsOfBox = isCabled(box) ? [] : (attachments.get(box.id) ?? []);
    return { ...describe(box, input.tables, labels.get(box.id)), attachment: legsOfBox[0] ?? null, attachments: legsOfBox.length > 1 ? legsOfBox : [] };
  });
  remarks.push(...unsure);
  const links = linksOf(cables.filter((cable) => !isOnlyHeard(cable, directory)), directory, [...cabling.rejected, ...rejected]);
  remarks.push(...unheard(directory, forwarding, links, segments));
  const suppliers = suppliersOf(gathered, input.declarations, directory);
  const telling: Directory = { ...directory, boxes: () => directory.boxes().filter(({ bag }) => bag !== EMPTY_BAG) };
  const topology: Topology = {
    devices: sortedBy(withControllers(devices), ({ id }) => id),
    segments,
    links,
    adjacencies: adjacenciesOf(telling),
    subnets: subnetsOf(directory),
    vlans: vlansOf(telling),
    providers: providersOf(telling),
    ...(suppliers.length > 0 && { suppliers }),
    remarks: sortedBy(remarks, ({ kind }) => kind, (remark) => JSON.stringify(remark)),
  };
  const deviceOfTarget = new Map(directory.boxes().flatMap(({ id, targets }) => targets.map((target) => [target, id] as const)));
  return { topology, deviceOfTarget, ledger: withPlaces(register.rows(), topology, input.prior), segments: segmentLedger };
}

/** The labels that boxes announce to their neighbours, by the box that they are of. */
function labelsOf(directory: Directory): ReadonlyMap<string, readonly Inventory[]> {
  const labels = directory.boxes().flatMap((box) => box.bag.of('neighbour').flatMap((fact) => (fact.inventory ? [{ of: recognise(fact, box, directory)?.box.id, label: fact.inventory }] : [])));
  const byBox = groupBy(labels.filter(({ of }) => of !== undefined), ({ of }) => of!);
  return new Map([...byBox].map(([id, same]) => [id, sortedBy(same.map(({ label }) => label), (label) => JSON.stringify(label))]));
}

/** The targets that are boxes: those that answered, or of which facts tell that only they can. */
function answeringTargets({ alive }: TopologyInput, gathered: Gathered): readonly string[] {
  const telling = gathered.targets.filter((target) => tellsOfItself(gathered, target));
  // A shared address that only echoes is no third box beside those that share it.
  const shared = sharedAddresses(gathered);
  return distinct([...alive, ...telling]).filter((target) => target !== 'appliance' && !(shared.has(target) && !namesItself(gathered, target)));
}

/** Merges `targets` into boxes, and adds them to `directory`. */
function settle(targets: readonly string[], standIns: StandIns, input: TopologyInput, gathered: Gathered, register: Register, directory: Directory): Remark[] {
  const { groups: told, remarks } = groupTargets(targets, gathered, input.declarations, input.prior, standIns);
  const groups = withCards(told, gathered, standIns);
  const trusted = groups.map(({ keys, contradicted }) => keys.filter(({ kind, value }) => !contradicted.has(`${kind} ${value}`)));
  const names = groups.map(({ targets: own }) => givenName(gathered.bag(own)));
  const ids = register.assign(groups.map((group, i) => ({ keys: trusted[i]!, name: names[i]!, otherwise: group.targets[0]! })));
  groups.forEach(({ targets: own, keys }, i) => {
    const bag = gathered.bag(own);
    const said = input.declarations.flatMap(({ says }) => (says.is === 'device-named' && (says.device === ids[i] || own.includes(says.device)) ? [says.name] : [])).at(-1);
    const addresses = addressesOf(bag, own);
    directory.add(newBox({ id: ids[i]!, targets: own, keys, name: said ?? names[i] ?? addresses[0] ?? own[0]!, bag, macs: macsOf(bag, keys), addresses, roles: [], from: evidenceOf(bag, keys) }));
  });
  const idOf = new Map(groups.flatMap(({ targets: own }, i) => own.map((target) => [target, ids[i]!] as const)));
  return remarks.map((remark) => ({ ...remark, about: distinct(remark.about.map((target) => idOf.get(target) ?? target)) }));
}

/** Adds what spanning tree and forwarding tables tell of ports that nothing else explains. */
function infer(known: Pick<Wiring, 'cables' | 'media'>, forwarding: Forwarding, directory: Directory): { readonly wiring: Wiring; readonly rejected: readonly Rejected[]; readonly remarks: readonly Remark[] } {
  const passed = passedOn([...known.cables, ...known.media.flatMap(({ cables }) => cables)], forwarding, directory);
  const isPassed = (cable: Cable) => passed.some((one) => one.cable === cable);
  // Without what is passed on, a medium may be plain cables.
  const parted = split(known.media.filter(({ cables }) => cables.some(isPassed)).flatMap(({ cables }) => cables.filter((cable) => !isPassed(cable))));
  const heard = wire([...known.cables.filter((cable) => !isPassed(cable)), ...parted.cables], [...known.media.filter(({ cables }) => !cables.some(isPassed)), ...parted.media], directory);
  const isNew = (wiring: Wiring) => (cable: Cable) => cable.ends.every(({ device, port }) => port !== null && !wiring.isSettled(device, port));
  // A bridge without spanning tree passes on its frames as well.
  const designated = treeCables(directory).filter((cable) => !passed.some((one) => isSameCable(cable, one.cable, directory)));
  const tree = split(designated.filter(isNew(heard)));
  const withTree = wire([...heard.cables, ...tree.cables], [...heard.media, ...tree.media], directory);
  const tables = split(adjacentBridges(forwarding, withTree.isSettled, (id) => directory.byId(id).name));
  const trunks = withTrunks(heard.cables, [...tree.cables, ...tables.cables], forwarding, directory);
  const ordered = wire([...trunks, ...tree.cables, ...tables.cables], [...withTree.media, ...tables.media], directory);
  const unordered = unorderedBridges(forwarding, ordered.isSettled);
  const wiring = wire(ordered.cables, [...ordered.media, ...unordered], directory);
  return { wiring, rejected: [...passed, ...outweighed(designated, heard, directory)], remarks: [...tables.media, ...unordered].map((medium) => unsettled(medium, directory)) };
}

/** What spanning tree tells of ports that a neighbour protocol explains otherwise: it names the designated bridge of a segment, which may lie beyond a box without spanning tree. */
function outweighed(designated: readonly Cable[], heard: Wiring, directory: Directory): Rejected[] {
  return designated.flatMap((cable): Rejected[] => {
    const rivals = cable.ends.flatMap(({ device, port }) => (port === null ? [] : heard.cablesAt(device, port)));
    return rivals.length === 0 || rivals.some((rival) => isSameCable(cable, rival, directory)) ? [] : [{ cable, why: 'spanning tree names the bridge that is designated on the segment, and a neighbour protocol tells what is at the other end of the cable' }];
  });
}
function isSameCable(a: Cable, b: Cable, directory: Directory): boolean {
  const trunk = (device: string, port: string) => directory.byId(device).layers.trunkOf(port);
  return a.ends.every((end) => b.ends.some(({ device, port }) => device === end.device && (port === null || end.port === null || trunk(device, port) === trunk(device, end.port))));
}
/** Bridges that face each other across one medium: which of them share a cable, if any, the tables do not tell. */
function unsettled({ ends, cables, from, isUnordered }: Medium, directory: Directory): Remark {
  const doubt = isUnordered ? 'Which of them is next to which they do not tell, nor whether something else is in between' : 'A box that says nothing may join them all, or some of them lie behind others';
  const told = (end: End) => `${directory.byId(end.device).name} port ${end.port ?? 'unknown'}`;
  return { kind: 'ambiguous', about: distinct(ends.map(({ device }) => device)), says: `${ends.map(told).join(', ')} face each other by their forwarding tables. ${doubt}; these pairs would fit: ${cables.map((cable) => cable.ends.map(told).join(' – ')).join('; ')}.`, from };
}

/** End hosts that speak a neighbour protocol, or are cabled by declaration, hang where their cable ends. */
function hangingsOf(cables: readonly Cable[], directory: Directory): Hanging[] {
  return cables.flatMap(({ ends, certainty, from }) =>
    ends.flatMap((end, i): Hanging[] => {
      const other = ends[1 - i]!;
      return isCabled(directory.byId(end.device)) ? [] : [{ box: end.device, end: other, certainty, from }];
    }),
  );
}

/**
 * A cable of which an end host alone tells that listens and announces nothing itself: where it hangs, and no link between two speakers. That it
 * announces nothing shows where the other end tells its neighbours and not this one.
 */
function isOnlyHeard({ ends, certainty }: Cable, directory: Directory): boolean {
  const boxes = ends.map(({ device }) => directory.byId(device));
  return certainty === 'one-end' && boxes.some((box, i) => !isCabled(box) && neighboursOf(box.bag).length > 0 && box.bag.of('announces').length === 0 && neighboursOf(boxes[1 - i]!.bag).length > 0);
}

/** Forwarding gear of which nothing is known to hang on anything: why there is no link. */
function unheard(directory: Directory, { facing }: Forwarding, links: Topology['links'], segments: Topology['segments']): Remark[] {
  const seen = new Set([...facing.values()].flatMap((others) => [...others.keys()]));
  const joined = new Set([...links.flatMap(({ ends }) => ends.map(({ device }) => device)), ...segments.flatMap(({ ports }) => ports.map(({ device }) => device))]);
  return directory.boxes().flatMap((box): Remark[] => {
    if (box.targets.length === 0 || joined.has(box.id) || !isCabled(box) || neighboursOf(box.bag).length > 0) return [];
    const isSeen = seen.has(box.id) || (facing.get(box.id)?.size ?? 0) > 0;
    const table = isSeen ? 'the forwarding tables show it among other bridges and not which of them it is next to' : box.bag.of('learned').length > 0 ? 'its forwarding table points to no other bridge of ours' : 'it told no forwarding table';
    return [{ kind: 'no-neighbour-protocol', about: [box.id], says: `${box.name} names no neighbour (it speaks no neighbour protocol, or its table is empty), and ${table}.`, from: box.from }];
  });
}

/** Facts that tell which box answered: more than that something did. */
function namesItself(gathered: Gathered, target: string): boolean {
  const bag = gathered.bag([target]);
  return (['described', 'is-a', 'identity', 'interface', 'address', 'neighbour', 'announces', 'bridge', 'speaks-ssh', 'speaks-snmp'] as const).some((kind) => bag.of(kind).length > 0);
}

/** Facts about a target that only its own answers can give. */
function tellsOfItself(gathered: Gathered, target: string): boolean {
  const bag = gathered.bag([target]);
  if (bag.of('named').some(({ by }) => by !== 'dns')) return true;
  return (['alive', 'described', 'is-a', 'identity', 'interface', 'address', 'neighbour', 'announces', 'bridge', 'learned', 'resolved', 'route', 'open-port', 'speaks-ssh', 'speaks-snmp'] as const).some((kind) => bag.of(kind).length > 0);
}
