/** Knows ADVA: FSP 150, FSP 3000, OSA. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ADVA: FSP 150, FSP 3000, OSA',
  vendor: 'ADVA',
  enterprises: [2544, 5551],
  role: 'switch',
  descr: [
    /^(?<model>FSP ?150\S*)/i,
  ],
  leaves: {
    // The shelf names itself in the first row of the inventory.
    model: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.7.1', match: /^(?!.*shelf)(\S.*)/i }],
  },
  examples: [
    {
      name: 'an access device by the first row of its inventory',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2544.1.12.1.1.87', '1.3.6.1.2.1.47.1.1.1.1.7.1|4|FSP150CC-XG287', '1.3.6.1.2.1.47.1.1.1.1.7.2|4|PSU-1-1-1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FSP150CC-XG287', by: 'leaf' }, { kind: 'is-a', vendor: 'ADVA' }],
    },
    {
      name: 'NID',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FSP150CC-GE206', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2544.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FSP150CC-GE206', by: 'descr' }, { kind: 'is-a', vendor: 'ADVA' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
