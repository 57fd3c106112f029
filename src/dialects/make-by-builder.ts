/** Knows a box that is sold under another house's number by the objects of who built it, which keep their place below whatever number they are given. */
import type { Answers, Dialect, Row } from '../model/dialect.js';
import { distinct } from '../model/order.js';
import { enterpriseOf, isGenericAgent } from './bricks/enterprises.js';
import { ENTERPRISES } from './bricks/make.js';
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';

const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2';
type Field = 'model' | 'version' | 'serial';
/** Below the enterprise number: BDCOM (NMS-CHASSIS), Digital China (switchInfo, in two places), Ruijie (RUIJIE-SYSTEM-MIB), Raisecom (RAISECOM-ROAP). */
const BUILDERS: readonly Readonly<Partial<Record<Field, string>>>[] = [
  { version: '3.6.10.1.6', serial: '3.6.3' },
  { version: '100.1.3', serial: '100.1.101' },
  { version: '7.100.1.3', serial: '7.100.1.101' },
  { version: '1.1.10.2.1.1.2', serial: '1.1.10.2.1.1.24', model: '1.1.10.2.1.1.26' },
  { version: '6.1.1.1.1', serial: '6.1.1.1.14', model: '6.1.1.1.2' },
];
/** Under another number the same place may hold anything: only what has the form counts. */
const FORMS: Readonly<Record<Field, RegExp>> = { model: /^(?=.*[A-Z])(?=.*\d)[\w+/. -]{3,40}$/i, version: /^[^:]*\d+\.\d+(?!\d*\.\d+\.\d+$)/, serial: /^(?=(?:.*\d){4})(?!(?:[0-9a-f]{2}[:-]){5})[A-Z0-9-]{8,}$/i };

const makeByBuilder: Dialect = {
  title: "Objects of a box's builder under the number of who sells it: BDCOM, Digital China, Ruijie, Raisecom",
  speaks: () => false,
  asks: [],
  *read(answers) {
    const objectRow = readScalar(answers, SYS_OBJECT_ID);
    const object = objectRow?.tag === '6' ? objectRow.value.replace(/^\./, '') : '';
    if (isGenericAgent(object)) return;
    for (const builder of BUILDERS) {
      const found = Object.entries(builder).flatMap(([field, below]) => readAs(answers, field as Field, `${ENTERPRISES}.${enterpriseOf(object)}.${below}`));
      // One object alone in its place may be chance.
      if (found.length < 2) continue;
      yield { kind: 'is-a', ...Object.fromEntries(found.map(({ field, text }) => [field, text])), by: 'platform of its builder', from: distinct(found.map(({ row }) => row.from)) };
      return;
    }
  },
  examples: [
    {
      name: 'a switch that another house built',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1.7', '1.3.6.1.4.1.59999.1.1.10.2.1.1.2.0|4|S8710_XOS 11.4(1)B87', '1.3.6.1.4.1.59999.1.1.10.2.1.1.24.0|4|G1SC2NX870042', '1.3.6.1.4.1.59999.1.1.10.2.1.1.26.0|4|S8710-24TS-P'].join('\n') },
      reads: [{ kind: 'is-a', model: 'S8710-24TS-P', version: 'S8710_XOS 11.4(1)B87', serial: 'G1SC2NX870042' }],
    },
    { name: 'one object in such a place proves nothing', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1.7\n1.3.6.1.4.1.59999.100.1.3.0|4|2.10.4' }, reads: [], readsNo: ['is-a'] },
    { name: 'an address and a counter in such places', given: { snmp: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1.7\n1.3.6.1.4.1.59999.100.1.3.0|4|192.0.2.17\n1.3.6.1.4.1.59999.100.1.101.0|2|3' }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByBuilder;

function readAs(answers: Answers, field: Field, oid: string): readonly { readonly field: Field; readonly text: string; readonly row: Row }[] {
  const row = answers.rows(oid).find((one) => one.tag.startsWith('4') && /^(?:[01])?$/.test(one.index));
  const text = told(textOf(row));
  return row && text !== null && FORMS[field].test(text) ? [{ field, text, row }] : [];
}
