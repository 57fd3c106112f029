/** Knows Ceragon radio links: the identifier names the product, MWRM-UNIT-MIB the rest. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ceragon radio links (MWRM-UNIT-MIB)',
  vendor: 'Ceragon',
  enterprises: [2281],
  os: 'CeraOS',
  role: 'router',
  products: [
    { under: '1.3.6.1.4.1.2281.1.10', model: 'IP-10' },
    { under: '1.3.6.1.4.1.2281.1.20.1.1', model: 'IP-20N 1RU' },
    { under: '1.3.6.1.4.1.2281.1.20.1.1.2', model: 'IP-20A 1RU' },
    { under: '1.3.6.1.4.1.2281.1.20.1.1.4', model: 'IP-20 Evolution LH 1RU' },
    { under: '1.3.6.1.4.1.2281.1.20.1.2', model: 'IP-20N 2RU' },
    { under: '1.3.6.1.4.1.2281.1.20.1.2.2', model: 'IP-20A 2RU' },
    { under: '1.3.6.1.4.1.2281.1.20.1.2.4', model: 'IP-20 Evolution 2RU' },
    { under: '1.3.6.1.4.1.2281.1.20.1.3.1', model: 'IP-20G' },
    { under: '1.3.6.1.4.1.2281.1.20.1.3.2', model: 'IP-20GX' },
    { under: '1.3.6.1.4.1.2281.1.20.2.2', model: 'IP-20C' },
    { under: '1.3.6.1.4.1.2281.1.20.2.2.2', model: 'IP-20S' },
    { under: '1.3.6.1.4.1.2281.1.20.2.2.3', model: 'IP-20E' },
    { under: '1.3.6.1.4.1.2281.1.20.2.2.4', model: 'IP-20E' },
  ],
  leaves: {
    version: ['1.3.6.1.4.1.2281.10.4.1.13.1.1.4'],
    // The row of the whole box is the last of the inventory.
    serial: ['1.3.6.1.4.1.2281.10.1.2.1.0', '1.3.6.1.4.1.2281.10.1.2.10.1.1.6.127', '1.3.6.1.4.1.2281.10.1.2.10.1.1.6'],
  },
  examples: [
    {
      name: 'a link with a card',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2281.1.20.1.3.1', '1.3.6.1.4.1.2281.10.1.2.10.1.1.6.2|4|C000000002', '1.3.6.1.4.1.2281.10.1.2.10.1.1.6.127|4|F123456789', '1.3.6.1.4.1.2281.10.4.1.13.1.1.4.1|4|10.7.0.0.0.7'].join('\n') },
      reads: [{ kind: 'is-a', version: '10.7.0.0.0.7', serial: 'F123456789', by: 'leaf' }, { kind: 'is-a', vendor: 'Ceragon', os: 'CeraOS', model: 'IP-20G' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'an indoor unit',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2281.1.10', '1.3.6.1.4.1.2281.10.1.2.1.0|4|G123456789'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'G123456789', by: 'leaf' }, { kind: 'is-a', vendor: 'Ceragon', os: 'CeraOS', model: 'IP-10' }],
    },
  ],
});
