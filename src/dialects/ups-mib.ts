/** Knows a power supply that can bridge an outage by its maker and model (UPS-MIB, RFC 1628). */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, gets, isBridge, isRouting } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const IDENT = '1.3.6.1.2.1.33.1.1';

const dialect: Dialect = {
  title: 'UPS-MIB upsIdent (RFC 1628)',
  speaks: (known: readonly Fact[]) => answersSnmp(known) && !isBridge(known) && !isRouting(known),
  asks: [gets('ups', ...[1, 2, 3, 4, 5].map((object) => `${IDENT}.${object}.0`))],
  *read(answers) {
    const [vendor, model, firmware, agent] = [1, 2, 3, 4].map((object) => readScalar(answers, `${IDENT}.${object}`));
    const from = [...new Set([vendor, model, firmware, agent].flatMap((row) => (row ? [row.from] : [])))].sort();
    const made = told({ vendor: textOf(vendor), model: textOf(model), version: textOf(firmware) ?? textOf(agent) });
    if (Object.keys(made).length === 0) return;
    yield { kind: 'role', role: 'ups', by: 'UPS-MIB', from };
    yield { kind: 'is-a', ...made, by: 'UPS-MIB', from };
  },
  examples: [
    { name: 'a UPS that names its maker', given: { snmp: `${IDENT}.1.0|4|Example Power\n${IDENT}.2.0|4|EP 3000\n${IDENT}.3.0|4|1.7` }, reads: [{ kind: 'role', role: 'ups', by: 'UPS-MIB' }, { kind: 'is-a', vendor: 'Example Power', model: 'EP 3000', version: '1.7', by: 'UPS-MIB' }] },
    { name: 'an agent that leaves everything blank', given: { snmp: `${IDENT}.1.0|4|\n${IDENT}.2.0|4|` }, reads: [], readsNo: ['role', 'is-a'] },
  ],
};
export default dialect;
