/** What answering on a LAN needs is told with its cure; and the shells' scripts complete what there is. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Site } from '../../src/model/site.js';
import { servingRequirements } from '../../src/doctor/serving.js';
import { run } from './cli.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-serving-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOW = new Date();
async function of(http: Partial<Site['http']>, logo: string | null = null) {
  const site = { http: { host: '127.0.0.1', port: 8080, tls: null, allowPlainHttp: false, ...http }, branding: { firm: null, logo } } as unknown as Site;
  return new Map((await servingRequirements(site, NOW)).map((one) => [one.name, one]));
}

describe('answering on a LAN', () => {
  it('needs nothing on this machine alone, and a certificate beyond', async () => {
    expect((await of({})).get('http')).toMatchObject({ state: 'met' });
    expect((await of({ host: '10.0.0.5' })).get('http')).toMatchObject({ state: 'lacking', cure: expect.stringContaining('openssl req') as string });
    expect((await of({ host: '10.0.0.5', allowPlainHttp: true })).get('http')).toMatchObject({ state: 'remark' });
  });
  it('reads the certificate: its key, its end, and whether it is one', async () => {
    const [cert, key, other] = ['a.crt', 'a.key', 'b.key'].map((name) => join(folder, name)) as [string, string, string];
    const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '400', '-subj', '/CN=linchpin', '-keyout', key, '-out', cert]);
    expect(made.status).toBe(0);
    execFileSync('openssl', ['genrsa', '-out', other, '2048'], { stdio: 'ignore' });
    expect((await of({ host: '10.0.0.5', tls: { cert, key } })).get('http')).toMatchObject({ state: 'met' });
    expect((await of({ host: '10.0.0.5', tls: { cert, key: other } })).get('http')).toMatchObject({ state: 'lacking', says: expect.stringContaining('is not the key') as string });
    expect((await of({ host: '10.0.0.5', tls: { cert: join(folder, 'none.crt'), key } })).get('http')).toMatchObject({ state: 'lacking', says: expect.stringContaining('ENOENT') as string });
    writeFileSync(join(folder, 'text.crt'), 'no certificate');
    expect((await of({ host: '10.0.0.5', tls: { cert: join(folder, 'text.crt'), key } })).get('http')).toMatchObject({ state: 'lacking' });
  });
  it('says where the logo is none', async () => {
    writeFileSync(join(folder, 'logo.png'), 'no picture');
    expect((await of({}, join(folder, 'logo.png'))).get('logo')).toMatchObject({ state: 'lacking', says: expect.stringContaining('no picture') as string });
    writeFileSync(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect((await of({}, join(folder, 'logo.svg'))).get('logo')).toMatchObject({ state: 'met' });
  });
});

describe('completion', () => {
  it('of bash offers commands, and what they take', async () => {
    const { stdout } = await run(folder, ['completion', 'bash']);
    const ask = (line: string) => {
      const words = line.split(' ');
      return execFileSync('bash', ['-c', `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _linchpin; echo "\${COMPREPLY[*]}"`], { encoding: 'utf8' }).trim();
    };
    expect(ask('linchpin ex')).toBe('explain export');
    expect(ask('linchpin export n')).toBe('netbox');
    expect(ask('linchpin report --format x')).toBe('xlsx');
    expect(ask('linchpin token cr')).toBe('create');
  });
  it.each(['zsh', 'fish'])('of %s names every command', async (shell) => {
    const { stdout } = await run(folder, ['completion', shell]);
    for (const name of ['sweep', 'report', 'what-if', 'webhook', 'doctor']) expect(stdout).toContain(name);
  });
  it('of fish, asked of a fish where there is one, offers words and files only where an option takes them', async ({ skip }) => {
    if (spawnSync('fish', ['--version']).error) skip('no fish on this machine');
    const { stdout } = await run(folder, ['completion', 'fish']);
    writeFileSync(join(folder, 'linchpin.fish'), stdout);
    const ask = (line: string) => execFileSync('fish', ['--no-config', '-c', `source linchpin.fish; complete -C '${line}'`], { cwd: folder, encoding: 'utf8' }).split('\n').map((one) => one.split('\t')[0]).filter(Boolean);
    expect(ask('linchpin ex')).toEqual(['explain', 'export']);
    expect(ask('linchpin report --format x')).toEqual(['xlsx']);
    expect(ask('linchpin report -o linchpin.')).toEqual(['linchpin.fish']);
  });
  it('of zsh is read by a zsh where there is one, and lets no flag swallow the next word', async ({ skip }) => {
    const { stdout } = await run(folder, ['completion', 'zsh']);
    expect(stdout).toMatch(/ '--json\[[^\]]*\]' /);
    expect(stdout).toContain(":word:(latest previous)'");
    writeFileSync(join(folder, '_linchpin'), stdout);
    const read = spawnSync('zsh', ['-n', '_linchpin'], { cwd: folder, encoding: 'utf8' });
    if (read.error) skip('no zsh on this machine');
    expect([read.status, read.stderr]).toEqual([0, '']);
  });
  it('of an unknown shell ends with 2', async () => {
    expect((await run(folder, ['completion', 'csh'])).code).toBe(2);
  });
});
