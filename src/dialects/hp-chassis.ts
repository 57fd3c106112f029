/** Knows fans and power supplies of HP switches, and the boxes of a VSF stack (HP-ICF-CHASSIS, HP-VSF-VC-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, isBridge, isOf, walks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const SENSOR_ENTRY = '1.3.6.1.4.1.11.2.14.11.1.2.6.1';
const SENSOR_COLUMNS = { kind: 2, status: 4, description: 7 };
/** icfPowerSupplySensor, icfFanSensor. */
const KINDS: Readonly<Record<string, 'power-supply' | 'fan'>> = { '1.3.6.1.4.1.11.2.3.7.8.3.1': 'power-supply', '1.3.6.1.4.1.11.2.3.7.8.3.2': 'fan' };
/** unknown(1) tells nothing, notPresent(5) is an empty slot. */
const STATUS: Readonly<Record<number, string>> = { 2: 'bad', 3: 'warning', 4: 'good' };
const MEMBER_ENTRY = '1.3.6.1.4.1.11.2.14.11.5.1.116.1.3.1';
const MEMBER_COLUMNS = { state: 9, serial: 14 };
/** hpicfVsfVCMemberState; unused(0) and provisioned(2) members are no boxes. */
const MEMBERS: Readonly<Record<number, string>> = { 1: 'removed', 3: 'active', 4: 'standby', 5: 'member', 6: 'down', 7: 'booting', 8: 'unreachable', 9: 'version mismatch', 11: 'booting' };
const WELL: ReadonlySet<number> = new Set([3, 4, 5]);

const dialect: Dialect = {
  title: 'HP-ICF-CHASSIS, HP-VSF-VC-MIB: fans, power supplies, members of a stack',
  speaks: (known) => answersSnmp(known) && isOf(known, 'HP', 'Aruba') && isBridge(known),
  asks: [...columnWalks('power', SENSOR_ENTRY, SENSOR_COLUMNS), ...walks('entity', ...Object.values(MEMBER_COLUMNS).map((column) => `${MEMBER_ENTRY}.${column}`))],
  *read(answers) {
    for (const { index, cells, from } of readTable(answers, SENSOR_ENTRY, SENSOR_COLUMNS)) {
      const kind = KINDS[(cells.kind?.value ?? '').replace(/^\./, '')];
      const state = STATUS[numberOf(cells.status) ?? 0];
      if (kind !== undefined && state !== undefined) yield { kind, name: textOf(cells.description) ?? index, state, works: state !== 'bad', from };
    }
    const members = readTable(answers, MEMBER_ENTRY, MEMBER_COLUMNS).filter(({ cells }) => MEMBERS[numberOf(cells.state) ?? 0] !== undefined);
    if (members.length < 2) return;
    for (const { index, cells, from } of members) yield { kind: 'member', group: 'stack', name: `member ${index}`, state: MEMBERS[numberOf(cells.state)!]!, works: WELL.has(numberOf(cells.state)!), ...told({ serial: textOf(cells.serial) }), from };
  },
  examples: [
    { name: 'a bad supply beside a good fan', given: { snmp: `${SENSOR_ENTRY}.2.1|6|1.3.6.1.4.1.11.2.3.7.8.3.2\n${SENSOR_ENTRY}.4.1|2|4\n${SENSOR_ENTRY}.7.1|4|Fan Sensor\n${SENSOR_ENTRY}.2.2|6|1.3.6.1.4.1.11.2.3.7.8.3.1\n${SENSOR_ENTRY}.4.2|2|2\n${SENSOR_ENTRY}.7.2|4|Power Supply Sensor\n${SENSOR_ENTRY}.2.3|6|1.3.6.1.4.1.11.2.3.7.8.3.1\n${SENSOR_ENTRY}.4.3|2|5\n${SENSOR_ENTRY}.7.3|4|Redundant Power Supply Sensor` }, reads: [{ kind: 'fan', name: 'Fan Sensor', state: 'good', works: true }, { kind: 'power-supply', name: 'Power Supply Sensor', state: 'bad', works: false }] },
    { name: 'a stack that misses a box', given: { snmp: `${MEMBER_ENTRY}.9.1|2|3\n${MEMBER_ENTRY}.14.1|4|XH0001\n${MEMBER_ENTRY}.9.2|2|1\n${MEMBER_ENTRY}.9.3|2|0` }, reads: [{ kind: 'member', name: 'member 1', state: 'active', works: true, serial: 'XH0001' }, { kind: 'member', name: 'member 2', state: 'removed', works: false }] },
  ],
};
export default dialect;
