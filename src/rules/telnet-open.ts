/** Knows a device that lets itself be managed over telnet. */
import type { Rule } from '../model/rule.js';
import { openDoors } from './bricks/doors.js';

const rule: Rule = {
  title: 'Management over telnet',
  group: 'Management hygiene',
  rationale: 'Whoever listens on the network once reads the password of this device, for it is sent in clear.',
  remedy: 'Switch telnet off once management over SSH works from every place that needs it.',
  effort: '0.2',
  controls: ['CSF PR.AA-03', 'CIS 12.3', 'ISO A.8.20'],
  needs: ['devices'],
  impact: { level: 'M1', because: 'it discloses; nothing stops by it' },
  check: (seen) => openDoors(seen, 'telnet', { says: ({ name }) => `${name} can be managed over telnet, which sends passwords in clear.`, byPort: (ports) => ports.has(23), portSays: 'TCP port 23 answers.' }),
  examples: [
    { name: 'its configuration opens it', given: 'fw - sw1\nsw1: management-door telnet "line vty 0 4: transport input telnet"', finds: ['sw1'] },
    { name: 'its port answers', given: 'fw - sw1\nsw1: open-port 23', finds: ['sw1'] },
    { name: 'another port answers', given: 'fw - sw1\nsw1: open-port 22', finds: [] },
    { name: 'neither configuration nor ports were seen', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
