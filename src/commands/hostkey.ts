/** `hostkey accept`: a person vouches for a new or changed SSH host key. */
import { parseAddress } from '../model/address.js';
import { keepDeclaration } from '../store/declarations.js';
import { acceptKey, pinnedKey } from '../store/memory.js';
import { lastSeenHostKey } from '../sweep/host-keys.js';
import { commandOf, fail, inHouse, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    const hostkey = program.command('hostkey').description('SSH host keys');
    commandOf(hostkey, 'accept <device>', 'accept the key that the device showed last')
      .option('--fingerprint <fp>', 'only if it is this one (SHA256:…)')
      .action(async (device: string, options: CommonOptions & { fingerprint?: string }, self) => {
        const done = await inHouse(self, async (house) => {
          const shown = await lastSeenHostKey(house, device);
          if (!shown) return fail(EXIT.failed, `no host key of “${device}” was seen; name a device or address that answered on SSH in the latest sweep`);
          if (options.fingerprint !== undefined && options.fingerprint !== shown.fingerprint) fail(EXIT.failed, `${device} showed ${shown.fingerprint}, not ${options.fingerprint}; nothing was accepted`);
          const before = await pinnedKey(house.database, house.siteId, shown.target);
          const at = new Date().toISOString();
          await acceptKey(house.database, house.siteId, shown.target, shown.fingerprint, at);
          await keepDeclaration(house.database, house.siteId, { by: 'command line', at, says: { is: 'hostkey-accepted', target: shown.target, fingerprint: shown.fingerprint } });
          return { ...shown, before: before?.fingerprint ?? null };
        });
        if (options.json) printJson(done);
        else say(`accepted ${done.fingerprint} for ${parseAddress(done.target) ?? done.target}`);
      });
  },
};
export default command;
