/** `accept`: a person bears a finding until a date; owner, reason and date are all needed. */
import { derivedOf } from '../audits.js';
import { keepDeclaration } from '../store/declarations.js';
import { commandOf, fail, inHouse, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { comingDay } from './bricks/coming-day.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'accept <finding>', 'accept a finding until a date')
      .requiredOption('--owner <who>', 'who bears it')
      .requiredOption('--until <date>', 'YYYY-MM-DD')
      .requiredOption('--reason <why>', 'why it is borne')
      .action(async (id: string, options: CommonOptions & { owner: string; until: string; reason: string }, self) => {
        comingDay('--until', options.until);
        if (options.owner.trim() === '' || options.reason.trim() === '') fail(EXIT.usage, 'an acceptance needs an owner, a reason and a date');
        await inHouse(self, async (house) => {
          const { audit } = await derivedOf(house, 'latest');
          if (!audit.findings.some((finding) => finding.id === id)) fail(EXIT.failed, `there is no finding ${id}; \`linchpin show findings\` lists them`);
          await keepDeclaration(house.database, house.siteId, { by: 'command line', at: new Date().toISOString(), says: { is: 'accepted', finding: id, owner: options.owner, until: options.until, reason: options.reason } });
        });
        if (options.json) printJson({ finding: id, owner: options.owner, until: options.until, reason: options.reason });
        else say(`accepted until ${options.until}`);
      });
  },
};
export default command;
