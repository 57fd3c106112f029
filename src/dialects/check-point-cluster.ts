/** Knows the part that a Check Point gateway takes in its cluster (CHECKPOINT-MIB ha). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, gets, isOf } from './bricks/asks.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const HA = '1.3.6.1.4.1.2620.1.5';
const [INSTALLED, STARTED, STATE, STATUS] = [`${HA}.2`, `${HA}.5`, `${HA}.6`, `${HA}.101`];
/** haStatCode: works(0), a problem that keeps it from taking over(1), down(2). */
const WORKS = 0;

const dialect: Dialect = {
  title: 'CHECKPOINT-MIB ha: a member of a cluster',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Check Point'),
  asks: [gets('fhrp', `${INSTALLED}.0`, `${STARTED}.0`, `${STATE}.0`, `${STATUS}.0`)],
  *read(answers) {
    const [installed, started, state, status] = [INSTALLED, STARTED, STATE, STATUS].map((object) => readScalar(answers, object));
    const [said, code] = [textOf(state), numberOf(status)];
    if (!state || said === null || (numberOf(installed) ?? 0) < 1 || textOf(started) === 'no') return;
    yield { kind: 'member', group: 'pair', name: 'this one', state: said, works: code === null ? /^(?:active|standby)$/i.test(said) : code === WORKS, from: [...new Set([state.from, ...(status ? [status.from] : [])])].sort() };
  },
  examples: [
    { name: 'the one that stands by', given: { snmp: `${INSTALLED}.0|2|1\n${STARTED}.0|4|yes\n${STATE}.0|4|standby\n${STATUS}.0|2|0` }, reads: [{ kind: 'member', group: 'pair', name: 'this one', state: 'standby', works: true }] },
    { name: 'one that could not take over', given: { snmp: `${INSTALLED}.0|2|1\n${STARTED}.0|4|yes\n${STATE}.0|4|standby\n${STATUS}.0|2|1` }, reads: [{ kind: 'member', works: false }] },
    { name: 'no cluster', given: { snmp: `${INSTALLED}.0|2|0\n${STARTED}.0|4|no\n${STATE}.0|4|` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
