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
    model: ['1.3.6.1.4.1.2544.2.5.5.1.1.1.33619968', '1.3.6.1.4.1.2544.1.14.2.1.9.0', { oid: '1.3.6.1.2.1.47.1.1.1.1.7.1', match: /^(?!.*shelf)(\S.*)/i }],
    // The first row of software is that of the node's controller.
    version: ['1.3.6.1.4.1.2544.1.14.2.1.2.0', '1.3.6.1.4.1.2544.2.4.1.1.1'],
    serial: ['1.3.6.1.4.1.2544.2.5.5.1.1.6.33619968', '1.3.6.1.4.1.2544.1.14.2.1.5.0'],
  },
  examples: [
    {
      name: 'a node of FSP 3000 R7 by the shelf in its inventory (ADVANEW-MIB, FspR7-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2544.1.11.1.1', '1.3.6.1.4.1.2544.2.4.1.1.1.100737280|4|17.2.8', '1.3.6.1.4.1.2544.2.5.5.1.1.1.33619968|4|SH7HU', '1.3.6.1.4.1.2544.2.5.5.1.1.6.33619968|4|FA00087420177'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SH7HU', version: '17.2.8', serial: 'FA00087420177', by: 'leaf' }, { kind: 'is-a', vendor: 'ADVA' }],
    },
    {
      name: 'a monitor of fibres (ADVA-FSP3000ALM-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2544.1.14.1', '1.3.6.1.4.1.2544.1.14.2.1.2.0|4|2.8.7', '1.3.6.1.4.1.2544.1.14.2.1.5.0|4|LBADVA70087', '1.3.6.1.4.1.2544.1.14.2.1.9.0|4|17ALM/#8650D'].join('\n') },
      reads: [{ kind: 'is-a', model: '17ALM/#8650D', version: '2.8.7', serial: 'LBADVA70087', by: 'leaf' }],
    },
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
