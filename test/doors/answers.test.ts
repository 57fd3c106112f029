/** The same API over a real house: imported recordings, embedded Postgres, tokens that expire, reports that freeze. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDaemon, createLog, type Daemon } from '../../src/daemon/daemon.js';
import { openHouse, type House } from '../../src/house.js';
import { SCOPES } from '../../src/http/house.js';
import { importRecordings } from '../../src/sweep/import.js';
import type { Audit } from '../../src/model/audit.js';
import { findChromium } from '../../src/pdf.js';
import { createToken } from '../../src/store/tokens.js';
import { OFFICE, writeRecordings } from './recording.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-answers-'));
let house: House;
let daemon: Daemon;
let token: string;
let first: string;

beforeAll(async () => {
  writeRecordings(join(folder, 'office'));
  writeRecordings(join(folder, 'later'), OFFICE.slice(0, 3).map((one) => (one.name === 'middle' ? { ...one, neighbours: one.neighbours.slice(0, 2) } : one)));
  house = await openHouse({ config: join(folder, 'none.yaml'), configGiven: false, data: join(folder, 'data') });
  first = (await importRecordings(house, join(folder, 'office'), 'first')).sweep;
  token = (await createToken(house.database, house.siteId, { name: 'test', scopes: SCOPES, at: new Date().toISOString(), expiresAt: '2099-01-01T00:00:00.000Z' })).token;
  daemon = await startDaemon(house, { port: 0, log: createLog('warn') });
});
afterAll(async () => {
  await daemon?.stop('the tests are over');
  await house?.close();
  await removeFolder(folder);
});

const ask = (path: string, init: RequestInit & { readonly as?: string } = {}) => fetch(`${daemon.address}/${path.startsWith('/') ? path.slice(1) : `api/v1/${path}`}`, { ...init, headers: { authorization: `Bearer ${init.as ?? token}`, ...(init.body ? { 'content-type': 'application/json' } : {}), ...(init.headers as Record<string, string> | undefined) } });
const json = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
  const answer = await ask(path, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
const put = (body: object): RequestInit => ({ method: 'PUT', body: JSON.stringify(body) });
const post = (body: object): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });
const audit = () => json<Audit>('snapshots/latest/audit');
/** Imports once more, and waits until the daemon, which looks for new sweeps now and then, has seen it. */
const importLater = async (label: string): Promise<void> => {
  const { sweep } = await importRecordings(house, join(folder, 'later'), label);
  await expect.poll(async () => (await json<{ id: string }>('snapshots/latest')).id, { timeout: 30_000 }).toBe(sweep);
};

describe('what was imported', () => {
  it('is told: devices, links, by whatever reference', async () => {
    const { sweep, devices, links } = await audit();
    expect(sweep).toMatchObject({ id: first, label: 'first', state: 'complete' });
    expect(devices.map(({ name }) => name)).toEqual(expect.arrayContaining(['acc1', 'acc2', 'edge', 'middle']));
    expect(links).toHaveLength(3);
    for (const reference of ['latest', 'first', first]) expect((await json<{ id: string }>(`snapshots/${reference}`)).id).toBe(first);
    expect((await ask('snapshots/previous')).status).toBe(404);
  });
  it('opens its evidence, with the command that repeats it', async () => {
    const { links } = await audit();
    const observation = await json<{ target: string; command: string; answer: string; outcome: string }>(`observations/${links[0]!.from[0]}`);
    expect(observation.outcome).toBe('answered');
    expect(observation.command).toContain('snmp');
    expect(observation.answer).toContain('Example switch');
  });
  it('is exported line by line', async () => {
    const lines = (await (await ask('exports/observations')).text()).trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; outcome: object });
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.every(({ id, outcome }) => id.length === 32 && typeof outcome === 'object')).toBe(true);
  });
});

