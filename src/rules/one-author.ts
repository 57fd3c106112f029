/** Knows a network whose boxes were nearly all changed last from one and the same account. */
import { groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, aboutSite, cite, deviceOf, listed, nameOf } from './bricks/subjects.js';

/** One line on one box is no author. */
const FEWEST_BOXES = 5;
const SHARE = 0.8;
/** Accounts that several people or programs use. */
const SHARED = /^(?:admin\w*|administrator|root|cisco|console|netadmin|netops|netteam|manager|operator|support|enable_\d+|system|unknown|vty\d*|ansible|rancid|oxidized|backup|svc[\w-]*|automation|terraform)$/i;

const rule: Rule = {
  title: 'One person makes nearly all changes',
  group: 'People',
  rationale: 'Nearly all of these boxes were changed last by one and the same person. What that person has in mind about them is in no other head, and cannot be asked on a holiday.',
  remedy: 'Let a second person make every third change, with the first one looking on, and keep a note of each change and its reason.',
  effort: '0.5',
  controls: ['CSF GV.RR-02', 'CIS 17.1', 'ISO A.5.30'],
  needs: ['last-change'],
  impact: { level: 'M?', because: 'who else knows them is known to people only' },
  *check(seen) {
    const latest = [...groupBy(seen.facts('last-change').filter(({ by }) => by !== null), ({ device }) => device).values()].map((facts) => facts[0]!).filter(({ device }) => deviceOf(seen, device) !== undefined);
    if (latest.length < FEWEST_BOXES) {
      yield { unknown: `fewer than ${FEWEST_BOXES} boxes tell who changed them last`, about: [] };
      return;
    }
    const [most] = sortedBy(groupBy(latest, ({ by }) => by!.toLowerCase()), ([, same]) => -same.length, ([by]) => by);
    if (!most || SHARED.test(most[0]) || most[1].length < latest.length * SHARE) return;
    yield {
      about: [aboutSite(seen)],
      also: most[1].map(({ device }) => aboutDevice({ id: device, name: nameOf(seen.topology, device) })),
      says: `${most[1].length} of ${latest.length} boxes were changed last from one and the same account. Who else knows what is set up in them?`,
      why: `${listed(most[1].map(({ device }) => nameOf(seen.topology, device)))} name the same account in their last change. It may be one that several people use.`,
      from: cite(...most[1].map(({ from }) => from)),
      certainty: 'inferred',
    };
  },
  examples: [
    { name: 'five of five', given: 'core - sw1, core - sw2, core - sw3, core - sw4\n' + ['core', 'sw1', 'sw2', 'sw3', 'sw4'].map((name) => `${name}: last-change 2026-01-05T10:00:00Z u17`).join('\n'), finds: ['this site'] },
    { name: 'an account of all; two people', given: 'core - sw1, core - sw2, core - sw3, core - sw4\n' + ['core', 'sw1', 'sw2', 'sw3', 'sw4'].map((name) => `${name}: last-change 2026-01-05T10:00:00Z admin`).join('\n'), finds: [] },
    { name: 'one line on one box is no author', given: 'core - sw1\nsw1: last-change 2026-01-05T10:00:00Z u17', finds: null },
  ],
};
export default rule;
