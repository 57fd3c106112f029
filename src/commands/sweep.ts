/** `sweep`: plan, ask, keep, derive; in the foreground, with progress. */
import { loadFragile } from '../sweep/fragile.js';
import type { House } from '../house.js';
import { estimateOf } from '../plan/estimate.js';
import { refusalOf } from '../sweep/permission.js';
import { SiteError } from '../site/problem.js';
import { workingCredentials } from '../store/memory.js';
import { startSweep, type SweepResult, SweepRunning } from '../sweep/sweep.js';
import { commandOf, fail, inHouse, print, printJson, say, type CommandLeaf, type CommonOptions } from './bricks/command.js';
import { EXIT } from '../exit.js';
import { tellingTo } from './bricks/progress.js';
import { textTable } from './bricks/text-table.js';

interface Options extends CommonOptions {
  readonly dryRun?: boolean;
  readonly label?: string;
  readonly minCoverage?: string;
  readonly failOn?: string;
}
const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;
const OUTCOMES = ['ACT_NOW', 'PLAN', 'VERIFY', 'ASK', 'TRACK'];

const command: CommandLeaf = {
  register(program) {
    commandOf(program, 'sweep', 'ask the agreed networks and derive an audit')
      .option('--dry-run', 'print targets, asks, packets and minutes; send nothing')
      .option('--label <label>', 'a name for this sweep')
      .option('--min-coverage <percent>', 'end with 3 where fewer of the answering devices could be examined')
      .option('--fail-on <outcome>', `end with 10 where an open finding has this outcome or a graver one: ${OUTCOMES.join(', ')}`)
      .action(async (options: Options, self) => {
        const least = percentOf(options.minCoverage);
        const graver = options.failOn === undefined ? [] : OUTCOMES.slice(0, OUTCOMES.indexOf(options.failOn) + 1);
        if (options.failOn !== undefined && graver.length === 0) fail(EXIT.usage, `--fail-on takes one of ${OUTCOMES.join(', ')}`);
        await inHouse(self, async (house) => {
          if (options.dryRun) return dryRun(house, options.json ?? false);
          const { result, signal } = await sweep(house, options.label ?? null);
          tell(result, options.json ?? false);
          if (signal !== null) process.exitCode = SIGNALS[signal];
          else if (result.state !== 'complete') process.exitCode = EXIT.partial;
          else if (least !== null && coverageOf(result) < least) {
            say(`${Math.floor(coverageOf(result))} % of the answering devices could be examined; asked for were ${least} %. \`linchpin show coverage\` lists what is missing`);
            process.exitCode = EXIT.partial;
          } else if (result.audit.findings.some(({ outcome, status }) => graver.includes(outcome) && ['new', 'open', 'reopened', 'expired'].includes(status))) process.exitCode = EXIT.threshold;
        });
      });
  },
};
export default command;

function percentOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const percent = Number(text.replace(/%$/, ''));
  return Number.isFinite(percent) && percent >= 0 && percent <= 100 ? percent : fail(EXIT.usage, '--min-coverage takes a number from 0 to 100');
}

/** Runs it to its end; the first signal ends it gently, a second one at once. */
async function sweep(house: House, label: string | null): Promise<{ readonly result: SweepResult; readonly signal: keyof typeof SIGNALS | null }> {
  const telling = tellingTo(process.stderr);
  const running = await startSweep(house, {
    label,
    atClosedWindow: 'refuse',
    progress: telling.tell,
  }).catch((error: unknown) => fail(error instanceof SweepRunning ? EXIT.failed : rethrow(error), (error as Error).message));
  let signal: keyof typeof SIGNALS | null = null;
  const stop = (name: NodeJS.Signals): void => {
    if (signal !== null) process.exit(SIGNALS[signal]);
    signal = name as keyof typeof SIGNALS;
    telling.end();
    say('stopping; what was answered is kept');
    running.cancel(`ended by ${name}`);
  };
  for (const name of Object.keys(SIGNALS)) process.on(name, stop);
  try {
    return { result: await running.done, signal };
  } finally {
    telling.end();
    for (const name of Object.keys(SIGNALS)) process.off(name, stop);
  }
}
function rethrow(error: unknown): never {
  throw error;
}

function tell({ sweep: id, state, devices }: SweepResult, json: boolean): void {
  if (json) return printJson({ sweep: id, state, devices });
  say(`${devices} devices${state === 'complete' ? '' : `, ${state}: stopped before the end`}`);
  print(id);
}

/** Of the devices that answered, how many were examined fully or in part, in percent. */
function coverageOf({ audit }: SweepResult): number {
  const answering = audit.devices.filter(({ targets }) => targets.length > 0);
  if (answering.length === 0) return 0;
  return (100 * answering.filter(({ examined }) => examined !== 'none').length) / answering.length;
}

async function dryRun(house: House, json: boolean): Promise<void> {
  const { site, engine, database, siteId, configPath } = house;
  if (!site) fail(EXIT.usage, `there is no site file ${configPath}; \`linchpin init\` writes one`);
  const refusal = refusalOf(site, configPath, new Date());
  if (refusal instanceof SiteError) throw refusal;
  const estimate = estimateOf({ site, facts: [], asked: [], dialects: engine.dialects, remembered: await workingCredentials(database, siteId), fragile: await loadFragile() });
  if (json) return printJson(estimate);
  const { packets, minutes } = estimate;
  print(`${site.scope.allow.join(', ')}${site.scope.deny.length > 0 ? ` without ${site.scope.deny.join(', ')}` : ''}: ${estimate.targets} targets`);
  for (const { first, last } of estimate.unlisted) print(`${first} – ${last}: too many addresses to ask one by one; only those that others tell of are asked`);
  print(textTable(['ask', 'targets, at most', 'packets, at most'], estimate.asks.map(({ what, targets, packets: most }) => [what, targets, most])));
  print(`packets: ${packets.least} where nobody answers, at most ${packets.most}; at most ${site.limits.packetsPerSecond} in a second`);
  print(`minutes: ${minutes.least === minutes.most ? minutes.most : `${minutes.least} to ${minutes.most}`}`);
  print('nothing was sent');
}
