/** `import`: the same way of the data, from recordings instead of a network. */
import { commandOf, inHouse, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { importRecordings } from '../sweep/import.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'import <dir>', 'derive an audit from recordings in a folder; sends nothing')
      .option('--label <label>', 'a name for this sweep')
      .action(async (dir: string, options: CommonOptions & { label?: string }, self) => {
        await inHouse(self, async (house) => {
          const done = await importRecordings(house, dir, options.label ?? null);
          for (const { what, why } of done.unread) say(`not read: ${what}: ${why}`);
          if (options.json) return printJson({ sweep: done.sweep, state: done.state, devices: done.devices });
          say(`${done.devices} devices`);
          print(done.sweep);
        });
      });
  },
};
export default command;
