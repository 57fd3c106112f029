/** Knows the cache of derived audits, and its rows for SQL. */
import { and, eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Audit, Derived } from '../model/audit.js';
import type { Database } from './database.js';
import * as schema from './schema.js';

type Rest = Omit<Derived, 'audit'>;

/** The derivation of a sweep, or null where none is cached under this engine and these inputs. */
export async function readSnapshot({ tables }: Database, siteId: string, sweepId: string, engine: string, inputs: string): Promise<Derived | null> {
  const { snapshot } = schema;
  const [row] = await tables.select().from(snapshot).where(and(eq(snapshot.siteId, siteId), eq(snapshot.sweepId, sweepId), eq(snapshot.engine, engine), eq(snapshot.inputs, inputs)));
  return row ? { audit: unpack<Audit>(row.audit), ...unpack<Rest>(row.rest) } : null;
}

/** The last derivation of a sweep, whatever engine made it; null where there is none. */
export async function readLastSnapshot({ tables }: Database, siteId: string, sweepId: string): Promise<Derived | null> {
  const { snapshot } = schema;
  const [row] = await tables.select().from(snapshot).where(and(eq(snapshot.siteId, siteId), eq(snapshot.sweepId, sweepId)));
  return row ? { audit: unpack<Audit>(row.audit), ...unpack<Rest>(row.rest) } : null;
}

/** Puts a derivation in the place of any earlier one of that sweep. */
export async function keepSnapshot({ tables }: Database, siteId: string, inputs: string, derived: Derived, at: string): Promise<void> {
  const { audit, ...rest } = derived;
  const sweepId = audit.sweep.id;
  const packed = { engine: audit.engine, inputs, derivedAt: at, audit: pack(audit), rest: pack(rest) };
  await tables.transaction(async (tx) => {
    await tx.insert(schema.snapshot).values({ siteId, sweepId, ...packed }).onConflictDoUpdate({ target: [schema.snapshot.siteId, schema.snapshot.sweepId], set: packed });
    for (const [table, rows] of rowsOf(siteId, audit)) {
      await tx.delete(table).where(and(eq(table.siteId, siteId), eq(table.sweepId, sweepId)));
      for (let start = 0; start < rows.length; start += 1000) await tx.insert(table as PgTable).values(rows.slice(start, start + 1000) as never).onConflictDoNothing();
    }
  });
}

type SweepTable = typeof schema.device | typeof schema.deviceAddress | typeof schema.deviceMac | typeof schema.port | typeof schema.attachment | typeof schema.link | typeof schema.subnet | typeof schema.failure | typeof schema.finding;

function rowsOf(siteId: string, audit: Audit): readonly (readonly [SweepTable, readonly object[]])[] {
  const key = { siteId, sweepId: audit.sweep.id };
  const legs = audit.devices.flatMap((d) => [...(d.attachment ? [d.attachment] : []), ...d.attachments].map((leg) => ({ ...key, hostId: d.id, deviceId: leg.device, port: leg.port ?? '', certainty: leg.certainty })));
  return [
    [schema.device, audit.devices.map((d) => ({ ...key, id: d.id, name: d.name, roles: d.roles, vendor: d.vendor, model: d.model, os: d.os, version: d.version, serial: d.serial, location: d.location, examined: d.examined, documented: d.documented }))],
    [schema.deviceAddress, audit.devices.flatMap((d) => d.addresses.map((address) => ({ ...key, deviceId: d.id, address })))],
    [schema.deviceMac, audit.devices.flatMap((d) => d.macs.map((mac) => ({ ...key, deviceId: d.id, mac })))],
    [schema.port, audit.devices.flatMap((d) => d.interfaces.map((i) => ({ ...key, deviceId: d.id, name: i.name, ifIndex: i.index, mac: i.mac, up: i.up, speedMbps: i.speed, description: i.description, lag: i.lag })))],
    [schema.attachment, legs],
    [schema.link, audit.links.map((l) => ({ ...key, id: l.id, aDevice: l.ends[0].device, aPort: l.ends[0].port, bDevice: l.ends[1].device, bPort: l.ends[1].port, certainty: l.certainty, state: l.state }))],
    [schema.subnet, audit.subnets.map((s) => ({ ...key, cidr: s.cidr, gateways: s.gateways }))],
    [schema.failure, audit.failures.map((f) => ({ ...key, id: f.unit.id, kind: f.unit.kind, name: f.unit.name, certainty: f.certainty, hosts: f.cutOff.hosts, devices: f.cutOff.devices, everywhere: f.stops.everywhere }))],
    [schema.finding, audit.findings.map((f) => ({ ...key, id: f.id, rule: f.rule, title: f.title, outcome: f.outcome, status: f.status, says: f.says, certainty: f.certainty, firstSeen: f.firstSeen, lastSeen: f.lastSeen }))],
  ];
}

function pack(value: unknown): Uint8Array {
  return gzipSync(JSON.stringify(value), { level: 6 });
}
function unpack<T>(packed: Uint8Array): T {
  return JSON.parse(gunzipSync(packed).toString('utf8')) as T;
}
