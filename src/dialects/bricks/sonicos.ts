/** Knows how SonicOS writes policies and objects: what a header leaves out stands in the lines below it, and objects are told in one line or in several. */
import { type Address, networkOf, parseAddress } from '../../model/address.js';
import { clean } from '../../model/text.js';
import { type Grammar, type Named, namesIn } from './config-facts.js';
import { type Block, blocksOf, prefixOfMask, unquoted } from './config-text.js';

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
const POLICY = /^(?:access-rule|nat-policy|route-policy|policy|security-policy|decryption-policy) /;
/** Objects of the factory carry the names of its zones and ports, and its services are many; a use of one proves nothing missing unless others of the kind are told. */
export const SONIC_GRAMMAR: Grammar = {
  defines: [
    { type: 'address', pattern: new RegExp(`^address-(?:object|group) (?:ipv4|ipv6|fqdn|mac) ${NAME}`), within: /^$/ },
    { type: 'service', pattern: new RegExp(`^service-(?:object|group) ${NAME}`), within: /^$/ },
    { type: 'schedule', pattern: new RegExp(`^schedule ${NAME}`), within: /^$/ },
    { type: 'zone', pattern: new RegExp(`^zone ${NAME}`), within: /^$/ },
    { type: 'bandwidth-object', pattern: new RegExp(`^bandwidth-object ${NAME}`), within: /^$/ },
  ],
  uses: [
    { type: 'zone', pattern: new RegExp(`^(?:access-rule|security-policy|decryption-policy) .*?\\bfrom ${NAME}`), within: /^$/ },
    { type: 'zone', pattern: new RegExp(`^(?:access-rule|security-policy|decryption-policy) .*?\\bto ${NAME}`), within: /^$/ },
    { type: 'zone', pattern: new RegExp(`^address-object .*\\bzone ${NAME}`), within: /^$/ },
    { type: 'zone', pattern: new RegExp(`^zone ${NAME}`), within: /^address-object/ },
    { type: 'zone', pattern: new RegExp(`^ip-assignment ${NAME}`), within: /^interface/ },
    { type: 'bandwidth-object', pattern: new RegExp(`\\b(?:in|e)gress (?:name )?${NAME}`), within: /^(?:access-rule|app-rule|action-object|policy)/ },
    { type: 'address', weak: true, pattern: new RegExp(`(?<!service )(?<!schedule )(?<![\\w-])(?:name|group) ${NAME}`), within: /^(?:$|(?!address-|service-|zone|schedule|user).)/ },
    { type: 'address', weak: true, pattern: new RegExp(`^address-(?:object|group) (?:ipv[46]|fqdn|mac) ${NAME}`), within: /^address-group/ },
    { type: 'service', weak: true, pattern: new RegExp(`\\bservice (?:name|group) ${NAME}`), within: /^(?:$|(?!address-|service-|zone|schedule|user).)/ },
    { type: 'service', weak: true, pattern: new RegExp(`^service-(?:object|group) ${NAME}`), within: /^service-group/ },
    { type: 'schedule', weak: true, pattern: new RegExp(`(?<![\\w-])schedule (?:name )?${NAME}`), within: /^(?!schedule|address-|service-|zone).+/ },
    { type: 'schedule', weak: true, pattern: new RegExp(`^(?!schedule ).*(?<![\\w-])schedule (?:name )?${NAME}`), within: /^$/ },
  ],
  amongOthers: ['zone', 'bandwidth-object'],
  builtIn: /^(?:any|LAN|WAN|DMZ|VPN|SSLVPN|MULTICAST|WLAN|MGMT|Encrypted|unassigned|original|name|group|host|ipv4|ipv6|always-on|days|occurs|(?:[XUW]\d+|MGMT|LAN|WAN|DMZ|WLAN|VPN|SSLVPN|MULTICAST|All)(?::V\d+)? (?:Subnets?|IPs?|IPv6 .+|Interface IP.*|Management IP.*|Default Gateway|Remote ?Access Networks|.+ (?:IPs?|Addresses))|All .+|Default (?:Active WAN|Gateway|SonicPoint).*|Secondary Default Gateway|Dial-Up Default Gateway|Firewalled .+|WLAN RemoteAccess .+|Work Hours|After Hours|Weekend Hours|AppFlow Report Hours|App Visualization Report Hours|TSR Report Hours|Cloud Backup Hours|Guest Cycle Quota Update|Guests Cycle Quota Update)$/,
};

/** What is named in policies and other objects. Services are told only where people made them: of those of the factory, a whole list would be idle. */
export function namesOfSonicOs(text: string): readonly Named[] {
  return namesOfBlocks(blocksOf(text));
}
/** The same of blocks that were read before. */
export function namesOfBlocks(blocks: readonly Block[]): readonly Named[] {
  const named = namesIn(blocks.flatMap(({ line, below }) => [{ line, within: '' }, ...below.map((one) => ({ line: one.line, within: line }))]), SONIC_GRAMMAR);
  const isListed = named.some(({ type, name, defined }) => type === 'service' && defined && /^(?:HTTPS? Management|SSH Management|SMTP \(Send E-Mail\)|Ping 0)$/.test(name));
  return [...named.filter(({ type, used }) => type !== 'service' || used > 0 || !isListed), ...missing(blocks, named)];
}
const NAMED_END = new RegExp(`(?<![\\w-])(?:source|destination|translated-source|translated-destination|address|gateway) (?:address )?(?:name|group) ${NAME}`, 'g');
/** A policy that names an object of which nothing is told, where others of its kind are told by the policies' own words. */
function missing(blocks: readonly Block[], named: readonly Named[]): readonly Named[] {
  const known = new Set(named.filter(({ defined }) => defined).map(({ type, name }) => `${type} ${name}`));
  const isWhole = named.some(({ type, defined }) => type === 'address' && defined);
  const found = new Map<string, Named>();
  for (const { line, below } of blocks) {
    if (!POLICY.test(line)) continue;
    for (const one of [line, ...below.map((under) => under.line)]) {
      for (const [, written] of one.matchAll(NAMED_END)) {
        const name = unquoted(written!);
        if (!isWhole || known.has(`address ${name}`) || SONIC_GRAMMAR.builtIn!.test(name) || parseAddress(name) !== null || FACTORY.test(name)) continue;
        found.set(name, { name: clean(name, 80), type: 'address', defined: false, used: (found.get(name)?.used ?? 0) + 1, line: clean(line, 160) });
      }
    }
  }
  return [...found.values()];
}
/** Objects that the box makes of its ports, zones, tunnels and licences. */
const FACTORY = /^(?:(?:X|U|W|MGMT|WAN|LAN|DMZ|VLAN|T|WLAN|VPN|SSLVPN|LB|RBL|Public|Private|Default|Encrypted|Secondary|Virtual|Node|Wireless|Guest|Trusted|Untrusted|Multicast|Primary|Network|SonicWall|SonicPoint|IPv[46]|6to4|Link-Local)(?:\d|\b).*|.*\b(?:Subnets?|IPs?|Gateway|Interface|Networks?|Servers?|Devices|Addresses|Network|List|Group)\b.*)$/i;
