/** Knows who a Windows machine says it is, and how it is on the network (CIM classes of Win32, over OpenSSH). */
import { isSpecialAddress, networkOf, parseAddress } from '../model/address.js';
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { parseMac } from '../model/mac.js';
import { clean } from '../model/text.js';
import { shortName } from './bricks/enterprises.js';
import { numberIn, textIn, textsIn, type Told } from './bricks/json.js';
import { prefixOfMask } from './bricks/indexes.js';
import { told as leave } from './bricks/members.js';
import { told as plausible } from './bricks/plausible.js';
import { isUnreadable, objectsOf, selected, speaksWindows } from './bricks/powershell.js';
import { windowsOf } from './bricks/windows.js';

const SYSTEM = selected('Get-CimInstance Win32_OperatingSystem', 'Caption', 'Version', 'CSName', 'ProductType', 'LastBootUpTime', 'LocalDateTime');
const BOX = selected('Get-CimInstance Win32_ComputerSystemProduct', 'Vendor', 'Name', 'IdentifyingNumber');
const DOMAIN = selected('Get-CimInstance Win32_ComputerSystem', 'DNSHostName', 'Domain', 'PartOfDomain', 'DomainRole');
const ADAPTERS = selected('Get-CimInstance Win32_NetworkAdapterConfiguration -Filter IPEnabled=True', 'Description', 'InterfaceIndex', 'MACAddress', 'IPAddress', 'IPSubnet', 'DNSServerSearchOrder', 'DHCPServer');
const ROUTES = selected('Get-CimInstance Win32_IP4RouteTable', 'Destination', 'Mask', 'NextHop', 'InterfaceIndex', 'Protocol');

const WORKSTATION = 1;
/** DomainRole of those that hold the directory: the second and the first of a domain. */
const HOLDS_DIRECTORY = 4;
/** Protocol of a route that somebody or an offer of an address set (RFC 1354's netmgmt), and of the networks it lies in (local). */
const SET = 3;
const HOST_NAME = /^[a-z0-9][a-z0-9._-]{0,252}$/i;

