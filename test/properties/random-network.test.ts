/** What holds for random networks of campuses and offices: what is told is so, nothing else is told, in whatever order it came. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derived } from '../rooms/topology-builder.js';
import { blastsOf } from './random-blast.js';
import { factsOf } from './random-facts.js';
import { networks } from './random-network.js';
import { truthOf } from './random-truth.js';
import { derive, untrue } from './random-untrue.js';

/** A few networks, always the same; `LINCHPIN_PROPERTY_RUNS=3000` draws so many anew. */
const RAISED = process.env['LINCHPIN_PROPERTY_RUNS'];
const RUNS = RAISED === undefined ? { numRuns: 150, seed: 20260601 } : { numRuns: Number(RAISED) };
const PATIENCE_MS = RAISED === undefined ? 600_000 : 3_600_000;

describe('a random network', () => {
  it('is told as it is: no link, box, segment or place that is not there', () => {
    fc.assert(fc.property(networks, (network) => {
        expect(untrue(derive(network))).toEqual([]);
      }), RUNS);
  }, PATIENCE_MS);

  it('is told the same in whatever order it came', () => {
    fc.assert(
      fc.property(networks, fc.nat(), (network, at) => {
        const facts = factsOf(network, truthOf(network));
        const cut = facts.length === 0 ? 0 : at % facts.length;
        const other = [...facts.slice(cut).reverse(), ...facts.slice(0, cut), ...facts.slice(0, 3)];
        expect(JSON.stringify(derived(other).topology)).toBe(JSON.stringify(derived(facts).topology));
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('stops as told: of boxes that are told to stop somebody for sure, at most one in forty stops nobody', () => {
    const drawn = fc.sample(networks, RAISED === undefined ? { ...RUNS, numRuns: 300 } : RUNS).filter(({ cut, stale }) => cut === 0 && stale === 0);
    const told = drawn.flatMap((network) => blastsOf(network) ?? []).filter(({ proven }) => proven > 0);
    const idle = told.filter(({ truth }) => truth === 0);
    expect(told.length).toBeGreaterThan(RAISED === undefined ? 100 : Number(RAISED) / 10);
    expect(idle.length).toBeLessThanOrEqual(told.length / 40);
  }, PATIENCE_MS);
});
