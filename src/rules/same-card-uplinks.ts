/** Knows a box of several cards, or several boxes under one name, whose cables all leave by one of them. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole, isForwarding } from './bricks/network.js';
import { impactOf } from './judging/impact.js';
import { certaintyOf, failureSteps, graveGroups, stopsText } from './bricks/stops.js';
import { aboutDevice, aboutGroup, cite, counted, deviceOf } from './bricks/subjects.js';

/** `Gi2/0/1`, `ge-1/0/4`, `3:12`, `B7`: the card, or the box of several, that a port is in. */
const CARD = /^(?:[A-Za-z][A-Za-z-]*)?(\d+)[/:]\d+(?:\/\d+)*$|^([A-Z])\d+$/;

const rule: Rule = {
  title: 'All cables in one of several cards',
  group: 'Apparent redundancy',
  rationale: 'This box is made of several parts, so that one part may fail. All cables that lead on are plugged into the same part: when it fails, the others are cut off as well.',
  remedy: 'Move one of the cables to another part of the box.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['links'],
  impact: { level: 'M2', because: 'the second cable saves nothing when that part fails' },
  *check(seen) {
    const parts = graveGroups(seen, ({ risk }) => risk === 'line-card' || risk === 'member');
    for (const failure of parts.filter(({ unit }) => unit.risk === 'line-card')) {
      const device = deviceOf(seen, failure.unit.on?.[0] ?? '');
      if (!device) continue;
      yield {
        about: [aboutGroup(failure.unit)],
        also: [aboutDevice(device)],
        says: `If ${failure.unit.name} fails: ${stopsText(failure, seen.services)} What hangs on it has no cable to another card.`,
        why: failureSteps(failure, seen),
        from: cite(failure.from, device.from),
        certainty: certaintyOf(failure),
        impact: impactOf(failure, seen.services),
        returns: failure.returns.within,
      };
    }
    const legs = seen.topology.links.flatMap((link) => (link.members.length > 0 ? link.members.map(({ ends }) => ends) : [link.ends]).flatMap((ends) => ends.map((end, i) => ({ link, end, far: ends[1 - i]!.device }))));
    for (const [id, own] of sortedBy(groupBy(legs, ({ end }) => end.device), ([key]) => key)) {
      const device = deviceOf(seen, id);
      const on = own.filter(({ far }) => isForwarding(deviceOf(seen, far) ?? { roles: [] }));
      if (!device || !hasRole(device, 'switch') || on.length < 2) continue;
      // That it cuts its own box off is told with the part.
      if (parts.some(({ unit, cutOff }) => unit.on?.includes(id) && cutOff.devices.includes(id))) continue;
      const cards = partsOf(device);
      const used = distinct(on.map(({ end }) => cardOf(end.port) ?? ''));
      if (cards.length < 2 || used.length !== 1 || used[0] === '' || !cards.includes(used[0]!)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} has ports in ${counted(cards.length, 'part')} (${cards.join(', ')}), and all ${on.length} cables to the rest of the network are in part ${used[0]}.`,
        why: `They are in ${distinct(on.map(({ end }) => end.port!)).join(', ')}; the first figure or letter of a port’s name is the part that it is in. Its other parts have ports in use.`,
        from: cite(...on.map(({ link }) => link.from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two cables in the first of two', given: 'core1 - core2\nsw1\nport sw1 Gi1/0/1\nport sw1 Gi1/0/2\nport sw1 Gi2/0/1\ncable sw1 Gi1/0/1 core1 a\ncable sw1 Gi1/0/2 core2 b', finds: ['sw1'] },
    { name: 'a card that a switch has its only cable in', given: 'isp - fw, core, sw1 - pc*3, sw2 - host*2\ncore: component 1000 module "Card 1"\ncore: component 2000 module "Card 2"\ncable core Gi1/1 fw lan\ncable core Gi2/1 fw lan2\ncable core Gi2/2 sw1 up1\ncable core Gi1/3 sw2 up1\ncable core Gi2/3 sw2 up2\nservice Web essential needs=internet', finds: ['card 2 of core'] },
    { name: 'one in each; a box of one part', given: 'core1 - core2\nsw1\nsw2\nport sw1 Gi1/0/1\nport sw1 Gi2/0/1\ncable sw1 Gi1/0/1 core1 a\ncable sw1 Gi2/0/1 core2 b\nport sw2 Gi1/0/1\nport sw2 Gi1/0/2\ncable sw2 Gi1/0/1 core1 c\ncable sw2 Gi1/0/2 core2 d', finds: [] },
    { name: 'no cable is known', given: 'sw1', finds: null },
  ],
};
export default rule;

function cardOf(port: string | null): string | null {
  const found = CARD.exec(port ?? '');
  return found ? (found[1] ?? found[2]!) : null;
}
/** Parts with at least one port in use; none where any port in use has a name of another form. */
function partsOf({ interfaces }: Device): readonly string[] {
  const named = interfaces.filter(({ up, name }) => up === true && CARD.test(name));
  return distinct(named.map(({ name }) => cardOf(name)!));
}
