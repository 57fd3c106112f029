/** Knows an office in which everything is in one network. */
import type { Role } from '../model/fact.js';
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { aboutSubnet, cite, counted, deviceOf } from './bricks/subjects.js';

const FEWEST_DEVICES = 25;
const KINDS: readonly (readonly [one: string, many: string, roles: readonly Role[]])[] = [['server', 'servers', ['server', 'hypervisor', 'storage']], ['desk', 'desks and the like', ['host', 'unknown']], ['printer or phone', 'printers and phones', ['printer', 'phone']]];

const rule: Rule = {
  title: 'Desks and servers in one network',
  group: 'Things nobody designed',
  rationale: 'Every machine can talk to every other one, from the printer to the server with your orders. One infected computer, or one machine gone wild, reaches all of them.',
  remedy: 'Keep servers, desks, guests and things apart, with a firewall between them; begin with the servers.',
  effort: '2–5',
  controls: ['CSF PR.IR-01', 'CIS 12.2', 'ISO A.8.22'],
  needs: ['subnets', 'devices'],
  impact: { level: 'M1', because: 'nothing stops by it; what goes wrong spreads' },
  *check(seen) {
    for (const { cidr, devices, from } of seen.topology.subnets) {
      const inside = devices.map((id) => deviceOf(seen, id)).filter((device) => device !== undefined);
      const kinds = KINDS.map(([one, many, roles]) => ({ one, many, count: inside.filter((device) => hasRole(device, ...roles)).length }));
      const [servers, desks] = kinds;
      if (cidr.includes(':') || inside.length < FEWEST_DEVICES || servers!.count === 0 || desks!.count === 0) continue;
      yield {
        about: [aboutSubnet(cidr)],
        says: `${counted(inside.length, 'device')} share ${cidr}: ${kinds.filter(({ count }) => count > 0).map(({ one, many, count }) => counted(count, one, many)).join(', ')}.`,
        why: 'They have addresses in one subnet, so nothing stands between them.',
        from: cite(from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'thirty desks and a server', given: 'fw - core\ncore - pc*30\ncore - erp', finds: ['10.0.0.0/24'] },
    { name: 'a small office; desks among themselves', given: 'fw - core\ncore - pc*30\ncore - erp\nsubnet 10.0.0.0/24 gateways=fw devices=core,erp,pc1,pc2', finds: [] },
    { name: 'no network is known', given: 'sw1 - pc1', finds: null },
  ],
};
export default rule;
