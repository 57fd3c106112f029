/** Asserts what a whole sweep lets hostile peers see and do: no secret outside its scope, one password at most, true counts, and not one honest answer lost. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programPath } from '../../src/guard/dependency.js';
import type { Told } from './hostile-scene.js';
import { removeFolder } from '../remove-folder.js';

const root = join(import.meta.dirname, '../..');
const SILENT = '10.77.90.9';
const canPlay = process.getuid?.() === 0 && programPath('nmap') !== null && spawnSync('unshare', ['-n', 'nft', 'list', 'ruleset']).status === 0;
/** Nobody answers for the silent address on its link; what is sent to its SNMP port is heard all the same. */
const SCENE = `
ip link set lo up
ip link add outer type veth peer name inner
ip link set outer up
ip link set inner up
ip addr add 10.77.90.254/24 dev outer
nft add table ip lead
nft add chain ip lead out '{ type nat hook output priority -100; }'
nft add rule ip lead out ip daddr ${SILENT} udp dport 16780 dnat to 127.0.0.1:16780
exec "$@"`;

describe.runIf(process.env.CI === 'true' || canPlay)('a sweep over honest and hostile peers', () => {
  let folder: string;
  let told: Told;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linchpin-hostile-'));
    const ran = spawnSync('unshare', ['-n', 'sh', '-ec', SCENE, 'sh', process.execPath, '--import', join(root, 'node_modules/tsx/dist/loader.mjs'), join(root, 'test/doors/hostile-scene.ts'), folder], { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: '', NODE_OPTIONS: '', VITEST: '' }, timeout: 295_000 });
    if (ran.status !== 0) throw new Error(`the scene ended with ${ran.status}: ${ran.stderr.slice(-3000)}`);
    told = JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8')) as Told;
  });
  afterAll(async () => {
    await pause(2000);
    await removeFolder(folder);
  });

  it('comes to its end, with every honest answer as without the hostile ones', () => {
    expect(told.states).toEqual(['complete', 'complete']);
    expect(told.answers).toBeGreaterThan(200);
    expect(told.differ).toEqual([]);
  });
  it('keeps no hostile table as complete, and coverage names the reason', () => {
    expect(told.hostile.length).toBeGreaterThanOrEqual(15);
    for (const { name, ends, kept, coverage } of told.hostile) {
      // A table that nobody answered for at all is kept as silent, and counts as timed out.
      expect(kept.map((one) => (one === 'silent' ? 'timeout' : one)), name).toEqual([ends, ends]);
      // What was read of a device before it died is doubted.
      expect(coverage, name).toMatch(new RegExp(`^incomplete (${ends}|identity)$`));
    }
  });
  it('offers a silent host one community at most, a live one each of its scope once, and none outside its scope', () => {
    for (const offered of told.communities[SILENT]!) expect(new Set(offered).size).toBeLessThanOrEqual(1);
    expect(told.communities[SILENT]!.some((offered) => offered.length > 0)).toBe(true);
    const deaf = told.communities['127.77.90.10']![0]!;
    expect([...new Set(deaf)]).toEqual(['not-this-one', 'audit-only']);
    expect(deaf.length).toBe(4);
    expect(told.communities['127.77.90.1']![0]!.slice(0, 5)).toEqual(['for-one-alone', 'for-one-alone', 'not-this-one', 'not-this-one', 'audit-only']);
    for (const [address, sweeps] of Object.entries(told.communities)) if (address !== '127.77.90.1') expect(sweeps.flat(), address).not.toContain('for-one-alone');
    expect(new Set(told.communities['127.77.90.2']![1]!)).toEqual(new Set(['audit-only']));
  });
  it('sends one wrong password to a device in a day at most, three of an account in a sweep, and none outside its scope', () => {
    const seen = Object.values(told.passwords);
    expect(seen.flat().length).toBeGreaterThan(0);
    for (const passwords of seen) expect(passwords.length).toBeLessThanOrEqual(1);
    expect(new Set(seen.flat())).toEqual(new Set(['password audit hunter2']));
  });
  it('counts what it sent as the agents count it, and stays within the budget of each', () => {
    for (const [address, { heard, ledger, busiest }] of Object.entries(told.requests)) {
      expect(Math.abs(ledger - heard), address).toBeLessThanOrEqual(heard / 100);
      expect(busiest, address).toBeLessThanOrEqual(21);
    }
    expect(told.requests['127.77.90.1']!.heard).toBeGreaterThan(20);
  });
  it('leaves a controller in peace that its sysObjectID tells: one GET and echoes', () => {
    const kinds = told.controller.map((ask) => (JSON.parse(ask) as { via: string; scan?: string }));
    expect(kinds.map(({ via, scan }) => scan ?? via).sort()).toEqual(['hosts', 'ping', 'snmp']);
    expect(told.communities['127.77.90.20']![1]).toEqual(['audit-only']);
  });
});
