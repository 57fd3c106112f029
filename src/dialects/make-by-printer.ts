/** Knows model and serial of a printer from the tables that all printers share (Printer-MIB, RFC 3805; HOST-RESOURCES-MIB, RFC 2790; IEEE 1284 device id, PWG 5107.1). */
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import type { Answers, Dialect } from '../model/dialect.js';

const GENERAL = '1.3.6.1.2.1.43.5.1.1';
const DEVICE_TYPE = '1.3.6.1.2.1.25.3.2.1.2';
const DEVICE_DESCR = '1.3.6.1.2.1.25.3.2.1.3';
const PRINTER = '1.3.6.1.2.1.25.3.1.5';
/** ppmPrinterIEEE1284DeviceId: `MFG:…;MDL:…;SN:…;`. */
const DEVICE_ID = '1.3.6.1.4.1.2699.1.2.1.2.1.1.3';
/** Who builds printers for others leaves its own objects in them: Samsung (model, software, serial), Kyocera (serial). */
const BUILT = { model: ['1.3.6.1.4.1.236.11.5.1.1.1.1'], version: ['1.3.6.1.4.1.236.11.5.1.1.1.2'], serial: ['1.3.6.1.4.1.236.11.5.1.1.1.4', '1.3.6.1.4.1.1347.43.5.1.1.28'] } as const;

const makeByPrinter: Dialect = {
  title: 'Printer-MIB and the IEEE 1284 device id: model and serial of a printer (RFC 3805, PWG 5107.1)',
  speaks: (known) => known.some((fact) => fact.kind === 'role' && fact.role === 'printer'),
  asks: [{ what: 'entity', ask: { via: 'snmp', get: [`${GENERAL}.17.1`, `${DEVICE_DESCR}.1`, `${DEVICE_TYPE}.1`, `${DEVICE_ID}.1`, ...BUILT.version.map((object) => `${object}.0`), `${BUILT.serial[0]}.0`, `${BUILT.serial[1]}.1`] } }],
  *read(answers) {
    const id = answers.rows(DEVICE_ID)[0];
    const words = textOf(id) ?? '';
    const serialRow = answers.rows(`${GENERAL}.17`).find((row) => told(textOf(row)) !== null);
    const device = printerRow(answers);
    const built = [BUILT.model, BUILT.version, BUILT.serial].map((objects) => objects.flatMap((object) => answers.rows(object)).find((row) => told(textOf(row)) !== null));
    const [builtModel, version, builtSerial] = built.map((row) => told(textOf(row)));
    const serial = told(textOf(serialRow)) ?? told(/(?:^|;)\s*(?:SN|SERN|SERIALNUMBER):([^;]+)/i.exec(words)?.[1]) ?? builtSerial;
    const model = told(/(?:^|;)\s*(?:MDL|MODEL):([^;]+)/i.exec(words)?.[1]) ?? told(textOf(device)?.split(/\s*;/)[0]) ?? builtModel;
    const from = [...new Set([id, serialRow, device, ...built].flatMap((row) => (row ? [row.from] : [])))].sort();
    if (from.length === 0) return;
    yield { kind: 'role', role: 'printer', by: 'printer', from };
    if (model || serial || version) yield { kind: 'is-a', ...(model && { model }), ...(version && { version }), ...(serial && { serial }), by: 'printer-mib', from };
  },
  examples: [
    {
      name: 'a printer of any make',
      given: { snmp: [`${DEVICE_TYPE}.1|6|${PRINTER}`, `${DEVICE_DESCR}.1|4|Example LP-2000; firmware 1.2`, `${GENERAL}.17.1|4|LPX0012345`].join('\n') },
      reads: [{ kind: 'is-a', model: 'Example LP-2000', serial: 'LPX0012345' }, { kind: 'role', role: 'printer' }],
    },
    {
      name: 'a printer that another house built',
      given: { snmp: ['1.3.6.1.4.1.236.11.5.1.1.1.2.0|4|V3.00.87', '1.3.6.1.4.1.1347.43.5.1.1.28.1|4|R9L0870042'].join('\n') },
      reads: [{ kind: 'role', role: 'printer' }, { kind: 'is-a', version: 'V3.00.87', serial: 'R9L0870042', by: 'printer-mib' }],
    },
    { name: 'a server whose first device is a processor', given: { snmp: [`${DEVICE_TYPE}.1|6|1.3.6.1.2.1.25.3.1.3`, `${DEVICE_DESCR}.1|4|GenuineExample CPU`].join('\n') }, reads: [], readsNo: ['role', 'is-a'] },
  ],
};
export default makeByPrinter;

function printerRow(answers: Answers) {
  const index = answers.rows(DEVICE_TYPE).find((row) => row.tag === '6' && row.value === PRINTER)?.index;
  return index === undefined ? undefined : answers.rows(DEVICE_DESCR).find((row) => row.index === index);
}
