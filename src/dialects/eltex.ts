/** Knows Eltex switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Eltex switches',
  vendor: 'Eltex',
  enterprises: [35265],
  role: 'switch',
  descr: [
    /^(?<model>MES\S+)/i,
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.89.53.14.1.5', '1.3.6.1.4.1.35265.52.1.2.1.3'],
  },
  examples: [
    {
      name: 'switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MES3324F 28-port 10G Managed Switch', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.35265.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MES3324F', by: 'descr' }, { kind: 'is-a', vendor: 'Eltex' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
