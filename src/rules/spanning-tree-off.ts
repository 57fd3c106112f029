/** Knows a switch that does not protect itself against loops. */
import type { Rule } from '../model/rule.js';
import { graveGroups, stopsText } from './bricks/stops.js';
import { aboutDevice, aboutGroup, byDevice, cite } from './bricks/subjects.js';
import { hasRole } from './bricks/network.js';

const rule: Rule = {
  title: 'A switch without loop protection',
  group: 'Things nobody designed',
  rationale: 'When somebody plugs both ends of one cable into this switch, everything circles and the network stops within seconds. Switches can notice that; here it is switched off.',
  remedy: 'Switch loop protection on, with the main switch as leader, in the evening: the network stands still for a moment.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 12.2', 'ISO A.8.20'],
  needs: ['spanning-tree', 'spanning-tree-port'],
  impact: { level: 'M2', because: 'one cable plugged in wrongly stops all that hangs together with it' },
  *check(seen) {
    const ports = seen.facts('spanning-tree-port');
    // What stands still when frames circle is told once, at the first of the switches that would let them.
    const domains = graveGroups(seen, ({ risk }) => risk === 'broadcast-domain');
    for (const { device, facts } of byDevice(seen, seen.facts('spanning-tree'))) {
      // Without a root, and with ports that pass traffic all the same. Ports that are disabled in it may belong to another instance.
      const passing = ports.filter((port) => port.device === device.id && port.state === 'forwarding');
      if (!hasRole(device, 'switch') || hasRole(device, 'hypervisor', 'server') || facts.some(({ enabled, root }) => enabled || root !== null) || passing.length < 2) continue;
      const own = domains.filter(({ unit }) => unit.on?.[0] === device.id);
      yield {
        about: [aboutDevice(device)],
        ...(own.length > 0 && { also: own.map(({ unit }) => aboutGroup(unit)) }),
        says: `${device.name} has its loop protection switched off.${own.slice(0, 2).map((failure) => ` When frames circle in ${failure.unit.name}: ${stopsText(failure, seen.services)}`).join('')}`,
        why: `It was asked for its spanning tree: there is no root, and ${passing.length} ports pass traffic all the same. A protection by another means is not told by it.`,
        from: cite(...facts.map(({ from }) => from), ...passing.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'off on one of two', given: 'core - sw1 - pc1\ncore: spanning-tree 0 00:1b:21:00:00:01 4096\nsw1: spanning-tree 0 null null false\nsw1.1: spanning-tree-port 0 forwarding\nsw1.2: spanning-tree-port 0 forwarding', finds: ['sw1'] },
    { name: 'on for one part of the network at least; all ports belong to another part; a protocol of a kind that has no number', given: 'core - sw1 - sw2\nsw1: spanning-tree 0 null null false\nsw1: spanning-tree 10 00:1b:21:00:00:01 4096\nsw1.1: spanning-tree-port 0 forwarding\nsw1.2: spanning-tree-port 0 forwarding\nsw2: spanning-tree 0 null null false\nsw2.1: spanning-tree-port 0 disabled\ncore: spanning-tree 0 00:1b:21:00:00:01 4096 false\ncore.1: spanning-tree-port 0 forwarding', finds: [] },
    { name: 'no switch told of it: that is unknown, not off', given: 'core - sw1', finds: null },
  ],
};
export default rule;
