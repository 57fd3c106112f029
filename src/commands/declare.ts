/** `declare`: what people know and the wire does not tell. */
import type { Command } from 'commander';
import { derivedOf } from '../audits.js';
import type { Audit } from '../model/audit.js';
import type { Said } from '../model/declaration.js';
import { keepDeclaration } from '../store/declarations.js';
import { commandOf, fail, inHouse, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from './bricks/exit.js';

const command: CommandLeaf = {
  register(program) {
    const declare = program.command('declare').description('say what the wire does not tell');
    commandOf(declare, 'segment <id> <name>', 'name a segment; it keeps the name over sweeps').action((id: string, name: string, _options, self) =>
      keep(self, (audit) => ({ is: 'segment-named', segment: known(audit.segments, id, 'segment').id, name })),
    );
    commandOf(declare, 'name <device> <name>', 'name a device').action((device: string, name: string, _options, self) => keep(self, (audit) => ({ is: 'device-named', device: known(audit.devices, device, 'device').id, name })));
    commandOf(declare, 'same <devices...>', 'these are one device').action((devices: string[], _options, self) => keep(self, (audit) => ({ is: 'same-device', devices: devices.map((device) => known(audit.devices, device, 'device').id) })));
    commandOf(declare, 'different <targets...>', 'these addresses are different devices').action((targets: string[], _options, self) => keep(self, () => ({ is: 'different-devices', targets })));
    commandOf(declare, 'link <device> <port> <otherDevice> <otherPort>', 'a cable that a person saw').action((a: string, port: string, b: string, otherPort: string, _options, self) =>
      keep(self, (audit) => ({ is: 'link', ends: [{ device: known(audit.devices, a, 'device').id, port }, { device: known(audit.devices, b, 'device').id, port: otherPort }] })),
    );
    commandOf(declare, 'knows <person> <service>', 'this person can restore this service').action((person: string, service: string, _options, self) => keep(self, (audit) => ({ is: 'knows', person, service: known(audit.services, service, 'service').id })));
  },
};
export default command;

async function keep(self: Command, saysOf: (audit: Audit) => Said): Promise<void> {
  const id = await inHouse(self, async (house) => {
    const { audit } = await derivedOf(house, 'latest');
    return keepDeclaration(house.database, house.siteId, { by: 'command line', at: new Date().toISOString(), says: saysOf(audit) });
  });
  if (self.opts<CommonOptions>().json) printJson({ id });
  else say('declared; `linchpin show` tells the difference');
}

/** The thing with this id or name; names must be of one thing only. */
function known<T extends { readonly id: string; readonly name: string }>(things: readonly T[], text: string, kind: string): T {
  const byId = things.find(({ id }) => id === text);
  const byName = things.filter(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (byId ?? byName.length === 1) return byId ?? byName[0]!;
  return fail(EXIT.usage, byName.length > 1 ? `${kind} “${text}” is the name of ${byName.length}; use an id: ${byName.map(({ id }) => id).join(', ')}` : `there is no ${kind} “${text}”`);
}
