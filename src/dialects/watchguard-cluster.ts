/** Knows the two members of a WatchGuard cluster and what each does in it (WATCHGUARD-CLUSTER-MIB). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, gets, isOf } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const CLUSTER = '1.3.6.1.4.1.3097.6.6';
/** disabled(0), enabled(1). */
const ENABLED = `${CLUSTER}.1`;
const MEMBERS = [
  { name: 'first', serial: `${CLUSTER}.2`, role: `${CLUSTER}.3` },
  { name: 'second', serial: `${CLUSTER}.8`, role: `${CLUSTER}.9` },
] as const;
const ROLES: Readonly<Record<number, string>> = { 0: 'disabled', 1: 'worker', 2: 'backup', 3: 'master', 4: 'idle', 5: 'standby' };
const WELL: ReadonlySet<number> = new Set([1, 2, 3, 5]);

const dialect: Dialect = {
  title: 'WATCHGUARD-CLUSTER-MIB: members of a cluster',
  speaks: (known) => answersSnmp(known) && isOf(known, 'WatchGuard'),
  asks: [gets('fhrp', `${ENABLED}.0`, ...MEMBERS.flatMap(({ serial, role }) => [`${serial}.0`, `${role}.0`]))],
  *read(answers) {
    const enabled = readScalar(answers, ENABLED);
    if (!enabled || numberOf(enabled) !== 1) return;
    for (const { name, serial, role } of MEMBERS) {
      const [label, part] = [readScalar(answers, serial), readScalar(answers, role)];
      const state = ROLES[numberOf(part) ?? -1];
      if (part && state !== undefined) yield { kind: 'member', group: 'pair', name, state, works: WELL.has(numberOf(part)!), ...told({ serial: textOf(label) }), from: [...new Set([enabled.from, part.from])].sort() };
    }
  },
  examples: [
    { name: 'a pair whose second member does nothing', given: { snmp: `${ENABLED}.0|2|1\n${CLUSTER}.2.0|4|WG0001\n${CLUSTER}.3.0|2|3\n${CLUSTER}.8.0|4|WG0002\n${CLUSTER}.9.0|2|4` }, reads: [{ kind: 'member', group: 'pair', name: 'first', serial: 'WG0001', state: 'master', works: true }, { kind: 'member', name: 'second', state: 'idle', works: false }] },
    { name: 'one that stands alone', given: { snmp: `${ENABLED}.0|2|0\n${CLUSTER}.3.0|2|0` }, reads: [], readsNo: ['member'] },
  ],
};
export default dialect;
