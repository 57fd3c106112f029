/** Knows how a lab network is written down: its nodes, its cables, and the truth that an audit of it must find. */

/** `switch` is managed; `dumb-switch` has no address and floods everything, LLDP too; `hypervisor` is a machine whose inner bridge carries `guest`s; `provider` lies outside the scope; `appliance` is where Linchpin runs. */
export type NodeKind = 'switch' | 'dumb-switch' | 'hypervisor' | 'guest' | 'router' | 'server' | 'host' | 'provider' | 'appliance';

export interface SnmpAgent {
  readonly community?: string;
  readonly user?: { readonly name: string; readonly auth: string; readonly priv: string };
  readonly descr: string;
  readonly objectId: string;
  readonly location?: string;
  readonly contact?: string;
  /** ENTITY-MIB's chassis, where the agent is to serve one. */
  readonly chassis?: { readonly vendor: string; readonly model: string; readonly serial: string };
  /** Where a switch tells what it learned: BRIDGE-MIB, as old ones do, Q-BRIDGE-MIB, or both (default). */
  readonly forwarding?: 'bridge' | 'q-bridge' | 'both';
  /** ifAlias by port name: what somebody once wrote there. */
  readonly labels?: Readonly<Record<string, string>>;
}
export interface Machine {
  /** Account of the audit; its authorized key is the lab's. */
  readonly account: string;
  /** Further authorized keys: account → public key files' text. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** Files to write: path → text. Programs are those that begin with `#!`. */
  readonly files?: Readonly<Record<string, string>>;
  /** The machine from whose image it was made: it shows that one's host key. */
  readonly hostKeyOf?: string;
  /** Whether the account may become root; left out, it may. */
  readonly sudo?: boolean;
  readonly resolvers: readonly string[];
}
export interface Vrrp {
  readonly group: number;
  readonly address: string;
  readonly port: string;
  readonly priority: number;
  /** Pinged by the member; when it is silent the other member takes over. */
  readonly tracks: string;
}
/** VLANs of a switch, or of a router whose one cable carries several: with them the node runs Open vSwitch, without them the kernel's bridge. */
export interface Vlans {
  readonly names: Readonly<Record<number, string>>;
  /** What each port or aggregate carries: one VLAN untagged, or a list of them tagged. A port that is not listed carries nothing. */
  readonly ports: Readonly<Record<string, number | readonly number[]>>;
  /** Members by aggregate, joined by LACP; a member may be a spare port. */
  readonly aggregates?: Readonly<Record<string, readonly string[]>>;
  /** Ports of its own, and the VLAN each is in: `br0`, or a router's leg such as `lan.20`. */
  readonly inside?: Readonly<Record<string, number>>;
}
export interface LabNode {
  readonly name: string;
  readonly kind: NodeKind;
  /** `address/prefix` by port; a switch's own address is on `br0`. */
  readonly addresses?: Readonly<Record<string, string>>;
  readonly gateway?: string;
  readonly snmp?: SnmpAgent;
  readonly lldp?: boolean;
  /** Its LLDP speaks and does not listen. */
  readonly deaf?: boolean;
  /** Spanning tree; with `vlans` the rapid one (RSTP), on ports that are in no aggregate. */
  readonly stp?: { readonly priority: number };
  readonly vlans?: Vlans;
  /** Source NAT on this port. */
  readonly natOn?: string;
  readonly vrrp?: Vrrp;
  readonly machine?: Machine;
  /** What it was cloned from: its /etc/machine-id is that machine's. */
  readonly cloneOf?: string;
  /** What it hands out by DHCP: `first,last,mask`, the gateway it names, and how many seconds it takes to answer. */
  readonly dhcp?: { readonly range: string; readonly gateway: string; readonly delay?: number };
  /** Seconds after which a switch forgets; the kernel's five minutes where left out. */
  readonly ageing?: number;
  /** Further folders of which it has a copy of its own. */
  readonly copies?: readonly string[];
  /** Shell lines that are run once its wires are laid, before its daemons start. */
  readonly also?: readonly string[];
  /** Tells its networks to its neighbours by OSPF (FRR); `default`: and that the way out leads here. */
  readonly ospf?: { readonly id: string; readonly networks: readonly string[]; readonly default?: boolean };
  /** Trades networks with neighbours of other autonomous systems by BGP (FRR); neighbours by address. */
  readonly bgp?: { readonly as: number; readonly id: string; readonly networks: readonly string[]; readonly peers: Readonly<Record<string, number>> };
  /** Its ends of WireGuard tunnels by port, whose address is among `addresses`: the node at the other end, and the address to call it at; left out, it is called. */
  readonly tunnels?: Readonly<Record<string, { readonly to: string; readonly at?: string }>>;
  /** Names that its DNS server knows: name → address. */
  readonly dns?: Readonly<Record<string, string>>;
  readonly listens?: readonly number[];
  /** Sends a packet now and then, so that forwarding tables remember it; false: answers when asked, and never speaks first. */
  readonly talks?: boolean;
  /** Runs inside a hypervisor, whatever its kind: its cards are numbered as those of guests are. */
  readonly isGuest?: boolean;
}
/** `'core.p1 - access1.p8'`: one cable. */
export type Cable = string;

