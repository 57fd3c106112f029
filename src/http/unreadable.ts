/** Knows what is answered where no request came to be: bytes that are no HTTP, heads too large, tunnels, expectations. Problem+json there too. */
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE, Refusal, problemOf } from './problem.js';

const NO_HTTP = new Refusal(400, 'Bad request', 'the request could not be read as HTTP');
const TOO_SLOW = new Refusal(408, 'Request too slow', 'the request did not come whole in time');
const HEAD_TOO_LARGE = new Refusal(431, 'Head too large', 'address and headers together are too large');
const NO_TUNNEL = new Refusal(405, 'Method not allowed', 'no tunnel is opened here');
const NO_EXPECTATION = new Refusal(417, 'Expectation failed', 'only Expect: 100-continue is understood');
const REFUSALS: Readonly<Record<string, Refusal>> = { ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW, HPE_HEADER_OVERFLOW: HEAD_TOO_LARGE };

/** Answers a connection on which nothing could be read, and ends it. */
export function tellUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) return void socket.destroy(error);
  socket.end(answerOf(REFUSALS[error.code ?? ''] ?? NO_HTTP));
}

/** Answers what Node would answer with an empty body, or not at all. */
export function tellUnheard(server: Server): void {
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(answerOf(NO_TUNNEL));
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(NO_EXPECTATION.status, { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', connection: 'close' }).end(JSON.stringify(problemOf(NO_EXPECTATION)));
  });
}

/** Refuses before anything is done: an HTTP/1.1 request without Host (RFC 9112 §3.2), a body under an encoding, NUL in what is to be looked up or kept. */
export function refuseOdd(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw, headers }) => {
    if (raw.httpVersion === '1.1' && (headers.host ?? '') === '') throw new Refusal(400, 'Bad request', 'the header Host is missing');
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new Refusal(415, 'Media type not understood', 'send the body without Content-Encoding');
  });
  app.addHook('preValidation', async ({ params, query, body }: FastifyRequest) => {
    if ([params, query, body].some(hasNul)) throw new Refusal(400, 'Bad request', 'a text holds the character NUL');
  });
}

/** Whether a text within `value` holds NUL, which Postgres keeps in no text. */
function hasNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => key.includes('\0') || hasNul(inner));
}

function answerOf(refusal: Refusal): string {
  const body = JSON.stringify(problemOf(refusal));
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`;
}
