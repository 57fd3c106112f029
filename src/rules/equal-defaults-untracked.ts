/** Knows a router with two ways out that nobody tests. */
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two ways out, and nobody looks whether they work',
  group: 'Apparent redundancy',
  rationale: 'This box was told two ways out by hand. When one line dies while its plug stays in, the box goes on sending half of everything into nothing.',
  remedy: 'Let the box test each way out from time to time and drop the one that does not answer; or let the provider’s routers tell it.',
  effort: '0.3',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['route'],
  impact: { level: 'M2', because: 'the second line does not take over when the first one dies silently' },
  *check(seen) {
    const tells = new Set(seen.facts('routing-neighbour').map(({ device }) => device));
    const defaults = seen.facts('route').filter(({ destination, nextHop, protocol }) => destination === '0.0.0.0/0' && nextHop !== null && /^(static|netmgmt)$/.test(protocol));
    for (const { device, facts } of byDevice(seen, defaults)) {
      const hops = distinct(facts.map(({ nextHop }) => nextHop!));
      if (hops.length < 2 || tells.has(device.id) || !hasRole(device, 'router', 'firewall')) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} was told ${hops.length} ways out by hand: ${hops.join(', ')}. Look whether it tests them: its settings say so, a minute.`,
        why: 'All of them are static default routes in use at the same time, and no routing protocol runs on it. Whether they are tracked is not told by its tables.',
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two by hand', given: 'isp1 - fw, isp2 - fw\nfw: route 0.0.0.0/0 192.0.2.1 static\nfw: route 0.0.0.0/0 192.0.2.2 static', finds: ['fw'] },
    { name: 'one; two that routers tell each other', given: 'isp1 - fw, fw - core\nfw: route 0.0.0.0/0 192.0.2.1 static\ncore: route 0.0.0.0/0 10.0.0.1 ospf\ncore: route 0.0.0.0/0 10.0.0.9 ospf\ncore: routing-neighbour ospf 10.0.0.1', finds: [] },
    { name: 'no way was read', given: 'isp - fw', finds: null },
  ],
};
export default rule;
