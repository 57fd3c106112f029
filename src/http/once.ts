/** Knows `Idempotency-Key`: the same key of the same token does a thing once, and tells it again when asked again. */
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem.js';
import { bearerOf } from './token.js';

const KEPT = 1000;

/** Remembers the last thousand keys in memory: enough for a client that asks again after a broken connection. Failures are not remembered. */
export function once<T>(): (request: FastifyRequest, act: () => Promise<T>) => Promise<T> {
  const done = new Map<string, { readonly body: string; readonly result: Promise<T> }>();
  return async (request, act) => {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') return act();
    if (key.length > 255) throw new Refusal(400, 'Bad request', 'the Idempotency-Key is too long');
    const name = `${bearerOf(request).id}\n${key}`;
    const body = JSON.stringify(request.body ?? null);
    const known = done.get(name);
    if (known && known.body !== body) throw new Refusal(422, 'Not possible', 'this Idempotency-Key was used with another body');
    if (known) return known.result;
    const result = act();
    done.set(name, { body, result });
    if (done.size > KEPT) done.delete(done.keys().next().value!);
    result.catch(() => done.delete(name));
    return result;
  };
}
