/** Knows a port at which frames arrive damaged while the sweep looks on. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { pluggedPorts } from './bricks/ports.js';
import { aboutDevice, aboutPart, byDevice, cite, counted, listed } from './bricks/subjects.js';

/** Fewer may be a plug that was just moved. */
const FEWEST_ERRORS = 10;

const rule: Rule = {
  title: 'A cable on which data arrives damaged',
  group: 'Things nobody designed',
  rationale: 'On this cable data arrives damaged and is sent again, so everything beyond it is slow now and then. A bent cable, a dirty plug or a dying port does this, and it gets worse.',
  remedy: 'Change the cable first, then the port; look again after an hour whether the count still grows.',
  effort: '0.2',
  controls: ['CSF DE.CM-01', 'CIS 12.1', 'ISO A.8.20'],
  needs: ['port-errors'],
  impact: { level: 'M1', because: 'it is slow, and does not stop' },
  *check(seen) {
    const plugged = groupBy(pluggedPorts(seen), ({ device, port }) => `${device.id} ${port.name}`);
    for (const { device, facts } of byDevice(seen, seen.facts('port-errors').filter(({ errors }) => errors >= FEWEST_ERRORS))) {
      for (const { port, errors, seconds, from } of facts) {
        const far = plugged.get(`${device.id} ${port}`)?.flatMap((one) => one.far.map(({ name }) => name)) ?? [];
        yield {
          about: [aboutDevice(device), aboutPart(device, `port ${port}`)],
          says: `At port ${port} of ${device.name}${far.length > 0 ? ` (to ${listed([...new Set(far)], 3)})` : ''} ${counted(errors, 'frame')} arrived damaged within ${counted(Math.max(1, Math.round(seconds / 60)), 'minute')}.`,
          why: `Its error counter was read twice, ${counted(seconds, 'second')} apart, and grew by ${errors}. What was thrown away for want of room is not counted.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'sixty in two minutes', given: 'core - sw1\nsw1.1: port-errors 60 0 120', finds: ['sw1'] },
    { name: 'three of them; a port that is busy', given: 'core - sw1\nsw1.1: port-errors 3 0 120\ncore.1: port-errors 0 900 120', finds: [] },
    { name: 'no counter was read twice', given: 'core - sw1', finds: null },
  ],
};
export default rule;
