/** Knows two gateways that stand in for each other and hang on one switch. */
import { byCodePoint, groupBy, sortedBy } from '../model/order.js';
import type { FindingCertainty, Rule, Seen } from '../model/rule.js';
import type { Device, Subnet } from '../model/topology.js';
import { commonDevices } from './bricks/common.js';
import { hasRole, isPair, neighboursOf } from './bricks/network.js';
import { aboutDevice, aboutSubnet, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two gateways on one switch',
  group: 'Apparent redundancy',
  rationale: 'Two boxes share the work of leading out, so that one may fail. Both are plugged into the same switch; when that fails, both are gone.',
  remedy: 'Plug the second gateway into another switch, and see that the two switches are joined by more than one cable.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['subnets', 'links'],
  impact: 'failure',
  *check(seen) {
    for (const same of sortedBy(groupBy(sharedSwitches(seen), ({ device, gateways, how }) => [device.id, how, ...gateways.map(({ id }) => id)].join(' ')), ([key]) => key).map(([, group]) => group)) {
      const { device, gateways, how, certainty } = same[0]!;
      const names = gateways.map(({ name }) => name);
      yield {
        about: [aboutDevice(device)],
        also: same.map(({ subnet }) => aboutSubnet(subnet.cidr)),
        says: `${names.join(' and ')}, the gateways of ${listed(same.map(({ subnet }) => subnet.cidr))}, ${how === 'plugged' ? `are both plugged into ${device.name} only` : `all hang on ${device.name}`}.`,
        why: how === 'plugged' ? `No other cable of ${names.join(' or ')} was seen.` : `With ${device.name} taken out of the drawing, nobody reaches any of them, and they do not reach each other.`,
        from: cite(device.from, ...same.map(({ subnet }) => subnet.from), ...gateways.map(({ from }) => from)),
        certainty,
      };
    }
  },
  examples: [
    { name: 'two routers, one switch', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: ['sw1'] },
    { name: 'two routers behind one switch by two others', given: 'fw1 - sw1 - sw2, fw2 - sw3 - sw2\nsw2 - sw4 - pc*2\nsw2 - sw5 - pc3\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: ['sw2'] },
    { name: 'two routers, two switches', given: 'fw1 - sw1 - sw2 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'two switches that route, joined to each other, with one more below them', given: 'core1 - core2, core1 - acc1 - core2\ncore1: device roles=switch,router\ncore2: device roles=switch,router\nsubnet 10.0.0.0/24 gateways=core1,core2 virtual=10.0.0.254', finds: [] },
    { name: 'the switch is a stack', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsw1: device members=2\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254', finds: [] },
    { name: 'firewalls with a way out each are told elsewhere', given: 'isp1 - fw1 - sw1, isp2 - fw2 - sw1\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2', finds: [] },
    { name: 'two that share no address', given: 'fw1 - sw1 - fw2\nsw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw1,fw2', finds: [] },
    { name: 'no cable is known', given: 'fw1\nfw2\nsubnet 10.0.0.0/24 gateways=fw1,fw2', finds: null },
  ],
};
export default rule;

interface Shared {
  readonly device: Device;
  readonly subnet: Subnet;
  readonly gateways: readonly Device[];
  readonly how: 'plugged' | 'behind';
  readonly certainty: FindingCertainty;
}
/** The switches that all gateways of a subnet hang on: the one they are plugged into, and those that every way leads through. */
function sharedSwitches(seen: Seen): readonly Shared[] {
  const hung = commonDevices(seen, 'gateway');
  return seen.topology.subnets.flatMap((subnet): readonly Shared[] => {
    const gateways = subnet.gateways.map((id) => deviceOf(seen, id)).filter((device) => device !== undefined);
    // Without a shared address none stands in for the other. Firewalls with a way out each are told by another rule.
    if (gateways.length < 2 || subnet.virtualGateway === null || gateways.every((device) => isWayOut(device, seen))) return [];
    const beside = gateways.map(({ id }) => neighboursOf(seen.topology, id).filter((next) => !subnet.gateways.includes(next)));
    const [only] = beside[0]!;
    const next = only !== undefined && beside.every((ids) => ids.length === 1 && ids[0] === only) ? deviceOf(seen, only) : undefined;
    // Switches that route and are joined to each other hang on none: what hangs below them is another's loss.
    const isCore = gateways.every((device) => hasRole(device, 'switch') && neighboursOf(seen.topology, device.id).some((id) => subnet.gateways.includes(id)));
    const plugged = next && !isCore && !isPair(next) && !hasRole(next, 'hypervisor') ? [{ device: next, subnet, gateways, how: 'plugged' as const, certainty: 'confirmed' as const }] : [];
    const legs = [...subnet.gateways].sort(byCodePoint).join(' ');
    const behind = hung.filter((one) => one.legs.join(' ') === legs && one.device.id !== plugged[0]?.device.id && hasRole(one.device, 'switch'));
    return [...plugged, ...behind.map(({ device, certainty }) => ({ device, subnet, gateways, how: 'behind' as const, certainty }))];
  });
}

function isWayOut(device: Device, { topology }: Seen): boolean {
  return hasRole(device, 'firewall') && topology.providers.some(({ edge }) => edge.device === device.id);
}
