/** Knows ESPHome nodes. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'ESPHome nodes',
  vendor: 'ESPHome',
  role: 'appliance',
  foreign: /^ESPHome /i,
  descr: [
    /^ESPHome version (?<version>[^,\s]+).*?Board (?<model>\S+)/i,
  ],
  examples: [
    {
      name: 'node',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ESPHome version 2025.1.0 compiled Jan 1 2025, 10:00:00, Board nodemcuv2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.0.1'].join('\n') },
      reads: [{ kind: 'is-a', version: '2025.1.0', model: 'nodemcuv2', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
