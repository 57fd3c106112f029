/** The daemon as a process: it starts or says why not, survives its database, and ends when told. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server as NetServer } from 'node:net';
import { get as httpsGet } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { run, start, type Running } from './cli.js';
import { writeRecordings } from './recording.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-daemon-'));
const data = join(folder, 'data');
const site = (more = ''): string => `client: { name: Example Ltd }\nsite: HQ\ntimezone: UTC\nengagement: { authorised_by: somebody, on: 2020-01-01, until: 2098-01-01 }\nscope: { allow: [127.0.0.2/32] }\n${more}`;
const siteFile = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const started: Running[] = [];
const daemon = (...args: string[]): Running => {
  const one = start(folder, ['daemon', '--data', data, ...args]);
  started.push(one);
  return one;
};
const addressOf = async (running: Running): Promise<string> => (await running.says(/^(https?:\/\/\S+?)\/?$/m))[1]!;
const postmaster = (): number => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

let config: string;
beforeAll(async () => {
  config = siteFile('site.yaml', site('watch: [127.0.0.1]\n'));
  writeRecordings(join(folder, 'office'));
  const imported = await run(folder, ['import', join(folder, 'office'), '--config', config, '--data', data]);
  expect(imported.code, imported.stderr).toBe(0);
});
afterEach(async () => {
  for (const one of started.splice(0)) {
    if (one.child.exitCode === null && one.child.signalCode === null) one.child.kill('SIGKILL');
    await one.ended;
  }
});
afterAll(() => removeFolder(folder));

describe('daemon', () => {
  it.each([['SIGTERM', 143], ['SIGINT', 130]] as const)('answers, and ends on %s with %i', async (signal, code) => {
    const running = daemon('--config', config, '--port', '0');
    const address = await addressOf(running);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    const made = await run(folder, ['token', 'create', '--name', 't', '--scope', 'inventory:read', '--config', config, '--data', data]);
    const answer = await fetch(`${address}/api/v1/snapshots/latest/devices`, { headers: { authorization: `Bearer ${made.stdout.trim()}` } });
    expect(((await answer.json()) as { data: unknown[] }).data.length).toBeGreaterThan(3);
    running.child.kill(signal);
    expect((await running.ended).code).toBe(code);
    expect(running.stdout().trim().split('\n')).toHaveLength(1);
  });

  it('is not ready while Postgres is away, and is again when it is back', async () => {
    const running = daemon('--config', config, '--port', '0');
    const address = await addressOf(running);
    const ready = async (): Promise<number> => (await fetch(`${address}/readyz`)).status;
    expect(await ready()).toBe(200);
    process.kill(postmaster(), 'SIGQUIT');
    const saw = new Set<number>();
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(20)) {
      saw.add(await ready());
      if (saw.has(503) && saw.has(200) && (await ready()) === 200) break;
    }
    expect([...saw]).toContain(503);
    expect(await ready()).toBe(200);
    const made = await run(folder, ['token', 'create', '--name', 't', '--scope', 'inventory:read', '--config', config, '--data', data]);
    expect((await fetch(`${address}/api/v1/sweeps`, { headers: { authorization: `Bearer ${made.stdout.trim()}` } })).status).toBe(200);
    running.child.kill('SIGTERM');
    expect((await running.ended).code).toBe(143);
  });

  it('serves TLS from the files it is given', async () => {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert, '-days', '1', '-subj', '/CN=localhost'], { stdio: 'ignore' });
    const running = daemon('--config', siteFile('tls.yaml', site(`http: { listen: "127.0.0.1:8443", tls: { cert: ${cert}, key: ${key} } }\n`)), '--port', '0');
    const address = await addressOf(running);
    expect(address).toMatch(/^https:/);
    const answer = await new Promise<{ status: number; hsts: string | undefined }>((resolve, reject) => httpsGet(`${address}/livez`, { rejectUnauthorized: false }, (response) => resolve({ status: response.statusCode!, hsts: response.headers['strict-transport-security'] })).on('error', reject));
    expect(answer).toEqual({ status: 200, hsts: expect.stringContaining('max-age') });
  });

  describe('says what is wrong', () => {
    let taken: NetServer;
    afterEach(() => taken?.close());
    it('where the port is taken: 1', async () => {
      taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      const { port } = taken.address() as { port: number };
      const ran = await daemon('--config', config, '--port', String(port)).ended;
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toMatch(/taken by another program.*--port/);
    });
    it('where others could listen in: 2', async () => {
      const ran = await daemon('--config', siteFile('open.yaml', site('http: { listen: "0.0.0.0:8080" }\n'))).ended;
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('TLS');
    });
    it('where there is no such site file: 2', async () => {
      expect((await daemon('--config', join(folder, 'none.yaml')).ended).code).toBe(2);
    });
    it('where Postgres is away: 4', async () => {
      const running = start(folder, ['daemon', '--config', config, '--data', join(folder, 'other')], { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:9/db' });
      started.push(running);
      const ran = await running.ended;
      expect(ran.code).toBe(4);
      expect(ran.stderr).toContain('127.0.0.1:9');
      expect(ran.stderr).not.toContain('hunter2');
    });
  });
});

describe('report', () => {
  it('writes every format it names, to a file or to stdout', async () => {
    const file = join(folder, 'report.html');
    expect((await run(folder, ['report', '-o', file, '--config', config, '--data', data])).code).toBe(0);
    const printed = await run(folder, ['report', '--config', config, '--data', data]);
    expect(printed.stdout).toBe(readFileSync(file, 'utf8'));
    const wrong = await run(folder, ['report', '--format', 'exe', '--config', config, '--data', data]);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('html');
  });
  it('takes the format from the name of the file, unless one is given', async () => {
    const first = async (name: string, ...more: string[]): Promise<string> => {
      expect((await run(folder, ['report', '-o', join(folder, name), ...more, '--config', config, '--data', data])).code).toBe(0);
      return readFileSync(join(folder, name), 'latin1').slice(0, 1);
    };
    expect([await first('named.xlsx'), await first('named.json'), await first('named.md', '--format', 'json')]).toEqual(['P', '{', '{']);
  });
});