export interface End {
  readonly device: string;
  readonly port: string;
}
export interface Truth {
  readonly devices: readonly string[];
  readonly links: readonly { readonly a: string; readonly aPort: string; readonly b: string; readonly bPort: string; readonly state?: 'forwarding' | 'blocked'; /** What can be known of it: left out, both ends tell. */ readonly certainty?: 'one-end' | 'inferred'; /** Cables of an aggregate. */ readonly members?: readonly Cable[]; /** VLANs that pass it; left out, not compared. */ readonly vlans?: readonly number[] }[];
  readonly segments: readonly { readonly ports: readonly End[]; readonly devices: readonly string[] }[];
  /** The port of a managed device that each end host hangs on, through an unmanaged switch or not. */
  readonly hostPorts: Readonly<Record<string, End>>;
  /** What no longer reaches a provider when the device is gone, end hosts and others apart; the device itself is in neither. */
  readonly cutDevices: readonly { readonly name: string; readonly hosts: readonly string[]; readonly devices: readonly string[] }[];
  /** The same of cables between two devices that are not end hosts. */
  readonly cutLinks: readonly { readonly cable: Cable; readonly hosts: readonly string[]; readonly devices: readonly string[] }[];
  /** Of unmanaged switches, named by the truth's order of `segments`. */
  readonly cutSegments: readonly { readonly name: string; readonly hosts: readonly string[]; readonly devices?: readonly string[] }[];
  /** End hosts that another box of its kind may take over, on the air or as guests: whether it does is not seen, so what takes anything else with it is told without them. */
  readonly roaming?: readonly string[];
  /** Boxes that cannot be told apart from what they hang on, and what stops without them: measured, and not asked of an audit. */
  readonly unseen?: readonly { readonly name: string; readonly hosts: readonly string[] }[];
  /** All VLANs and their names; left out, not compared, as each of the following. */
  readonly vlans?: Readonly<Record<number, string>>;
  readonly subnets?: readonly { readonly cidr: string; readonly gateways: readonly string[]; readonly virtual?: string }[];
  /** Nodes that lead out, once per way out. */
  readonly providers?: readonly string[];
  /** All adjacencies of the kinds named here. */
  readonly adjacencies?: { readonly kinds: readonly string[]; readonly rows: readonly { readonly kind: string; readonly ends: readonly string[] }[] };
  /** Units without which a service stops for all its users, nodes and cables; `partly`: for how many of them, where it is not for all, every such unit. `at`: the address of the server whose reach is measured, where nothing else is needed. */
  readonly stops?: readonly { readonly service: string; readonly units: readonly string[]; readonly partly?: Readonly<Record<string, number>>; readonly at?: string }[];
  /** Planted faults: the rule that must find it, and the name of one subject of the finding. */
  readonly findings: readonly { readonly rule: string; readonly about: string }[];
  /** Rules of `findings` that must say nothing else than what is listed there. */
  readonly exactRules: readonly string[];
  /** Findings that may be ACT_NOW or PLAN; all others of that weight are wrong. */
  readonly grave: readonly { readonly rule: string; readonly about: string }[];
  /** Rules that have nothing to find here. */
  readonly soundRules: readonly string[];
}
export interface LabNetwork {
  readonly name: string;
  readonly drawing: string;
  readonly nodes: readonly LabNode[];
  readonly cables: readonly Cable[];
  /** Ports with nothing plugged in: `access2.p8`. */
  readonly spares: readonly string[];
  readonly scope: readonly string[];
  /** Addresses that stand for the world outside: reached means that the internet works. */
  readonly outside: readonly string[];
  /** How long the network may take to find its way around a failure. */
  readonly convergesInMs: number;
  readonly truth: Truth;
  /** The site file; paths in it lie in `folder`. */
  siteFile(folder: string): string;
  /** Its machines keep the sums of all programs that packages brought, as any machine does. They lie on this machine's disk, and comparing them on every node takes most of a sweep. */
  readonly keepsSums?: true;
  /** Other files beside the site file: name → text. */
  readonly documents: Readonly<Record<string, string>>;
}

