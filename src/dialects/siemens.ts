/** Knows Siemens: SIMATIC, SCALANCE, RUGGEDCOM. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Siemens: SIMATIC, SCALANCE, RUGGEDCOM',
  vendor: 'Siemens',
  enterprises: [4196, 4329, 15004, 22638],
  role: 'switch',
  // Its controllers of access points went to Enterasys, then to Extreme, and kept their number (HIPATH-WIRELESS-HWC-MIB).
  products: [{ under: '1.3.6.1.4.1.4329.15', vendor: 'Extreme', role: 'access-point' }],
  descr: [
    { match: /(?<model>(?:OpenScape Desk Phone|OpenStage|optiPoint)\b[\w ]*)/i, role: 'phone' },
    /^Siemens, SIMATIC NET, (?<model>[^,]+), (?<os>x)?[^,]*, HW: Version \S+ FW: Version (?<version>V[\d.]+), (?<serial>\w+)/i,
    /^Siemens, RUGGEDCOM, (?<model>[^,]+), .*?FW: Version (?:Main )?(?<version>v?[\d.]+\w*).*?(?:, (?<serial>[A-Z0-9-]{6,}))?$/i,
    /^Siemens AG, [^,]+, (?<model>[^,]+), .*?FW: +(?<version>[^,]+)(?:, ?SN: +(?<serial>\w+))?/i,
    { match: /^Siemens, SIMATIC (?:S7|HMI|ET ?200\w*|PC), (?<model>[^,]+?) *,(?:.*?\bFW: (?:Version )?(?<version>V\.?[\d.]+\d))?/i, role: 'appliance' },
    /^Siemens,? (?:SIMATIC|SCALANCE)[^,]*,? (?<model>[^,]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.15004.4.2.3.4.0'],
    version: ['1.3.6.1.4.1.15004.4.2.3.3.0', '1.3.6.1.4.1.4329.6.3.2.1.1.5.0', '1.3.6.1.4.1.4196.1.1.8.3.100.1.8.4.0'],
    serial: ['1.3.6.1.4.1.15004.4.2.3.1.0', '1.3.6.1.4.1.4329.6.3.2.1.1.3.0', '1.3.6.1.4.1.4196.1.1.8.3.100.1.8.6.0'],
  },
  examples: [
    { name: 'a controller of access points', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4329.15.1.1.87' }, reads: [{ kind: 'is-a', vendor: 'Extreme', by: 'sysobjectid' }, { kind: 'role', role: 'access-point' }] },
    {
      name: 'a controller of machines is no switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Siemens, SIMATIC S7, CPU-9800, 6ES7 987-1AG40-0XB0, HW: 4, FW: V.8.7.1', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4329.6.9'].join('\n') },
      reads: [{ kind: 'is-a', model: 'CPU-9800', version: 'V.8.7.1', by: 'descr' }, { kind: 'role', role: 'appliance' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4196.1.1', '1.3.6.1.4.1.15004.4.2.3.1.0|4|QX7A4210087', '1.3.6.1.4.1.15004.4.2.3.3.0|4|4.2.17', '1.3.6.1.4.1.15004.4.2.3.4.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Siemens' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'RUGGEDCOM by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Siemens, RUGGEDCOM, RX900G, RX900G-HI-D-2SC25, HW: Version RX900G, FW: Version Main v4.3.8 Boot v4.3.0, X900G-1109-08713', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.15004.2.1'].join('\n') },
      reads: [{ kind: 'is-a', model: 'RX900G', version: 'v4.3.8', serial: 'X900G-1109-08713', by: 'descr' }],
    },
    {
      name: 'SICAM by its description',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Siemens AG, SICAM, AX 8000, HW 2, FW: 5.20, SN: BF20870042', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.22638.3'].join('\n') },
      reads: [{ kind: 'is-a', model: 'AX 8000', version: '5.20', serial: 'BF20870042', by: 'descr' }, { kind: 'is-a', vendor: 'Siemens' }],
    },
    {
      name: 'a telephone',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Unify OpenScape Desk Phone CX87G', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.4329.2.51'].join('\n') },
      reads: [{ kind: 'is-a', model: 'OpenScape Desk Phone CX87G', by: 'descr' }, { kind: 'role', role: 'phone' }],
    },
  ],
});
