/** Knows whether a Linux host leads others out, and which gateway addresses it shares: VRRP as keepalived(8) is told of it, or on an interface of its own as FRR and keepalived make it. */
import { isSpecialAddress, parseAddress } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import { distinct } from '../model/order.js';
import { clean } from '../model/text.js';
import { ADDRESSES, fileLinesOf, linesOf, speaksLinux } from './bricks/linux.js';

const FORWARDING = 'cat /proc/sys/net/ipv4/ip_forward';
const ROUTES = 'ip route';
/** Only the lines that tell of groups and addresses: what the members prove themselves with is not read. */
const GROUPS = "grep -rHE '^[[:space:]]*(vrrp_instance|interface|virtual_|priority|track_|[0-9a-f]*[.:]|[}])' /etc/keepalived";
/** RFC 5798 §7.3: the card of a group's master. */
const GROUP_CARD = /^00:00:5e:00:01:([0-9a-f]{2})$/i;
const LEARNED = /^(ospf|bgp|isis|rip|babel|eigrp|zebra|bird)$/;
/** Machines of containers forward for these alone. */
const CONTAINERS = /^(docker|cni|cali|flannel|kube|br-[0-9a-f]{12}|podman|lxc|lxd|virbr)/;

const dialect: Dialect = {
  title: 'Linux: forwarding, keepalived, VRRP on interfaces of their own',
  speaks: speaksLinux,
  asks: [
    { what: 'routes', ask: { via: 'ssh', run: FORWARDING } },
    { what: 'policies', ask: { via: 'ssh', run: GROUPS, sudo: true } },
  ],
  *read(answers) {
    const forwarding = answers.output(FORWARDING);
    const leads = forwarding !== null && forwarding.text.trim() === '1';
    const groups = groupsOf(answers);
    for (const { address, port, group, state, priority, tracks, from } of groups) {
      if (leads) yield { kind: 'virtual-gateway', protocol: 'vrrp', group, address, port, state, priority, ...(tracks && { tracks }), from };
      else if (address !== null) yield { kind: 'address', address, prefix: null, port, virtual: true, from };
    }
    const learns = linesOf(answers.output(ROUTES)).some(({ text }) => LEARNED.test(/ proto (\S+)/.exec(text)?.[1] ?? '')) && !linesOf(answers.output(ADDRESSES)).some(({ text }) => CONTAINERS.test(/^\d+: (\S+?)[:@]/.exec(text)?.[1] ?? ''));
    if (leads && (groups.length > 0 || learns)) {
      yield { kind: 'forwards', layer: 3, from: [forwarding.from] };
      yield { kind: 'role', role: 'router', by: 'ip_forward', from: [forwarding.from] };
    }
  },
  examples: [
    {
      name: 'one of two routers under keepalived, at the moment the one that waits',
      given: {
        ssh: {
          [FORWARDING]: '1\n',
          [ADDRESSES]: '2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 state UP\n    link/ether 00:25:90:00:00:02 brd ff:ff:ff:ff:ff:ff\n    inet 192.0.2.3/24 scope global eth0\n',
          [GROUPS]: '/etc/keepalived/keepalived.conf:vrrp_instance LAN {\n/etc/keepalived/keepalived.conf:    interface eth0\n/etc/keepalived/keepalived.conf:    virtual_router_id 51\n/etc/keepalived/keepalived.conf:    priority 90\n/etc/keepalived/keepalived.conf:    track_interface {\n/etc/keepalived/keepalived.conf:    }\n/etc/keepalived/keepalived.conf:    virtual_ipaddress {\n/etc/keepalived/keepalived.conf:        192.0.2.1/24 dev eth0\n/etc/keepalived/keepalived.conf:    }\n/etc/keepalived/keepalived.conf:}\n/etc/keepalived/keepalived.conf.bak:vrrp_instance OLD {\n/etc/keepalived/keepalived.conf.bak:    virtual_router_id 7\n/etc/keepalived/keepalived.conf.bak:    virtual_ipaddress { 192.0.2.99 }\n',
        },
      },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 51, address: '192.0.2.1', port: 'eth0', state: 'backup', priority: 90, tracks: true }, { kind: 'forwards', layer: 3 }, { kind: 'role', role: 'router' }],
    },
    {
      name: 'the master, on an interface of its own',
      given: { ssh: { [FORWARDING]: '1\n', [ADDRESSES]: '2: lan: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n    link/ether 00:25:90:00:00:02 brd ff:ff:ff:ff:ff:ff\n    inet 192.0.2.2/24 scope global lan\n5: vrrp4-2-1@lan: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n    link/ether 00:00:5e:00:01:0a brd ff:ff:ff:ff:ff:ff\n    inet 192.0.2.1/24 scope global vrrp4-2-1\n' } },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 10, address: '192.0.2.1', port: 'lan', state: 'master', priority: null }],
    },
    {
      name: 'a balancer under keepalived leads nobody out',
      given: { ssh: { [FORWARDING]: '0\n', [ADDRESSES]: '2: eth0: <UP,LOWER_UP> mtu 1500\n    inet 192.0.2.20/24 scope global eth0\n', [GROUPS]: '/etc/keepalived/keepalived.conf:vrrp_instance WEB {\n/etc/keepalived/keepalived.conf:interface eth0\n/etc/keepalived/keepalived.conf:virtual_router_id 20\n/etc/keepalived/keepalived.conf:virtual_ipaddress {\n/etc/keepalived/keepalived.conf:192.0.2.25\n/etc/keepalived/keepalived.conf:}\n' } },
      reads: [{ kind: 'address', address: '192.0.2.25', virtual: true }],
      readsNo: ['virtual-gateway', 'forwards', 'role'],
    },
    { name: 'a router that learns its routes', given: { ssh: { [FORWARDING]: '1\n', [ROUTES]: 'default nhid 18 via 192.0.2.1 dev eth0 proto ospf metric 20 \n' } }, reads: [{ kind: 'forwards', layer: 3 }] },
    { name: 'a machine of containers', given: { ssh: { [FORWARDING]: '1\n', [ADDRESSES]: '3: docker0: <UP> mtu 1500\n    inet 172.17.0.1/16 scope global docker0\n', [ROUTES]: '198.51.100.0/24 via 192.0.2.9 dev eth0 proto bird \n' } }, reads: [], readsNo: ['forwards', 'role'] },
  ],
};
export default dialect;

