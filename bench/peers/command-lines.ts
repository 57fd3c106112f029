/** Knows network boxes with a command line: a process of its own, one configuration for all, logged in to by key. */
import { type ChildProcess, fork } from 'node:child_process';
import { cliOn } from '../../test/scanners/hostile/cli.js';
import { startPeer } from '../../test/scanners/hostile/ssh-peer.js';

export interface CommandLinesPlan {
  /** They listen on `network`.1, .2 and so on. */
  readonly network: string;
  readonly port: number;
  readonly count: number;
  readonly configuration: string;
}

/** Starts them; ends with the function it gives. */
export async function startCommandLines(plan: CommandLinesPlan): Promise<{ readonly addresses: readonly string[]; end(): void }> {
  const child: ChildProcess = fork(import.meta.filename, [], { execArgv: process.execArgv });
  const addresses = await new Promise<readonly string[]>((resolve, reject) => {
    child.once('message', (message) => resolve(message as readonly string[]));
    child.once('exit', (code) => reject(new Error(`the command lines ended with ${code}`)));
    child.send(plan);
  });
  child.removeAllListeners('exit');
  return { addresses, end: () => void child.kill() };
}

process.once('message', (message) => {
  const { network, port, count, configuration } = message as CommandLinesPlan;
  const shell = cliOn({ prompt: 'box#', says: { 'show running-config': configuration, 'terminal length 0': '', exit: ['drop'] } }, { typed: [] });
  const addresses = Array.from({ length: count }, (_, i) => `${network}.${i + 1}`);
  const login = (attempt: { method: string; accept(): void; reject(methods: never[]): void }): void => (attempt.method === 'publickey' ? attempt.accept() : attempt.reject(['publickey'] as never[]));
  void Promise.all(addresses.map((address) => startPeer(address, port, { login, shell }))).then(() => process.send!(addresses));
});
