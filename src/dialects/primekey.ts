/** Knows PrimeKey appliances for certificates, behind a general agent (PRIMEKEY-APPLIANCE-MIB). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'PrimeKey appliances for certificates, behind a general agent (PRIMEKEY-APPLIANCE-MIB)',
  vendor: 'PrimeKey',
  enterprises: [22408],
  role: 'appliance',
  leaves: {
    version: ['1.3.6.1.4.1.22408.1.1.2.1.7.118.101.114.115.105.111.110.1'],
    serial: ['1.3.6.1.4.1.22408.1.1.2.2.4.104.115.109.54.1'],
  },
  examples: [
    {
      name: 'the serial number is that of its security module',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.22408.1.1.2.1.7.118.101.114.115.105.111.110.1|4|PrimeKey Hardware Appliance 3.4.2', '1.3.6.1.4.1.22408.1.1.2.2.4.104.115.109.54.1|4|CS0017755'].join('\n') },
      reads: [{ kind: 'is-a', version: 'PrimeKey Hardware Appliance 3.4.2', serial: 'CS0017755', vendor: 'PrimeKey', by: 'leaf' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
