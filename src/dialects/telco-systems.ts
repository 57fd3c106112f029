/** Knows Telco Systems: carrier switches on BiNOS (PRVT-SWITCH-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Telco Systems: carrier switches on BiNOS and BiNOX (PRVT-SWITCH-MIB)',
  vendor: 'Telco Systems',
  enterprises: [738],
  role: 'switch',
  descr: [/software version (?<version>[^\s,]+)/i],
  leaves: {
    model: ['1.3.6.1.4.1.738.1.5.100.1.3.2.0', '1.3.6.1.4.1.738.10.5.100.1.3.4.0'],
    version: ['1.3.6.1.4.1.738.1.111.1.1.4.0', '1.3.6.1.4.1.738.10.111.1.1.1.1.0'],
    serial: ['1.3.6.1.4.1.738.1.5.100.1.3.1.0', '1.3.6.1.4.1.738.10.5.100.1.3.1.0'],
  },
  examples: [
    {
      name: 'a switch on BiNOX',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.738.10.5.100', '1.3.6.1.4.1.738.10.5.100.1.3.1.0|4|TX20870043', '1.3.6.1.4.1.738.10.5.100.1.3.4.0|4|T8787', '1.3.6.1.4.1.738.10.111.1.1.1.1.0|4|BiNOX 3.2.R8.7'].join('\n') },
      reads: [{ kind: 'is-a', model: 'T8787', version: 'BiNOX 3.2.R8.7', serial: 'TX20870043', by: 'leaf' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Carrier switch, software version 4.2.17', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.738.1.5.100', '1.3.6.1.4.1.738.1.5.100.1.3.1.0|4|TX20870042', '1.3.6.1.4.1.738.1.5.100.1.3.2.0|4|T-Marx 3312'].join('\n') },
      reads: [{ kind: 'is-a', model: 'T-Marx 3312', serial: 'TX20870042', by: 'leaf' }, { kind: 'is-a', version: '4.2.17', by: 'descr' }, { kind: 'is-a', vendor: 'Telco Systems' }],
    },
  ],
});
