/** `sweeps`: begun, watched, cancelled; one at a time per site. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Api } from '../resource.js';
import type { House, SweepSummary } from '../house.js';
import { once } from '../once.js';
import { page, pageOf, pageQuery } from '../pages.js';
import { Refusal, notFound, orNotFound, problemSchema } from '../problem.js';
import { events } from '../stream.js';
import { bearerOf } from '../token.js';

const sweepSchema = z.object({ id: z.string(), label: z.string().nullable(), state: z.enum(['running', 'complete', 'partial', 'aborted']), startedAt: z.string(), endedAt: z.string().nullable() });
const byId = z.strictObject({ id: z.string().max(200) });

export function sweeps(app: Api, house: House): void {
  const startOnce = once(house);
  const find = async (id: string): Promise<SweepSummary> => orNotFound((await house.sweeps()).find((sweep) => sweep.id === id), 'sweep');

  app.get('/sweeps', { config: { scope: 'inventory:read' }, schema: { tags: ['sweeps'], summary: 'Sweeps, newest first', querystring: z.strictObject(pageQuery), response: { 200: pageOf(sweepSchema) } } }, async ({ query }) =>
    page(await house.sweeps(), ({ id }) => id, query),
  );

  app.post(
    '/sweeps',
    { config: { scope: 'sweep:run' }, schema: { tags: ['sweeps'], summary: 'Begin a sweep', body: z.strictObject({ label: z.string().min(1).max(100).refine((label) => label !== 'latest' && label !== 'previous', 'means another sweep').optional() }).nullish(), response: { 202: z.object({ id: z.string() }), 409: problemSchema } } },
    async (request, reply) => {
      const { id: who, name } = bearerOf(request);
      const id = await startOnce(request, async () => {
        const begun = await house.startSweep({ label: request.body?.label ?? null, by: name });
        if (!begun.started) throw new Refusal(409, 'Sweep running', 'one sweep per site at a time', { sweep: begun.running, href: `/api/v1/sweeps/${encodeURIComponent(begun.running)}` });
        await house.record({ who, did: 'sweep begun', about: begun.id });
        return begun.id;
      });
      return reply.code(202).header('location', `/api/v1/sweeps/${encodeURIComponent(id)}`).send({ id });
    },
  );

  app.get('/sweeps/:id', { config: { scope: 'sweep:run' }, schema: { tags: ['sweeps'], summary: 'One sweep', params: byId, response: { 200: sweepSchema } } }, ({ params }) => find(params.id));

  app.post('/sweeps/:id/cancel', { config: { scope: 'sweep:run' }, schema: { tags: ['sweeps'], summary: 'Stop a running sweep; what it has is kept as partial', params: byId, body: z.strictObject({}).nullish(), response: { 202: z.object({ id: z.string() }), 409: problemSchema } } }, async (request, reply) => {
    const { id } = request.params;
    const cancelled = await house.cancelSweep(id);
    if (cancelled === null) throw notFound('sweep');
    if (!cancelled) throw new Refusal(409, 'Sweep over', 'this sweep has ended already');
    await house.record({ who: bearerOf(request).id, did: 'sweep cancelled', about: id });
    return reply.code(202).send({ id });
  });

  app.get('/sweeps/:id/events', { config: { scope: 'sweep:run' }, schema: { tags: ['sweeps'], summary: 'Server-sent events: `progress` until `done`', params: byId } }, async (request, reply) => {
    await find(request.params.id);
    const stop = new AbortController();
    reply.raw.once('close', () => stop.abort());
    app.closing.addEventListener('abort', () => stop.abort(), { once: true, signal: stop.signal });
    const done = async () => find(request.params.id);
    const stream = Readable.from(events(house.progress(request.params.id, stop.signal), done, stop.signal));
    return reply.header('cache-control', 'no-store').header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8').send(stream);
  });
}
