/** Knows which failure ends with which exit code. */
import { CommanderError, InvalidArgumentError } from 'commander';
import { NoSuchSweep, NotEarlier } from '../../audits.js';
import { EXIT, ExitError } from '../../exit.js';
import { SiteError } from '../../site/problem.js';
import { DependencyMissing } from '../../guard/dependency.js';
import { SecretUnavailable } from '../../guard/secrets.js';
import { DatabaseUnavailable, describeDatabaseError, isConnectionLoss } from '../../store/database.js';

/** The exit code that an error ends with. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ExitError) return error.code;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  if (error instanceof SiteError || error instanceof SecretUnavailable) return EXIT.usage;
  if (error instanceof DatabaseUnavailable || error instanceof DependencyMissing || isConnectionLoss(error)) return EXIT.dependency;
  if (error instanceof NoSuchSweep) return EXIT.failed;
  return EXIT.failed;
}

/** What to tell about it; null where it was told already. */
export function messageOf(error: unknown): string | null {
  if (error instanceof InvalidArgumentError) return error.message;
  if (error instanceof CommanderError) return null;
  if (isConnectionLoss(error)) return `Postgres is away (${describeDatabaseError(error)}); what was kept so far is kept. Start it again, then repeat the command.`;
  if (error instanceof ExitError || error instanceof SiteError || error instanceof SecretUnavailable || error instanceof DatabaseUnavailable || error instanceof DependencyMissing || error instanceof NoSuchSweep || error instanceof NotEarlier) return error.message;
  return `linchpin failed: ${describeDatabaseError(error)}`;
}
