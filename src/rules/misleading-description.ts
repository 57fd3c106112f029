/** Knows a port whose label names a neighbour that is not the one plugged in. */
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { names } from './bricks/names.js';
import { isForwarding, legsOf } from './bricks/network.js';
import { type Plugged, pluggedPorts } from './bricks/ports.js';
import { aboutDevice, cite, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A label that names the wrong neighbour',
  group: 'Undocumented',
  rationale: 'The label on this socket says what should be plugged in there, and something else is. Whoever works by the label pulls the wrong plug.',
  remedy: 'Correct the label, after looking whether the cable or the label is wrong.',
  effort: '0.1',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.8.9'],
  needs: ['interface', 'links'],
  impact: { level: 'M1', because: 'nothing stops until somebody trusts the label' },
  *check(seen) {
    for (const plugged of pluggedPorts(seen)) {
      const named = namedWrongly(plugged, seen);
      if (!named) continue;
      const { device, port, far, certainty, from } = plugged;
      const there = listed(far.map(({ name }) => name));
      yield {
        about: [aboutDevice(device), { kind: 'config', id: `${device.id} ${port.name} description`, name: `${device.name} port ${port.name}` }],
        says: `Port ${port.name} of ${device.name} is labelled “${port.description}”, but ${there} is plugged in there.`,
        why: `${named.name} is known elsewhere in the network. What is plugged in is known from ${certainty === 'both-ends' ? 'both ends’ own account' : certainty === 'declared' ? 'what a person said' : 'one side only'}.`,
        from: cite(from, device.from),
        certainty: certainty === 'both-ends' ? 'confirmed' : certainty === 'declared' ? 'declared' : 'inferred',
        ...(certainty === 'both-ends' ? {} : { impact: 'M2' as const }),
      };
    }
  },
  examples: [
    { name: 'the label names another switch', given: 'fw - core - sw1, core - sw2\ncore.2: interface description="to sw2"', finds: ['core'] },
    { name: 'labels name what is there, in long and in short', given: 'fw - core - sw1, core - sw2\ncore.2: interface description="Uplink SW1.office.example Gi0/1"\ncore.3: interface description="to core sw2"\nsw1.1: interface description="core"', finds: [] },
    { name: 'the label names the server behind the next switch', given: 'core - sw1 - erp\ncore.1: interface description="to erp"', finds: [] },
    { name: 'the label names no device', given: 'core - sw1 - erp, core - sw10\ncore.1: interface description="room 12, to sw100"', finds: [] },
    { name: 'no port was read', given: 'core - sw1', finds: null },
  ],
};
export default rule;

/** The device that the label names, where it names neither what is there nor anything behind that, and where it is known to be elsewhere. */
function namedWrongly({ device, port, far }: Plugged, { topology }: Seen): Device | null {
  const { description } = port;
  if (description === null || far.some((one) => names(description, one))) return null;
  const named = topology.devices.filter((one) => one.id !== device.id && names(description, one));
  const behind = new Set(far.map(({ id }) => id));
  const linkedTo = (one: Device) => topology.links.flatMap(({ ends: [a, b] }) => (a.device === one.id ? [b.device] : b.device === one.id ? [a.device] : []));
  // A label may name the server that the next switch leads to; it may not name another switch.
  const isBehind = (one: Device) => !isForwarding(one) && [...legsOf(one).map((leg) => leg.device), ...linkedTo(one)].some((id) => behind.has(id));
  const isPlaced = (one: Device) => legsOf(one).length > 0 || linkedTo(one).length > 0;
  return named.length > 0 && named.every((one) => isPlaced(one) && !isBehind(one)) ? named[0]! : null;
}
