/** Knows an account of the audit that some machines refuse. */
import { groupBy, sortedBy } from '../model/order.js';
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
    for (const [credential, facts] of sortedBy(groupBy(seen.facts('login-failed').filter((fact) => !opensOtherwise(fact.device, fact.credential, seen)), (fact) => fact.credential), ([name]) => name)) {
      const devices = [...new Set(facts.map(({ device }) => device))];
      yield {
        about: [{ kind: 'config', id: `credential ${credential}`, name: credential }],
        also: devices.map((id) => aboutEnd(seen.topology, id)),
        says: `${counted(devices.length, 'machine')} ${devices.length === 1 ? 'refuses' : 'refuse'} ${credential}: ${listed(devices.map((id) => nameOf(seen.topology, id)))}.`,
        why: `They answered: ${listed([...new Set(facts.map(({ why }) => why))])}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'refused on one of two', given: 'core - a1, core - b1\nread a1: system\nb1: login-failed audit-key "no such user"', finds: ['audit-key'] },
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
