/** Knows V-SOL optical line terminals. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'V-SOL optical line terminals',
  vendor: 'V-SOL',
  enterprises: [37950],
  role: 'switch',
  descr: [/^(?<model>V\d{3,4}\w*)$/],
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.37950.1.1.5.10.12.5.4.0', match: /^(V?\d+\.\d[\w.]*)/ }],
    serial: ['1.3.6.1.4.1.37950.1.1.5.10.12.5.11.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|V1887G1', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37950.1.1', '1.3.6.1.4.1.37950.1.1.5.10.12.5.4.0|4|V2.1.87R', '1.3.6.1.4.1.37950.1.1.5.10.12.5.11.0|4|VX20870042'].join('\n') },
      reads: [{ kind: 'is-a', version: 'V2.1.87R', serial: 'VX20870042', by: 'leaf' }, { kind: 'is-a', model: 'V1887G1', by: 'descr' }, { kind: 'is-a', vendor: 'V-SOL' }],
    },
  ],
});
