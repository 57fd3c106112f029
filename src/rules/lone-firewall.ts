/** Knows a site whose way out leads through one firewall. */
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { hasRole, isPair } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One firewall',
  group: 'Single points of failure',
  rationale: 'The box that guards the way out is also the only way out. When it fails, the site is cut off until a new one is bought, fetched and set up.',
  remedy: 'Run two as a pair that take over from each other, or keep a second one of the same kind with a fresh copy of its settings, and try the swap.',
  effort: '1–3',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['providers'],
  impact: 'failure',
  *check(seen) {
    const edges = distinct(seen.topology.providers.map(({ edge }) => edge.device)).map((id) => deviceOf(seen, id));
    const [only, second] = edges;
    if (!only || second || !hasRole(only, 'firewall') || isPair(only)) return;
    yield {
      about: [aboutDevice(only)],
      says: `${only.name} is the only firewall between the site and the outside.`,
      why: 'Every way out that was seen starts at it, and it announced no partner.',
      from: cite(only.from, ...seen.topology.providers.map(({ from }) => from)),
      certainty: 'confirmed',
    };
  },
  examples: [
    { name: 'one firewall at the edge', given: 'isp - fw - sw1\nsw1 - pc*2', finds: ['fw'] },
    { name: 'a pair under one name', given: 'isp - fw - sw1\nsw1 - pc*2\nfw: device members=2', finds: [] },
    { name: 'two firewalls, each with its line', given: 'isp1 - fw1 - sw1, isp2 - fw2 - sw1\nsw1 - pc*2', finds: [] },
    { name: 'no way out was seen', given: 'sw1 - pc*2', finds: null },
  ],
};
export default rule;
