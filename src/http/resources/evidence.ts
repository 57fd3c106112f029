/** `observations` and `exports/observations`: what the network said, sealed, as it was kept. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Api } from '../resource.js';
import type { House } from '../house.js';
import { orNotFound } from '../problem.js';
import { identified } from '../shapes.js';
import { bearerOf } from '../token.js';

export function evidence(app: Api, house: House): void {
  const config = { scope: 'evidence:read' } as const;
  const tags = ['evidence'];
  app.get('/observations/:id', { config, schema: { tags, summary: 'One observation with its answer', params: z.strictObject({ id: z.string().min(1).max(200) }), response: { 200: identified } } }, async (request) => {
    const { params } = request;
    const found = orNotFound(await house.observation(params.id), 'observation');
    await house.record({ who: bearerOf(request).id, did: 'observation read', about: params.id });
    return found;
  });
  app.get('/exports/observations', { config, schema: { tags, summary: 'All observations of a snapshot as NDJSON', querystring: z.strictObject({ snapshot: z.string().max(200).default('latest') }) } }, async (request, reply) => {
    const { snapshot } = request.query;
    const all = orNotFound(await house.observations(snapshot), 'snapshot');
    await house.record({ who: bearerOf(request).id, did: 'observations exported', about: snapshot });
    return reply.type('application/x-ndjson; charset=utf-8').header('content-disposition', 'attachment; filename="observations.ndjson"').send(Readable.from(linesOf(all)));
  });
}

async function* linesOf(all: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of all) yield `${line}\n`;
}
