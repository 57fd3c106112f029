/** `init`: asks a few questions and writes a commented site file; never scans. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { HOME } from '../engine.js';
import { commentedSite, parseSite } from '../site/load.js';
import { type Read, readDate, readNetwork } from '../site/scalars.js';
import { commandOf, fail, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';

interface Answers {
  client: string;
  site: string;
  authorisedBy: string;
  on: string;
  until: string;
  allow: string;
}
interface Question {
  readonly key: keyof Answers;
  readonly option: string;
  readonly asks: string;
  readonly usual: (today: Date) => string;
  readonly check?: (answer: string, before: Answers) => Read<unknown>;
}
const YEAR_MS = 364 * 86_400_000;
const QUESTIONS: readonly Question[] = [
  { key: 'client', option: '--client <name>', asks: 'Name of the organisation', usual: () => 'Example Ltd' },
  { key: 'site', option: '--site <name>', asks: 'Which of its locations', usual: () => 'HQ' },
  { key: 'allow', option: '--allow <cidrs>', asks: 'Which networks may be swept (CIDR, by comma)', usual: () => '192.0.2.0/24', check: eachNetwork },
  { key: 'authorisedBy', option: '--authorised-by <who>', asks: 'Who authorised it in writing (empty: nobody yet, and nothing will be sent)', usual: () => '' },
  { key: 'on', option: '--on <date>', asks: 'From which day (YYYY-MM-DD)', usual: day, check: readDate },
  { key: 'until', option: '--until <date>', asks: 'Until which day', usual: (today) => day(new Date(today.getTime() + YEAR_MS)), check: dayFrom },
];

const command: CommandLeaf = {
  register(program) {
    const init = commandOf(program, 'init', 'write a commented site file; sends nothing').option('--yes', 'ask nothing: take the options below, and defaults for the others').option('--force', 'write over an existing file');
    for (const { option, asks } of QUESTIONS) init.option(option, asks);
    init.action(async (options: CommonOptions & Partial<Answers> & { yes?: boolean; force?: boolean }) => {
      if (existsSync(options.config) && !options.force) fail(EXIT.usage, `${options.config} is there already; name another with --config, or write over it with --force`);
      const answers = await ask(options, options.yes === true || !process.stdin.isTTY);
      const text = commentedSite({ ...answers, authorisedBy: answers.authorisedBy.trim() || null, allow: networksIn(answers.allow), schema: join(HOME, 'config', 'site.schema.json') });
      const parsed = parseSite(text, { path: options.config });
      if ('problems' in parsed) fail(EXIT.usage, parsed.problems.map(({ says, cure }) => `${says}; ${cure}`).join('\n'));
      await write(options.config, text);
      if (options.json) return printJson({ written: options.config, engagement: answers.authorisedBy.trim() !== '' });
      if (answers.authorisedBy.trim() === '') say(`nobody has authorised a sweep yet, and nothing is sent before: write engagement: in ${options.config} as it was signed`);
      if (options.allow === undefined && answers.allow === '192.0.2.0/24') say('192.0.2.0/24 stands in for your networks: correct scope: { allow: … }');
      say('next: linchpin doctor; linchpin sweep --dry-run');
      print(options.config);
    });
  },
};
export default command;

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: 0o600 });
  } catch (error) {
    fail(EXIT.failed, `${path} cannot be written (${(error as NodeJS.ErrnoException).code}); name another with --config, or give this user the right to write it`);
  }
}

/** What was given by options stands; the rest is asked for, or taken as usual. A wrong answer is asked for again. */
async function ask(given: Partial<Answers>, silently: boolean): Promise<Answers> {
  const today = new Date();
  const answers = Object.fromEntries(QUESTIONS.map(({ key, usual }) => [key, given[key] ?? usual(today)])) as unknown as Answers;
  if (silently) return answers;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<never>((_resolve, reject) => terminal.once('close', () => reject(Object.assign(new Error(), { name: 'AbortError' }))));
  try {
    for (const { key, asks, usual, check } of QUESTIONS) {
      if (given[key] !== undefined || (answers.authorisedBy === '' && (key === 'on' || key === 'until'))) continue;
      for (;;) {
        const usually = usual(today);
        answers[key] = (await Promise.race([terminal.question(`${asks}${usually === '' ? '' : ` [${usually}]`}: `), ended])).trim() || usually;
        const read = check?.(answers[key], answers);
        if (!read || 'value' in read) break;
        say(`${read.says}; ${read.cure}`);
      }
    }
  } catch (error) {
    if ((error as Error).name === 'AbortError') fail(EXIT.interrupted, '\nnothing was written');
    throw error;
  } finally {
    ended.catch(() => undefined);
    terminal.close();
  }
  return answers;
}

function networksIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
function eachNetwork(text: string): Read<unknown> {
  return networksIn(text).map(readNetwork).find((read) => 'says' in read) ?? { value: text };
}
/** An end that comes before the begin is asked for again: to find it out at the last would cost all answers. */
function dayFrom(text: string, { on }: Answers): Read<unknown> {
  const read = readDate(text);
  return 'value' in read && text < on ? { says: `the engagement would end (${text}) before it begins (${on})`, cure: 'give the day until which it was signed' } : read;
}
function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
