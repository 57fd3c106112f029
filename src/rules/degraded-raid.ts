/** Knows mirrored disks of which one is dead. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Mirrored disks of which one is dead',
  group: 'Apparent redundancy',
  rationale: 'This machine writes everything to two disks, so that one may die. One has died already; when the other one follows, what is on it is gone.',
  remedy: 'Put in a new disk now, and look whether last night’s copy is good before you do.',
  effort: '0.3',
  controls: ['CSF PR.IR-03', 'CSF PR.DS-11', 'ISO A.8.14'],
  needs: ['array'],
  impact: { level: 'M2', because: 'the last spare disk is lost' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('array').filter(({ healthy }) => !healthy))) {
      for (const { name, state, from } of facts) {
        yield {
          about: [aboutDevice(device), aboutPart(device, name)],
          says: `The mirrored disks ${name} of ${device.name} are not whole: ${state}.`,
          why: `The system itself says so: ${name} is ${state}.`,
          from: cite(from),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'one of two mirrors', given: 'core - srv1\nsrv1: array md0 "2 of 2 disks" true\nsrv1: array md1 "1 of 2 disks" false', finds: ['srv1'] },
    { name: 'whole', given: 'core - srv1\nsrv1: array rpool online true', finds: [] },
    { name: 'nothing was read of disks', given: 'core - srv1', finds: null },
  ],
};
export default rule;
