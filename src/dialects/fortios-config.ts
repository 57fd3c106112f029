/** Knows the configuration of Fortinet FortiOS. */
import { readFortiOs } from './bricks/fortios.js';
import { configDialect } from './bricks/platform.js';

const SHOW = 'show';
const GREP = 'show | grep .';
const STATUS = 'get system status';

export default configDialect({
  title: 'Fortinet FortiOS: configuration',
  systems: /^Forti(?:OS|Switch ?OS)$/,
  own: /^#config-version=|^Version: Forti(?:Gate|Switch|Wifi|Proxy)|^#conf_file_ver=/m,
  is: { vendor: 'Fortinet', os: 'FortiOS' },
  role: 'firewall',
  shell: { id: 'fortios', settings: [] },
  running: [SHOW, GREP],
  others: [{ what: 'system', run: STATUS }, { what: 'fhrp', run: 'get system ha status' }, { what: 'entity', run: 'get hardware status' }, { what: 'interfaces', run: 'get system interface transceiver' }, { what: 'entity', run: 'diagnose hardware deviceinfo psu' }],
  end: /^end\s*$/m,
  holds: /^config (?:system|vdom|firewall)/m,
  identity: { version: [/^Version: \S+ v?([\d.]+)/m, /^#config-version=[A-Z0-9]+-([\d.]+)/m], model: [/^Version: (\S+) v/m, /^#config-version=([A-Z0-9]+)-/m], serial: [/^Serial-Number: (\S+)/m], name: [/^Hostname: (\S+)/m] },
  restless: [/^#conf_file_ver=/, /^#buildno=/, /^#config-version=.*user=/, /^\s*set lastupdate \d+/, /^\s*set (?:passphrase|password|passwd|psksecret|key|private-key|secret|auth-pwd|priv-pwd) ‹secret:re-encoded›/, /^System time: /, /^Cluster uptime: /],
  read: readFortiOs,
  examples: [
    {
      name: 'a firewall',
      given: {
        ssh: {
          [STATUS]: 'Version: FortiGate-60F v7.4.8,build2795,250523 (GA.M)\nSerial-Number: FGT60F0000000001\nHostname: fw-1\n',
          [SHOW]: '#config-version=FGT60F-7.4.8-FW-build2795-250523:opmode=0:vdom=0:user=mira\n#conf_file_ver=123\nconfig system global\n    set hostname "fw-1"\nend\nconfig system interface\n    edit "wan1"\n        set ip 198.51.100.2 255.255.255.248\n        set allowaccess ping https telnet\n        set description "to provider"\n    next\nend\nconfig system admin\n    edit "mira"\n        set accprofile "super_admin"\n    next\nend\nconfig system ntp\n    config ntpserver\n        edit 1\n            set server "192.0.2.123"\n        next\n    end\nend\nconfig log syslogd setting\n    set status enable\n    set server "192.0.2.60"\nend\nconfig firewall address\n    edit "old-web"\n        set subnet 192.0.2.80 255.255.255.255\n    next\n    edit "lan"\n        set subnet 192.0.2.0 255.255.255.0\n    next\nend\nconfig firewall vip\n    edit "mail"\n        set mappedip "192.0.2.25"\n        set extport 25\n        set mappedport 25\n    next\nend\nconfig firewall policy\n    edit 1\n        set srcintf "lan"\n        set dstintf "wan1"\n        set srcaddr "lan"\n        set dstaddr "all"\n        set action accept\n        set service "ALL"\n    next\n    edit 2\n        set srcintf "any"\n        set dstintf "any"\n        set srcaddr "all"\n        set dstaddr "all"\n        set action accept\n        set service "ALL"\n    next\nend\nconfig router static\n    edit 1\n        set gateway 198.51.100.1\n        set device "wan1"\n    next\nend\n',
        },
      },
      reads: [
        { kind: 'is-a', vendor: 'Fortinet', os: 'FortiOS', version: '7.4.8', model: 'FortiGate-60F', serial: 'FGT60F0000000001' },
        { kind: 'config', complete: true },
        { kind: 'named', name: 'fw-1' },
        { kind: 'address', address: '198.51.100.2', prefix: 29, port: 'wan1' },
        { kind: 'interface', port: 'wan1', description: 'to provider' },
        { kind: 'management-door', door: 'telnet' },
        { kind: 'config-user', name: 'mira', privilege: 'super_admin' },
        { kind: 'config-server', what: 'ntp', address: '192.0.2.123' },
        { kind: 'config-server', what: 'syslog', address: '192.0.2.60' },
        { kind: 'config-object', name: 'old-web', type: 'address', defined: true, used: 0 },
        { kind: 'config-object', name: 'lan', type: 'address', defined: true, used: 1 },
        { kind: 'filter-entry', filter: 'firewall policy', any: true },
        { kind: 'port-forward', port: 25, to: '192.0.2.25', toPort: 25 },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '198.51.100.1' },
        { kind: 'leftover', word: 'old' },
      ],
    },
    { name: 'addresses that it hands out, and a server that is switched off', given: { ssh: { [SHOW]: '#config-version=FGT60F-7.4.8-FW-build2795-250523:opmode=0:vdom=0:user=mira\nconfig system global\n    set hostname "fw-1"\nend\nconfig system dhcp server\n    edit 1\n        set default-gateway 192.0.2.1\n        set netmask 255.255.255.0\n        set interface "lan"\n        config ip-range\n            edit 1\n                set start-ip 192.0.2.110\n                set end-ip 192.0.2.210\n            next\n        end\n    next\n    edit 2\n        set status disable\n        set default-gateway 198.51.100.1\n        set netmask 255.255.255.0\n        config ip-range\n            edit 1\n                set start-ip 198.51.100.10\n                set end-ip 198.51.100.20\n            next\n        end\n    next\nend\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.110', last: '192.0.2.210', shared: false }] },
    { name: 'what is let in at one address of a line', given: { ssh: { [SHOW]: '#config-version=FGT60F-7.4.8-FW-build2795-250523:opmode=0:vdom=0:user=mira\nconfig system global\n    set hostname "fw-1"\nend\nconfig firewall vip\n    edit "shop"\n        set extip 198.51.100.3\n        set mappedip "192.0.2.80"\n        set extintf "wan2"\n        set extport 443\n        set mappedport 443\n    next\nend\n' } }, reads: [{ kind: 'port-forward', port: 443, to: '192.0.2.80', at: '198.51.100.3', on: 'wan2' }] },
    { name: 'requests for addresses that are passed on', given: { ssh: { [SHOW]: '#config-version=FGT60F-7.4.8-FW-build2795-250523:opmode=0:vdom=0:user=mira\nconfig system global\n    set hostname "fw-1"\nend\nconfig system interface\n    edit "desks"\n        set ip 192.0.2.129 255.255.255.128\n        set dhcp-relay-service enable\n        set dhcp-relay-ip "198.51.100.5" "198.51.100.6"\n    next\n    edit "lab"\n        set ip 203.0.113.1 255.255.255.0\n        set dhcp-relay-ip "198.51.100.7"\n    next\nend\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'desks', networks: ['192.0.2.128/25'] }, { kind: 'relays-dhcp', to: '198.51.100.6', port: 'desks' }] },
    { name: 'cut off', given: { ssh: { [SHOW]: '#config-version=FGT60F-7.4.8-FW-build2795-250523:opmode=0:vdom=0:user=mira\nconfig system global\n    set hostname "fw-1"\n' } }, reads: [{ kind: 'config', complete: false }] },
    {
      name: 'a pair of which one lags behind',
      given: { ssh: { 'get system status': 'Version: FortiGate-60F v7.2.5,build1517,230606 (GA.F)\nSerial-Number: FGT60F0000000001\nHostname: fw-a\n', 'get system ha status': 'HA Health Status: OK\nModel: FortiGate-60F\nMode: HA A-P\nConfiguration Status:\n    FGT60F0000000001(updated 1 seconds ago): in-sync\n    FGT60F0000000002(updated 2 seconds ago): out-of-sync\nPrimary     : fw-a, FGT60F0000000001, HA cluster index = 0\nSecondary   : fw-b, FGT60F0000000002, HA cluster index = 1\n' } },
      reads: [{ kind: 'member', group: 'pair', name: 'fw-a', state: 'in-sync', works: true, serial: 'FGT60F0000000001' }, { kind: 'member', name: 'fw-b', state: 'out-of-sync', works: false }],
    },
  ],
});
