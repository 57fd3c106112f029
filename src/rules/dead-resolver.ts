/** Knows a machine that asks a name server which is not there. */
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { wasSilent } from './bricks/asked.js';
import { aboutEnd, cite, counted, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A name server that is not there any more',
  group: 'Hosts',
  rationale: 'Machines were told to ask this one for names, and it answers nobody. They wait for it each time before they ask the next, or they have no other at all.',
  remedy: 'Take it out of their settings, or bring it back.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.9', 'ISO A.8.14'],
  needs: ['resolver', 'coverage'],
  impact: { level: 'M2', because: 'the spare name server is none' },
  *check(seen) {
    for (const [address, facts] of sortedBy(groupBy(seen.facts('resolver'), (fact) => fact.address), ([key]) => key)) {
      if (!wasSilent(seen, address)) continue;
      const hosts = distinct(facts.map(({ device }) => device));
      yield {
        about: [{ kind: 'address', id: address, name: address }],
        also: hosts.map((id) => aboutEnd(seen.topology, id)),
        says: `${counted(hosts.length, 'machine')} ${hosts.length === 1 ? 'asks' : 'ask'} ${address} for names, and nothing answers there.`,
        why: `${listed(hosts.map((id) => nameOf(seen.topology, id)))} name it as a server; its address was asked and kept silent.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two is gone', given: 'core - dns1, core - erp\nerp: resolver @dns1\nerp: resolver 10.0.0.77\naddress 10.0.0.77 silent', finds: ['10.0.0.77'] },
    { name: 'both answer; one was not asked', given: 'core - dns1, core - erp\nerp: resolver @dns1\nerp: resolver 192.0.2.53\naddress 10.0.0.9 silent', finds: [] },
    { name: 'no machine told whom it asks', given: 'core - erp\naddress 10.0.0.77 silent', finds: null },
  ],
};
export default rule;
