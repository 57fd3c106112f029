/** Knows the tables. Every key begins with the site, so that a site is a partition. */
import { bigint, bigserial, boolean, cidr, customType, doublePrecision, inet, index, integer, jsonb, macaddr, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => 'bytea' });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

export const site = pgTable('site', {
  siteId: text('site_id').primaryKey(),
  client: text('client').notNull(),
  name: text('name').notNull(),
});

/** `running` becomes complete or partial at its end; a sweep whose process is gone becomes aborted. */
export const sweep = pgTable(
  'sweep',
  {
    siteId: text('site_id').notNull(),
    id: text('id').notNull(),
    label: text('label'),
    state: text('state').notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    peakPerSecond: doublePrecision('peak_per_second').notNull().default(0),
    /** `host:pid:start` of the process that runs it, and when it last said that it lives. */
    owner: text('owner').notNull(),
    beatAt: instant('beat_at').notNull(),
    /** Its answers are past `retention: raw`: the last derivation stands. */
    answersGone: boolean('answers_gone').notNull().default(false),
    /** Why its process is to stop it; null: nobody asked. */
    stopAsked: text('stop_asked'),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] }), index('sweep_by_start').on(t.siteId, t.startedAt)],
);

/** Raw answers, each kept once. */
export const raw = pgTable('raw', { siteId: text('site_id').notNull(), hash: text('hash').notNull(), content: bytea('content').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.hash] }),
]);

/** Append-only: nothing in the code updates or deletes a row but `purge` and retention. */
export const observation = pgTable(
  'observation',
  {
    siteId: text('site_id').notNull(),
    id: text('id').notNull(),
    sweepId: text('sweep_id').notNull(),
    target: text('target').notNull(),
    /** The target as an address, where it is one. */
    address: inet('address'),
    at: instant('at').notNull(),
    via: text('via').notNull(),
    ask: jsonb('ask').notNull(),
    outcome: text('outcome').notNull(),
    why: text('why'),
    afterMs: integer('after_ms'),
    incomplete: text('incomplete'),
    because: text('because'),
    rawHash: text('raw_hash'),
    requests: integer('requests').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] }), index('observation_by_sweep').on(t.siteId, t.sweepId, t.target)],
);

export const declaration = pgTable(
  'declaration',
  {
    siteId: text('site_id').notNull(),
    id: text('id').notNull(),
    number: bigserial('number', { mode: 'number' }).notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
    is: text('is').notNull(),
    says: jsonb('says').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.id] })],
);

/** A cache of `derive`, by engine; dropping it loses nothing but time. `audit` and `rest` are gzipped JSON. */
export const snapshot = pgTable(
  'snapshot',
  {
    siteId: text('site_id').notNull(),
    sweepId: text('sweep_id').notNull(),
    engine: text('engine').notNull(),
    /** Hash of everything the derivation rested on. */
    inputs: text('inputs').notNull(),
    derivedAt: instant('derived_at').notNull(),
    audit: bytea('audit').notNull(),
    rest: bytea('rest').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.sweepId] })],
);

/** The ledger as the newest sweep past `retention: snapshots` left it; later sweeps build on it. `ledger` is gzipped JSON. */
export const ledger = pgTable('ledger', { siteId: text('site_id').primaryKey(), sweepId: text('sweep_id').notNull(), ledger: bytea('ledger').notNull() });

// ── the newest derivation of each sweep, laid out for SQL ──
const rowOf = (name: string) => ({ siteId: text('site_id').notNull(), sweepId: text('sweep_id').notNull(), id: text(name).notNull() });

