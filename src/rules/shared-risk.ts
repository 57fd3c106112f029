/** Knows boxes that one event takes together: a room, a rack, a duct, as people said. */
import { isPower } from '../failures/power.js';
import type { Rule } from '../model/rule.js';
import { failureSteps, graveGroups, isFoundRisk, stopsText } from './bricks/stops.js';
import { aboutGroup, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Several boxes that one event takes',
  group: 'Single points of failure',
  rationale: 'These boxes look independent, and one event takes all of them: water in a room, a digger at a duct, a failed cabinet. What was meant to stand in is gone in the same moment.',
  remedy: 'Move one of those that stand in for each other to another place, and write down where each of them is.',
  effort: '0.5–2',
  controls: ['CSF PR.IR-03', 'CSF PR.IR-02', 'ISO A.7.5', 'ISO A.8.14'],
  needs: ['failures'],
  impact: 'failure',
  *check(seen) {
    const declared = (seen.site?.sharedRisks ?? []).filter((risk) => !isPower(risk));
    if (declared.length === 0) yield { unknown: 'nobody said which boxes share a room, a cabinet or a way into the building', about: [] };
    for (const failure of graveGroups(seen, (unit) => !isFoundRisk(unit) && !isPower({ kind: unit.risk ?? '', name: unit.name }))) {
      const group = declared.find(({ name, kind }) => name === failure.unit.name && kind === failure.unit.risk);
      if (!group) continue;
      yield {
        about: [aboutGroup(failure.unit)],
        says: `If ${group.name} is lost: ${stopsText(failure, seen.services)}`,
        why: `The site file says that ${group.members.join(', ')} share it (${group.kind}). ${failureSteps(failure, seen)}`,
        from: cite(failure.from.length > 0 ? failure.from : [`site file: ${group.name}`]),
        certainty: 'declared',
      };
    }
  },
  examples: [
    { name: 'both ways out in one room; a room is no power, whatever it is called', given: 'isp1 - fw1 - core, isp2 - fw2 - core\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nservice Web essential needs=internet\nshared room "UPS room" fw1,fw2', finds: ['UPS room'] },
    { name: 'one of the two elsewhere; power is told elsewhere', given: 'isp1 - fw1 - core, isp2 - fw2 - core\ncore - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nservice Web essential needs=internet\nshared rack "rack 1" fw1\nshared power "UPS A" fw1,fw2', finds: [] },
    { name: 'nobody said', given: 'isp - fw - core\ncore - pc*2\nservice Web essential needs=internet', finds: null },
  ],
};
export default rule;
