/** Knows a network device of whose configuration there is no whole copy. */
import type { Rule } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { isInfrastructure, readDevices } from './bricks/configs.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Network device without a copy of its settings',
  group: 'Configuration entropy',
  rationale: 'If this device dies, nobody can put its settings into a new one: there is no copy of them. The new one must be set up from memory.',
  remedy: 'Give the audit an account that may read the configuration, or let the device copy it to a safe place every night.',
  effort: '0.2',
  controls: ['CSF PR.DS-11', 'CIS 11.2', 'ISO A.8.13'],
  needs: ['coverage', 'devices'],
  impact: { level: 'M2', because: 'replacing it takes days instead of hours' },
  *check(seen) {
    const held = new Set(readDevices(seen));
    const asked = seen.topology.devices.some((device) => isInfrastructure(device) && seen.tables.get(device.id)?.some(({ what, state }) => what === 'config' && state !== 'not_asked'));
    if (held.size === 0 && !asked) yield { unknown: 'no configuration was asked for: give the audit an account for it', about: [] };
    for (const device of asked || held.size > 0 ? seen.topology.devices.filter((one) => isInfrastructure(one) && !isLedByOthers(one) && !held.has(one.id) && one.from.length > 0) : []) {
      const row = seen.tables.get(device.id)?.find(({ what }) => what === 'config');
      const why = row?.state === 'incomplete' ? (row.reason === 'refused' ? 'It did not show it to the account that the audit was given.' : `What was copied is not whole (${row.reason ?? 'no reason told'}).`) : 'The audit could not read it: no account was given that it accepts, or its make is not known.';
      yield { about: [aboutDevice(device)], says: `The audit holds no whole copy of the configuration of ${device.name}.`, why, from: cite(device.from), certainty: 'confirmed' };
    }
  },
  examples: [
    { name: 'one switch could not be read', given: 'fw - sw1\naddress 10.0.0.1 answered\nread fw: config\ncut sw1: config timeout', finds: ['sw1'] },
    { name: 'all were read; an access point gets its settings from elsewhere', given: 'fw - sw1 - ap1\naddress 10.0.0.1 answered\nread fw: config\nread sw1: config', finds: [] },
    { name: 'only a host was asked, which has none', given: 'fw - sw1 - srv1\naddress 10.0.0.1 answered\ncut srv1: config refused', finds: null },
    { name: 'no configuration was asked for', given: 'fw - sw1\naddress 10.0.0.1 answered', finds: null },
  ],
};
export default rule;

/** Access points are set up by a controller or from a cloud, and so is their spare. */
function isLedByOthers(device: Pick<Device, 'roles'>): boolean {
  return hasRole(device, 'access-point') && !hasRole(device, 'router', 'firewall', 'switch');
}
