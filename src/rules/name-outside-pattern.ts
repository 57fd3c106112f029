/** Knows a box whose name is unlike that of all others. */
import { groupBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole, isForwarding } from './bricks/network.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const FEWEST_NAMES = 6;
const MOST_SHARE = 0.8;

const rule: Rule = {
  title: 'A name that follows no rule',
  group: 'Undocumented',
  rationale: 'Nearly all of your network boxes are named by one rule; this one is not. It was put in by somebody else or at another time, and is easily overlooked.',
  remedy: 'Find out who put it in and why, and give it a name by the rule.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['named'],
  impact: { level: 'M1', because: 'a name breaks nothing' },
  *check(seen) {
    const named = namedBoxes(seen);
    if (named.length < FEWEST_NAMES) yield { unknown: `fewer than ${FEWEST_NAMES} network boxes tell a name`, about: [] };
    const shapes = groupBy(named, ({ name }) => shapeOf(name));
    const [usual] = [...shapes].filter(([, same]) => named.length >= FEWEST_NAMES && same.length >= named.length * MOST_SHARE);
    if (!usual) return;
    for (const device of named.filter(({ name }) => shapeOf(name) !== usual[0])) {
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} is named unlike the other ${usual[1].length} network boxes, such as ${usual[1][0]!.name}.`,
        why: `${usual[1].length} of ${named.length} names have the form ${usual[0]}; its form is ${shapeOf(device.name)}.`,
        from: cite(device.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one among seven', given: 'sw-1 - sw-2, sw-1 - sw-3, sw-1 - sw-4, sw-1 - sw-5, sw-1 - sw-6, sw-1 - swOld_Lab\nsw-1: named sw-1 sysname\nsw-2: named sw-2 sysname\nsw-3: named sw-3 sysname\nsw-4: named sw-4 sysname\nsw-5: named sw-5 sysname\nsw-6: named sw-6 sysname\nswOld_Lab: named swOld_Lab sysname', finds: ['swOld_Lab'] },
    { name: 'all alike', given: 'sw1 - sw2, sw1 - sw3, sw1 - sw4, sw1 - sw5, sw1 - sw16\nsw1: named sw1 sysname\nsw2: named sw2 sysname\nsw3: named sw3 sysname\nsw4: named sw4 sysname\nsw5: named sw5 sysname\nsw16: named sw16 sysname', finds: [] },
    { name: 'too few to have a rule', given: 'fw - core\nfw: named fw sysname\ncore: named core sysname', finds: null },
  ],
};
export default rule;

/** Boxes that tell their own name, which is not merely an address. */
function namedBoxes(seen: Seen): readonly Device[] {
  const telling = new Set(seen.facts('named').filter(({ by }) => by === 'sysname').map(({ device }) => device));
  return seen.topology.devices.filter((device) => telling.has(device.id) && (isForwarding(device) || hasRole(device, 'access-point')) && !/^[\d.:]+$/.test(device.name));
}

/** `core-sw12.site.example` has the form `a-a9`: what kind of characters follow each other, up to the first dot. */
function shapeOf(name: string): string {
  return name.split('.')[0]!.replace(/[A-Za-z]+/g, 'a').replace(/\d+/g, '9');
}
