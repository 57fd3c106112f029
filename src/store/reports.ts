/** Knows frozen reports: written once, never overwritten, each file with its hash. */
import { and, desc, eq } from 'drizzle-orm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from '../model/digest.js';
import type { Database } from './database.js';
import { report } from './schema.js';
import { iso } from './sweeps.js';

export interface FrozenFile {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}
/** A frozen report without its files. `files`: SHA-256 by format. */
export interface FrozenRow {
  readonly id: string;
  readonly sweep: string;
  readonly frozenAt: string;
  readonly files: Readonly<Record<string, string>>;
}
interface Kept {
  readonly mediaType: string;
  readonly sha256: string;
  /** gzip, base64. */
  readonly content: string;
}

/** Keeps the files of a report, by format. */
export async function keepReport({ tables }: Database, siteId: string, made: { readonly id: string; readonly sweep: string; readonly at: string; readonly files: Readonly<Record<string, FrozenFile>> }): Promise<void> {
  const files = Object.fromEntries(Object.entries(made.files).map(([format, { mediaType, body }]): [string, Kept] => [format, { mediaType, sha256: sha256(body), content: gzipSync(body).toString('base64') }]));
  await tables.insert(report).values({ siteId, id: made.id, sweepId: made.sweep, frozenAt: made.at, files });
}

/** One file of a frozen report, as it was; null where there is none. */
export async function readReport({ tables }: Database, siteId: string, id: string, format: string): Promise<FrozenFile | null> {
  const [row] = await tables.select().from(report).where(and(eq(report.siteId, siteId), eq(report.id, id)));
  const files = (row?.files ?? {}) as Readonly<Record<string, Kept>>;
  if (!Object.hasOwn(files, format)) return null;
  const { mediaType, content } = files[format]!;
  return { mediaType, body: gunzipSync(Buffer.from(content, 'base64')) };
}

/** All frozen reports, newest first. */
export async function listReports({ tables }: Database, siteId: string): Promise<readonly FrozenRow[]> {
  const rows = await tables.select().from(report).where(eq(report.siteId, siteId)).orderBy(desc(report.frozenAt), desc(report.id));
  return rows.map(({ id, sweepId, frozenAt, files }) => ({ id, sweep: sweepId, frozenAt: iso(frozenAt), files: Object.fromEntries(Object.entries(files as Record<string, Kept>).map(([format, kept]) => [format, kept.sha256])) }));
}
