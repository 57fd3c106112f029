/**
 * Knows how the languages that Cisco began tell that a port shares an address with other routers: HSRP (RFC 2281), VRRP (RFC 9568), GLBP, and addresses
 * that every router has at once (EOS and OS10 `ip virtual-router`, AOS-CX `active-gateway`, NX-OS `fabric forwarding`).
 */
import { parseAddress } from '../../model/address.js';
import type { Said } from './config-facts.js';
import { type Block, addressIn } from './config-text.js';

type Gateway = Extract<Said, { kind: 'virtual-gateway' }>;
interface Group {
  readonly protocol: Gateway['protocol'];
  readonly number: number;
  readonly addresses: string[];
  priority: number | null;
  tracks: boolean;
}

const PROTOCOL: Readonly<Record<string, Gateway['protocol']>> = { standby: 'hsrp', hsrp: 'hsrp', vrrp: 'vrrp', glbp: 'glbp' };
/** What stands in one line: the group, and what is said of it. IOS leaves the number of HSRP's group 0 out. */
const FLAT = /^(?:ip )?(standby|hsrp|vrrp|glbp)(?: vrid)?(?: (\d{1,4}))? (.+)$/i;
/** A group with a section of its own: NX-OS, OS10, ProCurve, AOS-CX, IOS-XE, IOS-XR. */
const SECTION = /^(hsrp|vrrp|glbp)(?:-group| vrid)? (\d{1,4})(?: (?:address-family )?ipv[46])?$/i;
const ADDRESS = /^(?:ip|ipv4|ipv6|address|virtual-ip|virtual-address|virtual-ip-address|virtual-router-address) ([\dA-Fa-f]*[.:][\dA-Fa-f.:]+)/i;
const PRIORITY = /^priority(?:-level)? (\d{1,3})\b/i;
const TRACK = /^track\b/i;
const BY_ALL = /^(?:ip virtual-router address|active-gateway ip) (\d[\d.]+)/i;

/** The addresses that `port` shares, by what stands below it. Priority null, and no state, where none is told. */
export function* sharedAddresses(port: string, below: Block['below']): Generator<Gateway> {
  const groups = new Map<string, Group>();
  const groupOf = (word: string, number: string): Group => {
    const protocol = PROTOCOL[word.toLowerCase()]!;
    const key = `${protocol} ${number}`;
    const group = groups.get(key) ?? { protocol, number: Number(number || 0), addresses: [], priority: null, tracks: false };
    groups.set(key, group);
    return group;
  };
  let section: { readonly group: Group; readonly deep: number } | null = null;
  for (const { line, deep } of below) {
    if (section && deep <= section.deep) section = null;
    const opens = SECTION.exec(line);
    if (opens) {
      section = { group: groupOf(opens[1]!, opens[2]!), deep };
      continue;
    }
    const flat = FLAT.exec(line);
    if (flat) note(groupOf(flat[1]!, flat[2] ?? ''), flat[3]!);
    else if (section) note(section.group, line);
  }
  for (const { protocol, number, addresses, priority, tracks } of groups.values()) for (const address of addresses) yield { kind: 'virtual-gateway', protocol, group: number, address, port, state: 'unknown', priority, ...(tracks && { tracks }) };
  for (const address of heldByAll(below)) yield { kind: 'virtual-gateway', protocol: 'anycast', group: 0, address, port, state: 'unknown', priority: null };
}

function note(group: Group, said: string): void {
  const address = parseAddress(ADDRESS.exec(said)?.[1] ?? '');
  if (address !== null && !address.startsWith('fe80:')) group.addresses.push(address);
  group.priority = Number(PRIORITY.exec(said)?.[1] ?? group.priority ?? NaN) || null;
  group.tracks ||= TRACK.test(said);
}

function* heldByAll(below: Block['below']): Generator<string> {
  const isAnycast = below.some(({ line }) => /^fabric forwarding mode anycast-gateway$/i.test(line));
  for (const { line } of below) {
    const told = parseAddress(BY_ALL.exec(line)?.[1] ?? '');
    const own = isAnycast ? addressIn(/^ip address (\d.+)$/i.exec(line)?.[1] ?? '') : null;
    if (told !== null) yield told;
    else if (own) yield own.address;
  }
}
