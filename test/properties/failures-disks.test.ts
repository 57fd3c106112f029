/** What holds for every network with guests whose disks lie elsewhere: the engine says what taking things out and walking says, one by one, in sets and in pairs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh, whatIf } from '../../src/failures/failures.js';
import { input, type Written } from '../rooms/failures-builder.js';
import { expectedRow, told, unitsIn, walk } from '../rooms/failures-walk.js';
import { networks } from './networks.js';

const RAISED = process.env['LINCHPIN_PROPERTY_RUNS'];
const RUNS = RAISED === undefined ? { numRuns: 60, seed: 20260603 } : { numRuns: Number(RAISED) };
const PATIENCE_MS = RAISED === undefined ? 600_000 : 3_600_000;

/** Some hosts are guests with their disks on others, which are none. */
const housed = fc.tuple(networks, fc.infiniteStream(fc.nat())).filter(([{ hosts }]) => Object.keys(hosts!).length > 1).map(([drawn, dice]): Written => {
  const ids = Object.keys(drawn.hosts!);
  const holders = ids.slice(0, Math.max(1, Math.floor(ids.length / 2)));
  return { ...drawn, hosts: Object.fromEntries(ids.map((id, i) => {
    const host = { ...drawn.hosts![id]!, address: `10.9.0.${i + 1}` };
    if (holders.includes(id)) return [id, host];
    const disks = holders.filter(() => dice.next().value! % 3 === 0);
    return [id, disks.length === 0 ? host : { ...host, disks }];
  })) };
});

describe('guests whose disks lie elsewhere', () => {
  it('are lost with what walking says', () => {
    fc.assert(
      fc.property(housed, (written) => {
        const { services, failures } = weigh(input(written));
        const found = Object.fromEntries(unitsIn(written).map(([name]) => [name, told(failures.find(({ unit }) => unit.name === name || unit.id === name), services)]));
        const truth = Object.fromEntries(unitsIn(written).map(([name, taken]) => [name, expectedRow(name, walk(written, taken))]));
        expect(found).toEqual(truth);
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('are lost with any set as walking says', () => {
    fc.assert(
      fc.property(housed, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (written, picks) => {
        const units = unitsIn({ ...written, groups: {}, parts: {}, loops: [], nextHops: {} }).map(([name]) => name);
        const names = [...new Set(picks.map((pick) => units[pick % units.length]!))];
        fc.pre(units.length > 0);
        const truth = walk(written, names);
        const { stop } = whatIf(input(written), names);
        expect(stop.cutOff).toEqual(truth.cutOff);
        expect(stop.everywhere.length).toBe(Object.values(truth.stops).filter(({ everywhere }) => everywhere).length);
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('are lost with two at once as walking says', () => {
    fc.assert(
      fc.property(housed, (written) => {
        const { services } = weigh(input(written));
        const units = unitsIn({ ...written, groups: {}, parts: {}, loops: [], nextHops: {} }).map(([name]) => name);
        const isStopped = (name: string, ...gone: readonly string[]) => walk(written, gone).stops[name]!.everywhere;
        for (const { name, pairs } of services.filter((one) => one.pairs !== undefined)) {
          expect(units.filter((unit) => isStopped(name, unit))).toEqual([]);
          const truth = units.flatMap((a, i) => units.slice(i + 1).flatMap((b) => (isStopped(name, a, b) ? [[a, b].sort().join(' ')] : [])));
          expect(pairs!.map((pair) => pair.join(' '))).toEqual(truth.sort());
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('lie within the bounds, whichever cables were hidden or only inferred', () => {
    fc.assert(
      fc.property(housed.map((drawn): Written => ({ ...drawn, loops: [], parts: {} })), fc.infiniteStream(fc.constantFrom('seen', 'seen', 'inferred', 'hidden')), (truth, fates) => {
        const up: string[] = [];
        const cables = truth.cables!.flatMap((cable, i) => {
          const fate = fates.next().value!;
          if (fate === 'hidden' && cable.state !== 'down') up.push(`${cable.a} h${i}`, `${cable.b} h${i}`);
          return fate === 'hidden' ? [] : [{ ...cable, id: `l${i}`, certainty: fate === 'inferred' ? ('inferred' as const) : ('both-ends' as const) }];
        });
        const named = { ...truth, cables: truth.cables!.map((cable, i) => ({ ...cable, id: `l${i}` })) };
        const { services, failures } = weigh(input({ ...truth, cables, up }));
        for (const { id, name } of services) {
          const users = walk(named, [...named.switches!, ...named.routers!]).stops[name]!.lost;
          for (const [unit, taken] of unitsIn({ ...named, groups: {}, nextHops: {} })) {
            const row = failures.find((one) => one.unit.name === unit || one.unit.id === unit);
            if (row?.certainty !== 'proven' || row.asFarAsSeen.length > 0 || !row.stops.everywhere.includes(id) || users.length === 0) continue;
            // What is told to stop for certain stops somebody of those whom it serves in truth.
            const gone = new Set(taken.gone);
            if (users.every((user) => gone.has(user))) continue;
            expect([name, unit, walk(named, taken).stops[name]!.lost.length > 0]).toEqual([name, unit, true]);
          }
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);
});
