/** Knows how the product is run where a client would run it: inside the appliance's namespace, as built. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Audit } from '../../../src/model/audit.js';
import type { Drift } from '../../../src/model/drift.js';
import type { RunningLab } from './lab.js';
import { childrenOf, type Ran } from './namespaces.js';

const home = join(import.meta.dirname, '../../..');
const program = join(home, 'bin', 'linchpin.js');

/** Builds what is to be tried, where a source is newer. */
export function build(): void {
  const built = spawnSync(process.execPath, ['--input-type=module', '-e', `const { buildIfStale } = await import(${JSON.stringify(join(home, 'scripts', 'set-up.js'))}); buildIfStale();`], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('the build failed; see above');
}

const standard = (lab: RunningLab) => ['--config', lab.siteFile, '--data', lab.dataFolder];
const applianceOf = (lab: RunningLab) => lab.node(lab.network.nodes.find(({ kind }) => kind === 'appliance')!.name);

/** One command, to its end. */
export function linchpin(lab: RunningLab, ...args: readonly string[]): Promise<Ran> {
  return applianceOf(lab).run(process.execPath, [program, ...args, ...standard(lab)], { cwd: lab.folder, timeoutMs: 600_000 });
}

/** A sweep's id: the last line of its standard output. */
export async function sweep(lab: RunningLab, ...args: readonly string[]): Promise<string> {
  const ran = await linchpin(lab, 'sweep', ...args);
  if (ran.code !== 0) throw new Error(`sweep ended with ${ran.code}: ${ran.stderr.slice(-3000)}`);
  return ran.stdout.trim().split('\n').at(-1)!;
}

export async function auditOf(lab: RunningLab, id = 'latest'): Promise<Audit> {
  return json<Audit>(await linchpin(lab, 'show', 'audit', '--json', '--sweep', id));
}

export async function driftOf(lab: RunningLab, from: string, to: string): Promise<Drift> {
  return json<Drift>(await linchpin(lab, 'diff', from, to, '--json'));
}

/** Starts a command; `kill` ends the program itself at once, as a power cut would. */
export function start(lab: RunningLab, ...args: readonly string[]): { readonly gone: Promise<void>; kill(): void } {
  const outer = applianceOf(lab).spawn(process.execPath, [program, ...args, ...standard(lab)], { cwd: lab.folder });
  outer.stdout!.resume();
  outer.stderr!.resume();
  return {
    gone: new Promise((resolve) => outer.once('exit', () => resolve())),
    kill() {
      for (const pid of childrenOf(outer.pid!)) process.kill(pid, 'SIGKILL');
    },
  };
}

function json<T>(ran: Ran): T {
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr.slice(-3000)}`);
  return JSON.parse(ran.stdout) as T;
}
