/** Knows a way out, or a way between networks, that leads around the firewall. */
import { distinct } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A way around the firewall',
  group: 'Things nobody designed',
  rationale: 'You pay for a firewall that everything should pass. This box leads around it, so what comes in or goes out there is guarded by nobody.',
  remedy: 'Find out what it is for. Lead it through the firewall, or take it away.',
  effort: '0.5–1',
  controls: ['CSF PR.IR-01', 'CIS 12.2', 'ISO A.8.20'],
  needs: ['subnets', 'links'],
  impact: { level: 'M2', because: 'what comes in there reaches the machines behind the firewall' },
  *check(seen) {
    const firewalls = seen.topology.devices.filter((device) => hasRole(device, 'firewall'));
    if (firewalls.length === 0) {
      yield { unknown: 'no firewall was seen', about: [] };
      return;
    }
    yield* waysOut(firewalls, seen);
    yield* waysBetween(firewalls, seen);
  },
  examples: [
    { name: 'a second way out that does not start at the firewall', given: 'isp1 - fw - core, isp2 - rt9 - core\ncore - pc1', finds: ['rt9'] },
    { name: 'a router with a leg in two networks that only the firewall should join', given: 'isp - fw - core - rt9\nrt9: address 10.1.0.9 24\nsubnet 10.0.0.0/24 gateways=fw devices=fw,core,rt9\nsubnet 10.1.0.0/24 gateways=fw devices=fw,rt9', finds: ['rt9'] },
    { name: 'everything passes the firewall', given: 'isp - fw - core - sw1\nsubnet 10.0.0.0/24 gateways=fw\nsubnet 10.1.0.0/24 gateways=fw devices=fw,sw1', finds: [] },
    { name: 'a main switch that is a gateway itself, behind the firewall', given: 'isp - fw - core - sw1\nsubnet 10.0.0.0/24 gateways=core devices=core,sw1\nsubnet 10.1.0.0/24 gateways=core devices=core,sw1\nsubnet 10.2.0.0/29 gateways=fw devices=fw,core', finds: [] },
    { name: 'no firewall was seen', given: 'rt1 - core - sw1', finds: null },
  ],
};
export default rule;

function* waysOut(firewalls: readonly Device[], { topology }: Seen) {
  const isFirewall = (id: string) => firewalls.some((device) => device.id === id);
  if (!topology.providers.some(({ edge }) => isFirewall(edge.device))) return;
  for (const { edge, nextHop, from } of topology.providers.filter((provider) => !isFirewall(provider.edge.device))) {
    const device = topology.devices.find(({ id }) => id === edge.device);
    if (!device || !hasRole(device, 'router', 'switch')) continue;
    yield {
      about: [aboutDevice(device)] as const,
      says: `${device.name} has a way out of its own, which does not pass ${listed(firewalls.map(({ name }) => name))}. Is that wanted?`,
      why: `Its default route leads to ${nextHop ?? 'a line of its own'}, outside the site; the firewall’s way out is another one.`,
      from: cite(from, device.from),
      certainty: 'inferred' as const,
    };
  }
}

function* waysBetween(firewalls: readonly Device[], seen: Seen) {
  const guarded = seen.topology.subnets.filter(({ gateways }) => gateways.length > 0 && gateways.every((id) => firewalls.some((device) => device.id === id)));
  const inside = distinct(guarded.flatMap(({ devices }) => devices));
  for (const id of inside) {
    const device = deviceOf(seen, id);
    const legs = guarded.filter(({ devices }) => devices.includes(id));
    if (!device || legs.length < 2 || !hasRole(device, 'router') || hasRole(device, 'firewall')) continue;
    yield {
      about: [aboutDevice(device)] as const,
      says: `${device.name} passes traffic and has a leg in ${listed(legs.map(({ cidr }) => cidr))}, which only ${listed(firewalls.map(({ name }) => name))} should join. Does it pass traffic between them?`,
      why: 'It is a router by its own account, and has addresses in networks whose gateway is the firewall alone.',
      from: cite(device.from, ...legs.map(({ from }) => from)),
      certainty: 'inferred' as const,
    };
  }
}
