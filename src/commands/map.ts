/** `map`: the network as a picture, or as a drawing to work on. */
import { InvalidArgumentError } from 'commander';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { derivedOf } from '../audits.js';
import { driftBetween } from '../drift/drift.js';
import { MAP_FORMATS, MAP_LAYERS, changesFile, mapFile, type MapFormat } from '../report/maps/files.js';
import { commandOf, fail, inHouse, print, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'map <layer>', 'draw the network: l2, l3, physical (rooms and power), or changes')
      .option('-o, --output <file>', 'write to this file')
      .option('--format <format>', `${MAP_FORMATS.join(', ')}; else as the file is named, else svg`)
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .option('--from <ref>', 'of changes: the sweep to compare with', 'previous')
      .action(async (layer: string, options: CommonOptions & { output?: string; format?: string; sweep: string; from: string }, self) => {
        const drawn = MAP_LAYERS.find((one) => one === layer);
        if (!drawn && layer !== 'changes') throw new InvalidArgumentError(`map ${layer}: choose ${MAP_LAYERS.join(', ')} or changes`);
        const format = formatOf(options);
        const text = await inHouse(self, async (house) => {
          const derived = await derivedOf(house, options.sweep);
          if (drawn) return mapFile(derived.audit, drawn, format);
          const before = await derivedOf(house, options.from);
          return changesFile(before.audit, derived.audit, driftBetween(before, derived), format);
        });
        if (options.output === undefined) print(text);
        else await writeFile(options.output, text).catch((error: NodeJS.ErrnoException) => fail(EXIT.failed, `${options.output} cannot be written (${error.code})`));
      });
  },
};
export default command;

function formatOf({ format, output }: { readonly format?: string; readonly output?: string }): MapFormat {
  const known = (name: string) => MAP_FORMATS.find((one) => one === name);
  const ending = extname(output ?? '').slice(1);
  if (format === undefined && ending !== '' && !known(ending)) throw new InvalidArgumentError(`map -o ${output}: name it .${MAP_FORMATS.join(', .')}, or give --format`);
  if (format === undefined) return known(ending) ?? 'svg';
  const chosen = known(format);
  if (!chosen) throw new InvalidArgumentError(`map --format ${format}: choose ${MAP_FORMATS.join(', ')}`);
  return chosen;
}
