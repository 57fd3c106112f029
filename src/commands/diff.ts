/** `diff`: what changed between two sweeps, both derived by the same engine. */
import { derivedOf } from '../audits.js';
import { driftBetween } from '../drift/drift.js';
import { wordOf } from '../model/drift.js';
import { cleanLines } from '../model/text.js';
import { commandOf, inHouse, print, printJson, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'diff <from> <to>', 'what changed between two sweeps (latest, previous, an id, a label)')
      .option('--exit-code', `end with ${EXIT.threshold} where there are changes`)
      .action(async (from: string, to: string, options: CommonOptions & { exitCode?: boolean }, self) => {
        const drift = await inHouse(self, async (house) => driftBetween(await derivedOf(house, from), await derivedOf(house, to)));
        if (options.json) printJson(drift);
        else {
          if (!drift.comparable) print(`not comparable: ${drift.why.join('; ')}`);
          for (const { change, word, kind, subject, before, after, text } of drift.changes) {
            print(`${change} ${wordOf({ change, word })} ${kind} ${subject.name}${before === null && after === null ? '' : `: ${before ?? '–'} → ${after ?? '–'}`}`);
            if (text !== undefined) print(cleanLines(text).trimEnd().split('\n').map((line) => `    ${line}`).join('\n'));
          }
          for (const { kind, name, why } of drift.notChecked) print(`? not checked ${kind} ${name}: ${why}`);
          for (const { rule, count } of drift.hidden) print(`hidden: ${count} lines by ${rule}`);
          if (drift.changes.length === 0) print('no changes');
        }
        if (options.exitCode && drift.changes.length > 0) process.exitCode = EXIT.threshold;
      });
  },
};
export default command;
