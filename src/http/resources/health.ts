/** `/livez`, `/readyz`, `/version`, `/metrics`: for those who watch the watcher. */
import { z } from 'zod';
import type { Api } from '../resource.js';
import type { House } from '../house.js';

export function health(app: Api, house: House): void {
  const config = { scope: 'open' } as const;
  const tags = ['health'];
  app.get('/livez', { config, schema: { tags, summary: 'The process answers', response: { 200: z.object({ live: z.literal(true) }) } } }, () => ({ live: true as const }));
  app.get('/version', { config, schema: { tags, summary: 'Engine and API version', response: { 200: z.object({ engine: z.string(), api: z.string() }) } } }, () => ({ engine: house.version, api: 'v1' }));
  const readiness = z.object({ ready: z.boolean(), checks: z.array(z.object({ name: z.string(), ok: z.boolean() })) });
  app.get('/readyz', { config, schema: { tags, summary: 'Whether sweeps and answers can be had; what is wrong is in the log, for it may speak of the client', response: { 200: readiness, 503: readiness } } }, async (_request, reply) => {
    const { ready, checks } = await house.readiness().catch(() => ({ ready: false, checks: [{ name: 'database', ok: false }] }));
    return reply.code(ready ? 200 : 503).header('cache-control', 'no-store').send({ ready, checks: checks.map(({ name, ok }) => ({ name, ok })) });
  });
  app.get('/metrics', { schema: { tags, summary: 'Prometheus metrics; any valid token' } }, async (_request, reply) => {
    const { mediaType, body } = await house.metrics();
    return reply.type(mediaType).header('cache-control', 'no-store').send(body);
  });
}
