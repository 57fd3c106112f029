import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Observation, observationId } from '../../src/model/observation.js';
import { type Database, DatabaseUnavailable, openDatabase } from '../../src/store/database.js';
import { keepDeclaration, readDeclarations } from '../../src/store/declarations.js';
import { keepDone, recallDone } from '../../src/store/done.js';
import { acceptKey, closeOutage, listOutages, loginFailures, openOutage, pinKey, pinnedKey, recordLoginFailure, rememberCredential, workingCredentials } from '../../src/store/memory.js';
import { keepObservations, readObservation, readObservations, readTimedOut } from '../../src/store/observations.js';
import { abortDeadSweeps, askStop, beginSweep, endSweep, listSweeps, stopAsked } from '../../src/store/sweeps.js';
import { createToken, listActions, listTokens, logAction, revokeToken, verifyToken } from '../../src/store/tokens.js';
import { embeddedServer, realServer, type Server } from './servers.js';

const AT = '2026-11-02T10:00:00.000Z';
const LATER = '2026-11-02T11:00:00.000Z';

describe.each([
  ['embedded', async () => embeddedServer()],
  ['real', realServer],
] as const)('store on %s Postgres', (_name, start) => {
  let server: Server;
  let db: Database;
  beforeAll(async () => {
    server = await start();
    db = await openDatabase({ dataDir: server.dataDir, url: server.url });
  });
  afterAll(async () => {
    await db?.close();
    await server?.stop();
  });

  it('applies its migrations once, however many open it at once', async () => {
    const more = await Promise.all([1, 2, 3].map(() => openDatabase({ dataDir: server.dataDir, url: server.url })));
    const [row] = await db.query("select count(*)::int as n from drizzle.__drizzle_migrations");
    expect(row!['n']).toBe(readdirSync(join(import.meta.dirname, '../../migrations')).filter((name) => name.endsWith('.sql')).length);
    for (const other of more) await other.close();
    expect(await db.isUp()).toBe(true);
  });

  it('keeps observations whole: every outcome, any bytes, raw answers once', async () => {
    const raw = Uint8Array.from([0, 1, 2, 255, 254, 0xd8, 0x00, 10]);
    const make = (target: string, ask: Observation['ask'], outcome: Observation['outcome']): Observation => ({ id: observationId('s1', target, ask), sweep: 's1', target, at: AT, ask, outcome, requests: 3 });
    const kept = [
      make('10.0.0.1', { via: 'snmp', walk: '1.3.6.1.2.1.2' }, { is: 'answered', raw }),
      make('10.0.0.2', { via: 'snmp', walk: '1.3.6.1.2.1.2', context: '10', credential: 'ro' }, { is: 'answered', raw, incomplete: 'cap' }),
      make('core', { via: 'ping', count: 3 }, { is: 'silent', afterMs: 2000 }),
      make('2001:db8::1', { via: 'ssh', run: 'uname -a' }, { is: 'refused', why: 'no' }),
      make('10.0.0.4', { via: 'nmap', scan: 'hosts' }, { is: 'broken', why: 'malformed' }),
      make('10.0.0.5', { via: 'nmap', scan: 'hosts' }, { is: 'excluded', why: 'denied' }),
    ];
    await keepObservations(db, 'a', kept);
    await keepObservations(db, 'a', kept.map((o) => ({ ...o, requests: 99 })));
    const read = await readObservations(db, 'a', 's1');
    const normal = (list: readonly Observation[]) => [...list].sort((x, y) => (x.id < y.id ? -1 : 1)).map((o) => ({ ...o, outcome: 'raw' in o.outcome ? { ...o.outcome, raw: Buffer.from(o.outcome.raw).toString('hex') } : o.outcome }));
    expect(normal(read)).toEqual(normal(kept));
    const [count] = await db.query("select count(*)::int as n from raw where site_id = 'a'");
    expect(count!['n']).toBe(1);
    const [subnet] = await db.query("select count(*)::int as n from observation where site_id = 'a' and address << '10.0.0.0/8'::inet");
    expect(subnet!['n']).toBe(4);
    expect(await readObservation(db, 'b', kept[0]!.id)).toBeNull();
    expect(await readObservations(db, 'b', 's1')).toEqual([]);
  });

  it('remembers which tables timed out since a day, and cleans reasons that quote a device', async () => {
    await beginSweep(db, 'slow', { id: 'old', label: null, at: AT });
    await endSweep(db, 'slow', { id: 'old', state: 'complete', at: AT, peakPerSecond: 1 });
    const put = (walk: string, incomplete?: 'timeout' | 'cap'): Observation => ({ id: observationId('old', '10.0.0.1', { via: 'snmp', walk }), sweep: 'old', target: '10.0.0.1', at: AT, ask: { via: 'snmp', walk }, outcome: { is: 'answered', raw: Uint8Array.of(1), ...(incomplete && { incomplete }) }, requests: 6 });
    const quoting: Observation = { ...put('1.3.6.1.9'), id: 'quoting', outcome: { is: 'broken', why: 'said \u0000\u001b[2Jx' } };
    await keepObservations(db, 'slow', [put('1.3.6.1.1', 'timeout'), put('1.3.6.1.2', 'cap'), put('1.3.6.1.3'), quoting]);
    expect(await readTimedOut(db, 'slow', AT)).toEqual([{ target: '10.0.0.1', ask: { via: 'snmp', walk: '1.3.6.1.1' } }]);
    expect(await readTimedOut(db, 'slow', LATER)).toEqual([]);
    expect((await readObservation(db, 'slow', 'quoting'))?.outcome).toEqual({ is: 'broken', why: 'said [2Jx' });
  });

  it('hands the wish that a sweep stop from process to process, between its beats', async () => {
    await beginSweep(db, 'stopping', { id: 'long', label: null, at: AT });
    expect(await stopAsked(db, 'stopping', 'long')).toBeNull();
    expect(await askStop(db, 'stopping', 'long', 'enough')).toBe(true);
    expect(await stopAsked(db, 'stopping', 'long')).toBe('enough');
    await endSweep(db, 'stopping', { id: 'long', state: 'partial', at: LATER, peakPerSecond: 0 });
    expect(await askStop(db, 'stopping', 'long', 'again')).toBe(false);
  });

  it('runs one sweep per site at a time, and finds the dead', async () => {
    expect(await beginSweep(db, 'one', { id: 'x', label: null, at: AT })).toEqual({ begun: true });
    expect(await beginSweep(db, 'one', { id: 'y', label: null, at: AT })).toEqual({ begun: false, running: 'x' });
    expect(await beginSweep(db, 'two', { id: 'y', label: 'first', at: AT })).toEqual({ begun: true });
    expect(await abortDeadSweeps(db, 'one', AT)).toEqual([]);
    expect(await abortDeadSweeps(db, 'one', LATER)).toEqual(['x']);
    await endSweep(db, 'one', { id: 'x', state: 'complete', at: LATER, peakPerSecond: 1 });
    expect((await listSweeps(db, 'one'))[0]).toMatchObject({ id: 'x', state: 'aborted' });
    await endSweep(db, 'two', { id: 'y', state: 'complete', at: LATER, peakPerSecond: 7.5 });
    expect(await listSweeps(db, 'two')).toEqual([{ id: 'y', label: 'first', state: 'complete', startedAt: AT, endedAt: LATER, peakPerSecond: 7.5, answersGone: false }]);
  });

  it('keeps declarations in their order', async () => {
    await keepDeclaration(db, 'a', { by: 'p', at: LATER, says: { is: 'segment-named', segment: 's', name: 'grey box' } });
    await keepDeclaration(db, 'a', { by: 'p', at: AT, says: { is: 'segment-named', segment: 's', name: 'older clock, newer word' } });
    expect((await readDeclarations(db, 'a')).map((d) => d.says)).toEqual([
      { is: 'segment-named', segment: 's', name: 'grey box' },
      { is: 'segment-named', segment: 's', name: 'older clock, newer word' },
    ]);
    expect(await readDeclarations(db, 'b')).toEqual([]);
  });

  it('never gives a token that is unknown, expired, revoked or of another site', async () => {
    const made = await createToken(db, 'a', { name: 'ci', scopes: ['report:read'], at: AT, expiresAt: LATER });
    expect(await verifyToken(db, 'a', made.token, AT)).toMatchObject({ name: 'ci', scopes: ['report:read'] });
    expect(await verifyToken(db, 'a', made.token, LATER)).toBeNull();
    expect(await verifyToken(db, 'b', made.token, AT)).toBeNull();
    expect(await verifyToken(db, 'a', `${made.token}x`, AT)).toBeNull();
    const [stored] = await db.query("select * from token where site_id = 'a'");
    expect(JSON.stringify(stored)).not.toContain(made.token.slice('linchpin_'.length));
    expect(await revokeToken(db, 'a', made.id, AT)).toBe(true);
    expect(await verifyToken(db, 'a', made.token, AT)).toBeNull();
    expect(await revokeToken(db, 'a', 'none', AT)).toBe(false);
    expect(await listTokens(db, 'a')).toHaveLength(1);
  });

  it('tells what was done in pages, and what a key stands for within a day', async () => {
    for (let i = 1; i <= 5; i++) await logAction(db, 'a', { at: AT, who: 't', did: 'read', about: `o-${i}` });
    const [first, second] = await listActions(db, 'a', 2);
    expect([first!.about, second!.about]).toEqual(['o-5', 'o-4']);
    expect((await listActions(db, 'a', 9, second!.number)).map(({ about }) => about)).toEqual(['o-3', 'o-2', 'o-1']);
    await keepDone(db, 'a', { who: 't', key: 'k', asked: 'f', result: 's-1', at: AT });
    expect(await recallDone(db, 'a', 't', 'k', LATER)).toEqual({ asked: 'f', result: 's-1' });
    for (const [site, who, key, at] of [['b', 't', 'k', LATER], ['a', 'u', 'k', LATER], ['a', 't', 'j', LATER], ['a', 't', 'k', '2026-11-03T10:00:00.001Z']] as const) expect(await recallDone(db, site, who, key, at)).toBeNull();
    await keepDone(db, 'a', { who: 't', key: 'k', asked: 'g', result: 's-2', at: '2026-11-04T10:00:00.000Z' });
    expect(await recallDone(db, 'a', 't', 'k', '2026-11-04T11:00:00.000Z')).toEqual({ asked: 'g', result: 's-2' });
  });

  it('remembers host keys, credentials, failed logins and outages', async () => {
    await pinKey(db, 'a', '10.0.0.1', 'SHA256:one', AT);
    await pinKey(db, 'a', '10.0.0.1', 'SHA256:two', LATER);
    expect(await pinnedKey(db, 'a', '10.0.0.1')).toEqual({ target: '10.0.0.1', fingerprint: 'SHA256:one', accepted: false });
    await acceptKey(db, 'a', '10.0.0.1', 'SHA256:two', LATER);
    expect(await pinnedKey(db, 'a', '10.0.0.1')).toMatchObject({ fingerprint: 'SHA256:two', accepted: true });
    await rememberCredential(db, 'a', '10.0.0.1', 'snmp', 'old');
    await rememberCredential(db, 'a', '10.0.0.1', 'snmp', 'ro');
    await rememberCredential(db, 'a', '10.0.0.1', 'ssh', 'key');
    expect((await workingCredentials(db, 'a')).get('10.0.0.1')).toEqual({ snmp: 'ro', ssh: 'key' });
    await recordLoginFailure(db, 'a', 'audit', '10.0.0.1', '2026-11-02');
    await recordLoginFailure(db, 'a', 'audit', '10.0.0.1', '2026-11-02');
    expect(await loginFailures(db, 'a', 'audit', '10.0.0.1', '2026-11-02')).toBe(2);
    expect(await loginFailures(db, 'a', 'audit', '10.0.0.1', '2026-11-03')).toBe(0);
    await openOutage(db, 'a', '10.0.0.254', AT);
    await closeOutage(db, 'a', '10.0.0.254', LATER);
    expect(await listOutages(db, 'a')).toEqual([{ address: '10.0.0.254', since: AT, until: LATER }]);
  });
});