interface Group {
  readonly group: number;
  readonly port: string | null;
  readonly address: string | null;
  readonly state: string;
  readonly priority: number | null;
  readonly tracks?: true;
  readonly from: readonly string[];
}

/** By keepalived's own settings; groups that these do not tell, by the interfaces that bear their card. */
function groupsOf(answers: Answers): readonly Group[] {
  const own = new Set(linesOf(answers.output(ADDRESSES)).flatMap(({ text }) => parseAddress(/^\s+inet6? ([0-9a-fA-F:.]+)/.exec(text)?.[1] ?? '') ?? []));
  const listed = answers.output(ADDRESSES);
  const written = settingsOf(answers).flatMap(({ group, port, priority, tracks, addresses, from }) => addresses.map((address): Group => ({ group, port, address, priority, ...(tracks && { tracks }), state: listed === null ? 'unknown' : own.has(address) ? 'master' : 'backup', from: distinct([...from, ...(listed ? [listed.from] : [])]) })));
  const known = new Set(written.map(({ group }) => group));
  return [...written, ...onCards(answers).filter(({ group }) => !known.has(group))];
}

interface Settings {
  group: number;
  port: string | null;
  priority: number | null;
  tracks?: true;
  addresses: string[];
  from: readonly string[];
}
function settingsOf(answers: Answers): readonly Settings[] {
  const found: Settings[] = [];
  let inAddresses = false;
  for (const { path, text, from } of fileLinesOf(answers.output(GROUPS))) {
    if (!path.endsWith('.conf')) continue;
    const [word = '', value = ''] = text.replace(/[#!].*/, '').trim().split(/\s+/);
    if (word === 'vrrp_instance') found.push({ group: 0, port: null, priority: null, addresses: [], from });
    const one = found.at(-1);
    if (!one) continue;
    if (word.startsWith('track_')) one.tracks = true;
    if (word === 'interface') one.port = clean(value) || null;
    if (word === 'virtual_router_id') one.group = Number(value);
    if (word === 'priority' && /^\d{1,3}$/.test(value)) one.priority = Number(value);
    if (word.startsWith('virtual_')) inAddresses = word === 'virtual_ipaddress';
    if (inAddresses) one.addresses.push(...text.split(/[\s{}]+/).slice(0, 4).flatMap((part) => parseAddress(part.split('/')[0]!) ?? []).filter((address) => !isSpecialAddress(address)).slice(0, 1));
    if (text.includes('}')) inAddresses = false;
  }
  return found.filter(({ group, addresses }) => Number.isInteger(group) && group >= 1 && group <= 255 && addresses.length > 0);
}

/** `protodown` is how FRR keeps the interface of the one that waits quiet. */
function onCards(answers: Answers): readonly Group[] {
  const groups: Group[] = [];
  let head = { port: null as string | null, quiet: false };
  let group: number | null = null;
  for (const { text, from } of linesOf(answers.output(ADDRESSES))) {
    const start = /^\d+: [^\s:@]+(?:@([^\s:]+))?: <[^>]*>(.*)$/.exec(text);
    if (start) [head, group] = [{ port: start[1] === undefined ? null : clean(start[1]), quiet: /\bprotodown on\b/.test(start[2]!) }, null];
    const card = GROUP_CARD.exec(/^\s+link\/ether (\S+)/.exec(text)?.[1] ?? '');
    if (card && head.port !== null) group = Number.parseInt(card[1]!, 16);
    if (/^\s+.*\bprotodown on\b/.test(text)) head.quiet = true;
    const address = parseAddress(/^\s+inet ([0-9.]+)/.exec(text)?.[1] ?? '');
    if (group !== null && group > 0 && address !== null && !isSpecialAddress(address)) groups.push({ group, port: head.port, address, state: head.quiet ? 'backup' : 'master', priority: null, from });
  }
  return groups;
}
