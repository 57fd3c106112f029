/** `what-if` and `diffs`: what would stop, and what has changed. */
import { z } from 'zod';
import type { Api } from '../resource.js';
import type { House } from '../house.js';
import { Refusal, orNotFound } from '../problem.js';
import { whole } from '../shapes.js';

const reference = z.string().min(1).max(200);

export function comparisons(app: Api, house: House): void {
  const config = { scope: 'inventory:read' } as const;
  const tags = ['failures'];
  app.post(
    '/what-if',
    { config, schema: { tags, summary: 'What stops when these units are gone', body: z.strictObject({ remove: z.array(z.string().trim().min(1).max(200)).min(1).max(100), snapshot: reference.optional() }), response: { 200: whole } } },
    async ({ body }) => {
      const answer = orNotFound(await house.whatIf(body.snapshot ?? 'latest', body.remove), 'snapshot');
      if (answer.unmatched.length > 0) throw new Refusal(422, 'Not possible', 'some names match no unit', { unmatched: answer.unmatched });
      return answer;
    },
  );
  app.get('/diffs', { config, schema: { tags: ['snapshots'], summary: 'What changed between two sweeps', querystring: z.strictObject({ from: reference.default('previous'), to: reference.default('latest') }), response: { 200: whole } } }, async ({ query }) =>
    orNotFound(await house.drift(query.from, query.to), 'snapshot'),
  );
}
