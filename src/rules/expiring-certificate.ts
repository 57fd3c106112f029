/** Knows a certificate that is over, or soon will be. */
import { groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const DAYS = 30;
/** What is made for weeks is renewed by a program, and late: only when less than this of its life is left has that failed. */
const LAST_SHARE = 0.2;
const DAY_MS = 86_400_000;

const rule: Rule = {
  title: 'A certificate that runs out',
  group: 'Management hygiene',
  rationale: 'Programs trust this machine by a certificate with a date on it. After that date they refuse it: web pages warn, mail and logins stop, all on one morning.',
  remedy: 'Renew it now, let it renew itself from then on, and put the date into the calendar.',
  effort: '0.2',
  controls: ['CSF PR.PS-01', 'CIS 3.10', 'ISO A.8.24'],
  needs: ['certificate'],
  impact: { level: 'M1', because: 'what stops on that day shows by itself' },
  *check(seen) {
    const now = Date.parse(seen.asOf);
    const soon = seen.facts('certificate').filter(({ notBefore, notAfter }) => Date.parse(notAfter) < now + Math.min(DAYS * DAY_MS, (Date.parse(notAfter) - Date.parse(notBefore)) * LAST_SHARE || DAYS * DAY_MS));
    for (const { device, facts } of byDevice(seen, soon)) {
      for (const [, same] of sortedBy(groupBy(facts, ({ fingerprint }) => fingerprint), ([key]) => key)) {
        const { port, subject, notAfter, selfSigned } = same[0]!;
        // What a box made out to itself was never trusted for its date.
        if (selfSigned) continue;
        yield {
          about: [aboutDevice(device), aboutPart(device, `certificate on port ${port}`)],
          says: `The certificate of ${device.name} on port ${same.map((one) => one.port).join(', ')} ${Date.parse(notAfter) < now ? 'ran out' : 'runs out'} on ${notAfter.slice(0, 10)}.`,
          why: `It was made out to ${subject}, and is good until ${notAfter}.`,
          from: cite(...same.map(({ from }) => from)),
          certainty: 'confirmed',
        };
      }
    }
  },
  examples: [
    { name: 'over, and over in two weeks', given: 'core - web, core - mail\nweb: certificate subject=CN=web 2026-05-20T00:00:00Z\nmail: certificate subject=CN=mail 2026-06-14T00:00:00Z 993', finds: ['mail', 'web'] },
    { name: 'good for a year; one that a box made for itself long ago', given: 'core - web, core - sw1\nweb: certificate subject=CN=web 2027-05-20T00:00:00Z\nsw1: certificate subject=CN=switch 2019-01-01T00:00:00Z selfSigned=true', finds: [] },
    { name: 'made for 45 days by a program that renews it ten days before its end: with nine days left it did not, with eleven it may', given: 'core - web, core - mail\nweb: certificate subject=CN=web 2026-06-10T00:00:00Z notBefore=2026-04-26T00:00:00Z\nmail: certificate subject=CN=mail 2026-06-12T00:00:00Z notBefore=2026-04-28T00:00:00Z', finds: ['web'] },
    { name: 'no certificate was seen', given: 'core - web', finds: null },
  ],
};
export default rule;
