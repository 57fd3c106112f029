/** Knows how what was written becomes the site the house speaks of: defaults filled in, paths made absolute. */
import { resolve } from 'node:path';
import { type Credential, DEFAULT_LIMITS, DEFAULT_TCP_PORTS, type DocumentSource, type Limits, type Prices, type SecretRef, type ServiceDeclaration, type Site } from '../model/site.js';
import type { SiteFile } from './schema.js';

/** The site; relative paths are taken from `folder`. */
export function siteOf(file: SiteFile, folder: string): Site {
  const path = (text: string): string => resolve(folder, text);
  const listen = file.http?.listen ?? { host: '127.0.0.1', port: 8080 };
  return {
    client: file.client.name,
    mission: file.client.mission ?? null,
    site: file.site,
    timezone: file.timezone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    engagement: file.engagement ? { authorisedBy: file.engagement.authorised_by, on: file.engagement.on, until: file.engagement.until } : null,
    scope: { allow: file.scope?.allow ?? [], deny: file.scope?.deny ?? [], windows: file.scope?.windows ?? [] },
    limits: limitsOf(file.limits),
    snmpPort: file.snmp?.port ?? 161,
    sshPort: file.ssh?.port ?? 22,
    tcpPorts: file.tcp_ports ? [...new Set(file.tcp_ports)].sort((a, b) => a - b) : DEFAULT_TCP_PORTS,
    probeDhcp: file.probe_dhcp ?? false,
    ...(file.ask_fully === undefined ? {} : { askFully: file.ask_fully }),
    ...(file.probe_default_community === undefined ? {} : { probeDefaultCommunity: file.probe_default_community }),
    credentials: (file.credentials ?? []).map((credential) => credentialOf(credential, path)),
    services: (file.services ?? []).map(serviceOf),
    people: file.people ?? [],
    recovery: (file.recovery ?? []).map(({ unit, by, hours, tested }) => ({ unit, by, hours: hours ?? null, tested: tested ?? null })),
    sharedRisks: file.shared_risks ?? [],
    domains: (file.domains ?? []).map((domain) => domain.toLowerCase()),
    watch: file.watch ?? [],
    documents: (file.documents ?? []).map((document): DocumentSource => {
      if ('csv' in document) return { kind: 'csv', path: path(document.csv), columns: written(document.columns ?? {}) };
      if ('xlsx' in document) return { kind: 'xlsx', path: path(document.xlsx), columns: written(document.columns ?? {}) };
      return { kind: 'netbox', path: path(document.netbox) };
    }),
    acceptedFile: file.accepted === undefined ? null : path(file.accepted),
    schedule: file.schedule?.sweep ?? null,
    retention: { raw: file.retention?.raw ?? '13mo', snapshots: file.retention?.snapshots ?? '13mo' },
    database: file.database ? secretOf(file.database.url, path) : null,
    http: { ...listen, tls: file.http?.tls ? { cert: path(file.http.tls.cert), key: path(file.http.tls.key) } : null, allowPlainHttp: file.http?.allow_plain_http ?? false },
    branding: { firm: file.branding?.firm ?? null, logo: file.branding?.logo === undefined ? null : path(file.branding.logo), ...(file.branding?.colour === undefined ? {} : { colour: file.branding.colour.toLowerCase() }) },
    ...(file.owner_page === undefined ? {} : { ownerPage: { opening: file.owner_page.opening ?? null, closing: file.owner_page.closing ?? null } }),
    ...(file.prices === undefined ? {} : { prices: pricesOf(file.prices) }),
    webhooks: file.webhooks ?? [],
    plugins: file.plugins === undefined ? null : path(file.plugins),
    allowClearSecrets: file.allow_clear_secrets ?? false,
  };
}

function limitsOf(limits: SiteFile['limits'] = {}): Limits {
  return {
    packetsPerSecond: limits.packets_per_second ?? DEFAULT_LIMITS.packetsPerSecond,
    devicesAtOnce: limits.devices_at_once ?? DEFAULT_LIMITS.devicesAtOnce,
    perDevicePacketsPerSecond: limits.per_device_packets_per_second ?? DEFAULT_LIMITS.perDevicePacketsPerSecond,
    perDeviceInFlight: limits.per_device_in_flight ?? DEFAULT_LIMITS.perDeviceInFlight,
    packetsPerDevice: limits.packets_per_device ?? DEFAULT_LIMITS.packetsPerDevice,
    tableRows: limits.table_rows ?? DEFAULT_LIMITS.tableRows,
    tableSeconds: limits.table_seconds ?? DEFAULT_LIMITS.tableSeconds,
    snmpTimeoutMs: limits.snmp_timeout_ms ?? DEFAULT_LIMITS.snmpTimeoutMs,
    snmpTries: limits.snmp_tries ?? DEFAULT_LIMITS.snmpTries,
    listenSeconds: limits.listen_seconds ?? DEFAULT_LIMITS.listenSeconds,
  };
}

function pricesOf({ currency, person_day: personDay, box, cable, line }: NonNullable<SiteFile['prices']>): Prices {
  return { currency, personDay, ...(box ? { box } : {}), ...(cable ? { cable } : {}), ...(line ? { line } : {}) };
}

type WrittenCredential = NonNullable<SiteFile['credentials']>[number];
function credentialOf(written: WrittenCredential, path: (text: string) => string): Credential {
  const { name } = written;
  switch (written.type) {
    case 'snmp-v1':
    case 'snmp-v2c':
      return { name, type: written.type, community: secretOf(written.community, path), for: written.for };
    case 'snmp-v3': {
      const auth = written.auth ? { protocol: written.auth.protocol, key: secretOf(written.auth.key, path) } : null;
      const priv = written.priv ? { protocol: written.priv.protocol, key: secretOf(written.priv.key, path) } : null;
      return { name, type: written.type, user: written.user, auth, priv, for: written.for };
    }
    case 'ssh-key':
      return { name, type: written.type, user: written.user, key: secretOf(written.key, path), passphrase: written.passphrase ? secretOf(written.passphrase, path) : null, for: written.for, sudo: written.sudo ?? false };
    case 'ssh-password':
      return { name, type: written.type, user: written.user, password: secretOf(written.password, path), for: written.for, acceptNewHostKeys: written.accept_new_host_keys ?? false, sudo: written.sudo ?? false };
  }
}
function secretOf(ref: SecretRef, path: (text: string) => string): SecretRef {
  return ref.from === 'file' ? { from: 'file', path: path(ref.path) } : ref;
}

function serviceOf(service: NonNullable<SiteFile['services']>[number]): ServiceDeclaration {
  return {
    name: service.name,
    tier: service.tier,
    tolerableOutageHours: service.tolerable_outage ?? null,
    users: service.users ?? [],
    needs: written(service.needs),
    knows: service.knows ?? [],
    runbook: service.runbook ? { where: service.runbook.where, reviewed: service.runbook.reviewed ?? null } : null,
  };
}

/** Only the keys that have a value. */
function written<T>(map: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
