/** Knows how the list of devices that do not bear being asked is read from its file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { HOME } from '../engine.js';
import { parseMac } from '../model/mac.js';
import { parseOid } from '../model/oid.js';
import type { Fragile } from '../model/plan.js';
import type { TableName } from '../model/table.js';

interface Written {
  readonly what?: unknown;
  readonly cards?: readonly unknown[];
  readonly objects?: readonly unknown[];
  readonly says?: unknown;
  readonly tables?: readonly TableName[];
  readonly never?: readonly TableName[];
  readonly because?: unknown;
}

/** The list of `config/fragile.yaml`. Throws, naming the entry, where one says nothing by which to know a device, or no reason. */
export async function loadFragile(path = join(HOME, 'config', 'fragile.yaml')): Promise<readonly Fragile[]> {
  const written = (parse(await readFile(path, 'utf8'), { schema: 'failsafe' }) ?? []) as readonly Written[];
  return written.map((entry, i): Fragile => {
    const what = typeof entry.what === 'string' ? entry.what : `entry ${i + 1}`;
    const wrong = (why: string): never => {
      throw new Error(`${path}: ${what}: ${why}`);
    };
    const cards = (entry.cards ?? []).map((card) => parseMac(`${String(card)}:00:00:00`)?.slice(0, 8) ?? wrong(`${String(card)} is no prefix of a network card; write 00:0e:8c`));
    const objects = (entry.objects ?? []).map((oid) => parseOid(String(oid)) ?? wrong(`${String(oid)} is no OID`));
    const says = typeof entry.says === 'string' ? entry.says : null;
    if (cards.length + objects.length === 0 && says === null) wrong('nothing by which to know it; write cards, objects or says');
    if (typeof entry.because !== 'string') wrong('no reason; write because');
    return { what, cards, objects, says, tables: entry.tables ?? null, never: entry.never ?? [], because: String(entry.because) };
  });
}
