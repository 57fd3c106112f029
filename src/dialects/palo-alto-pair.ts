/** Knows the two members of a Palo Alto Networks pair (PAN-COMMON-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, gets, isOf } from './bricks/asks.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const SYSTEM = '1.3.6.1.4.1.25461.2.1.2.1';
const [STATE, PEER, MODE] = [`${SYSTEM}.11`, `${SYSTEM}.12`, `${SYSTEM}.13`];
const WELL = /^(?:active|passive|active-primary|active-secondary)$/i;

const dialect: Dialect = {
  title: 'PAN-COMMON-MIB: members of a pair',
  speaks: (known) => answersSnmp(known) && isOf(known, 'Palo Alto'),
  asks: [gets('fhrp', `${STATE}.0`, `${PEER}.0`, `${MODE}.0`)],
  *read(answers) {
    const [state, peer, mode] = [STATE, PEER, MODE].map((object) => readScalar(answers, object));
    const [own, other, how] = [textOf(state), textOf(peer), textOf(mode)];
    if (!state || !peer || own === null || other === null || how === null || !/active/i.test(how)) return;
    const from = [...new Set([state.from, peer.from])].sort();
    yield { kind: 'member', group: 'pair', name: 'this one', state: own, works: WELL.test(own), from };
    yield { kind: 'member', group: 'pair', name: 'its peer', state: WELL.test(other) ? other : `down (${other})`, works: WELL.test(other), from };
  },
  examples: [
    { name: 'a pair', given: { snmp: `${STATE}.0|4|active\n${PEER}.0|4|passive\n${MODE}.0|4|active-passive` }, reads: [{ kind: 'member', group: 'pair', name: 'this one', state: 'active', works: true }, { kind: 'member', name: 'its peer', state: 'passive', works: true }] },
    { name: 'a pair whose peer is gone', given: { snmp: `${STATE}.0|4|active\n${PEER}.0|4|unknown\n${MODE}.0|4|active-passive` }, reads: [{ kind: 'member', name: 'its peer', state: 'down (unknown)', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${STATE}.0|4|disabled\n${PEER}.0|4|unknown\n${MODE}.0|4|disabled` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
