/** Knows whose box it is by the enterprise number in sysObjectID (RFC 3418; IANA private enterprise numbers). */
import { isGenericAgent, vendorOfEnterprise, enterpriseOf } from './bricks/enterprises.js';
import { readScalar } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';

const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2';

const makeByNumber: Dialect = {
  title: 'sysObjectID: the vendor behind the enterprise number (SNMPv2-MIB, IANA)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    const row = readScalar(answers, SYS_OBJECT_ID);
    const object = row?.tag === '6' ? row.value.replace(/^\./, '') : '';
    const number = enterpriseOf(object);
    if (!row || number === null || isGenericAgent(object)) return;
    const vendor = vendorOfEnterprise(number);
    if (vendor !== null) yield { kind: 'is-a', vendor, by: 'enterprise', from: [row.from] };
  },
  examples: [
    { name: 'a registered number', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.30065.1.3011.7050' }, reads: [{ kind: 'is-a', vendor: 'Arista', by: 'enterprise' }] },
    { name: "a company's name without its legal form", given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21362.101' }, reads: [{ kind: 'is-a', vendor: 'IFOTEC' }] },
    { name: 'an agent that many build in', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10' }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByNumber;
