/** Knows a separate network of the switches that no list has. */
import { groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutVlan, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A separate network that is not written down',
  group: 'Undocumented',
  rationale: 'The switches keep a network apart that your list does not have. Nobody can tell what it separates, so nobody dares to change it, and what it should protect may be open.',
  remedy: 'Ask what it is for, and enter it with its purpose; or remove it from the switches.',
  effort: '0.1',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.5.9'],
  needs: ['vlan'],
  impact: { level: 'M1', because: 'nothing stops because a list is short; changes are guesses' },
  *check(seen) {
    const known = new Set(seen.written?.vlans ?? []);
    if (known.size === 0) {
      yield { unknown: seen.written ? 'the documentation holds no list of VLANs' : 'no documentation was given', about: [] };
      return;
    }
    const unknown = seen.facts('vlan').filter(({ id }) => !known.has(id) && id !== 1 && !(id >= 1002 && id <= 1005));
    for (const [id, facts] of sortedBy(groupBy(unknown, (fact) => fact.id), ([number]) => String(number).padStart(4, '0'))) {
      const devices = [...new Set(facts.map(({ device }) => device))].flatMap((device) => deviceOf(seen, device) ?? []);
      const name = facts.find((fact) => fact.name !== null)?.name ?? null;
      if (devices.length === 0) continue;
      yield {
        about: [aboutVlan(id, name)],
        also: devices.map(aboutDevice),
        says: `VLAN ${id}${name ? ` (${name})` : ''} on ${listed(devices.map((device) => device.name), 4)} is in none of your lists.`,
        why: `The documentation lists VLAN ${listed([...known].map(String), 12)}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'core - sw1\nsw1: vlan 10 office\nsw1: vlan 66 lab\nnetworks 10', finds: ['VLAN 66 (lab)'] },
    { name: 'all are listed; the first is on every switch', given: 'core - sw1\nsw1: vlan 1 default\nsw1: vlan 10 office\nnetworks 10', finds: [] },
    { name: 'the documentation lists devices only', given: 'core - sw1\nsw1: vlan 10 office\ndocuments: core', finds: null },
  ],
};
export default rule;
