/** Knows hosts that get their addresses from one server and no other, or by way of one box of two. */
import { relayingOf } from '../failures/relays.js';
import { distinct, groupBy } from '../model/order.js';
import type { Hit, Rule, Seen } from '../model/rule.js';
import { loneMembers, needsAny } from './bricks/lone.js';
import { aboutEnd, cite, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'One server that hands out addresses',
  group: 'Single points of failure',
  rationale: 'Every machine that is switched on asks one other machine for its address. While that one is off, those that are running go on for a while, and those that start get nothing.',
  remedy: 'Let a second server hand out a part of the addresses, or let two share them; let every gateway pass requests on to both.',
  effort: '0.5',
  controls: ['CSF PR.IR-03', 'ISO A.8.14'],
  needs: ['services'],
  impact: 'failure',
  *check(seen) {
    if (!needsAny(seen, 'dhcp') && !seen.has('relays-dhcp')) yield { unknown: 'no service is known that needs one', about: [] };
    yield* loneMembers(seen, 'dhcp');
    yield* loneRelays(seen);
  },
  examples: [
    { name: 'one, and a service that needs it', given: 'isp - fw - sw1 - one, sw1 - pc*2\nservice Work essential needs=dhcp:one', finds: ['one'] },
    { name: 'either of two will do', given: 'isp - fw - sw1 - one, sw1 - two, sw1 - pc*2\nservice Work essential needs=dhcp:one|two', finds: [] },
    { name: 'requests of a second network are passed on to one server', given: 'isp - fw - sw1 - dc1, sw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw devices=fw,dc1\nsubnet 10.2.0.0/24 gateways=fw devices=fw,pc1,pc2\nfw: relays-dhcp @dc1 10.2.0.0/24', finds: ['dc1'] },
    { name: 'passed on to either of two', given: 'isp - fw - sw1 - dc1, sw1 - dc2, sw1 - pc*2\nsubnet 10.0.0.0/24 gateways=fw devices=fw,dc1,dc2\nsubnet 10.2.0.0/24 gateways=fw devices=fw,pc1,pc2\nfw: relays-dhcp @dc1 10.2.0.0/24\nfw: relays-dhcp @dc2 10.2.0.0/24', finds: [] },
    { name: 'of two gateways that stand in for each other, one passes requests on', given: `${pair()}\ncore1: relays-dhcp @dc1 10.2.0.0/24\ncore1: relays-dhcp @dc2 10.2.0.0/24`, finds: ['core1'] },
    { name: 'both do', given: `${pair()}\n${['core1', 'core2'].flatMap((core) => ['dc1', 'dc2'].map((server) => `${core}: relays-dhcp @${server} 10.2.0.0/24`)).join('\n')}`, finds: [] },
    { name: 'to a server that was not seen', given: 'isp - fw - sw1, sw1 - pc*2\nsubnet 10.2.0.0/24 gateways=fw devices=fw,pc1,pc2\nfw: relays-dhcp 10.9.0.5 10.2.0.0/24', finds: [] },
    { name: 'nobody said that one is needed', given: 'isp - fw - sw1 - erp, sw1 - pc*2\nservice Work essential needs=erp', finds: null },
  ],
};
export default rule;

/** Gateways that stand in for each other, and of which one alone passes requests on, as far as the settings of the other were read. */
function* loneRelays(seen: Seen): Generator<Hit> {
  const { topology } = seen;
  const relaying = relayingOf(topology, [...seen.facts('relays-dhcp'), ...seen.facts('config')]);
  const lone = topology.subnets.flatMap((subnet) => {
    const found = relaying(subnet);
    const others = subnet.gateways.filter((id) => !found?.by.includes(id));
    return found?.by.length === 1 && subnet.gateways.includes(found.by[0]!) && others.length > 0 && subnet.gateways.length > 1 ? [{ ...found, cidr: subnet.cidr, only: found.by[0]!, others }] : [];
  });
  for (const [only, rows] of groupBy(lone, (row) => row.only)) {
    const [where, others, servers] = [distinct(rows.map(({ cidr }) => cidr)), distinct(rows.flatMap((row) => row.others)), distinct(rows.flatMap(({ to, unseen }) => [...to.map((id) => nameOf(topology, id)), ...unseen]))];
    const isOpen = rows.some(({ maybe }) => maybe.length > 0);
    const named = listed(others.map((id) => nameOf(topology, id)));
    yield {
      about: [aboutEnd(topology, only), ...others.map((id) => aboutEnd(topology, id))],
      says: `${nameOf(topology, only)} passes requests for addresses of ${listed(where)} on to ${listed(servers)}. ${isOpen ? `Does ${named}, which would take over as the gateway, do so too? Look at its settings, a minute.` : `${named}, which would take over as the gateway, does not.`}`,
      why: `Its settings name the servers for ${where.length === 1 ? 'that network' : 'these networks'}; ${isOpen ? `those of ${named} could not be read.` : `those of ${named} were read whole and name none.`} Machines that run can renew with the server itself (RFC 2131 § 4.4.5); those that start cannot.`,
      from: cite(...rows.map(({ from }) => from)),
      certainty: 'inferred',
      cure: `Let ${named} pass requests on to the same servers.`,
      impact: 'M2',
    };
  }
}

function pair(): string {
  return 'isp - core1 - sw1 - dc1, isp - core2 - sw1 - dc2, sw1 - pc*2\nsubnet 10.0.0.0/24 gateways=core1,core2 virtual=10.0.0.254 devices=core1,core2,dc1,dc2\nsubnet 10.2.0.0/24 gateways=core1,core2 virtual=10.2.0.254 devices=core1,core2,pc1,pc2';
}
