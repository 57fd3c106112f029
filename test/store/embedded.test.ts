import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const mayMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;

const OPEN = `
  import { openDatabase } from './src/store/database.js';
  const db = await openDatabase({ dataDir: process.argv.at(-1), url: null });
  const [row] = await db.sql\`select 40 + 2 as answer\`;
  console.log('answer', row.answer);
  await db.close();`;

it.runIf(mayMount)('runs under root where no user namespace can be made, in a folder closed to everybody else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-closed-'));
  const root = join(folder, 'root');
  mkdirSync(root);
  try {
    // user_namespaces(7): a process with another root than its mount namespace may not make one.
    const script = `mount --rbind / ${root} && exec chroot ${root} sh -c 'unshare --user true 2>/dev/null && exit 9; cd "$1" && exec "$2" --import tsx --input-type=module -e "$3" "$4"' - "$@"`;
    const made = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script, '-', ROOT, process.execPath, OPEN, join(folder, 'data')], { encoding: 'utf8' });
    expect(made).toMatchObject({ status: 0, stdout: 'answer 42\n' });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  }
});
