/** `export`: everything that was observed, or the inventory, for other programs. */
import { InvalidArgumentError } from 'commander';
import { writeFile } from 'node:fs/promises';
import { derivedOf } from '../audits.js';
import { observationLine } from '../exports/observations.js';
import { devicesCsv } from '../exports/csv.js';
import { netboxDevices } from '../exports/netbox.js';
import type { House } from '../house.js';
import { readObservations } from '../store/observations.js';
import { commandOf, inHouse, print, type CommandLeaf, type CommonOptions } from './bricks/command.js';

const KINDS = ['netbox', 'csv', 'observations'];

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'export <kind>', `write ${KINDS.join(', ')}`)
      .option('-o, --output <file>', 'write to this file')
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (kind: string, options: CommonOptions & { output?: string; sweep: string }, self) => {
        if (!KINDS.includes(kind)) throw new InvalidArgumentError(`export ${kind}: choose ${KINDS.join(', ')}`);
        const text = await inHouse(self, (house) => exported(house, kind, options.sweep));
        if (options.output === undefined) print(text);
        else await writeFile(options.output, text);
      });
  },
};
export default command;

async function exported(house: House, kind: string, reference: string): Promise<string> {
  const { audit } = await derivedOf(house, reference);
  if (kind === 'netbox') return netboxDevices(audit);
  if (kind === 'csv') return devicesCsv(audit);
  const observations = await readObservations(house.database, house.siteId, audit.sweep.id);
  return observations.map((observation) => `${observationLine(observation)}\n`).join('');
}
