/** Knows machines on which one and the same person alone has an account. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { dormantIn, peopleIn } from './bricks/dormant.js';
import { aboutSite, cite, listed, nameOf } from './bricks/subjects.js';

const FEWEST_HOSTS = 3;

const rule: Rule = {
  title: 'One person alone can log in',
  group: 'People',
  rationale: 'On all of these machines one and the same person has an account, and nobody else. When that person is not there, nobody gets in to repair them.',
  remedy: 'Give a second person an account of their own, and keep one for emergencies in a sealed envelope.',
  effort: '0.3',
  controls: ['CSF GV.RR-02', 'CIS 5.1', 'ISO A.5.30'],
  needs: ['account'],
  impact: { level: 'M?', because: 'who else knows a way in is known to people only' },
  *check(seen) {
    const auditing = new Set((seen.site?.credentials ?? []).flatMap((one) => ('user' in one ? [one.user] : [])));
    const dormant = new Set(dormantIn(seen).map(({ device, account }) => `${device} ${account}`));
    const perHost = groupBy(peopleIn(seen).filter(({ device, name }) => !auditing.has(name) && !dormant.has(`${device} ${name}`)), ({ device }) => device);
    const alone = [...perHost.values()].filter((accounts) => new Set(accounts.map(({ name }) => name)).size === 1).map(([account]) => account!);
    for (const accounts of groupBy(alone, ({ name }) => name).values()) {
      const hosts = distinct(accounts.map(({ device }) => device));
      if (hosts.length < FEWEST_HOSTS || hosts.length !== perHost.size) continue;
      yield {
        about: [aboutSite(seen)],
        says: `On ${hosts.length} machines the same one person has an account of their own, and nobody else${dormant.size === 0 ? '' : ' who has used theirs within a year'}. Who else can get in?`,
        why: `${listed(hosts.map((id) => nameOf(seen.topology, id)))} each have one account of a person${dormant.size === 0 ? '' : ', beside those that nobody has used for a year'}; on all of them it has the same name. A shared account or a directory may open another way.`,
        from: cite(...accounts.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'the same one on three', given: 'core - a1, core - b1, core - c1\na1: account root 0\na1: account u17 1000\nb1: account u17 1001\nc1: account u17 1000', finds: ['this site'] },
    { name: 'two people on one of them; accounts of programs', given: 'core - a1, core - b1, core - c1\na1: account u17 1000\nb1: account u17 1001\nc1: account u17 1000\nc1: account u18 1001\nc1: account www-data 33', finds: [] },
    { name: 'the others have not been there for a year', given: 'as of 2026-06-01\ncore - a1, core - b1, core - c1\na1: account u17 1000\nb1: account u17 1001\nc1: account u17 1000\nc1: account u18 1001\nc1: last-login u17 2026-05-20T08:00:00Z\nc1: last-login u18 2024-02-20T08:00:00Z', finds: ['this site'] },
    { name: 'no account was read', given: 'core - a1', finds: null },
  ],
};
export default rule;
