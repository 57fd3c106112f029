/** Knows one cable whose failure stops a service. */
import type { Rule } from '../model/rule.js';
import { certaintyOf, failureSteps, graveFailures, stopsText } from './bricks/stops.js';
import { aboutEnd, aboutLink, cite, endText } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One cable that stops work when it is cut',
  group: 'Single points of failure',
  rationale: 'One cable, or one of the two sockets it is plugged into, carries everything between two boxes. When it breaks or is pulled, work stops behind it.',
  remedy: 'A second cable should take another path, and both boxes use it by themselves; pull the first one once to see that it works.',
  effort: '0.5–2',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['failures'],
  impact: 'failure',
  *check(seen) {
    for (const failure of graveFailures(seen, 'link')) {
      const link = seen.topology.links.find(({ id }) => id === failure.unit.id);
      if (!link) continue;
      const [a, b] = link.ends;
      const cable = `${endText(seen.topology, a)} to ${endText(seen.topology, b)}`;
      yield {
        about: [aboutLink(link, seen.topology)],
        also: [aboutEnd(seen.topology, a.device), aboutEnd(seen.topology, b.device)],
        says: `If the cable from ${cable} fails: ${stopsText(failure, seen.services)}`,
        why: failureSteps(failure, seen),
        from: cite(failure.from, link.from),
        certainty: link.certainty === 'inferred' ? 'inferred' : certaintyOf(failure),
      };
    }
  },
  examples: [
    { name: 'one cable to a switch full of desks', given: 'isp - fw - core - sw1\nsw1 - pc*3\nservice Web essential needs=internet', finds: ['core–sw1', 'fw–core'] },
    { name: 'two cables between each pair of boxes', given: 'isp - fw = core = sw1\nsw1 - pc*3\nservice Web essential needs=internet', finds: [] },
    { name: 'no cable is known', given: 'fw', finds: null },
  ],
};
export default rule;
