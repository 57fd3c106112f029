/** Knows Arista EOS. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Arista EOS',
  vendor: 'Arista',
  enterprises: [30065, 43191],
  os: 'EOS',
  role: 'switch',
  foreign: /^Arista Networks EOS/i,
  descr: [
    /^Arista Networks EOS version (?<version>\S+) running on an? Arista(?: Networks)? (?<model>\S+)/i,
    { match: /Metamako MOS release (?<version>\S+) .*running on a (?<model>.+)/i, os: 'MOS' },
  ],
  examples: [
    {
      name: 'EOS',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Arista Networks EOS version 4.24.1F running on an Arista Networks DCS-7050TX-64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.30065.1.3011.7050.3741'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.24.1F', model: 'DCS-7050TX-64', by: 'descr' }, { kind: 'is-a', vendor: 'Arista' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
