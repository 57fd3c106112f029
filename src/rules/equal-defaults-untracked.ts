/** Knows a router with two ways out that nobody tests. */
import { testersIn } from '../failures/tracking.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { hasRole } from './bricks/network.js';
import { instanceAt } from './bricks/instances.js';
import { aboutDevice, byDevice, cite, deviceOf, listed } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two ways out, and nobody looks whether they work',
  group: 'Apparent redundancy',
  rationale: 'This box was told two ways out by hand. When one line dies while its plug stays in, the box goes on sending half of everything into nothing.',
  remedy: 'Let the box test each way out from time to time and drop the one that does not answer; or let the provider’s routers tell it.',
  effort: '0.3',
  controls: ['CSF PR.IR-03', 'CIS 12.2', 'ISO A.8.14'],
  needs: ['route'],
  impact: { level: 'M2', because: 'the second line does not take over when the first one dies silently' },
  *check(seen) {
    const tells = new Set([...seen.facts('routing-neighbour').map(({ device }) => device), ...testersIn(seen.facts('config'))]);
    const instance = instanceAt(seen);
    const defaults = seen.facts('route').filter(({ destination, nextHop, protocol, device, port, vrf }) => destination === '0.0.0.0/0' && nextHop !== null && /^(static|netmgmt)$/.test(protocol) && (vrf ?? instance(device, port)) === null);
    for (const { device, facts } of byDevice(seen, defaults)) {
      const hops = distinct(facts.map(({ nextHop }) => nextHop!));
      if (hops.length < 2 || tells.has(device.id) || !hasRole(device, 'router', 'firewall')) continue;
      yield {
        about: [aboutDevice(device)],
        says: `${device.name} was told ${hops.length} ways out by hand: ${hops.join(', ')}. Look whether it tests them: its settings say so, a minute.`,
        why: 'All of them are static default routes in use at the same time, and no routing protocol runs on it. Whether they are tracked is not told by its tables.',
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
    const told = new Set(byDevice(seen, defaults).flatMap(({ device, facts }) => (distinct(facts.map(({ nextHop }) => nextHop!)).length > 1 ? [device.id] : [])));
    const unnoticed = seen.failures.filter(({ unnoticedBy }) => unnoticedBy !== undefined && !told.has(unnoticedBy));
    for (const [id, rows] of sortedBy(groupBy(unnoticed, ({ unnoticedBy }) => unnoticedBy!), ([key]) => key)) {
      const device = deviceOf(seen, id);
      if (!device) continue;
      const units = rows.map(({ unit }) => unit);
      const services = distinct(rows.flatMap(({ possibly = [] }) => possibly)).flatMap((one) => seen.services.find((service) => service.id === one)?.name ?? []);
      yield {
        about: [aboutDevice(device)],
        also: units.map((unit) => ({ kind: unit.kind, id: unit.id, name: unit.name })),
        says: `${device.name} holds a gateway address that a second box would take over. If its own way out is gone (${listed(units.map(({ name }) => name), 3)}), does it give the address up? Look whether its settings track that way, a minute.`,
        why: `The protocol between the two watches only the partner (RFC 9568). As long as ${device.name} is well and cut off from outside, it keeps the address${services.length > 0 ? `, and ${listed(services)} may stop` : ''}. Whether it is tracked is not told by its tables.`,
        from: cite(device.from, ...rows.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two by hand', given: 'isp1 - fw, isp2 - fw\nfw: route 0.0.0.0/0 192.0.2.1 static\nfw: route 0.0.0.0/0 192.0.2.2 static', finds: ['fw'] },
    { name: 'a shared gateway whose way out nobody tracks', given: 'isp1 - fw1 - sw1, isp2 - fw2 - sw1\nsw1 - pc*3\nfw1: route 0.0.0.0/0 192.0.2.1 static\nfw2: route 0.0.0.0/0 192.0.2.2 static\nfw1: virtual-gateway vrrp 1 10.0.0.254 master 110\nfw2: virtual-gateway vrrp 1 10.0.0.254 backup 100\nsubnet 10.0.0.0/24 gateways=fw1,fw2 virtual=10.0.0.254\nservice Web essential needs=internet', finds: ['fw1'] },
    { name: 'one; two that routers tell each other; two that are tested', given: 'isp1 - fw, fw - core, core - rt9\nfw: route 0.0.0.0/0 192.0.2.1 static\ncore: route 0.0.0.0/0 10.0.0.1 ospf\ncore: route 0.0.0.0/0 10.0.0.9 ospf\ncore: routing-neighbour ospf 10.0.0.1\nrt9: route 0.0.0.0/0 192.0.2.1 static\nrt9: route 0.0.0.0/0 192.0.2.2 static\nrt9: config "ip sla 1|track 1 ip sla 1 reachability"', finds: [] },
    { name: 'no way was read', given: 'isp - fw', finds: null },
  ],
};
export default rule;
