/** Knows how networks of up to ten boxes are drawn at random. */
import fc from 'fast-check';
import type { Cable, Written } from '../rooms/failures-builder.js';

const upTo = (count: number) => fc.integer({ min: 0, max: count - 1 });

/** Networks of up to ten boxes: parallel and dead cables, VLANs, segments, hosts on one or two legs, gateways, providers, lines that meet, AND/OR services that need each other or go round in circles, stacks, pairs, cards, switches that would let frames circle, groups of power and place. */
export const networks = fc
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
    const others = fc.option(fc.constantFrom('service 0', 'service 1', 'service 2'), { nil: undefined });
    const boxed = fc.record({ kind: fc.constantFrom('stack', 'pair', 'cards'), count: fc.integer({ min: 2, max: 3 }), failed: fc.constantFrom([], [], [1], [2]) }).map((one) => (one.kind === 'cards' ? { ...one, failed: [] } : one));
    const service = fc.record({ needs, others, users: fc.oneof(fc.constant([]), fc.subarray(hostNames)) });
    return fc.record({
      switches: fc.constant(names.slice(0, switches)),
      routers: fc.constant(names.slice(switches)),
      hosts: fc.tuple(...hostNames.map(() => host)).map((rows) => Object.fromEntries(rows.map((row, i) => [hostNames[i]!, row]))),
      cables,
      segments: fc.option(fc.uniqueArray(box, { minLength: 1, maxLength: 3 }), { nil: undefined }).map((ports) => (ports ? { seg: { ports } } : {})),
      providers: fc.tuple(...Array.from({ length: providers }, () => box)).map((edges) => Object.fromEntries(edges.map((edge, i) => [`isp${i}`, edge]))),
      subnets: fc.array(fc.record({ gateways: fc.subarray(names, { maxLength: Math.min(2, names.length) }), devices: fc.subarray([...hostNames, ...names]) }), { maxLength: 2 }).map((rows) => rows.map((row, i) => ({ cidr: `10.0.${i}.0/24`, ...row }))),
      services: fc.array(service, { minLength: 1, maxLength: 3 }).map((rows) => rows.map(({ needs: all, others: other, users }, i) => ({ name: `service ${i}`, users, needs: { ...all, ...(other !== undefined && other !== `service ${i}` && Number(other.slice(-1)) < rows.length ? { file: [other] } : {}) } }))),
      groups: fc.record({ 'UPS A': fc.subarray([...names, ...hostNames], { minLength: 1 }), 'UPS B': fc.subarray(names, { minLength: 1 }), 'Room 2': fc.subarray([...names, ...Array.from({ length: providers }, (_, i) => `isp${i}`)], { minLength: 1 }) }),
      kinds: fc.constant({ 'Room 2': 'room' }),
      parts: isPlain ? fc.constant({}) : fc.tuple(fc.subarray(names, { maxLength: Math.min(2, names.length) }), boxed, boxed).map(([on, ...made]) => Object.fromEntries(on.map((name, i) => [name, made[i]]))),
      loops: fc.subarray(names.slice(0, switches)),
      nextHops: fc.tuple(...Array.from({ length: providers }, () => fc.constantFrom('192.0.2.1', '192.0.2.9'))).map((hops) => Object.fromEntries(hops.map((hop, i) => [`isp${i}`, hop]))),
    }) as fc.Arbitrary<Written>;
  });
