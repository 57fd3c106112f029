/** Knows boxes that were said to hang on one power supply. */
import { isPower } from '../failures/power.js';
import type { Rule } from '../model/rule.js';
import { failureSteps, graveGroups, isFoundRisk, stopsText } from './bricks/stops.js';
import { aboutGroup, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One power supply behind several boxes',
  group: 'Single points of failure',
  rationale: 'Boxes that are meant to stand in for each other draw their power from one place. When it fails, they fail together.',
  remedy: 'What stands in for each other should draw from two circuits or batteries; pull one plug to see that the rest goes on.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-03', 'ISO A.7.11'],
  needs: ['failures'],
  impact: 'failure',
  *check(seen) {
    const declared = (seen.site?.sharedRisks ?? []).filter(isPower);
    if (declared.length === 0) yield { unknown: 'nobody said which boxes share their power', about: [] };
    for (const failure of graveGroups(seen, (unit) => !isFoundRisk(unit))) {
      const group = declared.find(({ name, kind }) => name === failure.unit.name && kind === failure.unit.risk);
      if (!group) continue;
      yield {
        about: [aboutGroup(failure.unit)],
        says: `If ${group.name} fails: ${stopsText(failure, seen.services)}`,
        why: `The site file says that ${group.members.join(', ')} hang on it. ${failureSteps(failure, seen)}`,
        from: cite(failure.from.length > 0 ? failure.from : [`site file: ${group.name}`]),
        certainty: 'declared',
      };
    }
  },
  examples: [
    { name: 'both ways out on one battery', given: 'isp1 - fw1 - core, isp2 - fw2 - core\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nservice Web essential needs=internet\nshared power "UPS A" fw1,fw2', finds: ['UPS A'] },
    { name: 'each on its own, in one room', given: 'isp1 - fw1 - core, isp2 - fw2 - core\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nservice Web essential needs=internet\nshared power "UPS A" fw1\nshared room "room of the groups" fw1,fw2', finds: [] },
    { name: 'nobody said', given: 'isp - fw - core\ncore - pc*2\nservice Web essential needs=internet', finds: null },
  ],
};
export default rule;
