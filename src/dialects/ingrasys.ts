/** Knows Ingrasys iPoMan power strips. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ingrasys iPoMan power strips (IPOMANII-MIB)',
  vendor: 'Ingrasys',
  enterprises: [2468],
  role: 'ups',
  leaves: {
    model: ['1.3.6.1.4.1.2468.1.4.2.1.1.2.0', { oid: '1.3.6.1.2.1.33.1.1.4.0', match: /(WebPower .*?Card)/ }],
    version: [{ oid: '1.3.6.1.4.1.2468.1.4.2.1.1.3.0', match: /\bv(\S+)/ }, { oid: '1.3.6.1.2.1.33.1.1.4.0', match: /\bv(\d+\.\d+)/ }],
    serial: [{ oid: '1.3.6.1.4.1.2468.1.4.2.1.1.3.0', match: /\(SN (\w+)\)/ }, { oid: '1.3.6.1.2.1.33.1.1.4.0', match: /\bSN (\d+)/ }],
  },
  examples: [
    {
      name: 'a power strip',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2468.1.4.2.1', '1.3.6.1.4.1.2468.1.4.2.1.1.2.0|4|iPoMan II-1202', '1.3.6.1.4.1.2468.1.4.2.1.1.3.0|4|iPoMan II v1.07 (SN A1B00017)'].join('\n') },
      reads: [{ kind: 'is-a', model: 'iPoMan II-1202', version: '1.07', serial: 'A1B00017', by: 'leaf' }, { kind: 'is-a', vendor: 'Ingrasys' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a card in a UPS (UPS-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2468.1.2.1', '1.3.6.1.2.1.33.1.1.4.0|4|WebPower Mini Card v1.7 (SN 0017755177)'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WebPower Mini Card', version: '1.7', serial: '0017755177', by: 'leaf' }],
    },
  ],
});
