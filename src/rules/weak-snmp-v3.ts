/** Knows protected monitoring that is protected by methods that are broken. */
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { readDevices } from './bricks/configs.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Monitoring protected by broken methods',
  group: 'Management hygiene',
  rationale: 'This device is watched over a protected way, but its protection is of a kind that can be broken with ordinary computers.',
  remedy: 'Set up a user with SHA-2 and AES, change the monitoring over, and take the old user away.',
  effort: '0.2',
  controls: ['CSF PR.DS-02', 'CIS 3.10', 'ISO A.8.24'],
  needs: ['devices'],
  impact: { level: 'M1', because: 'it discloses; nothing stops by it' },
  *check(seen) {
    const spoken = seen.facts('speaks-snmp').filter(({ version }) => version === '3');
    const weak = spoken.filter(({ authProtocol, privProtocol }) => authProtocol === undefined || privProtocol === undefined || authProtocol === 'md5' || privProtocol === 'des');
    const written = seen.facts('management-door').filter(({ door }) => door === 'snmp-v3-weak');
    const looked = new Set([...spoken.map(({ device }) => device), ...readDevices(seen)]);
    if (looked.size === 0 && written.length === 0) yield { unknown: 'no device was asked over the third version, and no configuration was read', about: [] };
    for (const id of distinct([...weak, ...written].map(({ device }) => device))) {
      const device = deviceOf(seen, id);
      const [asked] = weak.filter((fact) => fact.device === id);
      const lines = written.filter((fact) => fact.device === id);
      if (!device) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} protects its monitoring by methods that can be broken.`, why: asked ? `It accepts ${asked.authProtocol ?? 'no authentication'} and ${asked.privProtocol ?? 'no encryption'}.` : `Its configuration says: ${lines.map(({ line }) => line).slice(0, 3).join('; ')}.`, from: cite(...(asked ? [asked] : lines).map(({ from }) => from)), certainty: 'confirmed' };
    }
    const unseen = seen.topology.devices.filter(({ id }) => !looked.has(id));
    if (unseen.length > 0 && looked.size > 0) yield { unknown: `${unseen.length} devices did not tell how they protect it`, about: unseen.map(aboutDevice) };
  },
  examples: [
    { name: 'an old digest', given: 'fw - sw1\nsw1: speaks-snmp 3 md5 aes', finds: ['sw1'] },
    { name: 'a user in the configuration', given: 'fw - sw1\nsw1: management-door snmp-v3-weak "snmp-server user a b v3 auth md5 …"', finds: ['sw1'] },
    { name: 'sound methods', given: 'fw - sw1\nsw1: speaks-snmp 3 sha256 aes', finds: [] },
    { name: 'nobody was asked', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
