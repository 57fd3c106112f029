/** Knows Arrcus ArcOS switches by sysDescr. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Arrcus ArcOS switches by sysDescr',
  vendor: 'Arrcus',
  os: 'ArcOS',
  role: 'switch',
  foreign: /^ArcOS - /i,
  descr: [/^ArcOS - (?<model>.+?) - (?<version>\d+\.\d+\.\d+\S*)/i],
  examples: [
    {
      name: 'a switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ArcOS - ufiSpace S9500-87XC - 5.2.8A.H04 Copyright (c) 2024'].join('\n') },
      reads: [{ kind: 'is-a', model: 'ufiSpace S9500-87XC', version: '5.2.8A.H04', by: 'descr' }, { kind: 'is-a', vendor: 'Arrcus' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
