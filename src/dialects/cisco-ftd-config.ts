/** Knows the configuration of Cisco Secure Firewall Threat Defense (FTD): the ASA within it, as its own command line prints it. */
import { parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import { readAsa } from './bricks/asa.js';
import { blocksOf } from './bricks/config-text.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show running-config';
const NETWORK = 'show network';
const VERSION = 'show version';

export default configDialect({
  title: 'Cisco Secure Firewall Threat Defense (FTD): configuration',
  systems: /^FTD$/,
  own: /^(?:NGFW Version \d|Model +: Cisco (?:Firepower|Secure Firewall)|Cisco (?:Firepower|Secure Firewall) (?:\d+ )?Threat Defense)/m,
  is: { vendor: 'Cisco', os: 'FTD' },
  role: 'firewall',
  shell: { id: 'ftd', settings: [], pagers: [/^<--- More --->\s*$/] },
  running: [RUNNING],
  saved: ['show startup-config'],
  others: [{ what: 'system', run: VERSION }, { what: 'entity', run: 'show inventory' }, { what: 'fhrp', run: 'show failover' }, { what: 'addresses', run: NETWORK }],
  end: /^: end\s*$/m,
  holds: /^(?:NGFW Version|hostname|interface) ?/m,
  identity: {
    version: [/^Model +: .*? Version (\d[\d.]+)/m, /^NGFW Version (\S+)/m],
    model: [/^Model +: (.+?) \(\d+\)/m, /^: Hardware: +([^,\s]+)/m, /PID: (\S+)/],
    serial: [/^: Serial Number: (\S+)/m, /^Serial Number: (\S+)/m],
  },
  restless: [/^: Written by /, /^: Saved\s*$/, /^Cryptochecksum:/, /^: Serial Number:/, /^: Hardware:/],
  *read(text, alone) {
    yield* readAsa(text, alone);
    // What it permits goes on to inspection, which may still drop it; only what it trusts passes as it is.
    for (const { line } of blocksOf(text)) {
      const trusted = /^access-list (\S+) (?:line \d+ )?advanced trust ip any any\b/i.exec(line);
      if (trusted) yield { kind: 'filter-entry', filter: clean(trusted[1]!, 80), line: clean(line, 160), any: true, hosts: [] };
      const server = parseAddress(/^dns name-server (\S+)/i.exec(line)?.[1] ?? '');
      if (server) yield { kind: 'config-server', what: 'dns', address: server };
    }
  },
  examples: [
    {
      name: 'a firewall',
      given: {
        ssh: {
          [VERSION]: '-------------------[ edge-fw ]--------------------\nModel                     : Cisco Firepower 1010 Threat Defense (78) Version 7.2.5 (Build 208)\nUUID                      : 00000000-0000-0000-0000-000000000001\n',
          [RUNNING]: ': Saved\n\n: \n: Serial Number: JAD0000A1B2\n: Hardware:   FPR-1010, 6854 MB RAM, CPU Atom C3000 series 2200 MHz, 1 CPU (4 cores)\n:\nNGFW Version 7.2.5 \n!\nhostname edge-fw\n!\ninterface Ethernet1/1\n nameif outside\n cts manual\n security-level 0\n ip address 198.51.100.2 255.255.255.248 \n!\nobject network web\n host 192.0.2.80\nobject network web-public\n host 198.51.100.3\nobject service svc_443\n service tcp source eq 443 \naccess-list CSM_FW_ACL_ remark rule-id 268435457: L7 RULE: web\naccess-list CSM_FW_ACL_ advanced permit tcp any object web eq https rule-id 268435457 \naccess-list CSM_FW_ACL_ advanced permit ip any any rule-id 268434432 \nnat (inside,outside) source static web web-public service svc_443 svc_443\naccess-group CSM_FW_ACL_ global\nroute outside 0.0.0.0 0.0.0.0 198.51.100.1 1\nlogging host inside 192.0.2.60\nCryptochecksum:0123456789abcdef0123456789abcdef\n: end\n',
        },
      },
      reads: [
        { kind: 'is-a', vendor: 'Cisco', os: 'FTD', version: '7.2.5', model: 'Cisco Firepower 1010 Threat Defense', serial: 'JAD0000A1B2' },
        { kind: 'config', what: 'running', complete: true },
        { kind: 'named', name: 'edge-fw' },
        { kind: 'address', address: '198.51.100.2', prefix: 29 },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '198.51.100.1' },
        { kind: 'port-forward', port: 443, to: '192.0.2.80', toPort: 443 },
        { kind: 'config-object', name: 'web', type: 'object', defined: true },
        { kind: 'config-server', what: 'syslog', address: '192.0.2.60' },
      ],
      readsNo: ['filter-entry'],
    },
    { name: 'the copy ends too early', given: { ssh: { [RUNNING]: ': Saved\nNGFW Version 7.2.5 \nhostname edge-fw\n' } }, reads: [{ kind: 'config', complete: false }] },
    { name: 'an ASA', given: { ssh: { [RUNNING]: ': Saved\nASA Version 9.16(4) \nhostname fw1\n: end\n' } }, reads: [], readsNo: ['config'] },
  ],
});
