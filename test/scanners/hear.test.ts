/** Asserts that what is announced on a link is heard and read: by lldpd (LLDP, CDP), keepalived (VRRP), dnsmasq (router advertisements, DHCP); MNDP and mDNS over IPv6 by datagrams of their formats, beside clients' own that are left alone. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import heard from '../../src/dialects/heard.js';
import type { Ask } from '../../src/model/ask.js';
import type { Reading } from '../../src/model/fact.js';
import { observationId } from '../../src/model/observation.js';
import { programPath } from '../../src/guard/dependency.js';

const root = process.getuid?.() === 0;
const PROGRAMS = ['tcpdump', 'lldpd', 'keepalived', 'dnsmasq', 'unshare', 'ip'];
const missing = PROGRAMS.filter((name) => programPath(name) === null);

/** As RouterOS announces itself; a printer's answer that claims the address it comes from; and what no announcement is: a question, and a datagram for somebody else alone. */
const ANNOUNCE = `
import { createSocket } from 'node:dgram';
const field = (type, value) => Buffer.concat([Buffer.from([0, type, 0, value.length]), value]);
const name = (...labels) => Buffer.concat([...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]);
const mndp = Buffer.concat([Buffer.alloc(4), field(1, Buffer.from('021b21000009', 'hex')), field(5, Buffer.from('attic-r1')), field(7, Buffer.from('7.16.2 (stable)')), field(8, Buffer.from('MikroTik')), field(12, Buffer.from('EX-960')), field(16, Buffer.from('bridge/ether2'))]);
const owner = name('printer-7', 'local');
const answer = Buffer.concat([Buffer.from('000084000000000100000000', 'hex'), owner, Buffer.from('001c8001000000780010fe80000000000000001b21fffe000009', 'hex')]);
const question = Buffer.concat([Buffer.from('000000000001000000000000', 'hex'), name('a-clients-question', 'local'), Buffer.from('001c0001', 'hex')]);
const [four, six] = [createSocket('udp4'), createSocket('udp6')];
four.bind(5678, () => four.setBroadcast(true));
six.bind(5353);
const lost = () => undefined;
setInterval(() => {
  four.send(mndp, 5678, '255.255.255.255', lost);
  four.send(Buffer.from('for one alone'), 5678, '192.0.2.1', lost);
  for (const one of [answer, question]) six.send(one, 5353, 'ff02::fb%far', lost);
}, 500);`;

/** Two ends of one cable, the daemons in a namespace of their own; everything ends with the shell. */
const ENTER = `
mount -t tmpfs none /run; mkdir -p /run/netns /run/lldpd
ip link set lo up; ip netns add there; ip link add near type veth peer name far netns there
ip address add 192.0.2.1/24 dev near; ip link set near up; ip route add default dev near
ip netns exec there sh -c '
  hostname edge9.example.net
  ip link set lo up; ip link set far address 02:1b:21:00:00:09; ip link set far up; ip address add 192.0.2.9/24 dev far; ip address add 2001:db8:9::9/64 dev far nodad; ip route add 255.255.255.255/32 dev far
  printf "vrrp_instance one {\n state MASTER\n interface far\n virtual_router_id 51\n priority 150\n advert_int 1\n virtual_ipaddress {\n 192.0.2.254/24\n }\n}\nvrrp_instance six {\n state MASTER\n interface far\n virtual_router_id 52\n priority 140\n advert_int 1\n virtual_ipaddress {\n fe80::254/64\n 2001:db8:9::254/64\n }\n}\n" > /run/ka.conf
  echo "configure lldp tx-interval 2" > /run/lldpd.conf
  lldpd -d -l -cc -O /run/lldpd.conf -I far -S "Example OS 4.2" -m 192.0.2.9 > /dev/null 2>&1 &
  keepalived -n -P -f /run/ka.conf -p /run/ka.pid -r /run/kv.pid > /dev/null 2>&1 &
  dnsmasq -k -p 0 -i far --bind-dynamic --enable-ra --ra-param=far,5 --dhcp-range=192.0.2.50,192.0.2.60,1h --dhcp-range=2001:db8:9::,ra-only --dhcp-option=3,192.0.2.254 --dhcp-leasefile=/run/leases > /dev/null 2>&1 &
  "$NODE" --input-type=module -e "$ANNOUNCE" > /dev/null 2>&1 &
'
exec "$@"`;

