/** Knows the configuration of Cisco NX-OS. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Cisco NX-OS: configuration',
  systems: /^NX-OS$/,
  own: /^(?:!Command: show (?:running|startup)-config|!Running configuration last done at|Cisco Nexus Operating System|!Startup config saved at)/m,
  is: { vendor: 'Cisco', os: 'NX-OS' },
  shell: { id: 'nxos', settings: ['terminal length 0'] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show version' }, { what: 'entity', run: 'show inventory' }, { what: 'entity', run: 'show inventory all' }, { what: 'cdp', run: 'show cdp neighbors detail' }, { what: 'lldp', run: 'show lldp neighbors detail' }, { what: 'lag', run: 'show vpc' }],
  holds: /^(?:version \d|hostname |switchname |interface |feature )/m,
  identity: { version: [/^\s*(?:NXOS|system): +version (\S+)/m, /^version (\S+)/m], model: [/^\s*cisco (Nexus ?\S+(?: \S+)?) [Cc]hassis/m, /PID: (\S+)/], serial: [/^\s*Processor Board ID (\S+)/im, /NAME: "Chassis"[\s\S]{0,200}?SN: (\w+)/], name: [/^\s*Device name: (\S+)/m] },
  restless: [/^!Time: /, /^!NVRAM config last updated at /, /^Kernel uptime is \d+ day/, /^!Running configuration last done at: /, /^!Startup config saved at: /, /^!Command: show /],
  read: readIosLike,
  examples: [
    {
      name: 'a data-centre switch',
      given: { ssh: { [RUNNING]: '!Command: show running-config\n!Running configuration last done at: Mon Jan  5 10:00:00 2026\n!Time: Mon Jan  5 10:05:00 2026\n\nversion 10.4(5) Bios:version 01.11\nhostname leaf1\nfeature telnet\nusername mira password 5 ‹secret:aabb00112233:salted›  role network-admin\nsnmp-server user mira network-admin auth md5 ‹secret:001122aabbcc› priv aes-128 ‹secret:001122aabbcd› localizedV2key\nntp server 192.0.2.123 use-vrf management\nvlan 10\n  name office\ninterface Ethernet1/1\n  description to spine\n  switchport trunk allowed vlan 10,20-21\n' } },
      reads: [{ kind: 'is-a', os: 'NX-OS', version: '10.4(5)' }, { kind: 'config', complete: true }, { kind: 'management-door', door: 'telnet' }, { kind: 'management-door', door: 'snmp-v3-weak' }, { kind: 'config-server', what: 'ntp' }, { kind: 'vlan', id: 10, name: 'office' }, { kind: 'vlan-port', vlan: 21, port: 'Ethernet1/1', tagged: true }, { kind: 'config-user', name: 'mira', privilege: 'network-admin' }],
    },
    { name: 'requests for addresses that are passed on', given: { ssh: { [RUNNING]: '!Command: show running-config\n\nversion 10.4(5) Bios:version 01.11\nhostname core1\nfeature dhcp\nservice dhcp\nip dhcp relay\ninterface Vlan20\n  no shutdown\n  ip address 192.0.2.129/25\n  ip dhcp relay address 198.51.100.5 use-vrf shared\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'Vlan20', networks: ['192.0.2.128/25'] }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'Building configuration...\nversion 15.2\nend\n' } }, reads: [], readsNo: ['config'] },
    {
      name: 'groups in sections of their own, and an address that all have at once',
      given: { ssh: { [RUNNING]: '!Command: show running-config\nversion 9.3(8) Bios:version 05.45\nhostname core1\ninterface Vlan20\n  ip address 192.0.2.2/24\n  hsrp version 2\n  hsrp 5\n    preempt\n    priority 120\n    track 1 decrement 30\n    ip 192.0.2.254\n  no ip redirects\ninterface Vlan30\n  ip address 198.51.100.2/24\n  vrrp 7\n    address 198.51.100.254\n    no shutdown\ninterface Vlan40\n  ip address 203.0.113.1/24\n  fabric forwarding mode anycast-gateway\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'hsrp', group: 5, address: '192.0.2.254', priority: 120, tracks: true }, { kind: 'virtual-gateway', protocol: 'vrrp', group: 7, address: '198.51.100.254', priority: null }, { kind: 'virtual-gateway', protocol: 'anycast', address: '203.0.113.1', port: 'Vlan40' }],
    },
    { name: 'two that share cables', given: { ssh: { 'show version': 'Cisco Nexus Operating System (NX-OS) Software\n  NXOS: version 9.3(8)\n', 'show vpc': 'vPC domain id                     : 10\nPeer status                       : peer adjacency formed ok\nvPC keep-alive status             : peer is alive\nvPC role                          : primary\n' } }, reads: [{ kind: 'shares-links', protocol: 'vpc', role: 'primary', peer: 'peer adjacency formed ok', works: true }] },
  ],
});
