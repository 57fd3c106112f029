/** Knows the shape of the site file: every key, what it holds, and what an editor shows of it. */
import { z } from 'zod';
import { DEFAULT_LIMITS, OWNER_FIGURES } from '../model/site.js';
import { type Read, readAddress, readDate, readDuration, readListen, readNetwork, readRetention, readTimezone } from './scalars.js';
import { readSecretRef } from './secret-ref.js';
import { readCron, readWindow } from './times.js';

/** Text that is read into a value; what cannot be read says so itself. `pattern` is for editors only. */
function scalar<T>(read: (text: string) => Read<T>, description: string, pattern?: string) {
  return z
    .string()
    .meta({ description, ...(pattern !== undefined && { pattern }) })
    .transform((text, context): T => {
      const result = read(text);
      if ('value' in result) return result.value;
      context.addIssue({ code: 'custom', message: result.says, params: { cure: result.cure } });
      return z.NEVER;
    });
}
const described = <T extends z.ZodType>(type: T, description: string): T => type.meta({ description });

const text = z.string().trim().min(1).max(500);
const network = scalar(readNetwork, 'CIDR without host bits, or one address');
const networks = z.array(network);
const date = scalar(readDate, 'YYYY-MM-DD', '^\\d{4}-\\d{2}-\\d{2}$');
const duration = scalar(readDuration, 'minutes, hours, days or weeks: 30m, 2h, 1d, 1w', '^\\d{1,5}(\\.\\d{1,2})?(m|h|d|w)$');
const retention = scalar(readRetention, 'days, weeks, months or years: 90d, 8w, 13mo, 2y', '^[1-9]\\d{0,3}(d|w|mo|y)$');
const secret = scalar(readSecretRef, '${secret:NAME}, ${file:PATH} or ${env:NAME}');
const port = z.int().min(1).max(65535);
const name = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, { error: 'letters, digits, _ . - only, at most 64' });
const paragraph = z.string().trim().min(1).max(400).refine((written) => [...written.matchAll(/\{([^}]*)\}/g)].every(([, figure]) => OWNER_FIGURES.some((known) => known === figure)), { error: `a figure in braces that is none; there are ${OWNER_FIGURES.join(', ')}` });
const amount = z.number().min(0).max(100_000_000);
const range = z.tuple([amount, amount]).refine(([least, most]) => least <= most, { error: 'the least first, then the most' });
const oneOrMore = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

const limit = (most: number, usual: number, what: string) => described(z.number().min(0.1).max(most), `${what}; default ${usual}`).optional();
const whole = (most: number, usual: number, what: string) => described(z.int().min(1).max(most), `${what}; default ${usual}`).optional();
const limits = z.strictObject({
  packets_per_second: limit(100_000, DEFAULT_LIMITS.packetsPerSecond, 'packets per second over all'),
  devices_at_once: whole(10_000, DEFAULT_LIMITS.devicesAtOnce, 'devices asked at the same time'),
  per_device_packets_per_second: limit(10_000, DEFAULT_LIMITS.perDevicePacketsPerSecond, 'packets per second to one device'),
  per_device_in_flight: whole(100, DEFAULT_LIMITS.perDeviceInFlight, 'requests under way to one device'),
  packets_per_device: whole(10_000_000, DEFAULT_LIMITS.packetsPerDevice, 'requests to one device in one sweep; large switches and routers get up to 12,000 more where this is 3,000 or more'),
  table_rows: whole(10_000_000, DEFAULT_LIMITS.tableRows, 'rows read of one table'),
  table_seconds: whole(600, DEFAULT_LIMITS.tableSeconds, 'seconds spent on one table'),
  snmp_timeout_ms: whole(60_000, DEFAULT_LIMITS.snmpTimeoutMs, 'milliseconds until an SNMP request is repeated'),
  snmp_tries: whole(10, DEFAULT_LIMITS.snmpTries, 'times an SNMP request is sent'),
  listen_seconds: described(z.int().min(0).max(600), `seconds of listening to what is said unasked, 0 for none; default ${DEFAULT_LIMITS.listenSeconds}`).optional(),
});

const community = { name, community: secret, for: networks.min(1) };
const credential = z.discriminatedUnion('type', [
  z.strictObject({ ...community, type: z.literal('snmp-v1') }),
  z.strictObject({ ...community, type: z.literal('snmp-v2c') }),
  z.strictObject({
    name,
    type: z.literal('snmp-v3'),
    user: text,
    auth: z.strictObject({ protocol: z.enum(['md5', 'sha', 'sha224', 'sha256', 'sha384', 'sha512']), key: secret }).optional(),
    priv: z.strictObject({ protocol: z.enum(['des', 'aes', 'aes256b', 'aes256r']), key: secret }).optional(),
    for: networks.min(1),
  }),
  z.strictObject({ name, type: z.literal('ssh-key'), user: text, key: secret, passphrase: secret.optional(), for: networks.min(1), sudo: z.boolean().optional() }),
  z.strictObject({ name, type: z.literal('ssh-password'), user: text, password: secret, for: networks.min(1), accept_new_host_keys: z.boolean().optional(), sudo: z.boolean().optional() }),
]);

