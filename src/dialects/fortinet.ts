/** Knows Fortinet: FortiGate and the other products of FORTINET-CORE-MIB. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Fortinet: FortiGate and the other products of FORTINET-CORE-MIB',
  vendor: 'Fortinet',
  enterprises: [12356],
  products: [
    { under: '1.3.6.1.4.1.12356.101.1', os: 'FortiOS', role: 'firewall' },
    { under: '1.3.6.1.4.1.12356.103', os: 'FortiManager', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.106', os: 'FortiSwitchOS', role: 'switch' },
    { under: '1.3.6.1.4.1.12356.102', os: 'FortiAnalyzer', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.118', os: 'FortiSandbox', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.115', os: 'FortiVoice', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.113', os: 'FortiAuthenticator', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.105', os: 'FortiMail', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.107', os: 'FortiWeb', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.112', os: 'FortiADC', role: 'appliance' },
    { under: '1.3.6.1.4.1.12356.121', os: 'FortiExtender', role: 'router' },
    { under: '1.3.6.1.4.1.12356.120', os: 'FortiAP', role: 'access-point' },
    { under: '1.3.6.1.4.1.12356.15', os: 'FortiOS', role: 'firewall' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.12356.105.1.1.0', '1.3.6.1.4.1.12356.112.1.1.0', '1.3.6.1.4.1.12356.113.1.1.0', '1.3.6.1.4.1.12356.115.1.1.0', { oid: '1.3.6.1.4.1.12356.107.2.1.2.0', match: /^(\S+) \d/ }, { oid: '1.3.6.1.4.1.12356.106.4.1.1.0', match: /^(\S+) v/ }, '1.3.6.1.4.1.12356.121.21.1.1.3.0'],
    version: ['1.3.6.1.4.1.12356.101.4.1.1.0', '1.3.6.1.4.1.12356.103.2.1.7.0', '1.3.6.1.4.1.12356.105.1.3.0', '1.3.6.1.4.1.12356.112.1.3.0', '1.3.6.1.4.1.12356.113.1.3.0', '1.3.6.1.4.1.12356.115.1.3.0', { oid: '1.3.6.1.4.1.12356.106.4.1.1.0', match: / v(\d[\d.]+)/ }, '1.3.6.1.4.1.12356.118.3.1.1.0', { oid: '1.3.6.1.4.1.12356.121.21.1.1.1.0', match: /v(\d[\d.]*\d)/ }, { oid: '1.3.6.1.4.1.12356.107.2.1.2.0', match: / (\d[\d.]+)/ }, '1.3.6.1.4.1.12356.120.1.1.0'],
    serial: ['1.3.6.1.4.1.12356.100.1.1.1.0', '1.3.6.1.4.1.12356.105.1.2.0', '1.3.6.1.4.1.12356.112.1.2.0', '1.3.6.1.4.1.12356.113.1.2.0', '1.3.6.1.4.1.12356.115.1.2.0', '1.3.6.1.4.1.12356.121.21.1.1.5.0', '1.3.6.1.4.1.12356.1.2.0', '1.3.6.1.4.1.12356.120.1.2.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12356.1.1', '1.3.6.1.4.1.12356.100.1.1.1.0|4|QX7A4210087', '1.3.6.1.4.1.12356.101.4.1.1.0|4|4.2.17', '1.3.6.1.4.1.12356.105.1.1.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Fortinet' }],
    },
    {
      name: 'an access point (FORTINET-FORTIAP-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.12356.120.221', '1.3.6.1.4.1.12356.120.1.1.0|4|FP221E-v6.4-build0461', '1.3.6.1.4.1.12356.120.1.2.0|4|FP221ETF00000017'].join('\n') },
      reads: [{ kind: 'is-a', version: 'FP221E-v6.4-build0461', serial: 'FP221ETF00000017', by: 'leaf' }, { kind: 'role', role: 'access-point' }],
    },
  ],
});
