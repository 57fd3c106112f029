/** Knows the members of a Stormshield pair, and which of them is there (STORMSHIELD-HA-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, columnWalks, gets, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readScalar, readTable } from './bricks/table.js';

const HA = '1.3.6.1.4.1.11256.1.11';
const NODES = `${HA}.1`;
const ENTRY = `${HA}.7.1`;
const COLUMNS = { serial: 2, online: 3 };
/** online(1), offline(2). */
const STATES: Readonly<Record<number, string>> = { 1: 'online', 2: 'offline' };

const dialect: Dialect = {
  title: 'STORMSHIELD-HA-MIB: members of a pair',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Stormshield'),
  asks: [gets('fhrp', `${NODES}.0`), ...columnWalks('fhrp', ENTRY, COLUMNS)],
  *read(answers) {
    if ((numberOf(readScalar(answers, NODES)) ?? 2) < 2) return;
    const members = readTable(answers, ENTRY, COLUMNS).filter(({ cells }) => STATES[numberOf(cells.online) ?? 0] !== undefined);
    if (members.length < 2) return;
    for (const { index, cells, from } of members) yield { kind: 'member', group: 'pair', name: textOf(cells.serial) ?? `member ${index}`, state: STATES[numberOf(cells.online)!]!, works: numberOf(cells.online) === 1, ...told({ serial: textOf(cells.serial) }), from };
  },
  examples: [
    { name: 'a pair of which one is gone', given: { snmp: `${NODES}.0|2|2\n${ENTRY}.2.0|4|SN0001\n${ENTRY}.3.0|2|1\n${ENTRY}.2.1|4|SN0002\n${ENTRY}.3.1|2|2` }, reads: [{ kind: 'member', group: 'pair', name: 'SN0001', state: 'online', works: true }, { kind: 'member', name: 'SN0002', serial: 'SN0002', state: 'offline', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${NODES}.0|2|1\n${ENTRY}.2.0|4|SN0001\n${ENTRY}.3.0|2|1` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
