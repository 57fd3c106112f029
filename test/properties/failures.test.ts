/** What holds for every network: the engine says what taking things out and walking says; a plain link never adds a stop; the truth lies between the bounds; cures cure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh, whatIf } from '../../src/failures/failures.js';
import { measuresOf } from '../../src/failures/measures.js';
import { type Cable, expected, input, told, walk, type Written } from '../rooms/failures-builder.js';

/** A few hundred networks, always the same; `LINCHPIN_PROPERTY_RUNS=3000` draws so many anew. */
const RAISED = process.env['LINCHPIN_PROPERTY_RUNS'];
const RUNS = RAISED === undefined ? { numRuns: 60, seed: 20260601 } : { numRuns: Number(RAISED) };
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

/** Without VLANs: which VLANs a hidden cable leaves out cannot be seen. */
const plain = networks.filter(({ cables = [], hosts = {} }) => cables.every(({ vlans }) => vlans!.length === 0) && Object.values(hosts).every(({ vlan }) => vlan === undefined));

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

  it('of two at once are what taking any two out and walking says', () => {
    fc.assert(
      fc.property(networks, (written) => {
        const { services } = weigh(input(written));
        const units = unitsIn({ ...written, groups: {} });
        const stopped = (gone: readonly string[]) => walk(written, gone).stops;
        const alone = units.map(([, ids]) => stopped(ids));
        const all = services.filter(({ pairs }) => pairs !== undefined);
        if (all.length === 0) return;
        const truth = new Map(all.map(({ id, name }) => [id, alone.some((one) => one[name]!.everywhere) ? null : [] as string[]]));
        expect([...truth.values()].includes(null)).toBe(false);
        units.forEach(([a], i) => units.slice(i + 1).forEach(([b]) => {
          const both = stopped([a, b]);
          for (const { id, name } of all) if (both[name]!.everywhere) truth.get(id)!.push([a, b].sort().join(' '));
        }));
        for (const { id, pairs } of all) expect(pairs!.map((pair) => pair.join(' '))).toEqual(truth.get(id)!.sort());
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('one plain cable added between two boxes never adds a stop', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (written, x, y) => {
        const boxes = [...written.switches!, ...written.routers!];
        const before = weigh(input(written));
        const already = new Set(before.services.filter(({ atBaseline }) => atBaseline === 'works').map(({ id }) => id));
        const cabled = { ...written, cables: [...written.cables!, { a: boxes[x % boxes.length]!, b: boxes[y % boxes.length]!, id: 'added' }] };
        const after = weigh(input(cabled));
        const stops = (weighed: typeof before, unit: string, service: string) => {
          const failure = weighed.failures.find((one) => one.unit.id === unit);
          return (failure?.stops.everywhere.includes(service) ?? false) || (failure?.stops.somewhere.some((one) => one.service === service) ?? false);
        };
        for (const { unit, stops: { everywhere, somewhere } } of after.failures) {
          // Users that were cut off before may be reached now, and be lost again: only those served before are compared.
          for (const service of [...everywhere, ...somewhere.map((one) => one.service)]) if (already.has(service) && isServedFully(written, before, service)) expect([unit.id, service, stops(before, unit.id, service)]).toEqual([unit.id, service, true]);
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('lie within the bounds, whichever cables were hidden or only inferred', () => {
    fc.assert(
      fc.property(networks, fc.infiniteStream(fc.constantFrom('seen', 'seen', 'inferred', 'hidden')), fc.infiniteStream(fc.boolean()), (truth, fates, coins) => {
        const cables: Cable[] = [];
        const up: string[] = [];
        truth.cables!.forEach((cable, i) => {
          const fate = fates.next().value!;
          if (fate !== 'hidden') cables.push({ ...cable, id: `l${i}`, certainty: fate === 'inferred' ? 'inferred' : 'both-ends' });
          else if (cable.state !== 'down') up.push(`${cable.a} h${i}`, `${cable.b} h${i}`);
        });
        // Cables that were inferred and are not there.
        const boxes = [...truth.switches!, ...truth.routers!];
        if (boxes.length > 1 && coins.next().value) cables.push({ id: 'ghost', a: boxes[0]!, b: boxes.at(-1)!, certainty: 'inferred' });
        const { services, failures } = weigh(input({ ...truth, cables, up }));
        const real = weigh(input(truth));
        const measured = measuresOf({ ...input(truth), services, failures, documents: null, tables: new Map(), configs: [] }).survival;
        const survive = measuresOf({ ...input(truth), services: real.services, failures: real.failures, documents: null, tables: new Map(), configs: [] }).survival;
        const decided = real.services.filter(({ atBaseline, id }) => atBaseline === 'works' && isServedFully(truth, real, id)).map(({ id }) => id);
        for (const id of decided) {
          if (survive.yes.includes(id)) expect({ id, list: measured.no }).not.toEqual({ id, list: expect.arrayContaining([id]) });
          if (survive.no.includes(id)) expect({ id, list: measured.yes }).not.toEqual({ id, list: expect.arrayContaining([id]) });
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('are gone with the cure in place', () => {
    fc.assert(
      fc.property(networks, (written) => {
        for (const { unit, cure } of weigh(input(written)).failures) {
          const cured = cure === null ? null : withCure(written, unit.id, cure);
          if (cured === null) continue;
          expect([cure, expected(walk(cured, written.groups?.[unit.name] ? cured.groups![unit.name]! : [unit.id]))]).toEqual([cure, { hosts: 0, devices: [], everywhere: [], somewhere: {} }]);
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);
});

/** Whether every user of the service is served as things are. */
function isServedFully(written: Written, { services }: ReturnType<typeof weigh>, id: string): boolean {
  const name = services.find((service) => service.id === id)!.name;
  const { needs, users = [] } = written.services!.find((one) => one.name === name)!;
  const serving = Object.entries(needs).flatMap(([kind, list]) => (kind === 'device' || kind === 'dns' ? (list as readonly string[]) : []));
  const hosts = Object.keys(written.hosts!);
  const asked = users.length > 0 ? users : hosts.some((host) => !serving.includes(host)) ? hosts.filter((host) => !serving.includes(host)) : hosts;
  const lost = walk({ ...written, services: [{ name, needs, users: asked }] }, [...written.switches!, ...written.routers!]).stops[name]!.lost;
  return lost.length === asked.length;
}

/** The network with what the sentence says: a cable, a second box with the same cables, a member taken out of its group. Null: none of these. */
function withCure(written: Written, unit: string, cure: string): Written | null {
  const cable = /^Lay a (?:second )?cable between (\S+) and (\S+)\.$/.exec(cure);
  if (cable) return { ...written, cables: [...written.cables!, { ...(written.cables!.find((_, i) => `l${i}` === unit) ?? { a: cable[1]!, b: cable[2]! }), id: 'cure' }] };
  const leaving = /^Take (\S+) out of (.+?), so/.exec(cure);
  if (leaving) return { ...written, groups: { ...written.groups, [leaving[2]!]: written.groups![leaving[2]!]!.filter((member) => member !== leaving[1]) } };
  if (!/^Put a second box beside/.test(cure) || written.segments![unit]) return null;
  // Where the largest part is the anchor, one box more may make another part the largest.
  if (Object.keys(written.providers!).length === 0) return null;
  const isTwin = (name: string) => (name === unit ? [name, 'twin'] : [name]);
  const twin = <T>(list: readonly T[], of: (one: T) => string | null, made: (one: T) => T) => [...list, ...list.filter((one) => of(one) === unit).map(made)];
  const numbered = written.cables!.map((one, i) => ({ ...one, id: `l${i}` }));
  return {
    ...written,
    switches: written.switches!.flatMap(isTwin),
    routers: written.routers!.flatMap(isTwin),
    hosts: Object.fromEntries(Object.entries(written.hosts!).flatMap(([id, host]) => (id === unit ? [[id, host], ['twin', host]] : [[id, { ...host, on: host.on.flatMap(isTwin) }]]))),
    cables: [...twin(numbered, ({ a }) => a, (one) => ({ ...one, a: 'twin', id: `${one.id} a` })), ...numbered.filter(({ b }) => b === unit).map((one) => ({ ...one, b: 'twin', id: `${one.id} b` }))],
    segments: Object.fromEntries(Object.entries(written.segments!).map(([id, { ports }]) => [id, { ports: ports.flatMap(isTwin) }])),
    providers: Object.fromEntries(Object.entries(written.providers!).flatMap(([id, edge]) => (edge === unit ? [[id, edge], [`${id} too`, 'twin']] : [[id, edge]]))),
    subnets: written.subnets!.map((subnet) => ({ ...subnet, gateways: subnet.gateways.flatMap(isTwin), devices: subnet.devices.flatMap(isTwin) })),
    services: written.services!.map((service) => ({ ...service, needs: Object.fromEntries(Object.entries(service.needs).map(([kind, list]) => [kind, list === 'any' ? list : (list as readonly string[]).flatMap(isTwin)])) })),
  };
}
