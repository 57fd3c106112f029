/** Knows the lease of an address as the program that asked for it keeps it: `KEY=value` (systemd-networkd, NetworkManager) or blocks of dhclient.leases(5). */
import { type Address, isSpecialAddress, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';

export interface Lease {
  readonly address: Address;
  readonly server: Address;
  readonly routers: readonly Address[];
  readonly resolvers: readonly Address[];
  readonly domain: string | null;
  readonly leaseSeconds: number | null;
}

/** The leases that a file tells of one port, the newest last. Those that do not name their server are left out. */
export function leasesIn(text: string, dev: string): readonly Lease[] {
  const blocks = [...text.matchAll(/^lease \{([^}]*)\}/gm)].map((match) => match[1]!).filter((block) => /interface "([^"]*)"/.exec(block)?.[1] === dev);
  const found = blocks.length > 0 ? blocks.map(ofBlock) : text.includes('lease {') ? [] : [ofKeys(text)];
  return found.flatMap((lease) => lease ?? []);
}

function ofKeys(text: string): Lease | null {
  const keys = new Map([...text.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!] as const));
  return leaseOf({ address: keys.get('ADDRESS'), server: keys.get('SERVER_ADDRESS'), routers: keys.get('ROUTER'), resolvers: keys.get('DNS'), domain: keys.get('DOMAINNAME'), seconds: keys.get('LIFETIME') });
}
function ofBlock(block: string): Lease | null {
  const option = (name: string): string | undefined => new RegExp(`^\\s*option ${name} (.*);\\s*$`, 'm').exec(block)?.[1];
  return leaseOf({ address: /^\s*fixed-address (.*);/m.exec(block)?.[1], server: option('dhcp-server-identifier'), routers: option('routers'), resolvers: option('domain-name-servers'), domain: option('domain-name')?.replaceAll('"', ''), seconds: option('dhcp-lease-time') });
}
function leaseOf(told: Readonly<Record<'address' | 'server' | 'routers' | 'resolvers' | 'domain' | 'seconds', string | undefined>>): Lease | null {
  const list = (written = ''): Address[] => written.split(/[\s,]+/).flatMap((one) => parseAddress(one) ?? []).filter((one) => !isSpecialAddress(one));
  const [[address], [server], seconds] = [list(told.address), list(told.server), Number(told.seconds)];
  if (address === undefined || server === undefined) return null;
  return { address, server, routers: list(told.routers), resolvers: list(told.resolvers), domain: clean(told.domain ?? '', 253).toLowerCase() || null, leaseSeconds: Number.isInteger(seconds) && seconds > 0 ? seconds : null };
}
