/** Asserts that neighbours are read from what command lines print, whatever the make, and that they make links where SNMP is closed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighboursIn } from '../../src/dialects/bricks/cli-neighbours.js';
import { derive } from '../../src/audit/derive.js';
import { loadDialects } from '../../src/load.js';
import type { Ask } from '../../src/model/ask.js';
import { type Observation, observationId } from '../../src/model/observation.js';
import { NO_PRIOR } from '../../src/model/audit.js';

const read = (text: string, protocol: 'lldp' | 'cdp' = 'lldp') => neighboursIn(text, protocol, (port) => port);
const MAC = '00:1b:21:00:00:09';
const AT = '2026-01-05T10:00:00.000Z';

describe('neighbours printed by', () => {
  it.each([
    ['IOS, LLDP', 'lldp', '------------------------------------------------\nLocal Intf: Gi1/0/1\nChassis id: 001b.2100.0009\nPort id: Gi0/2\nPort Description: to sw1\nSystem Name: sw2.example\n\nSystem Description: \nCisco IOS Software, C2960 Software\n\nTime remaining: 99 seconds\nSystem Capabilities: B,R\nEnabled Capabilities: B\nManagement Addresses:\n    IP: 192.0.2.3\nAuto Negotiation - supported, enabled\n------------------------------------------------\nLocal Intf: Gi1/0/2\nChassis id: 192.0.2.77\nPort id: 001b2100000a:P1\nPort Description: SW PORT\nSystem Name: SEP001B2100000A\nEnabled Capabilities: B,T\n\nTotal entries displayed: 2\n', 'Gi1/0/1', 'Gi0/2', 'sw2.example', ['192.0.2.3'], ['switch'], 2],
    ['IOS, CDP', 'cdp', '-------------------------\nDevice ID: sw2.example\nEntry address(es): \n  IP address: 192.0.2.3\nPlatform: cisco WS-C2960-24TT-L,  Capabilities: Switch IGMP \nInterface: GigabitEthernet1/0/1,  Port ID (outgoing port): GigabitEthernet0/2\nHoldtime : 140 sec\n\nVersion :\nCisco IOS Software\n\nadvertisement version: 2\nManagement address(es): \n  IP address: 192.0.2.3\n', 'GigabitEthernet1/0/1', 'GigabitEthernet0/2', 'sw2.example', ['192.0.2.3'], ['switch'], 1],
    ['NX-OS, LLDP', 'lldp', 'Capability codes:\n  (R) Router, (B) Bridge, (T) Telephone\nDevice ID            Local Intf      Hold-time  Capability  Port ID  \n\nChassis id: 001b.2100.0009\nPort id: Ethernet1/2\nLocal Port id: Eth1/1\nPort Description: null\nSystem Name: sw2\nSystem Description: Cisco Nexus\nSystem Capabilities: B, R\nEnabled Capabilities: B, R\nManagement Address: 192.0.2.3\n\nChassis id: 001b.2100.000a\nPort id: 1\nLocal Port id: Eth1/2\nSystem Name: ap1\n', 'Eth1/1', 'Ethernet1/2', 'sw2', ['192.0.2.3'], ['router', 'switch'], 2],
    ['NX-OS, CDP', 'cdp', '----------------------------------------\nDevice ID:sw2(FDO00000001)\nSystem Name: sw2\n\nInterface address(es):\n    IPv4 Address: 192.0.2.3\nPlatform: N9K-C93180YC-FX, Capabilities: Router Switch IGMP Filtering\nInterface: Ethernet1/1, Port ID (outgoing port): Ethernet1/2\nHoldtime: 170 sec\n', 'Ethernet1/1', 'Ethernet1/2', 'sw2', ['192.0.2.3'], ['router', 'switch'], 1],
    ['EOS', 'lldp', 'Interface Ethernet1 detected 1 LLDP neighbors:\n\n  Neighbor 001b.2100.0009/"Ethernet2", age 21 seconds\n  Discovered 1 day ago\n  - Chassis ID type: MAC address (4)\n    Chassis ID     : 001b.2100.0009\n  - Port ID type: Interface name(5)\n    Port ID     : "Ethernet2"\n  - Time To Live: 120 seconds\n  - System Name: "sw2"\n  - System Description: "Arista Networks EOS"\n  - System Capabilities : Bridge, Router\n    Enabled Capabilities: Bridge\n  - Management Address Subtype: IPv4\n    Management Address        : 192.0.2.3\n\nInterface Ethernet2 detected 0 LLDP neighbors:\n\nInterface Ethernet3 detected 1 LLDP neighbors:\n\n  - Chassis ID type: MAC address (4)\n    Chassis ID     : 001b.2100.000b\n', 'Ethernet1', 'Ethernet2', 'sw2', ['192.0.2.3'], ['switch'], 2],
    ['AOS-CX', 'lldp', 'Port                           : 1/1/1\nNeighbor Entries               : 1\nNeighbor Entries Deleted       : 0\nNeighbor Chassis-Name          : sw2\nNeighbor Chassis-Description   : Aruba JL658A\nNeighbor Chassis-ID            : 00:1b:21:00:00:09\nNeighbor Management-Address    : 192.0.2.3\nChassis Capabilities Available : Bridge, Router\nChassis Capabilities Enabled   : Bridge\nNeighbor Port-ID               : 1/1/2\nNeighbor Port-Desc             : 1/1/2\nTTL                            : 120\n', '1/1/1', '1/1/2', 'sw2', ['192.0.2.3'], ['switch'], 1],
    ['ProCurve, one by one', 'lldp', ' LLDP Remote Device Information Detail\n\n  Local Port   : 1\n  ChassisType  : mac-address\n  ChassisId    : 001b21 000009\n  PortType     : local\n  PortId       : 2\n  SysName      : sw2\n  System Descr : HP 2530\n  PortDescr    : 2\n  Pvid         : 1\n\n  System Capabilities Supported  : bridge, router\n  System Capabilities Enabled    : bridge\n\n  Remote Management Address\n     Type    : ipv4\n     Address : 192.0.2.3\n\n------------------------------------------------------------------------------\n  Local Port   : 3\n  ChassisId    : 001b21-00000c\n  PortId       : 00 1b 21 00 00 0c\n', '1', '2', 'sw2', ['192.0.2.3'], ['switch'], 2],
    ['ProCurve, as a table', 'lldp', ' LLDP Remote Devices Information\n\n  LocalPort | ChassisId                 PortId PortDescr SysName           \n  --------- + ------------------------- ------ --------- ------------------\n  1         | 00 1b 21 00 00 09         2      2         sw2               \n  24        | 00 1b 21 00 00 0c         eth0             ap1               \n', '1', '2', 'sw2', undefined, undefined, 2],
    ['Comware', 'lldp', 'LLDP neighbor-information of port 25[GigabitEthernet1/0/25]:\nLLDP agent nearest-bridge:\n LLDP neighbor index : 1\n ChassisID/subtype   : 001b-2100-0009/MAC address\n PortID/subtype      : GigabitEthernet1/0/2/Interface name\n Capabilities        : Bridge, Router\n Port description    : GigabitEthernet1/0/2 Interface\n System name         : sw2\n System description  : H3C Comware Platform Software\n System capabilities supported : Bridge, Router\n System capabilities enabled   : Bridge\n Management address  : 192.0.2.3\n', 'GigabitEthernet1/0/25', 'GigabitEthernet1/0/2', 'sw2', ['192.0.2.3'], ['switch'], 1],
    ['Junos', 'lldp', 'Local Interface    Parent Interface    Chassis Id          Port info          System Name\nge-0/0/1           ae0                 00:1b:21:00:00:09   ge-0/0/2           sw2\n', 'ge-0/0/1', 'ge-0/0/2', 'sw2', undefined, undefined, 1],
    ['Cisco for small businesses', 'lldp', 'System capability legend:\nB - Bridge; R - Router\n\n  Port        Device ID        Port ID       System Name     Capabilities  TTL  \n--------- ----------------- ------------- ----------------- ------------ ----- \n   gi1    00:1b:21:00:00:09      gi2         sw2-with-a-lo        B        98  \n                                              ng-name                           \n', 'gi1', 'gi2', 'sw2-with-a-long-name', undefined, ['switch'], 1],
    ['Dell', 'lldp', 'LLDP Remote Device Summary\n\nLocal\nInterface RemID   Chassis ID          Port ID           System Name\n--------- ------- ------------------- ----------------- -----------------\nGi1/0/1   1       00:1B:21:00:00:09   Gi1/0/2           sw2\nGi1/0/2\n', 'Gi1/0/1', 'Gi1/0/2', 'sw2', undefined, undefined, 1],
    ['Dell OS10', 'lldp', 'Loc PortID          Rem Host Name        Rem Port Id                Rem Chassis Id\n-------------------------------------------------------------------------------------\nethernet1/1/1       sw2                  ethernet1/1/2              00:1b:21:00:00:09\n', 'ethernet1/1/1', 'ethernet1/1/2', 'sw2', undefined, undefined, 1],
    ['RouterOS', 'lldp', ' 0 interface=ether1,bridge address=192.0.2.3 address4=192.0.2.3 mac-address=00:1B:21:00:00:09 identity="sw2" \n   platform="MikroTik" version="7.12" unpack=none age=21s board="CRS326" interface-name="bridge/ether2" \n   system-caps=bridge,router system-caps-enabled=bridge\n', 'ether1', 'ether2', 'sw2', ['192.0.2.3'], ['switch'], 1],
  ] as const)('%s', (_make, protocol, text, port, remote, name, addresses, capabilities, count) => {
    const found = read(text, protocol);
    expect(found).toHaveLength(count);
    expect(found[0]).toMatchObject({ kind: 'neighbour', protocol, port, remotePort: { value: remote }, name, ...(addresses && { addresses: [...addresses] }), ...(capabilities && { capabilities: [...capabilities] }) });
    expect([MAC, 'sw2', 'sw2.example']).toContain(found[0]!.chassis?.value);
  });

  it('RouterOS, by the protocols that it names', () => {
    const row = (i: number, by: string) => ` ${i} interface=ether${i} mac-address=00:1B:21:00:00:0${i} identity="r${i}" platform="MikroTik" board="EX-960" interface-name="ether1" ${by}\n`;
    const found = read([row(1, 'discovered-by=cdp,lldp,mndp'), row(2, 'discovered-by=cdp,mndp'), row(3, 'discovered-by=mndp'), row(4, ''), row(5, 'system-caps=bridge system-caps-enabled=""')].join(''));
    expect(found.map(({ name, protocol, passedOn }) => [name, protocol, passedOn ?? false])).toEqual([['r1', 'lldp', false], ['r2', 'cdp', false], ['r3', 'mndp', true], ['r4', 'cdp', false], ['r5', 'lldp', false]]);
  });
  it('nobody, where nobody is heard or the command is not known', () => {
    for (const text of ['', '% LLDP is not enabled\n', '% Invalid input\n', 'Total entries displayed: 0\n', 'Device ID: \nInterface: Gi0/1\n', 'hostname sw1\ninterface Gi1/0/1\n description x\n']) expect(read(text)).toEqual([]);
  });
  it('anybody, who may say anything', () => {
    const word = fc.constantFrom('Local Intf: ', 'Chassis id: ', 'Port id: ', '\n', ': ', 'Interface x detected 1 LLDP neighbors:', '---------- ---------- ---------- ', 'Local Interface  Chassis Id  System Name', '|', ' 0 interface=', 'identity="', '"', 'Platform: ', ',  ');
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 40 }), (parts) => void read(parts.join('')).map(({ name }) => expect(name ?? '').not.toMatch(/\p{Cc}/u))), { numRuns: 300 });
  });
});

describe('two switches that answer SSH alone', async () => {
  const dialects = await loadDialects();
  const answered = (target: string, run: string, text: string): Observation => {
    const ask: Ask = { via: 'ssh', run, shell: 'ios', credential: 'audit' };
    return { id: observationId('s1', target, ask), sweep: 's1', target, ask, at: AT, outcome: { is: 'answered', raw: Buffer.from(text) }, requests: 0 };
  };
  const box = (name: string, address: string, heard: string): readonly Observation[] => [
    answered(address, 'show version', 'Cisco IOS Software, C2960X Software, Version 15.2(7)E, RELEASE SOFTWARE (fc3)\n'),
    answered(address, 'show running-config', `Building configuration...\n\nCurrent configuration : 300 bytes\nversion 15.2\nhostname ${name}\ninterface GigabitEthernet1/0/1\n description link\ninterface GigabitEthernet1/0/2\n switchport access vlan 1\ninterface Vlan1\n ip address ${address} 255.255.255.0\nend\n`),
    answered(address, 'show lldp neighbors detail', heard),
  ];
  const heard = (local: string, mac: string, remote: string, name: string, address: string): string => `------------------------------------------------\nLocal Intf: ${local}\nChassis id: ${mac}\nPort id: ${remote}\nSystem Name: ${name}\nEnabled Capabilities: B\nManagement Addresses:\n    IP: ${address}\n\nTotal entries displayed: 1\n`;
  const linksOf = (observations: readonly Observation[]) => derive({ sweep: { id: 's1', label: null, startedAt: AT, endedAt: AT, state: 'complete', peakPerSecond: 0 }, observations, declarations: [], prior: NO_PRIOR, dialects, rules: [], severity: [], supportDates: null, engine: 'test' }).audit;

  it('are joined by what each says of the other', () => {
    const { links, devices } = linksOf([...box('sw1', '192.0.2.2', heard('Gi1/0/1', '001b.2100.0003', 'Gi1/0/2', 'sw2', '192.0.2.3')), ...box('sw2', '192.0.2.3', heard('Gi1/0/2', '001b.2100.0002', 'Gi1/0/1', 'sw1', '192.0.2.2'))]);
    const nameOf = (id: string): string | null => devices.find((device) => device.id === id)?.name ?? null;
    expect(links.map(({ ends, certainty, by }) => ({ ends: ends.map(({ device, port }) => `${nameOf(device)} ${port}`).sort(), certainty, by }))).toEqual([{ ends: ['sw1 GigabitEthernet1/0/1', 'sw2 GigabitEthernet1/0/2'], certainty: 'both-ends', by: ['lldp'] }]);
  });
  it('are joined where one of them alone says so, and the other speaks to somebody else', () => {
    const { links } = linksOf([...box('sw1', '192.0.2.2', heard('Gi1/0/1', '001b.2100.0003', 'Gi1/0/2', 'sw2', '192.0.2.3')), ...box('sw2', '192.0.2.3', heard('Gi1/0/1', '001b.2100.0004', 'Gi1/0/9', 'sw3', '192.0.2.4'))]);
    expect(links.map(({ certainty }) => certainty)).toContain('one-end');
  });
});
