/** Knows how a random network of a campus or an office is drawn: switches in rings, aggregates, unmanaged boxes, telephones, access points, hypervisors, routers and pairs of them; with the truth on every cable. */
import fc from 'fast-check';
import type { Role } from '../../src/model/fact.js';

export type Kind = 'switch' | 'dumb' | 'router' | 'host' | 'phone' | 'access-point' | 'hypervisor';
export interface Node {
  readonly name: string;
  readonly kind: Kind;
  /** Speaks LLDP, CDP. */
  readonly lldp: boolean;
  readonly cdp: boolean;
  /** `whole`: it tells all it knows; `tableless`: all but its forwarding table; `mute`: nothing. */
  readonly answers: 'whole' | 'tableless' | 'mute';
  /** Whether it tells of its spanning tree. */
  readonly tree: boolean;
  /** Sent nothing for longer than tables remember. */
  readonly quiet: boolean;
  readonly vlan: number;
  /** How LLDP names its ports: as it does itself; in full where it shortens; by their cards; by ifIndex, which no port is called after; as words around its number. */
  readonly spelling: 'own' | 'in full' | 'card' | 'index' | 'words';
  /** Whether it tells what LLDP calls its ports. */
  readonly tellsPorts: boolean;
  /** Whether its LLDP is sent and not heard, or heard and not sent. */
  readonly way: 'both' | 'sends' | 'hears';
  /** Answers under a second address. */
  readonly twice: boolean;
  /** Of a hypervisor: whether it tells which guests run on it, and the table of its bridge. */
  readonly tells: 'nothing of them' | 'guests' | 'table' | 'both';
  /** What LLDP says that it is. */
  readonly capabilities: readonly Role[];
  /** Of what nobody manages: passes LLDP on. */
  readonly passesLldp: boolean;
  /** The pair it is of, with the one that holds the shared address. */
  readonly pair?: { readonly group: number; readonly active: boolean; readonly mac: string };
}
export type Port = readonly [node: string, port: string];
/** A cable, or an aggregate of them: then its ports are aggregates. */
export interface Line {
  readonly a: Port;
  readonly b: Port;
  /** Members; of a plain cable the cable itself. */
  readonly members: readonly { readonly a: Port; readonly b: Port; readonly up: boolean }[];
  /** VLAN that it does not carry. */
  readonly without: number | null;
}
export interface Network {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly lines: readonly Line[];
  /** Parts of tables that are missing: rows whose number, modulo 10, is below it. */
  readonly cut: number;
  /** Rows of the forwarding table, told per VLAN or without. */
  readonly perVlan: boolean;
  /** Rows that are left from before a card moved, of a hundred. */
  readonly stale: number;
  readonly salt: number;
}

const answers = fc.constantFrom('whole' as const, 'whole' as const, 'whole' as const, 'tableless' as const, 'mute' as const);
const rarely = fc.integer({ min: 0, max: 9 }).map((n) => n > 7);
const drawnSwitch = fc.record({ parent: fc.nat(50), up: fc.constantFrom('cable', 'cable', 'cable', 'lag', 'crossed lag', 'lag with one', 'dumb', 'two dumb', 'same dumb'), spelling: fc.constantFrom('own' as const, 'own' as const, 'in full' as const, 'card' as const, 'index' as const, 'words' as const), tellsPorts: rarely.map((is) => !is), way: fc.constantFrom('both' as const, 'both' as const, 'both' as const, 'both' as const, 'sends' as const, 'hears' as const), twice: rarely, without: fc.constantFrom(null, null, null, 10, 20), passesLldp: rarely.map((is) => !is), lldp: fc.boolean(), cdp: fc.integer({ min: 0, max: 9 }).map((n) => n < 2), answers, tree: fc.boolean(), quiet: fc.integer({ min: 0, max: 9 }).map((n) => n < 2) });
const drawnLeaf = fc.record({ on: fc.nat(50), behindDumb: fc.integer({ min: 0, max: 9 }).map((n) => n < 3), kind: fc.constantFrom('host', 'host', 'host', 'phone', 'access-point', 'hypervisor', 'router', 'pair'), behind: fc.integer({ min: 0, max: 3 }), also: fc.nat(50), legs: fc.integer({ min: 1, max: 2 }), lldp: fc.boolean(), quiet: fc.integer({ min: 0, max: 9 }).map((n) => n < 2), vlan: fc.constantFrom(1, 10, 20), tells: fc.constantFrom('nothing of them' as const, 'guests' as const, 'table' as const, 'both' as const), isSilent: fc.boolean() });
function capabilitiesOf(kind: Kind): readonly Role[] {
  return kind === 'switch' || kind === 'router' || kind === 'phone' || kind === 'access-point' || kind === 'host' ? [kind] : [];
}

