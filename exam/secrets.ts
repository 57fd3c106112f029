/** Knows how sealing is examined: lines of configuration whose secrets are known; none may survive. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSealer } from '../src/guard/seal.js';
import { loadDialects } from '../src/load.js';

interface Line {
  readonly vendor: string;
  readonly line: string;
  readonly secrets: readonly string[];
}

/** How many secrets survive, of how many. `LINCHPIN_EXAM_DETAIL` prints the lines they survive in. */
export async function examSecrets(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const lines = JSON.parse(await readFile(join(corpus, 'secrets', 'netconan', 'lines.json'), 'utf8')) as readonly Line[];
  const patterns = (await loadDialects()).flatMap((dialect) => dialect.secrets ?? []);
  const seal = createSealer(Buffer.alloc(32, 1), patterns);
  let secrets = 0;
  let survived = 0;
  let unstable = 0;
  for (const { line, secrets: own } of lines) {
    const sealed = Buffer.from(seal(Buffer.from(line), '')).toString('utf8');
    if (Buffer.from(seal(Buffer.from(sealed), '')).toString('utf8') !== sealed) unstable++;
    const left = own.filter((secret) => sealed.includes(secret));
    secrets += own.length;
    survived += left.length;
    if (left.length > 0 && process.env['LINCHPIN_EXAM_DETAIL']) console.error(`survives: ${line}\n      as: ${sealed}`);
  }
  return { name: 'secrets', figures: { lines: String(lines.length), 'secrets that survive': `${survived}/${secrets}`, 'lines that change when sealed again': String(unstable) } };
}
