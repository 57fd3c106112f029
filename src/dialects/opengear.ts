/** Knows Opengear console servers and Lighthouse. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Opengear console servers and Lighthouse',
  vendor: 'Opengear',
  enterprises: [25049],
  role: 'appliance',
  descr: [
    /^Opengear .*?OpenGear\/(?<model>\S+) Version (?<version>[\d.]+)/i,
    /^Opengear (?<model>\S+) (?<version>[\d.]+)$/i,
  ],
  leaves: {
    version: [{ oid: '1.3.6.1.4.1.25049.17.1.1', match: /^"?(\d[\w.]+)/ }, { oid: '1.3.6.1.4.1.25049.18.1.1.1.0', match: /^"?(\d[\w.]+)/ }, { oid: '1.3.6.1.4.1.25049.16.1.1', match: /^"?(\d[\w.]+)/ }],
    serial: ['1.3.6.1.4.1.25049.17.1.2', '1.3.6.1.4.1.25049.10.19.1.2.0', '1.3.6.1.4.1.25049.18.1.1.2.0', '1.3.6.1.4.1.25049.16.1.2'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25049.1.1', '1.3.6.1.4.1.25049.17.1.1.1|4|4.11.0 1a2b3c4d ()', '1.3.6.1.4.1.25049.17.1.2.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.11.0', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Opengear' }, { kind: 'role', role: 'appliance' }],
    },
  ],
});