/** Networks of up to eight switches. They shrink to what is needed. */
export const networks: fc.Arbitrary<Network> = fc
  .record({ switches: fc.array(drawnSwitch, { minLength: 1, maxLength: 8 }), extras: fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 3 }), leaves: fc.array(drawnLeaf, { maxLength: 10 }), cut: fc.constantFrom(0, 0, 0, 1, 4), perVlan: fc.boolean(), stale: fc.constantFrom(0, 0, 0, 5), salt: fc.nat(1000) })
  .map(({ switches, extras, leaves, cut, perVlan, stale, salt }) => {
    const nodes = new Map<string, Node>();
    const lines: Line[] = [];
    const used = new Map<string, number>();
    const next = (node: string): Port => {
      used.set(node, (used.get(node) ?? 0) + 1);
      return [node, `${used.get(node)!}`];
    };
    const add = (node: Partial<Node> & Pick<Node, 'name' | 'kind'>): string => {
      nodes.set(node.name, { lldp: false, cdp: false, answers: 'mute', tree: false, quiet: false, vlan: 1, spelling: 'own', tellsPorts: true, way: 'both', twice: false, passesLldp: true, tells: 'nothing of them', capabilities: capabilitiesOf(node.kind), ...node });
      return node.name;
    };
    const join = (one: string, other: string, without: number | null = null): void => {
      const [a, b] = [next(one), next(other)];
      lines.push({ a, b, members: [{ a, b, up: true }], without });
    };
    const dumb = (passesLldp = true) => add({ name: `dumb${nodes.size}`, kind: 'dumb', passesLldp });
    let last: string | null = null;
    switches.forEach(({ parent, up, answers: told, without, passesLldp, ...own }, i) => {
      const name = add({ name: `sw${i}`, kind: 'switch', answers: told, ...own, cdp: own.cdp && own.spelling !== 'index' });
      if (i === 0) return;
      const above = `sw${parent % i}`;
      if (up === 'cable') join(name, above, without);
      else if (up === 'lag' || up === 'crossed lag' || up === 'lag with one') {
        const [a, b] = [[next(name), next(name)], [next(above), next(above)]] as const;
        const members = [0, 1].map((n) => ({ a: a[n]!, b: b[up === 'crossed lag' ? 1 - n : n]!, up: n === 0 || up !== 'lag with one' }));
        lines.push({ a: [name, `lag${i}`], b: [above, `lag${i}`], members, without });
      } else if (up === 'same dumb' && last !== null) join(name, last);
      else {
        const box = dumb(passesLldp);
        join(above, box);
        const far: string = up === 'two dumb' ? dumb(passesLldp) : box;
        if (far !== box) join(box, far);
        join(name, far);
        last = far;
      }
    });
    for (const [a, b] of extras) if (a % switches.length !== b % switches.length) join(`sw${a % switches.length}`, `sw${b % switches.length}`);
    leaves.forEach(({ on, behindDumb, kind, behind, also, legs, lldp, quiet, vlan, tells, isSilent }, i) => {
      const near = `sw${on % switches.length}`;
      let socket = near;
      if (behindDumb) {
        socket = last !== null && on % 2 === 0 ? last : dumb();
        if (socket !== last) join(near, socket);
      }
      if (kind === 'pair') {
        const mac = i % 2 === 0 ? `00:00:5e:00:01:${(i + 10).toString(16).padStart(2, '0')}` : `00:09:0f:09:00:${(i + 10).toString(16).padStart(2, '0')}`;
        for (const n of [0, 1]) join(add({ name: `gw${i}${'ab'[n]!}`, kind: 'router', answers: 'whole', lldp, vlan, pair: { group: i, active: n === 0, mac } }), n === 0 ? socket : `sw${also % switches.length}`);
        return;
      }
      const name = add({ name: `${kind === 'access-point' ? 'ap' : kind === 'hypervisor' ? 'hv' : kind === 'router' ? 'rt' : kind === 'phone' ? 'ph' : 'h'}${i}`, kind: kind as Kind, lldp: kind === 'host' ? lldp && behind === 0 : kind === 'phone' || kind === 'access-point' ? true : lldp, answers: kind === 'router' || kind === 'hypervisor' ? 'whole' : 'mute', quiet, vlan, tells, ...(isSilent && { capabilities: [] }) });
      join(name, socket);
      if (kind === 'router' && legs === 2) join(name, `sw${also % switches.length}`);
      const inside = kind === 'phone' ? Math.min(behind, 1) : kind === 'access-point' || kind === 'hypervisor' ? behind : 0;
      for (let n = 0; n < inside; n++) join(add({ name: `${kind === 'hypervisor' ? 'vm' : 'pc'}${i}${'abc'[n]!}`, kind: 'host', quiet: n === 2, vlan }), name);
    });
    return { nodes, lines, cut, perVlan, stale, salt };
  });
