/** Knows LANCOM: LCOS, LCOS LX, LCOS SX. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'LANCOM: LCOS, LCOS LX, LCOS SX',
  vendor: 'LANCOM',
  enterprises: [2356],
  role: 'router',
  foreign: /^LANCOM /i,
  products: [
    { under: '1.3.6.1.4.1.2356.14', os: 'LCOS SX', role: 'switch' },
    { under: '1.3.6.1.4.1.2356.16', os: 'LCOS SX', role: 'switch' },
  ],
  descr: [
    /^LANCOM (?<model>.+?) (?<version>\d+\.\d+\.\d+\S*)(?: Rel)?.*?(?: (?<serial>\d{8,}))?$/i,
    { match: /LCOS-LX/i, role: 'access-point', os: 'LCOS LX' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.2356.16.1.1.1.1.3.0', '1.3.6.1.4.1.2356.14.1.1.1.2.0'],
    version: ['1.3.6.1.4.1.2356.13.1.47.9.0', '1.3.6.1.4.1.2356.11.1.47.6.0', '1.3.6.1.4.1.2356.16.1.1.1.1.13.0', '1.3.6.1.4.1.2356.14.1.1.1.10.0'],
    serial: ['1.3.6.1.4.1.2356.13.1.47.7.0', '1.3.6.1.4.1.2356.11.1.47.7.0', '1.3.6.1.4.1.2356.16.1.1.1.1.4.0', '1.3.6.1.4.1.2356.14.1.1.1.13.0'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2356.1.1', '1.3.6.1.4.1.2356.13.1.47.7.0|4|QX7A4210087', '1.3.6.1.4.1.2356.13.1.47.9.0|4|4.2.17', '1.3.6.1.4.1.2356.16.1.1.1.1.3.0|4|MX-1200'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', version: '4.2.17', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'LANCOM' }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'a switch (LCOS-SX-MIB)',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.2356.14', '1.3.6.1.4.1.2356.14.1.1.1.2.0|4|GS-2387P', '1.3.6.1.4.1.2356.14.1.1.1.10.0|4|4.00.0087', '1.3.6.1.4.1.2356.14.1.1.1.13.0|4|4003870017100042'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GS-2387P', version: '4.00.0087', serial: '4003870017100042', by: 'leaf' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
