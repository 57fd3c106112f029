/** Knows a spare that is used up already: a dead partner, a gateway that cannot take over, or a cable that is down beside one that works. */
import { groupBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import { isIdle } from '../topology/subnets.js';
import { DEAD, isForwarding } from './bricks/network.js';
import { aboutDevice, aboutLink, aboutPart, cite, deviceOf, endText, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A spare that is used up already',
  group: 'Apparent redundancy',
  rationale: 'There was a second box or a second cable for the day the first one fails. It has failed itself, quietly; the next failure stops work.',
  remedy: 'Repair or replace the dead one now, and let somebody be told the next time.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'CSF DE.CM-01', 'ISO A.8.14'],
  needs: ['devices'],
  impact: { level: 'M2', because: 'the last spare is lost' },
  *check(seen) {
    yield* deadMembers(seen);
    yield* deadCables(seen);
    yield* deadPartners(seen);
    yield* idleGateways(seen);
  },
  examples: [
    { name: 'one member of a pair has failed', given: 'fw - core\nfw: device members=2 states=active,failed', finds: ['fw'] },
    { name: 'two that share the cables of others, and do not see each other', given: 'core1 - core2\ncore1: shares-links primary unreachable false protocol=vpc', finds: ['core1'] },
    { name: 'one of two cables is down', given: 'core = sw1\nlink core sw1 nth=2 state=down', finds: ['core–sw1'] },
    { name: 'a guard against loops shuts one of two cables', given: 'core = sw1\nlink core sw1 nth=2 state=down\nsw1.2: spanning-tree-port instance=0 state=broken', finds: ['core–sw1'] },
    { name: 'one of two gateways has not begun to share the address', given: 'fw1 - sw1 - fw2\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 initialize 100', finds: ['fw2'] },
    { name: 'one waits; a group that nobody is in charge of', given: 'fw1 - sw1 - fw2\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 backup 100\nfw1: virtual-gateway vrrp 2 10.0.1.254 initialize 110\nfw2: virtual-gateway vrrp 2 10.0.1.254 initialize 100', finds: [] },
    { name: 'both members are well; the only cable is down', given: 'fw - core = sw1\nfw: device members=2 states=active,standby\nlink fw core state=down', finds: [] },
    { name: 'nothing was seen', given: '', finds: null },
  ],
};
export default rule;

function* deadMembers(seen: Seen) {
  for (const device of seen.topology.devices) {
    for (const { name, state } of device.members.filter((member) => member.state !== null && DEAD.test(member.state))) {
      yield {
        about: [aboutDevice(device), aboutPart(device, `member ${name}`)] as const,
        says: `${name} of ${device.name} does not take part: it is “${state}”.`,
        why: `${device.name} consists of ${device.members.map((member) => `${member.name} (${member.state ?? 'state not told'})`).join(', ')}.`,
        from: cite(device.from),
        certainty: 'confirmed' as const,
      };
    }
  }
}

/** Two boxes that share the cables of others, of which one does not see the other. */
function* deadPartners(seen: Seen) {
  for (const { device: id, role, peer, from } of seen.facts('shares-links').filter(({ works }) => !works)) {
    const device = deviceOf(seen, id);
    if (device) yield {
      about: [aboutDevice(device), aboutPart(device, 'partner')] as const,
      says: `${device.name} shares cables with a partner that is not there for it: “${peer}”.`,
      why: `By its own account it is ${role}, and its partner ${peer}.`,
      from: cite(from),
      certainty: 'confirmed' as const,
    };
  }
}

/** A gateway that cannot take the shared address over from the one that holds it. */
function* idleGateways(seen: Seen) {
  const facts = seen.facts('virtual-gateway').filter(({ address }) => address !== null);
  for (const [, same] of groupBy(facts, ({ protocol, group, address }) => `${protocol} ${group} ${address}`)) {
    const working = new Set(same.filter(({ state }) => /^(master|active|backup|standby)$/i.test(state)).map(({ device }) => device));
    for (const [id, [idle]] of groupBy(same.filter(({ device, state }) => isIdle(state) && !working.has(device)), ({ device }) => device)) {
      const device = deviceOf(seen, id);
      if (!device || !idle || working.size === 0) continue;
      yield {
        about: [aboutDevice(device), aboutPart(device, `gateway ${idle.address}`)] as const,
        says: `${device.name} cannot take over ${idle.address}: it is “${idle.state}” in the group that shares it.`,
        why: `${[...working].map((other) => nameOf(seen.topology, other)).join(' and ')} ${working.size === 1 ? 'takes' : 'take'} part in ${idle.protocol} group ${idle.group}; ${device.name} does not, by its own account.`,
        from: cite(...same.map(({ from }) => from)),
        certainty: 'confirmed' as const,
      };
    }
  }
}

function* deadCables({ topology, ...seen }: Seen) {
  const whole = { ...seen, topology };
  for (const link of topology.links.filter(({ state }) => state === 'down')) {
    const [a, b] = link.ends;
    const working = topology.links.find((other) => other.state === 'forwarding' && other.ends.every(({ device }) => device === a.device || device === b.device));
    if (!working || a.device === b.device || ![a, b].every(({ device }) => isForwarding(deviceOf(whole, device) ?? { roles: [] }))) continue;
    const held = seen.facts('spanning-tree-port').filter((fact) => fact.state === 'broken' && link.ends.some((end) => end.device === fact.device && end.port === fact.port));
    yield {
      about: [aboutLink(link, topology)] as const,
      says: `Of the cables between ${endText(topology, a)} and ${endText(topology, b)}, this one ${held.length > 0 ? 'is shut by a guard against loops, and does not take over' : 'is down'}; another still works.`,
      why: `${held.length > 0 ? 'Spanning tree tells its port as broken' : 'Its state is down'}; ${working.ends.map((end) => endText(topology, end)).join(' – ')} is up.`,
      from: cite(link.from, working.from, ...held.map(({ from }) => from)),
      certainty: link.certainty === 'both-ends' ? ('confirmed' as const) : ('inferred' as const),
    };
  }
}
