/** The same observations give the same bytes: in another data folder, having arrived in another order, in every output that promises it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivedOf } from '../../src/audits.js';
import { reportOf } from '../../src/editions.js';
import { devicesCsv } from '../../src/exports/csv.js';
import { NETBOX_FILES, netboxFile } from '../../src/exports/netbox.js';
import { openHouse, type House } from '../../src/house.js';
import { importRecordings } from '../../src/sweep/import.js';
import { audits } from '../../src/kept-audits.js';
import { loadFormats } from '../../src/load.js';
import { sha256 } from '../../src/model/digest.js';
import { MAP_FORMATS, MAP_LAYERS, mapFile } from '../../src/report/maps/files.js';
import { keepObservations, readObservations } from '../../src/store/observations.js';
import { beginSweep, endSweep, listSweeps } from '../../src/store/sweeps.js';
import { OFFICE, writeRecordings } from './recording.js';
import { removeFolder } from '../remove-folder.js';

const folder = mkdtempSync(join(tmpdir(), 'linchpin-bytes-'));
const open = (name: string) => openHouse({ config: join(folder, 'none.yaml'), configGiven: false, data: join(folder, name) });
let one: House;
let other: House;

/** The sweeps of one house told to another, the last observation first. */
async function retold(from: House, to: House): Promise<void> {
  for (const sweep of [...(await listSweeps(from.database, from.siteId))].reverse()) {
    await beginSweep(to.database, to.siteId, { id: sweep.id, label: sweep.label, at: sweep.startedAt });
    for (const observation of [...(await readObservations(from.database, from.siteId, sweep.id))].reverse()) await keepObservations(to.database, to.siteId, [observation]);
    await endSweep(to.database, to.siteId, { id: sweep.id, state: 'complete', at: sweep.endedAt!, peakPerSecond: 0 });
  }
}
/** Fingerprints by output. */
async function outputs(house: House): Promise<ReadonlyMap<string, string>> {
  const report = await reportOf(house, audits(house), 'latest');
  const { audit } = await derivedOf(house, 'latest');
  const made = new Map<string, string>();
  for (const { id, write } of await loadFormats()) made.set(id, sha256(await write(report)));
  for (const layer of MAP_LAYERS) for (const format of MAP_FORMATS) made.set(`${layer}.${format}`, sha256(mapFile(audit, layer, format)));
  for (const file of NETBOX_FILES) made.set(`netbox ${file}`, sha256(netboxFile(audit, file)));
  return made.set('devices', sha256(devicesCsv(audit)));
}

beforeAll(async () => {
  writeRecordings(join(folder, 'before'), OFFICE.map((device) => (device.name === 'acc2' ? { ...device, neighbours: [['1', 'middle', '2']], hosts: [['24', 1]] } : { ...device, neighbours: device.neighbours.map(([port, name, end]) => [port, name, name === 'acc2' ? '1' : end]) })));
  writeRecordings(join(folder, 'office'));
  [one, other] = await Promise.all([open('one'), open('other')]);
  await importRecordings(one, join(folder, 'before'), 'first');
  await importRecordings(one, join(folder, 'office'), 'second');
  await retold(one, other);
});
afterAll(async () => {
  await Promise.all([one?.close(), other?.close()]);
  await removeFolder(folder);
});

describe('the same observations', () => {
  it('are the same report, maps and files, whatever the folder and the order of arrival', async () => {
    const [here, there] = await Promise.all([outputs(one), outputs(other)]);
    expect(here.size).toBeGreaterThanOrEqual(20);
    expect(Object.fromEntries(there)).toEqual(Object.fromEntries(here));
  });
  it('are the same again when they are asked for twice', async () => {
    expect(Object.fromEntries(await outputs(one))).toEqual(Object.fromEntries(await outputs(one)));
  });
});
