/** `findings`: told, explained, accepted for a while. */
import { z } from 'zod';
import type { Api } from '../resource.js';
import type { House } from '../house.js';
import { notFound, orNotFound } from '../problem.js';
import { identified } from '../shapes.js';
import { bearerOf } from '../token.js';

const byId = z.strictObject({ id: z.string().min(1).max(200) });
const line = (most: number) => z.string().trim().min(1).max(most);
const acceptance = z.strictObject({ owner: line(120), until: z.iso.date().describe('YYYY-MM-DD, inclusive'), reason: line(1000) });

export function findings(app: Api, house: House): void {
  const tags = ['findings'];
  app.get('/findings/:id', { config: { scope: 'report:read' }, schema: { tags, summary: 'A finding of the latest snapshot', params: byId, response: { 200: identified } } }, async ({ params }) => {
    const audit = await house.audit('latest');
    return orNotFound(audit?.findings.find(({ id }) => id === params.id), 'finding');
  });
  app.get('/findings/:id/explain', { config: { scope: 'report:read' }, schema: { tags, summary: 'Evidence, reasoning, and the commands to check it by hand', params: byId, response: { 200: identified } } }, async ({ params }) =>
    orNotFound(await house.explain(params.id), 'finding'),
  );
  app.put('/findings/:id/acceptance', { config: { scope: 'accept:write' }, schema: { tags, summary: 'Accept a risk: who, until when, why. It expires', params: byId, body: acceptance, response: { 200: acceptance } } }, async (request) => {
    const { id } = request.params;
    const by = bearerOf(request);
    if (!(await house.accept(id, { ...request.body, by: by.name }))) throw notFound('finding');
    await house.record({ who: by.id, did: 'finding accepted', about: id });
    return request.body;
  });
  app.delete('/findings/:id/acceptance', { config: { scope: 'accept:write' }, schema: { tags, summary: 'Withdraw an acceptance', params: byId, response: { 204: z.null() } } }, async (request, reply) => {
    const { id } = request.params;
    const by = bearerOf(request);
    if (!(await house.withdraw(id, by.name))) throw notFound('acceptance');
    await house.record({ who: by.id, did: 'acceptance withdrawn', about: id });
    return reply.code(204).send(null);
  });
}
