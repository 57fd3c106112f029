/** Knows cables bundled to stand in for each other of which only one works. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A bundle of cables of which one works',
  group: 'Apparent redundancy',
  rationale: 'Several cables were bundled so that one may fail. All but one have failed already, and nobody was told.',
  remedy: 'Find the dead cables of the bundle, replace or plug them, and let somebody be told when one fails.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['aggregated', 'interface'],
  impact: { level: 'M2', because: 'the last spare of a bundle is lost' },
  *check(seen) {
    for (const facts of groupBy(seen.facts('aggregated'), ({ device, into }) => `${device} ${into}`).values()) {
      const { device: id, into } = facts[0]!;
      const device = deviceOf(seen, id);
      const ports = [...new Set(facts.map(({ port }) => port))].map((name) => device?.interfaces.find((port) => port.name === name));
      if (!device || ports.length < 2 || ports.some((port) => !port || port.up === null || port.adminUp === false)) continue;
      const [working, ...more] = ports.filter((port) => port!.up);
      if (!working || more.length > 0) continue;
      yield {
        about: [aboutDevice(device), { kind: 'config', id: `${device.id} ${into}`, name: `${device.name} ${into}` }],
        says: `Of the ${ports.length} ports bundled in ${into} of ${device.name}, only ${working.name} is up.`,
        why: `Members: ${ports.map((port) => `${port!.name} ${port!.up ? 'up' : 'down'}`).join(', ')}.`,
        from: cite(device.from, ...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two is down', given: 'core = sw1\ncore.1: aggregated po1\ncore.2: aggregated po1\ncore.2: interface up=false', finds: ['core'] },
    { name: 'both are up', given: 'core = sw1\ncore.1: aggregated po1\ncore.2: aggregated po1\ncore.2: interface up=true', finds: [] },
    { name: 'the whole bundle is unplugged', given: 'core = sw1\ncore.1: aggregated po1\ncore.2: aggregated po1\ncore.1: interface up=false\ncore.2: interface up=false', finds: [] },
    { name: 'no bundle was read', given: 'core = sw1', finds: null },
  ],
};
export default rule;
