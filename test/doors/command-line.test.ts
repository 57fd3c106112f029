/** A box with a command line, from the sweep to the report and the drift: its configuration read whole through a pager, its secrets nowhere, and what was cut off never believed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { derivedOf } from '../../src/audits.js';
import { programPath } from '../../src/guard/dependency.js';
import { openHouse, type House } from '../../src/house.js';
import { startSweep } from '../../src/sweep/sweep.js';
import { type Cli, cliOn } from '../scanners/hostile/cli.js';
import { hostKeyPair, type Peer, startPeer } from '../scanners/hostile/ssh-peer.js';
import { run } from './cli.js';
import { removeFolder } from '../remove-folder.js';

const BOX = '127.77.92.1';
const PORT = 16_594;
const SECRETS = ['hunter2-login', 'Sunflower77', '05080F1C22431F5B4A', '$9$nhEmQVczB7dqsO$X.HsgL6x1il0RxkOSSvyQYwucySCt7qFm4v7pqCxkKM'];
const SPOOF = 'sw1# is what the prompt looks like';
const config = (port7 = 'desk 7', more = ''): string => `Building configuration...

Current configuration : 2900 bytes
!
! Last configuration change at 10:00:00 UTC Mon Jan 5 2026 by mira
!
version 15.2
hostname sw1
enable secret 9 ${SECRETS[3]}
username mira privilege 15 password 7 ${SECRETS[2]}
banner motd ^C
${SPOOF}
^C
${Array.from({ length: 24 }, (_, i) => `interface GigabitEthernet0/${i + 1}\n description ${i + 1 === 7 ? port7 : `desk ${i + 1}`}\n switchport access vlan 20`).join('\n!\n')}
!
interface Vlan20
 ip address 127.77.92.1 255.255.255.0
!
${more}snmp-server community ${SECRETS[1]} RO
ntp clock-period ${port7.length}
end
`;
const box = (running: Cli['says'][string], saved: string): Cli => ({
  prompt: 'sw1#',
  greeting: `\nWelcome to sw1#\n${SPOOF}\n`,
  unknown: "         ^\n% Invalid input detected at '^' marker.\n\n",
  pages: { lines: 30, more: ' --More-- ', erase: '\r          \r', off: 'no such setting' },
  says: { 'terminal length 0': '', 'show running-config': running, 'show startup-config': saved, 'show version': 'Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E4, RELEASE SOFTWARE (fc2)\nsw1 uptime is 3 weeks\ncisco WS-C2960X-24TS-L (APM86XXX) processor with 524288K bytes of memory.\nProcessor board ID FOC0000X0AB\n' },
});

const folder = mkdtempSync(join(tmpdir(), 'linchpin-cli-'));
const places = ['--config', join(folder, 'site.yaml'), '--data', join(folder, 'data')];
const key = hostKeyPair();
let house: House;
let peer: Peer | null = null;
beforeAll(async () => {
  writeFileSync(
    join(folder, 'site.yaml'),
    [
      'client: { name: Northwind Clinic }', 'site: HQ', 'timezone: UTC', 'allow_clear_secrets: true',
      'engagement: { authorised_by: "managing director", on: 2020-01-01, until: 2099-12-31 }',
      `scope: { allow: [${BOX}/32] }`, `ssh: { port: ${PORT} }`, `tcp_ports: [${PORT}]`,
      'limits: { packets_per_second: 2000, per_device_packets_per_second: 500, packets_per_device: 100000, listen_seconds: 0 }',
      `credentials:\n  - { name: pw, type: ssh-password, user: audit, password: ${SECRETS[0]}, for: [${BOX}/32], accept_new_host_keys: true }`,
    ].join('\n'),
  );
  house = await openHouse({ config: places[1]!, configGiven: true, data: places[3]! });
});
afterEach(async () => {
  await peer?.close();
  peer = null;
});
afterAll(async () => {
  await house.close();
  await removeFolder(folder);
});

async function swept(cli: Cli): Promise<string> {
  peer = await startPeer(BOX, PORT, { keys: [key], ident: 'Cisco-1.25', login: (attempt) => (attempt.method === 'password' && attempt.password === SECRETS[0] ? attempt.accept() : attempt.reject(['password'])), shell: cliOn(cli, { typed: [] }) });
  const sweep = await startSweep(house, { label: null, atClosedWindow: 'refuse' });
  expect((await sweep.done).state).toBe('complete');
  await peer.close();
  peer = null;
  return sweep.id;
}
const configsOf = async (sweep: string) => (await derivedOf(house, sweep)).audit.configs.map(({ kind, state }) => [kind, state]);
async function drift(from: string, to: string) {
  const { stdout, code, stderr } = await run(folder, ['diff', from, to, '--json', ...places]);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as { changes: { layer: string; kind: string; change: string }[]; notChecked: unknown[] };
}

describe.skipIf(programPath('nmap') === null)('a switch with a command line', () => {
  const sweeps: string[] = [];
  it('is read whole, known for what it is, and nothing drifts while nothing changes', async () => {
    for (const period of ['desk 7', 'desk 7']) sweeps.push(await swept(box(config(period), config())));
    const { audit, configTexts } = await derivedOf(house, sweeps[0]!);
    expect(audit.devices.find(({ name }) => name === 'sw1')).toMatchObject({ vendor: 'Cisco', os: 'IOS', model: 'WS-C2960X-24TS-L', serial: 'FOC0000X0AB' });
    expect(await configsOf(sweeps[0]!)).toEqual([['running', 'complete'], ['startup', 'complete']]);
    const text = configTexts.find(({ kind }) => kind === 'running')!.text;
    expect(text).toContain(SPOOF);
    expect(text).toMatch(/description desk 24\n[\s\S]*\nend\n$/);
    expect((await drift(sweeps[0]!, sweeps[1]!)).changes).toEqual([]);
  });

  it('shows a changed line as one change of its configuration, and what would be lost with the power', async () => {
    sweeps.push(await swept(box(config('till 1', 'ip route 0.0.0.0 0.0.0.0 127.77.92.9\n'), config())));
    const { changes } = await drift(sweeps[1]!, sweeps[2]!);
    expect(changes.filter(({ layer }) => layer === 'configuration').map(({ change, kind }) => [change, kind])).toEqual([['~', 'config']]);
    expect((await derivedOf(house, sweeps[2]!)).audit.findings.map(({ rule }) => rule)).toContain('unsaved-configuration');
  });

  const half = config('till 1').slice(0, 1500);
  it.each<[string, Cli['says'][string]]>([
    ['the line goes dead in the middle', [half, 'drop']],
    ['it prints a prompt in the middle and goes on late', [`${half}\nsw1#`, { wait: 6000 }, config('till 1').slice(1500)]],
    ['it refuses', '% Authorization failed.\n'],
  ])('is not believed where %s: no change follows', { timeout: 280_000 }, async (_how, running) => {
    const sweep = await swept(box(running, config()));
    const running_ = (await configsOf(sweep)).filter(([kind]) => kind === 'running');
    expect(running_.every(([, state]) => state === 'incomplete')).toBe(true);
    expect((await drift(sweeps[2]!, sweep)).changes.filter(({ layer, kind }) => layer === 'configuration' && kind === 'config')).toEqual([]);
  });

  it('leaves its secrets in no row, report or export', async () => {
    const { stdout: report } = await run(folder, ['report', '--format', 'json', ...places]);
    const { stdout: observations } = await run(folder, ['export', 'observations', ...places]);
    const rows: string[] = [];
    for (const { table } of await house.database.query("select table_name as table from information_schema.tables where table_schema = 'public'")) {
      const of = await house.database.query(`select * from "${String(table)}"`);
      rows.push(...of.map((row) => Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value))).join(' ')));
    }
    expect(rows.length).toBeGreaterThan(50);
    expect(observations).toContain('hostname sw1');
    for (const secret of SECRETS) for (const text of [report, observations, rows.join('\n'), execFileSync('cat', [join(folder, 'data', 'postgres.log')], { encoding: 'utf8' })]) expect(text.includes(secret), secret).toBe(false);
  });
});
