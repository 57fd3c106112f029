/** Knows Aruba: ArubaOS controllers, Instant access points, AOS-CX switches. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Aruba: ArubaOS controllers, Instant access points, AOS-CX switches',
  vendor: 'Aruba',
  enterprises: [14823, 47196],
  foreign: /^(?:ArubaOS|AOS-W|AOS-10) \(MODEL:/i,
  products: [
    { under: '1.3.6.1.4.1.14823.1', os: 'ArubaOS', role: 'access-point' },
    { under: '1.3.6.1.4.1.47196', os: 'AOS-CX', role: 'switch' },
  ],
  descr: [
    { match: /^(?:Aruba |HPE? )?(?:Networking )?Instant On (?:Switch )?(?<model>.+?) ?, ?InstantOn_\w*?_(?<version>\d+(?:\.\d+)+)/i, os: 'Instant On', role: 'switch' },
    { match: /^(?:ArubaOS|AOS-W|AOS-10|AOS) \(MODEL: (?<model>[^)]+)\), Version (?<version>\S+)/i, role: 'access-point' },
    { match: /^(?:Aruba|HPE ANW|HPE) [JRS][A-Z0-9]{4}[A-Z] (?<model>.+?)(?: Swch| Switch)? (?<version>[A-Z]{2}\.\d{2}\.\d{2}\.\w+)$/i, os: 'AOS-CX', role: 'switch' },
    { match: /(?:^|\s)(?<version>[A-Z]{2}\.\d{2}\.\d{2}\.\w+)$/i, os: 'AOS-CX', role: 'switch' },
  ],
  leaves: {
    model: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.2', match: /^(?!ArubaOS)(.*\d.*)/ }],
    version: [{ oid: '1.3.6.1.2.1.47.1.1.1.1.10', match: /^([A-Z]{2}\.\d\d\.\d\d\.\w+)$/ }],
    serial: ['1.3.6.1.4.1.14823.2.2.1.2.1.29.0', '1.3.6.1.4.1.14823.2.3.3.1.2.1.1.4', '1.3.6.1.4.1.47196.4.1.1.3.15.1.2.1.7'],
  },
  examples: [
    {
      name: 'controller',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|ArubaOS (MODEL: Aruba7005), Version 8.6.0.9 (79813)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14823.1.1.36'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Aruba7005', version: '8.6.0.9', by: 'descr' }, { kind: 'is-a', vendor: 'Aruba' }, { kind: 'role', role: 'access-point' }],
    },
    {
      name: 'AOS-CX',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Aruba JL668A 6300F FL.10.07.0021', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.47196.4.1.1.1.101'].join('\n') },
      reads: [{ kind: 'is-a', os: 'AOS-CX', version: 'FL.10.07.0021', by: 'descr' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.14823.1.1', '1.3.6.1.2.1.47.1.1.1.1.2.1|4|6100 24G Switch', '1.3.6.1.2.1.47.1.1.1.1.10.1|4|PL.10.09.1000', '1.3.6.1.4.1.14823.2.2.1.2.1.29.0|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: '6100 24G Switch', version: 'PL.10.09.1000', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Aruba' }],
    },
    {
      name: 'an Instant On switch',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Aruba Instant On 1930 8G 2SFP Switch JL680A, InstantOn_1930_2.8.1.0 (17)', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.47196.4.1.1.1.301'].join('\n') },
      reads: [{ kind: 'is-a', model: '1930 8G 2SFP Switch JL680A', version: '2.8.1.0', os: 'Instant On', by: 'descr' }, { kind: 'is-a', vendor: 'Aruba' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
