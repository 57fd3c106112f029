/** Knows how a site file becomes a site: read, checked part by part and as a whole, its paths made absolute. */
import { open, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Site } from '../model/site.js';
import { contradictionsOf } from './contradictions.js';
import { keysAt } from './keys.js';
import { type Problem, SiteError } from './problem.js';
import { siteFile } from './schema.js';
import { siteOf } from './site-of.js';
import { LARGEST, type Path, readSource, type Source } from './source.js';
import { problemsOf } from './wording.js';

export { commentedSite } from './commented.js';

const MOST_TOLD = 50;
const START = { line: 1, column: 1 };
/** By a part that copies of a site share with it. */
const sources = new WeakMap<Site['limits'], Source>();

/**
 * The site of the file at `path`; null where there is none and it is `optional`. Every path in it is absolute, taken from the
 * file's own folder. Throws SiteError, each problem with line, column and cure.
 */
export async function loadSite(path: string, { optional = false }: { readonly optional?: boolean } = {}): Promise<Site | null> {
  const text = await read(path, optional);
  if (text === null) return null;
  const parsed = parseSite(text, { path });
  if ('problems' in parsed) throw new SiteError(path, parsed.problems);
  const missing = await missingFiles(parsed.site);
  if (missing.length > 0) throw new SiteError(path, missing);
  return parsed.site;
}

/** Reads the text of a site file that lies, or would lie, at `path`; looks at no other file. Problems are sorted by their place. */
export function parseSite(text: string, { path }: { readonly path: string }): { readonly site: Site } | { readonly problems: readonly Problem[] } {
  const source = readSource(text);
  if ('problems' in source) return source;
  const shaped = siteFile.safeParse(source.data);
  if (!shaped.success) return { problems: problemsOf(shaped.error.issues, source, (at) => keysAt(at, source.data)).slice(0, MOST_TOLD) };
  const problems = contradictionsOf(shaped.data, source);
  if (problems.length > 0) return { problems: problems.slice(0, MOST_TOLD) };
  const site = siteOf(shaped.data, dirname(resolve(path)));
  sources.set(site.limits, source);
  return { site };
}

/** Where the part of the site file at `path` is written, as in `['scope', 'allow']`; its first line for a site that no file gave. */
export function placeIn(site: Site, path: Path): { readonly line: number; readonly column: number } {
  const [key] = path.slice(-1);
  return sources.get(site.limits)?.at(path.slice(0, -1), String(key)) ?? START;
}

/** The text; null where there is no file and there need be none. Never more than a site file may hold. */
async function read(path: string, optional: boolean): Promise<string | null> {
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      const chunks: Buffer[] = [];
      for (let length = 0; length <= LARGEST; ) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, null);
        if (bytesRead === 0) break;
        chunks.push(buffer.subarray(0, bytesRead));
        length += bytesRead;
      }
      return new TextDecoder('utf-8').decode(Buffer.concat(chunks));
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && optional) return null;
    if (code === 'ENOENT') throw new SiteError(path, [{ ...START, says: 'there is no such file', cure: `write one with \`linchpin init --config ${path}\`, or correct --config` }]);
    if (code === 'EISDIR') throw new SiteError(path, [{ ...START, says: 'this is a folder', cure: 'name the site file in it' }]);
    throw new SiteError(path, [{ ...START, says: `it cannot be read (${code})`, cure: 'give this user the right to read it' }]);
  }
}

/** Files without which something would silently be left out, or be served unprotected. */
async function missingFiles(site: Site): Promise<Problem[]> {
  const named: readonly (readonly [Path, string | null])[] = [
    [['http', 'tls', 'cert'], site.http.tls?.cert ?? null],
    [['http', 'tls', 'key'], site.http.tls?.key ?? null],
    [['branding', 'logo'], site.branding.logo],
    [['plugins'], site.plugins],
  ];
  const problems: Problem[] = [];
  for (const [at, file] of named) {
    if (file === null) continue;
    const missing = await stat(file).then(() => false, ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'ENOTDIR');
    if (missing) problems.push({ ...placeIn(site, at), says: `${at.join('.')}: ${file} is not there`, cure: 'correct the path (relative paths begin at the site file), or leave the key out' });
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
