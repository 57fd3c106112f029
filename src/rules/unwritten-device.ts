/** Knows a box that works in the network and is in no document. */
import type { Rule } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A device that is not written down',
  group: 'Undocumented',
  rationale: 'This device does work for you, and no list of yours knows it: nobody plans its replacement, backs it up, or finds it when it fails.',
  remedy: 'Add it to your list with its place, its purpose and who looks after it; or switch it off.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['devices', 'documents'],
  impact: { level: 'M1', because: 'nothing stops because a list is short; repair takes longer' },
  *check(seen) {
    for (const id of seen.documents?.unwritten ?? []) {
      const device = deviceOf(seen, id);
      // A controller is part of its machine.
      if (!device || device.controls !== undefined || !belongsOnTheList(device)) continue;
      const address = device.addresses[0] === undefined || device.addresses[0] === device.name ? '' : ` (${device.addresses[0]})`;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name}${address}, a ${device.roles.join(' and ')}, is in none of your documents.`,
        why: 'No row of the documentation has its name, one of its addresses, its serial number or its hardware address.',
        from: cite(device.from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a switch nobody wrote down', given: 'fw - core - sw1\nsw1 - pc*2\ndocuments: fw, core', finds: ['sw1'] },
    { name: 'all infrastructure is written; desks need not be', given: 'fw - core\ncore - pc*2\ndocuments: fw, core', finds: [] },
    { name: 'the management controller of a server that is written', given: 'fw - core - erp, core - erp-ilo\nerp-ilo: device controls=erp roles=appliance\ndocuments: fw, core, erp', finds: [] },
    { name: 'no documentation was given', given: 'fw - core', finds: null },
  ],
};
export default rule;

/** PCs and phones would drown the list; a thing of unknown kind counts once it was read. */
function belongsOnTheList(device: Device): boolean {
  return hasRole(device, 'router', 'switch', 'firewall', 'access-point', 'server', 'storage', 'ups', 'hypervisor', 'printer', 'appliance') || (hasRole(device, 'unknown') && device.examined !== 'none');
}
