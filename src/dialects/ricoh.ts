/** Knows Ricoh, Nashuatec, Savin, NRG and Lanier printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ricoh, Nashuatec, Savin, NRG and Lanier printers',
  vendor: 'Ricoh',
  enterprises: [367],
  role: 'printer',
  descr: [
    /^(?:RICOH|NRG|SAVIN|LANIER|Gestetner|nashuatec|infotec) (?:Aficio |imagio )?(?<model>.+?) (?<version>\d+\.\d+) \//i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.367.3.2.1.1.1.1.0'],
    version: ['1.3.6.1.4.1.367.3.2.1.1.1.2.0'],
    serial: ['1.3.6.1.4.1.367.3.2.1.2.1.4.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.367.1.1', '1.3.6.1.4.1.367.3.2.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.367.3.2.1.1.1.2.0|4|4.2.17', '1.3.6.1.4.1.367.3.2.1.2.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Ricoh' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
