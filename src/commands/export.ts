/** `export`: everything that was observed, the inventory, or what was sent, for other programs. */
import { InvalidArgumentError } from 'commander';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { derivedOf } from '../audits.js';
import { INVENTORIES } from '../exports/inventory.js';
import { observationLine } from '../exports/observations.js';
import { NETBOX_FILES, netboxFile } from '../exports/netbox.js';
import type { House } from '../house.js';
import { readObservations } from '../store/observations.js';
import { commandOf, fail, inHouse, print, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const KINDS = ['netbox', ...Object.keys(INVENTORIES), 'observations'];

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'export <kind>', `write ${KINDS.join(', ')}`)
      .option('-o, --output <file>', 'write to this file; of netbox, a folder (made where it ends in /) takes the whole set in order of import')
      .option('--file <name>', `of netbox: one of ${NETBOX_FILES.join(', ')}`, 'devices')
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (kind: string, options: CommonOptions & { output?: string; file: string; sweep: string }, self) => {
        if (!KINDS.includes(kind)) throw new InvalidArgumentError(`export ${kind}: choose ${KINDS.join(', ')}`);
        if (!NETBOX_FILES.some((name) => name === options.file)) throw new InvalidArgumentError(`export netbox --file ${options.file}: choose ${NETBOX_FILES.join(', ')}`);
        const { output } = options;
        if (kind === 'netbox' && output !== undefined && (await isFolder(output))) return writeSet(output, await inHouse(self, async (house) => (await derivedOf(house, options.sweep)).audit));
        const text = await inHouse(self, (house) => exported(house, kind, options));
        if (output === undefined) print(text);
        else await write(output, text);
      });
  },
};
export default command;

async function exported(house: House, kind: string, { sweep, file }: { readonly sweep: string; readonly file: string }): Promise<string> {
  const { audit } = await derivedOf(house, sweep);
  if (kind === 'netbox') return netboxFile(audit, NETBOX_FILES.find((name) => name === file)!);
  if (kind in INVENTORIES) return INVENTORIES[kind as keyof typeof INVENTORIES](audit);
  const observations = await readObservations(house.database, house.siteId, audit.sweep.id);
  return observations.map((observation) => `${observationLine(observation)}\n`).join('');
}

async function isFolder(path: string): Promise<boolean> {
  return path.endsWith('/') || (await stat(path).then((found) => found.isDirectory(), () => false));
}
async function writeSet(folder: string, audit: Parameters<typeof netboxFile>[0]): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => fail(EXIT.failed, `${folder} cannot be made (${error.code})`));
  for (const [i, name] of NETBOX_FILES.entries()) await write(join(folder, `${i + 1}-${name}.csv`), netboxFile(audit, name));
  say(`${NETBOX_FILES.length} files in ${folder}; review them, then import them in the order of their numbers`);
}
async function write(path: string, text: string): Promise<void> {
  await writeFile(path, text).catch((error: NodeJS.ErrnoException) => fail(EXIT.failed, `${path} cannot be written (${error.code})`));
}
