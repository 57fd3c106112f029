/** What follows from where bridges see each other: one that has two others on two ports stands between them, and what cannot be so implies nothing. */
import { describe, expect, it } from 'vitest';
import { completeByTree } from '../../src/topology/by-tree.js';
import { derived, fact, factsOf, macOf, told } from './topology-builder.js';

/** `a: { b: 'port' }`: a sees b on that port. */
const seen = (rows: Readonly<Record<string, Readonly<Record<string, string>>>>) => new Map(Object.entries(rows).map(([bridge, others]) => [bridge, new Map(Object.entries(others))]));
function completed(rows: Parameters<typeof seen>[0]): unknown {
  const facing = seen(rows);
  completeByTree(facing);
  return Object.fromEntries([...facing].map(([bridge, others]) => [bridge, Object.fromEntries([...others].sort())]));
}

describe('a bridge that sees two others on two ports', () => {
  it('shows these on which port they see each other, over as many as there are', () => {
    expect(completed({ a: { b: '1' }, b: { a: '1', c: '2' }, c: { b: '1', d: '2' }, d: { c: '1' } })).toEqual({ a: { b: '1', c: '1', d: '1' }, b: { a: '1', c: '2', d: '2' }, c: { a: '1', b: '1', d: '2' }, d: { a: '1', b: '1', c: '1' } });
  });
  it('is seen where they see each other', () => {
    expect(completed({ a: { c: '7' }, b: { a: '1', c: '2' }, c: { a: '9' } })).toMatchObject({ a: { b: '7' }, c: { b: '9' } });
  });
  it('shows nothing where it sees both on one port', () => {
    expect(completed({ a: {}, b: { a: '1', c: '1' }, c: { b: '1' } })).toEqual({ a: {}, b: { a: '1', c: '1' }, c: { b: '1' } });
  });
  it('shows nothing where another of the three would stand between as well: one of them has not seen that something moved', () => {
    const stale = { a: { b: '1', c: '2', d: '3' }, b: { a: '1', c: '2' }, c: { b: '5' }, d: { a: '1' } };
    expect(completed(stale)).toMatchObject({ c: { b: '5' } });
    expect((completed(stale) as typeof stale).c).not.toHaveProperty('a');
  });
  it('shows nothing where two such disagree', () => {
    expect(completed({ a: { x: '1', y: '2' }, x: { a: '1', c: '2' }, y: { a: '1', c: '2' }, c: { x: '1', y: '1' } })).not.toHaveProperty('a.c');
  });
});

describe('bridges in a row', () => {
  it('are joined where no table has a bridge further away than the next', () => {
    const facts = factsOf({ switches: ['a', 'b', 'c', 'd'], cables: ['a.2 - b.1', 'b.2 - c.1', 'c.2 - d.1'] });
    const order = ['a', 'b', 'c', 'd'];
    const short = facts.filter((one) => one.kind !== 'learned' || order.some((name, i) => one.mac === macOf(name) && Math.abs(i - order.indexOf(one.target)) === 1));
    expect(told(short).links).toEqual(['a.2 - b.1 inferred', 'b.2 - c.1 inferred', 'c.2 - d.1 inferred']);
  });
  it('are not joined past one that has cards of both sides on two ports, though it was never learned itself', () => {
    const drawn = factsOf({ switches: ['a', 'b', 'c'], hosts: ['h', 'i', 'j', 'k'], cables: ['a.2 - b.1', 'b.2 - c.1', 'a.9 - h.0', 'a.8 - i.0', 'c.9 - j.0', 'c.8 - k.0'] });
    const facts = drawn.filter((one) => one.kind !== 'learned' || (one.target === 'b' ? [macOf('h'), macOf('j')].includes(one.mac) : one.mac !== macOf('b')));
    expect(told([...facts, fact('b', { kind: 'learned', port: '2', mac: macOf('k'), vlan: 1 })]).links).not.toContain('a.2 - c.1 inferred');
  });
  it('are told to be among others, where no table tells which is next', () => {
    // Only a learned c, and what c learned nobody else did: it may be between a and b, or beyond b.
    const facts = factsOf({ switches: ['a', 'b', 'c', 'd'], hosts: ['h'], cables: ['a.2 - b.1', 'b.2 - d.1', 'b.3 - c.1', 'c.9 - h.0'] }).filter((one) => one.kind !== 'learned' || (one.target === 'c' ? one.port === '9' : one.mac !== macOf('h') && (one.mac !== macOf('c') || one.target === 'a')));
    const { remarks } = derived(facts).topology;
    expect(told(facts).links).toEqual(['a.? - b.1 inferred', 'b.2 - d.1 inferred']);
    const alone = remarks.filter(({ kind }) => kind === 'no-neighbour-protocol').map(({ says }) => says);
    expect(alone).toEqual([expect.stringMatching(/^c .* show it among other bridges and not which of them it is next to\.$/)]);
  });
});
