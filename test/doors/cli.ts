/** Knows how the command line is run from its sources, and how a daemon is started and ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const home = join(import.meta.dirname, '../..');
const LOADER = ['--import', join(home, 'node_modules/tsx/dist/loader.mjs')];

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  stdout(): string;
  stderr(): string;
  /** Waits until a line of stdout matches; throws, with what was said, where it ends before. */
  says(pattern: RegExp, ms?: number): Promise<RegExpExecArray>;
}

/** Starts a command in `cwd`, or another program of ours. */
export function start(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, program = 'src/main.ts'): Running {
  const child = spawn(process.execPath, [...LOADER, join(home, program), ...args], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let over = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ran>((resolve) =>
    child.once('close', (code) => {
      over = true;
      resolve({ code, stdout, stderr });
    }),
  );
  return {
    child, ended,
    stdout: () => stdout,
    stderr: () => stderr,
    async says(pattern, ms = 120_000) {
      for (const deadline = Date.now() + ms; Date.now() < deadline; await pause(50)) {
        const found = pattern.exec(stdout);
        if (found) return found;
        if (over) break;
      }
      throw new Error(`never said ${pattern}: ${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
    },
  };
}

/** Runs a command to its end. */
export function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return start(cwd, args, env).ended;
}
