/** Knows how much goes over each port, by reading its octets twice in one sweep (ifHCInOctets, ifHCOutOctets of IF-MIB, RFC 2863). */
import type { Dialect, TableAsk } from '../model/dialect.js';
import { AGAIN } from './bricks/answers.js';
import { answersSnmp, isBridge, isRouting, walks } from './bricks/asks.js';
import { portsOf } from './bricks/ports.js';
import { numberOf } from './bricks/rows.js';

const IF_ENTRY = '1.3.6.1.2.1.2.2.1';
const [IN_OCTETS, OUT_OCTETS] = ['1.3.6.1.2.1.31.1.1.1.6', '1.3.6.1.2.1.31.1.1.1.10'];

const COUNTERS: readonly TableAsk[] = walks('interfaces', IN_OCTETS, OUT_OCTETS);

const dialect: Dialect = {
  title: 'IF-MIB: load by two readings (RFC 2863)',
  speaks: (known) => answersSnmp(known) && (isBridge(known) || isRouting(known)),
  asks: [...COUNTERS, ...COUNTERS.map(({ what, ask }): TableAsk => ({ what, ask: { ...ask, again: true } as TableAsk['ask'] }))],
  *read(answers) {
    const times = new Map(answers.observations.map(({ id, at }) => [id, Date.parse(at)]));
    /** By port: octets a second, from the two readings of one counter. A counter that went back was set back. */
    const rates = (counter: string) => {
      const before = new Map(answers.rows(counter).map((row) => [row.index, row]));
      return new Map(
        answers.rows(counter, AGAIN).flatMap((after) => {
          const first = before.get(after.index);
          const [a, b] = [numberOf(first), numberOf(after)];
          const seconds = first ? ((times.get(after.from) ?? 0) - (times.get(first.from) ?? 0)) / 1000 : 0;
          return !first || a === null || b === null || b < a || !(seconds > 0) ? [] : [[after.index, { perSecond: (b - a) / seconds, seconds, from: [first.from, after.from] }] as const];
        }),
      );
    };
    const [into, out] = [rates(IN_OCTETS), rates(OUT_OCTETS)];
    const ports = portsOf(answers);
    for (const [index, received] of into) {
      const sent = out.get(index);
      if (!sent || !ports.has(Number(index))) continue;
      const bits = ({ perSecond }: { readonly perSecond: number }) => Math.round(perSecond * 8);
      yield { kind: 'port-load', port: ports.byIndex(Number(index)), inBitsPerSecond: bits(received), outBitsPerSecond: bits(sent), seconds: Math.round(Math.max(received.seconds, sent.seconds)), from: [...new Set([...received.from, ...sent.from])].sort() };
    }
  },
  examples: [
    {
      name: 'a port that is busy one way, one that is idle, and one whose counter was set back, a minute apart',
      given: {
        snmp: `${IF_ENTRY}.2.1|4|ge1\n${IF_ENTRY}.2.2|4|ge2\n${IF_ENTRY}.2.3|4|ge3\n${IN_OCTETS}.1|70|1000\n${IN_OCTETS}.2|70|7\n${IN_OCTETS}.3|70|9000\n${OUT_OCTETS}.1|70|5\n${OUT_OCTETS}.2|70|5\n${OUT_OCTETS}.3|70|5`,
        asked: [{ ask: { via: 'snmp', walk: '1', again: true }, raw: `${IN_OCTETS}.1|70|6001000\n${IN_OCTETS}.2|70|7\n${IN_OCTETS}.3|70|10\n${OUT_OCTETS}.1|70|605\n${OUT_OCTETS}.2|70|5\n${OUT_OCTETS}.3|70|5` }],
      },
      reads: [{ kind: 'port-load', port: 'ge1', inBitsPerSecond: 800_000, outBitsPerSecond: 80, seconds: 60 }, { kind: 'port-load', port: 'ge2', inBitsPerSecond: 0, outBitsPerSecond: 0 }],
    },
    { name: 'one reading tells nothing', given: { snmp: `${IF_ENTRY}.2.1|4|ge1\n${IN_OCTETS}.1|70|100\n${OUT_OCTETS}.1|70|100` }, reads: [], readsNo: ['port-load'] },
  ],
};
export default dialect;
