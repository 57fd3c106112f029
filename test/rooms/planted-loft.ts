/** Knows a workshop in a loft on paper: ways in from outside that somebody once opened, a stack of switches plugged in at one end, and a machine that a router covers up for. */
import { DEFAULT_COMMUNITY } from '../../src/model/site.js';
import { type Box, macOf } from './recorded.js';

const IF_ENTRY = '1.3.6.1.2.1.2.2.1';
const IF_X = '1.3.6.1.2.1.31.1.1.1';
const FAN_ENTRY = '1.3.6.1.4.1.9.9.13.1.4.1';
const FEED = '1.3.6.1.2.1.105.1';
const config = (name: string, lines: readonly string[]): NonNullable<Box['asked']>[number] => {
  const text = ['version 15.2', `hostname ${name}`, 'spanning-tree mode rapid-pvst', ...lines].join('\n');
  return { ask: { via: 'ssh', run: 'show running-config', shell: 'ios' }, raw: `Building configuration...\n\nCurrent configuration : ${text.length} bytes\n!\n! Last configuration change at 09:00:00 UTC Wed Sep 1 2027 by u17\n!\n${text}\n!\nend\n` };
};
const snmp = (walk: string, rows: readonly string[], again = false): NonNullable<Box['asked']>[number] => ({ ask: { via: 'snmp', walk, ...(again && { again: true as const }) }, raw: rows.map((row) => `${row}\n`).join('') });
const cisco = (number: number, name: string, ports: readonly string[], more: Partial<Box>): Box => ({ name, number, address: `10.80.0.${number - 140}`, descr: 'Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E4, RELEASE SOFTWARE (fc2)', kind: 'switch', ports, made: { vendor: 'Cisco', model: 'WS-C2960X-24PS-L', serial: `FOC${number}1111` }, ...more });

/** Ways in: to a machine that is gone, and to the screen of one that is there. */
const EDGE = `<?xml version="1.0"?>
<opnsense>
  <system><hostname>lfw</hostname></system>
  <nat>
    <rule><target>10.80.0.99</target><local-port>443</local-port><destination><port>8443</port></destination></rule>
    <rule><target>10.80.0.21</target><local-port>3389</local-port><destination><port>33890</port></destination></rule>
  </nat>
</opnsense>
`;

