/** Knows how to say that a program this machine needs is not there, or does not run. */

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
