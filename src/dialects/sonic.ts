/** Knows switches that run SONiC: the description names the build and the maker's hardware. */
import { makeDialect } from './bricks/make.js';

const VENDORS: readonly (readonly [string, string])[] = [
  ['Accton', 'Edge-Core'],
  ['Edgecore', 'Edge-Core'],
  ['DellEMC', 'Dell'],
  ['Force10', 'Dell'],
  ['Mellanox', 'Mellanox'],
  ['ACS-MSN', 'Mellanox'],
  ['Arista', 'Arista'],
  ['Cisco', 'Cisco'],
  ['Juniper', 'Juniper'],
  ['Nokia', 'Nokia'],
  ['Celestica', 'Celestica'],
  ['Quanta', 'Quanta'],
];
const SAID = 'HwSku: (?<model>START[^\\s,]*)';

export default makeDialect({
  title: 'Switches that run SONiC',
  foreign: /^SONiC Software Version: /i,
  os: 'SONiC',
  role: 'switch',
  descr: [...VENDORS.map(([start, vendor]) => ({ match: new RegExp(`^SONiC Software Version: (?:SONiC\\.)?(?<version>\\S+) - ${SAID.replace('START', start)}`, 'i'), vendor })), /^SONiC Software Version: (?:SONiC\.)?(?<version>\S+) - HwSku: (?<model>[^\s,]+)/i],
  examples: [
    {
      name: 'a switch behind a general agent',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SONiC Software Version: SONiC.202205.7 - HwSku: Accton-AS1234-56X - Distribution: Debian 11.7 - Kernel: 5.10.0-12-2-amd64', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Edge-Core', model: 'Accton-AS1234-56X', version: '202205.7', by: 'descr' }, { kind: 'is-a', os: 'SONiC' }, { kind: 'role', role: 'switch' }],
    },
    {
      name: 'hardware of a maker that is not told',
      given: { snmp: ['1.3.6.1.2.1.1.1.0|4|SONiC Software Version: SONiC.202311 - HwSku: X1-48T8C - Distribution: Debian 12 - Kernel: 6.1.0', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10'].join('\n') },
      reads: [{ kind: 'is-a', model: 'X1-48T8C', version: '202311', by: 'descr' }, { kind: 'is-a', os: 'SONiC' }, { kind: 'role', role: 'switch' }],
    },
  ],
});
