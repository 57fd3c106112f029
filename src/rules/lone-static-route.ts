/** Knows a network that is reached only because one box was told the way by hand. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, byDevice, cite, deviceOf, listed } from './bricks/subjects.js';

const BY_HAND = /^(static|netmgmt)$/;

const rule: Rule = {
  title: 'A way that one box alone was told by hand',
  group: 'Things nobody designed',
  rationale: 'Some networks are reached only because somebody once typed the way into this one box. When the box is replaced, or the way changes, nobody will think of it.',
  remedy: 'Write down what each of these ways is for; let the routers tell each other instead, or remove the ones that nobody needs.',
  effort: '0.2',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.9'],
  needs: ['route'],
  impact: { level: 'M1', because: 'it works until the box is replaced' },
  *check(seen) {
    const known = groupBy(seen.facts('route'), ({ destination }) => destination);
    const byHand = seen.facts('route').filter(({ destination, nextHop, protocol }) => nextHop !== null && BY_HAND.test(protocol) && !destination.endsWith('/0') && !destination.includes(':'));
    const lone = byHand.filter(({ destination, device }) => known.get(destination)!.every((route) => route.device === device));
    for (const { device, facts } of byDevice(seen, lone)) {
      if (!hasRole(deviceOf(seen, device.id)!, 'router', 'firewall')) continue;
      yield {
        about: [aboutDevice(device)],
        says: `Only ${device.name} knows the way to ${listed([...new Set(facts.map(({ destination }) => destination))])}, and it was told by hand.`,
        why: `Its routes: ${listed(facts.map(({ destination, nextHop }) => `${destination} by way of ${nextHop}`))}. No other box that was read has a route there.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a way to a machine room of long ago', given: 'fw - core\nfw: route 10.99.0.0/24 10.0.0.9 static', finds: ['fw'] },
    { name: 'the way out; a network that another box has; what was learned', given: 'fw - core\nfw: route 0.0.0.0/0 192.0.2.1 static\nfw: route 10.5.0.0/24 10.0.0.2 static\ncore: route 10.5.0.0/24 null connected\nfw: route 10.6.0.0/24 10.0.0.2 ospf', finds: [] },
    { name: 'no way was read', given: 'fw - core', finds: null },
  ],
};
export default rule;
