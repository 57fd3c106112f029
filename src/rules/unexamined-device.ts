/** Knows a device that carries others, answered, and could not be read. */
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole, isInfrastructure } from './bricks/network.js';
import { aboutDevice, cite } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A device that could not be examined',
  group: 'Coverage',
  rationale: 'This device is there and lets nobody look in. What hangs on it, and whether it is sound, is not known; this report is silent about it.',
  remedy: 'Give the audit an account on it that may only read, or say who runs it.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 12.4', 'ISO A.5.9'],
  needs: ['devices'],
  impact: { level: 'M?', because: 'what stops with it cannot be said while it is not read' },
  *check(seen) {
    for (const device of seen.topology.devices) {
      if (device.examined !== 'none' || !carries(device, seen) || !answers(device, seen)) continue;
      const failed = seen.facts('login-failed').filter((fact) => fact.device === device.id);
      const tried = failed.length === 0 ? 'No credential was answered.' : `Refused: ${[...new Set(failed.map(({ credential, why }) => `${credential} (${why})`))].join(', ')}.`;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} answers and could not be read. Who can give read access to it?`,
        why: `It was seen at ${device.addresses[0] ?? 'no address of its own'}. ${tried}`,
        from: cite(device.from, ...failed.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a switch that refuses', given: 'fw - core - sw1\nsw1: device examined=none\nsw1: login-failed snmp-ro timeout', finds: ['sw1'] },
    { name: 'all infrastructure was read; a desk need not be', given: 'fw - core - sw1 - pc1', finds: [] },
    { name: 'nothing was seen', given: '', finds: null },
  ],
};
export default rule;

/** Infrastructure by its role, or by speaking a neighbour protocol with some. */
function carries(device: Device, { topology }: Seen): boolean {
  if (isInfrastructure(device)) return true;
  return !hasRole(device, 'host', 'phone', 'printer') && topology.links.some(({ ends }) => ends.some((end) => end.device === device.id));
}

/** It has a voice of its own; what neighbours merely announce is another rule's. */
function answers(device: Device, { addresses }: Seen): boolean {
  if (device.targets.length > 0) return true;
  return addresses.some((row) => row.outcome === 'answered' && (row.device === device.id || device.addresses.includes(row.address)));
}
