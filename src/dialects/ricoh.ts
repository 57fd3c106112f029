/** Knows Ricoh, Nashuatec, Savin, NRG and Lanier printers. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Ricoh, Nashuatec, Savin, NRG and Lanier printers',
  vendor: 'Ricoh',
  enterprises: [367],
  role: 'printer',
  descr: [
    /^(?:RFG|RICOH|SAVIN|LANIER|NRG) (?:Aficio )?(?<model>\S.*?)(?: Series)? OS (?<version>\d[\d.]+).*?S\/N (?<serial>\w+)/i,
    /^(?:RICOH|NRG|SAVIN|LANIER|Gestetner|nashuatec|infotec) (?:Aficio |imagio )?(?<model>.+?) (?<version>\d+\.\d+(?:\.\d+)*) \//i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.367.3.2.1.1.1.1.0'],
    version: ['1.3.6.1.4.1.367.3.2.1.1.1.2.0'],
    serial: ['1.3.6.1.4.1.367.3.2.1.2.1.4.0'],
  },
  examples: [
    { name: 'a smaller one', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|RFG SP 3800 Series OS 1.87.02.44 06-17-2009;Engine 1.01.25;NIC V4.01.03 06-02-2009;S/N S4000087042W', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.367.1.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'SP 3800', version: '1.87.02.44', serial: 'S4000087042W' }] },
    { name: 'a release of three numbers', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SAVIN C3870 1.87.1 / SAVIN Network Printer C model', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.367.1.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'C3870', version: '1.87.1' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.367.1.1', '1.3.6.1.4.1.367.3.2.1.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.367.3.2.1.1.1.2.0|4|4.2.17', '1.3.6.1.4.1.367.3.2.1.2.1.4.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Ricoh' }, { kind: 'role', role: 'printer' }],
    },
  ],
});
