/** Knows the configuration of Cisco ASA. */
import { readAsa } from './bricks/asa.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';
const WITH_KEYS = 'more system:running-config';
const ALL = 'show running-config all';

export default configDialect({
  title: 'Cisco ASA: configuration',
  systems: /^(?:ASA|PIX OS)$/,
  own: /^(?:(?:PIX|ASA) Version \d|Cisco (?:Adaptive Security Appliance Software|PIX)|Model +: Cisco ASA)/m,
  is: { vendor: 'Cisco', os: 'ASA' },
  role: 'firewall',
  shell: { id: 'asa', settings: ['terminal pager 0'], pagers: [/^<--- More --->\s*$/] },
  running: [WITH_KEYS, RUNNING, ALL],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: 'show version' }, { what: 'entity', run: 'show inventory' }, { what: 'fhrp', run: 'show failover' }],
  end: /^: end\s*$/m,
  holds: /^(?:ASA Version|PIX Version|hostname|interface) ?/m,
  identity: {
    version: [/^Cisco Adaptive Security Appliance Software Version (\S+)/m, /^ASA Version (\S+)/m],
    model: [/^Hardware: +([^,\s]+)/m, /^Model +: (.+?) \(/m, /PID: (\S+)/],
    serial: [/^Serial Number: (\S+)/m, /^: Serial Number: (\S+)/m],
    name: [/^(\S+) up \d+ (?:day|hour|min|sec|year)/m],
  },
  restless: [/^: Written by /, /^: Saved\s*$/, /^Cryptochecksum:/, /^: Serial Number:/, /^: Hardware:/, /^\S+ up \d+ (?:year|day|hour|min)/, /^Configuration last modified by /],
  read: readAsa,
  examples: [
    {
      name: 'a firewall',
      given: {
        ssh: {
          [RUNNING]: ': Saved\n\n: \n: Serial Number: FCH0000A1B2\n: Hardware:   ASA5506, 4096 MB RAM\n:\nASA Version 9.16(4) \n!\nhostname fw1\nenable password ‹secret:aa11bb22cc33:salted› pbkdf2\n!\ninterface GigabitEthernet1/1\n nameif outside\n security-level 0\n ip address 198.51.100.2 255.255.255.248 \n!\nobject network web\n host 192.0.2.80\n nat (inside,outside) static interface service tcp 443 8443 \naccess-list outside_in extended permit tcp any object web eq 443 \naccess-list spare extended permit ip any any \naccess-group outside_in in interface outside\nroute outside 0.0.0.0 0.0.0.0 198.51.100.1 1\ntelnet 192.0.2.0 255.255.255.0 inside\nntp server 192.0.2.123\nlogging host inside 192.0.2.60\nusername mira password ‹secret:0011223344aa:salted› pbkdf2 privilege 15\nCryptochecksum:0123456789abcdef0123456789abcdef\n: end\n',
        },
      },
      reads: [
        { kind: 'is-a', os: 'ASA', version: '9.16(4)', serial: 'FCH0000A1B2' },
        { kind: 'config', what: 'running', complete: true },
        { kind: 'address', address: '198.51.100.2', prefix: 29 },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '198.51.100.1' },
        { kind: 'port-forward', port: 8443, to: '192.0.2.80', toPort: 443, on: 'GigabitEthernet1/1' },
        { kind: 'config-object', name: 'web', type: 'object', defined: true, used: 2 },
        { kind: 'config-object', name: 'spare', type: 'access-list', defined: true, used: 0 },
        { kind: 'management-door', door: 'telnet' },
        { kind: 'config-server', what: 'syslog', address: '192.0.2.60' },
        { kind: 'config-user', name: 'mira', privilege: '15' },
      ],
    },
    { name: 'addresses that it hands out', given: { ssh: { [RUNNING]: ': Saved\n: Serial Number: FCH0000A1B2\nASA Version 9.16(4) \n!\nhostname fw1\ndhcpd address 192.0.2.100-192.0.2.199 inside\ndhcpd enable inside\ndhcpd address 198.51.100.10-198.51.100.20 lab\n: end\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.199' }] },
    { name: 'requests for addresses that are passed on', given: { ssh: { [RUNNING]: ': Saved\n: Serial Number: FCH0000A1B2\nASA Version 9.16(4) \n!\nhostname fw1\n!\ninterface GigabitEthernet1/1\n nameif inside\n ip address 198.51.100.1 255.255.255.0 \n!\ninterface GigabitEthernet1/2\n nameif guests\n ip address 192.0.2.129 255.255.255.128 \n!\ndhcprelay server 198.51.100.5 inside\ndhcprelay enable guests\nCryptochecksum:0123456789abcdef0123456789abcdef\n: end\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'GigabitEthernet1/2', networks: ['192.0.2.128/25'] }] },
    { name: 'the copy ends too early', given: { ssh: { [RUNNING]: ': Saved\nASA Version 9.16(4) \nhostname fw1\n' } }, reads: [{ kind: 'config', complete: false }] },
    {
      name: 'a pair whose second unit failed',
      given: { ssh: { 'show version': 'Cisco Adaptive Security Appliance Software Version 9.16(4)\nedge1 up 12 days 3 hours\n', 'show failover': 'Failover On\nFailover unit Primary\nVersion: Ours 9.16(4), Mate 9.16(4)\nSerial Number: Ours JAD0000A001, Mate JAD0000A002\n\tThis host: Primary - Active\n\t\tActive time: 100 (sec)\n\tOther host: Secondary - Failed\n\t\tActive time: 0 (sec)\n' } },
      reads: [{ kind: 'named', name: 'edge1' }, { kind: 'member', group: 'pair', name: 'primary', state: 'active', works: true, serial: 'JAD0000A001' }, { kind: 'member', name: 'secondary', state: 'failed', works: false, serial: 'JAD0000A002' }],
    },
    { name: 'one that stands alone', given: { ssh: { 'show version': 'Cisco Adaptive Security Appliance Software Version 9.16(4)\n', 'show failover': 'Failover Off\nFailover unit Secondary\n\tThis host: Secondary - Not Detected\n' } }, reads: [], readsNo: ['member'] },
  ],
});
