/** Knows antenna trackers of Broadband Antenna Tracking Systems. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Broadband Antenna Tracking Systems: antenna trackers',
  vendor: 'BATS',
  enterprises: [37069],
  role: 'access-point',
  descr: [/\bradio;(?<model>[^;]*?) v(?<version>[\d.]+);.*?;SN: (?<serial>\d+);/i],
  examples: [
    {
      name: 'a tracker by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Aligned radio;DVM-50 v3.1.4;Antenna;SN: 1000017;', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.37069.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'DVM-50', version: '3.1.4', serial: '1000017', by: 'descr' }, { kind: 'is-a', vendor: 'BATS' }],
    },
  ],
});