describe('store', () => {
  it('says how to cure a server that is away, and never shows the password', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'linchpin-away-'));
    const failed = await openDatabase({ dataDir, url: 'postgres://me:hunter2@127.0.0.1:9/db' }).then(
      () => null,
      (error: Error) => error,
    );
    rmSync(dataDir, { recursive: true });
    expect(failed).toBeInstanceOf(DatabaseUnavailable);
    expect(failed!.message).toContain('127.0.0.1:9/db');
    expect(failed!.message).not.toContain('hunter2');
  });

  it('has migrations that match its schema', () => {
    const out = mkdtempSync(join(tmpdir(), 'linchpin-migrations-'));
    const root = join(import.meta.dirname, '../..');
    execFileSync('cp', ['-r', `${join(root, 'migrations')}/.`, out]);
    const before = readdirSync(out).filter((name) => name.endsWith('.sql'));
    execFileSync(process.execPath, [join(root, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--dialect', 'postgresql', '--schema', './src/store/schema.ts', '--out', join('../../../../../../..', out)], { cwd: root, stdio: 'pipe' });
    const after = readdirSync(out).filter((name) => name.endsWith('.sql'));
    rmSync(out, { recursive: true });
    expect(existsSync(join(root, 'migrations', 'meta', '_journal.json'))).toBe(true);
    expect(after).toEqual(before);
  });
});
