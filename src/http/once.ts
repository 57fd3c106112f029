/** Knows `Idempotency-Key`: the same key of the same token does a thing once, and tells it again when asked again within a day. */
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { House } from './house.js';
import { Refusal } from './problem.js';
import { bearerOf } from './token.js';

const ANOTHER = new Refusal(422, 'Not possible', 'this Idempotency-Key was used for another request');

type Once = (request: FastifyRequest, act: () => Promise<string>) => Promise<string>;

/** Does `act` once per key and gives the id it led to. The house keeps what was done; failures are not kept, and what is under way is waited for. */
export function once(house: Pick<House, 'recallDone' | 'keepDone'>): Once {
  const underWay = new Map<string, { readonly asked: string; readonly result: Promise<string> }>();
  async function knownOr(who: string, key: string, asked: string, act: () => Promise<string>): Promise<string> {
    const done = await house.recallDone(who, key);
    if (done && done.asked !== asked) throw ANOTHER;
    if (done) return done.result;
    const result = await act();
    await house.keepDone({ who, key, asked, result });
    return result;
  }
  return async (request, act) => {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || key === '') return act();
    if (key.length > 255) throw new Refusal(400, 'Bad request', 'the Idempotency-Key is too long');
    const who = bearerOf(request).id;
    const asked = createHash('sha256').update(`${request.method} ${request.routeOptions.url ?? ''}\n${JSON.stringify(request.body ?? null)}`).digest('hex');
    const name = `${who}\n${key}`;
    const before = underWay.get(name);
    const known = before ?? { asked, result: knownOr(who, key, asked, act) };
    if (known.asked !== asked) throw ANOTHER;
    if (before) return before.result;
    underWay.set(name, known);
    return known.result.finally(() => underWay.delete(name));
  };
}
