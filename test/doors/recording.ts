/** Knows how to write a folder of made-up recordings: switches in a row that name each other by LLDP, and a Linux host. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Recorded {
  readonly name: string;
  readonly number: number;
  readonly ports: readonly string[];
  /** Port, and the device and port at the other end. */
  readonly neighbours: readonly (readonly [string, string, string])[];
}
export const OFFICE: readonly Recorded[] = [
  { name: 'edge', number: 1, ports: ['ge1', 'wan1'], neighbours: [['ge1', 'middle', '24']] },
  { name: 'middle', number: 2, ports: ['1', '2', '24'], neighbours: [['24', 'edge', 'ge1'], ['1', 'acc1', '24'], ['2', 'acc2', '24']] },
  { name: 'acc1', number: 3, ports: ['1', '24'], neighbours: [['24', 'middle', '1']] },
  { name: 'acc2', number: 4, ports: ['1', '24'], neighbours: [['24', 'middle', '2']] },
];

/** Writes the recordings of `devices` into `folder`, and their addresses beside them. */
export function writeRecordings(folder: string, devices: readonly Recorded[] = OFFICE): void {
  mkdirSync(join(folder, 'files.ssh'), { recursive: true });
  for (const device of devices) writeFileSync(join(folder, `${device.name}.snmprec`), snmprec(device, devices));
  writeFileSync(join(folder, 'files.ssh', 'hostname.txt'), 'files\n');
  writeFileSync(join(folder, 'devices.json'), JSON.stringify(Object.fromEntries(devices.map(({ name, number }) => [name, { address: `192.0.2.${number}` }]))));
}

const mac = (number: number, port = 0) => `0200000000${number.toString(16).padStart(1, '0')}${port.toString(16)}`.slice(0, 12).padEnd(12, '0');
const hex = (text: string) => Buffer.from(text).toString('hex');

function snmprec({ name, number, ports, neighbours }: Recorded, devices: readonly Recorded[]): string {
  const rows: (readonly [string, string, string])[] = [
    ['1.3.6.1.2.1.1.1.0', '4', `Example switch ${name}`], ['1.3.6.1.2.1.1.2.0', '6', '1.3.6.1.4.1.8072.3.2.10'], ['1.3.6.1.2.1.1.3.0', '67', '123456'], ['1.3.6.1.2.1.1.5.0', '4', name], ['1.3.6.1.2.1.1.7.0', '2', '2'],
    ['1.0.8802.1.1.2.1.3.1.0', '2', '4'], ['1.0.8802.1.1.2.1.3.2.0', '4x', mac(number)], ['1.0.8802.1.1.2.1.3.3.0', '4', name],
    [`1.3.6.1.2.1.4.20.1.1.192.0.2.${number}`, '64', `192.0.2.${number}`], [`1.3.6.1.2.1.4.20.1.2.192.0.2.${number}`, '2', '1'], [`1.3.6.1.2.1.4.20.1.3.192.0.2.${number}`, '64', '255.255.255.0'],
    ['1.3.6.1.2.1.17.1.1.0', '4x', mac(number)],
  ];
  ports.forEach((port, i) => {
    const index = i + 1;
    rows.push([`1.3.6.1.2.1.2.2.1.1.${index}`, '2', `${index}`], [`1.3.6.1.2.1.2.2.1.2.${index}`, '4', port], [`1.3.6.1.2.1.2.2.1.3.${index}`, '2', '6'], [`1.3.6.1.2.1.2.2.1.6.${index}`, '4x', mac(number, index)]);
    rows.push([`1.3.6.1.2.1.2.2.1.7.${index}`, '2', '1'], [`1.3.6.1.2.1.2.2.1.8.${index}`, '2', '1'], [`1.3.6.1.2.1.31.1.1.1.1.${index}`, '4', port]);
    rows.push([`1.0.8802.1.1.2.1.3.7.1.2.${index}`, '2', '5'], [`1.0.8802.1.1.2.1.3.7.1.3.${index}`, '4', port], [`1.0.8802.1.1.2.1.3.7.1.4.${index}`, '4', port]);
  });
  neighbours.forEach(([port, other, otherPort], i) => {
    const at = `0.${ports.indexOf(port) + 1}.${i + 1}`;
    const peer = devices.find((one) => one.name === other)!;
    rows.push([`1.0.8802.1.1.2.1.4.1.1.4.${at}`, '2', '4'], [`1.0.8802.1.1.2.1.4.1.1.5.${at}`, '4x', mac(peer.number)], [`1.0.8802.1.1.2.1.4.1.1.6.${at}`, '2', '5'], [`1.0.8802.1.1.2.1.4.1.1.7.${at}`, '4x', hex(otherPort)], [`1.0.8802.1.1.2.1.4.1.1.9.${at}`, '4', other]);
  });
  return `${rows.sort(([a], [b]) => byOid(a, b)).map((row) => row.join('|')).join('\n')}\n`;
}
function byOid(a: string, b: string): number {
  const [x, y] = [a, b].map((oid) => oid.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}
