/** Knows a printer by its name and serial number; nothing is ever sent to where paper would come out (Printer-MIB, RFC 3805). */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { answersSnmp, isBridge, isRouting, walks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { textOf } from './bricks/rows.js';

const GENERAL_ENTRY = '1.3.6.1.2.1.43.5.1.1';
const NAME = `${GENERAL_ENTRY}.16`;
const SERIAL = `${GENERAL_ENTRY}.17`;

const dialect: Dialect = {
  title: 'Printer-MIB prtGeneralTable (RFC 3805)',
  speaks: (known: readonly Fact[]) => answersSnmp(known) && !isBridge(known) && !isRouting(known),
  asks: walks('hosts', NAME, SERIAL),
  *read(answers) {
    const [name, serial] = [answers.rows(NAME)[0], answers.rows(SERIAL)[0]];
    const from = [...new Set([name, serial].flatMap((row) => (row ? [row.from] : [])))].sort();
    if (from.length === 0) return;
    yield { kind: 'role', role: 'printer', by: 'Printer-MIB', from };
    const made = told({ serial: textOf(serial) });
    if (Object.keys(made).length > 0) yield { kind: 'is-a', ...made, by: 'Printer-MIB', from };
  },
  examples: [
    { name: 'a printer with a serial number', given: { snmp: `${NAME}.1|4|Office printer\n${SERIAL}.1|4|PX20991` }, reads: [{ kind: 'role', role: 'printer', by: 'Printer-MIB' }, { kind: 'is-a', serial: 'PX20991', by: 'Printer-MIB' }] },
    { name: 'a printer that tells no serial number', given: { snmp: `${NAME}.1|4|\n${SERIAL}.1|4|` }, reads: [{ kind: 'role', role: 'printer' }], readsNo: ['is-a'] },
  ],
};
export default dialect;
