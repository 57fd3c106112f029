/** What is past its time goes, what later sweeps build on stays, and a purged site leaves no row. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivedOf, NoSuchSweep } from '../../src/audits.js';
import { openHouse, type House } from '../../src/house.js';
import { importRecordings } from '../../src/sweep/import.js';
import { forgetOld } from '../../src/daemon/retention.js';
import { listSites } from '../../src/store/sites.js';
import { beginSweep, endSweep, listSweeps } from '../../src/store/sweeps.js';
import { run } from './cli.js';
import { writeRecordings } from './recording.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-retention-'));
const data = join(folder, 'data');
const open = (site: string): Promise<House> => {
  const config = join(folder, `${site}.yaml`);
  writeFileSync(config, `client: { name: Northwind }\nsite: ${site}\nretention: { raw: 90d, snapshots: 13mo }\n`);
  return openHouse({ config, configGiven: true, data });
};
const dayBefore = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

let house: House;
const sweeps: string[] = [];
/** Imports as if it had been so many days ago. */
async function importedAgo(at: House, days: number): Promise<string> {
  const { sweep } = await importRecordings(at, join(folder, 'office'), null);
  await at.database.query('update sweep set started_at = $1, ended_at = $1 where site_id = $2 and id = $3', [dayBefore(days), at.siteId, sweep]);
  await at.database.query('update declaration set at = $1 where site_id = $2 and at > $3', [dayBefore(days), at.siteId, dayBefore(1)]);
  return sweep;
}
const count = async (table: string, siteId: string): Promise<number> => Number((await house.database.query(`select count(*)::int as n from "${table}" where site_id = $1`, [siteId]))[0]!['n']);

beforeAll(async () => {
  writeRecordings(join(folder, 'office'));
  house = await open('HQ');
  for (const days of [800, 500, 200, 100, 1]) sweeps.push(await importedAgo(house, days));
});
afterAll(async () => {
  await house?.close();
  await removeFolder(folder);
});

describe('retention', () => {
  it('lets nothing go while a sweep runs', async () => {
    await beginSweep(house.database, house.siteId, { id: 'now', label: null, at: dayBefore(0) });
    expect(await forgetOld(house, dayBefore(0))).toEqual({ answers: [], sweeps: [] });
    await endSweep(house.database, house.siteId, { id: 'now', state: 'aborted', at: dayBefore(0), peakPerSecond: 0 });
    expect(await listSweeps(house.database, house.siteId)).toHaveLength(6);
  });

  it('removes whole sweeps, then answers, and keeps first sights, the last two sweeps and the other answers', async () => {
    const before = (await derivedOf(house, sweeps[4]!)).audit;
    const third = (await derivedOf(house, sweeps[2]!)).audit;
    expect(await forgetOld(house, dayBefore(0))).toEqual({ sweeps: [sweeps[1], sweeps[0]], answers: [sweeps[2]] });
    expect((await listSweeps(house.database, house.siteId)).map(({ id, answersGone }) => [id, answersGone])).toEqual([['now', false], [sweeps[4], false], [sweeps[3], false], [sweeps[2], true]]);
    expect(before.findings.some(({ firstSeen }) => firstSeen < dayBefore(700))).toBe(true);
    const again = (await derivedOf(house, sweeps[4]!, { fresh: true })).audit;
    expect(again).toEqual(before);
    expect((await derivedOf(house, sweeps[2]!)).audit).toEqual(third);
    const [row] = await house.database.query('select count(*)::int as n from observation where site_id = $1 and sweep_id = $2', [house.siteId, sweeps[2]!]);
    expect(row!['n']).toBe(0);
    expect(await forgetOld(house, dayBefore(0))).toEqual({ answers: [], sweeps: [] });
  });

  it('keeps what was derived last where the answers are gone, whatever engine asks', async () => {
    const newer = { ...house, engine: { ...house.engine, version: '99', fingerprint: 'another' } };
    expect((await derivedOf(newer, sweeps[2]!)).audit.sweep.id).toBe(sweeps[2]);
    expect((await derivedOf(newer, 'latest')).audit.engine).toBe('99');
    await expect(derivedOf(house, sweeps[2]!, { fresh: true })).rejects.toThrow(NoSuchSweep);
  });
});

describe('purge', () => {
  it('names the sites there are, and removes one of them to the last row', async () => {
    const other = await open('Branch');
    await importRecordings(other, join(folder, 'office'), null);
    const kept = (await derivedOf(other, 'latest')).audit;
    const purge = (site: string) => run(folder, ['purge', '--site', site, '--data', data]);
    const wrong = await purge('Brunch');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('there is no site “Brunch” (did you mean “Branch”?); there are: Northwind/Branch, Northwind/HQ')]);

    const done = await purge('HQ');
    expect([done.code, done.stdout]).toEqual([0, expect.stringMatching(/^observation \d+$/m)]);
    const tables = (await house.database.query("select table_name from information_schema.columns where column_name = 'site_id' and table_schema = 'public'")).map((row) => String(row['table_name']));
    expect(tables.length).toBeGreaterThan(15);
    expect(await Promise.all(tables.map((table) => count(table, house.siteId)))).toEqual(tables.map(() => 0));
    expect((await listSites(house.database)).map(({ name }) => name)).toEqual(['Branch']);
    expect((await derivedOf(other, 'latest', { fresh: true })).audit).toEqual(kept);
    await other.close();
  });
});
