/** Knows a site whose virtual machines all run on one box. */
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole, isPair, legsOf } from './bricks/network.js';
import { aboutDevice, cite, counted, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One box that all virtual servers run on',
  group: 'Single points of failure',
  rationale: 'What looks like many servers is one box. When it fails, all of them are gone at once, and there is no other box to start them on.',
  remedy: 'Get a second host that can carry the most important ones, copy them there, and try to start one.',
  effort: '2–5',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['devices'],
  impact: 'failure',
  *check(seen) {
    const hypervisors = seen.topology.devices.filter((device) => hasRole(device, 'hypervisor'));
    const [only, second] = hypervisors;
    if (!only || second || isPair(only)) return;
    const guests = guestsOf(only, seen);
    if (guests.length < 2) return;
    yield {
      about: [aboutDevice(only)],
      says: `${counted(guests.length, 'virtual machine')} run on ${only.name}, and no second host was seen.`,
      why: `Placed on it: ${listed(guests.map(({ name }) => name))}.`,
      from: cite(only.from, ...guests.map(({ from }) => from)),
      certainty: 'confirmed',
      cure: null,
    };
  },
  examples: [
    { name: 'three guests on one host', given: 'core - hv1 - erp, hv1 - dc1, hv1 - web', finds: ['hv1'] },
    { name: 'two hosts', given: 'core - hv1 - erp, hv1 - dc1\ncore - hv2 - web', finds: [] },
    { name: 'nothing was seen', given: '', finds: null },
  ],
};
export default rule;

function guestsOf({ id }: Device, { topology }: Seen): readonly Device[] {
  const inside = new Set([id, ...topology.segments.filter(({ kind, ports }) => kind === 'hypervisor' && ports.some((port) => port.device === id)).map((segment) => segment.id)]);
  return topology.devices.filter((device) => legsOf(device).some((leg) => inside.has(leg.device)));
}
