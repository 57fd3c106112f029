/** Knows nmap's XML: who answered, by what, from which network card, and which TCP ports are open. */
import { XMLParser } from 'fast-xml-parser';
import type { Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { isGroupMac, parseMac } from '../model/mac.js';
import { clean, decode } from '../model/text.js';

interface Host {
  readonly status?: { readonly state?: string; readonly reason?: string };
  readonly address?: readonly { readonly addr?: string; readonly addrtype?: string }[];
  readonly ports?: { readonly port?: readonly { readonly protocol?: string; readonly portid?: string; readonly state?: { readonly state?: string }; readonly service?: { readonly name?: string } }[] };
}
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'address' || name === 'port' });

/** nmap says `user-set` where it took the host for granted; all else is TCP, which a firewall answers for whoever is behind it. */
const NO_LIFE: ReadonlySet<string> = new Set(['user-set', 'reset', 'conn-refused', 'syn-ack']);

function* readHost(raw: Uint8Array, target: string, from: readonly string[]): Generator<Reading> {
  let host: Host | undefined;
  try {
    host = (parser.parse(decode(raw)) as { host?: Host }).host;
  } catch {
    host = undefined;
  }
  if (typeof host !== 'object') return yield { kind: 'unread', why: 'nmap’s answer is no XML', from };
  const { status, address = [], ports } = host;
  if (status?.state === 'up' && !NO_LIFE.has(status.reason ?? '')) yield { kind: 'alive', by: clean(status.reason ?? 'nmap', 40), from };
  const mac = parseMac(address.find(({ addrtype }) => addrtype === 'mac')?.addr ?? '');
  if (mac !== null && !isGroupMac(mac) && mac !== '00:00:00:00:00:00') yield { kind: 'resolved', address: target, mac, port: null, from };
  for (const { protocol, portid, state, service } of ports?.port ?? []) {
    const port = Number(portid);
    if (state?.state !== 'open' || (protocol !== 'tcp' && protocol !== 'udp') || !Number.isInteger(port) || port < 1 || port > 65_535) continue;
    yield { kind: 'open-port', protocol, port, ...(service?.name && { service: clean(service.name, 40) }), from };
  }
}

const dialect: Dialect = {
  title: 'nmap XML (nmap.org, nmap.dtd)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, outcome } of answers.via('nmap')) if (outcome.is === 'answered') yield* readHost(outcome.raw, answers.target, [id]);
  },
  examples: [
    {
      name: 'a host on the link, known by its card',
      given: { nmap: '<host><status state="up" reason="arp-response" reason_ttl="0"/><address addr="192.0.2.7" addrtype="ipv4"/><address addr="00:00:5E:00:53:07" addrtype="mac" vendor="Example"/></host>' },
      reads: [
        { kind: 'alive', by: 'arp-response' },
        { kind: 'resolved', mac: '00:00:5e:00:53:07' },
      ],
      readsNo: ['open-port'],
    },
    {
      name: 'a port list of a host that was taken for granted',
      given: {
        nmap: '<host><status state="up" reason="user-set"/><address addr="192.0.2.8" addrtype="ipv4"/><ports><extraports state="filtered" count="3"/><port protocol="tcp" portid="22"><state state="open" reason="syn-ack"/><service name="ssh"/></port><port protocol="tcp" portid="80"><state state="closed" reason="reset"/></port></ports></host>',
      },
      reads: [{ kind: 'open-port', protocol: 'tcp', port: 22, service: 'ssh' }],
      readsNo: ['alive', 'resolved'],
    },
    { name: 'a reset, which a firewall may have sent', given: { nmap: '<host><status state="up" reason="reset" reason_ttl="63"/><address addr="192.0.2.9" addrtype="ipv4"/></host>' }, reads: [], readsNo: ['alive'] },
    { name: 'a damaged answer is told', given: { nmap: 'no host here' }, reads: [{ kind: 'unread' }], readsNo: ['alive'] },
  ],
};
export default dialect;