export const device = pgTable(
  'device',
  { ...rowOf('id'), name: text('name').notNull(), roles: text('roles').array().notNull(), vendor: text('vendor'), model: text('model'), os: text('os'), version: text('version'), serial: text('serial'), location: text('location'), examined: text('examined').notNull(), documented: text('documented').notNull() },
  (t) => [primaryKey({ columns: [t.siteId, t.sweepId, t.id] })],
);
export const deviceAddress = pgTable('device_address', { siteId: text('site_id').notNull(), sweepId: text('sweep_id').notNull(), deviceId: text('device_id').notNull(), address: inet('address').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.sweepId, t.deviceId, t.address] }),
  index('device_address_by_address').on(t.siteId, t.address),
]);
export const deviceMac = pgTable('device_mac', { siteId: text('site_id').notNull(), sweepId: text('sweep_id').notNull(), deviceId: text('device_id').notNull(), mac: macaddr('mac').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.sweepId, t.deviceId, t.mac] }),
  index('device_mac_by_mac').on(t.siteId, t.mac),
]);
export const port = pgTable(
  'port',
  { siteId: text('site_id').notNull(), sweepId: text('sweep_id').notNull(), deviceId: text('device_id').notNull(), name: text('name').notNull(), ifIndex: bigint('if_index', { mode: 'number' }), mac: macaddr('mac'), up: boolean('up'), speedMbps: doublePrecision('speed_mbps'), description: text('description'), lag: text('lag') },
  (t) => [primaryKey({ columns: [t.siteId, t.sweepId, t.deviceId, t.name] })],
);
export const attachment = pgTable(
  'attachment',
  { siteId: text('site_id').notNull(), sweepId: text('sweep_id').notNull(), hostId: text('host_id').notNull(), deviceId: text('device_id').notNull(), port: text('port').notNull(), certainty: text('certainty').notNull() },
  (t) => [primaryKey({ columns: [t.siteId, t.sweepId, t.hostId, t.deviceId, t.port] })],
);
export const link = pgTable(
  'link',
  { ...rowOf('id'), aDevice: text('a_device').notNull(), aPort: text('a_port'), bDevice: text('b_device').notNull(), bPort: text('b_port'), certainty: text('certainty').notNull(), state: text('state').notNull() },
  (t) => [primaryKey({ columns: [t.siteId, t.sweepId, t.id] })],
);
export const subnet = pgTable('subnet', { siteId: text('site_id').notNull(), sweepId: text('sweep_id').notNull(), cidr: cidr('cidr').notNull(), gateways: text('gateways').array().notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.sweepId, t.cidr] }),
]);
export const failure = pgTable(
  'failure',
  { ...rowOf('unit_id'), kind: text('kind').notNull(), name: text('name').notNull(), certainty: text('certainty').notNull(), hosts: integer('hosts').notNull(), devices: text('devices').array().notNull(), everywhere: text('everywhere').array().notNull() },
  (t) => [primaryKey({ columns: [t.siteId, t.sweepId, t.id, t.certainty] })],
);
export const finding = pgTable(
  'finding',
  { ...rowOf('id'), rule: text('rule').notNull(), title: text('title').notNull(), outcome: text('outcome').notNull(), status: text('status').notNull(), says: text('says').notNull(), certainty: text('certainty').notNull(), firstSeen: instant('first_seen').notNull(), lastSeen: instant('last_seen').notNull() },
  (t) => [primaryKey({ columns: [t.siteId, t.sweepId, t.id] })],
);

/** Processes on other machines that take the site's sweeps; one that has not said for a while that it lives is gone. */
export const worker = pgTable('worker', { siteId: text('site_id').notNull(), owner: text('owner').notNull(), beatAt: instant('beat_at').notNull() }, (t) => [primaryKey({ columns: [t.siteId, t.owner] })]);

// ── what the appliance remembers for itself ──
/** Pinned on first use; `accepted` by a person, or by a credential that allows new keys. */
export const hostKey = pgTable('host_key', { siteId: text('site_id').notNull(), target: text('target').notNull(), fingerprint: text('fingerprint').notNull(), firstSeen: instant('first_seen').notNull(), accepted: boolean('accepted').notNull().default(false) }, (t) => [
  primaryKey({ columns: [t.siteId, t.target] }),
]);
/** The credential that worked last, by protocol (`snmp`, `ssh`). */
export const workingCredential = pgTable('working_credential', { siteId: text('site_id').notNull(), target: text('target').notNull(), protocol: text('protocol').notNull(), credential: text('credential').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.target, t.protocol] }),
]);
export const loginFailure = pgTable('login_failure', { siteId: text('site_id').notNull(), account: text('account').notNull(), target: text('target').notNull(), day: text('day').notNull(), count: integer('count').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.account, t.target, t.day] }),
]);
/** Times in which a watched address did not answer; `until` null: still. */
export const outage = pgTable('outage', { siteId: text('site_id').notNull(), address: text('address').notNull(), since: instant('since').notNull(), until: instant('until') }, (t) => [
  primaryKey({ columns: [t.siteId, t.address, t.since] }),
]);
export const token = pgTable('token', { siteId: text('site_id').notNull(), id: text('id').notNull(), name: text('name').notNull(), hash: text('hash').notNull(), scopes: text('scopes').array().notNull(), createdAt: instant('created_at').notNull(), expiresAt: instant('expires_at').notNull(), revokedAt: instant('revoked_at') }, (t) => [
  primaryKey({ columns: [t.siteId, t.id] }),
  index('token_by_hash').on(t.hash),
]);
export const auditLog = pgTable('audit_log', { siteId: text('site_id').notNull(), number: bigserial('number', { mode: 'number' }).notNull(), at: instant('at').notNull(), who: text('who').notNull(), did: text('did').notNull(), about: text('about').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.number] }),
]);
/** What was done under an `Idempotency-Key`, for a day. `asked`: fingerprint of the request. */
export const done = pgTable('done', { siteId: text('site_id').notNull(), who: text('who').notNull(), key: text('key').notNull(), asked: text('asked').notNull(), result: text('result').notNull(), at: instant('at').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.who, t.key] }),
]);
/** A frozen report: later editions never overwrite it. */
export const report = pgTable('report', { siteId: text('site_id').notNull(), id: text('id').notNull(), sweepId: text('sweep_id').notNull(), frozenAt: instant('frozen_at').notNull(), files: jsonb('files').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.id] }),
]);
/** Messages to webhooks that are not delivered yet. The receiver is kept as a fingerprint: its address may hold a key, and stands in the site file. */
export const message = pgTable('message', { siteId: text('site_id').notNull(), id: text('id').notNull(), receiver: text('receiver').notNull(), type: text('type').notNull(), body: text('body').notNull(), tries: integer('tries').notNull().default(0), dueAt: instant('due_at').notNull() }, (t) => [
  primaryKey({ columns: [t.siteId, t.id] }),
]);
