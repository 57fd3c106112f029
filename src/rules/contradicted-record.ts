/** Knows a device whose record says something else than the device. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A record that is not true any more',
  group: 'Undocumented',
  rationale: 'Your list describes this device otherwise than it is. Whoever repairs it by the list orders the wrong part or goes to the wrong place.',
  remedy: 'Look which is right, and correct the other.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['devices', 'documents'],
  impact: { level: 'M1', because: 'a record that is wrong costs time in a repair' },
  *check(seen) {
    for (const [id, rows] of groupBy(seen.documents?.differs ?? [], ({ device }) => device)) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} is described wrongly: ${rows.map(({ field, written, seen: found }) => `${field} is written “${written}”, seen “${found}”`).join('; ')}.`,
        why: `Compared with ${[...new Set(rows.map(({ source }) => source))].join(', ')}.`,
        from: cite(device.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'another model than written', given: 'fw - core\ndocuments: fw\ndiffers: core model X1 X2', finds: ['core'] },
    { name: 'records agree', given: 'fw - core\ndocuments: fw, core', finds: [] },
    { name: 'no documentation was given', given: 'fw - core', finds: null },
  ],
};
export default rule;
