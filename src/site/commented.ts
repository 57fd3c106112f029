/** Knows the site file that a beginner is given: what was answered, and all the rest as comments that can be taken in by removing their `#`. */
import { formatNumber, networkRange, parseNetwork } from '../model/address.js';

export interface SiteAnswers {
  readonly client: string;
  readonly site: string;
  /** Null: the written authorisation is still to come. */
  readonly authorisedBy: string | null;
  readonly on: string;
  readonly until: string;
  readonly allow: readonly string[];
  /** Where editors find the JSON Schema. */
  readonly schema?: string;
}

/** The text of a site file; not checked, so that the caller tells what was answered wrongly. Prose begins with `# `, what can be taken in with `#`. */
export function commentedSite({ client, site, authorisedBy, on, until, allow, schema }: SiteAnswers): string {
  const first = allow[0] ?? '192.0.2.0/24';
  const engagement = `engagement: { authorised_by: ${quoted(authorisedBy ?? 'name or office')}, on: ${plain(on)}, until: ${plain(until)} }`;
  return `${schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`}# What was agreed with the client, and what the client told us. Every error in this file is told with its line and its cure:
# linchpin doctor

client: { name: ${quoted(client)} }
site: ${quoted(site)}

# The site's own time, for windows and the schedule. Left out: the time zone of this machine.
#timezone: Europe/Berlin

# Who authorised the audit in writing, from which day until which day (both included). Without it nothing is sent.
${authorisedBy === null ? '#' : ''}${engagement}

# Nothing outside allow, and nothing in deny, is ever sent a packet.
# Windows: days name the evening on which the window opens. Left out: any time.
scope:
  allow: [${allow.map((cidr) => quoted(cidr)).join(', ')}]
#  deny: [${lastHost(first)}]
#  windows: ["Mon-Fri 20:00-06:00", "Sat,Sun 00:00-24:00"]

# How gently: all of it may be lowered.
#limits: { packets_per_second: 200, devices_at_once: 20, per_device_packets_per_second: 20 }

# Tried in this order, and never offered outside \`for\`. Secrets are not written here: linchpin secret set snmp-ro
#credentials:
#  - { name: snmp-ro, type: snmp-v2c, community: "\${secret:snmp-ro}", for: [${first}] }
#  - { name: snmp-audit, type: snmp-v3, user: audit, auth: { protocol: sha256, key: "\${secret:snmp-auth}" }, priv: { protocol: aes, key: "\${secret:snmp-priv}" }, for: [${first}] }
#  - { name: audit-key, type: ssh-key, user: audit, key: "\${file:/etc/linchpin/id_ed25519}", for: [${first}] }

# What the organisation cannot do without, and what that needs: an AND over the keys, in a list any one is enough.
#services:
#  - { name: Order processing, tier: essential, tolerable_outage: 2h, needs: { device: [erp], dns: [dc1, dc2], gateway: any, internet: any }, knows: [p1], runbook: { where: "binder 3", reviewed: 2026-06-01 } }
#people: [ { id: p1, role: "IT lead" } ]

# What brings a unit back, and how fast; what fails together (rooms, racks and power are drawn as the physical map).
#recovery: [ { unit: fw1, by: contract, hours: 8, tested: 2026-03-01 } ]
#shared_risks: [ { name: UPS A, kind: power, members: [core1, hv1] }, { name: server room, kind: room, members: [core1, hv1, fw1] } ]

# Mail, name servers and the like of these domains are looked up through the client's own resolver.
#domains: [northwind.example]

# Asks each live device once whether it answers to the community that makers ship (\`public\`); an answer is a finding.
#probe_default_community: true

# Devices of fragile kinds (controllers, medical devices, some switches and stores) that bear being asked like any other: somebody who knows them said so.
#ask_fully: [10.20.0.7]

# Pinged between sweeps.
#watch: [gateway]

# The client's own documentation, compared with what is found. Columns: left out, they are guessed from the headers.
#documents: [ { csv: docs/devices.csv, columns: { name: Hostname, address: IP, serial: "S/N" } } ]

# When the daemon sweeps by itself: minute, hour, day of month, month, day of week.
#schedule: { sweep: "0 2 * * 2-6" }

# Where reports are served. Any address but loopback needs TLS.
#http: { listen: "127.0.0.1:8080" }

# Told of ended sweeps and frozen reports: signed, ids only. The key receivers check with: linchpin webhook secret
#webhooks: ["https://hooks.northwind.example/linchpin"]

# Whose name the report carries (logo: a PNG, JPEG, WebP or SVG beside this file), and its price list: least and most.
#branding: { firm: "Sound IT", colour: "#0b4f8a" }
# Your own words on the owner's page; what stands in braces is counted anew in every report.
#owner_page: { opening: "We looked at {devices} devices of {client}." }
#prices: { currency: EUR, person_day: [800, 1200], box: [500, 4000], cable: [50, 300], line: [600, 1800] }
`;
}

/** An example of something to spare: the last host of the network. */
function lastHost(cidr: string): string {
  const network = parseNetwork(cidr);
  if (network === null) return '192.0.2.254';
  const { family, first, last } = networkRange(network);
  return formatNumber(last > first ? last - 1n : last, family);
}

/** JSON's strings are YAML's. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
function plain(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : quoted(text);
}
