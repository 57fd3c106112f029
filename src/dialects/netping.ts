/** Knows NetPing: remote sensors and power switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'NetPing: remote sensors and power switches',
  vendor: 'NetPing',
  enterprises: [25728],
  role: 'appliance',
  descr: [/^(?<model>(?:NetPing|UniPing)\b.*?)(?:,? (?:FW )?v(?<version>\d+(?:\.\d+)+[\w.-]*))?$/i],
  examples: [
    {
      name: 'by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NetPing 9/PWR-870 v4/SMS, FW v48.7.3.E-1', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25728.48'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NetPing 9/PWR-870 v4/SMS', version: '48.7.3.E-1', by: 'descr' }, { kind: 'is-a', vendor: 'NetPing' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
