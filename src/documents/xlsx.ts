/** Knows how a list is read from a workbook (ECMA-376 SpreadsheetML): the sheet whose header heads the most columns we know. */
import { cleanLines, decode } from '../model/text.js';
import { headerIn, headerProblem, type Row, type Written, writtenBelow } from './rows.js';
import { openZip } from './zip.js';

const MOST_SHEETS = 100;
const MOST_COLUMNS = 200;

/** Reads the rows of the workbook `bytes`; everything else as for text with separators. Lines are the sheet's own row numbers. Never throws. */
export function readWrittenXlsx(bytes: Uint8Array, columns: Readonly<Record<string, string>>, source: string): Written {
  const archive = openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if ('problem' in archive) return archive;
  const text = (name: string): string | null => {
    const part = archive.part(name);
    return part === null ? null : decode(part);
  };
  const book = text('xl/workbook.xml');
  if (book === null) return { problem: 'it holds no workbook (is it an .xls, a protected or a binary workbook?); save it as .xlsx or CSV' };
  const targets = new Map([...(text('xl/_rels/workbook.xml.rels') ?? '').matchAll(TAG('Relationship'))].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')] as const));
  const sheets = [...book.matchAll(TAG('sheet'))].slice(0, MOST_SHEETS).filter(([tag]) => !/hidden/i.test(attribute(tag, 'state') ?? '')).flatMap(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id') ?? attribute(tag, 'id') ?? '');
    return target ? [{ name: attribute(tag, 'name') ?? '', part: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}` }] : [];
  });
  const strings = sharedStrings(text('xl/sharedStrings.xml') ?? '');
  const read = sheets.flatMap(({ name, part }) => {
    const xml = text(part);
    const rows = xml === null ? [] : rowsIn(xml, strings);
    return rows.length === 0 ? [] : [{ name, rows, header: headerIn(rows, columns) }];
  });
  const best = read.reduce<(typeof read)[number] | null>((a, b) => (a === null || b.header.known > a.header.known ? b : a), null);
  if (best === null) return { problem: sheets.length === 0 ? 'it has no sheet' : 'its sheets are empty' };
  const problem = headerProblem(best.header);
  if (problem !== null) return { problem: `sheet “${best.name}”: ${problem}` };
  return writtenBelow(best.header, best.rows, read.length > 1 ? `${source} ${best.name}` : source);
}

/** Start tags by local name; a prefix does not matter. */
const TAG = (name: string): RegExp => new RegExp(`<(?:[A-Za-z0-9]+:)?${name}(?=[\\s/>])[^>]{0,4000}>`, 'g');

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? plain(found[1] ?? found[2]!) : null;
}

/** The texts that cells refer to by number: an item may be in pieces; what tells how to speak it is left out. */
function sharedStrings(xml: string): readonly string[] {
  return elements(xml, 'si').map(({ inner }) => textIn(inner));
}
function textIn(xml: string): string {
  return elements(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't').map(({ inner }) => plain(inner)).join('');
}

function rowsIn(xml: string, strings: readonly string[]): readonly Row[] {
  let line = 0;
  return elements(xml, 'row').map(({ tag, inner }): Row => {
    line = Number(attribute(tag, 'r') ?? line + 1) || line + 1;
    const cells: string[] = [];
    for (const cell of elements(inner, 'c')) {
      const column = columnOf(attribute(cell.tag, 'r')) ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      cells[column] = cleanLines(valueOf(cell, strings));
    }
    return { line, cells };
  });
}

/** `C7` is the third column. */
function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  return letters === undefined ? null : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf({ tag, inner }: Element, strings: readonly string[]): string {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return textIn(inner);
  const [value] = elements(inner, 'v');
  if (!value) return '';
  const text = plain(value.inner);
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type === 'e') return '';
  // Long serial numbers are kept as 1.2345E+11.
  return type === 'n' && /e/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;
}

interface Element {
  readonly tag: string;
  readonly inner: string;
}
/** The elements of that local name, in order; they do not lie within each other here. Linear in the length of `xml`. */
function elements(xml: string, name: string): readonly Element[] {
  const found: Element[] = [];
  const opening = TAG(name);
  for (let match = opening.exec(xml); match !== null; match = opening.exec(xml)) {
    const [tag] = match;
    if (tag.endsWith('/>')) {
      found.push({ tag, inner: '' });
      continue;
    }
    const closing = new RegExp(`</(?:[A-Za-z0-9]+:)?${name}\\s*>`, 'g');
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(xml);
    if (end === null) break;
    found.push({ tag, inner: xml.slice(opening.lastIndex, end.index) });
    opening.lastIndex = closing.lastIndex;
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Character references, and signs that workbooks write as `_x000A_`; entities of its own are not looked up. */
function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));|_x([0-9A-F]{4})_/gi, (whole, decimal?: string, hex?: string, named?: string, escaped?: string) => {
    if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? escaped!, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
