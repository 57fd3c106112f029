/** Knows how the client's own documentation is read from its files and kept as a declaration. */
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { ExitError, EXIT } from './commands/bricks/exit.js';
import { readNetbox } from './documents/netbox.js';
import { readWrittenCsv } from './documents/csv.js';
import type { House } from './house.js';
import type { WrittenRow } from './model/declaration.js';
import { decode } from './model/text.js';
import { keepDeclaration, readDeclarations } from './store/declarations.js';

/** Reads the files the site names and keeps their rows, where they differ from what was kept last. Throws, naming the file, where one cannot be read. */
export async function declareDocuments(house: House, at: string): Promise<void> {
  if (!house.site || house.site.documents.length === 0) return;
  const rows: WrittenRow[] = [];
  for (const source of house.site.documents) {
    const path = isAbsolute(source.path) ? source.path : join(dirname(house.configPath), source.path);
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new ExitError(EXIT.usage, `documents: ${path} cannot be read (${error.code}); correct the path in ${house.configPath}`);
    });
    if (source.kind === 'xlsx') throw new ExitError(EXIT.usage, `documents: ${path} is a spreadsheet, which is not read yet; save it as CSV and name that`);
    const read = source.kind === 'csv' ? readWrittenCsv(decode(bytes), source.columns, source.path) : readNetbox(decode(bytes), source.path);
    rows.push(...read.rows);
  }
  const says = { is: 'documents' as const, rows, subnets: [] };
  const kept = (await readDeclarations(house.database, house.siteId)).filter((d) => d.says.is === 'documents').at(-1);
  if (kept && JSON.stringify(kept.says) === JSON.stringify(says)) return;
  await keepDeclaration(house.database, house.siteId, { by: 'documents', at, says });
}
