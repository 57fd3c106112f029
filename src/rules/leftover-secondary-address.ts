/** Knows a second address that belongs to a network where nobody else is. */
import { networkOf } from '../model/address.js';
import { groupBy } from '../model/order.js';
import type { Rule } from '../model/rule.js';
import { aboutPart, aboutDevice, cite, deviceOf } from './bricks/subjects.js';

const rule: Rule = {
  title: 'A second address left over from a move',
  group: 'Things nobody designed',
  rationale: 'This port still has an address of a network in which nobody else lives. It was kept for a move and forgotten; it confuses whoever searches for a fault.',
  remedy: 'Ask whether something still uses it, and remove it.',
  effort: '0.1',
  controls: ['CSF PR.PS-01', 'CIS 4.8', 'ISO A.8.9'],
  needs: ['address', 'subnets'],
  impact: { level: 'M1', because: 'nothing else was seen to use it' },
  *check(seen) {
    const others = new Map(seen.topology.subnets.map(({ cidr, devices }) => [cidr, devices]));
    const plain = seen.facts('address').filter(({ address, prefix, port }) => port !== null && !address.includes(':') && prefix !== null && prefix >= 8 && prefix <= 29);
    for (const facts of groupBy(plain, ({ device, port }) => `${device} ${port}`).values()) {
      const device = deviceOf(seen, facts[0]!.device);
      const networks = groupBy(facts, ({ address, prefix }) => networkOf(address, prefix!)!);
      const isAlone = (cidr: string) => (others.get(cidr) ?? []).every((id) => id === device?.id);
      const empty = [...networks.keys()].filter(isAlone);
      // Where all of them are empty, the rest of the network was just not seen.
      if (!device || networks.size < 2 || empty.length === 0 || empty.length === networks.size) continue;
      for (const cidr of empty) {
        const [fact] = networks.get(cidr)!;
        yield {
          about: [aboutDevice(device), aboutPart(device, `${fact!.port} ${fact!.address}`)],
          says: `Port ${fact!.port} of ${device.name} still has ${fact!.address}, in ${cidr}, where nothing else was seen.`,
          why: `The port also has ${facts.filter((one) => !networks.get(cidr)!.includes(one)).map(({ address }) => address).join(', ')}, in a network with others.`,
          from: cite(fact!.from),
          certainty: 'inferred',
        };
      }
    }
  },
  examples: [
    { name: 'the old range beside the new one', given: 'fw - sw1 - pc1\nfw: address 10.0.0.254 24 port=lan\nfw: address 192.168.0.1 24 port=lan\nsubnet 10.0.0.0/24 gateways=fw\nsubnet 192.168.0.0/24 gateways=fw devices=fw', finds: ['fw'] },
    { name: 'both ranges are lived in; one port each', given: 'fw - sw1 - pc1\nfw: address 10.0.0.254 24 port=lan\nfw: address 192.168.0.1 24 port=lan\nfw: address 192.168.9.1 24 port=lab\nsubnet 10.0.0.0/24 gateways=fw\nsubnet 192.168.0.0/24 gateways=fw devices=fw,pc1\nsubnet 192.168.9.0/24 gateways=fw devices=fw', finds: [] },
    { name: 'no address was read', given: 'fw - sw1', finds: null },
  ],
};
export default rule;