describe('tokens', () => {
  it('end when they expire, and when they are revoked, at once', async () => {
    const made = await json<{ id: string; token: string }>('tokens', post({ name: 'short', scopes: ['report:read'], expires: '1s' }));
    expect((await ask('rules', { as: made.token })).status).toBe(200);
    await pause(1100);
    expect((await ask('rules', { as: made.token })).status).toBe(401);
    const other = await json<{ id: string; token: string }>('tokens', post({ name: 'other', scopes: ['report:read'], expires: '12h' }));
    expect((await ask(`tokens/${other.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask('rules', { as: other.token })).status).toBe(401);
    expect(JSON.stringify(await json('tokens'))).not.toContain(other.token);
  });
});

describe('findings', () => {
  it('are explained, accepted, and taken back', async () => {
    const [finding] = (await audit()).findings;
    expect(finding).toBeDefined();
    const told = await json<{ evidence: { command: string }[]; reasoning: string[] }>(`findings/${finding!.id}/explain`);
    expect(told.evidence.length).toBeGreaterThan(0);
    const path = `findings/${finding!.id}/acceptance`;
    expect((await ask(path, put({ owner: 'IT lead', until: '2001-01-01', reason: 'x' }))).status).toBe(422);
    expect((await ask(path, put({ owner: 'IT lead', until: '2098-06-01', reason: 'room closes in June' }))).status).toBe(200);
    const accepted = (await audit()).findings.find(({ id }) => id === finding!.id)!;
    expect(accepted).toMatchObject({ status: 'accepted', acceptance: { owner: 'IT lead', until: '2098-06-01', reason: 'room closes in June' } });
    expect((await ask(path, { method: 'DELETE' })).status).toBe(204);
    expect((await audit()).findings.find(({ id }) => id === finding!.id)!.acceptance).toBeNull();
    expect((await ask(path, { method: 'DELETE' })).status).toBe(404);
    expect((await ask('findings/none/acceptance', put({ owner: 'a', until: '2098-06-01', reason: 'b' }))).status).toBe(404);
  });
});

describe('declarations', () => {
  it('are about what was seen', async () => {
    expect((await ask('declarations', post({ is: 'device-named', device: 'nobody', name: 'x' }))).status).toBe(422);
    const device = (await audit()).devices.find(({ name }) => name === 'acc2')!;
    await json('declarations', post({ is: 'device-named', device: 'ACC2', name: 'switch by the stairs' }));
    expect((await audit()).devices.find(({ id }) => id === device.id)!.name).toBe('switch by the stairs');
    await json('declarations', post({ is: 'device-named', device: device.id, name: 'acc2' }));
    const { data } = await json<{ data: { by: string; says: { is: string } }[] }>('declarations');
    expect(data.filter(({ says }) => says.is === 'device-named').map(({ by }) => by)).toEqual(['test', 'test']);
  });
});

describe('what if', () => {
  it('names what is cut off, and the nearest name of what is not there', async () => {
    const told = await json<{ removed: { name: string }[]; stop: { cutOff: { devices: string[] } } }>('what-if', post({ remove: ['middle'] }));
    expect(told.removed.map(({ name }) => name)).toEqual(['middle']);
    expect(told.stop.cutOff.devices.length).toBeGreaterThan(0);
    const lost = await ask('what-if', post({ remove: ['midle'] }));
    expect(lost.status).toBe(422);
    expect(((await lost.json()) as { unmatched: { nearest: string }[] }).unmatched[0]!.nearest).toBe('middle');
  });
});

describe('reports and maps', () => {
  it('come in every format, each time with the same bytes', async () => {
    for (const format of ['html', 'json', 'csv', 'md']) {
      const [a, b] = await Promise.all([0, 1].map(async () => (await ask(`reports/latest.${format}`)).text()));
      expect(a, format).toBe(b);
      expect(a!.length, format).toBeGreaterThan(100);
    }
    const html = await (await ask('reports/latest.html')).text();
    for (const text of ['middle', 'first sweep, compared with nothing']) expect(html).toContain(text);
    for (const layer of ['l2', 'l3', 'physical']) expect(await (await ask(`maps/${layer}.svg`)).text()).toMatch(/^(<\?xml[^>]*>\s*)?<svg/);
    expect(await (await ask('exports/csv')).text()).toContain('middle');
    expect(await (await ask('exports/netbox')).text()).toContain('manufacturer');
  });
  it('are printed where Chromium is', { skip: findChromium() === null }, async () => {
    const answer = await ask('reports/latest.pdf');
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
  });
  it('stay as they were frozen, whatever is swept later', async () => {
    const { id } = await json<{ id: string }>('reports', { method: 'POST' });
    const frozen = await (await ask(`reports/${id}.html`)).text();
    await importLater('later');
    expect(await (await ask(`reports/${id}.html`)).text()).toBe(frozen);
    expect(await (await ask('reports/latest.html')).text()).not.toBe(frozen);
    const { data } = await json<{ data: { id: string; sweep: string; files: Record<string, string> }[] }>('reports');
    expect(data.find((one) => one.id === id)).toMatchObject({ sweep: first, files: { html: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect((await ask('reports/none.html')).status).toBe(404);
  });
  it('are compared with the sweep that is named, if it is an earlier one', async () => {
    await importLater('third');
    const told = async (asked: string) => (await ask(`reports/latest.md${asked}`)).text();
    expect(await told('')).not.toBe(await told('?since=first'));
    expect(await told('?since=previous')).toContain('No service, device, cable');
    for (const [since, says] of [['third', 'is no earlier one'], ['nonesuch', 'there is no sweep “nonesuch”']] as const) {
      const refused = await ask(`reports/latest.html?since=${since}`);
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(says)]);
    }
  });
  it('show what the owner decided', async () => {
    const { failures } = await audit();
    const unit = failures[0]!.unit;
    expect((await ask('declarations', post({ is: 'decided', unit: 'nothing', answer: 'yes', owner: 'board', by: '2098-01-01' }))).status).toBe(422);
    await json('declarations', post({ is: 'decided', unit: unit.name, answer: 'yes', owner: 'the board', by: '2098-01-01' }));
    expect(await (await ask('reports/latest.md')).text()).toContain('the board');
  });
});

describe('drift', () => {
  it('tells what changed, and nothing between a sweep and itself', async () => {
    const { sweep } = await audit();
    expect(sweep.label).toBe('third');
    const drift = await json<{ from: string; to: string; changes: object[] }>('diffs?from=first&to=latest');
    expect(drift).toMatchObject({ from: first, to: sweep.id });
    expect((await json<{ changes: object[] }>('diffs?from=latest&to=latest')).changes).toEqual([]);
    expect((await ask('diffs?from=none&to=latest')).status).toBe(404);
  });
});

describe('the daemon', () => {
  it('says whether it is ready, and counts without naming a device', async () => {
    const ready = await ask('/readyz');
    expect(await ready.json()).toEqual({ ready: true, checks: [{ name: 'database', ok: true }, { name: 'migrations', ok: true }, { name: 'sweeps', ok: true }] });
    const metrics = await (await ask('/metrics')).text();
    for (const name of ['linchpin_database_up 1', 'linchpin_sweep_running 0', 'linchpin_sweeps{state="complete"} 3', 'linchpin_http_request_duration_seconds_count']) expect(metrics).toContain(name);
    expect(metrics.split('\n').filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('linchpin_'))).toEqual([]);
    expect(metrics).not.toMatch(/middle|192\.0\.2\./);
  });
  it('sweeps nothing without a site file', async () => {
    const answer = await ask('sweeps', post({}));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('linchpin init');
  });
  it('refuses a port that is taken, and names the cure', async () => {
    const port = Number(new URL(daemon.address).port);
    await expect(startDaemon(house, { port, log: createLog('warn') })).rejects.toThrow(/taken by another program.*--port/);
  });
  it('tells who did what', async () => {
    const { data } = await json<{ data: { did: string }[] }>('audit-log');
    for (const did of ['finding accepted', 'acceptance withdrawn', 'report frozen', 'token made', 'token revoked', 'observation read', 'observations exported']) expect(data.map((one) => one.did)).toContain(did);
  });
});