export const LOFT: readonly Box[] = [
  { name: 'lfw', number: 141, address: '10.80.0.1', descr: 'OPNsense lfw.maple.example 26.7.2 FreeBSD 14.1-RELEASE amd64', kind: 'router', ports: ['lan', 'wan'], addresses: [['10.80.0.1/24', 'lan'], ['192.0.2.34/30', 'wan']], routes: [['0.0.0.0/0', '192.0.2.33']], arp: [['192.0.2.33', '00:90:1a:00:00:41', 'wan'], ['10.80.0.21', macOf(161, 1), 'lan']], hears: [['lan', 'lcore1', 'Gi0/1']], asked: [{ ask: { via: 'ssh', run: 'cat /conf/config.xml' }, raw: EDGE }, { ask: { via: 'dns', type: 'MX', name: 'loft.example' }, raw: '{"rcode":"NOERROR","records":[{"name":"loft.example","type":"MX","value":"mx.mailers.example","preference":10}]}' }] },
  cisco(142, 'lcore1', ['Gi0/1', 'Gi0/2', 'Gi0/3', 'Gi0/4'], { hears: [['Gi0/1', 'lfw', 'lan'], ['Gi0/2', 'lcore2', 'Gi0/2'], ['Gi0/3', 'stack', 'Gi1/0/1']], asked: [config('lcore1', ['username emergency privilege 15 secret 9 ‹secret:0a1b2c3d4e5f:salted›', 'aaa new-model', 'radius-server host 10.80.0.60', 'logging host 10.80.0.60'])] }),
  // A bundle that carries more than one of its two cables could.
  cisco(143, 'lcore2', ['Gi0/1', 'Gi0/2', 'Gi0/3', 'Gi0/4', 'Po1'], {
    hears: [['Gi0/2', 'lcore1', 'Gi0/2'], ['Gi0/3', 'stack', 'Gi1/0/2']],
    bundles: { Po1: ['Gi0/2', 'Gi0/4'] },
    asked: [
      snmp(`${IF_X}.15`, [2, 4].map((port) => `${IF_X}.15.${port}|66|1000`)),
      ...[6, 10].flatMap((counter) => [false, true].map((again) => snmp(`${IF_X}.${counter}`, [2, 4].map((port) => `${IF_X}.${counter}.${port}|70|${again ? counter * 800_000_000 : 0}`), again))),
    ],
  }),
  // Two boxes under one name: both cables leave by the first, a fan stands still, nothing is left to feed telephones with, and it tells nobody.
  cisco(144, 'stack', ['Gi1/0/1', 'Gi1/0/2', 'Gi1/0/3', 'Gi2/0/1', 'Gi2/0/2', 'Gi2/0/3'], {
    hears: [['Gi1/0/1', 'lcore1', 'Gi0/3'], ['Gi1/0/2', 'lcore2', 'Gi0/3']],
    learned: [['Gi1/0/3', macOf(161, 1)], ['Gi2/0/1', macOf(162, 1)], ['Gi2/0/2', macOf(163, 1)], ['Gi2/0/3', macOf(164, 1)]],
    supplies: { 'PSU A': true, 'PSU B': true },
    asked: [
      config('stack', ['aaa new-model', 'radius-server host 10.80.0.60']),
      snmp(`${IF_ENTRY}.14`, [1, 2, 3, 4, 5, 6].map((port) => `${IF_ENTRY}.14.${port}|65|100`)),
      snmp(`${IF_ENTRY}.14`, [`${IF_ENTRY}.14.1|65|103`, `${IF_ENTRY}.14.2|65|700`], true),
      snmp(FAN_ENTRY, [`${FAN_ENTRY}.2.1|4|Fan 1`, `${FAN_ENTRY}.3.1|2|1`, `${FAN_ENTRY}.2.2|4|Fan 2`, `${FAN_ENTRY}.3.2|2|3`]),
      snmp(FEED, [`${FEED}.1.1.6.1.3|2|3`, `${FEED}.1.1.6.1.4|2|3`, `${FEED}.3.1.1.2.1|66|370`, `${FEED}.3.1.1.3.1|2|1`, `${FEED}.3.1.1.4.1|66|366`]),
    ],
  }),
  // It believes that all of the world is its neighbour.
  {
    name: 'press',
    number: 161,
    address: '10.80.0.21',
    descr: '',
    asked: [{ ask: { via: 'snmp', get: ['1.3.6.1.2.1.1.2.0'], credential: DEFAULT_COMMUNITY }, raw: '1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.8072.3.2.10\n' }],
    prints: {
      'cat /etc/os-release': 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.23.1\n',
      'uname -n': 'press\n',
      'ip addr': `2: eth0: <BROADCAST,UP,LOWER_UP> mtu 1500\n    link/ether ${macOf(161, 1)} brd ff:ff:ff:ff:ff:ff\n    inet 10.80.0.21/24 scope global eth0\n`,
      'ip route': 'default dev eth0 scope link\n',
      'cat /proc/uptime': '2900000.10 100.00\n',
      'chronyc -n tracking': 'Reference ID    : 00000000 ()\nStratum         : 0\nLeap status     : Not synchronised\n',
      'docker ps': 'labels labels:3 Restarting (1) 9 seconds ago\nproxy nginx:1.29 Up 3 weeks\n',
      'cat /etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nu31:x:1000:1000::/home/u31:/bin/sh\nu32:x:1001:1001::/home/u32:/bin/sh\n',
      lastlog: 'Username         Port     From                                       Latest\nu31              pts/0    10.80.0.22                                 Thu Jul  1 08:00:00 +0000 2027\nu32              pts/0    10.80.0.22                                 Mon Feb  2 08:00:00 +0000 2026\n',
      'grep -rH . /etc/crontab': '/etc/cron.d/copy:15 3 * * * root borg create ::nightly /srv\n',
      'grep -rH --include=manifest-timestamp': '/root/.config/borg/security/0a1b2c3d4e5f/manifest-timestamp:2027-07-02T03:15:40.000000\n',
      'ip neigh': `10.80.0.1 dev eth0 lladdr ${macOf(141, 1)} REACHABLE\n198.18.7.5 dev eth0 lladdr ${macOf(141, 1)} STALE\n198.18.7.6 dev eth0 lladdr ${macOf(141, 1)} STALE\n10.80.0.2 dev eth0 lladdr ${macOf(142)} STALE\n`,
    },
  },
  ...[162, 163, 164].map((number): Box => ({ name: `bench${number}`, number, address: `10.80.0.${number - 140}`, descr: '', asked: [{ ask: { via: 'nmap', scan: 'hosts' }, raw: `<host><status state="up" reason="arp-response"/><address addr="10.80.0.${number - 140}" addrtype="ipv4"/><address addr="${macOf(number, 1)}" addrtype="mac"/></host>` }] })),
];
