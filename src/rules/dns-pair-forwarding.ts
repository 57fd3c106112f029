/** Knows a second name server that only passes questions on to the first. */
import { isSpecialAddress } from '../model/address.js';
import { distinct } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { deviceAt } from './bricks/network.js';
import { aboutDevice, byDevice, cite } from './bricks/subjects.js';

/** Name servers that pass every question on to what their own machine asks. */
const PASSES_ON = /^(dnsmasq|systemd-resolve)/;

const rule: Rule = {
  title: 'A second name server that only asks the first',
  group: 'Apparent redundancy',
  rationale: 'There are two name servers, so that one may fail. One of them knows nothing itself and asks the other; when that one fails, both are silent.',
  remedy: 'Let the second one ask outside by itself, or keep its own copy of your names.',
  effort: '0.3',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['resolver', 'listener'],
  impact: { level: 'M2', because: 'the spare name server is none' },
  *check(seen) {
    const asked = new Set(seen.facts('resolver').map(({ address }) => deviceAt(seen.topology, address)?.id));
    const passing = seen.facts('listener').filter(({ port, process, address }) => port === 53 && PASSES_ON.test(process ?? '') && !isSpecialAddress(address.replace(/^(0\.0\.0\.0|::|\*)$/, '192.0.2.1')));
    for (const { device, facts } of byDevice(seen, passing)) {
      if (!asked.has(device.id)) continue;
      const own = seen.facts('resolver').filter((fact) => fact.device === device.id && !isSpecialAddress(fact.address));
      const [only, ...more] = distinct(own.map(({ address }) => deviceAt(seen.topology, address)?.id ?? address));
      const first = seen.topology.devices.find(({ id }) => id === only);
      if (!first || more.length > 0 || first.id === device.id || !asked.has(first.id)) continue;
      yield {
        about: [aboutDevice(device), aboutDevice(first)],
        says: `${device.name} passes all questions for names on to ${first.name} alone.`,
        why: `${facts[0]!.process} answers on it and passes on to the servers that the machine itself uses: ${own.map(({ address }) => address).join(', ')}. Machines are told of both.`,
        from: cite(...facts.map(({ from }) => from), ...own.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'the second asks the first', given: 'core - dns1, core - dns2, core - erp\nerp: resolver @dns1\nerp: resolver @dns2\ndns2: resolver @dns1\ndns2: listener 0.0.0.0 53 dnsmasq', finds: ['dns2'] },
    { name: 'it asks outside; it finds names by itself', given: 'core - dns1, core - dns2, core - erp\nerp: resolver @dns1\nerp: resolver @dns2\ndns2: resolver @dns1\ndns2: resolver 192.0.2.53\ndns2: listener 0.0.0.0 53 dnsmasq\ndns1: resolver @dns2\ndns1: listener 0.0.0.0 53 unbound', finds: [] },
    { name: 'no machine told whom it asks', given: 'core - dns1', finds: null },
  ],
};
export default rule;
