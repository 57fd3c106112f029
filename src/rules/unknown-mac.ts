/** Knows machines that are known by their network card alone. */
import { groupBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { aboutDevice, cite, counted, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Machines that nothing is known of',
  group: 'Undocumented',
  rationale: 'Something is plugged in here and talks, but it has no address that your router knows and is on no list. It may be harmless; nobody can say.',
  remedy: 'Look at the sockets that are named, and write down what is there.',
  effort: '0.2',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['learned', 'resolved', 'subnets'],
  impact: { level: 'M1', because: 'nothing is known to hang on it' },
  *check(seen) {
    const deaf = gatewaysWithoutNeighbours(seen);
    if (deaf.length > 0) {
      yield { unknown: `the addresses that ${listed(deaf.map(({ name }) => name))} knows were not read`, about: [] };
      return;
    }
    const unknown = seen.topology.devices.filter((device) => device.addresses.length === 0 && device.targets.length === 0 && device.attachment?.port != null && device.macs.length > 0 && device.macs.every(isMadeInFactory));
    for (const [where, machines] of groupBy(unknown, ({ attachment }) => attachment!.device)) {
      const device = deviceOf(seen, where);
      if (!device) continue;
      yield {
        about: [aboutDevice(device)],
        also: machines.map(aboutDevice),
        says: `On ${device.name} ${machines.length === 1 ? 'hangs' : 'hang'} ${counted(machines.length, 'machine')} without any known address: ${listed(machines.map((machine) => `${machine.macs[0]} on port ${machine.attachment!.port}`))}.`,
        why: 'The switch learned these network cards; no router, server or neighbour knows an address of theirs. A machine that was just switched on, or speaks another protocol, looks alike.',
        from: cite(...machines.map((machine) => machine.attachment!.from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'a card that only the switch knows', given: 'fw - sw1 - pc1\npc1: device addresses= targets=\nsw1.2: learned 00:1b:21:00:00:03\nfw: resolved 10.0.0.2 00:1b:21:00:00:02', finds: ['sw1'] },
    { name: 'all have addresses; a phone with a made-up card address is left out', given: 'fw - sw1 - pc1, sw1 - phone1\nphone1: device addresses= targets= macs=da:a1:19:00:00:01\nsw1.2: learned 00:1b:21:00:00:03\nfw: resolved 10.0.0.3 00:1b:21:00:00:03', finds: [] },
    { name: 'the gateway did not tell whom it knows', given: 'fw - sw1 - pc1\nsw1.2: learned 00:1b:21:00:00:03\nsw1: resolved 10.0.0.1 00:1b:21:00:00:01', finds: null },
  ],
};
export default rule;

/** Gateways whose neighbours were not read: what they know may name the machine. */
function gatewaysWithoutNeighbours(seen: Seen): readonly Device[] {
  const telling = new Set(seen.facts('resolved').map(({ device }) => device));
  const gateways = new Set(seen.topology.subnets.flatMap((subnet) => subnet.gateways));
  return seen.topology.devices.filter(({ id }) => gateways.has(id) && !telling.has(id));
}

/** A phone that hides makes its card's address up and sets the second-lowest bit of the first octet (IEEE 802-2014, 8.4). */
function isMadeInFactory(mac: string): boolean {
  return (parseInt(mac.slice(0, 2), 16) & 2) === 0;
}
