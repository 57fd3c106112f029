/** Knows every question the network can be asked. There is no ask that writes: none can be expressed. */
import type { Oid } from './oid.js';

/** A question as data: it can be listed for the client, stored, and replayed. Credentials go by name only. */
export type Ask =
  /** The appliance's own neighbour cache, routes, or a recording that could not be read; nothing is sent. */
  | { readonly via: 'local'; readonly read: 'neighbours' | 'routes' | 'recording' }
  /** ICMP echo, for round-trip and loss of what answered. */
  | { readonly via: 'ping'; readonly count: number }
  /** nmap host discovery (`-sn`), or a TCP connect list such as `22,80,443`. */
  | { readonly via: 'nmap'; readonly scan: 'hosts' }
  | { readonly via: 'nmap'; readonly scan: 'tcp'; readonly ports: string }
  /** SNMP GET of at most ten objects, or a walk of one subtree. `context` is a VLAN number (`community@vlan`, v3 context `vlan-N`). */
  | { readonly via: 'snmp'; readonly get: readonly Oid[]; readonly credential?: string }
  | { readonly via: 'snmp'; readonly walk: Oid; readonly context?: string; readonly credential?: string }
  /** One command of the published read-only list, over SSH. `ssh hello` reads only banner and host key. */
  | { readonly via: 'ssh'; readonly hello: true }
  | { readonly via: 'ssh'; readonly run: string; readonly sudo?: boolean; readonly credential?: string };

export type Via = Ask['via'];

/** One spelling per question, independent of the order of its properties. Equal asks are equal strings. */
export function canonicalAsk(ask: Ask): string {
  return JSON.stringify(ask, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
