/** What holds for every network: the engine says what taking things out and walking says; a plain link never adds a stop; the truth lies between the bounds; cures cure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh, whatIf } from '../../src/failures/failures.js';
import { type Cable, expected, input, told, walk, type Written } from '../rooms/failures-builder.js';

/** A few hundred networks, always the same; `LINCHPIN_PROPERTY_RUNS=3000` draws so many anew. */
const RAISED = process.env['LINCHPIN_PROPERTY_RUNS'];
const RUNS = RAISED === undefined ? { numRuns: 150, seed: 20260601 } : { numRuns: Number(RAISED) };
const PATIENCE_MS = 600_000;
const upTo = (count: number) => fc.integer({ min: 0, max: count - 1 });

/** Networks of up to ten boxes: parallel and dead cables, VLANs, segments, hosts on one or two legs, gateways, providers, AND/OR services, groups. */
const networks = fc
  .record({ switches: fc.integer({ min: 1, max: 6 }), routers: fc.integer({ min: 0, max: 3 }), hosts: fc.integer({ min: 1, max: 6 }), providers: fc.integer({ min: 0, max: 2 }), isPlain: fc.boolean() })
  .chain(({ switches, routers, hosts, providers, isPlain }) => {
    const names = [...Array.from({ length: switches }, (_, i) => `sw${i}`), ...Array.from({ length: routers }, (_, i) => `rt${i}`)];
    const box = upTo(names.length).map((i) => names[i]!);
    const hostNames = Array.from({ length: hosts }, (_, i) => `h${i}`);
    const vlan = isPlain ? fc.constant(undefined) : fc.option(fc.constantFrom(10, 20), { nil: undefined });
    const cable = fc.record({ a: box, b: box, state: fc.constantFrom('forwarding', 'forwarding', 'blocked', 'down'), vlans: isPlain ? fc.constant([]) : fc.constantFrom([], [], [10], [20], [10, 20]) }).filter(({ a, b }) => a !== b);
    const cables = names.length === 1 ? fc.constant([]) : fc.array(cable as fc.Arbitrary<Cable>, { minLength: Math.min(2, names.length - 1), maxLength: names.length * 2 });
    const host = fc.record({ on: fc.uniqueArray(box, { minLength: 1, maxLength: 2 }), vlan });
    const members = (pool: readonly string[]) => fc.subarray([...pool], { minLength: 1, maxLength: Math.min(3, pool.length) });
    const needs = fc.record(
      { device: members([...hostNames, ...names]), dns: members(hostNames), ...(providers > 0 ? { internet: fc.constant('any' as const) } : {}), gateway: fc.constant('any' as const) },
      { requiredKeys: [] },
    );
    const service = fc.record({ needs, users: fc.oneof(fc.constant([]), fc.subarray(hostNames)) });
    return fc.record({
      switches: fc.constant(names.slice(0, switches)),
      routers: fc.constant(names.slice(switches)),
      hosts: fc.tuple(...hostNames.map(() => host)).map((rows) => Object.fromEntries(rows.map((row, i) => [hostNames[i]!, row]))),
      cables,
      segments: fc.option(fc.uniqueArray(box, { minLength: 1, maxLength: 3 }), { nil: undefined }).map((ports) => (ports ? { seg: { ports } } : {})),
      providers: fc.tuple(...Array.from({ length: providers }, () => box)).map((edges) => Object.fromEntries(edges.map((edge, i) => [`isp${i}`, edge]))),
      subnets: fc.array(fc.record({ gateways: fc.subarray(names, { maxLength: Math.min(2, names.length) }), devices: fc.subarray([...hostNames, ...names]) }), { maxLength: 2 }).map((rows) => rows.map((row, i) => ({ cidr: `10.0.${i}.0/24`, ...row }))),
      services: fc.array(service, { minLength: 1, maxLength: 3 }).map((rows) => rows.map(({ needs: all, users }, i) => ({ name: `service ${i}`, users, needs: all }))),
      groups: fc.record({ 'UPS A': fc.subarray([...names, ...hostNames], { minLength: 1 }), 'UPS B': fc.subarray(names, { minLength: 1 }) }),
    }) as fc.Arbitrary<Written>;
  });

/** Every unit by id, with what is gone with it. */
function unitsIn(written: Written): (readonly [string, readonly string[]])[] {
  const needed = new Set((written.services ?? []).flatMap(({ needs }) => Object.values(needs).flat()));
  const singles = [...(written.switches ?? []), ...(written.routers ?? []), ...Object.keys(written.segments ?? {}), ...Object.keys(written.providers ?? {}), ...(written.cables ?? []).flatMap((cable, i) => (cable.state === 'down' ? [] : [cable.id ?? `l${i}`])), ...Object.keys(written.hosts ?? {}).filter((id) => needed.has(id))];
  return [...singles.map((id) => [id, [id]] as const), ...Object.entries(written.groups ?? {})];
}

describe('failures', () => {
  it('are what taking each unit out and walking says', () => {
    fc.assert(
      fc.property(networks, (written) => {
        const { services, failures } = weigh(input(written));
        const found = Object.fromEntries(unitsIn(written).map(([name]) => [name, told(failures.find(({ unit }) => unit.name === name || unit.id === name), services)]));
        const truth = Object.fromEntries(unitsIn(written).map(([name, gone]) => [name, expected(walk(written, gone))]));
        expect(found).toEqual(truth);
        for (const { certainty, asFarAsSeen } of failures) expect({ certainty, asFarAsSeen }).toEqual({ certainty: 'proven', asFarAsSeen: [] });
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('of any set are what taking it out and walking says', () => {
    fc.assert(
      fc.property(networks.chain((written) => fc.record({ written: fc.constant(written), names: fc.subarray(unitsIn(written).map(([name]) => name), { minLength: 1, maxLength: 4 }) })), ({ written, names }) => {
        const gone = unitsIn(written).flatMap(([name, ids]) => (names.includes(name) ? ids : []));
        const truth = walk(written, gone);
        const { stop } = whatIf(input(written), names);
        expect(stop.cutOff).toEqual(truth.cutOff);
        expect(stop.everywhere.length).toBe(Object.values(truth.stops).filter(({ everywhere }) => everywhere).length);
        expect(stop.somewhere.map(({ hosts }) => hosts).sort()).toEqual(Object.values(truth.stops).filter(({ lost, everywhere }) => lost.length > 0 && !everywhere).map(({ lost }) => lost.length).sort());
      }),
      RUNS,
    );
  }, PATIENCE_MS);
});
