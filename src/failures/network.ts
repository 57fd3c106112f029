/** Knows the network as numbers: what carries others is a node, a cable an edge, an end host a weight on the places where it hangs. */
import type { Role } from '../model/fact.js';
import type { Device } from '../model/topology.js';
import type { Cover } from './covers.js';
import { type Graph, graphOf } from './graph.js';
import type { Domain } from './removable.js';
import type { Vlans } from './vlans.js';

/** One leg of an end host: the node it hangs on, and what the cable goes with: the link that it is, where it is one of its own, else the port (see `portId`); null: neither is known. */
export interface Leg {
  readonly node: number;
  readonly link: string | null;
}
export interface Host {
  readonly id: string;
  readonly legs: readonly Leg[];
  /** Those of its legs on which it was found, where the others are on what may stand in for these; absent: on all. */
  readonly found?: readonly Leg[];
  readonly cover?: Cover;
}
export interface Network {
  /** All links real. */
  readonly graph: Graph;
  /** 1: the edge is there only by inference. */
  readonly inferred: Uint8Array;
  /** The device, segment or provider of each node. What forwards has one more node for each VLAN that a host lives in. */
  readonly idOf: readonly string[];
  /** The VLAN that a node stands for; null: the box as such. */
  readonly vlanAt: readonly (number | null)[];
  /** Devices that route, by role, as a gateway or as the edge to a provider: all their VLANs meet in one node. */
  readonly routers: ReadonlySet<string>;
  /** Whether something else joins VLANs: a box that knows none, plugged into several. */
  readonly joins: boolean;
  readonly nodesOf: ReadonlyMap<string, readonly number[]>;
  /** By link id; edges that are no link's, by the port they leave from (see `portId`). */
  readonly edgesOf: ReadonlyMap<string, readonly number[]>;
  /** End hosts, sorted by id; those that carry others are nodes instead. */
  readonly hosts: readonly Host[];
  /** Devices that are nodes and nevertheless end devices: phones with a computer behind. */
  readonly endNodes: ReadonlySet<string>;
  readonly vlans: Vlans;
  /** What stands still together; by its own id. */
  readonly domains: ReadonlyMap<string, Domain>;
}

const FORWARDING: readonly Role[] = ['router', 'switch', 'firewall', 'access-point', 'hypervisor'];

/** Whether a device is there to be served rather than to carry others: `hosts` of a failure counts these. */
export function isEndDevice(device: Device): boolean {
  if (device.roles.some((role) => FORWARDING.includes(role))) return false;
  return device.attachment !== null || !device.roles.every((role) => role === 'unknown');
}

/** Whether an end device is counted among those who are served: the controller of a machine is no second one beside it. */
export function isServed(device: Device): boolean {
  return device.controls === undefined && isEndDevice(device);
}

/** The nodes that are gone with a device, segment, provider or broadcast domain. */
export function nodesWith({ nodesOf, domains }: Network, id: string): readonly number[] {
  return nodesOf.get(id) ?? domains.get(id)?.nodes ?? [];
}

/** What is gone with a port of a device, where the cable in it is no link. */
export function portId(device: string, port: string): string {
  return `port ${device} ${port}`;
}

/** The network with confirmed links only. */
export function confirmedOnly(network: Network): Graph {
  const { graph, inferred } = network;
  const kept = [...inferred.keys()].filter((edge) => !inferred[edge]);
  const self = (ends: Int32Array, edge: number) => (inferred[edge] ? 0 : ends[edge]!);
  if (kept.length === inferred.length) return graph;
  return graphOf(graph.nodes, graph.from.map((_, edge) => self(graph.from, edge)), graph.to.map((_, edge) => self(graph.to, edge)));
}
