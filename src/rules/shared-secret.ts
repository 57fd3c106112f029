/** Knows one secret in the configurations of many devices. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutEnd, cite, listed, nameOf } from './bricks/subjects.js';

const FEWEST = 3;
/** Keys that peers must have in common. */
const MEANT_ALIKE = /ntp|ospf|isis|bgp|neighbor|standby|vrrp|hsrp|radius|tacacs|aaa|key-string|pre-shared|psk|eigrp|rip|ldap/i;

const rule: Rule = {
  title: 'One secret in many devices',
  group: 'Management hygiene',
  rationale: 'The same secret opens or protects several devices. Whoever learns it in one place knows it for all of them, and changing it means changing all of them at once.',
  remedy: 'Give each device a secret of its own, kept in a password safe; where the make needs a common one, write down where it is used.',
  effort: '0.5–1',
  controls: ['CSF PR.AA-01', 'CIS 5.2', 'ISO A.5.17'],
  needs: ['config-secret'],
  impact: { level: 'M1', because: 'it opens the others; nothing stops by it' },
  *check(seen) {
    for (const [fingerprint, secrets] of groupBy(seen.facts('config-secret').filter(({ where }) => !MEANT_ALIKE.test(where)), (one) => one.fingerprint)) {
      const devices = distinct(secrets.map(({ device }) => device));
      if (devices.length < FEWEST) continue;
      yield {
        about: [{ kind: 'config', id: `secret ${fingerprint}`, name: `secret ${fingerprint}` }],
        also: devices.map((id) => aboutEnd(seen.topology, id)),
        says: `One secret stands in the configurations of ${devices.length} devices.`,
        why: `The same keyed fingerprint ${fingerprint} stands after “${secrets[0]!.where}” in ${listed(devices.map((id) => nameOf(seen.topology, id)))}; the secret itself is not kept.`,
        from: cite(...secrets.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'in three devices', given: 'fw - sw1 - sw2\nfw: config-secret 0a1b2c3d4e5f "username admin password"\nsw1: config-secret 0a1b2c3d4e5f "username admin password"\nsw2: config-secret 0a1b2c3d4e5f "enable secret"', finds: ['secret 0a1b2c3d4e5f'] },
    { name: 'a key that both ends of a protocol must know', given: 'fw - sw1 - sw2\nfw: config-secret 0a1b2c3d4e5f "ntp authentication-key 1"\nsw1: config-secret 0a1b2c3d4e5f "ntp authentication-key 1"\nsw2: config-secret 0a1b2c3d4e5f "ntp authentication-key 1"', finds: [] },
    { name: 'each its own', given: 'fw - sw1\nfw: config-secret 0a1b2c3d4e5f\nsw1: config-secret ffffffffffff', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
