/** Knows how the house is opened: site file, data directory, database, engine. Every command goes through here. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Engine, loadEngine } from './engine.js';
import { stableId } from './model/digest.js';
import type { Site } from './model/site.js';
import { loadSite } from './site/load.js';
import { DependencyMissing } from './guard/dependency.js';
import { resolveSecret } from './guard/secrets.js';
import { type Database, openDatabase } from './store/database.js';
import { keepDeclaration, readDeclarations } from './store/declarations.js';
import { nameSite } from './store/sites.js';

export interface House {
  /** Null where there is no site file: then client and site are `import`. */
  readonly site: Site | null;
  readonly siteId: string;
  readonly configPath: string;
  readonly dataDir: string;
  readonly database: Database;
  readonly engine: Engine;
  close(): Promise<void>;
}
export interface Places {
  /** Path of the site file. */
  readonly config: string;
  /** Whether the path was given; a missing file is then an error. */
  readonly configGiven: boolean;
  readonly data: string;
}

/** Opens everything. Throws SiteError (wrong site file), DatabaseUnavailable (no Postgres), each with its cure. */
export async function openHouse({ config, configGiven, data }: Places): Promise<House> {
  const site = await loadSite(resolve(config), { optional: !configGiven });
  const dataDir = resolve(data);
  await makeFolder(dataDir).catch(({ code }: NodeJS.ErrnoException) => {
    throw new DependencyMissing(`the data folder ${dataDir}`, `it cannot be made (${code}); make it as a user who may (mkdir -p, then chown), or name another with --data`);
  });
  const url = site?.database ? await resolveSecret(site.database, { dataDir }) : (process.env['DATABASE_URL'] ?? null);
  const engine = await loadEngine(site?.plugins ?? null);
  const database = await openDatabase({ dataDir, url: url === '' ? null : url });
  const siteId = siteIdOf(site);
  return { site, siteId, configPath: resolve(config), dataDir, database, engine, close: () => database.close() };
}

/** The id under which everything of a site is kept. */
export function siteIdOf(site: Pick<Site, 'client' | 'site'> | null): string {
  const { client, name } = namesOf(site);
  return stableId('site', client, name);
}
function namesOf(site: Pick<Site, 'client' | 'site'> | null): { readonly client: string; readonly name: string } {
  return { client: site?.client ?? 'import', name: site?.site ?? 'import' };
}

/** Keeps whose site it is, and the site file as a declaration, where it differs from the version kept last. */
export async function declareSite({ site, siteId, database }: House, at: string): Promise<void> {
  await nameSite(database, { id: siteId, ...namesOf(site) });
  if (!site) return;
  const kept = (await readDeclarations(database, siteId)).filter((d) => d.says.is === 'site').at(-1);
  if (kept?.says.is === 'site' && isDeepStrictEqual(kept.says.site, withoutSecrets(site))) return;
  await keepDeclaration(database, siteId, { by: 'site file', at, says: { is: 'site', site: withoutSecrets(site) } });
}

/** A clear secret (demo, labs) never reaches the store: only that there was one. */
function withoutSecrets(site: Site): Site {
  return JSON.parse(JSON.stringify(site, (_key, value: unknown) => (isClear(value) ? { from: 'clear', value: '' } : value))) as Site;
}
function isClear(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { from?: unknown }).from === 'clear';
}

/** Step by step: Node's own recursive way never comes back where a file system such as /proc refuses with ENOENT. */
async function makeFolder(path: string, parentIsThere = false): Promise<void> {
  try {
    await mkdir(path, { mode: 0o755 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || parentIsThere) throw error;
    await makeFolder(dirname(path));
    await makeFolder(path, true);
  }
}
