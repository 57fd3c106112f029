/** The queue that sweeps by itself, and the demo office behind the daemon: begun, watched and stopped over HTTP. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { openHouse } from '../../src/house.js';
import type { Audit } from '../../src/model/audit.js';
import type { Site } from '../../src/model/site.js';
import { openQueue } from '../../src/daemon/queue.js';
import { keepSchedule } from '../../src/daemon/schedule.js';
import { start } from './cli.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-schedule-'));
afterAll(() => removeFolder(folder));
const hasNmap = [...(process.env['PATH'] ?? '').split(':')].some((path) => existsSync(join(path, 'nmap')));

it('calls when the time has come, and no longer once it is stopped', { timeout: 600_000 }, async () => {
  const house = await openHouse({ config: join(folder, 'none.yaml'), configGiven: false, data: join(folder, 'data') });
  const problems: Error[] = [];
  let calls = 0;
  const site = { schedule: '* * * * *', timezone: 'UTC' } as Site;
  const queue = await openQueue(house.database, (error) => problems.push(error));
  try {
    await keepSchedule(queue, { ...house, site }, async () => void calls++);
    for (const deadline = Date.now() + 150_000; calls === 0 && Date.now() < deadline; await pause(200));
    expect(problems).toEqual([]);
    expect(calls).toBe(1);
  } finally {
    await queue.stop({ graceful: false, wait: false });
    await house.close();
  }
});

describe.skipIf(!hasNmap)('the demo office', () => {
  it('is audited, shown with a token, swept again, and the sweep stopped', { timeout: 600_000 }, async () => {
    const daemon = start(folder, ['daemon', '--data', join(folder, 'demo'), '--port', '0']);
    try {
      const [, address, token] = await daemon.says(/^(http:\/\/127\.0\.0\.1:\d+)\/#token=(\S+)$/m, 200_000);
      expect(daemon.stdout().trim().split('\n')).toHaveLength(1);
      const ask = (path: string, init: RequestInit = {}) => fetch(`${address}/api/v1/${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
      const audit = (await (await ask('snapshots/latest/audit')).json()) as Audit;
      expect(audit.sweep).toMatchObject({ state: 'complete', label: 'demo' });
      expect(audit.devices.length).toBeGreaterThanOrEqual(54);
      expect(audit.findings.length).toBeGreaterThan(5);
      expect((await ask('reports/latest.html')).status).toBe(200);
      expect((await ask('tokens')).status).toBe(403);

      const begun = (await (await ask('sweeps', { method: 'POST' })).json()) as { id: string };
      expect((await ask('sweeps', { method: 'POST' })).status).toBe(409);
      const events = await ask(`sweeps/${begun.id}/events`);
      const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
      let told = '';
      while (!told.includes('event: progress')) told += (await reader.read()).value ?? '';
      expect((await ask(`sweeps/${begun.id}/cancel`, { method: 'POST' })).status).toBe(202);
      for (let part = await reader.read(); !part.done; part = await reader.read()) told += part.value;
      expect(told).toContain('event: done');
      expect(((await (await ask(`sweeps/${begun.id}`)).json()) as { state: string }).state).toBe('partial');
      expect((await ask(`sweeps/${begun.id}/cancel`, { method: 'POST' })).status).toBe(409);
      daemon.child.kill('SIGTERM');
      expect((await daemon.ended).code).toBe(143);
    } finally {
      if (daemon.child.exitCode === null) daemon.child.kill('SIGKILL');
      await daemon.ended;
    }
  });
});
