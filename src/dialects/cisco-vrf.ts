/** Knows which port belongs to which routing instance of a Cisco box (CISCO-VRF-MIB). */
import type { Dialect } from '../model/dialect.js';
import { distinct } from '../model/order.js';
import { isOf, isRouting, walks } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { numberOf, textOf } from './bricks/rows.js';

/** cvVrfName, by cvVrfIndex. */
const NAME = '1.3.6.1.4.1.9.9.711.1.1.1.1.2';
/** cvVrfInterfaceRowStatus, by cvVrfIndex and ifIndex. */
const JOINED = '1.3.6.1.4.1.9.9.711.1.2.1.1.5';
const ACTIVE = 1;

const dialect: Dialect = {
  title: 'CISCO-VRF-MIB',
  speaks: (known) => isRouting(known) && isOf(known, 'Cisco'),
  asks: walks('routes', NAME, JOINED),
  *read(answers) {
    const names = new Map(answers.rows(NAME).flatMap((row) => {
      const name = textOf(row);
      return name === null || name === 'default' ? [] : [[row.index, { name, from: row.from }] as const];
    }));
    for (const row of answers.rows(JOINED)) {
      const [vrf = '', port] = row.index.split('.');
      const instance = names.get(vrf);
      if (instance && Number(port) > 0 && numberOf(row) === ACTIVE) yield { kind: 'in-vrf', port: portsOf(answers).byIndex(Number(port)), vrf: instance.name, from: distinct([instance.from, row.from]) };
    }
  },
  examples: [
    { name: 'two instances', given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.3|4|Gi0/3\n1.3.6.1.2.1.31.1.1.1.1.4|4|Gi0/4\n${NAME}.1|4|red\n${NAME}.2|4|blue\n${JOINED}.1.3|2|1\n${JOINED}.2.4|2|1` }, reads: [{ kind: 'in-vrf', port: 'Gi0/3', vrf: 'red' }, { kind: 'in-vrf', port: 'Gi0/4', vrf: 'blue' }] },
    { name: 'the instance of all other ports, one without a name, and a row that is not in use', given: { snmp: `${NAME}.1|4|default\n${NAME}.3|4|red\n${JOINED}.1.3|2|1\n${JOINED}.9.3|2|1\n${JOINED}.3.4|2|2` }, reads: [], readsNo: ['in-vrf'] },
  ],
};
export default dialect;
