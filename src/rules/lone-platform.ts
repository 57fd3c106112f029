/** Knows the one box of its make among many of another. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const FEWEST_PEERS = 4;

const rule: Rule = {
  title: 'The only box of its make',
  group: 'Configuration entropy',
  rationale: 'All your switches are of one make, but this one is not. Nobody has practice with it, no spare fits it, and its settings cannot be copied from the others.',
  remedy: 'Replace it by one of the usual make when it is due, and keep a copy of its settings until then.',
  effort: '0.5',
  controls: ['CSF ID.AM-02', 'CIS 12.1', 'ISO A.8.9'],
  needs: ['is-a'],
  impact: { level: 'M1', because: 'it works; repairing it takes longer' },
  *check(seen) {
    const switches = seen.topology.devices.filter((device) => hasRole(device, 'switch') && !hasRole(device, 'hypervisor', 'server', 'firewall') && device.vendor !== null);
    if (switches.length <= FEWEST_PEERS) {
      yield { unknown: `fewer than ${FEWEST_PEERS + 1} switches tell their make`, about: [] };
      return;
    }
    const makers = [...groupBy(switches, ({ vendor }) => vendor!.toLowerCase()).values()];
    const usual = makers.find((same) => same.length >= FEWEST_PEERS && same.length * 2 > switches.length);
    for (const [device, ...more] of makers) {
      if (!usual || more.length > 0 || device === undefined) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} is from ${device.vendor}; ${usual.length} of ${switches.length} switches are from ${usual[0]!.vendor}.`,
        why: 'Each tells its own make.',
        from: cite(device.from, ...usual.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one among five', given: 'rt1 - sw1, sw1 - sw2, sw1 - sw3, sw1 - sw4, sw1 - sw5\nsw1: is-a Alpha A1\nsw2: is-a Alpha A1\nsw3: is-a Alpha A1\nsw4: is-a Alpha A1\nsw5: is-a Beta B2', finds: ['sw5'] },
    { name: 'two of another make', given: 'rt1 - sw1, sw1 - sw2, sw1 - sw3, sw1 - sw4, sw1 - sw5, sw1 - sw6\nsw1: is-a Alpha A1\nsw2: is-a Alpha A1\nsw3: is-a Alpha A1\nsw4: is-a Alpha A1\nsw5: is-a Beta B2\nsw6: is-a Beta B2', finds: [] },
    { name: 'too few tell', given: 'rt1 - sw1\nsw1: is-a Alpha A1', finds: null },
  ],
};
export default rule;
