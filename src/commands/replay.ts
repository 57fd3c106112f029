/** `replay`: derives again from stored observations; no network. */
import { derivedOf } from '../audits.js';
import { commandOf, inHouse, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'replay', 'derive again from stored observations; sends nothing')
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (options: CommonOptions & { sweep: string }, self) => {
        await inHouse(self, async (house) => {
          const { audit } = await derivedOf(house, options.sweep, { fresh: true });
          if (options.json) return printJson(audit);
          say(`${audit.devices.length} devices, ${audit.links.length} links, ${audit.findings.length} findings`);
          print(audit.sweep.id);
        });
      });
  },
};
export default command;
