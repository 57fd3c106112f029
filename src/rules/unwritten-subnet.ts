/** Knows a network that is in use and in no list of networks. */
import { isSpecialAddress, isWithin, parseNetwork } from '../model/address.js';
import type { Rule } from '../model/rule.js';
import { aboutSubnet, cite, counted, listed, nameOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A network that is not written down',
  group: 'Undocumented',
  rationale: 'Your boxes use a range of addresses that your list of networks does not have. Whoever plans something new may give the same range out twice, and nobody knows what it is for.',
  remedy: 'Ask what it is for, and enter it with its purpose and its way out; or take it out of use.',
  effort: '0.1',
  controls: ['CSF ID.AM-03', 'CIS 12.4', 'ISO A.5.9'],
  needs: ['subnets'],
  impact: { level: 'M1', because: 'nothing stops because a list is short; changes are guesses' },
  *check(seen) {
    const known = (seen.written?.subnets ?? []).flatMap((cidr) => parseNetwork(cidr) ?? []);
    if (known.length === 0) {
      yield { unknown: seen.written ? 'the documentation holds no list of networks' : 'no documentation was given', about: [] };
      return;
    }
    for (const { cidr, gateways, devices, from } of seen.topology.subnets) {
      const bits = Number(cidr.split('/')[1]);
      // A line to a provider, and an address for one machine, are no networks of the office.
      if (isSpecialAddress(cidr.split('/')[0]!) || cidr.includes(':') || bits >= 30 || known.some((one) => isWithin(cidr, one))) continue;
      yield {
        about: [aboutSubnet(cidr)],
        says: `${cidr}, with ${counted(devices.length, 'device')} in it, is in none of your lists of networks.`,
        why: `${gateways.length > 0 ? `${listed(gateways.map((id) => nameOf(seen.topology, id)), 3)} leads out of it. ` : ''}The documentation lists ${counted(known.length, 'network')}; none of them holds it.`,
        from: cite(from),
        certainty: 'confirmed',
      };
    }
  },
  examples: [
    { name: 'one of two', given: 'isp - fw - core\nsubnet 10.0.0.0/24 gateways=fw\nsubnet 10.8.0.0/24 gateways=fw devices=fw\nnetworks 10.0.0.0/24', finds: ['10.8.0.0/24'] },
    { name: 'all are within what is listed; a line to a provider', given: 'isp - fw - core\nsubnet 10.0.0.0/24 gateways=fw\nsubnet 198.18.0.4/30 gateways=fw devices=fw\nnetworks 10.0.0.0/16', finds: [] },
    { name: 'the documentation lists devices only', given: 'isp - fw - core\ndocuments: fw', finds: null },
  ],
};
export default rule;
