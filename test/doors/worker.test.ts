/** A worker takes the sweeps that the daemon of its site sends, and stops one when it is told to; without one the daemon sweeps itself. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { programPath } from '../../src/guard/dependency.js';
import { openHouse } from '../../src/house.js';
import { hasWorker } from '../../src/store/workers.js';
import { run, start, type Running } from './cli.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-worker-'));
const data = join(folder, 'data');
const config = join(folder, 'site.yaml');
writeFileSync(config, `client: { name: Example Ltd }\nsite: Branch\nengagement: { authorised_by: somebody, on: 2020-01-01, until: 2098-01-01 }\nscope: { allow: [127.0.90.0/24] }\nlimits: { packets_per_second: 40, listen_seconds: 0 }\n`);
const places = ['--config', config, '--data', data];

const started: Running[] = [];
const begin = (...args: string[]): Running => {
  const one = start(folder, [...args, ...places]);
  started.push(one);
  return one;
};
afterAll(async () => {
  for (const { child, ended } of started) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }
  await removeFolder(folder);
});
async function until(what: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(100)) if (await what()) return;
  throw new Error('it never came');
}

describe('worker', () => {
  it('says which site its file is of, and that it needs one', async () => {
    expect(await run(folder, ['worker', '--site', 'HQ', ...places])).toMatchObject({ code: 2, stderr: expect.stringContaining('is the site file of “Branch”, not of “HQ”') });
    expect(await run(folder, ['worker', '--site', 'HQ', '--data', data])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no site file') });
  });

  it.skipIf(programPath('nmap') === null)('sweeps in place of the daemon while it lives', { timeout: 600_000 }, async () => {
    const daemon = begin('daemon', '--port', '0');
    const address = (await daemon.says(/^(http:\/\/\S+?)\/?$/m))[1]!;
    const token = (await run(folder, ['token', 'create', '--name', 't', '--scope', 'sweep:run,inventory:read', ...places])).stdout.trim();
    const house = await openHouse({ config, configGiven: true, data });
    const worker = begin('worker', '--site', 'Branch');
    const api = async (path: string, method = 'GET') => {
      const answer = await fetch(`${address}/api/v1/${path}`, { method, headers: { authorization: `Bearer ${token}` } });
      return { status: answer.status, told: (await answer.json()) as { id: string; state: string } };
    };
    const ownerOf = async (id: string): Promise<string> => String((await house.database.query('select owner from sweep where id = $1', [id]))[0]!['owner']);
    const isOver = (id: string) => async () => (await api(`sweeps/${id}`)).told.state !== 'running';
    try {
      await until(() => hasWorker(house.database, house.siteId));
      const { status, told: sent } = await api('sweeps', 'POST');
      expect(status).toBe(202);
      expect((await api('sweeps', 'POST')).status).toBe(409);
      await until(async () => (await ownerOf(sent.id)).endsWith(`:${worker.child.pid}`));
      expect((await api(`sweeps/${sent.id}/cancel`, 'POST')).status).toBe(202);
      await until(isOver(sent.id));
      expect((await api(`sweeps/${sent.id}`)).told.state).toBe('partial');

      const second = (await api('sweeps', 'POST')).told.id;
      await until(async () => (await ownerOf(second)).endsWith(`:${worker.child.pid}`));
      worker.child.kill('SIGTERM');
      expect((await worker.ended).code).toBe(143);
      expect((await api(`sweeps/${second}`)).told.state).toBe('partial');

      const third = (await api('sweeps', 'POST')).told.id;
      expect(await ownerOf(third)).toMatch(new RegExp(`:${daemon.child.pid}$`));
      expect((await api(`sweeps/${third}/cancel`, 'POST')).status).toBe(202);
      await until(isOver(third));
    } finally {
      await house.close();
    }
  });
});
