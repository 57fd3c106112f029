/** Knows how the battery of a power supply is that can bridge an outage: UPS-MIB (RFC 1628), PowerNet-MIB. */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, gets } from './bricks/asks.js';
import { numberOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

/** unknown(1), batteryNormal(2), batteryLow(3), batteryDepleted(4). */
const STATUS = '1.3.6.1.2.1.33.1.2.1';
const MINUTES = '1.3.6.1.2.1.33.1.2.3';
/** noBatteryNeedsReplacing(1), batteryNeedsReplacing(2). */
const REPLACE = '1.3.6.1.4.1.318.1.1.1.2.2.4';
const STATES = { 2: 'good', 3: 'low', 4: 'empty' } as const;

const dialect: Dialect = {
  title: 'Batteries: UPS-MIB upsBattery (RFC 1628), PowerNet-MIB',
  speaks: (known: readonly Fact[]) => answersSnmp(known) && known.some((fact) => fact.kind === 'role' && fact.role === 'ups'),
  asks: [gets('ups', `${STATUS}.0`, `${MINUTES}.0`, `${REPLACE}.0`)],
  *read(answers) {
    const [status, minutes, replace] = [STATUS, MINUTES, REPLACE].map((object) => readScalar(answers, object));
    const left = numberOf(minutes);
    const told = left === null || left < 0 || left > 100_000 ? {} : { minutes: left };
    const state = STATES[(numberOf(status) ?? 0) as keyof typeof STATES];
    const from = [...new Set([status, minutes, replace].flatMap((row) => (row ? [row.from] : [])))].sort();
    if (numberOf(replace) === 2) yield { kind: 'battery', state: 'worn', ...told, from };
    else if (state !== undefined) yield { kind: 'battery', state, ...told, from };
  },
  examples: [
    { name: 'well, with half an hour', given: { snmp: `${STATUS}.0|2|2\n${MINUTES}.0|2|34` }, reads: [{ kind: 'battery', state: 'good', minutes: 34 }] },
    { name: 'worn by its own account', given: { snmp: `${STATUS}.0|2|2\n${MINUTES}.0|2|3\n${REPLACE}.0|2|2` }, reads: [{ kind: 'battery', state: 'worn', minutes: 3 }] },
    { name: 'it does not know', given: { snmp: `${STATUS}.0|2|1` }, reads: [], readsNo: ['battery'] },
  ],
};
export default dialect;
