/** Knows vendor, model, software and serial of a cable modem (DOCS-CABLE-DEVICE-MIB, RFC 4639, which also fixes the words of its sysDescr). */
import { shortName } from './bricks/enterprises.js';
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';

const SYS_DESCR = '1.3.6.1.2.1.1.1';
const SERIAL = '1.3.6.1.2.1.69.1.1.4';
const SOFTWARE = '1.3.6.1.2.1.69.1.3.5';
const WORDS = /<<\s*HW_REV:.*>>/;

const makeByCableModem: Dialect = {
  title: 'DOCS-CABLE-DEVICE-MIB: what a cable modem is (RFC 4639)',
  speaks: (known) => known.some((fact) => fact.kind === 'described' && WORDS.test(fact.text)),
  asks: [{ what: 'entity', ask: { via: 'snmp', get: [`${SERIAL}.0`, `${SOFTWARE}.0`] } }],
  *read(answers) {
    const rows = [SYS_DESCR, SERIAL, SOFTWARE].map((object) => readScalar(answers, object));
    const [descr = null, serial = null, software = null] = rows.map((row) => told(textOf(row)));
    const words = WORDS.exec(descr ?? '')?.[0] ?? '';
    if (words === '' && serial === null && software === null) return;
    const word = (name: string) => told(new RegExp(`${name}:\\s*([^;>]+)`).exec(words)?.[1]);
    const vendor = shortName(word('VENDOR') ?? undefined);
    const model = word('MODEL');
    const version = word('SW_REV') ?? software;
    yield { kind: 'is-a', ...(vendor && { vendor }), ...(model && { model }), ...(version && { version }), ...(serial && { serial }), by: 'descr', from: [...new Set(rows.flatMap((row) => (row ? [row.from] : [])))].sort() };
  },
  examples: [
    {
      name: 'a modem',
      given: { snmp: [`${SYS_DESCR}.0|4|DOCSIS 3.0 Modem <<HW_REV: 1.0; VENDOR: Example Ltd; BOOTR: 2.1; SW_REV: 5.7.1; MODEL: DX30>>`, `${SERIAL}.0|4|CM0012345`].join('\n') },
      reads: [{ kind: 'is-a', vendor: 'Example', model: 'DX30', version: '5.7.1', serial: 'CM0012345' }],
    },
    { name: 'another box', given: { snmp: `${SYS_DESCR}.0|4|Example switch` }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByCableModem;
