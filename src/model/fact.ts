/** The vocabulary in which dialects speak to the rest of the house: no vendor's words; one line is one new word. */
import type { Address, Cidr } from './address.js';
import type { RecordType } from './ask.js';
import type { Mac } from './mac.js';
import type { Incomplete } from './observation.js';
import type { TableName } from './table.js';

/**
 * A name that tells one box from another, strongest kind first. `chassis` is LLDP's, written `subtype/value`
 * (`4/00:1b:21:aa:bb:cc`); `engine` the SNMP engine id; `bridge` dot1dBaseBridgeAddress; `machine` /etc/machine-id.
 */
export type IdentityKind = 'serial' | 'chassis' | 'engine' | 'bridge' | 'hostkey' | 'machine' | 'mac' | 'address';
export const IDENTITY_KINDS: readonly IdentityKind[] = ['serial', 'chassis', 'engine', 'bridge', 'hostkey', 'machine', 'mac', 'address'];

/** How LLDP says what kind of id follows (IEEE 802.1AB): CDP and others use `name` for ids that are names. */
export type IdSubtype = 'component' | 'alias' | 'port' | 'mac' | 'address' | 'name' | 'local' | 'circuit' | 'unknown';
export interface NeighbourId {
  readonly subtype: IdSubtype;
  readonly value: string;
}

/** What a box tells its neighbours of itself: who made it, and the numbers on its label (ANSI/TIA-1057 inventory, CDP platform). */
export interface Inventory {
  readonly vendor?: string;
  readonly model?: string;
  readonly hardware?: string;
  readonly firmware?: string;
  readonly software?: string;
  readonly serial?: string;
  readonly asset?: string;
}

export type Role = 'router' | 'switch' | 'firewall' | 'access-point' | 'server' | 'host' | 'printer' | 'phone' | 'storage' | 'ups' | 'hypervisor' | 'appliance' | 'unknown';
export type PortState = 'disabled' | 'blocking' | 'listening' | 'learning' | 'forwarding' | 'broken' | 'unknown';

