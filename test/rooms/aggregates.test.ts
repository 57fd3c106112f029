/** An aggregate is one link with its members, however its two ends name it; several boxes on one aggregate are no shared medium. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { derived, fact, factsOf, neighbour } from './topology-builder.js';

const BOXES = { switches: ['sw1', 'sw2'], cables: ['sw1.Gi1 - sw2.Gi7', 'sw1.Gi2 - sw2.Gi8'], tableless: ['sw1', 'sw2'] };
const MEMBERS: Readonly<Record<string, readonly [string, readonly string[]]>> = { sw1: ['Po1', ['Gi1', 'Gi2']], sw2: ['ae0', ['Gi7', 'Gi8']] };
const bundled = (...boxes: readonly string[]): Fact[] => boxes.flatMap((box) => MEMBERS[box]![1].map((port) => fact(box, { kind: 'aggregated', port, into: MEMBERS[box]![0] })));
/** Rows of what a box hears: `Gi1>Gi7`. */
const hears = (box: string, remote: string, ...rows: readonly string[]): Fact[] => rows.map((row) => fact(box, neighbour(row.split('>')[0]!, remote, row.split('>')[1]!)));
function links(facts: readonly Fact[]) {
  const { topology } = derived([...factsOf(BOXES), ...facts]);
  const nameOf = new Map(topology.devices.map(({ id, name }) => [id, name]));
  const word = (ends: (typeof topology.links)[number]['ends']) => ends.map(({ device, port }) => `${nameOf.get(device)!}.${port ?? '?'}`).sort().join(' - ');
  return { links: topology.links.map(({ ends, certainty, members }) => ({ link: word(ends), certainty, members: members.map((member) => word(member.ends)) })), segments: topology.segments.length, remarks: topology.remarks };
}
const BOTH = [{ link: 'sw1.Po1 - sw2.ae0', certainty: 'both-ends', members: ['sw1.Gi1 - sw2.Gi7', 'sw1.Gi2 - sw2.Gi8'] }];

describe('an aggregate', () => {
  const told = bundled('sw1', 'sw2');
  it.each([
    ['by its members at both ends', hears('sw1', 'sw2', 'Gi1>Gi7', 'Gi2>Gi8'), hears('sw2', 'sw1', 'Gi7>Gi1', 'Gi8>Gi2')],
    ['heard on the aggregate at one end', hears('sw1', 'sw2', 'Gi1>Gi7', 'Gi2>Gi8'), hears('sw2', 'sw1', 'ae0>Gi1', 'ae0>Gi2')],
    ['announced as the aggregate by one end', hears('sw1', 'sw2', 'Gi1>ae0', 'Gi2>ae0'), hears('sw2', 'sw1', 'Gi7>Gi1', 'Gi8>Gi2')],
    ['heard on the aggregate by one, and announced as the aggregate by the other', hears('sw1', 'sw2', 'Gi1>Gi7', 'Gi2>Gi8'), hears('sw2', 'sw1', 'Gi7>Po1', 'ae0>Gi2')],
  ])('is one link with its members: %s', (_, a, b) => expect(links([...told, ...a, ...b]).links).toEqual(BOTH));
  it.each([
    ['each end announces the aggregate', hears('sw1', 'sw2', 'Gi1>ae0', 'Gi2>ae0'), hears('sw2', 'sw1', 'Gi7>Po1', 'Gi8>Po1')],
    ['each end hears on the aggregate', hears('sw1', 'sw2', 'Po1>ae0'), hears('sw2', 'sw1', 'ae0>Po1')],
    ['one end announces and hears the aggregate alone', hears('sw1', 'sw2', 'Gi1>ae0', 'Gi2>ae0'), hears('sw2', 'sw1', 'ae0>Po1')],
  ])('is one link told by both ends, though which member faces which is not told: %s', (_, a, b) => {
    const { links: found, segments } = links([...told, ...a, ...b]);
    expect(found).toMatchObject([{ link: 'sw1.Po1 - sw2.ae0', certainty: 'both-ends' }]);
    expect(found[0]!.members.length).toBeLessThanOrEqual(2);
    expect(segments).toBe(0);
  });
  it('keeps a member of which one row is missing at the other end', () => {
    expect(links([...told, ...hears('sw1', 'sw2', 'Gi1>Gi7', 'Gi2>Gi8'), ...hears('sw2', 'sw1', 'ae0>Gi1')]).links).toEqual(BOTH);
  });
  it('is told by both ends where one box does not say what its aggregate consists of', () => {
    expect(links([...bundled('sw1'), ...hears('sw1', 'sw2', 'Gi1>ae0'), ...hears('sw2', 'sw1', 'Gi7>Gi1')]).links).toMatchObject([{ certainty: 'both-ends' }]);
  });
  it('is one link by one end, where the other box is silent and calls its port as aggregates are called', () => {
    const silent = [...bundled('sw1'), ...['Gi1', 'Gi2'].map((port) => fact('sw1', neighbour(port, 'far', 'port-channel7', { capabilities: ['switch'] })))];
    expect(links(silent).links).toEqual([{ link: 'far.port-channel7 - sw1.Po1', certainty: 'one-end', members: ['far.port-channel7 - sw1.Gi1', 'far.port-channel7 - sw1.Gi2'] }]);
  });
  it('to two boxes that share their cables is two links, and no unmanaged switch', () => {
    const peers = [...factsOf({ switches: ['sw3'], cables: ['sw3.Gi9 - x.1'], tableless: ['sw3'] }), fact('sw3', { kind: 'aggregated', port: 'Gi9', into: 'Po9' }), fact('sw2', { kind: 'aggregated', port: 'Gi7', into: 'ae0' })];
    const { links: found, segments, remarks } = links([...bundled('sw1'), ...peers, ...hears('sw1', 'sw2', 'Po1>Gi7'), ...hears('sw2', 'sw1', 'Gi7>Gi1'), ...hears('sw1', 'sw3', 'Po1>Gi9'), ...hears('sw3', 'sw1', 'Gi9>Gi2')]);
    expect(found.map(({ link, certainty }) => `${link} ${certainty}`).sort()).toEqual(['sw1.Po1 - sw2.ae0 both-ends', 'sw1.Po1 - sw3.Po9 both-ends']);
    expect({ segments, remarks: remarks.filter(({ kind }) => kind === 'rejected-neighbour') }).toEqual({ segments: 0, remarks: [] });
  });
  it('is not made of ports that agree in nothing', () => {
    const more = [['sw1', 'Gi5'], ['sw2', 'Gi9']].map(([box, port]) => fact(box!, { kind: 'interface', index: 9, port: port! }));
    expect(links([...told, ...more, ...hears('sw1', 'sw2', 'Gi1>Gi9'), ...hears('sw2', 'sw1', 'Gi7>Gi5')]).links.map(({ certainty }) => certainty)).toEqual(['one-end', 'one-end']);
  });
});
