/** Knows a separate network that has a number and no name. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutEnd, aboutVlan, cite, listed, nameOf } from './bricks/subjects.js';

/** The first is every switch's own; 1002–1005 are reserved for rings that nobody has. */
const isEverywhere = (id: number): boolean => id === 1 || (id >= 1002 && id <= 1005);
/** What a switch writes where nobody did. */
const MADE_UP = /^(vlan|vl|v)?[-_ ]?0*\d+$/i;

const rule: Rule = {
  title: 'A separate network without a name',
  group: 'Undocumented',
  rationale: 'Your network is split into parts, and this part has only a number. Whoever has to change something must guess what it is for.',
  remedy: 'Ask what it carries, and give it a name on every switch.',
  effort: '0.1',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.9'],
  needs: ['vlan'],
  impact: { level: 'M1', because: 'nothing stops; changes are guesses' },
  *check(seen) {
    for (const [id, facts] of sortedBy(groupBy(seen.facts('vlan'), (fact) => fact.id), ([number]) => String(number).padStart(4, '0'))) {
      if (isEverywhere(id) || facts.some(({ name }) => name !== null && !MADE_UP.test(name))) continue;
      const devices = distinct(facts.map(({ device }) => device));
      yield {
        about: [aboutVlan(id)],
        also: devices.map((device) => aboutEnd(seen.topology, device)),
        says: `VLAN ${id} has no name on ${listed(devices.map((device) => nameOf(seen.topology, device)))}.`,
        why: `What is written there is ${distinct(facts.map(({ name }) => (name === null ? 'nothing' : `“${name}”`))).join(', ')}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a number, and the name a switch makes of it', given: 'core - sw1\ncore: vlan 20 null\nsw1: vlan 20 VLAN0020\nsw1: vlan 30 voice', finds: ['VLAN 20'] },
    { name: 'a name on one switch is enough; the first network needs none', given: 'core - sw1\ncore: vlan 20 office\nsw1: vlan 20 null\nsw1: vlan 1 null', finds: [] },
    { name: 'no switch told its networks', given: 'core - sw1', finds: null },
  ],
};
export default rule;
