/** Knows what the appliance hears of announcements: LLDP, CDP, MNDP, VRRP, HSRP, DHCP servers, router advertisements, mDNS. */
import { isSpecialAddress, isWithin, parseAddress } from '../model/address.js';
import type { Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { isStationMac } from '../model/mac.js';
import { clean } from '../model/text.js';
import { cdp } from './bricks/heard/cdp.js';
import { dhcp } from './bricks/heard/dhcp.js';
import { lldp } from './bricks/heard/lldp.js';
import { mdns } from './bricks/heard/mdns.js';
import { mndp } from './bricks/heard/mndp.js';
import { advertisement, vrrp } from './bricks/heard/routers.js';
import { hsrpIn } from './bricks/hsrp.js';
import { objectOf, objectsIn, textIn } from './bricks/json.js';
import { type Frame, type Packet, datagramOf, framesOf, packetOf } from './bricks/pcap.js';

const LLDP = 0x88cc;
const CDP_GROUP = '01:00:0c:cc:cc:cc';
const VRRP = 112;
const ICMP6 = 58;
const ADVERTISEMENT = 134;
/** Its own port, and the one for IPv6. */
const HSRP_PORTS: ReadonlySet<number> = new Set([1985, 2029]);
const MNDP_PORT = 5678;
const MDNS_PORT = 5353;
const LINK_LOCAL = 'fe80::/10';

function* packet(heard: Packet, card: string, port: string, from: readonly string[]): Generator<Reading> {
  const source = parseAddress(heard.source);
  if (source === null) return;
  const { payload, protocol, hops } = heard;
  // What a router passed on was not said on this link (RFC 9568 §7.1, RFC 4861 §6.1.2).
  if (protocol === VRRP && hops === 255) yield* vrrp(payload, source, from);
  if (protocol === ICMP6 && hops === 255 && payload[0] === ADVERTISEMENT) yield* advertisement(payload, port, from);
  const datagram = datagramOf(heard);
  if (!datagram) return;
  if (HSRP_PORTS.has(datagram.to)) for (const group of hsrpIn(datagram.data)) yield { kind: 'virtual-gateway', protocol: 'hsrp', ...group, port: null, about: source, from };
  if (datagram.from === 67 && !isSpecialAddress(source)) yield* dhcp(datagram.data, source, from);
  // An address that holds on this link alone is good for saying something, as long as the card behind it is known.
  const isLocal = source.includes(':') && isWithin(source, LINK_LOCAL) && isStationMac(card);
  const self = isLocal || !isSpecialAddress(source) ? source : null;
  const said = [...(datagram.from === MDNS_PORT && self !== null ? mdns(datagram.data, self, from) : []), ...(datagram.to === MNDP_PORT ? mndp(datagram.data, source, self, port, from) : [])];
  yield* said;
  if (isLocal && said.length > 0) yield { kind: 'resolved', address: source, mac: card, port, from };
}

const dialect: Dialect = {
  title: 'Announcements heard on the link (IEEE 802.1AB, CDP, MNDP, RFC 3768, RFC 9568, CARP, RFC 2281, RFC 2131, RFC 4861, RFC 6762)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, outcome } of answers.via('hear')) {
      if (outcome.is !== 'answered') continue;
      const heard = objectOf(outcome.raw);
      if (!heard) yield { kind: 'unread', why: 'what was heard is malformed', from: [id] };
      const known = new Set<string>();
      for (const one of heard ? objectsIn(heard, 'heard') : []) {
        const port = clean(textIn(one, 'port') ?? '', 60);
        for (const frame of framesOf(Buffer.from(textIn(one, 'pcap') ?? '', 'base64'))) {
          for (const reading of readFrame(frame, port, [id])) {
            const word = JSON.stringify(reading);
            if (!known.has(word)) yield reading;
            known.add(word);
          }
        }
      }
    }
  },
  examples: [
    {
      name: 'a switch by LLDP, a router by CDP',
      given: { asked: [heardAs('0180c200000e001b2100000188cc020704001b21000001040405676537060200780a037377310e0400140004100c0501c00002020200000001000000', '01000ccccccc001b210000090041aaaa0300000c200002b4000000010006723100020011000000010101cc0004c0000209000300094769302f3000040008000000010006000d4578616d706c652039')] },
      reads: [
        { kind: 'neighbour', protocol: 'lldp', port: 'eth0', chassis: { subtype: 'mac', value: '00:1b:21:00:00:01' }, remotePort: { subtype: 'name', value: 'ge7' }, name: 'sw1', addresses: ['192.0.2.2'], capabilities: ['switch'] },
        { kind: 'neighbour', protocol: 'cdp', port: 'eth0', name: 'r1', remotePort: { subtype: 'name', value: 'Gi0/0' }, addresses: ['192.0.2.9'], capabilities: ['router'], description: 'Example 9' },
      ],
    },
    { name: 'the label that a telephone announces', given: { asked: [heardAs('0180c200000e001b2100002188cc020704001b2100002104040565746806020078' + 'fe090012bb07362e322e31fe0d0012bb08504830304137373831fe0b0012bb094578616d706c65fe090012bb0a45502d3430' + '0000')] }, reads: [{ kind: 'neighbour', chassis: { subtype: 'mac', value: '00:1b:21:00:00:21' }, inventory: { vendor: 'Example', model: 'EP-40', software: '6.2.1', serial: 'PH00A7781' } }] },
    {
      name: 'who holds a shared address',
      given: { asked: [heardAs('01005e00001200005e00010a08004500002800000000ff700000c0000202e0000012210a780100010000c00002010000000000000000', '01005e000002001b2100000308004500003000000000ff110000c0000203e000000207c107c1001c0000000010030a6e0500636973636f000000c0000201')] },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 10, address: '192.0.2.1', state: 'master', priority: 120, about: '192.0.2.2' }, { kind: 'virtual-gateway', protocol: 'hsrp', group: 5, address: '192.0.2.1', state: 'active', priority: 110, about: '192.0.2.3' }],
    },
    {
      name: 'who holds a shared address of IPv6, as keepalived says it; a group of HSRP that has not learned its address',
      given: { asked: [heardAs('333300000012021b2100000986dd6c036e3c002870fffe80000000000000001b21fffe000009ff02000000000000000000000000001231348c020064f327fe80000000000000000000000000025420010db8000900000000000000000254', '01005e000002001b2100000308004500003000000000ff110000c0000203e000000207c107c1001c00000000010310640500636973636f00000000000000')] },
      reads: [{ kind: 'virtual-gateway', protocol: 'vrrp', group: 52, address: '2001:db8:9::254', state: 'master', priority: 140, about: 'fe80::1b:21ff:fe00:9' }, { kind: 'virtual-gateway', protocol: 'hsrp', group: 5, address: null, state: 'learn', priority: 100, about: '192.0.2.3' }],
    },
    { name: 'the master of a group of CARP, whose digest is no address', given: { asked: [heardAs('01005e00001200005e00010508004500003800000000ff700000c0000203e00000122105000700011234c8c9cacbcccdcecf000102030405060708090a0b0c0d0e0f10111213')] }, reads: [{ kind: 'virtual-gateway', protocol: 'carp', group: 5, address: null, state: 'master', about: '192.0.2.3' }] },
    { name: 'more addresses than there is room for', given: { asked: [heardAs('01005e00001200005e00010908004500002800000000ff700000c0000204e00000122109640300010000c00002010000000000000000')] }, reads: [], readsNo: ['virtual-gateway'] },
    {
      name: 'groups of the second version of HSRP, of both families',
      given: { asked: [heardAs('01005e00006600000c9ff0050800450000460000000001110000c0000203e000006607c107c10032000001280200060400cd001b210000030000007800000bb800002710c0000201000000000000000000000000', '333300000066021b2100000986dd60000000003211fffe80000000000000001b21fffe000009ff02000000000000000000000000006607ed07ed003200000128020005060007001b210000090000006400000bb800002710fe80000000000000000573fffea00007')] },
      reads: [{ kind: 'virtual-gateway', protocol: 'hsrp', group: 205, address: '192.0.2.1', state: 'active', priority: 120, about: '192.0.2.3' }, { kind: 'virtual-gateway', protocol: 'hsrp', group: 7, address: null, state: 'standby', priority: 100, about: 'fe80::1b:21ff:fe00:9' }],
    },
    {
      name: 'who hands out addresses, which networks a router announces, a printer that tells its name',
      given: { asked: [heardAs('ffffffffffff001b2100000508004500012200000000ff110000c0000205ffffffff00430044010e000002' + '00'.repeat(235) + '638253633501023604c00002050304c00002010604c0000235ff', '333300000001001b2100000486dd6000000000303afffe80000000000000021b21fffe000004ff02000000000000000000000000000186000000400007080000000000000000030440c000000000000000000000000020010db8000100000000000000000000', '01005e0000fb001b2100007008004500006400000000ff110000c0000246e00000fb14e914e900500000000084000000000200000000095072696e7465722d37056c6f63616c0000018001000000780004c0000246045f697070045f746370056c6f63616c00000c0001000000780002c00c')] },
      reads: [
        { kind: 'offers-dhcp', about: '192.0.2.5', routers: ['192.0.2.1'], resolvers: ['192.0.2.53'] },
        { kind: 'route', destination: '2001:db8:1::/64', nextHop: null, port: 'eth0', protocol: 'router-advertisement' },
        { kind: 'named', name: 'printer-7.local', by: 'hostname', about: '192.0.2.70' },
        { kind: 'role', role: 'printer', about: '192.0.2.70' },
      ],
    },
    { name: 'which box it is, in a service’s own words', given: { asked: [heardAs('01005e0000fb001b2100007008004500006c00000000ff110000c0000246e00000fb14e914e900580000000084000000000100000000046465736b0c5f6465766963652d696e666f045f746370056c6f63616c000010800100000078001c106d6f64656c3d4d61636d696e69372c310a6f7378766572733d3139')] }, reads: [{ kind: 'is-a', vendor: 'Apple', model: 'Mac mini (Late 2014)', os: 'Mac OS X', by: 'banner', about: '192.0.2.70' }] },
    { name: 'which printer it is', given: { asked: [heardAs('01005e0000fb001b2100007008004500007100000000ff110000c0000246e00000fb14e914e9005d0000000084000000000100000000074578616d706c65045f697070045f746370056c6f63616c000010800100000078002609747874766572733d311574793d42726f7468657220484c2d4c35313030444e056e6f74653d')] }, reads: [{ kind: 'is-a', vendor: 'Brother', model: 'Brother HL-L5100DN', by: 'banner', about: '192.0.2.70' }] },
    { name: 'a file server that borrows an icon', given: { asked: [heardAs('01005e0000fb001b2100007008004500005f00000000ff110000c0000246e00000fb14e914e9004b00000000840000000001000000000566696c65730c5f6465766963652d696e666f045f746370056c6f63616c000010800100000078000e0d6d6f64656c3d5261636b4d6163')] }, reads: [], readsNo: ['is-a'] },
    { name: 'what a router passed on, an answer that is an error, and one that says goodbye', given: { asked: [heardAs('01005e00001200005e00010a08004500002800000000fe700000c0000202e0000012210a780100010000c00002010000000000000000', '333300000012021b2100000986dd6c036e3c002870fefe80000000000000001b21fffe000009ff02000000000000000000000000001231348c020064f327fe80000000000000000000000000025420010db8000900000000000000000254', '01005e0000fb001b2100007008004500006400000000ff110000c0000246e00000fb14e914e900500000000084030000000200000000095072696e7465722d37056c6f63616c0000018001000000780004c0000246045f697070045f746370056c6f63616c00000c0001000000780002c00c', '01005e0000fb001b2100007008004500006400000000ff110000c0000246e00000fb14e914e900500000000084000000000200000000095072696e7465722d37056c6f63616c0000018001000000000004c0000246045f697070045f746370056c6f63616c00000c0001000000000002c00c')] }, reads: [], readsNo: ['virtual-gateway', 'named', 'role'] },
    {
      name: 'a router by MNDP, which tells of no cable',
      given: { asked: [heardAs('ffffffffffff001b210000510800450000ba0000000040110000c0000251ffffffff162e162e00a600000000070100010006001b210000510005000861747469632d617000070023372e31362e322028737461626c652920323032342d31312d32362031323a30393a3430000800084d696b726f54696b000a000480510100000b0009414231322d43443334000c000645582d393630000e000101000f0010fe80000000000000021b21fffe0000510010000d6272696467652f65746865723200110004c0000251')] },
      reads: [
        { kind: 'neighbour', protocol: 'mndp', passedOn: true, port: 'eth0', chassis: { subtype: 'mac', value: '00:1b:21:00:00:51' }, name: 'attic-ap', remotePort: { subtype: 'name', value: 'ether2' }, addresses: ['192.0.2.81'], inventory: { vendor: 'MikroTik', model: 'EX-960', software: '7.16.2' } },
        { kind: 'named', name: 'attic-ap', by: 'hostname', about: '192.0.2.81' },
        { kind: 'is-a', vendor: 'MikroTik', os: 'RouterOS', model: 'EX-960', version: '7.16.2', about: '192.0.2.81' },
        { kind: 'role', role: 'router', about: '192.0.2.81' },
      ],
      readsNo: ['resolved'],
    },
    {
      name: 'a switch that has no address but one of this link, and whose card that is',
      given: { asked: [heardAs('333300000001001b2100005186dd60000000007a11fffe8000000000000000000000aaaa0051ff020000000000000000000000000001162e162e007a00000000070100010006001b210000510005000963656c6c61722d737700070004322e3133000800084d696b726f54696b000a000480510100000b0009414231322d43443334000c00084353532d45583234000e000101000f0010fe8000000000000000000000aaaa005100100005706f727431')] },
      reads: [{ kind: 'neighbour', protocol: 'mndp', name: 'cellar-sw', addresses: [] }, { kind: 'is-a', os: 'SwOS', version: '2.13', about: 'fe80::aaaa:51' }, { kind: 'role', role: 'switch' }, { kind: 'resolved', address: 'fe80::aaaa:51', mac: '00:1b:21:00:00:51', port: 'eth0' }],
    },
    { name: 'who asks for announcements, and one that is cut off', given: { asked: [heardAs('ffffffffffff001b210000510800450000250000000040110000c0000251ffffffff162e162e00110000000000000000000000', 'ffffffffffff001b210000510800450000270000000040110000c0000251ffffffff162e162e001300000000000100010006001b21')] }, reads: [], readsNo: ['neighbour', 'named'] },
    { name: 'another program that speaks so, without an address', given: { asked: [heardAs('ffffffffffff001b21000051080045000067000000004011000000000000ffffffff162e162e005300000000070100010006001b21000051000500046465736b00070003312e300008000454726179000a000480510100000b0009414231322d43443334000c0000000e0001010010000465746830')] }, reads: [{ kind: 'neighbour', protocol: 'mndp', name: 'desk', addresses: [] }], readsNo: ['named', 'is-a', 'role'] },
    { name: 'a printer that tells its name by IPv6', given: { asked: [heardAs('3333000000fb001b2100007086dd60000000007b11fffe8000000000000000000000aaaa0046ff0200000000000000000000000000fb14e914e9007b0000000084000000000300000000097072696e7465722d37056c6f63616c00001c8001000000780010fe8000000000000000000000aaaa0046097072696e7465722d37056c6f63616c0000018001000000780004c0000246045f697070045f746370056c6f63616c00000c0001000000780002c00c')] }, reads: [{ kind: 'named', name: 'printer-7.local', about: 'fe80::aaaa:46' }, { kind: 'role', role: 'printer', about: 'fe80::aaaa:46' }, { kind: 'resolved', address: 'fe80::aaaa:46', mac: '00:1b:21:00:00:70' }] },
    { name: 'a router that repeats what a printer said on another link', given: { asked: [heardAs('01005e0000fb001b210000010800450000640000000040110000c0000201e00000fb14e914e900500000000084000000000200000000097072696e7465722d37056c6f63616c0000018001000000780004c6336446045f697070045f746370056c6f63616c00000c0001000000780002c00c', '3333000000fb001b2100000186dd60000000007b11fffe8000000000000000000000aaaa0001ff0200000000000000000000000000fb14e914e9007b0000000084000000000300000000097072696e7465722d37056c6f63616c00001c8001000000780010fe8000000000000000000000aaaa0046097072696e7465722d37056c6f63616c0000018001000000780004c0000246045f697070045f746370056c6f63616c00000c0001000000780002c00c')] }, reads: [], readsNo: ['named', 'role', 'resolved'] },
    { name: 'frames that are cut off', given: { asked: [heardAs('0180c200000e001b2100000188cc020704001b21', '01005e00001200005e00010a08004500002800000000ff700000c0000202', '')] }, reads: [], readsNo: ['neighbour', 'virtual-gateway'] },
  ],
};
export default dialect;

function* readFrame(frame: Frame, port: string, from: readonly string[]): Generator<Reading> {
  if (!isStationMac(frame.source) && frame.type !== 0x0800 && frame.type !== 0x86dd) return;
  if (frame.type === LLDP || frame.destination === CDP_GROUP) {
    const neighbour = frame.type === LLDP ? lldp(frame, port, from) : cdp(frame, port, from);
    if (neighbour) yield neighbour;
    return;
  }
  const ip = packetOf(frame);
  if (ip) yield* packet(ip, frame.source, port, from);
}

/** What tcpdump would have written of these frames, for the examples. */
function heardAs(...frames: readonly string[]): { readonly ask: { readonly via: 'hear'; readonly seconds: number }; readonly raw: string } {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt32LE(1, 20);
  const records = frames.flatMap((hex) => {
    const length = Buffer.alloc(16);
    length.writeUInt32LE(hex.length / 2, 8);
    return [length, Buffer.from(hex, 'hex')];
  });
  return { ask: { via: 'hear', seconds: 32 }, raw: JSON.stringify({ heard: [{ port: 'eth0', pcap: Buffer.concat([header, ...records]).toString('base64') }] }) };
}
