/** Knows how to run a real net-snmp agent on a loopback address, with its own configuration and state. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Snmpd {
  stop(): Promise<void>;
}
/** Whether this machine has the agent. */
export function hasSnmpd(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v snmpd || ls /usr/sbin/snmpd'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Starts snmpd and resolves when it says that it listens. `persistent` lines hold users, as `createUser` commands. */
export async function startSnmpd(address: string, port: number, configuration: readonly string[], persistent: readonly string[] = []): Promise<Snmpd> {
  const folder = mkdtempSync(join(tmpdir(), 'snmpd-'));
  writeFileSync(join(folder, 'snmpd.conf'), configuration.join('\n') + '\n');
  writeFileSync(join(folder, 'state.conf'), persistent.join('\n') + '\n');
  const child: ChildProcess = spawn('/usr/sbin/snmpd', ['-f', '-Le', '-C', '-c', `${folder}/snmpd.conf,${folder}/state.conf`, '-p', join(folder, 'pid'), '-I', '-smux', `udp:${address}:${port}`], {
    env: { ...process.env, MIBS: '', SNMP_PERSISTENT_DIR: folder, SNMPCONFPATH: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('NET-SNMP version')) resolve();
    });
    child.once('exit', () => reject(new Error(`snmpd did not start: ${said}`)));
    child.once('error', reject);
  });
  return {
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
