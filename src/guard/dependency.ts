/** Knows how to say that a program this machine needs is not there, or does not run. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Ends a command with exit code 4. The message names what is missing and the command that cures it. */
export class DependencyMissing extends Error {
  constructor(
    readonly what: string,
    readonly cure: string,
  ) {
    super(`${what} is missing: ${cure}`);
    this.name = 'DependencyMissing';
  }
}

/** Where the administrator's programs lie; the PATH of other accounts often leaves them out. */
const FURTHER_FOLDERS = ['/usr/bin', '/usr/sbin', '/bin', '/sbin', '/usr/local/bin', '/usr/local/sbin'];

/** The path of a program, or null where this machine has none of that name. */
export function programPath(name: string, path = process.env['PATH'] ?? ''): string | null {
  for (const folder of [...path.split(delimiter).filter((one) => one !== ''), ...FURTHER_FOLDERS]) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
