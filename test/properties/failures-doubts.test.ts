/** What holds for every network of which it is not known who hands out its addresses, or at which line it is reached from outside: however it turns out, the truth lies between what stops for certain and what may. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../src/failures/failures.js';
import type { DeviceFact } from '../../src/model/rule.js';
import { input, type Written } from '../rooms/failures-builder.js';
import { unitsIn, walk } from '../rooms/failures-walk.js';
import { networks } from './networks.js';

const RAISED = process.env['LINCHPIN_PROPERTY_RUNS'];
const RUNS = RAISED === undefined ? { numRuns: 60, seed: 20260602 } : { numRuns: Number(RAISED) };
const PATIENCE_MS = RAISED === undefined ? 600_000 : 3_600_000;
const [DESKS, SERVERS, UNSEEN] = ['10.0.0.0/24', '10.9.0.0/24', '10.9.9.9'];

/** h0 and h1 are servers, all others desks. */
interface Drawn {
  readonly written: Written;
  readonly gateways: readonly string[];
  readonly relays: readonly string[];
  /** Gateways whose settings were read whole. */
  readonly read: readonly string[];
  readonly targets: readonly string[];
  /** Those of them that are known to hand out addresses. */
  readonly known: readonly string[];
  readonly isUnseenToo: boolean;
}
const drawn: fc.Arbitrary<Drawn> = fc.tuple(networks, fc.nat(), fc.boolean(), fc.boolean(), fc.subarray(['h0', 'h1'], { minLength: 1 }), fc.subarray(['h0', 'h1']), fc.boolean(), fc.boolean())
  .filter(([{ hosts, routers }]) => Object.keys(hosts!).length > 2 && routers!.length > 0)
  .map(([base, at, isPair, isRead, targets, serving, isBoth, isUnseenToo]) => {
    const gateways = isPair ? base.routers!.slice(0, 2) : [base.routers![at % base.routers!.length]!];
    const relays = isBoth ? gateways : [gateways[at % gateways.length]!];
    const desks = Object.keys(base.hosts!).filter((id) => id !== 'h0' && id !== 'h1');
    const known = targets.filter((id) => serving.includes(id));
    const of = (device: string, kind: string, rest: object) => ({ kind, device, target: device, from: ['o'], ...rest }) as unknown as DeviceFact;
    const read = isRead ? gateways : relays;
    const to = [...targets.map((id) => `10.9.0.${id.slice(1)}`), ...(isUnseenToo ? [UNSEEN] : [])];
    const facts = [...relays.flatMap((id) => to.map((address) => of(id, 'relays-dhcp', { to: address, port: null, networks: [DESKS] }))), ...read.map((id) => of(id, 'config', { what: 'running', text: '', complete: true })), ...known.map((id) => of(id, 'open-port', { protocol: 'udp', port: 67 }))];
    const hosts = Object.fromEntries(Object.entries(base.hosts!).map(([id, host]) => [id, id === 'h0' || id === 'h1' ? { ...host, address: `10.9.0.${id.slice(1)}`, roles: ['server' as const] } : host]));
    const subnets = [{ cidr: DESKS, gateways, devices: [...gateways, ...desks] }, { cidr: SERVERS, gateways, devices: [...gateways, 'h0', 'h1'] }];
    return { written: { ...base, hosts, subnets, services: [], groups: {}, parts: {}, loops: [], providers: {}, nextHops: {}, facts }, gateways, relays, read, targets, known, isUnseenToo };
  });

/** Every way in which what is not known may turn out: who hands out addresses, who passes requests on. */
function worldsOf({ gateways, relays, read, targets, known, isUnseenToo }: Drawn): { readonly servers: readonly string[]; readonly passing: readonly string[] }[] {
  const subsets = (of: readonly string[]): string[][] => of.reduce<string[][]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);
  const open = [...targets.filter((id) => !known.includes(id)), ...(isUnseenToo ? ['elsewhere'] : [])];
  const maybe = gateways.filter((id) => !relays.includes(id) && !read.includes(id));
  return subsets(open).map((more) => [...known, ...more]).filter((servers) => servers.length > 0).flatMap((servers) => subsets(maybe).map((more) => ({ servers, passing: [...relays, ...more] })));
}

