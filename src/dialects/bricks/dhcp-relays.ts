/** Knows how configurations say that what asks for an address is passed on to a server elsewhere (a relay agent, RFC 1542). */
import { type Cidr, networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import type { Said } from './config-facts.js';
import { addressIn, type Block } from './config-text.js';

/** One fact for each address among `servers`; `networks`: addresses of the port with their prefixes. */
export function* relaysTo(servers: readonly string[], port: string | null, networks: readonly string[]): Generator<Said> {
  for (const written of new Set(servers)) {
    const to = parseAddress(written);
    if (to !== null && !to.includes(':') && to !== '0.0.0.0') yield { kind: 'relays-dhcp', to, port: port === null ? null : clean(port, 80), networks: networks.flatMap((one) => networkIn(one) ?? []) };
  }
}
function networkIn(written: string): Cidr | null {
  const found = addressIn(written);
  return found === null || found.prefix === null || found.address.includes(':') ? null : networkOf(found.address, found.prefix);
}

/** What an address without a word behind it is told to pass on includes requests for addresses (`ip forward-protocol`, RFC 1542). */
const HELPER = /^ip helper-address (?:(?:vrf \S+|global) )?((?:\d+(?:\.\d+){3} ?)+)(\S.*)?$/i;
/** NX-OS and IOS XE, Comware 7, VRP, Dell OS9, ASA below a port. */
const SERVER = /^(?:ip dhcp relay (?:address|server)|dhcp relay (?:server-address|server-ip)|dhcprelay server) (\d[\d.]+)/i;
const GROUP = /^dhcp relay server-select (\S+)/i;

/** Of the languages that Cisco began, and Comware's and VRP's: below ports, VLANs and for the whole box. `portOf`: how a port is called elsewhere. */
export function* relaysInBlocks(blocks: readonly Block[], portOf: (written: string) => string): Generator<Said> {
  const all = blocks.flatMap(({ line, below }) => [line, ...below.map((one) => one.line)]);
  if (all.some((line) => /^(?:no service dhcp|no dhcp-relay|undo dhcp enable)$/i.test(line))) return;
  const groups = groupsIn(blocks, all);
  const isEnabled = all.some((line) => /^dhcp enable$/i.test(line));
  const everywhere = blocks.flatMap(({ line }) => serversIn(line));
  // On small switches of Cisco's the servers are the box's, and ports are switched on.
  const shared = blocks.flatMap(({ line }) => /^ip dhcp relay address (\d[\d.]+)$/i.exec(line)?.[1] ?? []);
  for (const { line, below } of blocks) {
    const port = /^interface (?!range\b)(.+)$/i.exec(line)?.[1] ?? /^(vlan \d{1,4})$/i.exec(line)?.[1]?.replace(/ /, '').toUpperCase();
    if (port === undefined) continue;
    const own = below.map((one) => one.line);
    if (own.some((one) => /^shutdown$/i.test(one))) continue;
    const selected = own.some((one) => /^dhcp select relay$/i.test(one)) && isEnabled;
    const servers = own.flatMap((one) => (/^dhcp relay /i.test(one) && !selected ? [] : [...serversIn(one), ...(groups.get(GROUP.exec(one)?.[1] ?? '') ?? [])]));
    const isOn = shared.length > 0 && own.some((one) => /^ip dhcp relay enable$/i.test(one));
    yield* relaysTo([...servers, ...(isOn ? shared : [])], portOf(port), own.flatMap((one) => /^(?:ip|ipv4) addr(?:ess)? (\d.+)$/i.exec(one)?.[1] ?? []));
  }
  if (everywhere.length > 0 && shared.length === 0) yield* relaysTo(everywhere, null, []);
  yield* relaysOfAsa(blocks);
  yield* relaysOfXr(blocks);
}

function serversIn(line: string): readonly string[] {
  const [, addresses, rest = ''] = HELPER.exec(line) ?? [];
  if (addresses !== undefined) return rest === '' || /^(?:dhcp|bootps|67|vrf|use-vrf|source)\b/i.test(rest) ? addresses.trim().split(/ +/) : [];
  const zyxel = /^dhcp (?:smart-)?relay helper-address ((?:\d+(?:\.\d+){3} ?)+)$/i.exec(line)?.[1];
  if (zyxel !== undefined) return zyxel.trim().split(/ +/);
  return [...(SERVER.exec(line)?.[1] === undefined || /^dhcprelay server \S+ \S/i.test(line) ? [] : [SERVER.exec(line)![1]!]), ...(/^bootpdhcprelay serverip (\d[\d.]+)/i.exec(line)?.slice(1) ?? [])];
}

/** `dhcp relay server-group 1 ip 192.0.2.5` of Comware 5; `dhcp server group NAME` with `dhcp-server 192.0.2.5` below of VRP. */
function groupsIn(blocks: readonly Block[], all: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const note = (name: string, server: string) => groups.set(name, [...(groups.get(name) ?? []), server]);
  for (const line of all) {
    const [, name, server] = /^dhcp relay server-group (\S+) (?:ip )?(\d[\d.]+)/i.exec(line) ?? [];
    if (name !== undefined) note(name, server!);
  }
  for (const { line, below } of blocks) {
    const name = /^dhcp server group (\S+)/i.exec(line)?.[1];
    for (const one of name === undefined ? [] : below) for (const server of /^dhcp-server (\d[\d.]+)/i.exec(one.line)?.slice(1) ?? []) note(name!, server);
  }
  return groups;
}

/** `dhcprelay server 192.0.2.5 inside` and `dhcprelay enable guest`: ports by the names that `nameif` gives. */
function* relaysOfAsa(blocks: readonly Block[]): Generator<Said> {
  const servers = blocks.flatMap(({ line }) => /^dhcprelay server (\d[\d.]+) \S+/i.exec(line)?.[1] ?? []);
  const listening = new Set(blocks.flatMap(({ line }) => /^dhcprelay enable (\S+)/i.exec(line)?.[1] ?? []));
  for (const { line, below } of servers.length === 0 ? [] : blocks) {
    const port = /^interface (.+)$/i.exec(line)?.[1];
    const name = below.flatMap((one) => /^nameif (\S+)/i.exec(one.line)?.[1] ?? [])[0];
    if (port !== undefined && name !== undefined && listening.has(name)) yield* relaysTo(servers, port, below.flatMap((one) => /^ip address (\d.+)$/i.exec(one.line)?.[1] ?? []));
  }
}

/** IOS XR: below `dhcp ipv4` profiles with their servers, and the ports that go by them. */
function* relaysOfXr(blocks: readonly Block[]): Generator<Said> {
  for (const { below } of blocks.filter(({ line }) => /^dhcp ipv4$/i.test(line))) {
    const servers = new Map<string, string[]>();
    let profile = '';
    for (const { line } of below) {
      profile = /^profile (\S+) (?:relay|proxy)$/i.exec(line)?.[1] ?? profile;
      const server = /^helper-address (?:vrf \S+ )?(\d[\d.]+)/i.exec(line)?.[1];
      if (server !== undefined) servers.set(profile, [...(servers.get(profile) ?? []), server]);
    }
    for (const { line } of below) {
      const [, port, name] = /^interface (\S+) (?:relay|proxy) profile (\S+)$/i.exec(line) ?? [];
      if (port === undefined) continue;
      const own = blocks.find((block) => block.line.toLowerCase() === `interface ${port.toLowerCase()}`)?.below.map((one) => one.line) ?? [];
      if (!own.some((one) => /^shutdown$/i.test(one))) yield* relaysTo(servers.get(name!) ?? [], port, own.flatMap((one) => /^ipv4 address (\d.+)$/i.exec(one)?.[1] ?? []));
    }
  }
}
