/** Knows Lenovo: XClarity controllers, switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Lenovo: XClarity controllers, switches',
  vendor: 'Lenovo',
  enterprises: [19046, 20301, 26543],
  role: 'server',
  products: [
    { under: '1.3.6.1.4.1.20301', role: 'switch' },
    { under: '1.3.6.1.4.1.26543', role: 'switch' },
  ],
  descr: [
    { match: /^IBM (?:Networking Operating System )?(?<model>(?:RackSwitch|Flex System|Virtual Fabric|BladeCenter|System Networking)[^,]*)/i, vendor: 'IBM', role: 'switch' },
    { match: /^(?:Blade Network Technologies|BNT) (?<model>[^,]*(?:Module|RackSwitch)[^,]*)/i, vendor: 'BLADE', role: 'switch' },
    { match: /^Lenovo (?<model>(?:ThinkSystem |Flex System )[^,]*?(?:Switch|RackSwitch)(?: [A-Z]\d\w*)?)(?:, Lenovo CNOS, Version (?<version>\S+))?/i, role: 'switch' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.19046.11.1.1.5.2.1.5.0'],
    version: ['1.3.6.1.4.1.19046.11.1.1.5.1.1.3'],
    serial: ['1.3.6.1.4.1.19046.11.1.1.5.2.1.3.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.19046.1.1', '1.3.6.1.4.1.19046.11.1.1.5.1.1.3.1|4|4.2.17', '1.3.6.1.4.1.19046.11.1.1.5.2.1.3.0|4|QX7A4210087', '1.3.6.1.4.1.19046.11.1.1.5.2.1.5.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Lenovo' }, { kind: 'role', role: 'server' }],
    },
    {
      name: 'a RackSwitch of the time at IBM',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|IBM Networking Operating System RackSwitch G8124-E', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.26543.1.7.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RackSwitch G8124-E', by: 'descr' }, { kind: 'is-a', vendor: 'IBM' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch in a blade chassis',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|BNT Virtual Fabric 10Gb Switch Module', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.26543.1.7.4'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Virtual Fabric 10Gb Switch Module', by: 'descr' }],
    },
  ],
});
