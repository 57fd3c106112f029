/** Knows the part that an F5 BIG-IP takes in its pair, and whether the pair agrees (F5-BIGIP-SYSTEM-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, gets, isOf } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const SYSTEM = '1.3.6.1.4.1.3375.2.1';
/** false(0), true(1). */
const REDUNDANT = `${SYSTEM}.1.1.1.13`;
const SYNC = `${SYSTEM}.14.1.1`;
const FAILOVER = `${SYSTEM}.14.3.1`;
const STATES: Readonly<Record<number, string>> = { 1: 'offline', 2: 'forced offline', 3: 'standby', 4: 'active' };
/** sysCmSyncStatusId, where it tells of the other: inSync(3), syncDisconnected(5). */
const PEERS: Readonly<Record<number, string>> = { 3: 'in agreement', 5: 'disconnected' };

const dialect: Dialect = {
  title: 'F5-BIGIP-SYSTEM-MIB: members of a pair',
  speaks: (known) => answersSnmp(known) && isOf(known, 'F5'),
  asks: [gets('fhrp', `${REDUNDANT}.0`, `${SYNC}.0`, `${FAILOVER}.0`)],
  *read(answers) {
    const [redundant, sync, failover] = [REDUNDANT, SYNC, FAILOVER].map((object) => readScalar(answers, object));
    const [own, agreement] = [numberOf(failover) ?? 0, numberOf(sync) ?? 0];
    if (!failover || numberOf(redundant) !== 1 || STATES[own] === undefined) return;
    yield { kind: 'member', group: 'pair', name: 'this one', state: STATES[own], works: own >= 3, from: [failover.from] };
    if (sync && PEERS[agreement] !== undefined) yield { kind: 'member', group: 'pair', name: 'its peer', state: PEERS[agreement], works: agreement === 3, from: [sync.from] };
  },
  examples: [
    { name: 'a pair in agreement', given: { snmp: `${REDUNDANT}.0|2|1\n${SYNC}.0|2|3\n${FAILOVER}.0|2|4` }, reads: [{ kind: 'member', group: 'pair', name: 'this one', state: 'active', works: true }, { kind: 'member', name: 'its peer', works: true }] },
    { name: 'a peer that is gone', given: { snmp: `${REDUNDANT}.0|2|1\n${SYNC}.0|2|5\n${FAILOVER}.0|2|4` }, reads: [{ kind: 'member', name: 'its peer', state: 'disconnected', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${REDUNDANT}.0|2|0\n${SYNC}.0|2|6\n${FAILOVER}.0|2|4` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
