/** Knows Comware: H3C, and 3Com and HP switches that run it. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Comware: H3C, and 3Com and HP switches that run it',
  vendor: 'H3C',
  enterprises: [25506],
  os: 'Comware',
  role: 'switch',
  foreign: /^H3C |Comware (?:Platform )?Software/i,
  descr: [
    { match: /^(?:HPE?|Hewlett Packard).*?Comware.*?Version (?<version>[\d.]+)[^\n]*?(?:Release|Feature|ESS)\s\S+\s+(?:HPE? )?(?<model>(?!Copyright)[A-Z\d].+?)(?: Copyright|$)/i, vendor: 'HP', os: 'Comware' },
    { match: /^HPE? Comware Platform Software HPE? (?<model>\S+?)\. Product Version (?:Release|Feature) (?<version>\S+)/i, vendor: 'HP' },
    { match: /^HPE? Comware.*?Version (?<version>[\d.]+)/i, vendor: 'HP' },
    { match: /^HPE? /i, vendor: 'HP' },
    /^(?:New |Hangzhou )?H3C Comware.*?Version (?<version>[\d.]+)[^\n]*?(?:Release|Feature|ESS)\s+\S+\s+(?:H3C )?(?<model>(?!Copyright)[A-Z\d][\w-]*-\S+)/i,
    /^H3C (?:Switch |Series )?(?<model>(?!Comware)\S+).*?Version (?<version>[\d.]+)/i,
    /Comware.*?Version (?<version>[\d.]+)/i,
    { match: /^(?:3Com )?(?<model>(?:3Com )?(?:Switch|Baseline Switch) \S+(?: \S+)?) .*Software Version (?:3Com OS )?V?(?<version>[\d.]+\w*)/i, vendor: '3Com' },
  ],
  leaves: {
    serial: ['1.3.6.1.4.1.25506.2.6.1.2.1.1.2'],
  },
  examples: [
    { name: 'a controller of radio that tells its release alone', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HP Comware Platform Software HP 887. Product Version Release 2687P46', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25506.11.1.200'].join('\n') }, reads: [{ kind: 'is-a', vendor: 'HP' }, { kind: 'is-a', model: '887', version: '2687P46' }] },
    {
      name: 'H3C',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|H3C Comware Platform Software, Software Version 7.1.070, Release 6318P01', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25506.11.1.220'].join('\n') },
      reads: [{ kind: 'is-a', version: '7.1.070', by: 'descr' }, { kind: 'is-a', vendor: 'H3C' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25506.1.1', '1.3.6.1.4.1.25506.2.6.1.2.1.1.2.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'H3C' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'a switch that names its model after its release',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|H3C Comware Platform Software, Software Version 7.1.070, Release 3506P02 H3C S5130S-28P-EI Copyright (c) 2004-2018', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25506.11.1.101'].join('\n') },
      reads: [{ kind: 'is-a', model: 'S5130S-28P-EI', version: '7.1.070', by: 'descr' }],
    },
    {
      name: 'one of HP that names its release and no model',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|HPE Comware Platform Software, Software Version 7.1.045, Release 2487P06 Copyright (c) 2010-2017 Hewlett Packard Enterprise Development LP', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.25506.11.1.187'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'HP', version: '7.1.045', by: 'descr' }],
    },
  ],
});
