/** Knows a device that is managed over a web page without encryption. */
import type { Rule } from '../model/rule.js';
import { isInfrastructure } from './bricks/configs.js';
import { openDoors } from './bricks/doors.js';

const rule: Rule = {
  title: 'Management over an unprotected web page',
  group: 'Management hygiene',
  rationale: 'Whoever listens on the network reads the password with which this device is set up, for its web page does not protect it.',
  remedy: 'Let the device serve its page over HTTPS alone, and switch the other off.',
  effort: '0.2',
  controls: ['CSF PR.AA-03', 'CIS 12.3', 'ISO A.8.20'],
  needs: ['devices'],
  impact: { level: 'M1', because: 'it discloses; nothing stops by it' },
  check: (seen) => openDoors(seen, 'http', { says: ({ name }) => `${name} is managed over a web page without encryption.`, byPort: (ports, device) => ports.has(80) && !ports.has(443) && isInfrastructure(device), portSays: 'TCP port 80 answers and port 443 does not.', certainty: 'inferred' }),
  examples: [
    { name: 'its configuration opens it', given: 'fw - sw1\nsw1: management-door http "ip http server"', finds: ['sw1'] },
    { name: 'only the unprotected page answers', given: 'fw - sw1\nsw1: open-port 80', finds: ['sw1'] },
    { name: 'the protected page answers too', given: 'fw - sw1\nsw1: open-port 80\nsw1: open-port 443', finds: [] },
    { name: 'a server may serve what it likes', given: 'fw - srv1\nsrv1: open-port 80\nfw: open-port 443', finds: [] },
    { name: 'neither configuration nor ports were seen', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