/** Listens until all that is expected was heard, asking for a lease meanwhile as any client on the link would. */
const LISTEN = `
import { createSocket } from 'node:dgram';
import { createHearScanner } from ${JSON.stringify(join(import.meta.dirname, '../../scanners/hear/scanner.ts'))};
const discover = Buffer.alloc(300);
Buffer.from('0101060077c0ffee000080', 'hex').copy(discover);
Buffer.from('021b21000001', 'hex').copy(discover, 28);
Buffer.from('63825363350101ff', 'hex').copy(discover, 236);
const client = createSocket('udp4');
await new Promise((done) => client.bind(68, done));
client.setBroadcast(true);
const scanner = createHearScanner({ signal: new AbortController().signal }, { allow: ['192.0.2.0/24'] });
const all = [];
for (let round = 0; round < 12; round++) {
  const clock = setInterval(() => client.send(discover, 67, '255.255.255.255', () => undefined), 1000);
  const outcome = await scanner.listen(5);
  clearInterval(clock);
  if (outcome.is !== 'answered') throw new Error(JSON.stringify(outcome));
  const text = Buffer.from(outcome.raw).toString();
  all.push(text);
  const bytes = Buffer.concat(all.flatMap((one) => JSON.parse(one).heard.map(({ pcap }) => Buffer.from(pcap, 'base64')))).toString('hex');
  // LLDP, CDP, VRRP over IPv4 and IPv6, a router's advertisement, mDNS over IPv6, a name by MNDP, an offer of DHCP.
  if (['0180c200000e021b2100000988cc', '01000ccccccc', '01005e000012', '333300000012', '333300000001', '3333000000fb', '${Buffer.from('attic-r1').toString('hex')}', '6382536335010' + '2'].every((mark) => bytes.includes(mark))) break;
}
client.close();
console.log(JSON.stringify(all));`;

describe.skipIf(!root || missing.length > 0)('announcements of real daemons', () => {
  it('are heard on the link, and read as what they are', () => {
    const tsx = join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs');
    const told = execFileSync('unshare', ['--net', '--mount', '--uts', '--pid', '--fork', '--kill-child', 'sh', '-c', ENTER, 'sh', process.execPath, '--import', tsx, '--input-type=module', '-e', LISTEN], { encoding: 'utf8', timeout: 240_000, env: { ...process.env, NODE: process.execPath, ANNOUNCE }, stdio: ['ignore', 'pipe', 'inherit'] });
    const rounds = JSON.parse(told.trim().split('\n').at(-1)!) as readonly string[];
    const readings = rounds.flatMap((raw): Reading[] => {
      const ask: Ask = { via: 'hear', seconds: 5 };
      return [...heard.read(answersOf('appliance', [{ id: observationId('t', 'appliance', ask), sweep: 't', target: 'appliance', at: '2026-01-01T00:00:00Z', ask, outcome: { is: 'answered', raw: Buffer.from(raw) }, requests: 0 }]))];
    });
    const has = (reading: object) => expect(readings).toContainEqual(expect.objectContaining(reading));
    has({ kind: 'neighbour', protocol: 'lldp', port: 'near', chassis: { subtype: 'mac', value: '02:1b:21:00:00:09' }, remotePort: { subtype: 'mac', value: '02:1b:21:00:00:09' }, name: 'edge9.example.net', description: 'Example OS 4.2', addresses: ['192.0.2.9'] });
    has({ kind: 'neighbour', protocol: 'cdp', port: 'near', chassis: { subtype: 'name', value: 'edge9.example.net' }, remotePort: { subtype: 'name', value: 'far' }, addresses: ['192.0.2.9'] });
    has({ kind: 'virtual-gateway', protocol: 'vrrp', group: 51, address: '192.0.2.254', state: 'master', priority: 150, about: '192.0.2.9' });
    has({ kind: 'virtual-gateway', protocol: 'vrrp', group: 52, address: '2001:db8:9::254', state: 'master', priority: 140, about: 'fe80::1b:21ff:fe00:9' });
    has({ kind: 'route', destination: '2001:db8:9::/64', nextHop: null, port: 'near', protocol: 'router-advertisement' });
    has({ kind: 'offers-dhcp', routers: ['192.0.2.254'], leaseSeconds: 3600, about: '192.0.2.9' });
    has({ kind: 'neighbour', protocol: 'mndp', passedOn: true, port: 'near', chassis: { subtype: 'mac', value: '02:1b:21:00:00:09' }, name: 'attic-r1', addresses: ['192.0.2.9'], inventory: { vendor: 'MikroTik', model: 'EX-960', software: '7.16.2' } });
    has({ kind: 'is-a', vendor: 'MikroTik', os: 'RouterOS', model: 'EX-960', version: '7.16.2', about: '192.0.2.9' });
    has({ kind: 'named', name: 'printer-7.local', about: 'fe80::1b:21ff:fe00:9' });
    has({ kind: 'resolved', address: 'fe80::1b:21ff:fe00:9', mac: '02:1b:21:00:00:09', port: 'near' });
    const bytes = Buffer.concat(rounds.flatMap((raw) => (JSON.parse(raw) as { heard: { pcap: string }[] }).heard.map(({ pcap }) => Buffer.from(pcap, 'base64')))).toString('latin1');
    for (const own of ['a-clients-question', 'for one alone']) expect(bytes).not.toContain(own);
    // What the appliance itself sent, the DISCOVER, is no announcement.
    expect(readings.filter(({ kind, about }) => kind === 'offers-dhcp' && about !== '192.0.2.9')).toEqual([]);
  });
});
