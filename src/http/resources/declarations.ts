/** `declarations`: what people say and the wire does not tell. */
import { z } from 'zod';
import type { Api } from '../resource.js';
import type { House } from '../house.js';
import { ANSWERS } from '../../model/declaration.js';
import { page, pageOf, pageQuery } from '../pages.js';
import { identified } from '../shapes.js';
import { bearerOf } from '../token.js';

const name = z.string().trim().min(1).max(200);
const end = z.strictObject({ device: name, port: name });
/** Acceptances and the site file have ways of their own; they are not declared here. */
const said = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('segment-named'), segment: name, name }),
  z.strictObject({ is: z.literal('device-named'), device: name, name }),
  z.strictObject({ is: z.literal('same-device'), devices: z.array(name).min(2).max(50) }),
  z.strictObject({ is: z.literal('different-devices'), targets: z.array(name).min(2).max(50) }),
  z.strictObject({ is: z.literal('link'), ends: z.tuple([end, end]) }),
  z.strictObject({ is: z.literal('knows'), service: name, person: name }),
  z.strictObject({ is: z.literal('decided'), unit: name, answer: z.enum(ANSWERS), owner: name, by: z.iso.date().describe('YYYY-MM-DD: when it is done, or is asked again') }),
]);

export function declarations(app: Api, house: House): void {
  const config = { scope: 'declare:write' } as const;
  const tags = ['declarations'];
  app.get('/declarations', { config, schema: { tags, summary: 'All that was said', querystring: z.strictObject(pageQuery), response: { 200: pageOf(identified) } } }, async ({ query }) => page(await house.declarations(), ({ id }) => id, query));
  app.post('/declarations', { config, schema: { tags, summary: 'Say something', body: said, response: { 201: z.object({ id: z.string() }) } } }, async (request, reply) => {
    const by = bearerOf(request);
    const id = await house.declare(request.body, by.name);
    await house.record({ who: by.id, did: `declared ${request.body.is}`, about: id });
    return reply.code(201).send({ id });
  });
}
