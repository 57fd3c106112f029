/** Knows how SonicOS writes policies and objects: what a header leaves out stands in the lines below it, and objects are told in one line or in several. */
import { type Address, networkOf, parseAddress } from '../../model/address.js';
import type { Grammar } from './config-facts.js';
import { type Block, prefixOfMask, unquoted } from './config-text.js';

const WORDS = 'source|destination|service|translated-source|translated-destination|translated-service|gateway|interface|metric|inbound|outbound|action|schedule|from|to|users|comment|name(?= "?[^"]*"?$)';
/** What a policy says under `word`: in a line of its own, else in its header. Empty: nothing. Releases before 6.5 write all of it into the header. */
export function saidOf({ line, below }: Block, word: string): string {
  const own = below.find((one) => one.line.startsWith(`${word} `))?.line;
  return own?.slice(word.length + 1) ?? new RegExp(`(?:^| )${word} (.+?)(?= (?:${WORDS}) |$)`).exec(line)?.[1] ?? '';
}

export interface Objects {
  /** The address that `host A`, `name "X"` or a bare address stands for. */
  host(said: string): Address | null;
  /** The network that `network A M`, `host A` or `name "X"` stands for; `any` is all. */
  network(said: string): string | null;
}
/** The address objects of a configuration, by name. */
export function objectsIn(blocks: readonly Block[]): Objects {
  const known = new Map<string, string>();
  for (const { line, below } of blocks) {
    const found = /^address-object ipv4 ("[^"]+"|\S+)(?: (.+))?$/.exec(line);
    const value = [found?.[2] ?? '', ...below.map((one) => one.line)].map((one) => /^(?:host|network) .+$/.exec(one)?.[0]).find((one) => one !== undefined);
    if (found && value !== undefined) known.set(unquoted(found[1]!), value);
  }
  const plain = (said: string): string => {
    const name = /^(?:address )?(?:name|group) ("[^"]+"|\S+)/.exec(said)?.[1];
    return name === undefined ? said.replace(/^address /, '') : (known.get(unquoted(name)) ?? '');
  };
  return {
    host: (said) => parseAddress(/^(?:host )?(\d[\d.]+)/.exec(plain(said))?.[1] ?? ''),
    network(said) {
      const value = plain(said);
      if (/^any\b/.test(value)) return '0.0.0.0/0';
      const [, address = '', mask = '255.255.255.255'] = /^(?:host|network) (\S+)(?: (\d[\d.]+))?/.exec(value) ?? [];
      const width = prefixOfMask(mask);
      return parseAddress(address) === null || width === null ? null : networkOf(address, width);
    },
  };
}

const NAME = String.raw`("[^"]+"|[^\s"]+)`;
/** Objects of the factory carry the names of its zones and ports; a use of one proves nothing missing. */
export const SONIC_GRAMMAR: Grammar = {
  defines: [{ type: 'address', pattern: new RegExp(`^address-(?:object|group) (?:ipv4|ipv6|fqdn|mac) ${NAME}`), within: /^$/ }],
  uses: [{ type: 'address', weak: true, pattern: new RegExp(`(?<!service )(?<![\\w-])(?:name|group) ${NAME}`), within: /^(?:$|(?!address-|service-|zone|schedule|user).)/ }, { type: 'address', weak: true, pattern: new RegExp(`^address-(?:object|group) (?:ipv[46]|fqdn|mac) ${NAME}`), within: /^address-group/ }],
  builtIn: /^(?:any|original|name|group|host|ipv4|ipv6|(?:[XUW]\d+|MGMT|LAN|WAN|DMZ|WLAN|VPN|SSLVPN|MULTICAST|All)(?::V\d+)? (?:Subnets?|IPs?|IPv6 .+|Interface IP.*|Management IP.*|Default Gateway|Remote ?Access Networks|.+ (?:IPs?|Addresses))|All .+|Default (?:Active WAN|Gateway|SonicPoint).*|Secondary Default Gateway|Dial-Up Default Gateway|Firewalled .+|WLAN RemoteAccess .+)$/,
};
