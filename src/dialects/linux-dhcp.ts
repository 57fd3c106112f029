/** Knows which addresses a Linux host hands out: dhcp-range of dnsmasq(8), range of dhcpd.conf(5). */
import { addressNumber, parseAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import { fileLinesOf, speaksLinux } from './bricks/linux.js';

const RANGES = "grep -rHE '^[[:space:]]*(dhcp-range=|range[[:space:]]|failover peer)' /etc/dnsmasq.conf /etc/dnsmasq.d /etc/dhcp";

const dialect: Dialect = {
  title: 'Linux: ranges of dnsmasq and ISC dhcpd',
  speaks: speaksLinux,
  asks: [{ what: 'policies', ask: { via: 'ssh', run: RANGES, sudo: true } }],
  *read(answers) {
    const lines = fileLinesOf(answers.output(RANGES)).filter(({ path }) => !/\.(dpkg-\w+|bak|old|orig|rpmnew|rpmsave)$|~$/.test(path));
    const shared = lines.some(({ text }) => /^\s*failover peer/.test(text));
    for (const { text, from } of lines) {
      const [first, last] = (/^\s*(?:dhcp-range=|range\s+)(.*)$/.exec(text)?.[1] ?? '').split(/[\s,;]+/).flatMap((word) => parseAddress(word) ?? []);
      if (first === undefined || last === undefined || first.includes(':') !== last.includes(':') || addressNumber(first).value > addressNumber(last).value) continue;
      yield { kind: 'lease-range', first, last, shared, from };
    }
  },
  examples: [
    { name: 'dnsmasq, with a name for the network', given: { ssh: { [RANGES]: '/etc/dnsmasq.d/lan.conf:dhcp-range=set:lan,192.0.2.50,192.0.2.99,255.255.255.0,12h\n/etc/dnsmasq.d/lan.conf.dpkg-old:dhcp-range=192.0.2.1,192.0.2.9\n/etc/dnsmasq.conf:dhcp-range=192.0.2.0,static\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.50', last: '192.0.2.99', shared: false }] },
    { name: 'dhcpd with a partner', given: { ssh: { [RANGES]: '/etc/dhcp/dhcpd.conf:failover peer "office" {\n/etc/dhcp/dhcpd.conf:    range 192.0.2.100 192.0.2.200;\n' } }, reads: [{ kind: 'lease-range', first: '192.0.2.100', last: '192.0.2.200', shared: true }] },
    { name: 'none, or the wrong way round', given: { ssh: { [RANGES]: '/etc/dhcp/dhcpd.conf:  range 192.0.2.9 192.0.2.1;\n' } }, reads: [], readsNo: ['lease-range'] },
  ],
};
export default dialect;
