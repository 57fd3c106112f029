/** Knows Riverbed SteelHead. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Riverbed SteelHead',
  vendor: 'Riverbed',
  enterprises: [17163],
  role: 'appliance',
  leaves: {
    model: ['1.3.6.1.4.1.17163.1.1.1.1.0', '1.3.6.1.4.1.17163.1.51.1.1.0'],
    version: [{ oid: '1.3.6.1.4.1.17163.1.1.1.3.0', match: /(\d[\d.]+\w*)/ }, { oid: '1.3.6.1.4.1.17163.1.51.1.3.0', match: /(\d[\d.]+\w*)/ }],
    serial: ['1.3.6.1.4.1.17163.1.1.1.2.0', '1.3.6.1.4.1.17163.1.51.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17163.1.1', '1.3.6.1.4.1.17163.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.17163.1.1.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.17163.1.1.1.3.0|4|rbt_sh 9.12.0 #7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '9.12.0', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Riverbed' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
