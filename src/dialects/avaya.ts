/** Knows Avaya: IP Office, gateways. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Avaya: IP Office, gateways',
  vendor: 'Avaya',
  enterprises: [6889],
  role: 'phone',
  descr: [
    /^Avaya,? Inc\.?,? (?<model>[^,;]+?)(?: -|[,;]).*?(?<version>\d+\.\d+\S*)/i,
    /^(?:Avaya )?(?<model>IP ?(?:Office|\d{3}).*?|[SG]-?\w+(?: \w+)?)(?: \(V2\))? (?<version>\d+(?:\.\d+){3,4})(?: build \d+)?/i,
    /^Avaya (?<model>.+?)[,;] .*?(?<version>\d+\.\d+\S*)/i,
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.2.1', match: /^(Avaya IP Office.*)/ }],
  },
  examples: [
    {
      name: 'IP Office by its control unit',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|IP 500 V2 (V2) 10.1.0.8.0 build 7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6889.1.1.9'].join('\n') },
      reads: [{ kind: 'is-a', model: 'IP 500 V2', version: '10.1.0.8.0', by: 'descr' }],
    },
    {
      name: 'IP Office by its chassis',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|IP Office 11.0.4.87.0 build 58', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6889.1.8.1.4.5', '1.3.6.1.2.1.47.1.1.1.1.2.1|4|Avaya IP Office 587 V2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Avaya IP Office 587 V2', by: 'leaf' }],
    },
    {
      name: 'IP Office',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|IP Office 11.0.4.2.0 build 58', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6889.1.8.1.4.5'].join('\n') },
      reads: [{ kind: 'is-a', version: '11.0.4.2.0', by: 'descr' }, { kind: 'is-a', vendor: 'Avaya' }, { kind: 'role', role: 'phone' }],
    },
    {
      name: 'a gateway',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Avaya Inc., G450 Media Gateway - HW Vintage 2, FW Vintage 41.9.0', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.6889.1.45.103.12'].join('\n') },
      reads: [{ kind: 'is-a', model: 'G450 Media Gateway', version: '41.9.0', by: 'descr' }],
    },
  ],
});
