/** Knows Xirrus Wi-Fi arrays. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Xirrus Wi-Fi arrays',
  vendor: 'Xirrus',
  enterprises: [21013],
  os: 'ArrayOS',
  role: 'access-point',
  foreign: /^Xirrus /i,
  descr: [/^Xirrus (?<model>[\w-]+).*?ArrayOS,? Version (?<version>\d[\w.-]*)/i],
  examples: [
    {
      name: 'a series with a number',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Xirrus XR-870 WiFi Array, ArrayOS Version 7.8.7-5087', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21013.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'XR-870', version: '7.8.7-5087', by: 'descr' }],
    },
    {
      name: 'its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Xirrus XR620 Wi-Fi Array, ArrayOS Version 7.0.5-4895', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.21013.1.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'XR620', version: '7.0.5-4895', by: 'descr' }, { kind: 'is-a', vendor: 'Xirrus' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
