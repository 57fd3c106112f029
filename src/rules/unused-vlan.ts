/** Knows separate networks that are set up and on no port. */
import type { Rule } from '../model/rule.js';
import { aboutDevice, byDevice, cite, listed } from './bricks/subjects.js';

const isEverywhere = (id: number): boolean => id === 1 || (id >= 1002 && id <= 1005);

const rule: Rule = {
  title: 'Separate networks that nobody uses',
  group: 'Things nobody designed',
  rationale: 'This switch knows parts of the network that no socket leads into. They are left-overs: each makes the next change harder to understand.',
  remedy: 'Remove them, after asking whether something was planned.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.8', 'ISO A.8.9'],
  needs: ['vlan', 'vlan-port'],
  impact: { level: 'M1', because: 'nothing uses them' },
  *check(seen) {
    const ported = new Map(byDevice(seen, seen.facts('vlan-port')).map(({ device, facts }) => [device.id, new Set(facts.map(({ vlan }) => vlan))]));
    // Without any port that carries several, such ports were just not told.
    const carries = new Set(seen.facts('vlan-port').filter(({ tagged }) => tagged).map(({ device }) => device));
    const addressed = new Set(seen.facts('address').map(({ device, port }) => `${device} ${/(\d+)$/.exec(port ?? '')?.[1] ?? ''}`));
    for (const { device, facts } of byDevice(seen, seen.facts('vlan'))) {
      const used = ported.get(device.id);
      const unused = facts.filter(({ id }) => used && carries.has(device.id) && !used.has(id) && !isEverywhere(id) && !addressed.has(`${device.id} ${id}`));
      if (unused.length === 0) continue;
      yield {
        about: [aboutDevice(device)],
        says: `On ${device.name} no port is in ${listed([...new Set(unused.map(({ id, name }) => `VLAN ${id}${name ? ` (${name})` : ''}`))])}.`,
        why: `Its ports are in VLAN ${listed([...used!].sort((a, b) => a - b).map(String), 12)}. A port that is down may be left out by some makes.`,
        from: cite(...unused.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'core - sw1\nsw1: vlan 20 office\nsw1: vlan 30 "old lab"\nsw1.1: vlan-port 20 true', finds: ['sw1'] },
    { name: 'each is on a port or has a router’s address', given: 'core - sw1\nsw1: vlan 1 default\nsw1: vlan 20 office\nsw1: vlan 40 mgmt\nsw1.1: vlan-port 20 true\nsw1: address 10.0.40.2 24 port=Vlan40', finds: [] },
    { name: 'no port told its networks', given: 'core - sw1\nsw1: vlan 20 office', finds: null },
  ],
};
export default rule;
