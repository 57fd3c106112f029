/** Knows how to run a real OpenSSH server on a loopback address, with host keys, users' keys and configuration of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface Sshd {
  /** The private key that logs in, and the user it is for. */
  readonly key: string;
  readonly user: string;
  /** Of the server's key, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
  stop(): Promise<void>;
}
export function hasSshd(): boolean {
  return existsSync('/usr/sbin/sshd');
}

export async function startSshd(address: string, port: number, configuration: readonly string[] = []): Promise<Sshd> {
  const folder = mkdtempSync(join(tmpdir(), 'sshd-'));
  const { username, uid } = userInfo();
  if (uid === 0) mkdirSync('/run/sshd', { recursive: true });
  for (const name of ['host', 'login']) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)]);
  const authorized = join(folder, 'authorized');
  writeFileSync(authorized, readFileSync(join(folder, 'login.pub')));
  chmodSync(folder, 0o755);
  const config = [
    `ListenAddress ${address}:${port}`,
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${authorized}`,
    'StrictModes no',
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'UsePAM no',
    'AcceptEnv LC_*',
    // bash(1) reads what its user likes at a prompt for every command that it takes for the first shell of a connection.
    'SetEnv SHLVL=2',
    `PidFile ${join(folder, 'pid')}`,
    ...configuration,
  ];
  writeFileSync(join(folder, 'config'), config.join('\n') + '\n');
  const child: ChildProcess = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', join(folder, 'config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Server listening')) resolve();
    });
    child.once('exit', () => reject(new Error(`sshd did not start: ${said}`)));
    child.once('error', reject);
  });
  return {
    key: readFileSync(join(folder, 'login'), 'utf8'),
    user: username,
    fingerprint: execFileSync('ssh-keygen', ['-lf', join(folder, 'host.pub')], { encoding: 'utf8' }).split(' ')[1]!,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
