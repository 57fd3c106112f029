/** Knows two networks that claim the same addresses. */
import { networkOf } from '../model/address.js';
import { distinct, groupBy } from '../model/order.js';
import type { DeviceFact, Hit, Rule, Seen } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { instanceAt } from './bricks/instances.js';
import { aboutEnd, aboutSubnet, cite, deviceOf, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two networks that claim the same addresses',
  group: 'Things nobody designed',
  rationale: 'Two parts of your network use the same range of addresses. What is meant for one may be sent to the other, depending on who is asked.',
  remedy: 'Decide which of the two keeps the range, and give the other a new one.',
  effort: '1–2',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.20'],
  needs: ['address', 'subnets'],
  impact: { level: 'M1', because: 'what is cut off by it shows by itself' },
  *check(seen) {
    yield* equalNetworks(seen);
    const instance = instanceAt(seen);
    const instanceOf = ({ device, port }: DeviceFact<'address'>) => instance(device, port);
    const routed = routedAddresses(seen);
    const lengths = distinct([...routed.keys()].map((cidr) => cidr.split('/')[1]!)).map(Number);
    for (const [inner, facts] of routed) {
      const [base = '', length] = inner.split('/');
      for (const outer of lengths.filter((shorter) => shorter < Number(length)).map((shorter) => networkOf(base, shorter)!)) {
        const pairs = (routed.get(outer) ?? []).flatMap((other) => facts.filter((fact) => !areApart(fact, other, instanceOf)).map((fact) => [fact, other] as const));
        if (pairs.length === 0) continue;
        const [own, others] = [distinctFacts(pairs.map(([fact]) => fact)), distinctFacts(pairs.map(([, other]) => other))];
        // Whose instance has no name may be joined to one that has, or not.
        const isSure = pairs.some(([fact, other]) => instanceOf(fact) === instanceOf(other));
        const [here, there] = [own, others].map((list) => distinct(list.map(({ device }) => device))) as [string[], string[]];
        yield {
          about: [aboutSubnet(inner), aboutSubnet(outer)],
          also: distinct([...here, ...there]).map((id) => aboutEnd(seen.topology, id)),
          says: `${inner} on ${listed(here.map((id) => nameOf(seen.topology, id)))} lies within ${outer} on ${listed(there.map((id) => nameOf(seen.topology, id)))}.`,
          why: `Both are set on ports of routers: ${listed([...own, ...others].map((fact) => `${nameOf(seen.topology, fact.device)} ${fact.address}/${fact.prefix}`))}.`,
          from: cite(...[...own, ...others].map(({ from }) => from)),
          certainty: isSure ? 'confirmed' : 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'a small network within a large one, on two routers', given: 'fw - core - rt2\nfw: address 10.1.0.1 16\nrt2: address 10.1.5.1 24', finds: ['10.1.5.0/24'] },
    { name: 'side by side; the same network on two routers; a line between two boxes', given: 'fw - core - rt2\nfw: address 10.1.0.1 24\nrt2: address 10.1.1.1 24\ncore: address 10.1.0.2 24\nrt2: address 10.1.0.9 30', finds: [] },
    { name: 'in two routing instances of one box, and of two', given: 'fw - core - rt2\nfw.red1: in-vrf red\nfw.blue1: in-vrf blue\nrt2.green1: in-vrf green\nfw.red1: address 10.1.0.1 16\nfw.blue1: address 10.1.5.1 24\nrt2.green1: address 10.1.6.1 24', finds: [] },
    { name: 'in one routing instance', given: 'fw - core\nfw.red1: in-vrf red\nfw.red2: in-vrf red\nfw.red1: address 10.1.0.1 16\nfw.red2: address 10.1.5.1 24', finds: ['10.1.5.0/24'] },
    { name: 'one range in two branches that nothing joins', given: 'rtA - core - rtB\nrtA: address 192.168.1.1 24\nrtB: address 192.168.1.1 24\nsubnet 192.168.1.0/24 gateways=rtA devices=rtA behind=rtA\nsubnet 192.168.1.0/24 gateways=rtB devices=rtB behind=rtB', finds: ['192.168.1.0/24'] },
    { name: 'no address was read', given: 'fw - core', finds: null },
  ],
};
export default rule;

/** One network on several routers whose neighbours there are others. */
function* equalNetworks({ topology }: Seen): Generator<Hit> {
  for (const [cidr, same] of groupBy(topology.subnets.filter(({ behind }) => behind !== undefined), ({ cidr }) => cidr)) {
    const routers = same.map(({ behind }) => nameOf(topology, behind!));
    yield {
      about: [aboutSubnet(cidr)],
      also: same.map(({ behind }) => aboutEnd(topology, behind!)),
      says: `${cidr} is there ${same.length === 2 ? 'twice' : `${same.length} times`}, behind ${listed(routers)}; nothing seen joins them.`,
      why: 'Their tables have other cards at the same addresses and agree about none, and no switch has the cards of both in one VLAN.',
      from: cite(...same.map(({ from }) => from)),
      certainty: 'inferred',
    };
  }
}

/** In two instances of one box, or in instances of different names: what is meant for one never reaches the other. */
function areApart(a: DeviceFact<'address'>, b: DeviceFact<'address'>, instanceOf: (fact: DeviceFact<'address'>) => string | null): boolean {
  const [one, other] = [instanceOf(a), instanceOf(b)];
  return one !== other && (a.device === b.device || (one !== null && other !== null));
}
function distinctFacts<T>(facts: readonly T[]): readonly T[] {
  return [...new Set(facts)];
}

/** Networks on ports of routers. Lines between two boxes are cut out of larger ranges on purpose; ranges wider than any office belong to the inside of a box. */
function routedAddresses(seen: Seen): ReadonlyMap<string, readonly DeviceFact<'address'>[]> {
  const byCidr = new Map<string, DeviceFact<'address'>[]>();
  for (const fact of seen.facts('address')) {
    const device = deviceOf(seen, fact.device);
    const cidr = fact.prefix === null || fact.address.includes(':') || fact.prefix < 16 || fact.prefix > 29 ? null : networkOf(fact.address, fact.prefix);
    if (!device || cidr === null || fact.virtual || !hasRole(device, 'router', 'firewall')) continue;
    byCidr.set(cidr, [...(byCidr.get(cidr) ?? []), fact]);
  }
  return byCidr;
}
