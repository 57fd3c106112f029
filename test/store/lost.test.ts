/** A server that goes away in the midst of questions costs those questions, whoever asked them, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/daemon/queue.js';
import { type Database, isConnectionLoss, openDatabase } from '../../src/store/database.js';
import { startEmbedded } from '../../src/store/embedded.js';
import { embeddedServer, type Server } from './servers.js';

let server: Server;
let db: Database;
beforeAll(async () => {
  server = embeddedServer();
  db = await openDatabase({ dataDir: server.dataDir, url: null });
});
afterAll(async () => {
  await db.close();
  await server.stop();
});

describe('a server that goes away', () => {
  it.each([1, 2, 3])('ends questions, transactions and the queue’s own with an error that says so, and serves again when it is back (%i)', async () => {
    const problems: unknown[] = [];
    const queue = await openQueue(db, (problem) => problems.push(problem));
    const asked = [
      db.query('select pg_sleep(60)'),
      db.query('begin; select pg_sleep(60); commit'),
      db.tables.execute(sql`select pg_sleep(60)`),
      db.tables.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
        await tx.execute(sql`select pg_sleep(60)`);
      }),
      db.tables.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
        await pause(1500);
        await tx.execute(sql`select 1`);
      }),
    ].map((one) => Promise.resolve(one).then(() => 'answered', (error: unknown) => (isConnectionLoss(error) ? 'lost' : String((error as Error).cause ?? error))));
    await expect.poll(async () => Number((await db.query("select count(*)::int as n from pg_stat_activity where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()"))[0]!['n']), { timeout: 20_000 }).toBe(4);
    process.kill(Number(readFileSync(join(server.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
    expect(await Promise.all(asked)).toEqual(['lost', 'lost', 'lost', 'lost', 'lost']);
    await expect.poll(() => db.isUp(), { timeout: 20_000 }).toBe(false);
    await startEmbedded(server.dataDir);
    await expect.poll(() => db.isUp(), { timeout: 20_000 }).toBe(true);
    expect(await queue.createQueue('after').then(() => queue.send('after', { n: 1 }))).toMatch(/^[0-9a-f-]{36}$/);
    await queue.stop({ graceful: false, wait: false });
    expect(problems.every(isConnectionLoss), problems.map(String).join()).toBe(true);
  });
});
