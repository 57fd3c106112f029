/** Knows a Linux host's interfaces, addresses, routes and neighbours, as ip(8) lists them. */
import { isSpecialAddress, parseAddress, parseNetwork } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { parseMac } from '../model/mac.js';
import { clean } from '../model/text.js';
import { ADDRESSES, linesOf, speaksLinux } from './bricks/linux.js';

const ROUTES = 'ip route';
const ROUTES_6 = 'ip -6 route';
const NEIGHBOURS = 'ip neigh';
/** Bridges and pairs for this machine's own containers and guests: their networks end in this box, and are the same in many boxes. */
const INNER = /^(lo|ifb\d+|docker\d*|docker_gwbridge|br-[0-9a-f]{12}|virbr\d+(-nic)?|lxcbr\d+|lxdbr\d+|podman\d+|cni\d+|cni-podman\d+|flannel\.\d+|cali[0-9a-f]+|veth\S*|vnet\d+|tap\S*|fwbr\S*|fwpr\S*|fwln\S*)$/;

const dialect: Dialect = {
  title: 'Linux: interfaces, addresses, routes, neighbours (iproute2)',
  speaks: speaksLinux,
  asks: [
    { what: 'interfaces', ask: { via: 'ssh', run: ADDRESSES } },
    { what: 'addresses', ask: { via: 'ssh', run: ADDRESSES } },
    { what: 'routes', ask: { via: 'ssh', run: ROUTES } },
    { what: 'routes', ask: { via: 'ssh', run: ROUTES_6 } },
    { what: 'arp', ask: { via: 'ssh', run: NEIGHBOURS } },
  ],
  *read(answers) {
    yield* interfacesIn(answers);
    yield* routesIn(answers, ROUTES, '0.0.0.0/0');
    yield* routesIn(answers, ROUTES_6, '::/0');
    for (const { text, from } of linesOf(answers.output(NEIGHBOURS))) {
      const found = /^(\S+) dev (\S+) .*?lladdr (\S+) (?:.* )?([A-Z]+)$/.exec(text.trimEnd());
      const address = found ? parseAddress(found[1]!) : null;
      const mac = found ? parseMac(found[3]!) : null;
      if (!found || address === null || mac === null || isSpecialAddress(address) || INNER.test(found[2]!) || /FAILED|INCOMPLETE|NOARP/.test(found[4]!)) continue;
      yield { kind: 'resolved', address, mac, port: clean(found[2]!), from };
    }
  },
  examples: [
    {
      name: 'a server with a VLAN, a bond and containers',
      given: {
        ssh: {
          [ADDRESSES]: [
            '1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000',
            '    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00',
            '    inet 127.0.0.1/8 scope host lo',
            '2: eno1: <BROADCAST,MULTICAST,SLAVE,UP,LOWER_UP> mtu 1500 qdisc mq master bond0 state UP group default qlen 1000',
            '    link/ether 00:25:90:aa:00:01 brd ff:ff:ff:ff:ff:ff',
            '3: eno2: <NO-CARRIER,BROADCAST,MULTICAST,SLAVE,UP> mtu 1500 qdisc mq master bond0 state DOWN group default qlen 1000',
            '    link/ether 00:25:90:aa:00:01 brd ff:ff:ff:ff:ff:ff permaddr 00:25:90:aa:00:02',
            '4: bond0: <BROADCAST,MULTICAST,MASTER,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen 1000',
            '    link/ether 00:25:90:aa:00:01 brd ff:ff:ff:ff:ff:ff',
            '    inet 192.0.2.30/24 brd 192.0.2.255 scope global bond0',
            '       valid_lft forever preferred_lft forever',
            '    inet 192.0.2.99/24 scope global secondary bond0',
            '    inet6 2001:db8::30/64 scope global ',
            '    inet6 fe80::225:90ff:feaa:1/64 scope link ',
            '5: bond0.30@bond0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen 1000',
            '    link/ether 00:25:90:aa:00:01 brd ff:ff:ff:ff:ff:ff',
            '6: docker0: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500 qdisc noqueue state DOWN group default ',
            '    link/ether 02:42:0a:00:00:01 brd ff:ff:ff:ff:ff:ff',
            '    inet 172.17.0.1/16 brd 172.17.255.255 scope global docker0',
          ].join('\n'),
          [ROUTES]: 'default via 192.0.2.1 dev bond0 proto static metric 100 \n172.17.0.0/16 dev docker0 proto kernel scope link src 172.17.0.1 linkdown \n192.0.2.0/24 dev bond0 proto kernel scope link src 192.0.2.30 \n198.51.100.0/24 via 192.0.2.254 dev bond0 \nunreachable 10.0.0.0/8\n',
          [NEIGHBOURS]: '192.0.2.1 dev bond0 lladdr 00:0d:b9:00:00:01 REACHABLE\n192.0.2.77 dev bond0  FAILED\nfe80::1 dev bond0 lladdr 00:0d:b9:00:00:01 router STALE\n192.0.2.5 dev bond0 lladdr 00:0d:b9:00:00:05 used 0/0/0 probes 1 STALE\n',
        },
      },
      reads: [
        { kind: 'interface', port: 'eno1', index: 2, mac: '00:25:90:aa:00:01', up: true },
        { kind: 'interface', port: 'eno2', mac: '00:25:90:aa:00:02', up: false, adminUp: true },
        { kind: 'aggregated', port: 'eno1', into: 'bond0' },
        { kind: 'stacked', upper: 'bond0.30', lower: 'bond0' },
        { kind: 'address', address: '192.0.2.30', prefix: 24, port: 'bond0' },
        { kind: 'address', address: '192.0.2.99', virtual: true },
        { kind: 'address', address: '2001:db8::30', prefix: 64 },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1', port: 'bond0', protocol: 'static' },
        { kind: 'route', destination: '198.51.100.0/24', nextHop: '192.0.2.254' },
        { kind: 'route', destination: '192.0.2.0/24', nextHop: null, protocol: 'kernel' },
        { kind: 'resolved', address: '192.0.2.1', mac: '00:0d:b9:00:00:01', port: 'bond0' },
        { kind: 'resolved', address: '192.0.2.5' },
      ],
    },
    { name: 'one end of a pair, two ways out', given: { ssh: { [ADDRESSES]: '7: eth0@if12: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP qlen 1000\n    link/ether 00:25:90:00:00:07 brd ff:ff:ff:ff:ff:ff link-netnsid 0\n    inet 192.0.2.7/24 scope global eth0\n', [ROUTES]: 'default proto static \n\tnexthop via 192.0.2.1 dev eth0 weight 1 \n\tnexthop via 192.0.2.2 dev eth0 weight 1 \n' } }, reads: [{ kind: 'interface', port: 'eth0' }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1' }, { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.2', port: 'eth0' }], readsNo: ['stacked'] },
    { name: 'only inner networks', given: { ssh: { [ADDRESSES]: '3: docker0: <UP> mtu 1500\n    link/ether 02:42:0a:00:00:01 brd ff:ff:ff:ff:ff:ff\n    inet 172.17.0.1/16 scope global docker0\n' } }, reads: [], readsNo: ['address', 'interface', 'route'] },
  ],
};
export default dialect;

