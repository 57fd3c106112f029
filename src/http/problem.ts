/** Knows how every error is told: problem+json (RFC 9457), and nothing of our inside. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
export const problemSchema = z.object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string().optional() }).loose();

/** What the house refuses, in words fit for whoever asked. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${title}: ${detail}`);
  }
}

/** There is no such thing; nothing is said of whether there ever was. */
export function notFound(what: string): Refusal {
  return new Refusal(404, 'Not found', `there is no such ${what}`);
}
export function orNotFound<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw notFound(what);
  return value;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request', 401: 'Token needed', 403: 'Not permitted', 404: 'Not found', 405: 'Method not allowed', 408: 'Request too slow', 409: 'Conflict', 411: 'Length needed', 413: 'Request too large', 414: 'Address too long', 415: 'Media type not understood', 422: 'Not possible', 429: 'Too many failed tokens', 503: 'Not ready',
};

/** Sets the handlers through which every error of `app` goes. `log` hears of those that are our fault; `methodsOf` gives the methods that a path takes. */
export function tellProblems(app: FastifyInstance, log: (error: unknown, request: FastifyRequest) => void, methodsOf: (path: string) => readonly string[]): void {
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(request.url.split('?')[0]!);
    if (methods.length === 0 || methods.includes(request.method)) return tell(reply, notFound('address'));
    return tell(reply.header('allow', methods.join(', ')), new Refusal(405, TITLES[405]!, `this address takes ${methods.join(', ')}`));
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refusal) return tell(reply, error);
    if (error.validation) return tell(reply, new Refusal(400, 'Bad request', 'the request does not fit the schema', { errors: errorsOf(error) }));
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return tell(reply, new Refusal(status, TITLES[status] ?? 'Bad request', DETAILS[error.code] ?? 'the request could not be read'));
    log(error, request);
    return tell(reply, new Refusal(status === 503 ? 503 : 500, status === 503 ? TITLES[503]! : 'Our fault', 'something failed here; the log names it', { instance: request.id }));
  });
}
const DETAILS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'the body is not JSON', FST_ERR_CTP_EMPTY_JSON_BODY: 'the body is empty', FST_ERR_CTP_INVALID_MEDIA_TYPE: 'send application/json', FST_ERR_CTP_BODY_TOO_LARGE: 'the body is too large', FST_ERR_BAD_URL: 'the address cannot be read', FST_ERR_MAX_PARAM_LENGTH: 'a part of the address is too long',
};

/** What the framework refuses before there is a route: an address that cannot be decoded, or a part of it that is too long. */
export function tellUnrouted(error: FastifyError, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void tell(reply.header('cache-control', 'no-store'), new Refusal(status, TITLES[status] ?? 'Bad request', DETAILS[error.code] ?? 'the request could not be read'));
}

export function tell(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.code(refusal.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(problemOf(refusal));
}

/** The problem document of a refusal. */
export function problemOf({ status, title, detail, extra }: Refusal): { readonly type: string; readonly title: string; readonly status: number; readonly detail: string } {
  const type = status === 500 ? 'about:blank' : `urn:linchpin:problem:${title.toLowerCase().replace(/[^a-z]+/g, '-')}`;
  return { type, title, status, detail, ...extra };
}

/** Where each mistake is and what was expected there; never what was sent. */
function errorsOf(error: FastifyError): readonly { readonly where: string; readonly what: string }[] {
  return (error.validation ?? []).map(({ instancePath, message, keyword, params }) => {
    const unknown = keyword === 'unrecognized_keys' && Array.isArray(params['keys']) ? `unknown: ${params['keys'].map((key) => String(key).slice(0, 60)).join(', ')}` : null;
    return { where: `${error.validationContext ?? 'request'}${instancePath.replace(/\/$/, '')}`, what: unknown ?? message ?? 'not valid' };
  });
}
