/** `purge`: keeps the name of what is to come: everything of one site removed. */
import { commandOf, fail, type CommandLeaf } from './bricks/command.js';
import { EXIT } from './bricks/exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'purge', 'remove everything of a site (not there yet)')
      .option('--site <site>', 'the site to remove')
      .action(() => fail(EXIT.usage, 'purge is not there yet; nothing was removed. Where the database is the embedded one, removing the data directory removes all sites in it'));
  },
};
export default command;
