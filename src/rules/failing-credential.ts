/** Knows an account of the audit that some machines refuse. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import { aboutEnd, cite, counted, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'An account of this audit that is refused',
  group: 'Coverage',
  rationale: 'The account that you gave to this audit does not open these machines. What is in them was not seen, and this report is silent about it.',
  remedy: 'Look whether the account exists on them with the password or key that was given, or take them out of its list.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 5.1', 'ISO A.5.9'],
  needs: ['coverage'],
  impact: { level: 'M1', because: 'nothing stops; less is known' },
  *check(seen) {
    const closed = <F extends { device: string; credential: string }>(facts: readonly F[]) => groupBy(facts.filter(({ device, credential }) => !opensOtherwise(device, credential, seen)), ({ credential }) => credential);
    const [failed, suspended] = [closed(seen.facts('login-failed')), closed(seen.facts('login-suspended'))];
    for (const credential of distinct([...failed.keys(), ...suspended.keys()])) {
      const [facts, spared] = [failed.get(credential) ?? [], suspended.get(credential) ?? []];
      const devices = [...new Set(facts.map(({ device }) => device))];
      const untried = [...new Set(spared.map(({ device }) => device))];
      const names = (ids: readonly string[]): string => listed(ids.map((id) => nameOf(seen.topology, id)));
      yield {
        about: [{ kind: 'config', id: `credential ${credential}`, name: credential }],
        also: [...devices, ...untried].map((id) => aboutEnd(seen.topology, id)),
        says: [
          ...(devices.length > 0 ? [`${counted(devices.length, 'machine')} ${devices.length === 1 ? 'refuses' : 'refuse'} ${credential}: ${names(devices)}.`] : []),
          ...(untried.length > 0 ? [`After three wrong passwords for ${spared[0]!.account} it was suspended, and ${credential} was not tried on ${counted(untried.length, 'machine')}: ${names(untried)}.`] : []),
        ].join(' '),
        why: facts.length > 0 ? `They answered: ${listed([...new Set(facts.map(({ why }) => why))])}.` : 'Wrong passwords for the same account under another name of a credential were what suspended it.',
        from: cite(...facts.map(({ from }) => from), ...spared.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'refused on one of two', given: 'core - a1, core - b1\nread a1: system\nb1: login-failed audit-key "no such user"', finds: ['audit-key'] },
    { name: 'suspended after three, and not tried on a fourth', given: 'core - a1, core - b1, core - c1, core - d1\nread core: system\na1: login-failed pw "wrong password"\nb1: login-failed pw "wrong password"\nc1: login-failed pw "wrong password"\nd1: login-suspended pw admin', finds: ['pw'] },
    { name: 'suspended where another account opens it', given: 'core - a1\nread a1: system\na1: login-suspended pw admin\na1: account root 0', finds: [] },
    { name: 'another account opens it', given: 'core - sw1\nread sw1: system\nsw1: login-failed snmp-old timeout\nsw1: speaks-snmp 3 sha256 aes', finds: [] },
    { name: 'nothing was asked', given: 'core - a1', finds: null },
  ],
};
export default rule;

/** Whether another credential of the same kind was let in. */
function opensOtherwise(device: string, credential: string, seen: Seen): boolean {
  const type = seen.site?.credentials.find(({ name }) => name === credential)?.type ?? (/snmp/i.test(credential) ? 'snmp' : 'ssh');
  if (type.startsWith('snmp')) return seen.facts('speaks-snmp').some((fact) => fact.device === device);
  return seen.facts('account').some((fact) => fact.device === device);
}
