/** Knows which addresses a Linux host hands out: dhcp-range of dnsmasq(8), range of dhcpd.conf(5); and to whom it passes on what asks for one: dhcrelay(8). */
import { addressNumber, parseAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import { clean } from '../model/text.js';
import { assignmentsOf, fileLinesOf, linesOf, PROCESSES, speaksLinux } from './bricks/linux.js';

const RANGES = "grep -rHE '^[[:space:]]*(dhcp-range=|range[[:space:]]|failover peer)' /etc/dnsmasq.conf /etc/dnsmasq.d /etc/dhcp";
/** As Debian starts the relay agent of ISC; it counts only where that runs. */
const RELAY = 'cat /etc/default/isc-dhcp-relay';

const dialect: Dialect = {
  title: 'Linux: ranges of dnsmasq and ISC dhcpd, and the relay of ISC',
  speaks: speaksLinux,
  asks: [{ what: 'policies', ask: { via: 'ssh', run: RANGES, sudo: true } }, { what: 'policies', ask: { via: 'ssh', run: RELAY } }],
  *read(answers) {
    const lines = fileLinesOf(answers.output(RANGES)).filter(({ path }) => !/\.(dpkg-\w+|bak|old|orig|rpmnew|rpmsave)$|~$/.test(path));
    const shared = lines.some(({ text }) => /^\s*failover peer/.test(text));
    for (const { text, from } of lines) {
      const [first, last] = (/^\s*(?:dhcp-range=|range\s+)(.*)$/.exec(text)?.[1] ?? '').split(/[\s,;]+/).flatMap((word) => parseAddress(word) ?? []);
      if (first === undefined || last === undefined || first.includes(':') !== last.includes(':') || addressNumber(first).value > addressNumber(last).value) continue;
      yield { kind: 'lease-range', first, last, shared, from };
    }
    const relay = answers.output(RELAY);
    const [agent] = linesOf(answers.output(PROCESSES)).filter(({ text }) => /^\s*\d+\s+\d+\s+\S+\s+dhcrelay\s*$/.test(text));
    if (!relay || !agent) return;
    const settings = assignmentsOf(relay);
    const ports = (settings.get('INTERFACES') ?? '').split(/\s+/).filter((port) => port !== '');
    for (const to of (settings.get('SERVERS') ?? '').split(/\s+/).flatMap((word) => parseAddress(word) ?? [])) {
      for (const port of ports.length > 0 ? ports : [null]) yield { kind: 'relays-dhcp', to, port: port === null ? null : clean(port), networks: [], from: [agent.from[0]!, relay.from] };
    }
  },
  examples: [
    { name: 'dnsmasq, with a name for the network', given: { ssh: { [RANGES]: '/etc/dnsmasq.d/lan.conf:dhcp-range=set:lan,192.0.2.50,192.0.2.99,255.255.255.0,12h\n/etc/dnsmasq.d/lan.conf.dpkg-old:dhcp-range=192.0.2.1,192.0.2.9\n/etc/dnsmasq.conf:dhcp-range=192.0.2.0,static\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.50', last: '192.0.2.99', shared: false }] },
    { name: 'dhcpd with a partner', given: { ssh: { [RANGES]: '/etc/dhcp/dhcpd.conf:failover peer "office" {\n/etc/dhcp/dhcpd.conf:    range 192.0.2.100 192.0.2.200;\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.200', shared: true }] },
    { name: 'a relay that runs', given: { ssh: { [RELAY]: '# What servers should the DHCP relay forward requests to?\nSERVERS="198.51.100.5 198.51.100.6"\nINTERFACES="eth1"\nOPTIONS=""\n', [PROCESSES]: '    1     0 root     systemd\n  812     1 root     dhcrelay\n' } }, reads: [{ kind: 'relays-dhcp', to: '198.51.100.5', port: 'eth1', networks: [] }, { kind: 'relays-dhcp', to: '198.51.100.6', port: 'eth1' }] },
    { name: 'a relay that is set up and does not run', given: { ssh: { [RELAY]: 'SERVERS="198.51.100.5"\nINTERFACES=""\n', [PROCESSES]: '    1     0 root     systemd\n' } }, reads: [], readsNo: ['relays-dhcp'] },
    { name: 'none, or the wrong way round', given: { ssh: { [RANGES]: '/etc/dhcp/dhcpd.conf:  range 192.0.2.9 192.0.2.1;\n' } }, reads: [], readsNo: ['lease-range'] },
  ],
};
export default dialect;
