/** Knows boxes that claim to be one and cannot be. */
import { distinct } from '../model/order.js';
import type { IdentityKind } from '../model/fact.js';
import type { Rule } from '../model/rule.js';
import { aboutEnd, cite, listed, nameOf } from './bricks/subjects.js';

/** Copied machines are told by rules of their own. */
const TOLD_ELSEWHERE: readonly (IdentityKind | undefined)[] = ['machine', 'hostkey'];

const rule: Rule = {
  title: 'Boxes that claim to be the same one',
  group: 'Coverage',
  rationale: 'Two boxes give the same mark as their own, although other marks say that they are two. One of them was copied or set up wrongly, and tools mix them up.',
  remedy: 'Look at both, and give each a mark of its own.',
  effort: '0.2',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['identity', 'devices'],
  impact: { level: 'M1', because: 'nothing stops; what is said of one may be true of the other' },
  *check(seen) {
    for (const { kind, about, says, mark, from } of seen.topology.remarks) {
      const devices = distinct(about.map((told) => seen.topology.devices.find(({ id, targets }) => id === told || targets.includes(told))?.id ?? told));
      const [first, ...rest] = devices.map((id) => aboutEnd(seen.topology, id));
      if ((kind !== 'contradictory-identity' && kind !== 'factory-serial') || !first || from.length === 0 || TOLD_ELSEWHERE.includes(mark)) continue;
      const names = listed(devices.map((id) => nameOf(seen.topology, id)));
      yield { about: [first, ...rest], says: kind === 'factory-serial' ? `${names} give one serial number, which tells none of them.` : `${names} claim to be the same box.`, why: says, from: cite(from), certainty: 'inferred' };
    }
  },
  examples: [
    { name: 'one serial number, two boxes', given: 'core - sw1, core - sw2\nsw1: identity serial ABC\nsw2: identity serial ABC\nremark contradictory-identity sw1,sw2 "Several boxes say that their serial number is ABC, but their chassis differ."', finds: ['sw1'] },
    { name: 'a serial number that the maker left in all', given: 'core - a1, core - b1\na1: identity machine 11\nremark factory-serial a1,b1 "Several boxes give the serial number 0123456789, which their maker left in all of them."', finds: ['a1'] },
    { name: 'copied machines have a rule of their own', given: 'core - a1, core - b1\na1: identity machine 11\nremark contradictory-identity a1,b1 "Several boxes say that their machine id is 11, but their mac differ." machine', finds: [] },
    { name: 'no box gave a mark', given: 'core - sw1', finds: null },
  ],
};
export default rule;
