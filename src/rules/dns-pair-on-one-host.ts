/** Knows two name servers that are one box after all. */
import { isSpecialAddress } from '../model/address.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { boxOf, commonDevices } from './bricks/common.js';
import { deviceAt, hasRole, isPair } from './bricks/network.js';
import { aboutDevice, cite, counted, deviceOf, nameOf } from './bricks/subjects.js';

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
    const told = new Set<string>();
    const asked = pairs.filter(({ addresses }) => addresses.length >= 2);
    for (const [key, hosts] of sortedBy(groupBy(asked, ({ addresses }) => addresses.join(' and ')), ([name]) => name)) {
      const boxes = distinct(hosts[0]!.addresses.map((address) => { const device = deviceAt(seen.topology, address); return device ? boxOf(device, seen) : address; }));
      const box = boxes.length === 1 ? deviceOf(seen, boxes[0]!) : undefined;
      if (!box || isPair(box)) continue;
      told.add(box.id);
      yield {
        about: [aboutDevice(box)],
        says: `${distinct(hosts[0]!.addresses.map((address) => deviceAt(seen.topology, address)?.name ?? address)).join(' and ')}, the name servers of ${counted(hosts.length, 'host')}, ${hosts[0]!.addresses.length === 2 ? 'are both' : 'are all'} in ${box.name}.`,
        why: `${key} lead to ${box.name}: its own, or those of guests that run on it.`,
        from: cite(box.from, ...hosts.flatMap(({ facts }) => facts.map(({ from }) => from))),
        certainty: 'confirmed',
        cure: null,
      };
    }
    for (const { device, legs, certainty } of commonDevices(seen, 'dns')) {
      if (!hasRole(device, 'hypervisor') || told.has(device.id)) continue;
      told.add(device.id);
      yield {
        about: [aboutDevice(device)],
        says: `${legs.map((id) => nameOf(seen.topology, id)).join(' and ')}, which stand in for each other as name servers, all hang on ${device.name}.`,
        why: `With ${device.name} taken out of the drawing, nobody reaches any of them.`,
        from: cite(device.from, ...legs.map((id) => deviceOf(seen, id)?.from ?? [])),
        certainty,
        cure: null,
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
