/** Knows the configuration of MikroTik RouterOS: what `/export` prints. */
import { readRouterOs } from './bricks/routeros.js';
import { configDialect } from './bricks/platform.js';

const EXPORT = '/export';
const RESOURCE = '/system resource print';
const UPDATE = '/system package update print';
const HISTORY = '/system history print without-paging';

const platform = configDialect({
  title: 'MikroTik RouterOS: configuration',
  systems: /^RouterOS$/,
  banner: /^SSH-2\.0-ROSSSH/,
  own: /^# .*by RouterOS \d|^\s*platform: MikroTik|^# software id = /m,
  is: { vendor: 'MikroTik', os: 'RouterOS' },
  running: [EXPORT, '/export show-sensitive'],
  others: [{ what: 'system', run: RESOURCE }, { what: 'system', run: '/system routerboard print' }, { what: 'system', run: UPDATE }, { what: 'users', run: HISTORY }, { what: 'lldp', run: '/ip neighbor print detail without-paging' }],
  // What a box has not, as some have no button, it names in the same words, without a reason.
  broken: /^#(?:interrupted\s*$|error exporting .*\(timeout\))/m,
  holds: /^\/[a-z]|^# .*by RouterOS/m,
  identity: { version: [/by RouterOS (\S+)/, /^\s*version: (\S+)/m], model: [/^# model = (.+)$/m, /^\s*board-name: (.+)$/m], serial: [/^# serial number = (\S+)/m, /^\s*serial-number: (\S+)/m] },
  restless: [
    /^# .{6,40} by RouterOS /,
    /^# Flags: /,
    /^# Columns: /,
    /^\s*Flags: [A-Z] - /,
    /^\s*Columns: [A-Z]/,
    /^#?\s*(?:uptime|free-memory|cpu-load|free-hdd-space|write-sect-since-reboot|write-sect-total|bad-blocks|cpu-frequency|build-time|latest-version|status|channel):/,
    /^#?\s*[A-Z]? ?\s*\S.{2,60}\b(?:changed|added|removed|moved|created|edited)\b.{1,60}\s\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s*$/,
    /^#?\s*ACTION\s+BY\s+POLICY/,
    /^#?.*\b(?:bridge port|settings?|item|entry|rule|device|user|address|route|interface)\b.* (?:changed|added|removed)\b/,
    /^#?\s*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s*$/,
  ],
  read: readRouterOs,
  examples: [
    { name: 'a menu that did not answer in time', given: { ssh: { [EXPORT]: '# 2026-01-05 10:00:00 by RouterOS 7.16\n/interface bridge\nadd name=bridge\n#error exporting "/interface/wifi" (timeout)\n/system identity\nset name=gw1\n' } }, reads: [{ kind: 'config', complete: false }] },
    { name: 'somebody interrupted it', given: { ssh: { [EXPORT]: '# 2026-01-05 10:00:00 by RouterOS 6.49.10\n/interface bridge\nadd name=bridge\n#error exporting /ip socks\n#interrupted\n' } }, reads: [{ kind: 'config', complete: false }] },
    { name: 'a button that it has not', given: { ssh: { [EXPORT]: '# 2026-01-05 10:00:00 by RouterOS 7.16\n/interface bridge\nadd name=bridge\n/system identity\nset name=gw1\n#error exporting "/system/routerboard/mode-button"\n' } }, reads: [{ kind: 'config', complete: true }] },
    {
      name: 'a branch router',
      given: {
        ssh: {
          [EXPORT]: '# 2026-01-05 10:00:00 by RouterOS 7.16\n# software id = AB12-CD34\n#\n# model = RB4011iGS+\n# serial number = HA000AB12CD\n/interface bridge\nadd name=bridge-lan comment="temporary, remove after move"\n/interface vlan\nadd interface=bridge-lan name=voice vlan-id=20\n/ip address\nadd address=192.0.2.1/24 interface=bridge-lan network=192.0.2.0\n/ip dns\nset servers=192.0.2.53,192.0.2.54\n/ip firewall address-list\nadd address=192.0.2.77 list=old-servers\nadd address=192.0.2.78 list=admins\n/ip firewall filter\nadd action=accept chain=input src-address-list=admins\nadd action=drop chain=input in-interface=*12 src-address-list=nobody\nadd action=accept chain=forward dst-address=192.0.2.80 \\\n    protocol=tcp\n/ip firewall nat\nadd action=dst-nat chain=dstnat dst-port=8443 protocol=tcp to-addresses=192.0.2.80 to-ports=443\n/ip route\nadd dst-address=0.0.0.0/0 gateway=198.51.100.1\n/ip service\nset telnet disabled=yes\n/system identity\nset name=branch-gw\n/system ntp client servers\nadd address=192.0.2.123\n/user\nadd group=full name=mira\n',
          [RESOURCE]: '                   uptime: 3w2d\n                  version: 7.16 (stable)\n                 platform: MikroTik\n',
        },
      },
      reads: [
        { kind: 'is-a', vendor: 'MikroTik', os: 'RouterOS', version: '7.16', model: 'RB4011iGS+', serial: 'HA000AB12CD' },
        { kind: 'config', what: 'running', complete: true },
        { kind: 'named', name: 'branch-gw' },
        { kind: 'address', address: '192.0.2.1', prefix: 24, port: 'bridge-lan' },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '198.51.100.1' },
        { kind: 'config-server', what: 'dns', address: '192.0.2.54' },
        { kind: 'config-server', what: 'ntp', address: '192.0.2.123' },
        { kind: 'port-forward', port: 8443, to: '192.0.2.80', toPort: 443 },
        { kind: 'config-object', name: 'old-servers', type: 'address-list', defined: true, used: 0 },
        { kind: 'config-object', name: 'admins', type: 'address-list', defined: true, used: 1 },
        { kind: 'config-object', name: '*12', type: 'interface', defined: false, used: 1 },
        { kind: 'config-object', name: 'nobody', type: 'address-list', defined: false, used: 1 },
        { kind: 'config-user', name: 'mira', privilege: 'full' },
        { kind: 'management-door', door: 'http' },
        { kind: 'vlan', id: 20, name: 'voice' },
        { kind: 'leftover', word: 'temporary' },
      ],
    },
    { name: 'addresses that it hands out', given: { ssh: { [EXPORT]: '# 2026-01-05 10:00:00 by RouterOS 7.16\n# model = RB4011iGS+\n/ip pool\nadd name=desks ranges=192.0.2.100-192.0.2.199\nadd name=vpn ranges=198.51.100.10-198.51.100.20\n/ip dhcp-server\nadd address-pool=desks interface=bridge-lan name=dhcp1\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.199' }] },
    { name: 'what is let in by one line', given: { ssh: { [EXPORT]: '# 2026-01-05 10:00:00 by RouterOS 7.16\n# model = RB4011iGS+\n/ip firewall nat\nadd action=dst-nat chain=dstnat dst-address=198.51.100.3 dst-port=443 in-interface=ether2 protocol=tcp to-addresses=192.0.2.80 to-ports=443\n' } }, reads: [{ kind: 'port-forward', port: 443, to: '192.0.2.80', at: '198.51.100.3', on: 'ether2' }] },
    { name: 'requests for addresses that are passed on', given: { ssh: { [EXPORT]: '# 2026-01-05 10:00:00 by RouterOS 7.16\n# model = RB4011iGS+\n/ip address\nadd address=192.0.2.129/25 interface=desks network=192.0.2.128\n/ip dhcp-relay\nadd dhcp-server=198.51.100.5,198.51.100.6 interface=desks local-address=192.0.2.129 name=relay1\nadd dhcp-server=198.51.100.7 disabled=yes interface=lab name=relay2\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'desks', networks: ['192.0.2.128/25'] }, { kind: 'relays-dhcp', to: '198.51.100.6', port: 'desks' }] },
    { name: 'one of version 6 that was never switched on', given: { ssh: { [EXPORT]: '# jan/05/2026 10:00:00 by RouterOS 6.49.10\n# model = RB2011\n/ip dhcp-relay\nadd dhcp-server=198.51.100.5 interface=desks name=relay1\n' } }, reads: [{ kind: 'config', complete: true }], readsNo: ['relays-dhcp'] },
    { name: 'not allowed to export', given: { ssh: { [EXPORT]: 'not enough permissions (9)\n', [RESOURCE]: '  platform: MikroTik\n' } }, reads: [{ kind: 'is-a', os: 'RouterOS' }], readsNo: ['config-read', 'named'] },
    {
      name: 'a shared address lies on a port of its own',
      given: { ssh: { ['/export']: '# 2026-03-03 10:11:12 by RouterOS 7.14.2\n/interface vrrp\nadd interface=bridge1 name=vrrp1 priority=120 vrid=5\n/ip address\nadd address=192.0.2.2/24 interface=bridge1 network=192.0.2.0\nadd address=192.0.2.254/32 interface=vrrp1 network=192.0.2.254\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 5, address: '192.0.2.254', port: 'bridge1', priority: 120 }, { kind: 'address', address: '192.0.2.254', virtual: true }, { kind: 'address', address: '192.0.2.2' }],
    },
  ],
});

/** Lines of these answers that change only when the box does: kept as its facts, so that another version shows. */
const LASTING = /^\s*(?:version|factory-software|total-memory|cpu|cpu-count|total-hdd-space|architecture-name|board-name|platform|installed-version|routerboard|model|serial-number|firmware-type|current-firmware|upgrade-firmware):/;
export default {
  ...platform,
  *read(answers: Parameters<typeof platform.read>[0]) {
    const readings = [...platform.read(answers)];
    yield* readings;
    if (readings.length === 0) return;
    const told = [RESOURCE, UPDATE].flatMap((run) => answers.output(run) ?? []);
    const text = told.flatMap((output) => output.text.split('\n').filter((line) => LASTING.test(line)).map((line) => line.trim())).join('\n');
    if (text !== '') yield { kind: 'config' as const, what: 'facts' as const, text: `${text}\n`, complete: told.every(({ complete }) => complete), restless: [], from: [...new Set(told.map(({ from }) => from))].sort() };
  },
};
