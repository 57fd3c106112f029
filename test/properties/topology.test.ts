/** What holds for every network: order and repetition of facts change nothing, random trees of switches are found as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { derived, fact, factsOf, macOf, neighbour, reachedFrom, told } from '../rooms/topology-builder.js';

/** A tree of switches by parent, with hosts on them. */
const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 7 }).map((parents) => {
  const switches = ['sw0', ...parents.map((_, i) => `sw${i + 1}`)];
  const cables = parents.map((parent, i) => `sw${parent % (i + 1)}.d${i + 1} - sw${i + 1}.up`);
  const hosts = switches.flatMap((name) => [`${name}a`, `${name}b`]);
  return { switches, hosts, cables: [...cables, ...hosts.map((host) => `${host.slice(0, -1)}.${host.at(-1)} - ${host}.0`)], trunks: cables };
});
const sorted = (cable: string) => cable.split(' - ').sort().join(' - ');

/** A messy network: aggregates, silent neighbours, clones, shared addresses, loops. */
function messy(): Fact[] {
  const facts = factsOf({ switches: ['sw1', 'sw2', 'sw3'], routers: ['fw'], hosts: ['a', 'b', 'c', 'd'], dumb: ['x'], cables: ['sw1.1 - sw2.1', 'sw1.2 - sw3.1', 'sw1.3 - fw.lan', 'sw2.5 - x.1', 'x.2 - a.0', 'x.3 - b.0', 'sw3.5 - c.0', 'sw3.6 - d.0'], lldp: ['sw1', 'sw2'] });
  facts.push(fact('sw3', neighbour('9', 'ghost', '4')), fact('sw2', neighbour('9', 'ghost', '5')), fact('sw2', neighbour('1', 'sw2', '1')));
  for (const target of ['10.0.0.8', '10.0.0.9']) facts.push(fact(target, { kind: 'identity', key: 'machine', value: 'aaaabbbbcccc' }), fact(target, { kind: 'identity', key: 'mac', value: macOf(target) }));
  for (const target of ['10.0.0.8', '10.0.0.9']) facts.push(fact(target, { kind: 'address', address: '10.0.0.1', prefix: 24, port: 'lan', virtual: true }), fact('fw', { kind: 'resolved', address: target, mac: macOf('c'), port: 'lan' }));
  facts.push(fact('fw', { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1', port: 'wan', protocol: 'static' }));
  return facts;
}

describe('topology', () => {
  it('says the same in whatever order facts came, and however often', () => {
    const facts = messy();
    const expected = JSON.stringify(derived(facts).topology);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), fc.subarray(facts), (order, repeated) => {
        const again = derived([...order, ...repeated]);
        expect(JSON.stringify(again.topology)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('finds every tree of switches by forwarding tables alone, and every host on its port', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), ({ trunks, ...drawing }, bridgesUnseen) => {
        const found = told(factsOf({ ...drawing, bridgesUnseen }), drawing.hosts);
        expect(found.links).toEqual(trunks.map((cable) => `${sorted(cable)} inferred`).sort());
        expect(found.hosts).toEqual(Object.fromEntries(drawing.hosts.map((host) => [host, `${host.slice(0, -1)}.${host.at(-1)!}`])));
        expect(found.segments).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing that is not so where tables are cut: every link found is a cable, every host lies in the direction it is said to', () => {
    fc.assert(
      fc.property(tree, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), ({ trunks, ...drawing }, dice) => {
        const whole = factsOf(drawing);
        const cut = whole.filter((one) => one.kind !== 'learned' || dice.next().value! > 1);
        const found = told(cut, drawing.hosts);
        const cables = new Set(trunks.map(sorted));
        const wrong = found.links.filter((link) => link.endsWith('both-ends') || (!link.includes('?') && !cables.has(link.replace(/ inferred$/, ''))));
        for (const [host, spot] of Object.entries(found.hosts)) {
          const ends = spot.replace(/[[\]]/g, '').split(' ').map((end) => end.split('.') as [string, string]);
          if (!ends.every(([node, port]) => port === '?' || reachedFrom(drawing, node, port).includes(host))) wrong.push(`${host} on ${spot}`);
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
