/** Knows a device that tells all about itself to whoever says one unencrypted word. */
import { distinct, groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Management by a password sent in clear',
  group: 'Management hygiene',
  rationale: 'This device is watched by way of a password that crosses the network unprotected. Whoever listens once can read how your network is built.',
  remedy: 'Set up the protected third version with a user of its own, test the monitoring, and switch the old versions off.',
  effort: '0.2',
  controls: ['CSF PR.DS-02', 'CIS 12.3', 'ISO A.8.20'],
  needs: ['speaks-snmp'],
  impact: { level: 'M1', because: 'it discloses; nothing stops by it' },
  *check(seen) {
    const old = seen.facts('speaks-snmp').filter(({ version }) => version !== '3');
    for (const [id, facts] of groupBy(old, ({ device }) => device)) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      const versions = distinct(facts.map(({ version }) => `SNMPv${version}`)).join(' and ');
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} answers ${versions}, whose community string is sent in clear.`,
        why: `It answered with the credential ${distinct(facts.map(({ credential }) => credential)).join(', ')}.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'version 2c is answered', given: 'fw - sw1\nsw1: speaks-snmp 2c\nfw: speaks-snmp 3 sha256 aes', finds: ['sw1'] },
    { name: 'version 3 only', given: 'fw - sw1\nsw1: speaks-snmp 3 sha256 aes', finds: [] },
    { name: 'nobody answered SNMP', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
