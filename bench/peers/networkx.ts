/** Knows how networkx (Debian's python3-networkx) is asked, and how it is had where it is missing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MissingPeer } from './bench.js';

/** Runs `program` (Python; `graph` is the graph, `groups` lists of nodes, `least(times, run)` measures) and gives the numbers it prints as JSON. */
export function askNetworkx<T>(program: string, from: ArrayLike<number>, to: ArrayLike<number>, groups: readonly (readonly number[])[] = []): T {
  need();
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-bench-'));
  try {
    writeFileSync(join(folder, 'edges'), Array.from(from, (a, i) => `${a} ${to[i]!}\n`).join(''));
    writeFileSync(join(folder, 'groups'), JSON.stringify(groups));
    const run = spawnSync('python3', ['-c', `${PRELUDE}\n${program}`, folder], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (run.status !== 0) throw new Error(`networkx failed: ${run.stderr}`);
    return JSON.parse(run.stdout) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const PRELUDE = `
import json, sys, time, networkx
folder = sys.argv[1]
graph = networkx.Graph()
for line in open(folder + '/edges'):
    a, b = line.split()
    graph.add_edge(int(a), int(b))
groups = json.load(open(folder + '/groups'))
def least(times, run):
    best = float('inf')
    for _ in range(times):
        started = time.perf_counter()
        run()
        best = min(best, (time.perf_counter() - started) * 1000)
    return best
`;

function need(): void {
  const has = () => spawnSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' }).status === 0;
  if (has()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    console.error('python3-networkx is missing; installing it with apt-get');
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'python3-networkx'], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (has()) return;
  }
  throw new MissingPeer('networkx, the peer, is not here: install it with `apt-get install python3-networkx` (as root), then run this again.');
}
