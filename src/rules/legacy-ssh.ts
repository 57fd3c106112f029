/** Knows a device that is managed over encryption of a kind long broken. */
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { readDevices } from './bricks/configs.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Management over outdated encryption',
  group: 'Management hygiene',
  rationale: 'This device can only be managed over encryption that is no longer safe. Current programs refuse it, so one day nobody can log in.',
  remedy: 'Update its software, let it make new keys of today’s length, and switch the old methods off.',
  effort: '0.2–0.5',
  controls: ['CSF PR.DS-02', 'CIS 3.10', 'ISO A.8.24'],
  needs: ['devices'],
  impact: { level: 'M1', because: 'it discloses; nothing stops by it' },
  *check(seen) {
    const spoken = seen.facts('ssh-offer');
    const written = seen.facts('management-door').filter(({ door }) => door === 'ssh-1');
    const looked = new Set([...spoken.map(({ device }) => device), ...readDevices(seen)]);
    if (looked.size === 0 && written.length === 0) yield { unknown: 'no SSH greeting and no configuration was seen', about: [] };
    const old = spoken.filter(({ legacy }) => legacy);
    for (const id of distinct([...old, ...written].map(({ device }) => device))) {
      const device = deviceOf(seen, id);
      const [greeting] = old.filter((fact) => fact.device === id);
      const lines = written.filter((fact) => fact.device === id);
      if (!device) continue;
      yield { about: [aboutDevice(device)], says: `${device.name} is managed over outdated encryption.`, why: greeting ? `It took none of today’s methods; with older ones it agreed on ${greeting.algorithms}.` : `Its configuration says: ${lines.map(({ line }) => line).slice(0, 3).join('; ')}.`, from: cite(...(greeting ? [greeting] : lines).map(({ from }) => from)), certainty: 'confirmed' };
    }
    const unseen = seen.topology.devices.filter(({ id }) => !looked.has(id));
    if (unseen.length > 0 && looked.size > 0) yield { unknown: `${unseen.length} devices greeted nobody over SSH`, about: unseen.map(aboutDevice) };
  },
  examples: [
    { name: 'only old methods', given: 'fw - sw1\nsw1: ssh-offer true "diffie-hellman-group1-sha1, 3des-cbc"', finds: ['sw1'] },
    { name: 'the first version of the protocol', given: 'fw - sw1\nsw1: management-door ssh-1 "ip ssh version 1"', finds: ['sw1'] },
    { name: 'current methods', given: 'fw - sw1\nsw1: ssh-offer false "curve25519-sha256"', finds: [] },
    { name: 'nobody greeted', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
