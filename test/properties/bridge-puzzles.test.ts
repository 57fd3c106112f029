/** What holds for puzzles of forwarding tables: boxes that say nothing in the middle, rows that tell nothing, orders that no table tells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { derived, fact, factsOf, macOf, reachedFrom, told } from '../rooms/topology-builder.js';

/** A tree of switches and of boxes that say nothing, each with two hosts; by parent, the first a switch. */
const trees = (minLength: number) => fc.array(fc.record({ parent: fc.nat(50), isDumb: fc.integer({ min: 0, max: 9 }).map((n) => n > 6) }), { minLength, maxLength: 7 }).map((drawn) => {
  const names = ['sw0', ...drawn.map(({ isDumb }, i) => `${isDumb ? 'x' : 'sw'}${i + 1}`)];
  const trunks = drawn.map(({ parent }, i) => [names[parent % (i + 1)]!, `d${i + 1}`, names[i + 1]!, 'up'] as const);
  const hosts = names.flatMap((name) => [`${name}a`, `${name}b`]);
  const cables = [...trunks.map(([a, p, b, q]) => `${a}.${p} - ${b}.${q}`), ...hosts.map((host) => `${host.slice(0, -1)}.${host.at(-1)} - ${host}.0`)];
  return { switches: names.filter((name) => name.startsWith('sw')), dumb: names.filter((name) => name.startsWith('x')), hosts, cables, trunks };
});
const withDumb = trees(1);
type Drawn = typeof withDumb extends fc.Arbitrary<infer T> ? T : never;

/** The ports of switches on each shared medium, with the hosts there: boxes that say nothing and are joined to each other are one. */
function mediaOf({ dumb, trunks, hosts }: Drawn): string[] {
  const group = new Map(dumb.map((name) => [name, name]));
  for (const [a, , b] of trunks) if (group.has(a) && group.has(b)) for (const [one, other] of [...group]) if (other === group.get(b)) group.set(one, group.get(a)!);
  return [...new Set(group.values())].map((id) => {
    const inside = dumb.filter((name) => group.get(name) === id);
    const ports = trunks.flatMap(([a, p, b, q]) => [...(inside.includes(b) && !inside.includes(a) ? [`${a}.${p}`] : []), ...(inside.includes(a) && !inside.includes(b) ? [`${b}.${q}`] : [])]);
    return `[${ports.sort().join(' ')}] ${hosts.filter((host) => inside.includes(host.slice(0, -1))).sort().join(' ')}`;
  }).sort();
}

/** The port on which a switch sees the box of an end. */
function portTowards(drawn: Drawn, name: string, end: string): string | undefined {
  const ports = drawn.trunks.flatMap(([a, p, b, q]) => [...(a === name ? [p] : []), ...(b === name ? [q] : [])]);
  return ports.find((port) => reachedFrom(drawn, name, port).includes(end.split('.')[0]!));
}

