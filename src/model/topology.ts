/** Knows the network as derived: devices, ports, links, segments, layer 3. Sorted plain data: equal networks are equal JSON. */
import type { Address, Cidr } from './address.js';
import type { IdentityKind, Role } from './fact.js';
import type { Mac } from './mac.js';

/** How sure a link or placement is. `both-ends` means adjacent by both ends' own account. */
export type Certainty = 'both-ends' | 'one-end' | 'inferred' | 'declared';

/** A port of a device; `port` null: the link is known, which port is not. `device` may also be a segment's id. */
export interface End {
  readonly device: string;
  readonly port: string | null;
}
export interface IdentityKey {
  readonly kind: IdentityKind;
  readonly value: string;
  readonly from: readonly string[];
}
export interface Interface {
  readonly name: string;
  readonly index: number | null;
  readonly mac: Mac | null;
  readonly up: boolean | null;
  readonly adminUp: boolean | null;
  /** Megabits per second. */
  readonly speed: number | null;
  readonly description: string | null;
  readonly addresses: readonly string[];
  readonly vlans: readonly number[];
  readonly lag: string | null;
}
export interface Attachment extends End {
  readonly certainty: Certainty;
  readonly from: readonly string[];
}
export interface Member {
  readonly name: string;
  readonly model: string | null;
  readonly serial: string | null;
  readonly state: string | null;
  /** A stack goes on without one of its members, a pair has one stand in for the other; absent: chassis that were only counted. */
  readonly group?: 'stack' | 'pair';
  /** Whether it takes its part now; absent: not told. */
  readonly works?: boolean;
}
export interface Device {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly vendor: string | null;
  readonly model: string | null;
  readonly os: string | null;
  readonly version: string | null;
  readonly serial: string | null;
  readonly location: string | null;
  readonly contact: string | null;
  readonly addresses: readonly Address[];
  readonly macs: readonly Mac[];
  readonly keys: readonly IdentityKey[];
  readonly interfaces: readonly Interface[];
  /** End hosts: where they hang; null for infrastructure and for hosts whose port is not known. */
  readonly attachment: Attachment | null;
  /** All legs, where there is more than one or a port set; else empty. */
  readonly attachments: readonly Attachment[];
  readonly members: readonly Member[];
  /** The machine that this is the management controller of: both tell one serial. Absent: it is none, or whose is not known. */
  readonly controls?: string;
  /** `full`: identity and every table of its class complete; `partial`: some; `none`: only seen. */
  readonly examined: 'full' | 'partial' | 'none';
  readonly documented: 'yes' | 'no' | 'differs' | 'unknown';
  /** The targets (addresses, recording names) whose answers are this device's. */
  readonly targets: readonly string[];
  readonly from: readonly string[];
}
export type SegmentKind = 'unmanaged-switch' | 'access-point' | 'hypervisor' | 'shared';
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly kind: SegmentKind;
  /** Managed ports that open onto it. */
  readonly ports: readonly { readonly device: string; readonly port: string | null }[];
  /** End devices on it. */
  readonly devices: readonly string[];
  /** Where forwarding tables do not tell which bridge is next to which: all pairs of ports that would fit, of which some are cables. Absent: nobody asks. */
  readonly candidates?: readonly { readonly ends: readonly [End, End] }[];
  readonly certainty: Certainty;
  readonly from: readonly string[];
}
export interface Link {
  readonly id: string;
  readonly ends: readonly [End, End];
  readonly certainty: Certainty;
  readonly by: readonly string[];
  readonly state: 'forwarding' | 'blocked' | 'down' | 'unknown';
  readonly vlans: readonly { readonly id: number; readonly state: 'forwarding' | 'blocked' | 'unknown' }[];
  /** Where its ends told their VLANs and share none: the two between which untagged frames pass, in the order of `ends`; null: none do, it carries nothing. Absent: otherwise. */
  readonly apart?: readonly [number, number] | null;
  /** The physical pairs of a LAG; empty for a plain link. */
  readonly members: readonly { readonly ends: readonly [End, End] }[];
  /** Why it is believed, one sentence. */
  readonly because: string;
  /** The rule that found it; several where several found the same; absent: it was not derived. */
  readonly rules?: readonly LinkRule[];
  /** Links that were told of one of its ports, and are not believed; absent: none. */
  readonly lost?: readonly LostCandidate[];
  readonly from: readonly string[];
}
/**
 * How a link was found: both ends name each other; one end names the other; spanning tree names the port that is designated; the tables of two
 * bridges have each other and no third between; a box's cards were learned on a port and nowhere further on; a person said so.
 */
