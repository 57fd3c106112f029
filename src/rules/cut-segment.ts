/** Knows an unmanaged switch whose failure stops a service. */
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { certaintyOf, failureSteps, graveFailures, stopsText } from './bricks/stops.js';
import { aboutEnd, aboutSegment, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A box that nobody manages and that carries others',
  group: 'Single points of failure',
  rationale: 'Between the boxes that are looked after sits one that answers no question. When it fails, work stops behind it, and nobody can see from afar that it is the cause.',
  remedy: 'Find it and write it down; where it is needed, put a managed switch with two cables in its place.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['failures'],
  impact: 'failure',
  *check(seen) {
    for (const failure of graveFailures(seen, 'segment')) {
      const segment = seen.topology.segments.find(({ id }) => id === failure.unit.id);
      // The box that the segment is inside of is told by itself.
      if (!segment || segment.ports.some(({ device }) => hasRole(deviceOf(seen, device) ?? { roles: [] }, segment.kind === 'access-point' ? 'access-point' : 'hypervisor'))) continue;
      yield {
        about: [aboutSegment(segment)],
        also: segment.ports.map(({ device }) => aboutEnd(seen.topology, device)),
        says: `If ${segment.name} fails: ${stopsText(failure, seen.services)}`,
        why: failureSteps(failure, seen),
        from: cite(failure.from, segment.from),
        certainty: segment.certainty === 'declared' ? 'declared' : segment.certainty === 'inferred' ? 'inferred' : certaintyOf(failure),
      };
    }
  },
  examples: [
    { name: 'a switch hangs behind an unmanaged one', given: 'isp - fw - core - dumb1 - sw1\nsw1 - pc*3\nservice Web essential needs=internet', finds: ['dumb1'] },
    { name: 'every switch is managed', given: 'isp - fw - core - sw1\nsw1 - pc*3\nservice Web essential needs=internet', finds: [] },
    { name: 'no cable is known', given: 'fw', finds: null },
  ],
};
export default rule;
