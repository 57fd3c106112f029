/** Knows an access point that answers no question, by those who are on it. */
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutEnd, aboutSegment, cite, counted, deviceOf, endText, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'An access point that nobody manages',
  group: 'Things nobody designed',
  rationale: 'Whoever is near enough and has its password is in the network behind it. It is on no list, so nobody changes that password, repairs its faults, or sees it fail.',
  remedy: 'Look behind the port that is named and ask who put the box there. If it is needed, let whoever runs the wireless network run it; if not, take it away.',
  effort: '0.5',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.8.20'],
  needs: ['learned'],
  impact: { level: 'M2', because: 'who is near may get in by it, and nobody sees it fail' },
  *check(seen) {
    for (const segment of seen.topology.segments) {
      if (segment.kind !== 'access-point' || segment.ports.some(({ device }) => hasRole(deviceOf(seen, device) ?? { roles: [] }, 'access-point'))) continue;
      const where = listed(segment.ports.map((port) => endText(seen.topology, port)));
      yield {
        about: [aboutSegment(segment), ...segment.ports.map(({ device }) => aboutEnd(seen.topology, device))],
        says: `Behind ${where} sits an access point, as it seems, with ${counted(segment.devices.length, 'device')} on it. Does anybody look after it?`,
        why: 'Most cards that were learned on that port bear numbers made up at random, as telephones and laptops do on wireless networks, and no box there answers as the one that carries them.',
        from: cite(segment.from),
        certainty: segment.certainty === 'declared' ? 'declared' : 'inferred',
      };
    }
  },
  examples: [
    { name: 'three telephones on one port', given: 'fw - sw1 - radio1 - pc*3\nsw1.2: learned 00:1b:21:00:00:09', finds: ['radio1'] },
    { name: 'a switch that nobody manages is told as such', given: 'fw - sw1 - dumb1 - pc*3\nsw1.2: learned 00:1b:21:00:00:09', finds: [] },
    { name: 'no switch told what it learned', given: 'fw - sw1 - pc*3', finds: null },
  ],
};
export default rule;