describe('the addresses of a network that come from elsewhere', () => {
  it('stop for certain where they stop however it turns out, and may stop where they do in any way', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { written, gateways, targets } = one;
        const given = input(written);
        const topology = { ...given.topology, devices: given.topology.devices.map((device) => (gateways.includes(device.id) ? { ...device, os: 'IOS' } : device)) };
        const { services, failures } = weigh({ ...given, topology });
        const service = services.find(({ name, users }) => name.startsWith('Address service') && !users.some((id) => id === 'h0' || id === 'h1'));
        if (!service) return;
        const desks = Object.keys(written.hosts!).filter((id) => id !== 'h0' && id !== 'h1');
        const everything = [...written.switches!, ...written.routers!];
        const asking = (needs: NonNullable<Written['services']>[number]['needs']) => {
          const world = { ...written, services: [{ name: 'Addresses', users: desks, needs }] };
          return { lostWith: (taken: Parameters<typeof walk>[1]) => walk(world, taken).stops['Addresses']!.lost.length, served: () => walk(world, everything).stops['Addresses']!.lost.length };
        };
        // Where something that may serve has no way to the desks even now, it does not.
        fc.pre([...targets, ...gateways].every((id) => asking({ device: [id] }).served() === desks.length));
        const worlds = worldsOf(one).map(({ servers, passing }) => asking({ ...(servers.includes('elsewhere') ? { gateway: 'any' as const } : { dhcp: servers }), device: passing })).filter(({ served }) => served() === desks.length);
        const units = unitsIn({ ...written, services: [{ name: 'Addresses', needs: { device: [...targets] } }] });
        for (const [name, taken] of units) {
          const row = failures.find(({ unit }) => unit.name === name || unit.id === name);
          const isCertain = row?.stops.after[service.id] !== undefined && row.certainty === 'proven';
          const isOpen = row?.possibly?.includes(service.id) ?? false;
          const lost = worlds.map(({ lostWith }) => lostWith(taken) > 0);
          if (isCertain) expect([name, lost.every(Boolean)]).toEqual([name, true]);
          if (lost.some(Boolean)) expect([name, isCertain || isOpen]).toEqual([name, true]);
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);
});

/** Of one box with two lines: at which of them it lets in to h0, where that is told; what it lets in to h1 is not told. */
const letIn = fc.tuple(networks, fc.nat(), fc.constantFrom<readonly number[]>([0], [1], [0, 1], []), fc.boolean())
  .filter(([{ hosts, routers }]) => Object.keys(hosts!).length > 2 && routers!.length > 0)
  .map(([base, at, lines, isSecond]) => {
    const edge = base.routers![at % base.routers!.length]!;
    const of = (device: string, kind: string, rest: object) => ({ kind, device, target: device, from: ['o'], ...rest }) as unknown as DeviceFact;
    const forward = (to: string, on?: string) => of(edge, 'port-forward', { port: 443, to, toPort: 443, line: 'forward', ...(on !== undefined && { on }) });
    const facts = [...lines.map((line) => forward('10.0.0.10', `to isp${line}`)), ...(isSecond ? [forward('10.0.0.11')] : [])];
    const hosts = Object.fromEntries(Object.entries(base.hosts!).map(([id, host]) => [id, { ...host, address: `10.0.0.1${id.slice(1)}` }]));
    return { written: { ...base, hosts, services: [], groups: {}, parts: {}, loops: [], subnets: [], providers: { isp0: edge, isp1: edge }, nextHops: {}, facts } as Written, lines, isSecond };
  });

describe('what is reached from outside by one of two lines', () => {
  it('stops for certain with the line that is told, and may stop with either where none is', () => {
    fc.assert(
      fc.property(letIn, ({ written, lines, isSecond }) => {
        const { services, failures } = weigh(input(written));
        const targets = [...(lines.length > 0 ? [{ id: 'h0', worlds: [lines] }] : []), ...(isSecond ? [{ id: 'h1', worlds: [[0], [1], [0, 1]] }] : [])];
        for (const { id, worlds } of targets) {
          const service = services.find(({ name, users }) => name.startsWith('Reached from outside') && users.includes(id))!;
          const truths = worlds.map((at) => ({ ...written, services: [{ name: 'In', users: [id], needs: { device: at.map((line) => `isp${line}`) } }] }));
          fc.pre(truths.every((truth) => walk(truth, ['isp0', 'isp1']).stops['In']!.lost.length === 1));
          if (service.users.length > 1) continue;
          for (const [name, taken] of unitsIn({ ...written, services: [{ name: 'In', needs: { device: [id] } }] })) {
            const row = failures.find(({ unit }) => unit.name === name || unit.id === name);
            const isCertain = (row?.stops.everywhere.includes(service.id) ?? false) && row?.certainty === 'proven';
            const lost = truths.map((truth) => walk(truth, taken).stops['In']!.lost.length > 0);
            if (isCertain) expect([name, lost.every(Boolean)]).toEqual([name, true]);
            if (lost.some(Boolean)) expect([name, isCertain || (row?.possibly?.includes(service.id) ?? false)]).toEqual([name, true]);
            if (lost.every(Boolean)) expect([name, isCertain]).toEqual([name, true]);
          }
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);
});

/** One access point, and a controller of it: whether what is on the air goes by way of it is not told. */
const steered = networks.filter(({ switches }) => switches!.length > 2).map((base): Written => {
  const hosts = Object.fromEntries(Object.entries(base.hosts!).map(([id, host]) => [id, host.on.includes('sw0') ? { on: ['sw0'], behind: true as const } : host]));
  const facts = [{ kind: 'steers-access-point', name: 'sw0', address: null, device: 'sw1', target: 'sw1', from: ['o'] } as unknown as DeviceFact];
  return { ...base, hosts, radios: ['sw0'], subnets: [], groups: {}, parts: {}, loops: [], services: [{ name: 'Work', users: Object.keys(hosts), needs: { device: ['sw2'] } }], facts };
});

describe('what is on the air at an access point with a controller', () => {
  it('stops for certain where it stops without the controller having to do with it, and may stop with that', () => {
    fc.assert(
      fc.property(steered, (written) => {
        const { services, failures } = weigh(input(written));
        const service = services.find(({ name }) => name === 'Work')!;
        const onAir = Object.keys(written.hosts!).filter((id) => written.hosts![id]!.behind);
        const central = { ...written, services: [{ name: 'air', users: onAir, needs: { device: ['sw2'], file: ['sw1'] } }, { name: 'wired', users: Object.keys(written.hosts!).filter((id) => !onAir.includes(id)), needs: { device: ['sw2'] } }] };
        const lostIn = (world: Written, taken: Parameters<typeof walk>[1]) => Object.values(walk(world, taken).stops).flatMap(({ lost }) => lost);
        const everything = [...written.switches!, ...written.routers!];
        fc.pre(onAir.length > 0 && lostIn(central, everything).length === lostIn(written, everything).length);
        for (const [name, taken] of unitsIn(written)) {
          const row = failures.find(({ unit }) => unit.name === name || unit.id === name);
          const isCertain = row?.certainty === 'proven' && [...row.stops.everywhere, ...row.stops.somewhere.map((one) => one.service)].includes(service.id);
          const [local, by] = [lostIn(written, taken).length, lostIn(central, taken).length];
          expect([name, isCertain]).toEqual([name, local > 0]);
          if (local === 0) expect([name, row?.possibly?.includes(service.id) ?? false]).toEqual([name, by > 0]);
        }
      }),
      RUNS,
    );
  }, PATIENCE_MS);
});
