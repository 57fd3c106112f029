/** Knows one address that two machines hold at once. */
import { isWithin } from '../model/address.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import { instanceAt } from './bricks/instances.js';
import { aboutEnd, cite, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two machines with one address',
  group: 'Things nobody designed',
  rationale: 'Two machines say that they are at the same address. What is sent to one arrives at the other, now and then; to people it looks as if the network were flaky.',
  remedy: 'Find both machines by the sockets that are named, and give one of them another address.',
  effort: '0.3',
  controls: ['CSF ID.AM-03', 'CIS 1.1', 'ISO A.8.20'],
  needs: ['resolved', 'learned'],
  impact: { level: 'M2', because: 'whoever uses that address is cut off now and then' },
  *check(seen) {
    const shared = new Set(seen.facts('virtual-gateway').map(({ address }) => address));
    const answering = answeringForMany(seen);
    const resolved = new Set(seen.facts('resolved').map(({ mac }) => mac));
    const ports = groupBy(seen.facts('learned').filter(({ mac }) => resolved.has(mac)), ({ mac }) => mac);
    const instance = instanceAt(seen);
    // The same address in two routing instances, or in two equal networks, is two addresses.
    for (const facts of sortedBy(groupBy(seen.facts('resolved'), (fact) => `${fact.address} ${instance(fact.device, fact.port) ?? ''} ${networkAt(fact, seen)}`), ([key]) => key).map(([, same]) => same)) {
      const { address } = facts[0]!;
      const macs = distinct(facts.map(({ mac }) => mac)).filter((mac) => ports.has(mac) && !answering.has(mac) && !VIRTUAL.test(mac));
      if (macs.length < 2 || shared.has(address) || isOneBox(macs, seen)) continue;
      const places = macs.map((mac) => `${mac} (${listed(distinct(ports.get(mac)!.map(({ device, port }) => `${nameOf(seen.topology, device)} port ${port}`)), 2)})`);
      yield {
        about: [{ kind: 'address', id: address, name: address }],
        also: distinct(facts.map(({ device }) => device)).map((id) => aboutEnd(seen.topology, id)),
        says: `${address} was seen at ${macs.length} network cards: ${places.join(', ')}. Ask again before you search: a machine that was just replaced looks alike.`,
        why: `Different cards answered for it in one sweep, and the switches still know each of them: ${macs.join(', ')}.`,
        from: cite(...facts.map(({ from }) => from), ...macs.map((mac) => ports.get(mac)![0]!.from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two cards, both on the switch', given: 'fw - sw1 - pc1, sw1 - pc2\nfw: resolved 10.0.0.50 00:1b:21:00:00:03\nsw1: resolved 10.0.0.50 00:1b:21:00:00:04\nsw1.2: learned 00:1b:21:00:00:03\nsw1.3: learned 00:1b:21:00:00:04', finds: ['10.0.0.50'] },
    { name: 'an old entry; a router that answers for others; a shared gateway address', given: 'fw - sw1 - pc1, sw1 - pc2\nfw: resolved 10.0.0.50 00:1b:21:00:00:03\nsw1: resolved 10.0.0.50 00:1b:21:00:00:0a\nsw1.2: learned 00:1b:21:00:00:03\nsw1.1: learned 00:00:5e:00:01:0a\nsw1: resolved 10.0.0.1 00:00:5e:00:01:0a\nsw1: resolved 10.0.0.1 00:1b:21:00:00:03', finds: [] },
    { name: 'two that balance the load of one address; a cluster whose card changes hands', given: 'fw - sw1 - pc1, sw1 - pc2\nfw: resolved 10.0.0.50 02:bf:0a:00:00:32\nsw1: resolved 10.0.0.50 00:1b:21:00:00:04\nsw1.2: learned 02:bf:0a:00:00:32\nsw1.3: learned 00:1b:21:00:00:04\nfw: resolved 10.0.0.60 00:09:0f:09:00:02\nsw1: resolved 10.0.0.60 00:1b:21:00:00:03\nsw1.2: learned 00:09:0f:09:00:02\nsw1.3: learned 00:1b:21:00:00:03', finds: [] },
    { name: 'the same address in two routing instances of one box', given: 'fw - sw1 - pc1, sw1 - pc2\nfw.red1: in-vrf red\nfw.blue1: in-vrf blue\nfw.red1: resolved 10.0.0.50 00:1b:21:00:00:03\nfw.blue1: resolved 10.0.0.50 00:1b:21:00:00:04\nsw1.2: learned 00:1b:21:00:00:03\nsw1.3: learned 00:1b:21:00:00:04', finds: [] },
    { name: 'the same address in two branches that nothing joins', given: 'fw - sw1 - pc1, fw2 - sw2 - pc2\nfw: resolved 10.0.0.50 00:1b:21:00:00:03\nfw2: resolved 10.0.0.50 00:1b:21:00:00:04\nsw1.2: learned 00:1b:21:00:00:03\nsw2.2: learned 00:1b:21:00:00:04\nsubnet 10.0.0.0/24 gateways=fw devices=fw behind=fw\nsubnet 10.0.0.0/24 gateways=fw2 devices=fw2 behind=fw2', finds: [] },
    { name: 'no switch told what it learned', given: 'fw - sw1\nfw: resolved 10.0.0.50 00:1b:21:00:00:03', finds: null },
  ],
};
export default rule;

/** Shared by design: VRRP and CARP (RFC 9568), HSRP. */
/** Cards that several boxes answer with in turn: VRRP and CARP (RFC 9568), HSRP of both versions and of IPv6, GLBP, FortiGate clusters (FGCP), Microsoft network load balancing. */
const VIRTUAL = /^00:00:5e:00:0[12]:|^00:00:0c:07:ac:|^00:00:0c:9f:f|^00:05:73:a0:0|^00:07:b4:00:|^00:09:0f:09:|^e0:23:ff:fc:|^0[23]:bf:/;
/** A card that answers for this many addresses of one network answers for others. */
const MANY = 4;

function answeringForMany(seen: Seen): ReadonlySet<string> {
  const byMac = groupBy(seen.facts('resolved').filter(({ address }) => !address.includes(':')), ({ mac }) => mac);
  return new Set([...byMac].filter(([, facts]) => new Set(facts.map(({ address }) => address)).size >= MANY).map(([mac]) => mac));
}

/** Which of several equal networks a row tells of; empty: the network is there once. */
function networkAt({ address, device }: DeviceFact<'resolved'>, { topology }: Seen): string {
  return topology.subnets.find(({ cidr, behind, devices }) => behind !== undefined && isWithin(address, cidr) && devices.includes(device))?.behind ?? '';
}

/** Cards of one box answer for each other (a bond, two cards in one network). */
function isOneBox(macs: readonly string[], { topology }: Seen): boolean {
  return topology.devices.some((device) => macs.filter((mac) => device.macs.includes(mac) || device.interfaces.some((port) => port.mac === mac)).length === macs.length);
}
