/** Knows Siklu radios: RADIO-BRIDGE-MIB keeps two releases, of which one runs. */
import type { Dialect } from '../model/dialect.js';
import { makeDialect } from './bricks/make.js';
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const SYSTEM = '1.3.6.1.4.1.31926.1';
const BANKS = [
  { version: `${SYSTEM}.5`, running: `${SYSTEM}.7` },
  { version: `${SYSTEM}.6`, running: `${SYSTEM}.8` },
] as const;
const RUNNING = new Set(['2', '3']);

const make = makeDialect({
  title: 'Siklu radios',
  vendor: 'Siklu',
  enterprises: [31926],
  role: 'router',
  descr: [/^(?<model>E(?:H|therHaul)\b[\w -]+)$/i],
  examples: [],
});

const siklu: Dialect = {
  ...make,
  speaks: (known) => known.some((fact) => fact.kind === 'is-a' && fact.vendor === 'Siklu'),
  asks: [{ what: 'entity', ask: { via: 'snmp', get: BANKS.flatMap(({ version, running }) => [`${version}.0`, `${running}.0`]) } }],
  *read(answers) {
    yield* make.read(answers);
    const banks = BANKS.flatMap(({ version, running }) => {
      const row = readScalar(answers, version);
      const text = told(textOf(row));
      return row && text !== null ? [{ text, from: row.from, isRunning: RUNNING.has(readScalar(answers, running)?.value ?? '') }] : [];
    });
    const bank = banks.find(({ isRunning }) => isRunning) ?? (banks.length === 1 ? banks[0] : undefined);
    if (bank) yield { kind: 'is-a', version: bank.text, by: 'leaf', from: [bank.from] };
  },
  examples: [
    {
      name: 'the release that runs',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.31926.1.1', '1.3.6.1.4.1.31926.1.5.0|4|7.7.11', '1.3.6.1.4.1.31926.1.6.0|4|7.4.0', '1.3.6.1.4.1.31926.1.7.0|2|2', '1.3.6.1.4.1.31926.1.8.0|2|1'].join('\n') },
      reads: [{ kind: 'is-a', version: '7.7.11', by: 'leaf' }, { kind: 'is-a', vendor: 'Siklu' }, { kind: 'role', role: 'router' }],
    },
    { name: 'its description', given: { snmp: ['1.3.6.1.2.1.1.1.0|4|EH-1277TX-ODU', '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.31926'].join('\n') }, reads: [{ kind: 'is-a', model: 'EH-1277TX-ODU', by: 'descr' }] },
    {
      name: 'the only release that is told',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.31926.1.1', '1.3.6.1.4.1.31926.1.6.0|4|4.2.17'].join('\n') },
      reads: [{ kind: 'is-a', version: '4.2.17', by: 'leaf' }],
    },
    { name: 'two releases of which none is said to run', given: { snmp: ['1.3.6.1.4.1.31926.1.5.0|4|7.7.11', '1.3.6.1.4.1.31926.1.6.0|4|7.4.0'].join('\n') }, reads: [], readsNo: ['is-a'] },
  ],
};
export default siklu;
