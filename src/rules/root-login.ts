/** Knows a machine where the mightiest account may log in by password. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'The mightiest account may log in directly',
  group: 'Management hygiene',
  rationale: 'On this machine the account that may do everything can log in from afar with a password. Whoever guesses it owns the machine, and afterwards nobody can tell who it was.',
  remedy: 'Let people log in with accounts of their own and keys, and forbid the direct way.',
  effort: '0.1',
  controls: ['CSF PR.AA-05', 'CIS 5.4', 'ISO A.8.2'],
  needs: ['login-policy'],
  impact: { level: 'M1', because: 'nothing stops by it' },
  *check(seen) {
    const byKeyOnly = new Set(seen.facts('login-policy').filter(({ setting, value }) => setting === 'passwords' && value === 'no').map(({ device }) => device));
    for (const { device, facts } of byDevice(seen, seen.facts('login-policy').filter(({ setting, value }) => setting === 'root' && value === 'yes'))) {
      if (byKeyOnly.has(device.id)) continue;
      yield {
        about: [aboutDevice(device)],
        says: `On ${device.name} root may log in from afar with a password.`,
        why: 'Its SSH settings say PermitRootLogin yes, and do not forbid passwords.',
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'by password', given: 'core - a1\na1: login-policy root yes', finds: ['a1'] },
    { name: 'by key only; not at all', given: 'core - a1, core - b1\na1: login-policy root yes\na1: login-policy passwords no\nb1: login-policy root no', finds: [] },
    { name: 'no settings were read', given: 'core - a1', finds: null },
  ],
};
export default rule;
