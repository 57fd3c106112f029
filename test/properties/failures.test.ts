/** What holds for every network: the engine says what taking things out and walking says; a plain link never adds a stop; the truth lies between the bounds; cures cure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh, whatIf } from '../../src/failures/failures.js';
import { measuresOf } from '../../src/failures/measures.js';
import { type Cable, input, type Written } from '../rooms/failures-builder.js';
import { expected, expectedRow, type Taken, told, unitsIn, walk } from '../rooms/failures-walk.js';
import { networks } from './networks.js';

/** A few hundred networks, always the same; `LINCHPIN_PROPERTY_RUNS=3000` draws so many anew. */
const RAISED = process.env['LINCHPIN_PROPERTY_RUNS'];
const RUNS = RAISED === undefined ? { numRuns: 40, seed: 20260601 } : { numRuns: Number(RAISED) };
const PATIENCE_MS = RAISED === undefined ? 600_000 : 3_600_000;
/** Lines set by hand, and a gateway that two share: what may not take over although it is there. */
const quiet = fc.tuple(networks, fc.nat(), fc.boolean()).filter(([{ routers }]) => routers!.length > 1).map(([written, at, byHand]): Written => ({
  ...written,
  byHand,
  groups: {},
  holds: written.routers![at % 2]!,
  subnets: [{ cidr: '10.0.0.0/24', gateways: written.routers!.slice(0, 2), devices: [...written.routers!.slice(0, 2), ...Object.keys(written.hosts!)] }],
  services: [{ name: 'Web', needs: { internet: 'any' } }, { name: 'Way', needs: { gateway: 'any' } }],
}));

/** Without VLANs: which VLANs a hidden cable leaves out cannot be seen. */
const plain = networks.filter(({ cables = [], hosts = {}, parts = {}, loops = [] }) => cables.every(({ vlans }) => vlans!.length === 0) && Object.keys(parts).length === 0 && loops.length === 0 && Object.values(hosts).every(({ vlan }) => vlan === undefined));
const NOWHERE = { state: 'complete', addresses: [], ranges: [] } as const;
const isNothing = ({ hosts, devices, everywhere, somewhere }: ReturnType<typeof told>) => hosts + devices.length + everywhere.length + Object.keys(somewhere).length === 0;
function areJoined({ cables = [], segments = {}, providers = {} }: Written, from: string, to: string): boolean {
  const ways = [...cables.flatMap(({ a, b, state }) => (state === 'down' ? [] : [[a, b]])), ...Object.entries(segments).flatMap(([id, { ports }]) => ports.map((port) => [id, port])), ...Object.entries(providers)];
  const reached = new Set([from]);
  for (const one of reached) for (const way of ways) if (way.includes(one)) for (const other of way) reached.add(other);
  return reached.has(to);
}
/** Some boxes are access points in one network, with hosts on the air at one of them each; nothing stands still together, nor in parts. */
const wireless = fc.tuple(plain, fc.integer({ min: 2, max: 3 }), fc.infiniteStream(fc.nat())).map(([drawn, count, dice]) => {
  const radios = drawn.switches!.slice(0, count);
  const isOnAir = () => dice.next().value! % 2 === 0;
  const hosts = Object.fromEntries(Object.entries(drawn.hosts!).map(([id, host]) => [id, radios.length > 1 && isOnAir() ? { on: [radios[dice.next().value! % radios.length]!], behind: true as const } : { ...host, on: host.on.filter((on) => !radios.includes(on)).length > 0 ? host.on.filter((on) => !radios.includes(on)) : [...drawn.switches!, ...drawn.routers!].slice(-1) }]));
  const written: Written = { ...drawn, radios, hosts, loops: [], parts: {}, subnets: [...drawn.subnets!.map((subnet) => ({ ...subnet, gateways: subnet.gateways.slice(0, 1) })), { cidr: '10.0.9.0/24', gateways: [], devices: radios }] };
  return { written, radios };
});

