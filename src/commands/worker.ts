/** `worker`: takes the sweeps of a site from this machine, where the network in question can be reached. */
import { createLog } from '../daemon/daemon.js';
import { openQueue } from '../daemon/queue.js';
import { describeDatabaseError } from '../store/database.js';
import { takeSweeps } from '../daemon/worker.js';
import { commandOf, fail, inHouse, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';
import { stopSignal } from './bricks/stop-signal.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'worker', 'take the sweeps of a site from this machine; the daemon of that site sends them while a worker lives')
      .requiredOption('--site <site>', 'the site, as its site file names it')
      .action(async (options: CommonOptions & { site: string }, self) => {
        const stopped = stopSignal();
        const stopping = new AbortController();
        void stopped.signal.then(() => stopping.abort());
        await inHouse(self, async (house) => {
          if (!house.site) fail(EXIT.usage, `there is no site file ${house.configPath}; a worker needs the one of its site: scope, limits and credentials stand in it`);
          if (house.site.site !== options.site) fail(EXIT.usage, `${house.configPath} is the site file of “${house.site.site}”, not of “${options.site}”; name the right one with --config, or --site ${house.site.site}`);
          const log = createLog('info');
          const queue = await openQueue(house.database, (error) => log.error({ problem: describeDatabaseError(error) }, 'a fault was survived'));
          try {
            say(`takes the sweeps of ${options.site} from ${house.database.where}`);
            await takeSweeps(queue, house, stopping.signal, (told) => log.info(told, 'sweep'));
          } finally {
            await queue.stop({ graceful: false, wait: false });
          }
        }).finally(() => stopped.done());
      });
  },
};
export default command;
