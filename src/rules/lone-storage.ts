/** Knows services that keep their files in one place, and machines whose disks all lie in one box. */
import { disksOf } from '../failures/backing.js';
import { distinct, groupBy } from '../model/order.js';
import type { Hit, Rule, Seen } from '../model/rule.js';
import { loneMembers, needsAny } from './bricks/lone.js';
import { isPair } from './bricks/network.js';
import { aboutDevice, aboutEnd, cite, counted, deviceOf, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One place that holds the files',
  group: 'Single points of failure',
  rationale: 'All files are in one box, or the disks of several machines are. While it is off, nobody can open them, and these machines stand still; if it is lost, only the copies count.',
  remedy: 'Keep a second copy on another box that can take over, and try it; test that the backup can be read back.',
  effort: '1–3',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['services'],
  impact: 'failure',
  *check(seen) {
    if (!needsAny(seen, 'file') && !seen.has('guest')) yield { unknown: 'no service is known that needs one', about: [] };
    yield* loneMembers(seen, 'file');
    yield* heldDisks(seen);
  },
  examples: [
    { name: 'one, and a service that needs it', given: 'isp - fw - sw1 - one, sw1 - pc*2\nservice Work essential needs=file:one', finds: ['one'] },
    { name: 'either of two will do', given: 'isp - fw - sw1 - one, sw1 - two, sw1 - pc*2\nservice Work essential needs=file:one|two', finds: [] },
    { name: 'two hosts, and the disks of their guests on one box', given: `${cluster()}\nhv1: guest erp true macs=52:54:00:00:00:01 storage=@nas1\nhv2: guest dc1 true macs=52:54:00:00:00:02 storage=@nas1`, finds: ['nas1'] },
    { name: 'each guest on disks of its own host', given: `${cluster()}\nhv1: guest erp true macs=52:54:00:00:00:01 storage=`, finds: [] },
    { name: 'hosts that keep something there, and told nothing of disks', given: `${cluster()}\nhv1: guest erp true macs=52:54:00:00:00:01\nhv1: mount @nas1:/vm /mnt/pve/nas1 nfs true`, finds: [] },
    { name: 'nobody said that one is needed', given: 'isp - fw - sw1 - erp, sw1 - pc*2\nservice Work essential needs=erp', finds: null },
  ],
};
export default rule;

/** Boxes that hold the disks of guests which a service needs, or of two or more. */
function* heldDisks(seen: Seen): Generator<Hit> {
  const disks = disksOf(seen.topology, [...seen.facts('guest'), ...seen.facts('named')]);
  const held = [...disks].flatMap(([guest, { on, from }]) => on.map((holder) => ({ guest, holder, from })));
  const needed = new Set(seen.services.flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf)));
  for (const [holder, rows] of groupBy(held, (row) => row.holder)) {
    const device = deviceOf(seen, holder);
    const guests = distinct(rows.map(({ guest }) => guest));
    if (!device || isPair(device) || (guests.length < 2 && !guests.some((id) => needed.has(id)))) continue;
    yield {
      about: [aboutDevice(device)],
      also: guests.map((id) => aboutEnd(seen.topology, id)),
      says: `The disks of ${counted(guests.length, 'machine')} (${listed(guests.map((id) => nameOf(seen.topology, id)))}) lie on ${device.name}: when it fails, ${guests.length === 1 ? 'it stops' : 'they stop'}, on whichever host ${guests.length === 1 ? 'it runs' : 'they run'}.`,
      why: 'The settings of their hosts name it for these disks, and it announced no partner. Ask whether a second one takes over under the same address.',
      from: cite(...rows.map(({ from }) => from)),
      certainty: 'inferred',
    };
  }
}

function cluster(): string {
  return 'isp - fw - sw1 - hv1 - erp, sw1 - hv2 - dc1, sw1 - nas1, sw1 - pc*2\nerp: device macs=52:54:00:00:00:01\ndc1: device macs=52:54:00:00:00:02\nservice Work essential needs=erp';
}
