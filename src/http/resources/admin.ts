/** `tokens`, `webhooks` and `audit-log`: who may ask, who is told, and who did what. */
import { z } from 'zod';
import type { Api } from '../resource.js';
import { SCOPES, type House } from '../house.js';
import { afterOf, cursorOf, page, pageOf, pageQuery, type PageAsked } from '../pages.js';
import { notFound, Refusal } from '../problem.js';
import { bearerOf } from '../token.js';

const token = z.object({ id: z.string(), name: z.string(), scopes: z.array(z.string()).readonly(), createdAt: z.string(), expiresAt: z.string(), revokedAt: z.string().nullable() });
const asked = z.strictObject({ name: z.string().trim().min(1).max(100), scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length), expires: z.string().max(40).default('90d').describe('90d, 12h, or a date') });

export function admin(app: Api, house: House): void {
  const config = { scope: 'admin' } as const;
  const tags = ['admin'];
  app.get('/tokens', { config, schema: { tags, summary: 'Tokens; their text is not kept', querystring: z.strictObject(pageQuery), response: { 200: pageOf(token) } } }, async ({ query }) => page(await house.tokens(), ({ id }) => id, query));
  app.post('/tokens', { config, schema: { tags, summary: 'Make a token; its text is told once', body: asked, response: { 201: token.extend({ token: z.string() }) } } }, async (request, reply) => {
    const made = await house.createToken({ ...request.body, scopes: [...new Set(request.body.scopes)].sort() });
    await house.record({ who: bearerOf(request).id, did: 'token made', about: made.id });
    return reply.code(201).send(made);
  });
  app.delete('/tokens/:id', { config, schema: { tags, summary: 'End a token at once', params: z.strictObject({ id: z.string().max(200) }), response: { 204: z.null() } } }, async (request, reply) => {
    const { id } = request.params;
    if (!(await house.revokeToken(id))) throw notFound('token');
    await house.record({ who: bearerOf(request).id, did: 'token revoked', about: id });
    return reply.code(204).send(null);
  });
  app.get('/webhooks', { config, schema: { tags, summary: 'Addresses that are told of what happened, as the site file names them', querystring: z.strictObject(pageQuery), response: { 200: pageOf(z.object({ url: z.string() })) } } }, async ({ query }) => page((await house.webhooks()).map((url) => ({ url })), ({ url }) => url, query));
  const action = z.object({ at: z.string(), who: z.string(), did: z.string(), about: z.string() });
  app.get('/audit-log', { config, schema: { tags, summary: 'Who did what, newest first', querystring: z.strictObject(pageQuery), response: { 200: pageOf(action) } } }, async ({ query }) => {
    const found = await house.auditLog(query.limit + 1, after(query));
    const told = found.slice(0, query.limit);
    return { data: told.map(({ at, who, did, about }) => ({ at, who, did, about })), next: found.length > told.length ? cursorOf(String(told.at(-1)!.number)) : null };
  });
}

/** The number after which the page begins; null: the first page. */
function after(asked: PageAsked): number | null {
  const id = afterOf(asked);
  if (id !== null && !/^\d{1,15}$/.test(id)) throw new Refusal(400, 'Bad request', 'this cursor is not of this list');
  return id === null ? null : Number(id);
}
