/** Knows what a resolver tells: what addresses are called, where names lead, who serves a domain (RFC 1035, RFC 2782). */
import type { Dialect } from '../model/dialect.js';
import type { FactKinds, Reading } from '../model/fact.js';
import { parseAddress } from '../model/address.js';
import { addressOfReverseName } from '../model/dns-name.js';
import { clean } from '../model/text.js';
import { type Told, numberIn, objectOf, objectsIn, textIn } from './bricks/json.js';
import { told } from './bricks/members.js';

type Type = FactKinds['record']['type'];
const TYPES: ReadonlySet<string> = new Set<Type>(['A', 'AAAA', 'PTR', 'NS', 'MX', 'SRV', 'CNAME']);
/** A box with more names than this has none that tells it apart. */
const NAMES_AT_MOST = 3;

function recordOf(row: Told, from: readonly string[]): Extract<Reading, { kind: 'record' }> | null {
  const type = textIn(row, 'type') ?? '';
  const name = clean(textIn(row, 'name') ?? '', 253);
  const value = clean(textIn(row, 'value') ?? '', 253);
  if (!TYPES.has(type) || name === '' || value === '') return null;
  const written = type === 'A' || type === 'AAAA' ? parseAddress(value) : value;
  if (written === null) return null;
  return { kind: 'record', type: type as Type, name, value: written, ...told({ port: numberIn(row, 'port', 65_535), preference: numberIn(row, 'preference', 65_535) }), from };
}

const dialect: Dialect = {
  title: 'Domain name system (RFC 1035, RFC 2782, RFC 3596)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('dns')) {
      if (outcome.is !== 'answered') continue;
      const answer = objectOf(outcome.raw);
      if (!answer) {
        yield { kind: 'unread', why: 'the answer about a name is malformed', from: [id] };
        continue;
      }
      yield { kind: 'open-port', protocol: 'udp', port: 53, service: 'domain', from: [id] };
      const records = objectsIn(answer, 'records').flatMap((row) => recordOf(row, [id]) ?? []);
      yield* records;
      const address = ask.type === 'PTR' ? addressOfReverseName(ask.name) : null;
      const names = records.filter(({ type }) => type === 'PTR');
      if (address !== null && names.length <= NAMES_AT_MOST) for (const { value } of names) yield { kind: 'named', name: value, by: 'dns', about: address, from: [id] };
    }
  },
  examples: [
    {
      name: 'what an address is called',
      given: { asked: [{ ask: { via: 'dns', type: 'PTR', name: '7.2.0.192.in-addr.arpa' }, raw: '{"rcode":"NOERROR","records":[{"name":"7.2.0.192.in-addr.arpa","type":"PTR","value":"files.example.net"}]}' }] },
      reads: [{ kind: 'named', name: 'files.example.net', by: 'dns', about: '192.0.2.7' }, { kind: 'record', type: 'PTR', value: 'files.example.net' }, { kind: 'open-port', protocol: 'udp', port: 53 }],
    },
    {
      name: 'who controls a domain, and who takes its mail',
      given: {
        asked: [
          { ask: { via: 'dns', type: 'SRV', name: '_ldap._tcp.dc._msdcs.example.net' }, raw: '{"rcode":"NOERROR","records":[{"name":"_ldap._tcp.dc._msdcs.example.net","type":"SRV","value":"dc1.example.net","preference":0,"port":389}]}' },
          { ask: { via: 'dns', type: 'MX', name: 'example.net' }, raw: '{"rcode":"NOERROR","records":[{"name":"example.net","type":"MX","value":"mx.example.org","preference":10}]}' },
        ],
      },
      reads: [{ kind: 'record', type: 'SRV', value: 'dc1.example.net', port: 389 }, { kind: 'record', type: 'MX', value: 'mx.example.org', preference: 10 }],
      readsNo: ['named'],
    },
    { name: 'a name that does not exist still proves a resolver', given: { asked: [{ ask: { via: 'dns', type: 'PTR', name: '9.2.0.192.in-addr.arpa' }, raw: '{"rcode":"NXDOMAIN","records":[]}' }] }, reads: [{ kind: 'open-port', port: 53 }], readsNo: ['named', 'record'] },
  ],
};
export default dialect;