function* interfacesIn(answers: Answers): Generator<Reading> {
  const blocks: { head: RegExpExecArray; lines: string[]; from: readonly string[] }[] = [];
  for (const { text, from } of linesOf(answers.output(ADDRESSES))) {
    const head = /^(\d+): ([^\s:@]+)(?:@(\S+))?: <([^>]*)>(.*)$/.exec(text);
    if (head) blocks.push({ head, lines: [], from });
    else blocks.at(-1)?.lines.push(text);
  }
  const names = new Set(blocks.map(({ head }) => head[2]!));
  // The kernel's device of a routing instance: a master that resolves no addresses (Documentation/networking/vrf.rst).
  const instances = new Set(blocks.flatMap(({ head }) => (/^(?=.*\bMASTER\b)(?=.*\bNOARP\b)/.test(head[4]!) ? head[2]! : [])));
  for (const { head, lines, from } of blocks) {
    const [, index, port = '', below, flags = '', rest = ''] = head;
    if (INNER.test(port)) continue;
    const set = new Set(flags.split(','));
    const link = lines.map((line) => /^\s+link\/ether (\S+)(?:.* permaddr (\S+))?/.exec(line)).find((found) => found !== null);
    const mac = link ? parseMac(link[2] ?? link[1]!) : null;
    const master = / master (\S+)/.exec(rest)?.[1];
    yield { kind: 'interface', index: Number(index), port: clean(port), ...(mac === null ? {} : { mac }), adminUp: set.has('UP'), up: set.has('UP') && set.has('LOWER_UP') && !set.has('NO-CARRIER'), from };
    if (below !== undefined && names.has(below)) yield { kind: 'stacked', upper: clean(port), lower: clean(below), from };
    if (master !== undefined && instances.has(master)) yield { kind: 'in-vrf', port: clean(port), vrf: clean(master, 64), from };
    else if (master !== undefined && set.has('SLAVE')) yield { kind: 'aggregated', port: clean(port), into: clean(master), from };
    else if (master !== undefined && names.has(master)) yield { kind: 'stacked', upper: clean(master), lower: clean(port), from };
    for (const line of lines) yield* addressIn(line, port, from);
  }
}

function* addressIn(line: string, port: string, from: readonly string[]): Generator<Reading> {
  const found = /^\s+inet6? ([0-9a-fA-F:.]+)(?: peer \S+?)?\/(\d{1,3})\b(.*)$/.exec(line);
  const address = found ? parseAddress(found[1]!) : null;
  if (!found || address === null || isSpecialAddress(address) || /\btemporary\b|\btentative\b/.test(found[3]!)) return;
  yield { kind: 'address', address, prefix: Number(found[2]), port: clean(port), ...(/\bsecondary\b/.test(found[3]!) && { virtual: true }), from };
}

function* routesIn(answers: Answers, command: string, all: string): Generator<Reading> {
  let head = { destination: null as string | null, protocol: 'static' };
  for (const { text, from } of linesOf(answers.output(command))) {
    const isPart = /^\s+nexthop /.test(text);
    if (!isPart) {
      const to = /^(\S+)/.exec(text)?.[1] ?? '';
      head = { destination: to === 'default' ? all : parseNetwork(to), protocol: / proto (\S+)/.exec(text)?.[1] ?? 'static' };
    }
    const port = / dev (\S+)/.exec(text)?.[1];
    const via = / via (?:inet6? )?(\S+)/.exec(text)?.[1];
    if (head.destination === null || port === undefined || INNER.test(port) || /^(fe80|ff00)::/.test(head.destination) || /^\s*(anycast|local|multicast|broadcast) /.test(text)) continue;
    yield { kind: 'route', destination: head.destination, nextHop: via === undefined ? null : parseAddress(via), port: clean(port), protocol: clean(head.protocol), from };
  }
}
