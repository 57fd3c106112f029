/** Knows a device that can be set up by whoever knows one word. */
import type { Rule } from '../model/rule.js';
import { openDoors } from './bricks/doors.js';

const rule: Rule = {
  title: 'Monitoring access that may also change',
  group: 'Management hygiene',
  rationale: 'A single word that is meant for watching this device also lets whoever knows it change how the device works.',
  remedy: 'Give the monitoring a user that may only read, and take away the one that may write.',
  effort: '0.2',
  controls: ['CSF PR.AA-03', 'CIS 12.3', 'ISO A.8.20'],
  needs: ['devices'],
  impact: { level: 'M1', because: 'it lets somebody change the device; nothing stops by itself' },
  check: (seen) => openDoors(seen, 'snmp-write', { says: ({ name }) => `${name} accepts changes over SNMP.`, byPort: null }),
  examples: [
    { name: 'a community that may write', given: 'fw - sw1\nsw1: management-door snmp-write "snmp-server community … RW"', finds: ['sw1'] },
    { name: 'its configuration was read and has none', given: 'fw - sw1\nread sw1: config', finds: [] },
    { name: 'no configuration was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
