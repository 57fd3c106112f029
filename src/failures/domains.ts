/** Knows the broadcast domains: what stands still together when frames circle in it, and the switches that would not stop them. */
import { stableId } from '../model/digest.js';
import { byCodePoint, distinct, groupBy } from '../model/order.js';
import type { DeviceFact } from '../model/rule.js';
import type { Network } from './network.js';
import type { Domain } from './removable.js';

/**
 * What is joined without a router between, in each VLAN that hosts live in; where none is known, in the network as it is cabled. `from` is the evidence
 * that frames could circle there: switches whose loop protection is off although two or more of their ports pass traffic; empty where there is none.
 * Domains of a single box are left out.
 */
export function domainsOf(network: Omit<Network, 'domains'>, facts: readonly DeviceFact[], named: (id: string) => string): readonly Domain[] {
  const { graph, idOf, vlanAt, routers } = network;
  const isLayered = vlanAt.some((vlan) => vlan !== null);
  const open = (node: number) => (vlanAt[node] !== null) === isLayered && !routers.has(idOf[node]!);
  const domainOf = new Int32Array(graph.nodes).fill(-1);
  const domains: number[][] = [];
  for (let start = 0; start < graph.nodes; start++) {
    if (domainOf[start] !== -1 || !open(start)) continue;
    const own = [start];
    domainOf[start] = domains.push(own) - 1;
    for (const node of own) {
      for (const far of graph.far.subarray(graph.offsets[node]!, graph.offsets[node + 1]!)) {
        if (domainOf[far] !== -1 || !open(far) || vlanAt[far] !== vlanAt[start]) continue;
        domainOf[far] = domainOf[start]!;
        own.push(far);
      }
    }
  }
  const unguarded = unguardedIn(facts);
  return domains.filter((nodes) => nodes.length > 1).map((nodes): Domain => {
    const ids = nodes.map((node) => idOf[node]!).sort(byCodePoint);
    const vlan = vlanAt[nodes[0]!]!;
    const id = stableId('g', 'broadcast-domain', String(vlan), ids[0]!);
    const without = distinct(ids.filter((one) => unguarded.has(one)));
    const name = vlan === null ? `the network around ${named(ids[0]!)}` : `VLAN ${vlan} around ${named(ids[0]!)}`;
    return { unit: { kind: 'group', id, name, risk: 'broadcast-domain', ...(without.length > 0 && { on: without }) }, ids: [id], from: distinct(without.flatMap((one) => unguarded.get(one)!)), nodes, vlan, unguarded: without };
  });
}

/** Evidence by switch whose loop protection is off, in every instance that it told of, while two or more ports pass traffic. */
function unguardedIn(facts: readonly DeviceFact[]): ReadonlyMap<string, readonly string[]> {
  const told = groupBy(facts.filter((fact): fact is DeviceFact<'spanning-tree'> => fact.kind === 'spanning-tree'), ({ device }) => device);
  const passing = groupBy(facts.filter((fact): fact is DeviceFact<'spanning-tree-port'> => fact.kind === 'spanning-tree-port' && fact.state === 'forwarding'), ({ device }) => device);
  return new Map([...told].filter(([device, own]) => own.every(({ enabled, root }) => !enabled && root === null) && (passing.get(device) ?? []).length > 1).map(([device, own]) => [device, distinct(own.flatMap(({ from }) => from))]));
}
