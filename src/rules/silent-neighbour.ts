/** Knows a box that its neighbours announce and that answers nobody here. */
import type { Rule } from '../model/rule.js';
import { isForwarding, hasRole } from './bricks/network.js';
import { aboutDevice, cite, endText, listed } from './bricks/subjects.js';
import { wasSilent } from './bricks/asked.js';

const rule: Rule = {
  title: 'A box that its neighbours name and nobody manages here',
  group: 'Undocumented',
  rationale: 'Other boxes say that this one is plugged into them. It answers nobody here, so what hangs on it, and whether somebody looks after it, is not known.',
  remedy: 'Ask who runs it. Give the audit read access to it, or write down whose it is.',
  effort: '0.1',
  controls: ['CSF ID.AM-01', 'CIS 1.1', 'ISO A.5.9'],
  needs: ['neighbour', 'links'],
  impact: { level: 'M1', because: 'nothing stops because a box is silent; repair takes longer' },
  *check(seen) {
    for (const device of seen.topology.devices) {
      if (device.targets.length > 0 || !(isForwarding(device) || hasRole(device, 'access-point'))) continue;
      const links = seen.topology.links.filter(({ ends }) => ends.some((end) => end.device === device.id));
      if (links.length === 0 || seen.addresses.some((row) => row.outcome === 'answered' && device.addresses.includes(row.address))) continue;
      const asked = device.addresses.filter((address) => wasSilent(seen, address));
      const where = listed(links.map(({ ends: [a, b] }) => endText(seen.topology, a.device === device.id ? b : a)));
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} is announced at ${where}, and ${asked.length > 0 ? 'answered no question' : 'was not asked itself'}.`,
        why: asked.length > 0 ? `It names ${asked.join(', ')} as its address; nothing there answered.` : `Its own address is ${device.addresses.length > 0 ? `${device.addresses.join(', ')}, which was not asked` : 'not told'}.`,
        from: cite(device.from, ...links.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a switch that only its neighbour names', given: 'core - sw1 - sw9\nsw9: device targets=\nsw1: neighbour sw9', finds: ['sw9'] },
    { name: 'every box that is named answers; a phone need not', given: 'core - sw1, sw1 - phone1\nphone1: device targets=\nsw1: neighbour core', finds: [] },
    { name: 'nobody spoke of neighbours', given: 'core - sw1', finds: null },
  ],
};
export default rule;
