/** Knows the site file once it is valid: what was agreed with the client, and what the client told us. Holds no secret. */
import type { Address, Cidr } from './address.js';

/** Where a secret is to be had. `clear` is allowed only in the demo and where the site says so. */
export type SecretRef =
  | { readonly from: 'store'; readonly name: string }
  | { readonly from: 'file'; readonly path: string }
  | { readonly from: 'env'; readonly name: string }
  | { readonly from: 'clear'; readonly value: string };

export type AuthProtocol = 'md5' | 'sha' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
export type PrivProtocol = 'des' | 'aes' | 'aes256b' | 'aes256r';

/** Tried in the site file's order, and never offered outside `for`. */
export type Credential =
  | { readonly name: string; readonly type: 'snmp-v1' | 'snmp-v2c'; readonly community: SecretRef; readonly for: readonly Cidr[] }
  | {
      readonly name: string;
      readonly type: 'snmp-v3';
      readonly user: string;
      readonly auth: { readonly protocol: AuthProtocol; readonly key: SecretRef } | null;
      readonly priv: { readonly protocol: PrivProtocol; readonly key: SecretRef } | null;
      readonly for: readonly Cidr[];
    }
  | { readonly name: string; readonly type: 'ssh-key'; readonly user: string; readonly key: SecretRef; readonly passphrase: SecretRef | null; readonly for: readonly Cidr[]; readonly sudo: boolean }
  | { readonly name: string; readonly type: 'ssh-password'; readonly user: string; readonly password: SecretRef; readonly for: readonly Cidr[]; readonly acceptNewHostKeys: boolean; readonly sudo: boolean };

export interface Limits {
  readonly packetsPerSecond: number;
  readonly devicesAtOnce: number;
  readonly perDevicePacketsPerSecond: number;
  readonly perDeviceInFlight: number;
  readonly packetsPerDevice: number;
  readonly tableRows: number;
  readonly tableSeconds: number;
  readonly snmpTimeoutMs: number;
  readonly snmpTries: number;
  /** How long it is listened to what is said unasked (LLDP, CDP, VRRP, DHCP …); 0: not at all. */
  readonly listenSeconds: number;
}
export const DEFAULT_LIMITS: Limits = {
  packetsPerSecond: 200,
  devicesAtOnce: 20,
  perDevicePacketsPerSecond: 20,
  perDeviceInFlight: 1,
  packetsPerDevice: 3000,
  tableRows: 10_000,
  tableSeconds: 20,
  snmpTimeoutMs: 2000,
  snmpTries: 2,
  // LLDP is repeated every 30 s (IEEE 802.1AB), CDP and MNDP every 60; everything else goes on meanwhile.
  listenSeconds: 62,
};
export const DEFAULT_TCP_PORTS: readonly number[] = [22, 23, 25, 53, 80, 88, 110, 111, 135, 139, 143, 389, 443, 445, 636, 993, 1433, 2049, 3268, 3306, 3389, 5432, 5900, 8006, 8080, 8443];

