/** Knows how an audit's VLANs, subnets, ways out and adjacencies differ from a network's truth, where the truth states them. */
import type { Audit } from '../../../src/model/audit.js';
import type { Names } from './compare.js';
import type { LabNetwork } from './network.js';

export function* compareLayer3(audit: Audit, { truth }: LabNetwork, names: Names): Generator<string> {
  const nameOf = (id: string) => names.get(id) ?? id;
  const sorted = (list: readonly string[]) => [...list].sort().join(', ');
  if (truth.vlans) yield* differences('VLAN', Object.entries(truth.vlans).map(([id, name]) => `${id} (${name})`), audit.vlans.map((vlan) => `${vlan.id} (${vlan.names.join(', ')})`));
  if (truth.subnets) {
    const text = (cidr: string, gateways: readonly string[], virtual: string | null) => `${cidr} by ${sorted(gateways)}${virtual === null ? '' : ` as ${virtual}`}`;
    yield* differences('subnet', truth.subnets.map(({ cidr, gateways, virtual }) => text(cidr, gateways, virtual ?? null)), audit.subnets.map(({ cidr, gateways, virtualGateway }) => text(cidr, gateways.map(nameOf), virtualGateway)));
  }
  if (truth.providers) yield* differences('way out by', truth.providers, audit.providers.map(({ edge }) => nameOf(edge.device)));
  if (truth.adjacencies) {
    const { kinds, rows } = truth.adjacencies;
    yield* differences('adjacency', rows.map(({ kind, ends }) => `${kind} ${sorted(ends)}`), audit.adjacencies.filter(({ kind }) => kinds.includes(kind)).map(({ kind, ends }) => `${kind} ${sorted(ends.map(({ device }) => nameOf(device)))}`));
  }
}

/** Equal ones count: two of a kind are two. */
export function* differences(what: string, expected: readonly string[], found: readonly string[]): Generator<string> {
  const left = [...found];
  for (const text of expected) {
    const at = left.indexOf(text);
    if (at < 0) yield `${what} ${text}: not found`;
    else left.splice(at, 1);
  }
  for (const text of left) yield `${what} ${text}: is not there`;
}
