/** Asserts what is known of a site whose boxes answer commands and no SNMP: cables, shared gateways, pairs, parts; and that nothing is called alone that is not. */
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/audit/derive.js';
import { loadDialects, loadRules } from '../../src/load.js';
import { NO_PRIOR } from '../../src/model/audit.js';
import { type Observation, observationId } from '../../src/model/observation.js';

const dialects = await loadDialects();
const rules = await loadRules();
const AT = '2026-01-05T00:00:00Z';

/** One of two cores on NX-OS, which share the gateway of VLAN 20 and hear each other and the access switch. */
const core = (name: string, last: number, priority: number, access: string, peer: string, peerCard: number) => ({
  'show version': `Cisco Nexus Operating System (NX-OS) Software\n  NXOS: version 9.3(8)\n  cisco Nexus9000 C93180YC-EX chassis\n  Processor Board ID FDO2000000${last}\n  Device name: ${name}\n`,
  'show running-config': `!Command: show running-config\nversion 9.3(8) Bios:version 05.45\nhostname ${name}\nvlan 20\n  name office\ninterface Vlan20\n  ip address 10.20.0.${last}/24\n  hsrp 5\n    priority ${priority}\n    ip 10.20.0.1\ninterface Ethernet1/1\n  switchport mode trunk\n  switchport trunk allowed vlan 20\ninterface Ethernet1/47\n  switchport mode trunk\n  switchport trunk allowed vlan 20\nline vty\n`,
  'show inventory': `NAME: "Chassis",  DESCR: "Nexus9000 C93180YC-EX Chassis"\nPID: N9K-C93180YC-EX ,  VID: V02 ,  SN: FDO2000000${last}\n\nNAME: "Power Supply 1",  DESCR: "Nexus9000 Chassis Power Supply"\nPID: N9K-PAC-650W ,  VID: V01 ,  SN: DCB000000${last}A\n\nNAME: "Power Supply 2",  DESCR: "Nexus9000 Chassis Power Supply"\nPID: N9K-PAC-650W ,  VID: V01 ,  SN: DCB000000${last}B\n`,
  'show lldp neighbors detail': `Chassis id: 001c.7300.00a1\nPort id: ${access}\nLocal Port id: Eth1/1\nSystem Name: acc1\nSystem Description: Arista Networks EOS version 4.30.5M\nEnabled Capabilities: B, R\n\n\nChassis id: 001b.2100.000${peerCard}\nPort id: Ethernet1/47\nLocal Port id: Eth1/47\nSystem Name: ${peer}\nSystem Description: Cisco Nexus Operating System (NX-OS) Software 9.3(8)\nEnabled Capabilities: B, R\n\nTotal entries displayed: 2\n`,
});
const heardByAccess = (port: string, name: string, card: number) => `Interface ${port} detected 1 LLDP neighbors:\n\n  Neighbor 001b.2100.000${card}/Eth1/1, age 12 seconds\n  - Chassis ID type: MAC address (4)\n    Chassis ID     : 001b.2100.000${card}\n  - Port ID type: Interface name (5)\n    Port ID     : "Ethernet1/1"\n  - System Name: "${name}"\n    Enabled Capabilities: Bridge, Router\n\n`;
const SITE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '10.20.0.2': core('core1', 2, 120, 'Ethernet49', 'core2', 3),
  '10.20.0.3': core('core2', 3, 100, 'Ethernet50', 'core1', 2),
  '10.20.0.11': {
    'show version': 'Arista DCS-7050TX-48\nSoftware image version: 4.30.5M\nSerial number:       JPE00000011\n',
    'show running-config': '! Command: show running-config\n! device: acc1 (DCS-7050TX-48, EOS-4.30.5M)\n!\nhostname acc1\n!\nvlan 20\n   name office\n!\ninterface Ethernet49\n   switchport mode trunk\n!\ninterface Ethernet50\n   switchport mode trunk\n!\ninterface Vlan20\n   ip address 10.20.0.11/24\n!\nend\n',
    'show lldp neighbors detail': heardByAccess('Ethernet49', 'core1', 2) + heardByAccess('Ethernet50', 'core2', 3),
  },
  '10.20.0.254': {
    'get system status': 'Version: FortiGate-60F v7.2.5,build1517,230606 (GA.F)\nSerial-Number: FGT60F0000000001\nHostname: fw-a\n',
    'get system ha status': 'HA Health Status: OK\nMode: HA A-P\nConfiguration Status:\n    FGT60F0000000001(updated 1 seconds ago): in-sync\n    FGT60F0000000002(updated 2 seconds ago): in-sync\nPrimary     : fw-a, FGT60F0000000001, HA cluster index = 0\nSecondary   : fw-b, FGT60F0000000002, HA cluster index = 1\n',
  },
};
const SHELLS: Readonly<Record<string, string>> = { '10.20.0.2': 'nxos', '10.20.0.3': 'nxos', '10.20.0.11': 'eos', '10.20.0.254': 'fortios' };
const observations = Object.entries(SITE).flatMap(([target, outputs]) => Object.entries(outputs).map(([run, text]): Observation => {
  const ask = { via: 'ssh', run, shell: SHELLS[target]! } as const;
  return { id: observationId('s', target, ask), sweep: 's', target, at: AT, ask, outcome: { is: 'answered', raw: Buffer.from(text) }, requests: 0 };
}));
const { audit } = derive({ sweep: { id: 's', label: null, startedAt: AT, endedAt: AT, state: 'complete', peakPerSecond: 0 }, observations, declarations: [], prior: NO_PRIOR, dialects, rules, severity: [], supportDates: null, engine: 'test' });
const named = (name: string) => audit.devices.find((device) => device.name === name)!;

describe('a site that answers commands alone', () => {
  it('has its boxes, each with what it is', () => {
    expect(audit.devices.map(({ name, model, serial }) => [name, model, serial]).sort()).toEqual([['acc1', 'DCS-7050TX-48', 'JPE00000011'], ['core1', 'Nexus9000 C93180YC-EX', 'FDO20000002'], ['core2', 'Nexus9000 C93180YC-EX', 'FDO20000003'], ['fw-a', 'FortiGate-60F', 'FGT60F0000000001']]);
  });
  it('has its cables, each told by both of its ends', () => {
    expect(audit.links.map(({ ends, certainty }) => `${ends.map(({ device, port }) => `${audit.devices.find(({ id }) => id === device)!.name} ${port}`).sort().join(' – ')} ${certainty}`).sort()).toEqual(['acc1 Ethernet49 – core1 Ethernet1/1 both-ends', 'acc1 Ethernet50 – core2 Ethernet1/1 both-ends', 'core1 Ethernet1/47 – core2 Ethernet1/47 both-ends']);
  });
  it('has a gateway that two share, and a pair of firewalls', () => {
    expect(audit.subnets.find(({ cidr }) => cidr === '10.20.0.0/24')).toMatchObject({ virtualGateway: '10.20.0.1', gateways: [named('core1').id, named('core2').id].sort() });
    expect(named('fw-a').members).toMatchObject([{ name: 'fw-a', serial: 'FGT60F0000000001' }, { name: 'fw-b', serial: 'FGT60F0000000002' }]);
  });
  it('is told of nothing that it hangs on one of two', () => {
    expect(audit.findings.map(({ rule }) => rule).filter((rule) => /^lone-(?:gateway|firewall|power-supply)|^gateway-pair|^cut-/.test(rule))).toEqual([]);
  });
});
