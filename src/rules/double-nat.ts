/** Knows a way out that ends in somebody else's private network. */
import type { Rule } from '../model/rule.js';
import { isPrivate } from './bricks/private.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two routers in a row before the internet',
  group: 'Things nobody designed',
  rationale: 'Your router does not touch the internet itself: there seems to be another one before it that hides it. Calls from outside, remote work and phones break in ways that are hard to find.',
  remedy: 'Ask the provider to set its box to pass everything through, or let one of the two do the work.',
  effort: '0.5',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.20'],
  needs: ['providers'],
  impact: { level: 'M?', because: 'what lies beyond cannot be seen from inside: the provider must say' },
  *check(seen) {
    for (const { edge, nextHop, from } of seen.topology.providers) {
      const device = deviceOf(seen, edge.device);
      // A next hop that several boxes use is a router within that was not read.
      const shared = seen.topology.providers.some((other) => other.nextHop === nextHop && other.edge.device !== edge.device);
      if (!device || nextHop === null || nextHop.includes(':') || !isPrivate(nextHop) || shared) continue;
      yield {
        about: [aboutDevice(device)],
        says: `The way out of ${device.name} goes to ${nextHop}, an address that cannot be on the internet. Is there another router before it that hides it?`,
        why: `Its default route leads to ${nextHop}, which no device of this site has. It may be the provider’s own network, or another router.`,
        from: cite(from),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'the next hop has a private address', given: 'isp - fw - sw1\nprovider fw nextHop=192.168.178.1', finds: ['fw'] },
    { name: 'the next hop has a public one', given: 'isp - fw - sw1', finds: [] },
    { name: 'a router within that was not read', given: 'isp1 - rt1 - sw1, isp2 - rt2 - sw1\nprovider rt1 nextHop=10.9.0.1\nprovider rt2 nextHop=10.9.0.1', finds: [] },
    { name: 'no way out was seen', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
