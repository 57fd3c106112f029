/** Knows the configuration of Dell switches: OS6 (N series), OS9, OS10. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-configuration';
const SHORT = 'show running-config';

export default configDialect({
  title: 'Dell OS6, OS9 and OS10: configuration',
  systems: /^(?:DNOS|OS6|OS9|OS10|FTOS|DNOS ?\d*|PowerConnect)$/,
  vendors: /^(?:Dell|Force10)/,
  own: /^!(?:System Description "?(?:Dell|PowerConnect)|Current Configuration:\s*\n!System Description "?(?:Dell|Power))|^! Version 10\.\d|^Dell (?:EMC |SmartFabric )?(?:Networking )?OS10|^Dell (?:Real Time|Networking|EMC) |^! Version 9\.\d+\(/m,
  is: { vendor: 'Dell', os: 'DNOS' },
  shell: { id: 'dell', settings: ['terminal length 0'] },
  running: [SHORT, RUNNING],
  saved: ['show startup-config', 'show startup-configuration'],
  others: [
    { what: 'system', run: 'show version' }, { what: 'entity', run: 'show system' }, { what: 'lldp', run: 'show lldp neighbors' },
    // OS6, OS9, OS10; of VLT domains the first number is the one that the guides use
    { what: 'entity', run: 'show switch' }, { what: 'lag', run: 'show vpc brief' }, { what: 'entity', run: 'show system brief' }, { what: 'lag', run: 'show vlt brief' }, { what: 'lag', run: 'show vlt 1' },
  ],
  holds: /^(?:hostname |interface |!System Description|! Version)/m,
  identity: { version: [/^!System Software Version (\S+)/m, /^OS Version: (\S+)/m, /^! Version (\S+)/m], model: [/^!System Description "?(?:Dell )?(?:EMC Networking |Networking )?(\S+?)[,"]/m, /^System Type: (\S+)/m], os: [/^Dell (?:EMC |SmartFabric )?(?:Networking )?(OS10)/m] },
  restless: [/^! Last configuration change at /, /^! Startup-config last updated at /, /^! ?Current System Time\b/i, /^\s*(?:System )?Up Time\s*: \d/i],
  read: readIosLike,
  examples: [
    {
      name: 'OS10',
      given: { ssh: { 'show version': 'Dell EMC Networking OS10 Enterprise\nOS Version: 10.5.4.3\nSystem Type: S4112T-ON\n', [RUNNING]: '! Version 10.5.4.3\n! Last configuration change at Jan  05 10:00:00 2026\n!\nhostname tor1\nusername mira password ‹secret:00aa22bb44cc:salted› role sysadmin\nntp server 192.0.2.123\nlogging server 192.0.2.60\ninterface vlan10\n ip address 192.0.2.8/24\n' } },
      reads: [{ kind: 'is-a', os: 'OS10', version: '10.5.4.3', model: 'S4112T-ON' }, { kind: 'config', complete: true }, { kind: 'config-user', name: 'mira', privilege: 'sysadmin' }, { kind: 'config-server', what: 'syslog', address: '192.0.2.60' }],
    },
    { name: 'nothing of it', given: { ssh: { [SHORT]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'a group in a section of its own',
      given: { ssh: { [RUNNING]: '! Version 10.5.2.3\n! Last configuration change at Mar  3 10:11:12 2026\nhostname core1\ninterface vlan20\n ip address 192.0.2.2/24\n !\n vrrp-group 5\n  priority 120\n  virtual-address 192.0.2.254\n!\nip route 0.0.0.0/0 192.0.2.1\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'vlan20', priority: 120 }],
    },
    {
      name: 'OS6: a stack of which one is gone, and one without the memory of a stack',
      given: { ssh: { [RUNNING]: '!Current Configuration:\n!System Description "Dell EMC Networking N2048P, 6.5.4.3, Linux 3.7.10, v1.0.5"\n!System Software Version 6.5.4.3\n!\nconfigure\nhostname "edge1"\nexit\n', 'show switch': '    Management Standby   Preconfig     Plugged-in    Switch        Code\nSW  Status     Status    Model ID      Model ID      Status        Version\n--- ---------- --------- ------------- ------------- ------------- -----------\n1   Mgmt Sw              N2048P        N2048P        OK            6.5.4.3\n2   Stack Mbr  Oper Stby N2048P        N2024P        OK            6.5.4.3\n3   Unassigned           N2048P                      Not Present   0.0.0.0\n' } },
      reads: [{ kind: 'member', group: 'stack', name: 'switch 1', model: 'N2048P', state: 'ok, management', works: true }, { kind: 'member', name: 'switch 2', model: 'N2024P', works: true }, { kind: 'member', name: 'switch 3', state: 'not present, unassigned', works: false }],
    },
    { name: 'OS6: it stands alone', given: { ssh: { [RUNNING]: '!Current Configuration:\n!System Description "Dell EMC Networking N2048P, 6.5.4.3, Linux 3.7.10, v1.0.5"\n!System Software Version 6.5.4.3\n!\nconfigure\nhostname "edge1"\nexit\n', 'show switch': '    Management Standby   Preconfig     Plugged-in    Switch        Code\nSW  Status     Status    Model ID      Model ID      Status        Version\n--- ---------- --------- ------------- ------------- ------------- -----------\n1   Mgmt Sw              N2048P        N2048P        OK            6.5.4.3\n' } }, reads: [], readsNo: ['member'] },
    {
      name: 'OS10: two that share cables',
      given: { ssh: { [RUNNING]: '! Version 10.5.2.3\nhostname core1\n', 'show vlt 1': 'Domain ID                              : 1\nUnit ID                                : 1\nRole                                   : primary\nVersion                                : 3.1\nVLT MAC address                        : 02:00:5e:00:53:01\nVLTi Link Status\n    port-channel1000                   : up\n\nVLT Peer Unit ID    System MAC Address    Status    IP Address             Version\n----------------------------------------------------------------------------------\n  2                 02:00:5e:00:53:02     up        fda5::2                3.1\n' } },
      reads: [{ kind: 'shares-links', protocol: 'mlag', role: 'primary', peer: 'up', works: true }],
    },
    {
      name: 'OS10: the cable between the two is out',
      given: { ssh: { [RUNNING]: '! Version 10.5.2.3\nhostname core1\n', 'show vlt 1': 'Domain ID                              : 1\nUnit ID                                : 1\nRole                                   : primary\nVLTi Link Status\n    port-channel1000                   : down\n\nVLT Peer Unit ID    System MAC Address    Status    IP Address             Version\n----------------------------------------------------------------------------------\n  2                 02:00:5e:00:53:02     down      fda5::2                3.1\n' } },
      reads: [{ kind: 'shares-links', peer: 'down, cable between them down', works: false }],
    },
    {
      name: 'OS9: units of a stack, and numbers that none has',
      given: { ssh: { [SHORT]: '! Version 9.14(2.4)\nhostname tor1\n', 'show system brief': 'Stack MAC : 02:00:5e:00:53:01\n-- Stack Info --\nUnit UnitType     Status        ReqTyp         CurTyp         Version     Ports\n----------------------------------------------------------------------------\n 0   Management   online        S4810          S4810          9.14(2.4)   64\n 1   Standby      online        S4810          S4810          9.14(2.4)   64\n 2   Member       not present   S4810\n 3   Member       not present\n-- Power Supplies --\n 0   1   up   AC\n' } },
      reads: [{ kind: 'member', group: 'stack', name: 'unit 0', state: 'online, management', works: true }, { kind: 'member', name: 'unit 1', works: true }, { kind: 'member', name: 'unit 2', works: false }],
    },
    { name: 'OS9: two that share cables', given: { ssh: { [SHORT]: '! Version 9.14(2.4)\nhostname tor1\n', 'show vlt brief': 'VLT Domain Brief\n------------------\n  Domain ID:                1\n  Role:                     Secondary\n  ICL Link Status:          Up\n  HeartBeat Status:         Up\n  VLT Peer Status:          Up\n' } }, reads: [{ kind: 'shares-links', protocol: 'mlag', role: 'secondary', peer: 'up', works: true }] },
    { name: 'a VLAN by name where nothing is indented', given: { ssh: { [RUNNING]: '!Current Configuration:\n!System Description "Dell EMC Networking N2048P, 6.5.4.3, Linux 3.7.10, v1.0.5"\n!System Software Version 6.5.4.3\n!\nconfigure\nvlan 20\nname "cams"\nexit\nhostname "edge1"\n' } }, reads: [{ kind: 'vlan', id: 20, name: 'cams' }, { kind: 'named', name: 'edge1' }] },
  ],
});
