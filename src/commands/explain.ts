/** `explain`: evidence, reasoning, and the commands to repeat it by hand. */
import { derivedOf } from '../audits.js';
import { explain } from '../audit/explain.js';
import { readObservation } from '../store/observations.js';
import { commandOf, fail, inHouse, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'explain <id> [other]', 'why a finding, link, segment, device or failure is as it is; two devices: what joins them, or why no link is known')
      .option('--sweep <ref>', 'latest, previous, an id or a label', 'latest')
      .action(async (one: string, other: string | undefined, options: CommonOptions & { sweep: string }, self) => {
        const id = other === undefined ? one : `${one},${other}`;
        const told = await inHouse(self, async (house) => {
          const { audit } = await derivedOf(house, options.sweep);
          return explain(audit, id, house.site, (from) => readObservation(house.database, house.siteId, from));
        });
        if (!told) return fail(EXIT.failed, `nothing is called ${id}; \`linchpin show findings\`, \`links\` or \`devices\` list the ids`);
        if (options.json) return printJson(told);
        const reasoning = told.reasoning.length === 0 ? [] : ['', 'reasoning', ...told.reasoning.map((line) => `  ${line}`)];
        print([told.title, ...told.says.map((line) => `  ${line}`), ...reasoning, '', 'evidence'].join('\n'));
        for (const row of told.evidence) print([`  ${row.at}  ${row.target}  ${row.outcome}  [${row.observation}]`, ...row.excerpt.map((line) => `    | ${line}`)].join('\n'));
        print(['', 'to repeat it by hand', ...new Set(told.evidence.map((row) => `  ${row.command}`))].join('\n'));
      });
  },
};
export default command;
