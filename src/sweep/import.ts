/** Knows how a folder of recordings becomes a sweep. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { derivedOf } from '../audits.js';
import { ExitError, EXIT } from '../exit.js';
import { declareDocuments } from '../documents.js';
import { keyFile } from '../guard/key-file.js';
import { createRowSealer } from '../guard/seal-rows.js';
import { createSealer } from '../guard/seal.js';
import { declareSite, type House } from '../house.js';
import { type Observation, observationId } from '../model/observation.js';
import { commandsOf, recordedObservations } from './recordings.js';
import { keepObservations } from '../store/observations.js';
import { abortDeadSweeps, beginSweep, endSweep } from '../store/sweeps.js';

export interface Imported {
  readonly sweep: string;
  readonly state: 'complete' | 'partial';
  readonly devices: number;
  readonly unread: readonly { readonly what: string; readonly why: string }[];
}

/** A new id for a sweep: its time, and enough chance to be the only one. */
export function newSweepId(now: Date): string {
  return `${now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}-${randomBytes(3).toString('hex')}`;
}

/** Imports every recording below `dir` as one sweep, which sends nothing. Files that cannot be read are named; the others count. */
export async function importRecordings(house: House, dir: string, label: string | null): Promise<Imported> {
  if (!(await stat(dir).then((stats) => stats.isDirectory(), () => false))) throw new ExitError(EXIT.usage, `${dir} is not a folder; name the folder that holds the recordings (docs/asks.md lists their file names)`);
  const now = new Date();
  const at = now.toISOString();
  const sweep = newSweepId(now);
  await abortDeadSweeps(house.database, house.siteId, at);
  const begun = await beginSweep(house.database, house.siteId, { id: sweep, label, at });
  if (!begun.begun) throw new ExitError(EXIT.failed, `sweep ${begun.running} of this site is running; wait for its end, or stop it`);
  try {
    await declareSite(house, at);
    await declareDocuments(house, at);
    const { dialects } = house.engine;
    const seal = createSealer(await keyFile(house.dataDir, 'sealing'), dialects.flatMap(({ secrets = [] }) => secrets));
    const { observations, unread } = await recordedObservations(dir, sweep, at, { commands: commandsOf(dialects), seal, sealRows: createRowSealer(seal) });
    await keepObservations(house.database, house.siteId, [...observations, ...unread.map((row) => unreadObservation(sweep, at, row))]);
    if (observations.length === 0) {
      await endSweep(house.database, house.siteId, { id: sweep, state: 'aborted', at, peakPerSecond: 0 });
      throw new ExitError(EXIT.failed, `${dir} holds no recording that can be read${unread[0] ? ` (${unread[0].what}: ${unread[0].why})` : ''}; recordings are <device>.snmprec, <device>.snmpwalk or <device>.ssh/<command>.txt`);
    }
    await endSweep(house.database, house.siteId, { id: sweep, state: 'complete', at: new Date().toISOString(), peakPerSecond: 0 });
    const { audit } = await derivedOf(house, sweep);
    return { sweep, state: 'complete', devices: audit.devices.length, unread };
  } catch (error) {
    await endSweep(house.database, house.siteId, { id: sweep, state: 'aborted', at: new Date().toISOString(), peakPerSecond: 0 }).catch(() => undefined);
    throw error;
  }
}

function unreadObservation(sweep: string, at: string, { what, why }: { what: string; why: string }): Observation {
  const ask = { via: 'local', read: 'recording' } as const;
  return { id: observationId(sweep, what, ask), sweep, target: what, at, ask, outcome: { is: 'broken', why }, requests: 0 };
}
