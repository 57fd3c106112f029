/** Knows two servers that hand out the same addresses without knowing of each other. */
import { addressNumber, isWithin } from '../model/address.js';
import type { DeviceFact, Rule, Seen } from '../model/rule.js';
import type { Device } from '../model/topology.js';
import { hasRole } from './bricks/network.js';
import { aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two servers that hand out the same addresses',
  group: 'Apparent redundancy',
  rationale: 'Two machines hand out addresses, so that one may fail. Both give from the same stock without asking each other: sooner or later two computers get the same one.',
  remedy: 'Split the stock between the two, or let them share it by agreement.',
  effort: '0.2',
  controls: ['CSF PR.IR-03', 'CIS 12.4', 'ISO A.8.14'],
  needs: ['lease-range'],
  impact: { level: 'M2', because: 'machines that get the same address cut each other off' },
  *check(seen) {
    const ranges = seen.facts('lease-range').filter(({ shared }) => !shared);
    for (const [i, one] of ranges.entries()) {
      for (const other of ranges.slice(i + 1)) {
        const [first, second] = [deviceOf(seen, one.device), deviceOf(seen, other.device)];
        if (!first || !second || first === second || !overlap(one, other) || areApart(first, second, one.first, seen)) continue;
        yield {
          about: [aboutDevice(first), aboutDevice(second)],
          says: `${first.name} hands out ${one.first} to ${one.last}, and ${second.name} ${other.first} to ${other.last}. Do both hand out in one network?`,
          why: 'Both ranges are in their settings, and neither names a partner with which it shares them.',
          from: cite(one.from, other.from),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'half of it twice', given: 'core - a1, core - b1\na1: lease-range 10.0.0.100 10.0.0.200\nb1: lease-range 10.0.0.150 10.0.0.250', finds: ['a1'] },
    { name: 'split; shared by agreement', given: 'core - a1, core - b1\na1: lease-range 10.0.0.100 10.0.0.149\nb1: lease-range 10.0.0.150 10.0.0.250\na1: lease-range 10.0.1.10 10.0.1.99 true\nb1: lease-range 10.0.1.10 10.0.1.99 true', finds: [] },
    { name: 'two routers with equal networks behind them', given: 'fw1 - sw1 - fw2\nsubnet 10.0.0.0/24 gateways=fw1 devices=fw1,fw2\nfw1: lease-range 192.168.1.2 192.168.1.254\nfw2: lease-range 192.168.1.2 192.168.1.254', finds: [] },
    { name: 'two routers in one network', given: 'fw1 - sw1 - fw2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 devices=fw1,fw2\nfw1: lease-range 10.0.0.2 10.0.0.254\nfw2: lease-range 10.0.0.2 10.0.0.254', finds: ['fw1'] },
    { name: 'no machine told what it hands out', given: 'core - a1', finds: null },
  ],
};
export default rule;

/** Boxes that route hand out in their own networks: two that share none with these addresses have equal ones, as many came from the factory. */
function areApart(a: Device, b: Device, address: string, { topology }: Seen): boolean {
  const isRouting = (device: Device) => hasRole(device, 'router', 'firewall', 'switch');
  return isRouting(a) && isRouting(b) && !topology.subnets.some(({ cidr, devices, gateways }) => isWithin(address, cidr) && [a, b].every(({ id }) => devices.includes(id) || gateways.includes(id)));
}

function overlap(a: DeviceFact<'lease-range'>, b: DeviceFact<'lease-range'>): boolean {
  const [x, y, u, v] = [a.first, a.last, b.first, b.last].map(addressNumber);
  return x!.family === u!.family && x!.value <= v!.value && u!.value <= y!.value;
}
