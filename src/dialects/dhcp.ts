/** Knows who hands out addresses: the servers that offered one to a DISCOVER of ours (RFC 2131, RFC 2132). */
import type { Dialect } from '../model/dialect.js';
import { isSpecialAddress, parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import { objectOf, objectsIn, textIn, textsIn } from './bricks/json.js';

const dialect: Dialect = {
  title: 'DHCP offers (RFC 2131)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, outcome } of answers.via('dhcp')) {
      if (outcome.is !== 'answered') continue;
      const told = objectOf(outcome.raw);
      if (!told) yield { kind: 'unread', why: 'the offers of addresses are malformed', from: [id] };
      for (const offer of told ? objectsIn(told, 'offers') : []) {
        const server = parseAddress(textIn(offer, 'server') ?? '');
        if (server === null || isSpecialAddress(server)) continue;
        const addresses = (key: string) => textsIn(offer, key).flatMap((text) => parseAddress(text) ?? []).filter((address) => !isSpecialAddress(address));
        const domain = clean(textIn(offer, 'domain') ?? '', 253).toLowerCase();
        const lease = offer['leaseSeconds'];
        yield { kind: 'offers-dhcp', routers: addresses('routers'), resolvers: addresses('resolvers'), domain: domain || null, ...(typeof lease === 'number' && lease > 0 ? { leaseSeconds: lease } : {}), about: server, from: [id] };
        yield { kind: 'open-port', protocol: 'udp', port: 67, service: 'dhcps', about: server, from: [id] };
      }
    }
  },
  examples: [
    {
      name: 'two servers on one link',
      given: { asked: [{ ask: { via: 'dhcp' }, raw: '{"offers":[{"server":"192.0.2.5","offered":"192.0.2.80","routers":["192.0.2.1"],"resolvers":["192.0.2.53"],"domain":"example.net","leaseSeconds":3600},{"server":"192.0.2.99","offered":"192.0.2.81","routers":["192.0.2.99"],"resolvers":[],"domain":null,"leaseSeconds":null}]}' }] },
      reads: [{ kind: 'offers-dhcp', about: '192.0.2.5', routers: ['192.0.2.1'], resolvers: ['192.0.2.53'], domain: 'example.net', leaseSeconds: 3600 }, { kind: 'offers-dhcp', about: '192.0.2.99' }, { kind: 'open-port', port: 67, about: '192.0.2.5' }],
    },
    { name: 'a server that calls itself everybody', given: { asked: [{ ask: { via: 'dhcp' }, raw: '{"offers":[{"server":"255.255.255.255"}]}' }] }, reads: [], readsNo: ['offers-dhcp'] },
  ],
};
export default dialect;
