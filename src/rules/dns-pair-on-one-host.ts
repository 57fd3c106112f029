/** Knows two name servers that are one box after all. */
import { isSpecialAddress } from '../model/address.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule, Seen } from '../model/rule.js';
import { deviceAt, hasRole, isPair, legsOf } from './bricks/network.js';
import { aboutDevice, cite, counted, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Two name servers in one box',
  group: 'Apparent redundancy',
  rationale: 'Machines are told of two name servers, so that one may fail. Both live in the same box; when that fails, both are gone.',
  remedy: 'Move one of the two to other hardware.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['resolver'],
  impact: 'failure',
  *check(seen) {
    const pairs = [...groupBy(seen.facts('resolver'), ({ device }) => device)].map(([host, facts]) => ({ host, facts, addresses: distinct(facts.map(({ address }) => address).filter((address) => !isSpecialAddress(address))) }));
    const asked = pairs.filter(({ addresses }) => addresses.length >= 2);
    for (const [key, hosts] of sortedBy(groupBy(asked, ({ addresses }) => addresses.join(' and ')), ([name]) => name)) {
      const boxes = distinct(hosts[0]!.addresses.map((address) => boxOf(address, seen) ?? address));
      const box = boxes.length === 1 ? deviceOf(seen, boxes[0]!) : undefined;
      if (!box || isPair(box)) continue;
      yield {
        about: [aboutDevice(box)],
        says: `${key}, the name servers of ${counted(hosts.length, 'host')}, are both in ${box.name}.`,
        why: `Both addresses lead to ${box.name}: its own, or those of guests that run on it.`,
        from: cite(box.from, ...hosts.flatMap(({ facts }) => facts.map(({ from }) => from))),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'two guests of one host', given: 'core - hv1 - dns1, hv1 - dns2\ncore - erp\nerp: resolver @dns1\nerp: resolver @dns2', finds: ['hv1'] },
    { name: 'two addresses of one server', given: 'core - dns1, core - erp\ndns1: address 10.0.0.99 24\nerp: resolver @dns1\nerp: resolver 10.0.0.99', finds: ['dns1'] },
    { name: 'on two boxes', given: 'core - hv1 - dns1, core - hv2 - dns2\ncore - erp\nerp: resolver @dns1\nerp: resolver @dns2', finds: [] },
    { name: 'no host told what it asks', given: 'core - erp', finds: null },
  ],
};
export default rule;

/** The box an address lives in: its hypervisor where it is a guest, else the device itself; null where it is not known. */
function boxOf(address: string, seen: Seen): string | null {
  const device = deviceAt(seen.topology, address);
  if (!device) return null;
  const host = legsOf(device).map((leg) => deviceOf(seen, leg.device)).find((carrier) => carrier && hasRole(carrier, 'hypervisor'));
  return host?.id ?? device.id;
}
