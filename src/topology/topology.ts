/** Knows the way from facts to topology: who is one box, what is joined to what, where hosts hang, who routes. */
import type { Declaration } from '../model/declaration.js';
import type { Fact } from '../model/fact.js';
import { distinct, sortedBy } from '../model/order.js';
import type { TableCoverage } from '../model/table.js';
import type { Device, LedgerDevice, Remark, Topology } from '../model/topology.js';
import { type Directory, newBox, openDirectory } from './boxes.js';
import { pair } from './cables.js';
import { hear, mergeClaims } from './claims.js';
import { addressesOf, describe, evidenceOf, givenName, macsOf } from './devices.js';
import { type Gathered, gather } from './gathered.js';
import { groupTargets } from './identity.js';
import { linksOf } from './links.js';
import { type Register, openRegister } from './register.js';
import { silentNeighbours } from './silent.js';

export interface TopologyInput {
  readonly facts: readonly Fact[];
  readonly tables: ReadonlyMap<string /* target */, readonly TableCoverage[]>;
  /** Targets that answered anything. */
  readonly alive: readonly string[];
  readonly declarations: readonly Declaration[];
  readonly prior: readonly LedgerDevice[];
}
export interface TopologyOutput {
  readonly topology: Topology;
  readonly deviceOfTarget: ReadonlyMap<string, string>;
  readonly ledger: readonly LedgerDevice[];
}

/** Derives the topology. Any order of facts, and facts told twice, give the same output. */
export function topologyOf(input: TopologyInput): TopologyOutput {
  const gathered = gather(input.facts);
  const register = openRegister(input.prior);
  const directory = openDirectory();
  const remarks = [...settle(input, gathered, register, directory)];
  const heard = hear(directory.boxes(), directory);
  const silent = silentNeighbours(heard.unknown.filter(({ fact }) => fact.port !== null), directory, register);
  const nameOf = (id: string) => directory.byId(id)?.name ?? id;
  const cabling = pair(mergeClaims([...heard.claims, ...silent]), nameOf);
  remarks.push(...heard.remarks, ...cabling.remarks);
  const devices = directory.boxes().map((box): Device => ({ ...describe(box, input.tables), attachment: null, attachments: [] }));
  const topology: Topology = {
    devices: sortedBy(devices, ({ id }) => id),
    segments: [],
    links: linksOf(cabling.cables, directory),
    adjacencies: [],
    subnets: [],
    vlans: [],
    providers: [],
    remarks: sortedBy(remarks, ({ kind }) => kind, (remark) => JSON.stringify(remark)),
  };
  const deviceOfTarget = new Map(directory.boxes().flatMap(({ id, targets }) => targets.map((target) => [target, id] as const)));
  return { topology, deviceOfTarget, ledger: register.rows() };
}

/** Merges the targets that answered into boxes, and adds them to `directory`. */
function settle(input: TopologyInput, gathered: Gathered, register: Register, directory: Directory): Remark[] {
  const telling = gathered.targets.filter((target) => tellsOfItself(gathered, target));
  const targets = distinct([...input.alive, ...telling]).filter((target) => target !== 'appliance');
  const { groups, remarks } = groupTargets(targets, gathered, input.declarations, input.prior);
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

/** Facts about a target that only its own answers can give. */
function tellsOfItself(gathered: Gathered, target: string): boolean {
  const bag = gathered.bag([target]);
  return (['alive', 'named', 'described', 'is-a', 'identity', 'interface', 'address', 'neighbour', 'announces', 'bridge', 'learned', 'resolved', 'route', 'open-port', 'speaks-ssh', 'speaks-snmp'] as const).some((kind) => bag.of(kind).length > 0);
}
