/** Knows Fujitsu: servers by their management controllers (iRMC), switches of blade chassis, ETERNUS storage. */
import { makeDialect } from './bricks/make.js';

export default makeDialect({
  title: 'Fujitsu: servers (iRMC), switches of blade chassis, ETERNUS storage',
  vendor: 'Fujitsu',
  enterprises: [231, 211],
  foreign: /^(?:Fujitsu )?PY CB Eth Switch/i,
  products: [
    { under: '1.3.6.1.4.1.231', role: 'server' },
    { under: '1.3.6.1.4.1.211.1.21', os: 'ETERNUS', role: 'storage' },
  ],
  descr: [
    { match: /^(?:Fujitsu )?(?<model>PY CB Eth Switch[^,]*),\s*(?:Runtime Code )?(?<version>\d[\w.]*)/i, role: 'switch' },
    /(?<version>iRMC S\d)/i,
    { match: /^(?:Fujitsu )?(?<model>SR-[SX]\w+)(?: V(?<version>\d+[\d.]*))?/, role: 'switch' },
    { match: /^(?:Fujitsu )?(?<model>Si-R ?[A-Z]?\d+\w*)(?: V(?<version>\d+[\d.]*))?/, role: 'router' },
  ],
  leaves: {
    model: ['1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.5'],
    serial: ['1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.7'],
  },
  examples: [
    {
      name: 'its own objects',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.231.1.1', '1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.5.1|4|MX-1200', '1.3.6.1.4.1.231.2.10.2.2.10.2.3.1.7.1|4|QX7A4210087'].join('\n') },
      reads: [{ kind: 'is-a', model: 'MX-1200', serial: 'QX7A4210087', by: 'leaf' }, { kind: 'is-a', vendor: 'Fujitsu' }, { kind: 'role', role: 'server' }],
    },
    {
      name: 'a switch of a blade chassis',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Fujitsu PY CB Eth Switch/IBP 1Gb 87/6, Runtime Code 1.0.17', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.231.1.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'PY CB Eth Switch/IBP 1Gb 87/6', version: '1.0.17', by: 'descr' }, { kind: 'is-a', vendor: 'Fujitsu' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'ETERNUS',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.211.1.21.1.150'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Fujitsu', os: 'ETERNUS' }, { kind: 'role', role: 'storage' }],
    },
    {
      name: 'a router',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|Si-R G187B V02.87', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.211.1.127.87'].join('\n') },
      reads: [{ kind: 'is-a', model: 'Si-R G187B', version: '02.87', by: 'descr' }, { kind: 'role', role: 'router' }],
    },
  ],
});
