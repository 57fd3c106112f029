/** Knows every question the network can be asked. There is no ask that writes: none can be expressed. */
import type { Oid } from './oid.js';

/** A question as data: it can be listed for the client, stored, and replayed. Credentials go by name only. */
export type Ask =
  /** The appliance's own neighbour cache, routes, or a recording that could not be read; nothing is sent. */
  | { readonly via: 'local'; readonly read: 'neighbours' | 'routes' | 'recording' }
  /** ICMP echo, for round-trip and loss of what answered. `again`: once more, for switches to learn where it is, when so many of them had told. */
  | { readonly via: 'ping'; readonly count: number; readonly again?: number }
  /** nmap host discovery (`-sn`), or a TCP connect list such as `22,80,443`. */
  | { readonly via: 'nmap'; readonly scan: 'hosts' }
  | { readonly via: 'nmap'; readonly scan: 'tcp'; readonly ports: string }
  /** nmap's own scripts from the published list (`SCRIPTS`), on open TCP ports such as `139,445,3389`. */
  | { readonly via: 'nmap'; readonly scan: 'scripts'; readonly ports: string }
  /** One question to a resolver (RFC 1035). The target is the resolver, `name` is what is asked about. */
  | { readonly via: 'dns'; readonly type: RecordType; readonly name: string }
  /** One client packet of NTP (RFC 5905). */
  | { readonly via: 'ntp' }
  /** A TLS handshake, for the certificate; nothing is sent in it. */
  | { readonly via: 'tls'; readonly port: number }
  /** GET / of a management page, for its title and the server's name. */
  | { readonly via: 'http'; readonly port: number; readonly tls?: boolean }
  /** The rootDSE of a directory, anonymously (RFC 4512 §5.1). */
  | { readonly via: 'ldap'; readonly port: number; readonly tls?: boolean }
  /** One DHCPDISCOVER from the appliance, where the site permits it. */
  | { readonly via: 'dhcp' }
  /** What the appliance hears of announcements (LLDP, CDP, MNDP, VRRP, HSRP, DHCP, router advertisements, mDNS). Nothing is sent. */
  | { readonly via: 'hear'; readonly seconds: number }
  /** SNMP GET of at most ten objects, or a walk of one subtree. `context` is a VLAN number (`community@vlan`, v3 context `vlan-N`); `again`: a second reading, at the end of the sweep. */
  | { readonly via: 'snmp'; readonly get: readonly Oid[]; readonly credential?: string }
  | { readonly via: 'snmp'; readonly walk: Oid; readonly context?: string; readonly again?: true; readonly credential?: string }
  /** One command of the published read-only list, over SSH. `ssh hello` reads only banner and host key. */
  | { readonly via: 'ssh'; readonly hello: true }
  /** `shell`: typed at the command line of that name (see `Shell`) instead of run in a channel of its own. */
  | { readonly via: 'ssh'; readonly run: string; readonly sudo?: boolean; readonly shell?: string; readonly credential?: string };

export type Via = Ask['via'];
export type RecordType = 'A' | 'AAAA' | 'PTR' | 'NS' | 'MX' | 'SRV';

/** nmap's scripts that may run: names and certificates, nothing that guesses or changes anything. */
export const SCRIPTS: readonly string[] = ['ldap-rootdse', 'nbstat', 'ntp-info', 'rdp-ntlm-info', 'smb-os-discovery', 'ssl-cert'];

/** One spelling per question, independent of the order of its properties. Equal asks are equal strings. */
export function canonicalAsk(ask: Ask): string {
  return JSON.stringify(ask, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