describe('failures', () => {
  it('are what taking each unit out and walking says', () => {
    fc.assert(
      fc.property(networks, (written) => {
        const { services, failures } = weigh(input(written));
        const found = Object.fromEntries(unitsIn(written).map(([name]) => [name, told(failures.find(({ unit }) => unit.name === name || unit.id === name), services)]));
        const truth = Object.fromEntries(unitsIn(written).map(([name, taken]) => [name, expectedRow(name, walk(written, taken))]));
        expect(found).toEqual(truth);
        // Of gateways that share no address the engine says that it is not known who uses which.
        for (const { certainty, asFarAsSeen } of failures.filter(({ asFarAsSeen: open }) => !open.some((one) => one.startsWith('which of ')))) expect({ certainty, asFarAsSeen }).toEqual({ certainty: 'proven', asFarAsSeen: [] });
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('that may stop what has another way are those of lines that nobody tests, and of a gateway that is cut off from its own', () => {
    fc.assert(
      fc.property(quiet, (written) => {
        const { services, failures } = weigh(input(written));
        const web = services.find(({ name }) => name === 'Web')!;
        const found = Object.fromEntries(unitsIn(written).map(([name]) => [name, failures.find(({ unit }) => unit.name === name || unit.id === name)?.possibly?.includes(web.id) ?? false]));
        const truth = Object.fromEntries(unitsIn(written).map(([name, taken]) => [name, mayStop(written, taken)]));
        expect(found).toEqual(truth);
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('of wireless boxes are those of hosts that hang on each of them, and possible what hosts that stay with theirs would lose as well', () => {
    fc.assert(
      fc.property(wireless, ({ written, radios }) => {
        const { services, failures } = weigh(input(written));
        const withHostsOn = (on: (own: readonly string[]) => readonly string[]): Written => ({ ...written, hosts: Object.fromEntries(Object.entries(written.hosts!).map(([id, host]) => [id, { ...host, on: on(host.on) }])) });
        const roaming = withHostsOn((own) => (own.length === 1 && radios.includes(own[0]!) ? [...own, ...radios.filter((one) => one !== own[0] && areJoined(written, own[0]!, one))] : own));
        for (const [name, taken] of unitsIn(written)) {
          const row = failures.find(({ unit }) => unit.name === name || unit.id === name);
          const [sure, alone] = [expectedRow(name, walk(roaming, taken)), expectedRow(name, walk(written, taken))];
          const certainty = isNothing(sure) ? (isNothing(alone) ? undefined : 'possible') : 'proven';
          expect([name, row?.certainty, told(row, services)]).toEqual([name, certainty, certainty === 'proven' ? sure : alone]);
          expect([name, row?.coveredBy !== undefined]).toEqual([name, certainty === 'possible']);
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);

  it('of any set are what taking it out and walking says', () => {
    fc.assert(
      fc.property(networks.chain((written) => fc.record({ written: fc.constant(written), names: fc.subarray(unitsIn(written).map(([name]) => name), { minLength: 1, maxLength: 4 }) })), ({ written, names }) => {
        const truth = walk(written, together(unitsIn(written).flatMap(([name, taken]) => (names.includes(name) ? [taken] : []))));
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
        const units = unitsIn({ ...written, groups: {}, parts: {}, loops: [] }).map(([name]) => name);
        const stopped = (...gone: readonly string[]) => walk(written, gone).stops;
        const alone = units.map((id) => stopped(id));
        const all = services.filter(({ pairs }) => pairs !== undefined);
        if (all.length === 0) return;
        const truth = new Map(all.map(({ id, name }) => [id, alone.some((one) => one[name]!.everywhere) ? null : [] as string[]]));
        expect([...truth.values()].includes(null)).toBe(false);
        units.forEach((a, i) => units.slice(i + 1).forEach((b) => {
          const both = stopped(a, b);
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
      // What a hidden cable makes one broadcast domain is not seen to be one.
      fc.property(networks.map((drawn): Written => ({ ...drawn, loops: [] })), fc.infiniteStream(fc.constantFrom('seen', 'seen', 'inferred', 'hidden')), fc.infiniteStream(fc.boolean()), (truth, fates, coins) => {
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
        const measured = measuresOf({ ...input(truth), services, failures, documents: null, tables: new Map(), configs: [], reach: NOWHERE }).survival;
        const survive = measuresOf({ ...input(truth), services: real.services, failures: real.failures, documents: null, tables: new Map(), configs: [], reach: NOWHERE }).survival;
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

/** Whether `Web` goes on for all, and may stop: the line that is gone has another beside it on the same box, set by hand; or the box that holds the gateway address has lost every way out of its own. */
function mayStop(written: Written, taken: Taken): boolean {
  const { providers = {}, nextHops = {}, routers = [], holds, byHand } = written;
  const web = walk(written, taken).stops['Web']!;
  const isUsed = walk(written, Object.keys(providers)).stops['Web']!.lost.length > 0;
  if (!isUsed || web.lost.length > 0) return false;
  const beside = (line: string) => Object.keys(providers).filter((other) => providers[other] === providers[line] && nextHops[other] !== nextHops[line]);
  if (byHand && taken.gone.some((id) => providers[id] !== undefined && beside(id).length > 0)) return true;
  const partner = routers.slice(0, 2).find((id) => id !== holds)!;
  if ((taken.still ?? []).length > 0 || taken.gone.includes(holds!) || taken.gone.includes(partner)) return false;
  // With the partner out of the way, does the holder reach a line that is not the partner's?
  const own = Object.fromEntries(Object.entries(providers).filter(([, edge]) => edge !== partner));
  const alone = (gone: readonly string[]) => walk({ ...written, providers: own, subnets: [], hosts: { ...written.hosts, probe: { on: [holds!] } }, services: [{ name: 'out', users: ['probe'], needs: { internet: 'any' } }] }, [partner, ...gone]);
  const reaches = (gone: readonly string[]) => Object.keys(own).length > 0 && !alone(gone).stops['out']!.lost.includes('probe') && !hadNoWay(written, own, holds!, partner);
  return reaches([]) && !reaches(taken.gone);
}
/** Whether the holder has no way out by itself even now. */
function hadNoWay(written: Written, own: Readonly<Record<string, string>>, holds: string, partner: string): boolean {
  const without = { ...written, routers: written.routers!.filter((id) => id !== partner), cables: written.cables!.map((one, i) => ({ ...one, id: one.id ?? `l${i}` })).filter(({ a, b }) => a !== partner && b !== partner), segments: Object.fromEntries(Object.entries(written.segments!).map(([id, { ports }]) => [id, { ports: ports.filter((port) => port !== partner) }])), hosts: { probe: { on: [holds] } }, providers: own, subnets: [], parts: {}, services: [{ name: 'out', users: ['probe'], needs: { internet: 'any' as const } }] };
  return !walk(without, [holds]).stops['out']!.lost.includes('probe');
}

/** Several units at once. */
function together(taken: readonly Taken[]): Taken {
  return { gone: taken.flatMap(({ gone }) => gone), still: taken.flatMap(({ still = [] }) => still) };
}

/** Whether every user of the service is served as things are. */
function isServedFully(written: Written, { services }: ReturnType<typeof weigh>, id: string): boolean {
  const { name, needs, users } = services.find((service) => service.id === id)!;
  const serving = needs.flatMap(({ kind, anyOf }) => (kind === 'internet' || kind === 'gateway' ? [] : anyOf));
  const hosts = Object.keys(written.hosts!);
  const asked = users.length > 0 ? users : hosts.some((host) => !serving.includes(host)) ? hosts.filter((host) => !serving.includes(host)) : hosts;
  const everybody = { ...written, services: written.services!.map((one) => (one.name === name ? { ...one, users: asked } : one)) };
  return walk(everybody, [...written.switches!, ...written.routers!]).stops[name]!.lost.length === asked.length;
}

/** The network with what the sentence says: a cable, a second box with the same cables, a member taken out of its group. Null: none of these. */
function withCure(written: Written, unit: string, cure: string): Written | null {
  const cable = /^Lay a (?:second )?cable between (\S+) and (\S+)\.$/.exec(cure);
  if (cable) return { ...written, cables: [...written.cables!, { ...(written.cables!.find((_, i) => `l${i}` === unit) ?? { a: cable[1]!, b: cable[2]! }), id: 'cure' }] };
  const leaving = /^Take (\S+) out of (.+?), so/.exec(cure);
  if (leaving && !written.groups?.[leaving[2]!]) return null;
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
