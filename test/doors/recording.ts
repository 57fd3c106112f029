/** Knows how to write a folder of made-up recordings: switches that name each other by LLDP, and the hosts their forwarding tables know. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Recorded {
  readonly name: string;
  readonly number: number;
  readonly ports: readonly string[];
  /** Port, and the device and port at the other end. */
  readonly neighbours: readonly (readonly [string, string, string])[];
  /** Port, and how many end hosts hang on it. */
  readonly hosts?: readonly (readonly [string, number])[];
}
export const OFFICE: readonly Recorded[] = [
  { name: 'edge', number: 1, ports: ['ge1', 'wan1'], neighbours: [['ge1', 'middle', '24']] },
  { name: 'middle', number: 2, ports: ['1', '2', '24'], neighbours: [['24', 'edge', 'ge1'], ['1', 'acc1', '24'], ['2', 'acc2', '24']] },
  { name: 'acc1', number: 3, ports: ['1', '24'], neighbours: [['24', 'middle', '1']], hosts: [['1', 4]] },
  { name: 'acc2', number: 4, ports: ['1', '24'], neighbours: [['24', 'middle', '2']], hosts: [['1', 1]] },
];

/** Writes the recordings of `devices` into `folder`, and their addresses beside them. */
export function writeRecordings(folder: string, devices: readonly Recorded[] = OFFICE): void {
  mkdirSync(folder, { recursive: true });
  for (const device of devices) writeFileSync(join(folder, `${device.name}.snmprec`), snmprec(device, devices));
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
  ports.forEach((_port, i) => rows.push([`1.3.6.1.2.1.17.1.4.1.2.${i + 1}`, '2', `${i + 1}`]));
  for (const [port, hosts] of learned(name, devices, null)) {
    for (const host of hosts) {
      const at = host.match(/../g)!.map((byte) => parseInt(byte, 16)).join('.');
      rows.push([`1.3.6.1.2.1.17.4.3.1.1.${at}`, '4x', host], [`1.3.6.1.2.1.17.4.3.1.2.${at}`, '2', `${ports.indexOf(port) + 1}`], [`1.3.6.1.2.1.17.4.3.1.3.${at}`, '2', '3']);
    }
  }
  neighbours.forEach(([port, other, otherPort], i) => {
    const at = `0.${ports.indexOf(port) + 1}.${i + 1}`;
    const peer = devices.find((one) => one.name === other)!;
    rows.push([`1.0.8802.1.1.2.1.4.1.1.4.${at}`, '2', '4'], [`1.0.8802.1.1.2.1.4.1.1.5.${at}`, '4x', mac(peer.number)], [`1.0.8802.1.1.2.1.4.1.1.6.${at}`, '2', '5'], [`1.0.8802.1.1.2.1.4.1.1.7.${at}`, '4x', hex(otherPort)], [`1.0.8802.1.1.2.1.4.1.1.9.${at}`, '4', other]);
  });
  return `${rows.sort(([a], [b]) => byOid(a, b)).map((row) => row.join('|')).join('\n')}\n`;
}
/** What a switch's forwarding table knows: by port, the hosts on it and behind it. `from` is where we came from. */
function learned(name: string, devices: readonly Recorded[], from: string | null): (readonly [string, readonly string[]])[] {
  const device = devices.find((one) => one.name === name)!;
  const own = (device.hosts ?? []).map(([port, count]) => [port, Array.from({ length: count }, (_, i) => `0250000${device.number}00${(i + 1).toString(16).padStart(2, '0')}`)] as const);
  const behind = device.neighbours.filter(([, other]) => other !== from && devices.some((one) => one.name === other)).map(([port, other]) => [port, learned(other, devices, name).flatMap(([, hosts]) => hosts)] as const);
  return [...own, ...behind];
}
function byOid(a: string, b: string): number {
  const [x, y] = [a, b].map((oid) => oid.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i]! - y[i]!;
  return x.length - y.length;
}
