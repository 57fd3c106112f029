/** Knows a spare cable that does not carry a network the working cable carries. */
import type { Rule, Seen } from '../model/rule.js';
import type { Device, Link } from '../model/topology.js';
import { isForwarding } from './bricks/network.js';
import { aboutDevice, aboutLink, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A spare cable that does not carry everything',
  group: 'Apparent redundancy',
  rationale: 'There is a second cable for the day the first one breaks, but it does not carry all that the first one does. On that day some keep working and some do not.',
  remedy: 'Allow the missing networks on the spare cable, at both ends, and pull the first cable once to see that all goes on.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['links', 'vlan-port'],
  impact: { level: 'M2', because: 'the last spare is lost for those networks' },
  *check(seen) {
    const between = seen.topology.links.filter(({ ends }) => ends.every(({ device }) => isForwarding(deviceOf(seen, device) ?? { roles: [] })));
    for (const spare of between.filter(({ state, vlans, apart }) => state === 'blocked' && (vlans.length > 0 || apart !== undefined))) {
      for (const { device: id } of spare.ends) {
        const device = deviceOf(seen, id);
        const [working, ...more] = between.filter((link) => link !== spare && link.state === 'forwarding' && link.ends.some((end) => end.device === id));
        if (!device || !working || more.length > 0 || working.vlans.length === 0) continue;
        const missing = working.vlans.map((vlan) => vlan.id).filter((vlan) => !spare.vlans.some((one) => one.id === vlan) && isUsed(device, vlan, [spare, working], seen));
        if (missing.length === 0) continue;
        yield {
          about: [aboutDevice(device), aboutLink(spare, seen.topology)],
          says: `If ${aboutLink(working, seen.topology).name} fails, the spare ${aboutLink(spare, seen.topology).name} does not carry VLAN ${missing.join(', ')}, which ${device.name} needs.`,
          why: `${device.name} has one working and one blocked cable to other switches; their VLANs are ${vlansOf(working)} and ${vlansOf(spare)}.`,
          from: cite(spare.from, working.from),
          certainty: spare.certainty === 'both-ends' && working.certainty === 'both-ends' ? 'confirmed' : 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'the spare lacks one of two', given: 'core1 - core2, core1 - sw1 - core2\nlink core1 sw1 vlans=10,20\nlink core2 sw1 state=blocked vlans=10\nsw1.3: vlan-port 20 false', finds: ['sw1'] },
    { name: 'it lacks what nobody there needs', given: 'core1 - core2, core1 - sw1 - core2\nlink core1 sw1 vlans=10,20\nlink core2 sw1 state=blocked vlans=10\nsw1.3: vlan-port 10 false', finds: [] },
    { name: 'the ends of the spare share none', given: 'core1 - core2, core1 - sw1 - core2\nlink core1 sw1 vlans=10\nlink core2 sw1 state=blocked apart=none\nsw1.3: vlan-port 10 false', finds: ['sw1'] },
    { name: 'no port told its VLANs', given: 'core1 - sw1 - core2', finds: null },
  ],
};
export default rule;

function vlansOf({ vlans }: Link): string {
  return vlans.map(({ id }) => id).join(', ') || 'none that both of its ends tell';
}

/** Whether a port of the device other than those two cables is in the VLAN. */
function isUsed(device: Device, vlan: number, links: readonly Link[], seen: Seen): boolean {
  const cables = links.flatMap(({ ends }) => ends.filter((end) => end.device === device.id).map(({ port }) => port));
  return seen.facts('vlan-port').some((fact) => fact.device === device.id && fact.vlan === vlan && !cables.includes(fact.port));
}
