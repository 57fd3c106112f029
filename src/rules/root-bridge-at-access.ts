/** Knows a network whose loop protection is led by a switch at its edge. */
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { isForwarding, neighboursOf } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const FEWEST_SWITCHES = 3;

const rule: Rule = {
  title: 'A switch at the edge that leads all others',
  group: 'Things nobody designed',
  rationale: 'The switches elect one of them to lead, so that no loop arises. Nobody chose; a small one at the edge leads. When it is restarted, the whole network stands still for a moment.',
  remedy: 'Give the main switch the lowest number, and the second the next one.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 12.2', 'ISO A.8.20'],
  needs: ['spanning-tree', 'links'],
  impact: { level: 'M1', because: 'the network stands still for seconds when it restarts' },
  *check(seen) {
    const active = seen.facts('spanning-tree').filter(({ enabled, root }) => enabled && root !== null);
    for (const facts of groupBy(active, ({ instance, root }) => `${instance} ${root}`).values()) {
      const root = seen.topology.devices.find((device) => device.keys.some(({ kind, value }) => kind === 'bridge' && value === facts[0]!.root) || device.macs.includes(facts[0]!.root!));
      const followers = [...new Set(facts.map(({ device }) => device))].filter((id) => id !== root?.id);
      if (!root || followers.length + 1 < FEWEST_SWITCHES) continue;
      const switchesBeside = (id: string) => neighboursOf(seen.topology, id).filter((next) => isForwarding(deviceOf(seen, next) ?? { roles: [] })).length;
      const better = followers.filter((id) => switchesBeside(id) >= FEWEST_SWITCHES);
      if (switchesBeside(root.id) !== 1 || better.length === 0) continue;
      yield {
        about: [aboutDevice(root)],
        says: `${root.name} leads the loop protection of ${followers.length} other switches, and hangs at the edge itself.`,
        why: `All of them name it as root. It has a cable to one other switch; ${better.map((id) => deviceOf(seen, id)!.name).join(', ')} ${better.length === 1 ? 'has' : 'have'} ${FEWEST_SWITCHES} or more.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a leaf leads', given: 'core - sw1, core - sw2, core - sw3\ncore: spanning-tree 0 00:1b:21:00:00:02 32768\nsw1: spanning-tree 0 00:1b:21:00:00:02 32768\nsw2: spanning-tree 0 00:1b:21:00:00:02 32768\nsw3: spanning-tree 0 00:1b:21:00:00:02 32768', finds: ['sw1'] },
    { name: 'the middle leads', given: 'core - sw1, core - sw2, core - sw3\ncore: spanning-tree 0 00:1b:21:00:00:01 4096\nsw1: spanning-tree 0 00:1b:21:00:00:01 32768\nsw2: spanning-tree 0 00:1b:21:00:00:01 32768', finds: [] },
    { name: 'no switch told of its loop protection', given: 'core - sw1', finds: null },
  ],
};
export default rule;
