/** Knows an account of a person that nobody uses any more. */
import type { Rule } from '../model/rule.js';
import { dormantIn } from './bricks/dormant.js';
import { aboutDevice, aboutPart, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'An account that nobody has used for a year',
  group: 'People',
  rationale: 'Somebody once worked on this machine and does not any more. Whoever has that password or key still gets in, and nobody would notice.',
  remedy: 'Ask whether the person still needs it; else lock the account, and take its keys away.',
  effort: '0.1',
  controls: ['CSF PR.AA-01', 'CIS 5.3', 'ISO A.5.18'],
  needs: ['account', 'last-login'],
  impact: { level: 'M1', because: 'nothing stops by it; it is a door left open' },
  *check(seen) {
    const auditing = new Set((seen.site?.credentials ?? []).flatMap((one) => ('user' in one ? [one.user] : [])));
    for (const { device, facts } of byDevice(seen, dormantIn(seen).filter(({ account }) => !auditing.has(account)))) {
      for (const { account, at, from } of facts) {
        yield {
          about: [aboutDevice(device), aboutPart(device, `account ${account}`)],
          says: `Nobody has logged in to ${device.name} as ${account} for more than a year. Is it still needed?`,
          why: `The last login under it was on ${at.slice(0, 10)}; others have logged in there since, and on no machine that tells was it used later. Copies of files without a terminal are not written down.`,
          from: cite(from),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'one of two', given: 'as of 2026-06-01\ncore - a1\na1: account u17 1000\na1: account u18 1001\na1: last-login u17 2026-05-20T08:00:00Z\na1: last-login u18 2024-02-20T08:00:00Z', finds: ['a1'] },
    { name: 'used elsewhere; at work by itself; nobody’s; a machine that stopped writing logins down', given: 'as of 2026-06-01\ncore - a1, core - b1, core - c1\na1: account u17 1000\na1: account u18 1001\na1: account u19 1002\na1: account www-data 33\na1: last-login u17 2026-05-20T08:00:00Z\na1: last-login u18 2024-02-20T08:00:00Z\na1: last-login u19 2024-02-20T08:00:00Z\na1: last-login www-data 2024-02-20T08:00:00Z\na1: job /var/spool/cron/u19 u19 /opt/x\nb1: account u18 1000\nb1: last-login u18 2026-05-20T08:00:00Z\nc1: account u20 1000\nc1: last-login u20 2024-02-20T08:00:00Z', finds: [] },
    { name: 'no machine was asked', given: 'core - a1\na1: account u17 1000', finds: null },
  ],
};
export default rule;
