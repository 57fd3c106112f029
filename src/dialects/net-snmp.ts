/** Knows what administrators teach the Net-SNMP agent to tell: extend hardware, distro, manufacturer, serial. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'What administrators teach the Net-SNMP agent to tell: extend hardware, distro, manufacturer, serial',
  leaves: {
    model: ['1.3.6.1.4.1.8072.1.3.2.3.1.1.8.104.97.114.100.119.97.114.101', '1.3.6.1.4.1.2021.7890.2.101.1', { oid: '1.3.6.1.4.1.2021.7890.1.101', match: /^ASUSWRT-Merlin (\S+)/ }],
    version: [{ oid: '1.3.6.1.4.1.8072.1.3.2.3.1.1.6.100.105.115.116.114.111', match: /^(?:OpenWrt|dd-wrt) (\S+)/ }, { oid: '1.3.6.1.4.1.2021.7890.1.101', match: /^ASUSWRT-Merlin \S+ (\S+)/ }],
    serial: ['1.3.6.1.4.1.8072.1.3.2.3.1.1.6.115.101.114.105.97.108', '1.3.6.1.4.1.2021.7890.4.101.1'],
    os: [{ oid: '1.3.6.1.4.1.8072.1.3.2.3.1.1.6.100.105.115.116.114.111', match: /^(OpenWrt|dd-wrt)/ }],
  },
  examples: [
    {
      name: 'OpenWrt on a router',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.8072.1.3.2.3.1.1.6.100.105.115.116.114.111|4|OpenWrt 22.03.5', '1.3.6.1.4.1.8072.1.3.2.3.1.1.8.104.97.114.100.119.97.114.101|4|Netgear R7800'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Netgear R7800', os: 'OpenWrt', version: '22.03.5', by: 'platform' }],
    },
    {
      name: 'a server whose board tells its serial',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10', '1.3.6.1.4.1.8072.1.3.2.3.1.1.6.115.101.114.105.97.108|4|SRV00A0017', '1.3.6.1.4.1.8072.1.3.2.3.1.1.8.104.97.114.100.119.97.114.101|4|Rack 2000'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Rack 2000', serial: 'SRV00A0017', by: 'platform' }],
    },
  ],
});
