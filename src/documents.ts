/** Knows how the client's own documentation is read from its files and kept as a declaration. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { declareAccepted } from './accepted.js';
import { ExitError, EXIT } from './exit.js';
import { readWrittenCsv } from './documents/csv.js';
import { readNetbox } from './documents/netbox.js';
import type { Written } from './documents/rows.js';
import { readWrittenXlsx } from './documents/xlsx.js';
import type { House } from './house.js';
import { byCodePoint, distinct } from './model/order.js';
import type { DocumentSource } from './model/site.js';
import { decode } from './model/text.js';
import { placeIn } from './site/load.js';
import { keepDeclaration, readDeclarations } from './store/declarations.js';

const LARGEST = 50_000_000;

/** Reads the files the site names, its acceptances too, and keeps what they say, where it differs from what was kept last. Throws ExitError or SiteError, naming the file and the cure, where one cannot be read. */
export async function declareDocuments(house: House, at: string): Promise<void> {
  if (!house.site) return;
  await declareAccepted(house, at);
  const read = [];
  for (const [index, source] of house.site.documents.entries()) read.push(await writtenIn(house, source, index));
  const changed = read.map((one) => one.changed).sort(byCodePoint).at(-1);
  const says = {
    is: 'documents' as const,
    rows: read.flatMap(({ written }) => written.rows),
    subnets: distinct(read.flatMap(({ written }) => written.subnets)),
    vlans: [...new Set(read.flatMap(({ written }) => written.vlans))].sort((a, b) => a - b),
    ...(changed !== undefined && { changed }),
  };
  const kept = (await readDeclarations(house.database, house.siteId)).filter((d) => d.says.is === 'documents').at(-1);
  if (kept ? isDeepStrictEqual(kept.says, says) : house.site.documents.length === 0) return;
  await keepDeclaration(house.database, house.siteId, { by: 'documents', at, says });
}

async function writtenIn({ site, configPath }: House, source: DocumentSource, index: number): Promise<{ readonly written: Extract<Written, { rows: unknown }>; readonly changed: string }> {
  const { line, column } = placeIn(site!, ['documents', index, source.kind]);
  const read = await readDocument(source, relative(dirname(configPath), source.path));
  if ('problem' in read.written) throw new ExitError(EXIT.usage, `${configPath}:${line}:${column}: documents: ${source.path}: ${read.written.problem}`);
  return { written: read.written, changed: read.changed };
}

/** What one file of documentation says, or why it cannot be read, with the cure; `label` names it in every row, `changed` is when it was last written. Nothing is ever written back. */
export async function readDocument(source: DocumentSource, label: string): Promise<{ readonly written: Written; readonly changed: string }> {
  const failed = (problem: string) => ({ written: { problem }, changed: '' });
  let bytes: Buffer;
  let changed: string;
  try {
    const { mtime, size } = await stat(source.path);
    if (size > LARGEST) return failed(`it is larger than ${LARGEST / 1_000_000} MB; name a list of devices`);
    bytes = await readFile(source.path);
    changed = mtime.toISOString();
  } catch (error) {
    return failed(`it cannot be read (${(error as NodeJS.ErrnoException).code}); correct the path (relative paths begin at the site file), or give this user the right to read it`);
  }
  const isArchive = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
  if (source.kind === 'xlsx') return { written: isArchive ? readWrittenXlsx(bytes, source.columns, label) : { problem: 'it is no workbook of the kind .xlsx; save it as one, or as CSV and write csv: instead of xlsx:' }, changed };
  if (isArchive) return failed('this is a spreadsheet or an archive, not text; write xlsx: instead, or save it as CSV');
  return { written: source.kind === 'csv' ? readWrittenCsv(textOf(bytes), source.columns, label) : readNetbox(textOf(bytes), label), changed };
}

/** Spreadsheets also save “Unicode text”: UTF-16 with a byte order mark. */
function textOf(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : decode(bytes);
}
