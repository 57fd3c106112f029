/** Knows a separate network that has a number and no name. */
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutVlan, byDevice, cite, listed } from './bricks/subjects.js';

/** The first is every switch's own; 1002–1005 are reserved for rings that nobody has. */
const isEverywhere = (id: number): boolean => id === 1 || (id >= 1002 && id <= 1005);
/** What a switch writes where nobody did. */
const MADE_UP = /^(vlan|vl|v)?[-_ ]?0*\d+$/i;
const isGiven = (name: string | null): boolean => name !== null && name.trim() !== '' && !MADE_UP.test(name.trim());

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
    const named = new Set(seen.facts('vlan').filter(({ name }) => isGiven(name)).map(({ id }) => id));
    for (const { device, facts } of byDevice(seen, seen.facts('vlan').filter(({ id }) => !named.has(id) && !isEverywhere(id)))) {
      const numbers = distinct(facts.map(({ id }) => String(id).padStart(4, '0'))).map(Number);
      yield {
        about: [aboutDevice(device)],
        also: numbers.map((id) => aboutVlan(id)),
        says: `On ${device.name} ${numbers.length === 1 ? 'a separate network has' : `${numbers.length} separate networks have`} no name: ${listed(numbers.map((id) => `VLAN ${id}`), 8)}.`,
        why: `No switch that was read gives ${numbers.length === 1 ? 'it' : 'any of them'} a name; what is written there is ${listed(distinct(facts.map(({ name }) => (name === null ? 'nothing' : `“${name}”`))), 4)}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a number, and the name a switch makes of it', given: 'core - sw1\ncore: vlan 20 null\nsw1: vlan 20 VLAN0020\nsw1: vlan 30 voice', finds: ['core', 'sw1'] },
    { name: 'a name on one switch is enough; the first network needs none', given: 'core - sw1\ncore: vlan 20 office\nsw1: vlan 20 null\nsw1: vlan 1 null', finds: [] },
    { name: 'no switch told its networks', given: 'core - sw1', finds: null },
  ],
};
export default rule;
