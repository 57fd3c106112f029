/** Knows whose box it is by the enterprise number in sysObjectID, or of the one private branch it answers from (RFC 3418; IANA private enterprise numbers). */
import { isGenericAgent, vendorOfEnterprise, enterpriseOf } from './bricks/enterprises.js';
import { readScalar } from './bricks/table.js';
import type { Answers, Dialect, Row } from '../model/dialect.js';

const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2';
const ENTERPRISES = '1.3.6.1.4.1';
/** Branches of programs that run on any host, beside whatever the host is: Squid, LSI's controllers, Keepalived, Lustre; and of a free system, FreeBSD; and the first number, which unfinished agents make up. */
const OF_PROGRAMS = new Set([1, 2238, 3495, 3582, 9586, 13140]);

const makeByNumber: Dialect = {
  title: 'sysObjectID: the vendor behind the enterprise number (SNMPv2-MIB, IANA)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    const row = readScalar(answers, SYS_OBJECT_ID);
    const object = row?.tag === '6' ? row.value.replace(/^\./, '') : '';
    const number = enterpriseOf(object);
    if (isGenericAgent(object)) {
      const own = ownBranch(answers);
      if (own) yield { kind: 'is-a', vendor: own.vendor, by: 'enterprise of its only branch', from: [own.row.from] };
      return;
    }
    const vendor = number === null ? null : vendorOfEnterprise(number);
    if (row && vendor !== null) yield { kind: 'is-a', vendor, by: 'enterprise', from: [row.from] };
  },
  examples: [
    { name: 'a registered number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.30065.1.3011.7050' }, reads: [{ kind: 'is-a', vendor: 'Arista', by: 'enterprise' }] },
    { name: "a company's name without its legal form", given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21362.101' }, reads: [{ kind: 'is-a', vendor: 'IFOTEC' }] },
    { name: 'an agent that many build in', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10' }, reads: [], readsNo: ['is-a'] },
    { name: "such an agent that answers from one maker's branch", given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.2021.10.1.1.1|2|1', '1.3.6.1.4.1.21362.101.1.0|2|7'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'IFOTEC', by: 'enterprise of its only branch' }] },
    { name: 'from two branches: neither tells', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.21362.101.1.0|2|7', '1.3.6.1.4.1.30065.1.1.0|2|7'].join('\n') }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByNumber;

/** The one maker whose private objects a box answers that runs a general agent; null where there is none, or more than one. */
function ownBranch(answers: Answers): { readonly vendor: string; readonly row: Row } | null {
  let own: { readonly number: number; readonly row: Row } | null = null;
  for (const row of answers.rows(ENTERPRISES)) {
    const number = enterpriseOf(row.oid);
    if (number === null || isGenericAgent(row.oid) || OF_PROGRAMS.has(number)) continue;
    if (own && own.number !== number) return null;
    own ??= { number, row };
  }
  const vendor = own && vendorOfEnterprise(own.number);
  return own && vendor !== null ? { vendor, row: own.row } : null;
}