const dialect: Dialect = {
  title: 'Windows: system, box, domain, addresses and routes (Win32 classes of CIM, over OpenSSH)',
  speaks: speaksWindows,
  asks: [
    { what: 'system', ask: { via: 'ssh', run: SYSTEM } },
    { what: 'system', ask: { via: 'ssh', run: BOX } },
    { what: 'system', ask: { via: 'ssh', run: DOMAIN } },
    { what: 'interfaces', ask: { via: 'ssh', run: ADAPTERS } },
    { what: 'addresses', ask: { via: 'ssh', run: ADAPTERS } },
    { what: 'resolver', ask: { via: 'ssh', run: ADAPTERS } },
    { what: 'routes', ask: { via: 'ssh', run: ROUTES } },
  ],
  *read(answers) {
    for (const { told, from } of objectsOf(answers, SYSTEM).slice(0, 1)) yield* systemOf(told, from);
    for (const { told, from } of objectsOf(answers, BOX).slice(0, 1)) {
      const [vendor, model, serial] = [shortName(plausible(textIn(told, 'Vendor')) ?? undefined), plausible(textIn(told, 'Name')), plausible(textIn(told, 'IdentifyingNumber'))].map((text) => (text === null ? null : clean(text, 80)));
      if (vendor ?? model ?? serial) yield { kind: 'is-a', ...leave({ vendor, model, serial }), by: 'dmi', from };
    }
    yield* domainOf(answers);
    const ports = new Map<number, string>();
    for (const { told, from } of objectsOf(answers, ADAPTERS)) yield* adapterOf(told, ports, from);
    for (const { told, from } of objectsOf(answers, ROUTES)) yield* routeOf(told, ports, from);
    for (const [command, tables] of [[SYSTEM, ['system']], [ADAPTERS, ['interfaces', 'addresses', 'resolver']], [ROUTES, ['routes']]] as const) {
      if (isUnreadable(answers, command)) yield { kind: 'unread', why: 'what PowerShell printed is no JSON', tables, from: [answers.output(command)!.from] };
    }
  },
  examples: [
    {
      name: 'a domain controller',
      given: {
        ssh: {
          [SYSTEM]: '{"Caption":"Microsoft Windows Server 2019 Standard","Version":"10.0.17763","CSName":"DC1","ProductType":2,"LastBootUpTime":"\\/Date(1767225600000)\\/","LocalDateTime":"\\/Date(1767312000500)\\/"}\r\n',
          [BOX]: '{"Vendor":"Dell Inc.","Name":"PowerEdge T340","IdentifyingNumber":"7XQ2A13"}\r\n',
          [DOMAIN]: '{"DNSHostName":"DC1","Domain":"example.net","PartOfDomain":true,"DomainRole":5}\r\n',
          [ADAPTERS]: '{"Description":"Broadcom NetXtreme Gigabit Ethernet","InterfaceIndex":6,"MACAddress":"00:1B:21:00:00:05","IPAddress":["192.0.2.5","fe80::1c2d:3e4f:5a6b:7c8d"],"IPSubnet":["255.255.255.0","64"],"DNSServerSearchOrder":["192.0.2.5","127.0.0.1","192.0.2.6"],"DHCPServer":null}\r\n',
          [ROUTES]: '[{"Destination":"0.0.0.0","Mask":"0.0.0.0","NextHop":"192.0.2.1","InterfaceIndex":6,"Protocol":3},{"Destination":"192.0.2.0","Mask":"255.255.255.0","NextHop":"0.0.0.0","InterfaceIndex":6,"Protocol":2},{"Destination":"192.0.2.5","Mask":"255.255.255.255","NextHop":"0.0.0.0","InterfaceIndex":6,"Protocol":2},{"Destination":"127.0.0.0","Mask":"255.0.0.0","NextHop":"0.0.0.0","InterfaceIndex":1,"Protocol":2}]\r\n',
        },
      },
      reads: [
        { kind: 'is-a', vendor: 'Microsoft', os: 'Windows Server 2019', version: '10.0.17763', by: 'cli' },
        { kind: 'is-a', vendor: 'Dell', model: 'PowerEdge T340', serial: '7XQ2A13', by: 'dmi' },
        { kind: 'role', role: 'server' },
        { kind: 'uptime', seconds: 86400 },
        { kind: 'named', name: 'dc1.example.net', by: 'hostname' },
        { kind: 'directory', domain: 'example.net', host: 'dc1.example.net' },
        { kind: 'interface', index: 6, port: 'Broadcom NetXtreme Gigabit Ethernet', mac: '00:1b:21:00:00:05', up: true },
        { kind: 'address', address: '192.0.2.5', prefix: 24, port: 'Broadcom NetXtreme Gigabit Ethernet' },
        { kind: 'resolver', address: '192.0.2.6' },
        { kind: 'route', destination: '0.0.0.0/0', nextHop: '192.0.2.1', protocol: 'static' },
        { kind: 'route', destination: '192.0.2.0/24', nextHop: null, protocol: 'kernel' },
      ],
      readsNo: ['unread'],
    },
    {
      name: 'a desk without a domain, its times written by a newer PowerShell, one of two cards switched off',
      given: { ssh: { [SYSTEM]: '{"Caption":"Microsoft Windows 11 Pro","Version":"10.0.26100","CSName":"DESK-7","ProductType":1,"LastBootUpTime":"2026-01-01T08:00:00+01:00","LocalDateTime":"2026-01-01T08:01:00+01:00"}', [BOX]: '{"Vendor":"To be filled by O.E.M.","Name":"To be filled by O.E.M.","IdentifyingNumber":"Default string"}', [DOMAIN]: '{"DNSHostName":"DESK-7","Domain":"WORKGROUP","PartOfDomain":false,"DomainRole":0}' } },
      reads: [{ kind: 'is-a', os: 'Windows 11' }, { kind: 'role', role: 'host' }, { kind: 'named', name: 'desk-7' }, { kind: 'uptime', seconds: 60 }],
      readsNo: ['directory', 'address'],
    },
    { name: 'no JSON', given: { ssh: { [SYSTEM]: 'Zugriff verweigert\r\n' } }, reads: [{ kind: 'unread', tables: ['system'] }], readsNo: ['is-a'] },
    { name: 'no command was answered', given: { ssh: {} }, reads: [], readsNo: ['is-a', 'unread'] },
  ],
};
export default dialect;

