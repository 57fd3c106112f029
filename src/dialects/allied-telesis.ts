/** Knows Allied Telesis: AlliedWare Plus, AT switches, access points. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Allied Telesis: AlliedWare Plus, AT switches, access points',
  vendor: 'Allied Telesis',
  enterprises: [207],
  role: 'switch',
  descr: [
    { match: /^(?<model>iMG\w+) - Hw: \S+ - Sw: (?<version>\S+)/i, role: 'router' },
    /^Allied Teles\w+ Ethernet Switch (?<model>AT-\S+)/i,
    /^Allied Teles\w+ (?<model>(?!router|Ethernet)[^,]+?),? version (?<version>\S+)/i,
    { match: /AlliedWare Plus\)? (?:\(TM\) )?Version (?<version>\S+)/i, os: 'AlliedWare Plus' },
    { match: /^(?<model>AT-TQ\S+) version (?<version>\S+)/i, role: 'access-point' },
    /^(?:Allied Tele\w+ )?(?<model>AT-\S+)(?:.*?[Vv]ersion (?<version>\S+))?/i,
    /^ATI (?<model>AT-\S+)/i,
    /^CentreCOM (?<model>\S+), version (?<version>\S+?),/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.207.8.4.4.3.21.1.1.4.1', '1.3.6.1.4.1.207.8.33.1.1.0', '1.3.6.1.4.1.207.8.17.1.3.1.6', '1.3.6.1.4.1.207.8.15.1.7.1.0'],
    version: ['1.3.6.1.4.1.207.8.4.4.4.500.2.1.1.0', '1.3.6.1.4.1.207.8.33.1.2.0', '1.3.6.1.4.1.207.8.17.1.3.1.5'],
    serial: ['1.3.6.1.4.1.207.8.4.4.3.21.1.1.8.1', '1.3.6.1.4.1.207.8.17.1.3.1.8', '1.3.6.1.4.1.207.8.4.4.5.2.1.5'],
  },
  examples: [
    { name: 'a home gateway', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|iMG687A - Hw: H - Sw: 3-8_787', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.207.1.17'].join('\n') }, reads: [{ kind: 'is-a', model: 'iMG687A', version: '3-8_787' }, { kind: 'role', role: 'router' }] },
    { name: 'a switch that tells what it is', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Allied Telesyn Ethernet Switch AT-8087M', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.207.1.4.62'].join('\n') }, reads: [{ kind: 'is-a', model: 'AT-8087M' }] },
    {
      name: 'AlliedWare Plus',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Allied Telesis router/switch, Software (AlliedWare Plus) Version 5.5.1-1.4', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.207.1.14.167'].join('\n') },
      reads: [{ kind: 'is-a', os: 'AlliedWare Plus', version: '5.5.1-1.4', by: 'descr' }, { kind: 'is-a', vendor: 'Allied Telesis' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.207.1.1', '1.3.6.1.4.1.207.8.4.4.3.21.1.1.4.1.1|4|MX-1200', '1.3.6.1.4.1.207.8.4.4.3.21.1.1.8.1.1|4|QX7A4210087', '1.3.6.1.4.1.207.8.4.4.4.500.2.1.1.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Allied Telesis' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a web-smart switch of the AtiL2-MIB',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.207.1.4.77', '1.3.6.1.4.1.207.8.33.1.1.0|4|AT-8326GB', '1.3.6.1.4.1.207.8.33.1.2.0|4|AT-S41 v1.2.0'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AT-8326GB', version: 'AT-S41 v1.2.0', by: 'leaf' }, { kind: 'is-a', vendor: 'Allied Telesis' }],
    },
    {
      name: 'a router by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|CentreCOM 9924Ts, version 3.2.1-04, built 08-Sep-2009', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.207.1.14.50', '1.3.6.1.4.1.207.8.4.4.5.2.1.5.1|4|A04525R00017'].join('\n') },
      reads: [{ kind: 'is-a', model: '9924Ts', version: '3.2.1-04', by: 'descr' }, { kind: 'is-a', serial: 'A04525R00017', by: 'leaf' }],
    },
    {
      name: 'a router of several words',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Allied Telesyn Rapier 24i version 2.7.3-04 16-Sep-2005', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.207.1.14.14'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Rapier 24i', version: '2.7.3-04', by: 'descr' }],
    },
  ],
});
