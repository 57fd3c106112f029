/** Knows a switch that feeds telephones and access points over their cables, and has no more to give. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite, counted } from './bricks/subjects.js';

/** Of what it can give; the next thing that is plugged in may get nothing. */
const FULL = 0.95;

const rule: Rule = {
  title: 'A switch that runs out of power for what hangs on it',
  group: 'Things nobody designed',
  rationale: 'Telephones, cameras or wireless boxes get their power from this switch, and it has none left to give. The next one that is plugged in stays dark, or another one goes dark for it.',
  remedy: 'Move some of them to another switch, give this one a larger power supply, or repair the one that failed.',
  effort: '0.3',
  controls: ['CSF PR.IR-04', 'ISO A.7.11', 'ISO A.8.6'],
  needs: ['feeds-power'],
  impact: { level: 'M1', because: 'what is fed now is fed; the next is not' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('feeds-power'))) {
      for (const { group, watts, used, works, ports, from } of facts) {
        const isFull = watts !== null && used !== null && watts > 0 && used >= watts * FULL && ports > 0;
        if (works && !isFull) continue;
        yield {
          about: [aboutDevice(device), aboutPart(device, `power group ${group}`)],
          says: works ? `${device.name} gives ${used} of ${watts} watts to the ${counted(ports, 'telephone or the like', 'telephones and the like')} that it feeds over data cables.` : `The part of ${device.name} that feeds telephones and the like over data cables has failed.`,
          why: works ? `By its own account; the next one may get nothing.` : `It says so itself; ${counted(ports, 'port')} asked for power when it was read.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'nothing left; a part that failed', given: 'core - sw1, core - sw2\nsw1: feeds-power true 1 370 365 24\nsw2: feeds-power false 1 370 0 0', finds: ['sw1', 'sw2'] },
    { name: 'half used', given: 'core - sw1\nsw1: feeds-power true 1 370 180 12', finds: [] },
    { name: 'no switch told', given: 'core - sw1', finds: null },
  ],
};
export default rule;
