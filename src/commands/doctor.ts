/** `doctor`: one line per requirement, each with the command that cures it; ends with 4 where one is lacking. */
import { examine } from '../doctor/doctor.js';
import type { Requirement } from '../doctor/requirement.js';
import { commandOf, fail, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const WORDS: Readonly<Record<Requirement['state'], string>> = { met: 'ok', lacking: 'LACKING', remark: 'note' };

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'doctor', 'what is needed, what is lacking, and what cures it; sends nothing').action(async (options: CommonOptions, self) => {
      const requirements = await examine({ config: options.config, data: options.data, configGiven: self.getOptionValueSource('config') === 'cli' }, new Date());
      const lacking = requirements.filter(({ state }) => state === 'lacking').length;
      if (options.json) printJson({ ok: lacking === 0, requirements });
      else print(requirements.map(lineOf).join('\n'));
      if (lacking > 0) fail(EXIT.dependency, `${lacking} of ${requirements.length} ${lacking === 1 ? 'is' : 'are'} lacking; what cures ${lacking === 1 ? 'it' : 'each'} stands behind the arrow`);
    });
  },
};
export default command;

function lineOf({ name, state, says, cure }: Requirement): string {
  return `${WORDS[state].padEnd(8)} ${name.padEnd(11)} ${says}${cure === null ? '' : ` → ${cure}`}`;
}
