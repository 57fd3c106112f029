/** Knows the two boxes of a Synology pair (SYNOLOGY-SHA-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, gets, isOf } from './bricks/asks.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const PAIR = '1.3.6.1.4.1.6574.106';
const [ACTIVE, PASSIVE, HEARTBEAT] = [`${PAIR}.1`, `${PAIR}.2`, `${PAIR}.6`];
/** normal(0), abnormal(1), disconnected(2), empty(3). */
const BEATS: Readonly<Record<number, string>> = { 0: 'passive', 1: 'abnormal', 2: 'disconnected' };

const dialect: Dialect = {
  title: 'SYNOLOGY-SHA-MIB: boxes of a pair',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Synology'),
  asks: [gets('fhrp', `${ACTIVE}.0`, `${PASSIVE}.0`, `${HEARTBEAT}.0`)],
  *read(answers) {
    const [active, passive, heartbeat] = [ACTIVE, PASSIVE, HEARTBEAT].map((object) => readScalar(answers, object));
    const beat = BEATS[numberOf(heartbeat) ?? -1];
    const [first, second] = [textOf(active), textOf(passive)];
    if (!active || !heartbeat || first === null || beat === undefined) return;
    yield { kind: 'member', group: 'pair', name: first, state: 'active', works: true, from: [active.from] };
    yield { kind: 'member', group: 'pair', name: second ?? 'its peer', state: beat, works: beat === 'passive', from: [...new Set([heartbeat.from, ...(passive ? [passive.from] : [])])].sort() };
  },
  examples: [
    { name: 'a pair', given: { snmp: `${ACTIVE}.0|4|nas-a\n${PASSIVE}.0|4|nas-b\n${HEARTBEAT}.0|2|0` }, reads: [{ kind: 'member', group: 'pair', name: 'nas-a', state: 'active', works: true }, { kind: 'member', name: 'nas-b', state: 'passive', works: true }] },
    { name: 'a pair whose second box is gone', given: { snmp: `${ACTIVE}.0|4|nas-a\n${PASSIVE}.0|4|nas-b\n${HEARTBEAT}.0|2|2` }, reads: [{ kind: 'member', name: 'nas-b', state: 'disconnected', works: false }] },
    { name: 'one box alone', given: { snmp: `${ACTIVE}.0|4|\n${HEARTBEAT}.0|2|3` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