describe('forwarding tables', () => {
  it('tell every box that says nothing, the ports on it and the hosts, whether bridges learned each other or hosts alone', () => {
    fc.assert(
      fc.property(withDumb, fc.boolean(), (drawn, bridgesUnseen) => {
        const found = told(factsOf({ ...drawn, bridgesUnseen }), drawn.hosts);
        expect(found.segments).toEqual(mediaOf(drawn));
        expect(found.links).toEqual(drawn.trunks.filter(([a, , b]) => a.startsWith('sw') && b.startsWith('sw')).map(([a, p, b, q]) => `${[`${a}.${p}`, `${b}.${q}`].sort().join(' - ')} inferred`).sort());
      }),
      { numRuns: 80 },
    );
  });

  it('tell no less and nothing else for rows of the bridge itself, of groups, of virtual routers, of a card that lives in several VLANs', () => {
    fc.assert(
      fc.property(withDumb, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('self', 'group', 'virtual', 'everywhere')), { minLength: 1, maxLength: 12 }), (drawn, noise) => {
        const facts = factsOf(drawn);
        const rows = facts.filter((one): one is Fact<'learned'> => one.kind === 'learned');
        const noisy = noise.flatMap(([at, vlan, kind]): Fact[] => {
          const { target, port } = rows[at % rows.length]!;
          const mac = { self: macOf(target), group: '01:80:c2:00:00:0e', virtual: '00:00:5e:00:01:0a', everywhere: '00:1b:21:ee:ee:ee' }[kind];
          // In several VLANs at each bridge, on all its ports: no port of its own.
          const ports = kind === 'everywhere' ? [...new Set(rows.filter((row) => row.target === target).map((row) => row.port))] : [port];
          return ports.length < 2 && kind === 'everywhere' ? [] : ports.map((one, i) => fact(target, { kind: 'learned', port: one, mac, vlan: (vlan % 5) + i + 1 }));
        });
        const short = (all: readonly Fact[]) => {
          const { links, segments, hosts } = told(all, drawn.hosts);
          return { links, segments, hosts: Object.fromEntries(Object.entries(hosts).filter(([name]) => name !== '00:1b:21:ee:ee:ee')) };
        };
        expect(short([...facts, ...noisy])).toEqual(short(facts));
      }),
      { numRuns: 80 },
    );
  });

  it('tell no link that is not there where up to six rows of ten are missing, boxes say nothing and bridges were not learned', () => {
    let count = 0;
    fc.assert(
      fc.property(trees(5), fc.boolean(), fc.integer({ min: 2, max: 6 }), fc.infiniteStream(fc.integer({ min: 0, max: 9 })), (drawn, bridgesUnseen, missing, dice) => {
        const facts = factsOf({ ...drawn, bridgesUnseen }).filter((one) => one.kind !== 'learned' || dice.next().value! >= missing);
        const found = told(facts, drawn.hosts).links.filter((link) => !link.includes('?')).map((link) => link.replace(/ inferred$/, '').split(' - ') as [string, string]);
        count += found.length;
        // Whatever lies between two ports of a link is beyond both.
        const beyond = (end: string) => reachedFrom(drawn, end.split('.')[0]!, end.split('.')[1]!);
        const wrong = found.filter(([a, b]) => {
          const isFacing = beyond(a).includes(b.split('.')[0]!) && beyond(b).includes(a.split('.')[0]!);
          const between = beyond(a).filter((name) => drawn.switches.includes(name) && name !== b.split('.')[0] && beyond(b).includes(name));
          return !isFacing || between.some((name) => portTowards(drawn, name, a) !== portTowards(drawn, name, b));
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 400, seed: 20260612 },
    );
    expect(count).toBeGreaterThan(200);
  });

  it('of a chain whose middle two never learned each other tell who is there, all orders that fit, and take none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.boolean(), (middle, hosts, isReversed) => {
        const inner = Array.from({ length: middle }, (_, i) => `m${i}`);
        const chain = ['left', ...(isReversed ? [...inner].reverse() : inner), 'right'];
        const cables = chain.slice(1).map((name, i) => `${chain[i]!}.2 - ${name}.1`);
        const ends = ['left', 'right'].flatMap((name) => Array.from({ length: hosts }, (_, i) => `${name}.h${i} - ${name}${i}.0`));
        const all = factsOf({ switches: chain, hosts: ['left', 'right'].flatMap((name) => Array.from({ length: hosts }, (_, i) => `${name}${i}`)), cables: [...cables, ...ends] });
        const cards = new Set(inner.map((name) => macOf(name)));
        const facts = all.filter((one) => one.kind !== 'learned' || !inner.includes(one.target) || !cards.has(one.mac));
        expect(told(facts).links).toEqual([]);
        const { topology } = derived(facts);
        const name = new Map(topology.devices.map((device) => [device.id, device.name]));
        const [segment, ...others] = topology.segments;
        expect(others).toEqual([]);
        expect(segment!.ports.map(({ device, port }) => `${name.get(device)}.${port ?? '?'}`).sort()).toEqual([...inner.map((one) => `${one}.?`), 'left.2', 'right.1'].sort());
        const fitting = segment!.candidates!.map((one) => one.ends.map(({ device, port }) => `${name.get(device)}.${port}`).sort().join(' - '));
        for (const cable of cables) expect(fitting).toContain(cable.split(' - ').sort().join(' - '));
        expect(topology.remarks.filter(({ kind }) => kind === 'ambiguous')).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
