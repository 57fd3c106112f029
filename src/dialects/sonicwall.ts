/** Knows SonicWall firewalls and SMA: SNWL-COMMON-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'SonicWall firewalls and SMA: SNWL-COMMON-MIB',
  vendor: 'SonicWall',
  enterprises: [8741],
  os: 'SonicOS',
  role: 'firewall',
  foreign: /^SonicWALL /i,
  products: [{ under: '1.3.6.1.4.1.8741.6', os: 'SonicOS SSL-VPN' }],
  descr: [
    { match: /^SonicWALL (?<model>.+?) \((?<os>SonicOS)\s*(?:Enhanced |Standard )?(?<version>\S+)\)/i },
    { match: /^SonicWALL (?<model>.+?) \((?<version>\d\S+)\)/i },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.8741.2.1.1.1.0'],
    version: [{ oid: '1.3.6.1.4.1.8741.2.1.1.3.0', match: /(\d\S*)/ }],
    serial: ['1.3.6.1.4.1.8741.2.1.1.2.0'],
  },
  examples: [
    {
      name: 'a gateway for people at home',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SonicWALL SMA 270 (10.2.8.7-17sv)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8741.6'].join('\n') },
      reads: [{ kind: 'is-a', model: 'SMA 270', version: '10.2.8.7-17sv', by: 'descr' }, { kind: 'is-a', os: 'SonicOS SSL-VPN' }],
    },
    {
      name: 'TZ',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SonicWALL TZ 400 (SonicOS Enhanced 6.5.4.4-44n)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8741.1.1'].join('\n') },
      reads: [{ kind: 'is-a', os: 'SonicOS', model: 'TZ 400', version: '6.5.4.4-44n', by: 'descr' }, { kind: 'is-a', vendor: 'SonicWall' }, { kind: 'role', role: 'firewall' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8741.1.1', '1.3.6.1.4.1.8741.2.1.1.1.0|4|MX-1200', '1.3.6.1.4.1.8741.2.1.1.2.0|4|QX7A4210087', '1.3.6.1.4.1.8741.2.1.1.3.0|4|SonicOS 7.0.1-5080'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '7.0.1-5080', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'SonicWall' }, { kind: 'role', role: 'firewall' }],
    },
  ],
});
