/** Knows Vertiv: Liebert, Geist, Avocent. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Vertiv: Liebert, Geist, Avocent',
  vendor: 'Vertiv',
  enterprises: [476, 21239, 10418, 2925],
  role: 'ups',
  products: [
    { under: '1.3.6.1.4.1.10418', role: 'appliance', vendor: 'Avocent' },
    { under: '1.3.6.1.4.1.2925', role: 'appliance', vendor: 'Avocent' },
  ],
  descr: [
    { match: /^"?(?<model>MPU\S+) (?<version>[\d.]+)/i, role: 'appliance', vendor: 'Avocent' },
    { match: /^Cyclades (?<model>.+)/i, role: 'appliance', vendor: 'Avocent' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.476.1.42.2.1.2.0', '1.3.6.1.4.1.10418.17.2.1.2.0', '1.3.6.1.4.1.21239.5.2.1.1.0', '1.3.6.1.4.1.21239.2.1.1.0', { oid: '1.3.6.1.4.1.10418.16.2.1.2.0', match: /^(\S+)/ }, { oid: '1.3.6.1.4.1.10418.26.2.1.2.0', match: /^(\S+)/ }, '1.3.6.1.4.1.476.1.42.2.4.2.1.4', '1.3.6.1.4.1.21239.5.1.1.8.0', '1.3.6.1.4.1.21239.5.1.1.1.0'],
    version: ['1.3.6.1.4.1.476.1.42.2.1.3.0', '1.3.6.1.4.1.10418.17.2.1.7.0', '1.3.6.1.4.1.21239.5.2.1.2.0', '1.3.6.1.4.1.21239.2.1.2.0', '1.3.6.1.4.1.10418.16.2.1.7.0', '1.3.6.1.4.1.10418.26.2.1.7.0', '1.3.6.1.4.1.476.1.42.2.4.2.1.5'],
    serial: ['1.3.6.1.4.1.476.1.42.2.1.4.0', '1.3.6.1.4.1.10418.17.2.1.4.0', '1.3.6.1.4.1.10418.16.2.1.4.0', '1.3.6.1.4.1.10418.26.2.1.4.0', '1.3.6.1.4.1.476.1.42.2.4.2.1.7', '1.3.6.1.4.1.21239.5.2.1.10.0', '1.3.6.1.4.1.21239.5.1.1.10.0', '1.3.6.1.4.1.21239.2.2.1.2', '1.3.6.1.4.1.21239.1.2.1.2'],
  },
  examples: [
    {
      name: 'a power strip (PM-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10418.17.1.7', '1.3.6.1.4.1.10418.17.2.1.2.0|4|PM 3087', '1.3.6.1.4.1.10418.17.2.1.4.0|4|0520870043', '1.3.6.1.4.1.10418.17.2.1.7.0|4|2.0.0.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'PM 3087', version: '2.0.0.87', serial: '0520870043', by: 'leaf' }, { kind: 'is-a', vendor: 'Avocent' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.476.1.1', '1.3.6.1.4.1.476.1.42.2.1.2.0|4|MX-1200', '1.3.6.1.4.1.476.1.42.2.1.3.0|4|4.2.17', '1.3.6.1.4.1.476.1.42.2.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Vertiv' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a console server of the newer kind',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.10418.26.1.1', '1.3.6.1.4.1.10418.26.2.1.2.0|4|ACX8048 dual power', '1.3.6.1.4.1.10418.26.2.1.4.0|4|0520870042', '1.3.6.1.4.1.10418.26.2.1.7.0|4|2.24.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ACX8048', version: '2.24.87', serial: '0520870042', by: 'leaf' }, { kind: 'is-a', vendor: 'Avocent' }],
    },
    {
      name: 'what its card manages',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.476.1.42', '1.3.6.1.4.1.476.1.42.2.4.2.1.4.1|4|GXT9', '1.3.6.1.4.1.476.1.42.2.4.2.1.5.1|4|4.87', '1.3.6.1.4.1.476.1.42.2.4.2.1.7.1|4|2108700042AF'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GXT9', version: '4.87', serial: '2108700042AF', by: 'leaf' }, { kind: 'is-a', vendor: 'Vertiv' }],
    },
    {
      name: 'a strip of Geist make that tells its serial number',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21239.5.2', '1.3.6.1.4.1.21239.5.2.1.1.0|4|Geist Upgradable rPDU', '1.3.6.1.4.1.21239.5.2.1.2.0|4|5.3.7', '1.3.6.1.4.1.21239.5.2.1.10.0|4|77000177'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Geist Upgradable rPDU', version: '5.3.7', serial: '77000177', by: 'leaf' }],
    },
    {
      name: 'a Geist climate monitor (GEIST-MIB-V3)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21239.2', '1.3.6.1.4.1.21239.2.1.1.0|4|Watchdog 87', '1.3.6.1.4.1.21239.2.2.1.2.1|4|2800007A42100087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Watchdog 87', serial: '2800007A42100087', by: 'leaf' }, { kind: 'is-a', vendor: 'Vertiv' }],
    },
  ],
});
