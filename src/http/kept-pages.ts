/** Knows pages that were told already: a snapshot never changes, so neither do the bytes of its pages nor their ETag. */
import type { FastifyReply } from 'fastify';
import { etagOf } from './etag.js';

interface Page {
  readonly bytes: Buffer;
  readonly etag: string;
}
/** Bytes kept per snapshot; beyond them the oldest page goes. */
const MOST = 16_000_000;

/** Pages by the object they are of: they are forgotten with it. */
export function keptPages(): (of: object, key: string, make: () => unknown, reply: FastifyReply) => FastifyReply {
  const kept = new WeakMap<object, Map<string, Page>>();
  return (of, key, make, reply) => {
    const pages = kept.get(of) ?? new Map<string, Page>();
    kept.set(of, pages);
    let page = pages.get(key);
    if (page === undefined) {
      const bytes = Buffer.from(JSON.stringify(make()));
      page = { bytes, etag: etagOf(bytes) };
      pages.set(key, page);
      for (let held = [...pages.values()].reduce((sum, one) => sum + one.bytes.length, 0); held > MOST && pages.size > 1; ) {
        const [oldest, { bytes: gone }] = pages.entries().next().value!;
        pages.delete(oldest);
        held -= gone.length;
      }
    }
    return reply.header('etag', page.etag).type('application/json; charset=utf-8').send(page.bytes);
  };
}
