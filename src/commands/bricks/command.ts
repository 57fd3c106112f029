/** Knows what a command is, and the manners that all of them share: options, output, exit codes. */
import type { Command } from 'commander';
import { type House, openHouse } from '../../house.js';
import { ExitError } from '../../exit.js';
import { exitCodeOf, messageOf } from './ending.js';

/** One command, one file; its id is its file name. */
export interface CommandLeaf {
  readonly id?: string;
  register(program: Command): void;
}
export interface CommonOptions {
  readonly config: string;
  readonly data: string;
  readonly json?: boolean;
}

/** A command with the options every command takes. `usage` names its arguments, as in `diff <from> <to>`. */
export function commandOf(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--config <file>', 'site file', './linchpin.yaml')
    .option('--data <dir>', 'data directory: embedded Postgres, keys', './linchpin-data')
    .option('--json', 'print JSON');
}

/** Runs an action with the house open, and closes it whatever happens. */
export async function inHouse<T>(command: Command, action: (house: House) => Promise<T>): Promise<T> {
  const { config, data } = command.opts<CommonOptions>();
  const house = await openHouse({ config, data, configGiven: command.getOptionValueSource('config') === 'cli' });
  try {
    return await action(house);
  } finally {
    await house.close();
  }
}

/** The result goes to stdout. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}
/** Messages go to stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs a parsed command line to its exit code. Never throws. */
export async function runToExit(program: Command, argv: readonly string[]): Promise<number> {
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    const message = messageOf(error);
    if (message) say(message);
    return exitCodeOf(error);
  }
}

/** Ends the command with `code` and a message that names the cure. */
export function fail(code: number, message: string): never {
  throw new ExitError(code, message);
}
