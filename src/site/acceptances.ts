/** Knows the file of acceptances that a site keeps beside its site file: who bears which finding, until when, and why. */
import { z } from 'zod';
import type { Problem } from './problem.js';
import { readDate } from './scalars.js';
import { readSource } from './source.js';
import { problemsOf } from './wording.js';

export interface Acceptance {
  readonly finding: string;
  readonly owner: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly until: string;
  readonly reason: string;
}

const text = z.string().trim().min(1).max(1000);
const KEYS = ['finding', 'owner', 'until', 'reason'];
const file = z.array(
  z.strictObject({
    finding: text,
    owner: text,
    until: z.string().transform((written, context) => {
      const read = readDate(written);
      if ('value' in read) return read.value;
      context.addIssue({ code: 'custom', message: read.says, params: { cure: read.cure } });
      return z.NEVER;
    }),
    reason: text,
  }),
);

/** Reads a YAML list of `{ finding, owner, until, reason }`; all four are needed. An empty file accepts nothing. */
export function parseAcceptances(written: string): { readonly acceptances: readonly Acceptance[] } | { readonly problems: readonly Problem[] } {
  if (written.replace(/^\ufeff/, '').replace(/^\s*(#.*)?$/gm, '').trim() === '') return { acceptances: [] };
  const source = readSource(written);
  if ('problems' in source) return source;
  const shaped = file.safeParse(source.data);
  if (!shaped.success) return { problems: problemsOf(shaped.error.issues, source, (path) => (path.length === 1 ? KEYS : null)) };
  const twice = shaped.data.findIndex(({ finding }, i) => shaped.data.findIndex((other) => other.finding === finding) < i);
  if (twice >= 0) return { problems: [{ ...source.at([twice, 'finding']), says: `finding ${shaped.data[twice]!.finding} is accepted twice`, cure: 'keep one of the two' }] };
  return { acceptances: shaped.data };
}
