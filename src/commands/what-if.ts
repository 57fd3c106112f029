/** `what-if`: what stops when these units are gone. */
import { whatIfOf } from '../what-if.js';
import { commandOf, fail, inHouse, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'what-if', 'what stops when units are removed')
      .requiredOption('--remove <names>', 'names or ids of devices, links, segments, providers, groups, members (`member 1 of core`) or domains (`vlan:10`), by comma')
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (options: CommonOptions & { remove: string; sweep: string }, self) => {
        const names = options.remove.split(',').map((name) => name.trim()).filter(Boolean);
        const { answer, nameOf } = await inHouse(self, (house) => whatIfOf(house, options.sweep, names));
        const lost = answer.unmatched[0];
        if (lost) fail(EXIT.usage, `there is no unit “${lost.written}”${lost.nearest ? `; did you mean “${lost.nearest}”?` : '; `linchpin show failures` lists them'}`);
        if (options.json) return printJson(answer);
        print(`without ${answer.removed.map((unit) => unit.name).join(' and ')}:`);
        print(`  cut off: ${answer.stop.cutOff.hosts.length} hosts, ${answer.stop.cutOff.devices.length} other devices${answer.stop.cutOff.devices.length > 0 ? ` (${answer.stop.cutOff.devices.map(nameOf).join(', ')})` : ''}`);
        print(`  stops everywhere: ${answer.stop.everywhere.map(nameOf).join(', ') || 'nothing'}`);
        for (const [service, duration] of Object.entries(answer.stop.after ?? {})) print(`  stops later, after ${duration}: ${nameOf(service)}`);
        if (answer.stop.possibly) print(`  may stop: ${answer.stop.possibly.map(nameOf).join(', ')}`);
        for (const { service, hosts } of answer.stop.somewhere) print(`  stops for ${hosts} ${hosts === 1 ? 'host' : 'hosts'}: ${nameOf(service)}`);
        for (const says of answer.stop.asFarAsSeen ?? []) print(`  as far as seen; not explained: ${says}`);
      });
  },
};
export default command;
