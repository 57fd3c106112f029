/** Knows what a switch of 48 ports tells over SNMP: its interface, forwarding, neighbour and address tables, made up. */
import type { MibObject } from '../../demo/snmp-agent.js';

/** The tables of `switchObjects`, and two that it does not have. */
export const TABLES = {
  interfaces: '1.3.6.1.2.1.2.2.1',
  names: '1.3.6.1.2.1.31.1.1.1',
  addresses: '1.3.6.1.2.1.4.20.1',
  arp: '1.3.6.1.2.1.4.22.1',
  routes: '1.3.6.1.2.1.4.24.4.1',
  ports: '1.3.6.1.2.1.17.1.4.1',
  forwarding: '1.3.6.1.2.1.17.7.1.2.2.1',
  spanning: '1.3.6.1.2.1.17.2.15.1',
  parts: '1.3.6.1.2.1.47.1.1.1.1',
  neighbours: '1.0.8802.1.1.2.1.4.1.1',
} as const;
const PORTS = 48;
const STATIONS = 250;
const FIRST_MAC = 0x020000000000;

/** Objects of switch number `number`, at `address`; in no order. */
export function switchObjects(number: number, address: string, neighbours: readonly string[] = []): MibObject[] {
  const objects: MibObject[] = [];
  const put = (oid: string, tag: string, value: string | number): void => void objects.push({ oid, tag, value: String(value) });
  const mac = (n: number): string => (FIRST_MAC + number * 0x10000 + n).toString(16).padStart(12, '0');
  const dotted = (hex: string): string => hex.match(/../g)!.map((byte) => parseInt(byte, 16)).join('.');
  put('1.3.6.1.2.1.1.1.0', '4', `Example 48-port switch, software 4.${number}`);
  put('1.3.6.1.2.1.1.2.0', '6', '1.3.6.1.4.1.99999.1.48');
  put('1.3.6.1.2.1.1.3.0', '67', 1_000_000);
  put('1.3.6.1.2.1.1.5.0', '4', `switch${number}`);
  put('1.3.6.1.2.1.1.7.0', '2', 2);
  put('1.3.6.1.2.1.17.1.1.0', '4x', mac(0));
  put('1.3.6.1.2.1.17.1.2.0', '2', PORTS);
  for (const [column, tag, value] of [[1, '64', address], [2, '2', 1000], [3, '64', '255.255.255.0']] as const) put(`${TABLES.addresses}.${column}.${address}`, tag, value);
  for (let port = 1; port <= PORTS; port++) {
    const cells = [[1, '2', port], [2, '4', `Port ${port}`], [3, '2', 6], [4, '2', 1500], [5, '66', 1_000_000_000], [6, '4x', mac(port)], [7, '2', 1], [8, '2', port % 3 === 0 ? 2 : 1], [10, '65', 123_456 * port], [13, '65', 0], [14, '65', 0], [16, '65', 654_321 * port], [19, '65', 0], [20, '65', 0]] as const;
    for (const [column, tag, value] of cells) put(`${TABLES.interfaces}.${column}.${port}`, tag, value);
    for (const [column, tag, value] of [[1, '4', `ge0/${port}`], [6, '70', 123_456_789 * port], [10, '70', 987_654_321 * port], [15, '66', 1000], [18, '4', port === 48 ? 'to the core' : '']] as const) put(`${TABLES.names}.${column}.${port}`, tag, value);
    for (const column of [1, 2]) put(`${TABLES.ports}.${column}.${port}`, '2', port);
    for (const [column, tag, value] of [[1, '2', port], [2, '2', 128], [3, '2', 5], [4, '2', 1], [5, '2', 4], [8, '4x', `8000${mac(0)}`], [9, '4x', '8001']] as const) put(`${TABLES.spanning}.${column}.${port}`, tag, value);
  }
  for (let station = 1; station <= STATIONS; station++) {
    const at = `${1 + (station % 3)}.${dotted(mac(0x1000 + station))}`;
    put(`${TABLES.forwarding}.2.${at}`, '2', 1 + (station % PORTS));
    put(`${TABLES.forwarding}.3.${at}`, '2', 3);
  }
  for (let host = 1; host <= 40; host++) {
    const at = `1000.192.0.2.${host}`;
    for (const [column, tag, value] of [[1, '2', 1000], [2, '4x', mac(0x1000 + host)], [3, '64', `192.0.2.${host}`], [4, '2', 3]] as const) put(`${TABLES.arp}.${column}.${at}`, tag, value);
  }
  for (let part = 1; part <= 12; part++) {
    for (const [column, tag, value] of [[2, '4', `Part ${part}`], [5, '2', part === 1 ? 3 : 9], [7, '4', `part${part}`], [11, '4', `SN${number}-${part}`], [13, '4', 'EX-48']] as const) put(`${TABLES.parts}.${column}.${part}`, tag, value);
  }
  put('1.0.8802.1.1.2.1.3.1.0', '2', 4);
  put('1.0.8802.1.1.2.1.3.2.0', '4x', mac(0));
  put('1.0.8802.1.1.2.1.3.3.0', '4', `switch${number}`);
  for (const [i, name] of neighbours.entries()) {
    for (const [column, tag, value] of [[4, '2', 7], [5, '4', name], [6, '2', 5], [7, '4', 'ge0/48'], [9, '4', name]] as const) put(`${TABLES.neighbours}.${column}.0.${47 + i}.${i + 1}`, tag, value);
  }
  return objects;
}
