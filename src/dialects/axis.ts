/** Knows Axis cameras, speakers and door stations by sysDescr. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Axis cameras, speakers and door stations by sysDescr',
  vendor: 'Axis',
  enterprises: [368],
  role: 'appliance',
  foreign: /^;?\s*AXIS /i,
  descr: [
    /^;?\s*(?<model>AXIS [^;]+); [^;]+; (?<version>[\d.]+);/i,
  ],
  examples: [
    {
      name: 'without the first mark',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|AXIS M3087-V; Fixed Dome Network Camera; 10.8.7; Jun 01 2022 17:17; 170.1; 1;', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.368.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AXIS M3087-V', version: '10.8.7', by: 'descr' }],
    },
    {
      name: 'camera',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|; AXIS M3045-V; Network Camera; 9.80.1; Jan 10 2020 11:12; 702; 1;', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.368.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AXIS M3045-V', version: '9.80.1', by: 'descr' }, { kind: 'is-a', vendor: 'Axis' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
