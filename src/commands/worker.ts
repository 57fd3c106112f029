/** `worker`: keeps the name of what is to come: a second vantage point. */
import { commandOf, fail, type CommandLeaf } from './bricks/command.js';
import { EXIT } from './bricks/exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'worker', 'sweep from another machine (not there yet)')
      .option('--site <site>', 'the site whose sweeps it takes')
      .action(() => fail(EXIT.usage, 'workers on other machines are not there yet; `linchpin daemon` sweeps from this machine, and a second daemon with its own site file may share its Postgres'));
  },
};
export default command;