export interface Scope {
  readonly allow: readonly Cidr[];
  readonly deny: readonly Cidr[];
  /** Empty: any time. */
  readonly windows: readonly Window[];
}
/** Minutes since midnight, site time. `to` at or below `from` closes on the next day; `days` (0 = Sunday) name the day it opens. */
export interface Window {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Dates are `YYYY-MM-DD`, both inclusive. */
export interface Engagement {
  readonly authorisedBy: string;
  readonly on: string;
  readonly until: string;
}

export type NeedKind = 'device' | 'program' | 'dns' | 'dhcp' | 'directory' | 'file' | 'mail' | 'time' | 'gateway' | 'internet';
/** `any`: whichever exists; a list: any one of its members (names or addresses). */
export type Alternatives = 'any' | readonly string[];

export interface ServiceDeclaration {
  readonly name: string;
  readonly tier: 'essential' | 'supporting' | 'other';
  readonly tolerableOutageHours: number | null;
  /** Names, addresses, `subnet:CIDR`, `vlan:N`; empty: everybody. */
  readonly users: readonly string[];
  readonly needs: Readonly<Partial<Record<NeedKind, Alternatives>>>;
  /** Ids of the people who can restore it. */
  readonly knows: readonly string[];
  readonly runbook: { readonly where: string; readonly reviewed: string | null } | null;
}
export interface Person {
  readonly id: string;
  readonly role: string;
}
export interface Recovery {
  readonly unit: string;
  readonly by: 'spare' | 'contract' | 'none';
  readonly hours: number | null;
  readonly tested: string | null;
}
export interface SharedRisk {
  readonly name: string;
  readonly kind: string;
  readonly members: readonly string[];
}
/** A file of the client's own documentation. `columns` maps our field to the file's header. */
export type DocumentSource =
  | { readonly kind: 'csv'; readonly path: string; readonly columns: Readonly<Record<string, string>> }
  | { readonly kind: 'xlsx'; readonly path: string; readonly columns: Readonly<Record<string, string>> }
  | { readonly kind: 'netbox'; readonly path: string };

/** Figures that a paragraph of the owner's page may name in braces; each is counted anew in every report. */
export const OWNER_FIGURES = ['client', 'site', 'date', 'devices', 'desks', 'services', 'network_devices', 'examined'] as const;
export type OwnerFigure = (typeof OWNER_FIGURES)[number];

/** Ranges, least and most, in `currency`: a day of work, a box, a cable laid, a year of a line. What is absent is not priced. */
export interface Prices {
  readonly currency: string;
  readonly personDay: readonly [number, number];
  readonly box?: readonly [number, number];
  readonly cable?: readonly [number, number];
  readonly line?: readonly [number, number];
}
export interface Site {
  readonly client: string;
  readonly mission: string | null;
  readonly site: string;
  readonly timezone: string;
  readonly engagement: Engagement | null;
  readonly scope: Scope;
  readonly limits: Limits;
  readonly snmpPort: number;
  readonly sshPort: number;
  readonly tcpPorts: readonly number[];
  readonly probeDhcp: boolean;
  /** Whether live devices are asked once whether they answer to the community that makers ship them with; absent: no. */
  readonly probeDefaultCommunity?: boolean;
  /** Devices of fragile kinds that are asked like any other, at the word of somebody who knows them; absent: none. Ports that get no byte get none there either. */
  readonly askFully?: readonly Address[];
  readonly credentials: readonly Credential[];
  readonly services: readonly ServiceDeclaration[];
  readonly people: readonly Person[];
  readonly recovery: readonly Recovery[];
  readonly sharedRisks: readonly SharedRisk[];
  readonly domains: readonly string[];
  /** `gateway` or addresses, pinged between sweeps. */
  readonly watch: readonly (Address | 'gateway')[];
  readonly documents: readonly DocumentSource[];
  readonly acceptedFile: string | null;
  /** Cron expression, site time; null: only on request. */
  readonly schedule: string | null;
  readonly retention: { readonly raw: string; readonly snapshots: string };
  readonly database: SecretRef | null;
  readonly http: { readonly host: string; readonly port: number; readonly tls: { readonly cert: string; readonly key: string } | null; readonly allowPlainHttp: boolean };
  /** `colour`: `#rrggbb`; absent or null: the report's own. */
  readonly branding: { readonly firm: string | null; readonly logo: string | null; readonly colour?: string | null };
  /** The consultant's own paragraphs before and after the decisions, with figures in braces; absent: none. */
  readonly ownerPage?: { readonly opening: string | null; readonly closing: string | null };
  /** The firm's own price list; absent or null: no money is told. */
  readonly prices?: Prices | null;
  readonly webhooks: readonly string[];
  readonly plugins: string | null;
  readonly allowClearSecrets: boolean;
}

/** The name under which the community that makers ship their devices with is offered; no credential of a site file can be called that. */
export const DEFAULT_COMMUNITY = 'the makers’ default';
