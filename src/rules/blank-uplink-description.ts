/** Knows a switch whose cables to other boxes bear no label. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { isForwarding } from './bricks/network.js';
import { pluggedPorts } from './bricks/ports.js';
import { aboutDevice, cite, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Main cables without a label',
  group: 'Undocumented',
  rationale: 'The sockets that join this box to others bear no label. Whoever tidies up or searches for a fault has to trace cables by hand, or pulls the wrong one.',
  remedy: 'Write on each of these ports what is at the other end.',
  effort: '0.1',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.9'],
  needs: ['interface', 'links'],
  impact: { level: 'M1', because: 'nothing stops until somebody pulls a plug' },
  *check(seen) {
    const isTold = new Set(seen.facts('interface').filter(({ description }) => description !== undefined && description !== '').map(({ device }) => device));
    if (isTold.size === 0) yield { unknown: 'no box told a label of any port', about: [] };
    const between = [...pluggedPorts(seen)].filter(({ device, far, link, certainty }) => link !== null && certainty === 'both-ends' && isForwarding(device) && far.every(isForwarding));
    for (const ports of groupBy(between, ({ device }) => device.id).values()) {
      const { device } = ports[0]!;
      const blank = ports.filter(({ port }) => (port.description ?? '').trim() === '');
      if (blank.length === 0 || !isTold.has(device.id)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} has no label on ${listed(blank.map(({ port, far }) => `port ${port.name} (to ${far[0]!.name})`))}.`,
        why: 'Other ports of it bear labels, so labels are in use there; these were read and are empty.',
        from: cite(device.from, ...blank.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'core - sw1, core - sw2\ncore.1: interface description="to sw1"', finds: ['core'] },
    { name: 'both bear one; the far ends use none at all', given: 'core - sw1, core - sw2\ncore.1: interface description="to sw1"\ncore.2: interface description="to sw2"', finds: [] },
    { name: 'no port was read', given: 'core - sw1', finds: null },
  ],
};
export default rule;
