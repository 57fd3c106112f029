/** Knows the exit codes, and the error that ends a command with one of them. */
export const EXIT = { failed: 1, usage: 2, partial: 3, dependency: 4, notPermitted: 5, threshold: 10, interrupted: 130, terminated: 143 } as const;

export class ExitError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}
