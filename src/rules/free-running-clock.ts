/** Knows a host whose clock nothing keeps right. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A host whose clock runs free',
  group: 'Management hygiene',
  rationale: 'The clock of this machine drifts away from all others. Logins against a directory begin to fail when it is five minutes off, and what it writes down cannot be put in order with what others saw.',
  remedy: 'Let a time service follow the two sources that the other machines use, and look whether it reaches them.',
  effort: '0.1',
  controls: ['CSF PR.PS-04', 'CIS 8.4', 'ISO A.8.17'],
  needs: ['clock'],
  impact: { level: 'M1', because: 'it works until the clock is far off' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('clock'))) {
      const [free] = facts.filter(({ set }) => !set);
      if (!free || facts.some(({ set }) => set)) continue;
      yield {
        about: [aboutDevice(device)],
        says: free.by === null ? `Nothing keeps the clock of ${device.name} right.` : `${free.by} on ${device.name} has found no time to follow.`,
        why: free.by === null ? 'Its kernel calls the clock unsynchronised, and among its programs is none that would set it.' : `${free.by} runs, the machine has been up for more than an hour, and no source of time is followed.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'no program; one that reaches nobody', given: 'core - srv1, core - srv2, core - srv3\nsrv1: clock false\nsrv2: clock false chronyd\nsrv3: clock true ntpd', finds: ['srv1', 'srv2'] },
    { name: 'it is kept right', given: 'core - srv1\nsrv1: clock true chronyd', finds: [] },
    { name: 'no machine was asked', given: 'core - srv1', finds: null },
  ],
};
export default rule;
