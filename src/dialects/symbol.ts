/** Knows Symbol and Motorola: wireless switches and their access points (today Zebra, Extreme). */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Symbol and Motorola: wireless switches and their access points (today Zebra, Extreme)',
  vendor: 'Zebra',
  enterprises: [388],
  role: 'access-point',
  descr: [/^(?<model>WS\d+) Wireless Switch, Revision WS\.\d+\.(?<version>\d\S*)/, /^Motorola ?(?<model>AD?P-\d+\w*?) ?HW=.*?SW=(?<version>\S+)/, /^(?:Symbol )?(?<model>\w*\d\w*).*?(?:, Version |SW=|S\/W rev: )(?<version>[^\s,]+)/, /^(?:Symbol )?(?<model>(?:RFS|WS|AP|NX|VX)[\w-]*\d\S*)/],
  leaves: {
    version: ['1.3.6.1.4.1.388.11.2.2.1.3.2.0'],
    serial: ['1.3.6.1.4.1.388.11.2.2.1.1.0'],
  },
  examples: [
    { name: 'a switch that tells its revision', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|WS5187 Wireless Switch, Revision WS.02.3.8.7.0-040R MIB=01a', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.388.14'].join('\n') }, reads: [{ kind: 'is-a', model: 'WS5187', version: '3.8.7.0-040R' }] },
    { name: 'an access point', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|MotorolaAP-8731NHW=A SW=4.8.7.0-004R MIB=01a', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.388.15.2'].join('\n') }, reads: [{ kind: 'is-a', model: 'AP-8731N', version: '4.8.7.0-004R' }] },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.388.1', '1.3.6.1.4.1.388.11.2.2.1.3.2.0|4|4.2.17', '1.3.6.1.4.1.388.11.2.2.1.1.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Zebra' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'an older switch of radios',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Symbol WX2000 Wireless Switch, Revision A, SW=2.4.1.0-014R', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.388.11.1.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WX2000', version: '2.4.1.0-014R', by: 'descr' }],
    },
  ],
});
