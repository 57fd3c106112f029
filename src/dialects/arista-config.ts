/** Knows the configuration of Arista EOS. */
import { readIosLike } from './bricks/ios-like.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';

export default configDialect({
  title: 'Arista EOS: configuration',
  systems: /^EOS$/,
  own: /^! device: \S+ \(\S+, EOS-|^! Startup-config last modified at|^Arista (?:DCS|CCS|vEOS|cEOS)|^! Command: show (?:running|startup)-config$/m,
  is: { vendor: 'Arista', os: 'EOS' },
  shell: { id: 'eos', settings: ['terminal length 0'] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show version' }, { what: 'entity', run: 'show inventory' }, { what: 'lag', run: 'show mlag' }, { what: 'lldp', run: 'show lldp neighbors detail' }],
  end: /^end\s*$/m,
  holds: /^(?:hostname |interface |! device: )/m,
  identity: { version: [/^Software image version: (\S+)/m, /^! device: .*EOS-([\w.]+)/m], model: [/^Arista (\S+)/m, /^! device: \S+ \(([^,]+),/m], serial: [/^Serial number: +(\S+)/m] },
  restless: [/^! Startup-config last modified at/, /^! Command: show /, /^Uptime:\s+\d/, /^Free memory:\s+\d/],
  read: readIosLike,
  examples: [
    {
      name: 'a leaf',
      given: { ssh: { [RUNNING]: '! Command: show running-config\n! device: leaf1 (DCS-7050SX3-48YC8, EOS-4.30.5M)\n!\nhostname leaf1\n!\nusername mira privilege 15 role network-admin secret sha512 ‹secret:001122334455:salted›\n!\nip name-server vrf default 192.0.2.53\nlogging host 192.0.2.60\nntp server 192.0.2.123\n!\ninterface Ethernet1\n   description spine1\n!\ninterface Management1\n   ip address 192.0.2.9/24\n!\nip route 0.0.0.0/0 192.0.2.1\n!\nend\n' } },
      reads: [{ kind: 'is-a', os: 'EOS', version: '4.30.5M', model: 'DCS-7050SX3-48YC8' }, { kind: 'config', complete: true }, { kind: 'address', address: '192.0.2.9', prefix: 24, port: 'Management1' }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1' }, { kind: 'config-server', what: 'dns', address: '192.0.2.53' }, { kind: 'config-user', name: 'mira', privilege: '15' }],
    },
    { name: 'requests for addresses that are passed on', given: { ssh: { [RUNNING]: '! device: core1 (DCS-7050SX3-48YC8, EOS-4.30.5M)\nhostname core1\ninterface Vlan20\n   ip address 192.0.2.129/25\n   ip helper-address 198.51.100.5\nend\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'Vlan20', networks: ['192.0.2.128/25'] }] },
    { name: 'cut off', given: { ssh: { [RUNNING]: '! Command: show running-config\n! device: leaf1 (DCS-7050SX3-48YC8, EOS-4.30.5M)\nhostname leaf1\n' } }, reads: [{ kind: 'config', complete: false }] },
    {
      name: 'addresses shared by VRRP, and by all at once',
      given: { ssh: { [RUNNING]: '! Command: show running-config\n! device: leaf1 (DCS-7050SX3-48YC8, EOS-4.30.5M)\nhostname leaf1\n!\ninterface Vlan20\n   ip address 192.0.2.2/24\n   vrrp 5 priority-level 120\n   vrrp 5 tracked-object UP decrement 50\n   vrrp 5 ipv4 192.0.2.254\n!\ninterface Vlan30\n   ip address 198.51.100.2/24\n   ip virtual-router address 198.51.100.254\n!\nend\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'Vlan20', priority: 120 }, { kind: 'virtual-gateway', protocol: 'anycast', address: '198.51.100.254', port: 'Vlan30' }],
    },
    {
      name: 'its parts',
      given: { ssh: { 'show version': 'Arista DCS-7050SX3-48YC8\nSoftware image version: 4.30.5M\nSerial number:       JPE00000001\n', 'show inventory': 'System information\n    Model                    Description\n    ------------------------ ----------------------------------------------------\n    DCS-7050SX3-48YC8        48x25GbE SFP and 8x100GbE QSFP\n\n    HW Version  Serial Number  Mfg Date\n    ----------- -------------- ----------\n    11.00       JPE00000001    2020-01-05\n\nSystem has 2 power supply slots\n    Slot Model            Serial Number\n    ---- ---------------- ----------------\n    1    PWR-500AC-F      K192KU00001CZ\n\nSystem has 1 transceiver slots\n    Port Manufacturer     Model            Serial Number    Rev\n    ---- ---------------- ---------------- ---------------- ----\n    1    Arista Networks  SFP-10G-SR       XCW0000FD001     0002\n' } },
      reads: [{ kind: 'component', class: 'chassis', model: 'DCS-7050SX3-48YC8', serial: 'JPE00000001' }, { kind: 'component', class: 'power-supply', name: 'Power supply 1', serial: 'K192KU00001CZ' }],
    },
    { name: 'two that share cables', given: { ssh: { 'show version': 'Arista DCS-7050SX3-48YC8\nSoftware image version: 4.30.5M\n', 'show mlag': 'MLAG Configuration:              \ndomain-id                          :               mlag1\n                                                        \nMLAG Status:                     \nstate                              :              Active\nnegotiation status                 :           Connected\npeer-link status                   :                  Up\n' } }, reads: [{ kind: 'shares-links', protocol: 'mlag', role: 'active', peer: 'connected', works: true }] },
  ],
});
