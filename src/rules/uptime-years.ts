/** Knows a box that has not been restarted for years. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const YEARS = 2;
const SECONDS_PER_YEAR = 365.25 * 86_400;

const rule: Rule = {
  title: 'A box that was not restarted for years',
  group: 'Management hygiene',
  rationale: 'This box has been running for years without a pause. Repairs of its software wait for a restart, and nobody knows whether it would come back after a power cut.',
  remedy: 'Restart it on a quiet evening, with a copy of its settings and a spare at hand; bring its software up to date with it.',
  effort: '0.2',
  controls: ['CSF PR.PS-02', 'CIS 12.1', 'ISO A.8.8'],
  needs: ['uptime'],
  impact: { level: 'M1', because: 'it runs; what a restart brings is not known' },
  *check(seen) {
    for (const { device, facts } of byDevice(seen, seen.facts('uptime'))) {
      // Of several counters the longest: an agent may have been restarted without its box.
      const seconds = Math.max(...facts.map((fact) => fact.seconds));
      if (seconds < YEARS * SECONDS_PER_YEAR) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} has been running without a restart for more than ${Math.floor(seconds / SECONDS_PER_YEAR)} years.`,
        why: `It counts ${Math.floor(seconds / 86_400)} days since its start.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'three years', given: 'fw - sw1\nsw1: uptime 100000000', finds: ['sw1'] },
    { name: 'a counter of 32 bits ends after 497 days and begins anew', given: 'fw - sw1\nsw1: uptime 42949672', finds: [] },
    { name: 'nobody told', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
