/** Knows model, version and serial of the box from its chassis row in ENTITY-MIB (RFC 6933). */
import { told } from './bricks/plausible.js';
import { numberOf, textOf } from './bricks/rows.js';
import { type TableRow, readTable } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';
import { sortedBy } from '../model/order.js';

const ENTRY = '1.3.6.1.2.1.47.1.1.1.1';
const COLUMNS = { description: 2, within: 4, class: 5, name: 7, firmware: 9, software: 10, serial: 11, model: 13 } as const;
type Part = TableRow<keyof typeof COLUMNS>;
/** PhysicalClass: chassis, stack, module. */
const CHASSIS = 3;
const STACK = 11;
const MODULE = 9;

const makeByEntity: Dialect = {
  title: 'ENTITY-MIB: the chassis as the box itself (RFC 6933)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    const parts = sortedBy(readTable(answers, ENTRY, COLUMNS), (part) => part.index.padStart(12, '0'));
    const box = boxOf(parts);
    if (!box) return;
    const model = modelName(textIn(box, 'model')) ?? modelLike(textIn(box, 'name')) ?? modelLike(textIn(box, 'description'));
    const version = textIn(box, 'software') ?? first(parts, 'software') ?? textIn(box, 'firmware');
    const serial = textIn(box, 'serial') ?? first(parts.filter((part) => classOf(part) === CHASSIS), 'serial') ?? first(parts.filter(isMainBoard), 'serial');
    if (!model && !version && !serial) return;
    yield { kind: 'is-a', ...(model && { model }), ...(version && { version }), ...(serial && { serial }), by: 'entity', from: box.from };
  },
  examples: [
    {
      name: 'a switch',
      given: { snmp: ['2.1|4|24-port switch', '4.1|2|0', '5.1|2|3', '7.1|4|1', '10.1|4|7.3.1', '11.1|4|SW24A0017', '13.1|4|SW-24P'].map((cell) => `${ENTRY}.${cell}`).join('\n') },
      reads: [{ kind: 'is-a', model: 'SW-24P', version: '7.3.1', serial: 'SW24A0017', by: 'entity' }],
    },
    {
      name: 'a stack: its first chassis',
      given: { snmp: ['4.1|2|0', '4.1000|2|1', '4.2000|2|1', '5.1|2|11', '5.1000|2|3', '5.2000|2|3', '11.1000|4|STK00A1', '11.2000|4|STK00B2', '13.1000|4|SW-48P', '13.2000|4|SW-48P'].map((cell) => `${ENTRY}.${cell}`).join('\n') },
      reads: [{ kind: 'is-a', model: 'SW-48P', serial: 'STK00A1' }],
    },
    { name: 'placeholders are no model', given: { snmp: [`${ENTRY}.5.1|2|3`, `${ENTRY}.11.1|4|N/A`, `${ENTRY}.13.1|4|`].join('\n') }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByEntity;

/** The first chassis that names a model or a serial; else the outermost stack, else the first part that does. Agents that tell no classes put the box first. */
function boxOf(parts: readonly Part[]): Part | undefined {
  const isNamed = (part: Part) => textIn(part, 'model') !== null || textIn(part, 'serial') !== null;
  const of = (number: number) => parts.filter((part) => classOf(part) === number);
  return of(CHASSIS).find(isNamed) ?? of(STACK).find(isNamed) ?? of(CHASSIS)[0] ?? of(MODULE).find((part) => isNamed(part) && numberOf(part.cells.within) === 0) ?? parts.find((part) => numberOf(part.cells.within) === 0 && isNamed(part)) ?? of(STACK)[0] ?? (parts.some((part) => classOf(part) !== null) ? undefined : parts.find(isNamed));
}
function classOf(part: Part): number | null {
  return numberOf(part.cells.class);
}
function textIn(part: Part, cell: 'description' | 'name' | 'firmware' | 'software' | 'serial' | 'model'): string | null {
  return told(textOf(part.cells[cell]));
}
function first(parts: readonly Part[], cell: 'software' | 'serial'): string | null {
  for (const part of parts) {
    const text = textIn(part, cell);
    if (text !== null) return text;
  }
  return null;
}
/** Some boxes bear their number on the one board that runs them. */
function isMainBoard(part: Part): boolean {
  return classOf(part) === MODULE && /\b(?:SRU|MPU|SCU|main ?board|motherboard|system board)\b/i.test(textIn(part, 'name') ?? '');
}
function modelName(text: string | null): string | null {
  return text !== null && /^(?:chassis|stack|unit|switch|router|system|module)$/i.test(text) ? null : text;
}
/** A name such as `1` or `Chassis` is no model. */
function modelLike(text: string | null): string | null {
  return text !== null && text.length <= 60 && /[A-Za-z]/.test(text) && /\d/.test(text) && !/^(?:chassis|unit|slot|switch|stack|rack|module|shelf)[\s#_/:.-]*\d*$/i.test(text) ? text : null;
}