export const NEED_KINDS = ['device', 'program', 'dns', 'dhcp', 'directory', 'file', 'mail', 'time', 'gateway', 'internet'] as const;
const alternatives = described(z.union([z.literal('any'), oneOrMore]), '`any`, or one or more of which any one is enough');
const service = z.strictObject({
  name: text,
  tier: z.enum(['essential', 'supporting', 'other']),
  tolerable_outage: duration.optional(),
  users: described(z.array(text), 'names, addresses, subnet:CIDR, vlan:N; left out: everybody').optional(),
  needs: z.strictObject(Object.fromEntries(NEED_KINDS.map((kind) => [kind, alternatives.optional()])) as Record<(typeof NEED_KINDS)[number], z.ZodOptional<typeof alternatives>>),
  knows: described(z.array(text), 'ids of people who can restore it').optional(),
  runbook: z.strictObject({ where: text, reviewed: date.optional() }).optional(),
});

export const COLUMNS = ['name', 'address', 'serial', 'mac', 'model', 'vendor', 'location', 'role', 'subnet', 'vlan'] as const;
const columns = described(z.strictObject(Object.fromEntries(COLUMNS.map((column) => [column, text.optional()])) as Record<(typeof COLUMNS)[number], z.ZodOptional<typeof text>>), 'our field: their header; what is left out is guessed');
const document = z.union([z.strictObject({ csv: text, columns: columns.optional() }), z.strictObject({ xlsx: text, columns: columns.optional() }), z.strictObject({ netbox: text })]);

export const siteFile = z
  .strictObject({
    client: z.strictObject({ name: text, mission: text.optional() }),
    site: text,
    timezone: scalar(readTimezone, 'IANA time zone; default: that of the system').optional(),
    engagement: described(z.strictObject({ authorised_by: text, on: date, until: date }), 'the written authorisation; without it nothing is sent').optional(),
    scope: z
      .strictObject({
        allow: described(networks.min(1), 'nothing outside is ever sent a packet'),
        deny: networks.optional(),
        windows: z.array(scalar(readWindow, 'days and times: Mon-Fri 20:00-06:00')).optional(),
      })
      .optional(),
    limits: limits.optional(),
    snmp: z.strictObject({ port: port.optional() }).optional(),
    ssh: z.strictObject({ port: port.optional() }).optional(),
    tcp_ports: z.array(port).max(200).optional(),
    probe_dhcp: z.boolean().optional(),
    probe_default_community: described(z.boolean(), 'ask each live device once whether it answers to the community it was shipped with').optional(),
    ask_fully: described(z.array(scalar(readAddress, 'an address')), 'devices of fragile kinds that are asked like any other').optional(),
    credentials: described(z.array(credential), 'tried in this order').optional(),
    services: z.array(service).optional(),
    people: z.array(z.strictObject({ id: name, role: text })).optional(),
    recovery: z.array(z.strictObject({ unit: text, by: z.enum(['spare', 'contract', 'none']), hours: z.number().min(0).max(100_000).optional(), tested: date.optional() })).optional(),
    shared_risks: z.array(z.strictObject({ name: text, kind: text, members: z.array(text).min(1) })).optional(),
    domains: z.array(z.string().regex(/^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i, { error: 'a domain name, such as northwind.example' })).optional(),
    watch: described(z.array(z.union([z.literal('gateway'), scalar(readAddress, 'an address')])), 'pinged between sweeps').optional(),
    documents: z.array(document).optional(),
    accepted: text.optional(),
    schedule: z.strictObject({ sweep: scalar(readCron, 'cron, in the site’s time') }).optional(),
    retention: z.strictObject({ raw: retention.optional(), snapshots: retention.optional() }).optional(),
    database: z.strictObject({ url: secret }).optional(),
    http: z
      .strictObject({
        listen: scalar(readListen, 'address and port').optional(),
        tls: z.strictObject({ cert: text, key: text }).optional(),
        allow_plain_http: z.boolean().optional(),
      })
      .optional(),
    webhooks: z.array(z.url({ protocol: /^https?$/ })).optional(),
    branding: z.strictObject({ firm: text.optional(), logo: text.optional(), colour: z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'a colour, such as "#0b4f8a"' }).optional() }).optional(),
    owner_page: described(z.strictObject({ opening: paragraph.optional(), closing: paragraph.optional() }), `your own words on the owner’s page; figures in braces: ${OWNER_FIGURES.join(', ')}`).optional(),
    prices: described(z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/, { error: 'a currency of three letters, such as EUR' }), person_day: range, box: range.optional(), cable: range.optional(), line: range.optional() }), 'least and most: a day of work, a box, a cable laid, a year of a line').optional(),
    plugins: text.optional(),
    allow_clear_secrets: described(z.boolean(), 'for tests and labs').optional(),
  })
  .meta({ title: 'Linchpin site file' });

/** The site file as written, its scalars read. */
export type SiteFile = z.output<typeof siteFile>;

/** JSON Schema draft-07 for editors. */
export function siteJsonSchema(): object {
  return z.toJSONSchema(siteFile, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
}
