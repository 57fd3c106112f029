/** Knows FS switches, on several platforms. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'FS switches, on several platforms',
  vendor: 'FS',
  enterprises: [52642],
  role: 'switch',
  foreign: /^FSOS |^FS (?:Campus )?Switch|By FS\.COM/i,
  descr: [
    /\((?<model>S\d\S+)\) By FS/i,
    /^FSOS software,.*?\((?<model>[^)]+)\), Version (?<version>\d[\w.]+)/i,
  ],
  leaves: {
    model: ['1.3.6.1.4.1.52642.1.1.10.2.1.1.26.0', '1.3.6.1.4.1.52642.3.6.10.1.3', '1.3.6.1.4.1.13464.1.2.1.1.2.15.0', '1.3.6.1.4.1.52642.2.1.45.1.1.5.1.0'],
    version: ['1.3.6.1.4.1.52642.1.1.10.2.1.1.2.0', '1.3.6.1.4.1.52642.3.6.10.1.6', '1.3.6.1.4.1.27975.1.3.5.0', '1.3.6.1.4.1.13464.1.2.1.1.2.2.0', '1.3.6.1.4.1.52642.2.1.45.1.1.3.1.6'],
    serial: ['1.3.6.1.4.1.52642.1.1.10.2.1.1.24.0', '1.3.6.1.4.1.52642.3.6.10.1.4', '1.3.6.1.4.1.13464.1.2.1.1.2.19.0', '1.3.6.1.4.1.52642.2.1.45.1.1.3.1.10'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.52642.1.1', '1.3.6.1.4.1.52642.1.1.10.2.1.1.2.0|4|4.2.17', '1.3.6.1.4.1.52642.1.1.10.2.1.1.24.0|4|QX7A4210087', '1.3.6.1.4.1.52642.1.1.10.2.1.1.26.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'FS' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'FSOS of the data centre series',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|FSOS software, S5850 software (S5850-48S6Q), Version 7.0.4 Copyright (C) 2020 by FS.COM.', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.52642.1.371.2'].join('\n') },
      reads: [{ kind: 'is-a', model: 'S5850-48S6Q', version: '7.0.4', by: 'descr' }],
    },
    {
      name: 'one made by Accton (FS-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.52642.2.1.45.101', '1.3.6.1.4.1.52642.2.1.45.1.1.3.1.6.1|4|1.7.4.17', '1.3.6.1.4.1.52642.2.1.45.1.1.3.1.10.1|4|QC7A42100087', '1.3.6.1.4.1.52642.2.1.45.1.1.5.1.0|4|S3900-87T'].join('\n') },
      reads: [{ kind: 'is-a', model: 'S3900-87T', version: '1.7.4.17', serial: 'QC7A42100087', by: 'leaf' }],
    },
  ],
});
