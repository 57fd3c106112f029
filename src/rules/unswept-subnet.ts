/** Knows a network that is there and that nobody agreed to look at. */
import { isPrivateAddress, isWithin } from '../model/address.js';
import type { Rule } from '../model/rule.js';
import { aboutEnd, aboutSubnet, cite, counted, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A part of the network that was not looked at',
  group: 'Coverage',
  rationale: 'Your boxes have addresses in this part of the network, and it was not among what you agreed to have looked at. What is in there is not in this report.',
  remedy: 'Say whether it is yours. If so, add it to what may be looked at; if not, write down whose it is.',
  effort: '0.1',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.5.9'],
  needs: ['subnets', 'address'],
  impact: { level: 'M?', because: 'what hangs on it is not known as long as nobody looks' },
  *check(seen) {
    const allow = seen.site?.scope.allow ?? [];
    if (allow.length === 0) {
      yield { unknown: 'no scope was agreed', about: [] };
      return;
    }
    for (const { cidr, devices, from } of seen.topology.subnets) {
      const isLine = Number(cidr.split('/')[1]) >= 30 || cidr.includes(':');
      const isOutside = seen.topology.providers.some(({ nextHop }) => nextHop !== null && isWithin(nextHop, cidr));
      if (isLine || isOutside || !isPrivateAddress(cidr.split('/')[0]!) || allow.some((one) => isWithin(cidr, one) || isWithin(one, cidr))) continue;
      yield {
        about: [aboutSubnet(cidr)],
        also: devices.map((id) => aboutEnd(seen.topology, id)),
        says: `${cidr} was not looked at; ${counted(devices.length, 'box', 'boxes')} ${devices.length === 1 ? 'has an address' : 'have addresses'} in it: ${listed(devices.map((id) => nameOf(seen.topology, id)))}. Is it yours?`,
        why: `It lies in none of the agreed ranges (${listed(allow, 4)}).`,
        from: cite(from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'a second network behind the firewall', given: 'isp - fw - core\nfw: address 10.8.0.1 24\nscope 10.0.0.0/24\nsubnet 10.0.0.0/24 gateways=fw\nsubnet 10.8.0.0/24 gateways=fw devices=fw', finds: ['10.8.0.0/24'] },
    { name: 'all are in the scope; the line to the provider is not ours', given: 'isp - fw - core\nfw: address 10.0.0.1 24\nscope 10.0.0.0/16\nsubnet 10.0.0.0/24 gateways=fw\nsubnet 192.0.2.0/29 gateways=fw devices=fw', finds: [] },
    { name: 'no scope was agreed', given: 'fw - core\nfw: address 10.0.0.1 24', finds: null },
  ],
};
export default rule;
