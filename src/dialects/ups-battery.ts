/** Knows how the battery of a power supply is that can bridge an outage: UPS-MIB (RFC 1628), PowerNet-MIB. */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, gets, walks } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

/** unknown(1), batteryNormal(2), batteryLow(3), batteryDepleted(4). */
const STATUS = '1.3.6.1.2.1.33.1.2.1';
const MINUTES = '1.3.6.1.2.1.33.1.2.3';
/** noBatteryNeedsReplacing(1), batteryNeedsReplacing(2). */
const REPLACE = '1.3.6.1.4.1.318.1.1.1.2.2.4';
const CHARGE = '1.3.6.1.2.1.33.1.2.4';
/** Per line of the output. */
const LINE_LOAD = '1.3.6.1.2.1.33.1.4.4.1.5';
const POWERNET = '1.3.6.1.4.1.318.1.1.1';
/** upsBasicBatteryStatus: as above, inFaultCondition(4). */
const POWERNET_STATUS = `${POWERNET}.2.1.1`;
const POWERNET_CHARGE = `${POWERNET}.2.2.1`;
/** In hundredths of a second. */
const POWERNET_RUNTIME = `${POWERNET}.2.2.3`;
const POWERNET_LOAD = `${POWERNET}.4.2.3`;
const STATES = { 2: 'good', 3: 'low', 4: 'empty' } as const;

const dialect: Dialect = {
  title: 'Batteries: UPS-MIB upsBattery and upsOutput (RFC 1628), PowerNet-MIB',
  speaks: (known: readonly Fact[]) => answersSnmp(known) && known.some((fact) => fact.kind === 'role' && fact.role === 'ups'),
  asks: [gets('ups', `${STATUS}.0`, `${MINUTES}.0`, `${CHARGE}.0`, `${REPLACE}.0`), gets('ups', ...[POWERNET_STATUS, POWERNET_CHARGE, POWERNET_RUNTIME, POWERNET_LOAD].map((object) => `${object}.0`)), ...walks('ups', LINE_LOAD)],
  *read(answers) {
    const cited = new Set<string>();
    const numberIn = (object: string): number | null => {
      const row = readScalar(answers, object);
      if (row) cited.add(row.from);
      return numberOf(row);
    };
    const ticks = numberIn(POWERNET_RUNTIME);
    const lines = answers.rows(LINE_LOAD).flatMap((row) => (cited.add(row.from), numberOf(row) ?? []));
    const told = {
      ...within('minutes', numberIn(MINUTES) ?? (ticks === null ? null : Math.floor(ticks / 6000)), 100_000),
      ...within('chargePercent', numberIn(CHARGE) ?? numberIn(POWERNET_CHARGE), 100),
      ...within('loadPercent', lines.length > 0 ? Math.max(...lines) : numberIn(POWERNET_LOAD), 200),
    };
    const state = STATES[(numberIn(STATUS) ?? numberIn(POWERNET_STATUS) ?? 0) as keyof typeof STATES];
    const isWorn = numberIn(REPLACE) === 2;
    if (isWorn || state !== undefined) yield { kind: 'battery', state: isWorn ? 'worn' : state!, ...told, from: [...cited].sort() };
  },
  examples: [
    { name: 'well, with half an hour', given: { snmp: `${STATUS}.0|2|2\n${MINUTES}.0|2|34` }, reads: [{ kind: 'battery', state: 'good', minutes: 34 }] },
    { name: 'how full, how loaded', given: { snmp: `${STATUS}.0|2|2\n${MINUTES}.0|2|18\n${CHARGE}.0|2|96\n${LINE_LOAD}.1|2|31\n${LINE_LOAD}.2|2|62` }, reads: [{ kind: 'battery', state: 'good', minutes: 18, chargePercent: 96, loadPercent: 62 }] },
    { name: 'by the objects of its maker alone', given: { snmp: `${POWERNET_STATUS}.0|2|2\n${POWERNET_CHARGE}.0|66|100\n${POWERNET_RUNTIME}.0|67|252000\n${POWERNET_LOAD}.0|66|27` }, reads: [{ kind: 'battery', state: 'good', minutes: 42, chargePercent: 100, loadPercent: 27 }] },
    { name: 'worn by its own account', given: { snmp: `${STATUS}.0|2|2\n${MINUTES}.0|2|3\n${REPLACE}.0|2|2` }, reads: [{ kind: 'battery', state: 'worn', minutes: 3 }] },
    { name: 'it does not know', given: { snmp: `${STATUS}.0|2|1` }, reads: [], readsNo: ['battery'] },
  ],
};
export default dialect;

/** A reading that can be one. */
function within<K extends string>(name: K, value: number | null, most: number): { readonly [P in K]?: number } {
  return value === null || value < 0 || value > most ? {} : ({ [name]: value } as { readonly [P in K]?: number });
}
