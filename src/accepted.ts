/** Knows how the site's file of acceptances becomes declarations: what is new in it is accepted, what is gone from it is withdrawn. */
import { readFile } from 'node:fs/promises';
import type { House } from './house.js';
import type { Said } from './model/declaration.js';
import { decode } from './model/text.js';
import { parseAcceptances } from './site/acceptances.js';
import { placeIn } from './site/load.js';
import { SiteError } from './site/problem.js';
import { keepDeclaration, readDeclarations } from './store/declarations.js';

const BY = 'accepted file';

/**
 * Keeps what changed in the file since it was read last; what a person accepted or withdrew otherwise in the meantime stays as it is.
 * Throws SiteError, naming file and line, where the file cannot be read.
 */
export async function declareAccepted(house: House, at: string): Promise<void> {
  if (!house.site) return;
  const read = house.site.acceptedFile === null ? [] : await acceptancesOf(house, house.site.acceptedFile);
  const before = new Map<string, Said>();
  for (const { by, says } of await readDeclarations(house.database, house.siteId)) {
    if (by === BY && (says.is === 'accepted' || says.is === 'acceptance-withdrawn')) before.set(says.finding, says);
  }
  const wanted = new Map(read.map((acceptance) => [acceptance.finding, { is: 'accepted' as const, ...acceptance }]));
  const changed: Said[] = [...wanted.values()].filter((says) => !isSame(before.get(says.finding), says));
  for (const [finding, says] of before) if (says.is === 'accepted' && !wanted.has(finding)) changed.push({ is: 'acceptance-withdrawn', finding });
  for (const says of changed) await keepDeclaration(house.database, house.siteId, { by: BY, at, says });
}

async function acceptancesOf({ site, configPath }: House, path: string) {
  const bytes = await readFile(path).catch(({ code }: NodeJS.ErrnoException) => {
    throw new SiteError(configPath, [{ ...placeIn(site!, ['accepted']), says: `accepted: ${path} cannot be read (${code})`, cure: 'correct the path (relative paths begin at the site file), write an empty file there, or leave the key out' }]);
  });
  const parsed = parseAcceptances(decode(bytes));
  if ('problems' in parsed) throw new SiteError(path, parsed.problems);
  return parsed.acceptances;
}

function isSame(a: Said | undefined, b: Extract<Said, { is: 'accepted' }>): boolean {
  return a?.is === 'accepted' && a.owner === b.owner && a.until === b.until && a.reason === b.reason;
}