function* systemOf(told: Told, from: readonly string[]): Generator<Reading> {
  const caption = clean(textIn(told, 'Caption') ?? '', 120);
  const os = windowsOf(caption);
  const version = /^\d+(?:\.\d+)+$/.exec(textIn(told, 'Version') ?? '')?.[0];
  const type = numberIn(told, 'ProductType', 9);
  if (os !== null) yield { kind: 'is-a', vendor: 'Microsoft', os, ...(version && { version }), by: 'cli', from };
  if (type !== null) yield { kind: 'role', role: type === WORKSTATION ? 'host' : 'server', by: 'cli', from };
  const seconds = Math.floor((timeIn(told, 'LocalDateTime') - timeIn(told, 'LastBootUpTime')) / 1000);
  if (seconds >= 0) yield { kind: 'uptime', seconds, from };
}
/** Windows PowerShell writes milliseconds since 1970, newer ones ISO 8601. NaN: not told. */
function timeIn(told: Told, key: string): number {
  const text = textIn(told, key) ?? '';
  return Number(/^\/Date\((\d{1,15})\)\/$/.exec(text)?.[1] ?? Date.parse(text));
}

function* domainOf(answers: Answers): Generator<Reading> {
  const [system] = objectsOf(answers, SYSTEM);
  const [member] = objectsOf(answers, DOMAIN);
  const host = textIn(member?.told ?? {}, 'DNSHostName') ?? textIn(system?.told ?? {}, 'CSName') ?? '';
  const domain = member?.told['PartOfDomain'] === true ? (textIn(member.told, 'Domain') ?? '').toLowerCase() : '';
  const name = `${host}${domain === '' ? '' : `.${domain}`}`.toLowerCase();
  const from = [...new Set([...(member?.from ?? []), ...(system?.from ?? [])])].sort();
  if (!HOST_NAME.test(host) || !HOST_NAME.test(name)) return;
  yield { kind: 'named', name, by: 'hostname', from };
  if (member && domain !== '' && (numberIn(member.told, 'DomainRole', 9) ?? 0) >= HOLDS_DIRECTORY) yield { kind: 'directory', domain, host: name, from: member.from };
}

/** IPv4 alone: which addresses of IPv6 are temporary (RFC 8981) this class does not tell. */
function* adapterOf(told: Told, ports: Map<number, string>, from: readonly string[]): Generator<Reading> {
  const index = numberIn(told, 'InterfaceIndex');
  const port = clean(textIn(told, 'Description') ?? '', 120);
  const mac = parseMac(textIn(told, 'MACAddress') ?? '');
  if (index === null || port === '') return;
  ports.set(index, port);
  yield { kind: 'interface', index, port, ...(mac !== null && { mac }), adminUp: true, up: true, from };
  const masks = textsIn(told, 'IPSubnet');
  for (const [i, text] of textsIn(told, 'IPAddress').entries()) {
    const address = parseAddress(text);
    if (address !== null && !address.includes(':') && !isSpecialAddress(address)) yield { kind: 'address', address, prefix: prefixOfMask(parseAddress(masks[i] ?? '')), port, from };
  }
  for (const text of textsIn(told, 'DNSServerSearchOrder')) {
    const address = parseAddress(text);
    if (address !== null && !isSpecialAddress(address)) yield { kind: 'resolver', address, from };
  }
}

function* routeOf(told: Told, ports: ReadonlyMap<number, string>, from: readonly string[]): Generator<Reading> {
  const prefix = prefixOfMask(parseAddress(textIn(told, 'Mask') ?? ''));
  const address = parseAddress(textIn(told, 'Destination') ?? '');
  const hop = parseAddress(textIn(told, 'NextHop') ?? '');
  const port = ports.get(numberIn(told, 'InterfaceIndex') ?? -1) ?? null;
  // Its own addresses, broadcasts and groups are no networks.
  if (address === null || prefix === null || prefix === 32 || (prefix > 0 && isSpecialAddress(address))) return;
  const nextHop = hop === null || hop === '0.0.0.0' ? null : hop;
  const destination = networkOf(address, prefix);
  if (destination !== null) yield { kind: 'route', destination, nextHop, port, protocol: numberIn(told, 'Protocol', 20) === SET && nextHop !== null ? 'static' : nextHop === null ? 'kernel' : 'other', from };
}
