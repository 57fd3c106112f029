/** `init`: asks a few questions and writes a commented site file; never scans. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { commentedSite, parseSite } from '../site/load.js';
import { commandOf, fail, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from './bricks/exit.js';

interface Answers {
  client: string;
  site: string;
  authorisedBy: string;
  on: string;
  until: string;
  allow: string;
}
const QUESTIONS: readonly (readonly [keyof Answers, string, (today: Date) => string])[] = [
  ['client', 'Name of the organisation', () => 'Example Ltd'],
  ['site', 'Which of its locations', () => 'HQ'],
  ['authorisedBy', 'Who authorised the audit, in writing', () => 'managing director'],
  ['on', 'From which day (YYYY-MM-DD)', (today) => day(today)],
  ['until', 'Until which day', (today) => day(new Date(today.getTime() + 364 * 86_400_000))],
  ['allow', 'Which networks may be swept (CIDR, by comma)', () => '192.0.2.0/24'],
];

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'init', 'write a commented site file; sends nothing')
      .option('--yes', 'take every default, ask nothing')
      .option('--force', 'write over an existing file')
      .action(async (options: CommonOptions & { yes?: boolean; force?: boolean }) => {
        if (existsSync(options.config) && !options.force) fail(EXIT.usage, `${options.config} is there already; name another with --config, or write over it with --force`);
        const answers = await ask(options.yes === true || !process.stdin.isTTY);
        const text = commentedSite({ ...answers, allow: answers.allow.split(',').map((cidr) => cidr.trim()).filter(Boolean) });
        const parsed = parseSite(text, { path: options.config });
        if ('problems' in parsed) fail(EXIT.usage, parsed.problems.map((problem) => `${problem.says}; ${problem.cure}`).join('\n'));
        await writeFile(options.config, text, { mode: 0o600 });
        if (options.json) return printJson({ written: options.config });
        say('next: linchpin doctor; linchpin sweep --dry-run');
        print(options.config);
      });
  },
};
export default command;

async function ask(silently: boolean): Promise<Answers> {
  const today = new Date();
  const answers = Object.fromEntries(QUESTIONS.map(([key, , usual]) => [key, usual(today)])) as unknown as Answers;
  if (silently) return answers;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  for (const [key, question, usual] of QUESTIONS) answers[key] = (await terminal.question(`${question} [${usual(today)}]: `)).trim() || usual(today);
  terminal.close();
  return answers;
}
function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
