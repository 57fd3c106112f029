/** Knows how nmap runs as our child: without a shell, its answer a stream, and never longer than we live. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { DependencyMissing, programPath } from '../../src/guard/dependency.js';
import { fileCarriesRaw } from './rights.js';

export interface Run {
  /** Resolves when the process is gone: null where it ended well, else why not. */
  readonly ended: Promise<string | null>;
  kill(): void;
}

/** A process that is nothing but a guard: it ends nmap when the pipe to us breaks. For systems whose kernel or tools cannot. */
const GUARD = `
const { spawn } = require('node:child_process');
const { Socket } = require('node:net');
const [program, ...args] = process.argv.slice(1);
const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'inherit'] });
new Socket({ fd: 3 }).resume().on('error', () => {}).on('close', () => child.kill('SIGKILL'));
child.on('exit', (code) => process.exit(code ?? 1));
child.on('error', () => process.exit(127));
`;
const COMPLAINT_BYTES = 4096;
let dies: boolean | null = null;

/** Whether the kernel kills nmap when its parent is gone, however that went (prctl(2), PR_SET_PDEATHSIG). It forgets to where the file brings rights that an ordinary user has not. */
function diesWithParent(): boolean {
  if (process.geteuid?.() !== 0 && fileCarriesRaw()) return false;
  dies ??= programPath('setpriv') !== null && spawnSync(programPath('setpriv')!, ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' }).status === 0;
  return dies;
}

/**
 * Starts nmap with `targets`, one a line, on its standard input. `heard` is given its standard output as it comes.
 * Throws DependencyMissing where there is no nmap. `guarded` takes the guard process even where the kernel would do.
 */
export function runNmap(args: readonly string[], targets: readonly string[], heard: (chunk: Buffer) => void, { guarded = !diesWithParent() } = {}): Run {
  const nmap = programPath('nmap');
  if (nmap === null) throw new DependencyMissing('nmap', 'apt-get install nmap (or the same of this system), then repeat the command');
  // A session of its own: a Ctrl-C goes to us alone, and we decide what becomes of it.
  const options = { detached: true, cwd: '/' } as const;
  const child: ChildProcess = guarded
    ? spawn(process.execPath, ['-e', GUARD, nmap, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
    : spawn(programPath('setpriv')!, ['--pdeathsig', 'KILL', nmap, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  const life = guarded ? (child.stdio[3] as Duplex) : null;
  life?.on('error', () => undefined);
  let complaint = '';
  child.stdout!.on('data', heard);
  child.stderr!.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('latin1')).slice(0, COMPLAINT_BYTES)));
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(targets.map((target) => `${target}\n`).join(''));
  const ended = new Promise<string | null>((resolve) => {
    child.once('error', (error) => resolve(`nmap cannot be started: ${error.message}`));
    child.once('close', (code, signal) => resolve(code === 0 ? null : `nmap ended with ${signal ?? code}: ${firstLine(complaint)}`));
  });
  return {
    ended,
    kill: () => {
      if (life) life.destroy();
      else child.kill('SIGKILL');
    },
  };
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => /\S/.test(line) && !line.startsWith('Warning')) ?? 'no reason told';
}
