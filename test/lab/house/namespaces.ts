/** Knows one node as a process: pid 1 of its own pid, mount, uts and network namespace, found and ended by its recorded pid and start time. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface, type Interface as Lines } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { READY, STARTED } from './node-script.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
export interface RunningNode {
  readonly name: string;
  /** Pid 1 of the node, as this side sees it. */
  readonly pid: number;
  /** Tells the node that its wires are laid; resolves when its daemons are started. */
  start(): Promise<void>;
  /** Runs a program inside, with the node's own view of everything. Never throws on an exit status. */
  run(command: string, args?: readonly string[], options?: { readonly cwd?: string; readonly timeoutMs?: number }): Promise<Ran>;
  /** The same in the background. */
  spawn(command: string, args: readonly string[], options?: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv }): ChildProcess;
  /** Ends the node and everything in it. */
  end(): Promise<void>;
}

/** Forks a node that runs `script`; resolves when it waits for its wires. */
export async function forkNode(name: string, script: string): Promise<RunningNode> {
  const outer = spawn('unshare', ['--fork', '--kill-child', '--pid', '--mount', '--mount-proc', '--uts', '--net', 'bash', script], { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env.PATH } });
  const ended = new Promise<void>((resolve) => outer.once('exit', () => resolve()));
  let complaint = '';
  outer.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)));
  outer.stdin.on('error', () => undefined);
  const lines = createInterface({ input: outer.stdout });
  await Promise.race([heard(lines, READY), ended]);
  if (outer.exitCode !== null) throw new Error(`node ${name} did not start: ${complaint}`);
  const pid = await innerPid(outer.pid!);
  const startedAt = startTime(pid);
  const entry = ['--target', String(pid), '--pid', '--mount', '--uts', '--net', '--'];
  return {
    name,
    pid,
    async start() {
      const started = heard(lines, STARTED);
      outer.stdin.write('wired\n');
      await Promise.race([started, ended]);
      if (outer.exitCode !== null || /rror/.test(complaint)) throw new Error(`node ${name} did not come up: ${complaint}`);
    },
    run(command, args = [], options = {}) {
      return new Promise((resolve) => {
        execFile('nsenter', [...entry, command, ...args], { ...options, timeout: options.timeoutMs, maxBuffer: 64 << 20, env: { ...process.env, MIBS: '' } }, (error, stdout, stderr) =>
          resolve({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, stdout, stderr }),
        );
      });
    },
    spawn(command, args, options = {}) {
      return spawn('nsenter', [...entry, command, ...args], { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    },
    async end() {
      outer.stdin.end();
      if (await Promise.race([ended.then(() => true), wait(1500, false)])) return;
      if (startTime(pid) === startedAt) process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}

/** When the process started, in the kernel's ticks; null: no such process. With the pid it names one process for ever. */
export function startTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** Pids of a process's children. */
export function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

async function innerPid(outer: number): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const [pid] = childrenOf(outer);
    if (pid !== undefined) return pid;
    await wait(20);
  }
  throw new Error('the node has no process of its own');
}

function heard(lines: Lines, text: string): Promise<void> {
  return new Promise((resolve) => {
    const listen = (line: string) => {
      if (line !== text) return;
      lines.off('line', listen);
      resolve();
    };
    lines.on('line', listen);
  });
}