/** Ports are always named as the device itself names them (ifName, else ifDescr, else `#ifIndex`). Absent means not told. */
export interface FactKinds {
  // ── who it is
  alive: { readonly by: string; readonly rttMs?: number; readonly lossPercent?: number };
  'open-port': { readonly protocol: 'tcp' | 'udp'; readonly port: number; readonly service?: string };
  named: { readonly name: string; readonly by: 'sysname' | 'hostname' | 'dns' | 'netbios' | 'recording' };
  described: { readonly text: string };
  'is-a': { readonly vendor?: string; readonly model?: string; readonly os?: string; readonly version?: string; readonly serial?: string; readonly by: string };
  role: { readonly role: Role; readonly by: string };
  located: { readonly location?: string; readonly contact?: string };
  uptime: { readonly seconds: number };
  identity: { readonly key: IdentityKind; readonly value: string };
  component: { readonly index: string; readonly class: string; readonly name?: string; readonly model?: string; readonly serial?: string; readonly within?: string };
  // ── its ports
  interface: {
    readonly index: number | null;
    readonly port: string;
    /** What its ifDescr calls it, where that is another word than `port`, and no other port's. */
    readonly alsoCalled?: string;
    readonly description?: string;
    readonly type?: number;
    readonly mac?: Mac;
    readonly adminUp?: boolean;
    readonly up?: boolean;
    readonly speedMbps?: number;
    /** Longest packet, in octets, as this make counts them. */
    readonly mtu?: number;
  };
  /** `virtual`: shared or secondary by its own account; never identity. */
  address: { readonly address: Address; readonly prefix: number | null; readonly port: string | null; readonly virtual?: boolean };
  aggregated: { readonly port: string; readonly into: string };
  /** A port that lies on top of another: VLAN interface, sub-interface, bridge member below a bridge. */
  stacked: { readonly upper: string; readonly lower: string };
  vlan: { readonly id: number; readonly name: string | null };
  'vlan-port': { readonly vlan: number; readonly port: string; readonly tagged: boolean };
  // ── what it hears
  neighbour: {
    readonly protocol: 'lldp' | 'cdp' | 'fdp' | 'edp' | 'mndp' | 'isdp' | 'ndp';
    readonly port: string | null;
    readonly chassis?: NeighbourId;
    readonly remotePort?: NeighbourId;
    readonly remotePortDescription?: string;
    readonly name?: string;
    readonly description?: string;
    readonly addresses?: readonly Address[];
    readonly capabilities?: readonly Role[];
    /** As the neighbour tells it; it counts only where the neighbour itself tells nothing better. */
    readonly inventory?: Inventory;
    /** Heard by a broadcast, which every switch passes on: it is on the link of the port, and perhaps not at the other end of its cable. */
    readonly passedOn?: true;
  };
  /** The device's own side of the same protocol: what its neighbours will call it. */
  announces: { readonly protocol: 'lldp' | 'cdp'; readonly chassis?: NeighbourId; readonly name?: string };
  /** What neighbours will call this port of it. */
  'announces-port': { readonly port: string; readonly id: NeighbourId };
  /** What the box at the other end of a port's cable says of its own end: the VLAN of untagged frames, whether it sends and receives at once, the longest frame it takes in octets. */
  'far-end': { readonly port: string; readonly by: 'cdp' | 'lldp'; readonly untagged?: number; readonly full?: boolean; readonly maxFrame?: number };
  /** A forwarding-table row: `mac` was learned on `port`. */
  learned: { readonly port: string; readonly mac: Mac; readonly vlan: number | null };
  'own-mac': { readonly mac: Mac };
  /** An ARP or ND row: `address` is at `mac`, on this device's `port`. */
  resolved: { readonly address: Address; readonly mac: Mac; readonly port: string | null };
  bridge: { readonly address: Mac; readonly ports: number | null };
  /** `enabled` null: the agent has no number for its protocol, and nothing else shows that it runs. */
  'spanning-tree': { readonly instance: string; readonly root: Mac | null; readonly rootPort: string | null; readonly priority: number | null; readonly enabled: boolean | null };
  'spanning-tree-port': {
    readonly instance: string;
    readonly port: string;
    readonly state: PortState;
    readonly designatedBridge: Mac | null;
    readonly designatedPort: number | null;
    /** This port's own number in spanning tree, priority bits masked. */
    readonly number: number | null;
  };
  // ── layer 3
  /** `vrf`: the routing instance, where it is not the one without a name. */
  route: { readonly destination: Cidr; readonly nextHop: Address | null; readonly port: string | null; readonly protocol: string; readonly vrf?: string };
  'virtual-gateway': { readonly protocol: 'vrrp' | 'hsrp' | 'glbp' | 'carp' | /** All that have it answer at once. */ 'anycast'; readonly group: number; readonly address: Address | null; readonly port: string | null; readonly state: string; readonly priority: number | null; /** Whether it gives the address up when something else of its own fails; absent: not told. */ readonly tracks?: true };
  'routing-neighbour': { readonly protocol: 'ospf' | 'bgp' | 'isis'; readonly peer: string; readonly state: string; readonly self?: string; /** Where the peer is reached on the link. */ readonly address?: Address };
  forwards: { readonly layer: 2 | 3 };
  /** A port that routes in an instance of its own (VRF); absent: in the one that needs no name. */
  'in-vrf': { readonly port: string; readonly vrf: string };
  // ── hosts
  /** `on`: the one port that it listens at; absent: at every port that has the address. */
  listener: { readonly protocol: 'tcp' | 'udp'; readonly address: string; readonly port: number; readonly process: string | null; readonly on?: string };
  connection: { readonly protocol: 'tcp' | 'udp'; readonly localPort: number; readonly remote: Address; readonly remotePort: number; readonly process: string | null };
  package: { readonly name: string; readonly version: string };
  /** A scheduled job. `command` is the script or program resolved behind interpreters; `packagedBy` null means no package owns it, absent means not known. */
  job: { readonly file: string; readonly user: string; readonly schedule: string; readonly line: string; readonly command: string | null; readonly packagedBy?: string | null };
  account: { readonly name: string; readonly uid: number; readonly home: string; readonly shell: string };
  'authorized-key': { readonly account: string; readonly type: string; readonly fingerprint: string; readonly comment: string };
  resolver: { readonly address: Address };
  'hosts-entry': { readonly address: Address; readonly names: readonly string[] };
  filesystem: { readonly mount: string; readonly usedPercent: number; readonly gigabytes: number };
  /** A line of the list of what is to be mounted, and whether it is. */
  mount: { readonly what: string; readonly where: string; readonly type: string; readonly mounted: boolean };
  /** Disks that stand in for each other; `state` as the system calls it. */
  array: { readonly name: string; readonly state: string; readonly healthy: boolean };
  'waits-for-restart': { readonly file: string };
  /** What should run or have run and does not, as `by` tells of it. */
  'failed-service': { readonly name: string; readonly by: 'systemd' | 'windows' | 'docker' | 'podman'; readonly state: string };
  /** Whether something keeps its clock right. `by`: the program whose work that is; null: there is none, or it is not known which. */
  clock: { readonly set: boolean; readonly by: string | null };
  /** When somebody last logged in at a terminal under this account, ISO 8601 UTC. */
  'last-login': { readonly account: string; readonly at: string };
  /** The last copy that a program made and finished: `of` is what it copies or where it copies to; `last` by the machine’s own clock, taken for UTC. `schedule` where the program itself tells it. */
  backup: { readonly by: 'borg' | 'restic' | 'rsnapshot' | 'vzdump'; readonly of: string; readonly last: string; readonly schedule?: string };
  /** A program that runs and that no package brought. */
  'unpackaged-program': { readonly path: string };
  /** A program of a package that is not as the package brought it. */
  'changed-program': { readonly path: string };
  /** Who may log in and how; `value` in small letters. */
  'login-policy': { readonly setting: 'root' | 'passwords'; readonly value: string };
  /** What a host does with packets that no rule of its own names. */
  'packet-filter': { readonly by: string; readonly policy: 'accept' | 'drop'; readonly rules: number };
  /** A program that runs below a terminal which somebody left open: screen, tmux. */
  'terminal-process': { readonly under: string; readonly user: string; readonly process: string };
  /** Addresses that it hands out. `shared`: by agreement with another server. */
  'lease-range': { readonly first: Address; readonly last: Address; readonly shared: boolean };
  /** It passes on what asks for an address, to a server in another network. `port`: where it listens for that; null: wherever it has an address. `networks`: those of that port's own addresses, where its settings tell. */
  'relays-dhcp': { readonly to: Address; readonly port: string | null; readonly networks: readonly Cidr[] };
  /** An access point that is joined to it as its controller, as it calls it and where that is. */
  'steers-access-point': { readonly name: string | null; readonly address: Address | null };
  // ── its health
  duplex: { readonly port: string; readonly full: boolean };
  'power-supply': { readonly name: string; readonly state: string; readonly works: boolean };
  fan: { readonly name: string; readonly state: string; readonly works: boolean };
  /** One of several boxes that act as one: a stack, or a pair of which one stands in for the other. `works`: it takes its part. */
  member: { readonly group: 'stack' | 'pair'; readonly name: string; readonly state: string; readonly works: boolean; readonly serial?: string; readonly model?: string };
  /** Two boxes that stay two, and share the cables of others. */
  'shares-links': { readonly protocol: 'vpc' | 'mlag'; readonly role: string; readonly peer: string; readonly works: boolean };
  /** What it feeds over data cables: watts to give and given, ports that take some. */
  'feeds-power': { readonly group: string; readonly watts: number | null; readonly used: number | null; readonly works: boolean; readonly ports: number };
  /** How much went over a port, averaged over `seconds` of the sweep. */
  'port-load': { readonly port: string; readonly inBitsPerSecond: number; readonly outBitsPerSecond: number; readonly seconds: number };
  /** Frames that arrived damaged or were thrown away between two readings. */
  'port-errors': { readonly port: string; readonly errors: number; readonly discards: number; readonly seconds: number };
  /** A machine that runs on it. */
  guest: { readonly name: string; readonly running: boolean; readonly macs: readonly Mac[]; /** Whether its cluster starts it on another machine when this one fails, by the cluster's own account; absent: not told. */ readonly failover?: boolean; /** Boxes that hold its disks, by address or name, all of them needed; empty: none but its host is known to; absent: not told. */ readonly storage?: readonly string[] };
  /** `minutes` it would last, `chargePercent` left in it, `loadPercent` of what it can feed, the highest of its lines. */
  battery: { readonly state: 'good' | 'low' | 'empty' | 'worn'; readonly minutes?: number; readonly chargePercent?: number; readonly loadPercent?: number };
  // ── services, as asked
  /** A record of the domain name system, as the target told it: `name` has `value` (an address or a name, lower case, without a last dot). */
  record: { readonly type: RecordType | 'CNAME'; readonly name: string; readonly value: string; readonly port?: number; readonly preference?: number };
  /** The certificate of a TLS port. Dates are ISO 8601 UTC; `names` are those it is good for, sorted. */
  certificate: { readonly port: number; readonly subject: string; readonly issuer: string; readonly names: readonly string[]; readonly notBefore: string; readonly notAfter: string; readonly selfSigned: boolean; readonly fingerprint: string };
  'web-page': { readonly port: number; readonly title: string | null; readonly server: string | null };
  /** It gives the time. `reference`: where it has it from, an address or the name of a clock. Stratum 16: it has it from nobody. */
  'time-source': { readonly stratum: number; readonly reference: string | null };
  /** It is a directory server. `domain` is written with dots. */
  directory: { readonly domain: string | null; readonly host: string | null };
  /** It hands out addresses, and names these gateways and resolvers. */
  'offers-dhcp': { readonly routers: readonly Address[]; readonly resolvers: readonly Address[]; readonly domain: string | null; readonly leaseSeconds?: number };
  // ── protocols it speaks, as asked
  'speaks-snmp': { readonly version: '1' | '2c' | '3'; readonly credential: string; readonly authProtocol?: string; readonly privProtocol?: string };
  'speaks-ssh': { readonly banner: string };
  /** What its SSH server agreed on. `legacy`: only with methods that are not offered any more; `changedFrom`: another key was known of it. */
  'ssh-offer': { readonly legacy: boolean; readonly algorithms: string; readonly changedFrom?: string };
  'login-failed': { readonly credential: string; readonly why: string };
  /** Not tried here: the account had failed on three machines in this sweep. */
  'login-suspended': { readonly credential: string; readonly account: string };
  // ── configuration
  /** `restless`: patterns of lines that change without anything having changed, where the tongue has its own; absent: those of all dialects. */
  config: { readonly what: 'running' | 'startup' | 'facts'; readonly text: string; readonly complete: boolean; readonly restless?: readonly string[] };
  /** The running configuration differs from the saved one in so many lines; `first` is one of them. */
  unsaved: { readonly lines: number; readonly first: string };
  /** A server that it is told to use. */
  'config-server': { readonly what: 'ntp' | 'dns' | 'syslog' | 'aaa' | 'trap'; readonly address: string };
  /** An account of its own. `privilege` as the device writes it. */
  'config-user': { readonly name: string; readonly privilege?: string };
  /** A secret in its configuration, by keyed fingerprint; `where`: the words before it. Only secrets that can be compared. */
  'config-secret': { readonly fingerprint: string; readonly where: string };
  /** Something with a name (a filter, an address group, a route map): whether it is defined, and how often it is used. */
  'config-object': { readonly name: string; readonly type: string; readonly defined: boolean; readonly used: number; readonly line: string };
  /** What of its configuration can be read: `references` counts the uses of names, `objects` the names. */
  'config-read': { readonly lines: number; readonly objects: number; readonly references: number };
  /** One line of a filter that lets traffic pass. `any`: from everywhere to everywhere; `hosts`: the single addresses it names. */
  'filter-entry': { readonly filter: string; readonly line: string; readonly any: boolean; readonly hosts: readonly Address[] };
  /** `at`: the outer address, `on`: the port with it; absent: not told. */
  'port-forward': { readonly port: number | null; readonly to: Address; readonly toPort: number | null; readonly line: string; readonly at?: Address; readonly on?: string };
  /** A door to its management that the configuration opens. */
  'management-door': { readonly door: 'telnet' | 'http' | 'ssh-1' | 'snmp-write' | 'snmp-v3-weak'; readonly line: string };
  /** When its configuration was last changed (ISO 8601, the device's own clock taken for UTC), and from which account; null: not told. */
  'last-change': { readonly at: string | null; readonly by: string | null };
  /** A line whose words say that it was meant for a while: a test, something temporary, old, not to be touched. */
  leftover: { readonly line: string; readonly word: string };
  // ── what could not be read
  /** `tables`: those that are not whole for it, and `because` of what (malformed, where not said). `other`: another tongue is tried in its place, so that nothing is missed. */
  unread: { readonly why: string; readonly tables?: readonly TableName[]; readonly because?: Incomplete; readonly other?: true };
}
export type FactKind = keyof FactKinds;

/** One claim, about one target, traceable to the observations (ids, at least one) it was read from. */
export type Fact<K extends FactKind = FactKind> = {
  [P in K]: { readonly kind: P; readonly target: string; readonly from: readonly string[] } & FactKinds[P];
}[K];

/**
 * A fact as a dialect yields it: the target is added by the reader. `about`: the address that it speaks of, where that is not the one
 * that answered: a resolver tells another's name, the appliance hears another's announcement. Nobody else is believed about others.
 */
export type Reading<K extends FactKind = FactKind> = {
  [P in K]: { readonly kind: P; readonly from: readonly string[]; readonly about?: Address } & FactKinds[P];
}[K];
