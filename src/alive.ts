/** Knows whether the daemon answers, for the health check of a container: `node dist/src/alive.js SITE-FILE` ends with 0 where it does, else with 1. */
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { loadSite } from './site/load.js';

const LONGEST_MS = 4000;
/** Who listens everywhere answers here, too. */
const HERE = new Map([['0.0.0.0', '127.0.0.1'], ['::', '::1']]);

const { host, port, tls } = (await loadSite(process.argv[2] ?? '/etc/linchpin/linchpin.yaml'))!.http;
// Our own certificate, asked on our own machine: whoever signed it is of no matter.
const options = { host: HERE.get(host) ?? host, port, path: '/livez', timeout: LONGEST_MS, rejectUnauthorized: false };
const asked = (tls ? requestTls : requestPlain)(options, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1));
asked.on('timeout', () => asked.destroy(new Error('no answer')));
asked.on('error', ({ message }) => {
  process.stderr.write(`${options.host}:${port}: ${message}\n`);
  process.exit(1);
});
asked.end();
