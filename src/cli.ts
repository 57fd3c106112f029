/** Knows the command line: loads the commands, runs the one that was called. */
import { Command } from 'commander';
import { type CommandLeaf, runToExit } from './commands/bricks/command.js';
import { HOME } from './engine.js';
import { loadLeaves } from './load.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs `linchpin` with these arguments; returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as { version: string };
  const program = new Command('linchpin').description('Shows an organisation what its IT hangs on.').version(version).exitOverride().showHelpAfterError('(`linchpin help` lists the commands)');
  for (const command of await loadLeaves<CommandLeaf>(join(import.meta.dirname, 'commands'))) command.register(program);
  for (const command of program.commands) overrideExit(command);
  return runToExit(program, argv);
}
function overrideExit(command: Command): void {
  command.exitOverride();
  for (const sub of command.commands) overrideExit(sub);
}
