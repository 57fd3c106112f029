import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeFolder } from '../remove-folder.js';

const ROOT = join(import.meta.dirname, '../..');
const mayMount = process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;

const OPEN = `
  import { openDatabase } from './src/store/database.js';
  const db = await openDatabase({ dataDir: process.argv.at(-1), url: null });
  const [row] = await db.query('select 40 + 2 as answer');
  console.log('answer', row.answer);
  await db.close();`;

/** What each machine lacks, made so by `sh` in a mount namespace of its own; `$0` is a folder, "$@" what is to be run there. */
const MACHINES = [
  // user_namespaces(7): a process with another root than its mount namespace may not make one.
  ['user namespaces', 'mkdir "$0/root" && mount --rbind / "$0/root" && exec chroot "$0/root" sh -c "unshare --user true 2>/dev/null && exit 9; cd \\"\\$0\\" && exec \\"\\$@\\"" "$PWD" "$@"'],
  ['any user but root and nobody', 'mount --bind "$0/passwd" /etc/passwd && exec "$@"'],
] as const;

it.runIf(mayMount).each(MACHINES)('runs under root without %s, in a folder closed to everybody else', async (_what, script) => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-closed-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'passwd'), 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n');
  try {
    const open = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', OPEN, join(folder, 'data')];
    const made = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script, folder, ...open], { cwd: ROOT, encoding: 'utf8' });
    expect(made).toMatchObject({ status: 0, stdout: 'answer 42\n' });
  } finally {
    await removeFolder(folder);
  }
});
