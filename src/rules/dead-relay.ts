/** Knows a box that passes requests for addresses on to a server which is not there. */
import { isForAll } from '../failures/relays.js';
import { distinct, groupBy, sortedBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { wasSilent } from './bricks/asked.js';
import { deviceAt } from './bricks/network.js';
import { aboutEnd, cite, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'Requests for addresses that go to a server which is not there',
  group: 'Things nobody designed',
  rationale: 'This box hands on what computers ask when they are switched on: "who gives me an address?" It hands it to a server that answers nobody. If another server answers, it has no spare; if none does, nobody new gets in.',
  remedy: 'Find out whether the server moved or was switched off for good. Enter the one that serves today, or take the old one out.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 12.4', 'ISO A.8.14'],
  needs: ['relays-dhcp', 'coverage'],
  impact: { level: 'M2', because: 'the spare server of addresses is none, or nobody new gets an address' },
  *check(seen) {
    const isShared = new Set(seen.facts('virtual-gateway').flatMap(({ address }) => address ?? []));
    const near = new Set(seen.facts('resolved').map(({ address }) => address));
    const told = seen.facts('relays-dhcp').filter(({ to }) => !near.has(to) && !isShared.has(to) && !isForAll(to, seen.topology.subnets) && !deviceAt(seen.topology, to) && wasSilent(seen, to));
    for (const [to, facts] of sortedBy(groupBy(told, (fact) => fact.to), ([key]) => key)) {
      const boxes = distinct(facts.map(({ device }) => device));
      const others = distinct(seen.facts('relays-dhcp').filter((fact) => boxes.includes(fact.device) && fact.to !== to).map((fact) => fact.to));
      const where = distinct(facts.flatMap(({ networks }) => networks));
      const names = listed(boxes.map((id) => nameOf(seen.topology, id)));
      yield {
        about: [{ kind: 'address', id: to, name: to }],
        also: boxes.map((id) => aboutEnd(seen.topology, id)),
        says: `${names} ${boxes.length === 1 ? 'passes' : 'pass'} requests for addresses${where.length > 0 ? ` of ${listed(where)}` : ''} on to ${to}, and nothing answers there. ${others.length > 0 ? `${listed(others)} ${others.length === 1 ? 'is' : 'are'} asked as well.` : 'Nobody else is asked.'}`,
        why: `The address is in ${boxes.length === 1 ? 'its' : 'their'} settings; it was asked and kept silent, and no box that told its neighbours knows a card for it. A server may answer requests for addresses and nothing else: look first.`,
        from: cite(...facts.map(({ from }) => from)),
        certainty: 'inferred',
      };
    }
  },
  examples: [
    { name: 'two servers are told, and one is gone', given: 'fw - core - dc1, core - pc*2\nfw: relays-dhcp @dc1 10.2.0.0/24\nfw: relays-dhcp 10.0.0.77 10.2.0.0/24\naddress 10.0.0.77 silent', finds: ['10.0.0.77'] },
    { name: 'both answer; one was not asked; one keeps silent and its neighbour knows its card; one means a whole network', given: 'fw - core - dc1, core - pc*2\nfw: relays-dhcp @dc1\nfw: relays-dhcp 192.0.2.5\nfw: relays-dhcp 10.0.0.78\nfw: resolved 10.0.0.78 00:1b:21:00:00:78\nfw: relays-dhcp 10.0.0.255\naddress 10.0.0.9 silent\naddress 10.0.0.78 silent\naddress 10.0.0.255 silent', finds: [] },
    { name: 'no box told whom it passes requests to', given: 'fw - core\naddress 10.0.0.77 silent', finds: null },
  ],
};
export default rule;
