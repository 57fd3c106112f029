/** Knows strong validators (RFC 9110 §8.8): the same bytes have the same ETag, and who has them already is not sent them again. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** The strong validator of these bytes. */
export function etagOf(payload: string | Uint8Array): string {
  return `"${createHash('sha256').update(payload).digest('base64url').slice(0, 32)}"`;
}

/** Marks every whole answer of `app` to a GET or HEAD with its ETag and answers 304 where the asker has it. Snapshots may be told anew by a newer engine, so nothing is cached unasked. */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', isReading && reply.statusCode === 200 ? 'private, no-cache' : 'no-store');
    if (!isReading || reply.statusCode !== 200 || !(typeof payload === 'string' || payload instanceof Uint8Array)) return payload;
    const known = reply.getHeader('etag');
    const tag = typeof known === 'string' ? known : etagOf(payload);
    reply.header('etag', tag).header('vary', 'authorization');
    if (!matches(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return '';
  });
}

/** If-None-Match compares weakly (RFC 9110 §13.1.2). */
function matches(asked: string | undefined, tag: string): boolean {
  return asked !== undefined && asked.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
}
