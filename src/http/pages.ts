/** Knows how a long list is told in pages: `?limit=&cursor=` gives `{ data, next }`; a cursor stays with the snapshot it began in. */
import { z } from 'zod';
import { Refusal } from './problem.js';

export const pageQuery = { limit: z.coerce.number().int().min(1).max(1000).default(100), cursor: z.string().max(400).optional() };
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ data: z.array(row), next: z.string().nullable().describe('cursor of the next page; null: this was the last') });

interface Cursor {
  /** The snapshot the first page was of; empty for lists that are of none. */
  readonly of: string;
  /** The id after which the page begins. */
  readonly after: string;
}
export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The snapshot to read: the one the cursor stays with, else the one asked for. */
export function pinned(asked: PageAsked, reference: string): string {
  const of = asked.cursor === undefined ? '' : parse(asked.cursor).of;
  return of === '' ? reference : of;
}

/** One page of `rows`, each known by `idOf`. A cursor whose row is gone is refused, so that no row is silently left out. */
export function page<T>(rows: readonly T[], idOf: (row: T) => string, asked: PageAsked, of = ''): { readonly data: T[]; readonly next: string | null } {
  let from = 0;
  if (asked.cursor !== undefined) {
    const { after } = parse(asked.cursor);
    from = rows.findIndex((row) => idOf(row) === after) + 1;
    if (from === 0) throw new Refusal(400, 'Bad request', 'this cursor is not of this list');
  }
  const data = rows.slice(from, from + asked.limit);
  const last = data.at(-1);
  return { data, next: last !== undefined && from + data.length < rows.length ? cursorOf(idOf(last), of) : null };
}

/** The cursor of the page that begins after the row with this id. */
export function cursorOf(after: string, of = ''): string {
  return Buffer.from(JSON.stringify({ of, after })).toString('base64url');
}
/** The id after which the asked page begins; null: it is the first. */
export function afterOf({ cursor }: PageAsked): string | null {
  return cursor === undefined ? null : parse(cursor).after;
}

function parse(cursor: string): Cursor {
  try {
    const read = z.strictObject({ of: z.string(), after: z.string() }).safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (read.success) return read.data;
  } catch {
    // not JSON: refused below
  }
  throw new Refusal(400, 'Bad request', 'this is no cursor of ours');
}
