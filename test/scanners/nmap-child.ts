/** A process that scans until it is killed: what becomes of its nmap is what the test looks at. Arguments: targets, `raw`, `guarded`. */
import { createNmapScanner } from '../../scanners/nmap/scanner.js';
import { testGate } from './gate.js';

const [cidr = '127.77.64.0/20', raw = 'raw', guarded = ''] = process.argv.slice(2);
const gate = testGate([cidr], { limits: { packetsPerSecond: 20, perDevicePacketsPerSecond: 1 } });
const targets = Array.from({ length: 200 }, (_, i) => `127.77.64.${i + 1}`);
const scanner = createNmapScanner(gate, { raw: raw === 'raw', ...(guarded === 'guarded' && { guarded: true }) });
await scanner.tcp(targets, Array.from({ length: 200 }, (_, i) => 30_000 + i), () => undefined);
