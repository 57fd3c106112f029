/** Knows Cambium: cnMatrix, ePMP, cnPilot, PMP, PTP. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Cambium: cnMatrix, ePMP, cnPilot, PMP, PTP',
  vendor: 'Cambium',
  enterprises: [17713],
  role: 'access-point',
  foreign: /^Cambium |^CANOPY /i,
  descr: [
    { match: /^CANOPY (?<version>\d+(?:\.\d+)+)/i, os: 'Canopy' },
    { match: /^Cambium Networks cnMatrix (?<model>\S+) .*?SW:(?<version>\S+)/i, role: 'switch', os: 'cnMatrix' },
    { match: /^Cambium cnWave (?<model>.+?) (?:Client|Distribution) Node, Version (?<version>.+)$/i, os: 'cnWave' },
    /^Cambium(?: Networks)? (?<model>PTP \S+?),?(?: .*?Version (?<version>\S+)|$)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.17713.22.1.1.1.5.0', '1.3.6.1.4.1.17713.6.8.3.0', '1.3.6.1.4.1.17713.1.8.3.0', '1.3.6.1.4.1.17713.250.3.3.0'],
    version: ['1.3.6.1.4.1.17713.21.1.1.17.0', '1.3.6.1.4.1.17713.22.1.1.1.8.0', '1.3.6.1.4.1.161.19.3.3.1.1.0'],
    serial: ['1.3.6.1.4.1.17713.21.1.1.31.0', '1.3.6.1.4.1.17713.22.1.1.1.4.0'],
  },
  examples: [
    {
      name: 'a node of a 60 GHz mesh',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cambium cnWave V2870 Client Node, Version 1.4.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17713.60'].join('\n') },
      reads: [{ kind: 'is-a', os: 'cnWave', model: 'V2870', version: '1.4.87', by: 'descr' }],
    },
    {
      name: 'cnMatrix',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Cambium Networks cnMatrix EX2010-P Ethernet Switch HW:01 SW:4.1-r3', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17713.24.1.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'EX2010-P', version: '4.1-r3', by: 'descr' }, { kind: 'is-a', vendor: 'Cambium' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17713.1.1', '1.3.6.1.4.1.17713.21.1.1.17.0|4|4.2.17', '1.3.6.1.4.1.17713.21.1.1.31.0|4|QX7A4210087', '1.3.6.1.4.1.17713.22.1.1.1.5.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Cambium' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'a bridge of point-to-point radios',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.17713.6', '1.3.6.1.4.1.17713.6.8.3.0|4|PTP 650'].join('\n') },
      reads: [{ kind: 'is-a', model: 'PTP 650', by: 'leaf' }, { kind: 'is-a', vendor: 'Cambium' }],
    },
  ],
});
