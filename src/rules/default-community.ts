/** Knows a device that answers to the password it was shipped with. */
import { DEFAULT_COMMUNITY } from '../model/site.js';
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A device that answers to the password it was shipped with',
  group: 'Management hygiene',
  rationale: 'This device tells all about itself to anybody who knows the word that its maker prints in the manual. Whoever gets into the network can read how it is built, and with some devices change it.',
  remedy: 'Change that word or switch it off, set up the protected third version with a user of its own, and test the monitoring afterwards.',
  effort: '0.2',
  controls: ['CSF PR.AA-01', 'CIS 4.7', 'ISO A.8.5'],
  needs: ['speaks-snmp'],
  impact: { level: 'M1', because: 'it discloses; nothing stops by it' },
  *check(seen) {
    if (seen.site?.probeDefaultCommunity !== true) {
      yield { unknown: 'the site file does not permit to ask for it (probe_default_community: true)', about: [] };
      return;
    }
    for (const { device, facts } of byDevice(seen, seen.facts('speaks-snmp').filter(({ credential }) => credential === DEFAULT_COMMUNITY))) {
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} answers to the community “public”.`,
        why: 'It was asked once for its kind under that word, on the consent that the site file gives, and told it. Nothing else was read by it.',
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two', given: `core - sw1, core - sw2\nprobes default-community\nsw1: speaks-snmp 2c credential="${DEFAULT_COMMUNITY}"\nsw2: speaks-snmp 2c credential=snmp-ro`, finds: ['sw1'] },
    { name: 'asked, and nobody answered to it', given: 'core - sw2\nprobes default-community\nsw2: speaks-snmp 3 sha256 aes', finds: [] },
    { name: 'nobody permitted to ask', given: 'core - sw2\nsw2: speaks-snmp 2c credential=snmp-ro', finds: null },
  ],
};
export default rule;