export type LinkRule = 'both-ends-agree' | 'one-end-tells' | 'designated-port' | 'adjacent-tables' | 'learned-cards' | 'declared';
/** A link that was told and lost to another on the same port. `why`: what outweighed it, one sentence. */
export interface LostCandidate {
  readonly ends: readonly [End, End];
  readonly by: readonly string[];
  readonly why: string;
  readonly from: readonly string[];
}
export interface Adjacency {
  readonly kind: 'subnet' | 'ospf' | 'bgp' | 'isis' | 'vrrp' | 'hsrp' | 'route' | 'tunnel';
  /** `port` carries the address or router id by which the end is known there. */
  readonly ends: readonly End[];
  readonly from: readonly string[];
}
export interface Subnet {
  readonly cidr: Cidr;
  /** The routing instance, where one box has this network in several; absent: in none, or the network is there once. */
  readonly vrf?: string;
  /** Where an equal network is known that this is not: the id of the first router that has an address in this one. */
  readonly behind?: string;
  /** Device ids of the gateways hosts may use. A virtual gateway's members are all listed. */
  readonly gateways: readonly string[];
  /** The address of the virtual gateway, where gateways stand in for each other. */
  readonly virtualGateway: Address | null;
  readonly devices: readonly string[];
  readonly from: readonly string[];
}
/** What tells a network from all others, equal ones among them. */
export function subnetKey({ cidr, vrf, behind }: Pick<Subnet, 'cidr' | 'vrf' | 'behind'>): string {
  return vrf === undefined && behind === undefined ? cidr : `${cidr} ${vrf ?? ''} ${behind ?? ''}`;
}
export interface Vlan {
  readonly id: number;
  readonly names: readonly string[];
  readonly ports: number;
}
/** Something outside the site that a default route leads to: the internet edge. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Device whose default route leads there, and the next hop. */
  readonly edge: End;
  readonly nextHop: Address | null;
  readonly from: readonly string[];
}
/** An organisation outside that serves the site's domains, behind whatever way leads out. */
export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly serves: readonly ('mail' | 'names')[];
  /** Domains whose mail it takes; whose names it answers for. */
  readonly mailOf: readonly string[];
  readonly namesOf: readonly string[];
  readonly hosts: readonly string[];
  readonly from: readonly string[];
}
export interface Topology {
  readonly devices: readonly Device[];
  readonly segments: readonly Segment[];
  readonly links: readonly Link[];
  readonly adjacencies: readonly Adjacency[];
  readonly subnets: readonly Subnet[];
  readonly vlans: readonly Vlan[];
  readonly providers: readonly Provider[];
  /** Absent: none is known. */
  readonly suppliers?: readonly Supplier[];
  /** Why there is no link where one might be expected, and contradictions of identity: for `explain` and for findings. */
  readonly remarks: readonly Remark[];
}
export interface Remark {
  readonly kind: 'contradictory-identity' | 'factory-serial' | 'ambiguous' | 'no-neighbour-protocol' | 'rejected-neighbour' | 'unmatched-neighbour';
  readonly about: readonly string[];
  readonly says: string;
  /** Of a contradictory identity: what several boxes give as their own. */
  readonly mark?: IdentityKind;
  readonly from: readonly string[];
}

/** What earlier sweeps knew, so that ids stay: one row per box ever seen at this site. */
export interface LedgerDevice {
  readonly id: string;
  readonly keys: readonly { readonly kind: IdentityKind; readonly value: string }[];
  readonly name: string;
  /** Where it was last found; absent: a desk, or never found since places are kept. */
  readonly place?: Place;
}
/** An end device as it was last seen at this site, with cards of its own, and when the sweep ended that saw it. */
export interface SeenHost {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly addresses: readonly Address[];
  readonly macs: readonly Mac[];
  readonly legs: readonly End[];
  /** Where the segment that it hung on opens onto switches; absent: it hung on none. */
  readonly beyond?: readonly End[];
  readonly at: string;
}
/** A segment seen at this site, so that its id and its name stay when more of it is seen, or less. `ports`: of switches, `device port`. */
export interface LedgerSegment {
  readonly id: string;
  readonly ports: readonly string[];
}
/** Where a box stands, whatever box it is. `sockets`: ports of others that it is cabled to, `device port`. */
export interface Place {
  readonly addresses: readonly Address[];
  readonly sockets: readonly string[];
}
