/** Knows a switch that does not protect itself against loops. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';
import { hasRole } from './bricks/network.js';

const rule: Rule = {
  title: 'A switch without loop protection',
  group: 'Things nobody designed',
  rationale: 'When somebody plugs both ends of one cable into this switch, everything circles and the network stops within seconds. Switches can notice that; here it is switched off.',
  remedy: 'Switch loop protection on, with the main switch as leader, in the evening: the network stands still for a moment.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 12.2', 'ISO A.8.20'],
  needs: ['spanning-tree'],
  impact: { level: 'M2', because: 'one cable plugged in wrongly stops all that hangs together with it' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('spanning-tree'))) {
      if (!hasRole(device, 'switch') || hasRole(device, 'hypervisor', 'server') || facts.some(({ enabled }) => enabled)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} has its loop protection switched off.`,
        why: 'It was asked for its spanning tree, and says that none is running. A protection by another means is not told by it.',
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'off on one of two', given: 'core - sw1\ncore: spanning-tree 0 00:1b:21:00:00:01 4096\nsw1: spanning-tree 0 null null false', finds: ['sw1'] },
    { name: 'on for one part of the network at least; nothing was told', given: 'core - sw1 - sw2\nsw1: spanning-tree 0 null null false\nsw1: spanning-tree 10 00:1b:21:00:00:01 4096', finds: [] },
    { name: 'no switch told of it: that is unknown, not off', given: 'core - sw1', finds: null },
  ],
};
export default rule;
