/** Knows Moxa switches and device servers: the product number is in sysObjectID. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Moxa switches and device servers: the product number is in sysObjectID',
  vendor: 'Moxa',
  enterprises: [8691],
  role: 'switch',
  descr: [
    { match: /^(?:Moxa )?(?<model>(?:NPort|MGate|CN2\d)[\w -]*)$/i, role: 'appliance' },
    { match: /^(?:Moxa )?(?<model>(?:AWK|TAP)-\S+)$/i, role: 'access-point' },
    { match: /^(?:Moxa )?(?<model>(?:EDR|OnCell)[- ]\S+)$/i, role: 'router' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.8691.7.84.1.2.0', '1.3.6.1.4.1.8691.7.85.1.2.0', '1.3.6.1.4.1.8691.7.70.1.2.0', '1.3.6.1.4.1.8691.7.71.1.2.0', '1.3.6.1.4.1.8691.7.108.1.2.0', '1.3.6.1.4.1.8691.7.114.1.2.0', '1.3.6.1.4.1.8691.7.142.1.2.0', '1.3.6.1.4.1.8691.7.162.1.2.0', { below: '1.2.0' }, { below: '1.22.2.0' }, { below: '1.1.1.0' }],
    version: ['1.3.6.1.4.1.8691.7.84.1.4.0', '1.3.6.1.4.1.8691.7.85.1.4.0', '1.3.6.1.4.1.8691.7.70.1.4.0', '1.3.6.1.4.1.8691.7.71.1.4.0', '1.3.6.1.4.1.8691.7.108.1.4.0', '1.3.6.1.4.1.8691.7.114.1.4.0', '1.3.6.1.4.1.8691.7.142.1.4.0', '1.3.6.1.4.1.8691.7.162.1.4.0', { below: '1.4.0' }, { below: '1.22.4.0' }, { below: '1.1.5.0', match: /^(\d+\.\d.*)/ }, { below: '1.1.3.0', match: /^(\d+\.\d.*)/ }],
    serial: ['1.3.6.1.4.1.8691.7.84.1.78.0', '1.3.6.1.4.1.8691.7.85.1.78.0', '1.3.6.1.4.1.8691.7.70.1.78.0', '1.3.6.1.4.1.8691.7.71.1.78.0', '1.3.6.1.4.1.8691.7.108.1.78.0', '1.3.6.1.4.1.8691.7.114.1.78.0', '1.3.6.1.4.1.8691.7.142.1.78.0', '1.3.6.1.4.1.8691.7.162.1.78.0', { below: '1.78.0' }, { below: '1.1.3.0', match: /^([A-Z]*\d{4,})$/ }, { below: '1.1.2.0', match: /^([A-Z]*\d{4,})$/ }],
  },
  examples: [
    {
      name: 'a server of serial lines is no switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|NPort 5987-8-DT', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8691.2.987'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NPort 5987-8-DT', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8691.1.1', '1.3.6.1.4.1.8691.7.84.1.2.0|4|MX-1200', '1.3.6.1.4.1.8691.7.84.1.4.0|4|4.2.17', '1.3.6.1.4.1.8691.7.84.1.78.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Moxa' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a radio: what stands beside its model is the name people gave it',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8691.15.34', '1.3.6.1.4.1.8691.15.34.1.1.1.0|4|AX-4131', '1.3.6.1.4.1.8691.15.34.1.1.2.0|4|AX-4131_2087', '1.3.6.1.4.1.8691.15.34.1.1.3.0|4|TBX0870042', '1.3.6.1.4.1.8691.15.34.1.1.5.0|4|1.17 Build 21091612'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AX-4131', version: '1.17 Build 21091612', serial: 'TBX0870042', by: 'leaf' }],
    },
    {
      name: 'a secure router',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8691.6.13', '1.3.6.1.4.1.8691.6.13.1.22.2.0|4|EX-810', '1.3.6.1.4.1.8691.6.13.1.22.4.0|4|V5.7 build 21100512'].join('\n') },
      reads: [{ kind: 'is-a', model: 'EX-810', version: 'V5.7 build 21100512', by: 'leaf' }],
    },
    {
      name: 'a device server',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8691.2.8', '1.3.6.1.4.1.8691.2.8.1.1.1.0|4|NX6150', '1.3.6.1.4.1.8691.2.8.1.1.2.0|2|20872', '1.3.6.1.4.1.8691.2.8.1.1.3.0|4|1.13 Build 15090719'].join('\n') },
      reads: [{ kind: 'is-a', model: 'NX6150', version: '1.13 Build 15090719', serial: '20872', by: 'leaf' }],
    },
  ],
});