/** Nodes that forward between their ports by the kernel's bridge `br0`. */
export function isBridge({ kind, vlans }: Pick<LabNode, 'kind' | 'vlans'>): boolean {
  return vlans === undefined && (kind === 'switch' || kind === 'dumb-switch' || kind === 'hypervisor');
}

/** The two ends of a cable. */
export function endsOf(cable: Cable): readonly [End, End] {
  const [a, b] = cable.split(' - ').map(endOf);
  if (!a || !b) throw new Error(`not a cable: ${cable}`);
  return [a, b];
}

/** The same, an aggregate in place of its member. */
export function linkEndsOf({ nodes }: Pick<LabNetwork, 'nodes'>, cable: Cable): readonly End[] {
  return endsOf(cable).map(({ device, port }) => ({ device, port: Object.entries(nodes.find(({ name }) => name === device)?.vlans?.aggregates ?? {}).find(([, members]) => members.includes(port))?.[0] ?? port }));
}

/** `access2.p8` as an end. */
export function endOf(text: string): End {
  const [device, port] = text.trim().split('.');
  if (!device || !port || port.length > 15) throw new Error(`not a port: ${text}`);
  return { device, port };
}

/** The ports of a node: those of the cables in their order, then the spare ones. */
export function portsOf(network: Pick<LabNetwork, 'cables' | 'spares'>, node: string): readonly string[] {
  const ends = [...network.cables.flatMap(endsOf), ...network.spares.map(endOf)];
  return ends.filter(({ device }) => device === node).map(({ port }) => port);
}

/** The ifIndex of a port: stated, because a kernel may put tunnel devices of its own in between; and no port number of the bridge. */
export function indexOf(network: LabNetwork, { device, port }: End): number {
  const at = numbered(network, device).indexOf(port);
  if (at < 0) throw new Error(`${device} has no port ${port}`);
  return 11 + at;
}

/** A node's ports, then its aggregates. */
function numbered(network: Pick<LabNetwork, 'nodes' | 'cables' | 'spares'>, device: string): readonly string[] {
  return [...portsOf(network, device), ...Object.keys(network.nodes.find(({ name }) => name === device)?.vlans?.aggregates ?? {})];
}

/** A hardware address per port, the same at every start: universally administered, under prefixes of makers that real sites have. */
export function macOf(network: LabNetwork, { device, port }: End): string {
  const at = network.nodes.findIndex(({ name }) => name === device);
  const number = port === 'br0' ? 0 : numbered(network, device).indexOf(port) + 1;
  const hex = (value: number) => value.toString(16).padStart(2, '0');
  const { kind, isGuest } = network.nodes[at]!;
  return `${MAKERS[isGuest ? 'guest' : kind]}:${hex(network.name.length)}:${hex(at)}:${hex(number)}`;
}
const MAKERS: Readonly<Record<NodeKind, string>> = {
  switch: '00:1b:3f',
  'dumb-switch': '00:1b:3f',
  router: '00:0d:b9',
  hypervisor: '00:25:90',
  guest: '52:54:00',
  server: '00:25:90',
  host: '00:21:cc',
  provider: '00:90:1a',
  appliance: '00:30:18',
};
