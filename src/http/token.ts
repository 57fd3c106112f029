/** Knows who may ask what: one bearer token per request, one scope per route; failed tokens slow down only whoever sends them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Bearer, House, Scope } from './house.js';
import { Refusal } from './problem.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scope a token needs; absent: any valid token. `open`: no token is needed. */
    readonly scope?: Scope | 'open';
  }
  interface FastifyRequest {
    bearer: Bearer | null;
  }
}
/** Failed tokens one address may send in a minute before it has to wait. */
const FAILURES_PER_MINUTE = 20;
/** RFC 6750: b64token. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,200}=*)$/i;

/** Asks for a token on every route of `app` that is not open. Good tokens are never slowed, whatever else their address sends. */
export function askForTokens(app: FastifyInstance, house: House): void {
  app.decorateRequest('bearer', null);
  const failed = app.createRateLimit({ max: FAILURES_PER_MINUTE, timeWindow: 60_000 });
  app.addHook('onRequest', async (request, reply) => {
    const { scope } = request.routeOptions.config;
    if (scope === 'open' || request.is404) return;
    const text = BEARER.exec(request.headers.authorization ?? '')?.[1];
    const bearer = text === undefined ? null : await house.verifyToken(text);
    if (bearer === null) return refuse(request, reply, failed);
    request.bearer = bearer;
    if (scope !== undefined && !bearer.scopes.includes(scope)) {
      reply.header('www-authenticate', `Bearer error="insufficient_scope", scope="${scope}"`);
      throw new Refusal(403, 'Not permitted', `this token lacks the scope ${scope}`, { scope });
    }
  });
}

async function refuse(request: FastifyRequest, reply: FastifyReply, failed: ReturnType<FastifyInstance['createRateLimit']>): Promise<never> {
  if (request.headers.authorization === undefined) {
    reply.header('www-authenticate', 'Bearer');
    throw new Refusal(401, 'Token needed', 'send Authorization: Bearer with a token of `linchpin token create`');
  }
  const limit = await failed(request);
  if (!limit.isAllowed && limit.isExceeded) {
    reply.header('retry-after', String(limit.ttlInSeconds));
    throw new Refusal(429, 'Too many failed tokens', 'wait before the next attempt');
  }
  reply.header('www-authenticate', 'Bearer error="invalid_token"');
  throw new Refusal(401, 'Token not valid', 'the token is unknown, expired or revoked');
}

/** Who asks; only for routes that need a token. */
export function bearerOf(request: FastifyRequest): Bearer {
  if (request.bearer === null) throw new Refusal(401, 'Token needed', 'send Authorization: Bearer');
  return request.bearer;
}
