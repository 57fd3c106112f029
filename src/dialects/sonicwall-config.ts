/** Knows the configuration of SonicWall SonicOS. */
import { parseAddress } from '../model/address.js';
import { clean } from '../model/text.js';
import { type Said, leftoversOf } from './bricks/config-facts.js';
import { addressIn, blocksOf, unquoted } from './bricks/config-text.js';
import { configDialect } from './bricks/platform.js';

const RUNNING = 'show current-config';

export default configDialect({
  title: 'SonicWall SonicOS: configuration',
  systems: /^SonicOS/,
  own: /^firmware-version "?SonicOS|^rom-version |^checksum \d{6,}/m,
  is: { vendor: 'SonicWall', os: 'SonicOS' },
  role: 'firewall',
  shell: { id: 'sonicos', settings: ['no cli pager session'] },
  running: [RUNNING],
  others: [{ what: 'system', run: 'show version' }, { what: 'system', run: 'show status' }],
  holds: /^(?:firmware-version|interface |administration|zone )/m,
  identity: { version: [/^firmware-version "?SonicOS (?:Enhanced )?([^"\s]+)/m], model: [/^model "?([^"\n]+?)"?$/m], serial: [/^serial-number (\S+)/m] },
  restless: [/^checksum /, /^system-time /, /^system-uptime /, /^last-modified-by /],
  *read(text, alone) {
    for (const { line, below } of blocksOf(text)) {
      const lines = [line, ...below.map((one) => one.line)];
      for (const one of lines) yield* simple(one);
      const port = alone ? /^interface (\S+)/.exec(line)?.[1] : undefined;
      const found = port === undefined ? null : (below.map((one) => /^ip (\S+) netmask (\S+)/.exec(one.line)).flatMap((match) => (match ? [addressIn(`${match[1]!} ${match[2]!}`)] : []))[0] ?? null);
      if (port !== undefined && found) yield { kind: 'address', ...found, port: clean(port) };
      yield* leftoversOf(lines, /^(?:comment|name) "?([^"]+)"?$|^address-object \S+ "?([^"]+?)"?(?: |$)/);
    }
  },
  examples: [
    { name: 'a firewall', given: { ssh: { [RUNNING]: 'firmware-version "SonicOS 7.0.1-5145-R5175"\nrom-version 7.0.1.0\nmodel "TZ 370"\nserial-number 2CB8ED000001\nsystem-time "01/05/2026 10:00:00"\nadministration\n    firewall-name fw-east\n    exit\ninterface X0\n    ip-assignment LAN static\n        ip 192.0.2.1 netmask 255.255.255.0\n        exit\n    exit\nntp-server 192.0.2.123\ndns\n    server primary 192.0.2.53\n    exit\naddress-object ipv4 "old printer" host 192.0.2.77\n' } }, reads: [{ kind: 'is-a', vendor: 'SonicWall', os: 'SonicOS', version: '7.0.1-5145-R5175', model: 'TZ 370', serial: '2CB8ED000001' }, { kind: 'named', name: 'fw-east' }, { kind: 'config', complete: true }, { kind: 'address', address: '192.0.2.1', prefix: 24, port: 'X0' }, { kind: 'config-server', what: 'ntp' }, { kind: 'leftover', word: 'old' }] },
    { name: 'nothing of it', given: { ssh: { [RUNNING]: 'hostname x\n' } }, reads: [], readsNo: ['config'] },
  ],
});

function* simple(line: string): Generator<Said> {
  const name = /^firewall-name "?([^"]+)"?$/.exec(line)?.[1];
  if (name !== undefined && /^[A-Za-z0-9]/.test(name)) yield { kind: 'named', name: clean(unquoted(name)), by: 'hostname' };
  for (const [what, pattern] of [['ntp', /^ntp-server (\S+)/], ['dns', /^server (?:primary|secondary|tertiary) (\S+)/], ['syslog', /^syslog-server (\S+)/]] as const) {
    const address = parseAddress(pattern.exec(line)?.[1] ?? '');
    if (address) yield { kind: 'config-server', what, address };
  }
  const user = /^(?:user local|user) "?([\w.@-]{1,64})"?$/.exec(line)?.[1];
  if (user !== undefined && !/^(?:local|authentication)$/.test(user)) yield { kind: 'config-user', name: user };
  if (/^management http$/.test(line)) yield { kind: 'management-door', door: 'http', line };
}
