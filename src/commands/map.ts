/** `map`: the network as a picture. */
import { InvalidArgumentError } from 'commander';
import { writeFile } from 'node:fs/promises';
import { derivedOf } from '../audits.js';
import { drawL2 } from '../report/maps/l2.js';
import { drawL3 } from '../report/maps/l3.js';
import { commandOf, inHouse, print, type CommandLeaf, type CommonOptions } from './bricks/command.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'map <layer>', 'draw the network: l2 or l3')
      .option('-o, --output <file>', 'write the SVG to this file')
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (layer: string, options: CommonOptions & { output?: string; sweep: string }, self) => {
        if (layer !== 'l2' && layer !== 'l3') throw new InvalidArgumentError(`map ${layer}: choose l2 or l3`);
        const { audit } = await inHouse(self, (house) => derivedOf(house, options.sweep));
        const svg = layer === 'l2' ? drawL2(audit) : drawL3(audit);
        if (options.output === undefined) print(svg);
        else await writeFile(options.output, svg);
      });
  },
};
export default command;
