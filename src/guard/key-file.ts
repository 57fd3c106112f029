/** Knows the key files in the data directory: made once, readable by their owner alone, never in the database. */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

export class KeyFileProblem extends Error {}

const KEY_BYTES = 32;

/** The key `name` of `dataDir`; made where there is none. Throws KeyFileProblem, with the cure, where others may read it or it is damaged. */
export async function keyFile(dataDir: string, name: 'secrets' | 'sealing' | 'webhooks'): Promise<Buffer> {
  const folder = join(dataDir, 'keys');
  const path = join(folder, `${name}.key`);
  const key = await readFile(path).catch(ignoreMissing);
  if (key === null) return make(folder, path);
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) throw new KeyFileProblem(`${path} can be read by others (mode ${(mode & 0o777).toString(8)}); cure: chmod 600 ${path}`);
  if (key.length !== KEY_BYTES) throw new KeyFileProblem(`${path} is damaged (${key.length} bytes instead of ${KEY_BYTES}); restore it from the backup of the data directory`);
  return key;
}

/** Two processes that make it at once end up with the same key: the file appears whole, or not at all. */
async function make(folder: string, path: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(KEY_BYTES));
    await file.sync();
    await file.close();
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path);
}

export function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
