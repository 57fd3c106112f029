/** Knows Netgear switches, ReadyNAS, firewalls. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Netgear switches, ReadyNAS, firewalls',
  vendor: 'Netgear',
  enterprises: [4526],
  role: 'switch',
  products: [
    { under: '1.3.6.1.4.1.4526.100.16', role: 'storage', os: 'ReadyNAS' },
    { under: '1.3.6.1.4.1.4526.18', role: 'storage', os: 'ReadyNAS' },
    { under: '1.3.6.1.4.1.4526.22', role: 'storage', os: 'ReadyNAS' },
    { under: '1.3.6.1.4.1.4526.4', role: 'access-point' },
    { under: '1.3.6.1.4.1.4526.2', role: 'router' },
    { under: '1.3.6.1.4.1.4526.100.5', role: 'router' },
    { under: '1.3.6.1.4.1.4526.100.6', role: 'firewall' },
    { under: '1.3.6.1.4.1.4526.100.7', role: 'access-point' },
  ],
  descr: [
    { match: /Wireless Access Point -?(?<model>WG\w+) V(?<version>\d[\d.]+)/i, role: 'access-point' },
    { match: /^Netgear ProSafe VPN Firewall (?<model>\S+)$/i, role: 'firewall' },
    { match: /^(?:NETGEAR )?(?<os>ReadyNAS) OS (?<version>\d+(?:\.\d+)+)/i, role: 'storage' },
    { match: /^(?:NETGEAR )?(?<model>(?:WNDAP|WNAP|WNDR|WAC|WAX|WAG|WG|WN|WBE)\d[\w-]*)(?:.*?(?<version>\d+\.\d+\.\d+[\w.]*))?/i, role: 'access-point' },
    { match: /^(?:NETGEAR )?(?<model>(?:FVS|FVX|FVG|SRX|UTM|DGFV)\d\w*)(?:.*?(?<version>\d+\.\d+\.\d+[\w.]*))?/i, role: 'firewall' },
    /^(?:NETGEAR )?(?<model>[A-Z]{1,4}\d{2,}[\w+-]*)(?:.*?(?<version>\d+\.\d+\.\d+[\w.]*))?/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.4526.10.1.1.1.3.0', '1.3.6.1.4.1.4526.11.1.1.1.3.0', '1.3.6.1.4.1.4526.17.53.14.1.11'],
    version: ['1.3.6.1.4.1.4526.10.1.1.1.13.0', '1.3.6.1.4.1.4526.11.1.1.1.13.0', '1.3.6.1.4.1.4526.11.11.1.0', '1.3.6.1.4.1.4526.22.1.0', '1.3.6.1.4.1.4526.18.1.0'],
    serial: ['1.3.6.1.4.1.4526.10.1.1.1.4.0', '1.3.6.1.4.1.4526.11.1.1.1.4.0', '1.3.6.1.4.1.4526.17.53.14.1.5'],
  },
  examples: [
    { name: 'an older radio', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ProSafe 802.11b/g Wireless Access Point -WG187 V5.8.7', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4526.4.3.1'].join('\n') }, reads: [{ kind: 'is-a', model: 'WG187', version: '5.8.7' }, { kind: 'role', role: 'access-point' }] },
    { name: 'an older firewall', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Netgear ProSafe VPN Firewall FVS387v3', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4526.4.3'].join('\n') }, reads: [{ kind: 'is-a', model: 'FVS387v3' }, { kind: 'role', role: 'firewall' }] },
    {
      name: 'smart switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|GS724Tv4 ProSafe 24-port Gigabit Ethernet Smart Switch, 6.3.1.11, B1.0.0.4', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4526.100.4.45'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GS724Tv4', version: '6.3.1.11', by: 'descr' }, { kind: 'is-a', vendor: 'Netgear' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4526.1.1', '1.3.6.1.4.1.4526.10.1.1.1.3.0|4|MX-1200', '1.3.6.1.4.1.4526.10.1.1.1.4.0|4|QX7A4210087', '1.3.6.1.4.1.4526.10.1.1.1.13.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Netgear' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'ReadyNAS: what it answers first is its software',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4526.22', '1.3.6.1.4.1.4526.22.1.0|4|6.10.8', '1.3.6.1.4.1.4526.22.3.1.1.1|2|1'].join('\n') },
      reads: [{ kind: 'is-a', version: '6.10.8', by: 'leaf' }, { kind: 'is-a', vendor: 'Netgear', os: 'ReadyNAS' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'access point',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|WAC510 Insight Managed Access Point, 8.0.4.2', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4526.100.7.30'].join('\n') },
      reads: [{ kind: 'is-a', model: 'WAC510', version: '8.0.4.2', by: 'descr' }, { kind: 'is-a', vendor: 'Netgear' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'a smart switch on Marvell ROS',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4526.100.4.87', '1.3.6.1.4.1.4526.17.53.14.1.5.1|4|3LW7A42R00087', '1.3.6.1.4.1.4526.17.53.14.1.11.1|4|FS787TP'].join('\n') },
      reads: [{ kind: 'is-a', model: 'FS787TP', serial: '3LW7A42R00087', by: 'leaf' }],
    },
  ],
});
