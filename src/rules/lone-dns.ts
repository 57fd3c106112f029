/** Knows hosts that ask one name server and no other. */
import { isSpecialAddress, isWithin } from '../model/address.js';
import { groupBy, sortedBy } from '../model/order.js';
import type { Hit, Rule, Seen } from '../model/rule.js';
import { deviceAt, isPair } from './bricks/network.js';
import { loneMembers, needsAny } from './bricks/lone.js';
import { aboutDevice, cite, counted, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One name server',
  group: 'Single points of failure',
  rationale: 'Machines find each other and the internet by asking one other machine for the address. When that one is off, everything looks broken, though nothing else is.',
  remedy: 'Run a second name server on other hardware, and hand out both addresses to every machine.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['services'],
  impact: 'failure',
  *check(seen) {
    const asked = new Map([...groupBy(seen.facts('resolver'), ({ device }) => device)].map(([host, facts]) => [host, facts.filter(({ address }) => !isSpecialAddress(address))]));
    const asking = sortedBy(asked, ([host]) => host).filter(([, facts]) => facts.length > 0);
    if (asking.length > 0) {
      yield* askedAlone(seen, asking.filter(([, facts]) => new Set(facts.map(({ address }) => address)).size === 1).map(([host, [fact]]) => ({ host, address: fact!.address, from: fact!.from })));
      return;
    }
    if (!needsAny(seen, 'dns')) yield { unknown: 'no host said which name server it asks', about: [] };
    yield* loneMembers(seen, 'dns');
  },
  examples: [
    { name: 'all hosts ask one', given: 'fw - sw1 - dns1, sw1 - erp, sw1 - web\nerp: resolver @dns1\nweb: resolver @dns1\nservice Orders essential needs=erp', finds: ['dns1'] },
    { name: 'each asks two', given: 'fw - sw1 - dns1, sw1 - dns2, sw1 - erp\nerp: resolver @dns1\nerp: resolver @dns2\nservice Orders essential needs=erp', finds: [] },
    { name: 'the address that two gateways share', given: 'fw1 - sw1 - fw2, sw1 - erp\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nerp: resolver 10.0.0.254\nservice Orders essential needs=erp', finds: [] },
    { name: 'an address that two servers share; a public resolver', given: 'fw - sw1 - dns1, sw1 - dns2, sw1 - erp, sw1 - web\ndns1: address 10.0.0.53 virtual=true\nerp: resolver 10.0.0.53\nweb: resolver 9.9.9.9\nservice Orders essential needs=erp', finds: [] },
    { name: 'a stub on the host itself tells nothing', given: 'fw - sw1 - erp\nerp: resolver 127.0.0.53\nservice Orders essential needs=erp', finds: null },
  ],
};
export default rule;

const INNER = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'];
function isInner(address: string): boolean {
  return INNER.some((cidr) => isWithin(address, cidr));
}

interface Asking {
  readonly host: string;
  readonly address: string;
  readonly from: readonly string[];
}

/** An address that two boxes share, gateways or others, outlives either of them. */
function isShared(address: string, seen: Seen): boolean {
  return seen.topology.subnets.some(({ virtualGateway, gateways }) => virtualGateway === address && gateways.length > 1) || seen.facts('address').some((fact) => fact.address === address && fact.virtual === true);
}

function* askedAlone(seen: Seen, asking: readonly Asking[]): Generator<Hit> {
  for (const [address, hosts] of groupBy(asking, ({ address }) => address)) {
    const server = deviceAt(seen.topology, address);
    // Behind a public address stands more than one machine.
    if ((server && isPair(server)) || isShared(address, seen) || (server === null && !isInner(address))) continue;
    yield {
      about: [server ? aboutDevice(server) : { kind: 'address', id: address, name: address }],
      says: `${counted(hosts.length, 'host')} ${hosts.length === 1 ? 'asks' : 'ask'} ${server?.name ?? address} for names, and nothing else.`,
      why: `Their resolver settings hold one address, ${address}: ${listed(hosts.map(({ host }) => nameOf(seen.topology, host)))}.`,
      from: cite(...hosts.map(({ from }) => from)),
      certainty: 'confirmed',
    };
  }
}
