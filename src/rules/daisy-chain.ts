/** Knows switches that hang one behind the other in a row. */
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole, isForwarding, neighboursOf } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const SHORTEST_ROW = 3;

const rule: Rule = {
  title: 'Switches in a row, one behind the other',
  group: 'Things nobody designed',
  rationale: 'Each of these switches was plugged into the last one, because that was the nearest. When the first fails, all behind it fail, and all share one cable.',
  remedy: 'Lead a cable from each of them to the main switch, or join the last one to it as well, with loop protection on.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['links'],
  impact: { level: 'M1', because: 'what stops with the first of the row is said where its failure is weighed' },
  *check(seen) {
    for (const last of seen.topology.devices.filter((device) => isSwitch(device) && switchesBeside(device, seen).length === 1)) {
      const row = rowFrom(last, seen);
      const [first] = row;
      if (!first || row.length < SHORTEST_ROW) continue;
      const [next, ...rest] = row.slice(1);
      yield {
        about: [aboutDevice(first), aboutDevice(next!), ...rest.map(aboutDevice)],
        says: `${row.map(({ name }) => name).join(', ')} hang one behind the other.`,
        why: `Each of them has no cable to another switch but those to the one before and the one behind it.`,
        from: cite(...row.map(({ id }) => seen.topology.links.filter(({ ends }) => ends.some((end) => end.device === id)).flatMap(({ from }) => from))),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'three behind the main switch', given: 'fw - core - sw1 - sw2 - sw3, core - sw9', finds: ['sw1'] },
    { name: 'two in a row; each on the main switch', given: 'fw - core - sw1 - sw2, core - sw3, core - sw4', finds: [] },
    { name: 'a ring is no row', given: 'fw - core - sw1 - sw2 - sw3 - core', finds: [] },
    { name: 'no cable is known', given: 'fw', finds: null },
  ],
};
export default rule;

function isSwitch(device: Device): boolean {
  return hasRole(device, 'switch') && !hasRole(device, 'router', 'firewall');
}

function switchesBeside({ id }: Device, seen: Seen): readonly Device[] {
  return neighboursOf(seen.topology, id).map((next) => deviceOf(seen, next)).filter((device) => device !== undefined && isForwarding(device)) as Device[];
}

/** From the end of the row back to where it leaves the rest: its first switch first. */
function rowFrom(last: Device, seen: Seen): readonly Device[] {
  const row = [last];
  for (;;) {
    const before = switchesBeside(row[0]!, seen).filter((device) => !row.includes(device));
    if (before.length !== 1 || !isSwitch(before[0]!) || switchesBeside(before[0]!, seen).length !== 2) return row;
    row.unshift(before[0]!);
  }
}
