/** Knows the hosts of a small site: ten switches of 48 ports, twenty servers that speak SNMP, thirty that do not. Runs as a program on the hosts' side of a link. */
import { createServer } from 'node:net';
import { type MibObject, startAgent } from '../../demo/snmp-agent.js';
import { switchObjects } from './switch-objects.js';

export const NETWORK = '10.60';
export const COMMUNITY = 'audit-only';
const at = (i: number): string => `${NETWORK}.0.${i + 10}`;
export const HOSTS: readonly string[] = Array.from({ length: 60 }, (_, i) => at(i));
const SWITCHES = 10;
const SERVERS = 20;
const PORTS = [22, 80, 443];

function serverObjects(number: number, address: string): MibObject[] {
  const objects: MibObject[] = [
    { oid: '1.3.6.1.2.1.1.1.0', tag: '4', value: `Linux server${number} 6.1.0 x86_64` },
    { oid: '1.3.6.1.2.1.1.2.0', tag: '6', value: '1.3.6.1.4.1.8072.3.2.10' },
    { oid: '1.3.6.1.2.1.1.3.0', tag: '67', value: '5000000' },
    { oid: '1.3.6.1.2.1.1.5.0', tag: '4', value: `server${number}` },
    { oid: '1.3.6.1.2.1.1.7.0', tag: '2', value: '72' },
    { oid: `1.3.6.1.2.1.4.20.1.2.${address}`, tag: '2', value: '2' },
    { oid: `1.3.6.1.2.1.4.20.1.3.${address}`, tag: '64', value: '255.255.255.0' },
  ];
  for (const [column, tag, value] of [[2, '4', 'eth0'], [3, '2', '6'], [5, '66', '1000000000'], [6, '4x', `0204000000${number.toString(16).padStart(2, '0')}`], [7, '2', '1'], [8, '2', '1']] as const) objects.push({ oid: `1.3.6.1.2.1.2.2.1.${column}.2`, tag, value });
  for (let program = 1; program <= 150; program++) objects.push({ oid: `1.3.6.1.2.1.25.6.3.1.2.${program}`, tag: '4', value: `package-${program}` });
  for (let process_ = 1; process_ <= 120; process_++) objects.push({ oid: `1.3.6.1.2.1.25.4.2.1.2.${process_}`, tag: '4', value: `process${process_}` });
  return objects;
}

/** Each switch hangs on the first one. */
async function serve(): Promise<void> {
  for (const [i, address] of HOSTS.entries()) {
    if (i < SWITCHES) await startAgent(address, 161, COMMUNITY, switchObjects(i + 1, address, i === 0 ? Array.from({ length: SWITCHES - 1 }, (_, n) => `switch${n + 2}`) : ['switch1']));
    else if (i < SWITCHES + SERVERS) await startAgent(address, 161, COMMUNITY, serverObjects(i, address));
    for (const port of PORTS) createServer((socket) => socket.destroy()).on('error', () => undefined).listen(port, address);
  }
}
if (process.argv[1] === import.meta.filename) await serve();
