/** `map`: the network as a picture, or as a drawing to work on. */
import { InvalidArgumentError } from 'commander';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { derivedOf } from '../audits.js';
import { MAP_FORMATS, mapFile, type MapFormat } from '../report/maps/files.js';
import { commandOf, fail, inHouse, print, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from './bricks/exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'map <layer>', 'draw the network: l2 or l3')
      .option('-o, --output <file>', 'write to this file')
      .option('--format <format>', `${MAP_FORMATS.join(', ')}; else as the file is named, else svg`)
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (layer: string, options: CommonOptions & { output?: string; format?: string; sweep: string }, self) => {
        if (layer !== 'l2' && layer !== 'l3') throw new InvalidArgumentError(`map ${layer}: choose l2 or l3`);
        const format = formatOf(options);
        const { audit } = await inHouse(self, (house) => derivedOf(house, options.sweep));
        const text = mapFile(audit, layer, format);
        if (options.output === undefined) print(text);
        else await writeFile(options.output, text).catch((error: NodeJS.ErrnoException) => fail(EXIT.failed, `${options.output} cannot be written (${error.code})`));
      });
  },
};
export default command;

function formatOf({ format, output }: { readonly format?: string; readonly output?: string }): MapFormat {
  const known = (name: string) => MAP_FORMATS.find((one) => one === name);
  if (format === undefined) return known(extname(output ?? '').slice(1)) ?? 'svg';
  const chosen = known(format);
  if (!chosen) throw new InvalidArgumentError(`map --format ${format}: choose ${MAP_FORMATS.join(', ')}`);
  return chosen;
}
