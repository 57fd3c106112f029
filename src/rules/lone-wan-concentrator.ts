/** Knows a site whose lines to other sites all end in one box. */
import type { Rule } from '../model/rule.js';
import { hasRole, isPair } from './bricks/network.js';
import { aboutDevice, byDevice, cite, listed } from './bricks/subjects.js';

/** tunnel (IANAifType). */
const TUNNEL = 131;
const NAMED = /^(tun|tunnel|ipsec|wg|gre|gif|vti|ovpn|st0)[\d._-]*\w*$/i;
const MANY = 2;

const rule: Rule = {
  title: 'One box that joins all sites',
  group: 'Single points of failure',
  rationale: 'The lines to your other sites all end in this one box. When it fails, every site is on its own, however well each of them is built.',
  remedy: 'Let a second box at another line join the sites as well, and pull the first one once to see that they find the way.',
  effort: '1–3',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['interface'],
  impact: 'failure',
  *check(seen) {
    const tunnels = seen.facts('interface').filter(({ type, port, up }) => up === true && (type === TUNNEL || NAMED.test(port)));
    const ends = byDevice(seen, tunnels).filter(({ device }) => hasRole(device, 'router', 'firewall'));
    const [only, second] = ends;
    const ports = [...new Set(only?.facts.map(({ port }) => port) ?? [])].sort();
    if (!only || second || isPair(only.device) || ports.length < MANY) return;
    yield {
      about: [aboutDevice(only.device)],
      says: `${ports.length} lines to other sites end in ${only.device.name}, and no other box has one.`,
      why: `Its tunnels that are up: ${listed(ports)}.`,
      from: cite(...only.facts.map(({ from }) => from)),
      certainty: 'inferred',
    };
  },
  examples: [
    { name: 'three tunnels in one box', given: 'isp - fw - core\nfw: interface port=tun0 up=true type=131\nfw: interface port=tun1 up=true type=131\nfw: interface port=wg0 up=true', finds: ['fw'] },
    { name: 'two boxes; a single tunnel', given: 'isp - fw1 - core, fw2 - core\nfw1: interface port=tun0 up=true type=131\nfw1: interface port=tun1 up=true type=131\nfw2: interface port=tun0 up=true type=131', finds: [] },
    { name: 'no port was read', given: 'isp - fw - core', finds: null },
  ],
};
export default rule;
