/** `report`: the report of a sweep in one of its formats. */
import { InvalidArgumentError } from 'commander';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { reportOf, written } from '../editions.js';
import { audits } from '../kept-audits.js';
import { loadFormats } from '../load.js';
import { printToPdf } from '../pdf.js';
import { commandOf, fail, inHouse, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'report', 'write the report of a sweep')
      .option('--format <format>', 'html, pdf, json, csv, md, …; else as the file is named, else html')
      .option('-o, --output <file>', 'write to this file')
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .option('--since <ref>', 'compare with this earlier sweep; else with the last complete one, and with the last that was handed over')
      .action(async (options: CommonOptions & { format?: string; output?: string; sweep: string; since?: string }, self) => {
        const known = ['pdf', ...(await loadFormats()).map(({ id }) => id)].sort();
        const ending = extname(options.output ?? '').slice(1);
        if (options.format === undefined && ending !== '' && !known.includes(ending)) throw new InvalidArgumentError(`report -o ${options.output}: name it .${known.join(', .')}, or give --format`);
        const format = options.format ?? (ending || 'html');
        if (!known.includes(format)) throw new InvalidArgumentError(`report --format ${format}: choose ${known.join(', ')}`);
        const isBinary = format === 'pdf' || format === 'xlsx';
        if (isBinary && options.output === undefined && process.stdout.isTTY) fail(EXIT.usage, `${format} is not for a terminal; name a file with -o FILE`);
        const body = await inHouse(self, async (house) => {
          const report = await reportOf(house, audits(house), options.sweep, { since: options.since });
          const found = (await written(report, format === 'pdf' ? 'html' : format))!;
          return format === 'pdf' ? printToPdf(found.body) : found.body;
        });
        if (options.output === undefined) {
          process.stdout.write(body);
          return;
        }
        await writeFile(options.output, body).catch((error: NodeJS.ErrnoException) => fail(EXIT.failed, `${options.output} cannot be written (${error.code})`));
        if (options.json) printJson({ file: options.output, format });
        else say(`written to ${options.output}`);
      });
  },
};
export default command;
