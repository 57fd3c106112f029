/** Knows the part that a NetScaler takes in its pair, and what it knows of its peer (NS-ROOT-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, gets, isOf } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const GROUP = '1.3.6.1.4.1.5951.4.1.1';
/** standalone(0), primary(1), secondary(2), unknown(3). */
const MODE = `${GROUP}.6`;
const PEER = `${GROUP}.23.3`;
const STATE = `${GROUP}.23.24`;
const MODES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary' };
/** haCurState: up(3), monitorOk(6) work. */
const WELL: ReadonlySet<number> = new Set([3, 6]);

const dialect: Dialect = {
  title: 'NS-ROOT-MIB: members of a pair',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Citrix'),
  asks: [gets('fhrp', `${MODE}.0`, `${PEER}.0`, `${STATE}.0`)],
  *read(answers) {
    const [mode, peer, state] = [MODE, PEER, STATE].map((object) => readScalar(answers, object));
    const role = MODES[numberOf(mode) ?? 0];
    if (!mode || role === undefined) return;
    yield { kind: 'member', group: 'pair', name: 'this one', state: role, works: WELL.has(numberOf(state) ?? 3), from: [...new Set([mode.from, ...(state ? [state.from] : [])])].sort() };
    const other = numberOf(peer);
    if (peer && other !== null && other !== 0) yield { kind: 'member', group: 'pair', name: 'its peer', state: MODES[other] ?? 'not heard', works: MODES[other] !== undefined, from: [peer.from] };
  },
  examples: [
    { name: 'a pair', given: { snmp: `${MODE}.0|2|1\n${PEER}.0|2|2\n${STATE}.0|2|3` }, reads: [{ kind: 'member', group: 'pair', name: 'this one', state: 'primary', works: true }, { kind: 'member', name: 'its peer', state: 'secondary', works: true }] },
    { name: 'a peer that is not heard', given: { snmp: `${MODE}.0|2|1\n${PEER}.0|2|3\n${STATE}.0|2|3` }, reads: [{ kind: 'member', name: 'its peer', state: 'not heard', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${MODE}.0|2|0\n${PEER}.0|2|3` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
