/** Knows Dell: PowerConnect and N-Series, OS9 and OS10, iDRAC, OpenManage, Compellent, EqualLogic. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Dell: PowerConnect and N-Series, OS9 and OS10, iDRAC, OpenManage, Compellent, EqualLogic',
  vendor: 'Dell',
  enterprises: [674, 6027, 12740],
  products: [
    { under: '1.3.6.1.4.1.674.10902', role: 'ups' },
    { under: '1.3.6.1.4.1.674.10903', role: 'ups' },
    { under: '1.3.6.1.4.1.674.10892', role: 'server' },
    { under: '1.3.6.1.4.1.674.10892.2', role: 'server', os: 'iDRAC' },
    { under: '1.3.6.1.4.1.674.10892.5', role: 'server', os: 'iDRAC' },
    { under: '1.3.6.1.4.1.674.10895', role: 'switch' },
    { under: '1.3.6.1.4.1.6027', role: 'switch', os: 'FTOS' },
    { under: '1.3.6.1.4.1.674.11000', role: 'switch', os: 'OS10' },
    { under: '1.3.6.1.4.1.674.11000.2000', role: 'storage' },
    { under: '1.3.6.1.4.1.674.10893', role: 'storage' },
    { under: '1.3.6.1.4.1.12740', role: 'storage' },
  ],
  descr: [
    { match: /^(?<model>Dell \S+) version (?<version>\S+) kernel/i, role: 'printer' },
    { match: /^(?<model>(?:Dell|Power ?Connect)[^,]*?|[A-Z]?\d{4}\w*), (?<version>\d+(?:\.\d+)+), (?:Linux|VxWorks)/i, os: 'DNOS 6', role: 'switch' },
    { match: /^(?<model>PowerConnect \S+)$/i, role: 'switch' },
    { match: /(?:Dell|Force10).*?Software Version:? ?(?<version>\d[\w.()-]*).*?Series: (?<model>\S+)/i, os: 'OS9', role: 'switch' },
    { match: /(?:Dell|Force10)[^\n]*Operating System[^\n]*?(?:Application )?Software Version:? ?(?<version>[\d.()]+\w*)(?:.*?Series: (?<model>\S+))?/i, os: 'OS9', role: 'switch' },
    { match: /Dell EMC Networking OS10.*?System Type: (?<model>\S+).*?|OS10/i, os: 'OS10', role: 'switch' },
    { match: /Application Software Version:? ?(?<version>[\d.()]+\w*)/i, os: 'OS9', role: 'switch' },
    { match: /ArubaOS/i, role: 'access-point', vendor: 'Aruba' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.674.10892.5.1.3.12.0', '1.3.6.1.4.1.674.10895.3000.1.2.100.1.0', '1.3.6.1.4.1.674.10892.1.300.10.1.9', '1.3.6.1.4.1.674.10892.2.1.1.2.0', '1.3.6.1.4.1.674.10893.2.31.500.1.5.0', '1.3.6.1.4.1.674.10903.200.2.200.100.2.1.7', '1.3.6.1.4.1.674.10902.2.100.1.0', '1.3.6.1.4.1.6027.3.10.1.2.2.1.7', { oid: '1.3.6.1.4.1.674.10898.100.2.1.2.1.3.1', match: /\bMODEL:([^;]+)/ }, { oid: '1.3.6.1.4.1.253.8.51.10.2.1.7.2.28110202', match: /\bMDL:([^;]+)/ }],
    version: ['1.3.6.1.4.1.674.10892.5.1.1.8.0', '1.3.6.1.4.1.674.10892.2.1.2.1.0', '1.3.6.1.4.1.674.10895.3000.1.2.100.4.0', '1.3.6.1.4.1.674.10898.100.1.1.1.0', '1.3.6.1.4.1.674.10903.200.2.200.100.2.1.5', '1.3.6.1.4.1.674.10902.2.100.4.0', '1.3.6.1.4.1.674.10893.2.102.3.1.1.9'],
    serial: ['1.3.6.1.4.1.674.10892.5.1.3.2.0', '1.3.6.1.4.1.674.10892.2.1.1.11.0', '1.3.6.1.4.1.674.10895.3000.1.2.100.8.1.2', '1.3.6.1.4.1.674.10892.1.300.10.1.11', '1.3.6.1.4.1.674.10895.3000.1.2.100.8.1.4', '1.3.6.1.4.1.674.10893.2.31.500.1.3.0', '1.3.6.1.4.1.674.10903.200.2.200.100.2.1.8', '1.3.6.1.4.1.674.10902.2.120.1.2.0', '1.3.6.1.4.1.6027.3.26.1.3.4.1.11', '1.3.6.1.4.1.6027.3.10.1.2.2.1.12', '1.3.6.1.4.1.6027.3.8.1.1.5.0'],
  },
  examples: [
    {
      name: 'a printer by its device id',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.674.10898.2.100.87', '1.3.6.1.4.1.674.10898.100.2.1.2.1.3.1|4|COMMAND SET:;MODEL:Dell Laser Printer 5387n'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Dell Laser Printer 5387n', by: 'leaf' }, { kind: 'is-a', vendor: 'Dell' }],
    },
    {
      name: 'N-Series',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Dell Networking N1524P, 6.5.4.3, Linux 3.6.5', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.674.10895.3065'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Dell Networking N1524P', version: '6.5.4.3', by: 'descr' }, { kind: 'is-a', vendor: 'Dell' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.674.1.1', '1.3.6.1.4.1.674.10892.5.1.1.8.0|4|4.2.17', '1.3.6.1.4.1.674.10892.5.1.3.2.0|4|QX7A4210087', '1.3.6.1.4.1.674.10892.5.1.3.12.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Dell' }],
    },
    {
      name: 'a rack PDU (DellrPDU-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.674.10903.200.2.500', '1.3.6.1.4.1.674.10903.200.2.200.100.2.1.5.1|4|v1.0.9', '1.3.6.1.4.1.674.10903.200.2.200.100.2.1.7.1|4|AP66XX', '1.3.6.1.4.1.674.10903.200.2.200.100.2.1.8.1|4|CN0XX00017'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AP66XX', version: 'v1.0.9', serial: 'CN0XX00017', by: 'leaf' }, { kind: 'is-a', vendor: 'Dell' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a UPS (DELL-SNMP-UPS-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.674.10902.2', '1.3.6.1.4.1.674.10902.2.100.1.0|4|Dell UPS Tower 1920W', '1.3.6.1.4.1.674.10902.2.100.4.0|4|01.14.0007', '1.3.6.1.4.1.674.10902.2.120.1.2.0|4|CN00XX0017'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Dell UPS Tower 1920W', version: '01.14.0007', serial: 'CN00XX0017', by: 'leaf' }, { kind: 'is-a', vendor: 'Dell' }, { kind: 'role', role: 'ups' }],
    },
    {
      name: 'a Compellent controller',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SC8000', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.674.11000.2000.500.2'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Dell' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'a tape library',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.674.10893.2.102', '1.3.6.1.4.1.674.10893.2.102.3.1.1.9.1|4|617G.GS001'].join('\n') },
      reads: [{ kind: 'is-a', version: '617G.GS001', by: 'leaf' }, { kind: 'role', role: 'storage' }],
    },
  ],
});
