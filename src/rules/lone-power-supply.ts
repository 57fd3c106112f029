/** Knows a box that much hangs on and that has one power supply. */
import type { Rule } from '../model/rule.js';
import { isPair } from './bricks/network.js';
import { graveFailures, stopsText } from './bricks/stops.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One power supply in a box that all hang on',
  group: 'Single points of failure',
  rationale: 'Power supplies are the part that fails first. This box has one, and when it fails, people cannot work.',
  remedy: 'Give it a second power supply on another circuit where it takes one; else keep a spare box, or a second box that takes over.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-03', 'ISO A.7.11', 'ISO A.8.14'],
  needs: ['component', 'failures'],
  impact: 'failure',
  *check(seen) {
    const essential = new Set(seen.services.filter(({ tier }) => tier === 'essential').map(({ id }) => id));
    for (const failure of graveFailures(seen, 'device')) {
      const device = deviceOf(seen, failure.unit.id);
      const supplies = seen.facts('component').filter((fact) => fact.device === device?.id && fact.class === 'power-supply');
      if (!device || isPair(device) || !failure.stops.everywhere.some((id) => essential.has(id)) || new Set(supplies.map(({ index }) => index)).size !== 1) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} has one power supply. If it fails: ${stopsText(failure, seen.services)}`,
        why: `Of its parts, one is a power supply${supplies[0]!.name ? `: ${supplies[0]!.name}` : ''}.`,
        from: cite(...supplies.map(({ from }) => from)),
        certainty: failure.certainty === 'proven' ? 'confirmed' : 'inferred',
        cure: null,
      };
    }
  },
  examples: [
    { name: 'one in the core', given: 'isp - fw - core - sw1\nsw1 - pc*3\ncore: component 2 power-supply "PSU 1"\nservice Web essential needs=internet', finds: ['core'] },
    { name: 'two in the core; one in a box that little hangs on', given: 'isp - fw - core - sw1\nsw1 - pc*3, core - pc9\ncore: component 2 power-supply A\ncore: component 3 power-supply B\nsw1: component 2 power-supply A\nservice Web essential needs=internet', finds: [] },
    { name: 'no box told its parts', given: 'isp - fw - core\ncore - pc*3\nservice Web essential needs=internet', finds: null },
  ],
};
export default rule;
