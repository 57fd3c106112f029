/** Knows what is wrong with a site file: where, what, and the cure. */

export interface Problem {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, without ever repeating a secret. */
  readonly says: string;
  /** What to write or do instead. */
  readonly cure: string;
}

/** A problem before its place in the text is known: by the part of the file, and the key of a map where that is what is wrong. */
export type Told = Pick<Problem, 'says' | 'cure'> & { readonly at: readonly (string | number)[]; readonly key?: string };

/** A site file that is not valid: exit code 2. One line per problem: `file:line:column: what is wrong; cure`. */
export class SiteError extends Error {
  constructor(
    readonly path: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(({ line, column, says, cure }) => `${path}:${line}:${column}: ${says}; ${cure}`).join('\n'));
    this.name = 'SiteError';
  }
}
