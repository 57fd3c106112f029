/** Knows what the appliance really sent: a capture on the far end of its cable, so that not even raw frames escape the count. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RunningNode } from './namespaces.js';
import { endsOf, type LabNetwork } from './network.js';

export interface Counts {
  /** Frames the appliance sent, of any kind. */
  readonly all: number;
  /** IP packets and ARP questions for addresses outside the scope: one line each, as tcpdump prints them. */
  readonly outsideScope: readonly string[];
  /** Anything sent to a port where paper comes out. */
  readonly toPrintingPorts: readonly string[];
}
export interface Counter {
  counts(): Promise<Counts>;
  end(): Promise<void>;
}

export const PRINTING_PORTS = 'tcp and (dst port 515 or dst port 631 or dst portrange 9100-9107 or dst portrange 9112-9116)';

export async function startCounting(network: LabNetwork, folder: string, node: (name: string) => RunningNode): Promise<Counter> {
  const appliance = network.nodes.find(({ kind }) => kind === 'appliance');
  const ends = network.cables.map(endsOf).find((pair) => pair.some(({ device }) => device === appliance?.name));
  if (!appliance || !ends) throw new Error(`${network.name} has no appliance to count`);
  const far = ends[0].device === appliance.name ? ends[1] : ends[0];
  const file = join(folder, 'sent.pcap');
  const capture = node(far.device).spawn('tcpdump', ['-i', far.port, '-Q', 'in', '-p', '-n', '-U', '--immediate-mode', '-s', '128', '-Z', 'root', '-w', file]);
  await new Promise<void>((resolve, reject) => {
    let said = '';
    capture.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listening on')) resolve();
    });
    capture.once('exit', () => reject(new Error(`tcpdump ended: ${said}`)));
  });
  const inside = network.scope.map((cidr) => `dst net ${cidr}`).join(' or ');
  const lines = (filter: string) => readBack(file, filter);
  return {
    async counts() {
      await wait(300);
      return {
        all: lines('').length,
        outsideScope: lines(`(ip or arp) and not (${inside}) and not ether multicast or (ip6) or (arp and not (${inside}))`),
        toPrintingPorts: lines(PRINTING_PORTS),
      };
    },
    async end() {
      if (capture.exitCode === null && capture.signalCode === null) {
        const gone = new Promise((resolve) => capture.once('exit', resolve));
        capture.kill('SIGKILL');
        await gone;
      }
    },
  };
}

/** The counts so far. */
export function countsOf(lab: { readonly counter: Counter }): Promise<Counts> {
  return lab.counter.counts();
}

function readBack(file: string, filter: string): readonly string[] {
  const args = ['-n', '-tt', '-r', file, ...(filter === '' ? [] : [filter])];
  const read = spawnSync('tcpdump', args, { encoding: 'utf8', maxBuffer: 256 << 20 });
  if (read.status !== 0) return [execFileSync('tcpdump', args, { encoding: 'utf8' })];
  return read.stdout.split('\n').filter((line) => line !== '');
}
