/** What is deployed is whole: the image has what the program reads, arguments pass the entrypoint as they are, a checkout of somebody else runs as it was built. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { start } from '../doors/cli.js';

const root = join(import.meta.dirname, '../..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const copied = [...textOf('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) => sources!.split(' ')).filter((path) => path !== '.');
const sources = ['src', 'scanners', 'demo'].flatMap((place) => readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$/.test(name) && !name.endsWith('.d.ts')).map((name) => textOf(join(place, name))));

describe('the image', () => {
  it('copies what is there, and nothing that .dockerignore keeps out', () => {
    const ignored = textOf('.dockerignore').trim().split('\n');
    expect(copied.length).toBeGreaterThan(4);
    for (const path of copied) expect(existsSync(join(root, path)) && !ignored.includes(path), path).toBe(true);
  });

  it('has every folder and file of the checkout that the program reads', () => {
    const read = sources.flatMap((text) => [...text.matchAll(/join\(HOME, '([^/']+)/g), ...text.matchAll(/'(?:\.\.\/){2,3}([a-z]+)\/?'/g)].map(([, name]) => name!));
    expect(new Set(read)).toEqual(new Set(['config', 'migrations', 'package.json', 'web']));
    expect(copied).toEqual(expect.arrayContaining([...new Set(read)]));
  });

  it('keeps every package that the program loads when those of development are taken out', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string> };
    const loaded = sources.flatMap((text) => [...text.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^.'][^']*)'/gm)].map(([, name]) => name!));
    const packages = [...new Set(loaded.map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')))].filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
    expect(packages.length).toBeGreaterThan(10);
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  const { services } = parse(textOf('docker-compose.yml')) as { services: Record<'linchpin', { entrypoint: string[]; command: string[] }> };
  const secret = join(folder, 'password');
  const enter = (...args: string[]) => {
    const [shell, ...given] = services.linchpin.entrypoint.map((word) => word.replaceAll('$$', '$').replaceAll('/run/secrets/postgres', secret));
    return spawnSync(shell!, [...given, ...args], { env: { PATH: `${folder}:/usr/bin:/bin` }, encoding: 'utf8' });
  };
  beforeAll(() => writeFileSync(join(folder, 'node'), '#!/bin/sh\nprintf "%s\\n" "$DATABASE_URL" "$@"\n', { mode: 0o755 }));

  it('hands arguments on as they are, and the password beside them', () => {
    writeFileSync(secret, '0f1e2d\n');
    const { stdout, status } = enter('secret', 'set', `it's a "b" $HOME *`, '');
    expect(stdout.split('\n')).toEqual(['postgres://linchpin:0f1e2d@127.0.0.1:54320/linchpin', 'dist/src/main.js', 'secret', 'set', `it's a "b" $HOME *`, '', '']);
    expect(status).toBe(0);
  });

  it('starts nothing where the password cannot be read', () => {
    rmSync(secret);
    const { stdout, stderr, status } = enter(...services.linchpin.command);
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toContain(secret);
  });

  it('and the image and the unit name the same places', () => {
    const places = ['daemon', '--config', '/etc/linchpin/linchpin.yaml', '--data', '/var/lib/linchpin'];
    expect(services.linchpin.command).toEqual(places);
    expect(textOf('Dockerfile')).toContain(`CMD ${JSON.stringify(places).replaceAll(',', ', ')}`);
    expect(textOf('config/linchpin.service')).toContain(`linchpin.js ${places.join(' ')}\n`);
  });
});

describe('the health check', () => {
  const alive = (site: string) => {
    const path = join(folder, 'site.yaml');
    writeFileSync(path, `client: { name: C }\nsite: S\nscope: { allow: [192.0.2.0/24] }\n${site}`);
    return start(folder, [path], {}, 'src/alive.ts').ended;
  };
  it.each([[200, 0], [503, 1]])('is told %i: %i', async (answer, code) => {
    const server = createServer((request, response) => response.writeHead(request.url === '/livez' ? answer : 404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const site = `http: { listen: "0.0.0.0:${(server.address() as AddressInfo).port}", allow_plain_http: true }\n`;
    expect((await alive(site)).code).toBe(code);
    server.close();
    if (code === 0) expect(await alive(site)).toMatchObject({ code: 1, stderr: expect.stringContaining('ECONNREFUSED') });
  });
});

describe('a checkout of somebody else', () => {
  const nobody = { uid: 65534, gid: 65534 };
  const isRoot = process.getuid?.() === 0;
  const canChange = !isRoot || spawnSync(process.execPath, ['--version'], nobody).status === 0;
  const home = join(folder, 'home');
  const run = () => spawnSync(process.execPath, [join(home, 'bin/linchpin.js'), 'hello'], { cwd: '/', encoding: 'utf8', ...(isRoot ? nobody : {}) });
  beforeAll(() => {
    chmodSync(folder, 0o755);
    for (const place of ['bin', 'scripts', 'package.json', 'tsconfig.build.json']) cpSync(join(root, place), join(home, place), { recursive: true });
    mkdirSync(join(home, 'src'));
    writeFileSync(join(home, 'src/main.ts'), '');
    mkdirSync(join(home, 'dist/src'), { recursive: true });
    writeFileSync(join(home, 'dist/src/main.js'), 'console.log(process.argv[2]);');
    chmodSync(home, 0o555);
  });
  afterAll(() => [home, join(home, 'dist')].forEach((place) => chmodSync(place, 0o755)));

  it('may execute the command that package.json names', () => {
    expect(statSync(join(root, 'bin/linchpin.js')).mode & 0o111).toBe(0o111);
  });
  it.skipIf(!canChange)('that was never built says so, and how', () => {
    expect(run()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^\S+ is not built; .*npm ci --ignore-scripts && npm run build\n$/) });
  });
  it.skipIf(!canChange)('runs as it was built, and says so where it was changed since', () => {
    writeFileSync(join(home, 'dist/.built'), '');
    chmodSync(join(home, 'dist'), 0o555);
    expect(run()).toMatchObject({ status: 0, stdout: 'hello\n', stderr: '' });
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(home, 'src/main.ts'), later, later);
    expect(run()).toMatchObject({ status: 0, stdout: 'hello\n', stderr: expect.stringContaining('changed after it was built') });
  });
});
