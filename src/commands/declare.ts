/** `declare`: what people know and the wire does not tell. */
import type { Command } from 'commander';
import { derivedOf } from '../audits.js';
import { NotKnown, resolved } from '../declaring.js';
import { ANSWERS, type Answer, type Said } from '../model/declaration.js';
import { keepDeclaration } from '../store/declarations.js';
import { comingDay } from './bricks/coming-day.js';
import { commandOf, fail, inHouse, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    const declare = program.command('declare').description('say what the wire does not tell');
    commandOf(declare, 'segment <id> <name>', 'name a segment; it keeps the name over sweeps').action((segment: string, name: string, _options, self) => keep(self, { is: 'segment-named', segment, name }));
    commandOf(declare, 'name <device> <name>', 'name a device').action((device: string, name: string, _options, self) => keep(self, { is: 'device-named', device, name }));
    commandOf(declare, 'same <devices...>', 'these are one device').action((devices: string[], _options, self) => keep(self, { is: 'same-device', devices }));
    commandOf(declare, 'different <targets...>', 'these addresses are different devices').action((targets: string[], _options, self) => keep(self, { is: 'different-devices', targets }));
    commandOf(declare, 'link <device> <port> <otherDevice> <otherPort>', 'a cable that a person saw').action((a: string, port: string, b: string, otherPort: string, _options, self) =>
      keep(self, { is: 'link', ends: [{ device: a, port }, { device: b, port: otherPort }] }),
    );
    commandOf(declare, 'knows <person> <service>', 'this person can restore this service').action((person: string, service: string, _options, self) => keep(self, { is: 'knows', person, service }));
    commandOf(declare, 'decision <unit> <answer>', 'what the owner decided about the cure of a unit: yes, no or later')
      .requiredOption('--owner <who>', 'who sees to it')
      .requiredOption('--by <date>', 'when it is done, or is asked again, YYYY-MM-DD')
      .action((unit: string, answer: string, { owner, by }: CommonOptions & { owner: string; by: string }, self) => keep(self, { is: 'decided', unit, answer: answerOf(answer), owner: owner.trim() === '' ? fail(EXIT.usage, 'a decision needs an owner') : owner.trim(), by: comingDay('--by', by) }));
  },
};
export default command;

async function keep(self: Command, said: Said): Promise<void> {
  const id = await inHouse(self, async (house) => {
    const { audit } = await derivedOf(house, 'latest');
    const says = ifKnown(() => resolved(said, audit, house.site));
    return keepDeclaration(house.database, house.siteId, { by: 'command line', at: new Date().toISOString(), says });
  });
  if (self.opts<CommonOptions>().json) printJson({ id });
  else say('declared; `linchpin show` tells the difference');
}
function answerOf(text: string): Answer {
  return ANSWERS.find((one) => one === text) ?? fail(EXIT.usage, `declare decision UNIT ${text}: say ${ANSWERS.join(', ')}`);
}
function ifKnown<T>(resolve: () => T): T {
  try {
    return resolve();
  } catch (error) {
    if (error instanceof NotKnown) return fail(EXIT.usage, error.message);
    throw error;
  }
}
