/** Knows how the client's own documentation is read from its files and kept as a declaration. */
import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { declareAccepted } from './accepted.js';
import { ExitError, EXIT } from './commands/bricks/exit.js';
import { readWrittenCsv } from './documents/csv.js';
import { readNetbox } from './documents/netbox.js';
import type { House } from './house.js';
import type { WrittenRow } from './model/declaration.js';
import type { DocumentSource } from './model/site.js';
import { decode } from './model/text.js';
import { placeIn } from './site/load.js';
import { keepDeclaration, readDeclarations } from './store/declarations.js';

const LARGEST = 50_000_000;

/** Reads the files the site names, its acceptances too, and keeps what they say, where it differs from what was kept last. Throws ExitError or SiteError, naming the file and the cure, where one cannot be read. */
export async function declareDocuments(house: House, at: string): Promise<void> {
  if (!house.site) return;
  await declareAccepted(house, at);
  const rows: WrittenRow[] = [];
  for (const [index, source] of house.site.documents.entries()) rows.push(...(await rowsOf(house, source, index)));
  const says = { is: 'documents' as const, rows, subnets: [] };
  const kept = (await readDeclarations(house.database, house.siteId)).filter((d) => d.says.is === 'documents').at(-1);
  if (kept ? isDeepStrictEqual(kept.says, says) : house.site.documents.length === 0) return;
  await keepDeclaration(house.database, house.siteId, { by: 'documents', at, says });
}

async function rowsOf({ site, configPath }: House, source: DocumentSource, index: number): Promise<readonly WrittenRow[]> {
  const { line, column } = placeIn(site!, ['documents', index, source.kind]);
  const wrong = (says: string): never => {
    throw new ExitError(EXIT.usage, `${configPath}:${line}:${column}: documents: ${source.path}: ${says}`);
  };
  if (source.kind === 'xlsx') return wrong('a spreadsheet is not read yet; save it as CSV, and write csv: instead of xlsx:');
  const bytes = await readFile(source.path).catch(({ code }: NodeJS.ErrnoException) => wrong(`it cannot be read (${code}); correct the path (relative paths begin at the site file), or give this user the right to read it`));
  if (bytes.length > LARGEST) return wrong(`it is larger than ${LARGEST / 1_000_000} MB; name a list of devices`);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return wrong('this is a spreadsheet or an archive, not text; save it as CSV and name that');
  const label = relative(dirname(configPath), source.path);
  const read = source.kind === 'csv' ? readWrittenCsv(textOf(bytes), source.columns, label) : readNetbox(textOf(bytes), label);
  return 'problem' in read ? wrong(read.problem) : read.rows;
}

/** Spreadsheets also save “Unicode text”: UTF-16 with a byte order mark. */
function textOf(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : decode(bytes);
}
