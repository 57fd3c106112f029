/** Knows which ports damage or drop frames, by reading their counters twice in one sweep (IF-MIB, RFC 2863). */
import type { Dialect, TableAsk } from '../model/dialect.js';
import { AGAIN } from './bricks/answers.js';
import { answersSnmp, isBridge, isRouting, walks } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { numberOf } from './bricks/rows.js';

const IF_ENTRY = '1.3.6.1.2.1.2.2.1';
/** ifInErrors, ifOutErrors; ifOutDiscards. */
const [IN_ERRORS, OUT_ERRORS, OUT_DISCARDS] = [`${IF_ENTRY}.14`, `${IF_ENTRY}.20`, `${IF_ENTRY}.19`];
/** Counter32. */
const WRAP = 2 ** 32;
/** What grew by more than this has not grown: the counter was set back meanwhile. */
const BELIEVED = 2 ** 31;

const COUNTERS: readonly TableAsk[] = walks('interfaces', IN_ERRORS, OUT_ERRORS, OUT_DISCARDS);

const dialect: Dialect = {
  title: 'IF-MIB: errors and discards by two readings (RFC 2863)',
  speaks: (known) => answersSnmp(known) && (isBridge(known) || isRouting(known)),
  asks: [...COUNTERS, ...COUNTERS.map(({ what, ask }): TableAsk => ({ what, ask: { ...ask, again: true } as TableAsk['ask'] }))],
  *read(answers) {
    const times = new Map(answers.observations.map(({ id, at }) => [id, Date.parse(at)]));
    const grown = new Map<string, { errors: number; discards: number; seconds: number; from: Set<string> }>();
    for (const [counter, what] of [[IN_ERRORS, 'errors'], [OUT_ERRORS, 'errors'], [OUT_DISCARDS, 'discards']] as const) {
      const before = new Map(answers.rows(counter).map((row) => [row.index, row]));
      for (const after of answers.rows(counter, AGAIN)) {
        const first = before.get(after.index);
        const [a, b] = [numberOf(first), numberOf(after)];
        if (!first || a === null || b === null) continue;
        const by = (b - a + WRAP) % WRAP;
        const row = grown.get(after.index) ?? { errors: 0, discards: 0, seconds: 0, from: new Set<string>() };
        row[what] += by < BELIEVED ? by : 0;
        row.seconds = Math.max(row.seconds, Math.round(((times.get(after.from) ?? 0) - (times.get(first.from) ?? 0)) / 1000));
        grown.set(after.index, row);
        row.from.add(first.from).add(after.from);
      }
    }
    const ports = portsOf(answers);
    for (const [index, { errors, discards, seconds, from }] of grown) if (ports.has(Number(index)) && seconds >= 0) yield { kind: 'port-errors', port: ports.byIndex(Number(index)), errors, discards, seconds, from: [...from].sort() };
  },
  examples: [
    {
      name: 'one port that damages frames, one that does not, one whose counter went round',
      given: {
        snmp: `${IF_ENTRY}.2.1|4|ge1\n${IF_ENTRY}.2.2|4|ge2\n${IF_ENTRY}.2.3|4|ge3\n${IN_ERRORS}.1|65|100\n${IN_ERRORS}.2|65|7\n${OUT_DISCARDS}.1|65|5\n${IN_ERRORS}.3|65|4294967290`,
        asked: [{ ask: { via: 'snmp', walk: '1', again: true }, raw: `${IN_ERRORS}.1|65|160\n${IN_ERRORS}.2|65|7\n${OUT_DISCARDS}.1|65|6\n${IN_ERRORS}.3|65|4` }],
      },
      reads: [{ kind: 'port-errors', port: 'ge1', errors: 60, discards: 1 }, { kind: 'port-errors', port: 'ge2', errors: 0 }, { kind: 'port-errors', port: 'ge3', errors: 10 }],
    },
    { name: 'one reading tells nothing', given: { snmp: `${IF_ENTRY}.2.1|4|ge1\n${IN_ERRORS}.1|65|100` }, reads: [], readsNo: ['port-errors'] },
  ],
};
export default dialect;
