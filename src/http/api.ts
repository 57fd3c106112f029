/** Knows the HTTP server whole: its limits, its headers, its documentation, its resources and the page. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fastify, { type FastifyInstance, type FastifyRequest, type RawServerDefault } from 'fastify';
import { type ZodTypeProvider, jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { tagAnswers } from './etag.js';
import type { House } from './house.js';
import { methodsByPath } from './methods.js';
import { tellProblems, tellUnrouted } from './problem.js';
import type { Api } from './resource.js';
import { admin } from './resources/admin.js';
import { comparisons } from './resources/comparisons.js';
import { declarations } from './resources/declarations.js';
import { evidence } from './resources/evidence.js';
import { findings } from './resources/findings.js';
import { health } from './resources/health.js';
import { reports } from './resources/reports.js';
import { sites } from './resources/sites.js';
import { snapshots } from './resources/snapshots.js';
import { sweeps } from './resources/sweeps.js';
import { askForTokens } from './token.js';
import { refuseOdd, tellUnheard, tellUnreadable } from './unreadable.js';

export interface ApiOptions {
  /** Certificate and key, PEM; absent: plain HTTP. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  /** Folder of the page; absent: the one shipped. */
  readonly web?: string;
  /** Hears of every answer that was given. `route` is the pattern, never the address itself. */
  readonly answered?: (answer: { readonly route: string; readonly method: string; readonly status: number; readonly seconds: number }) => void;
  /** Hears of errors that are our fault. */
  readonly log?: (error: unknown, about: { readonly id: string; readonly method: string; readonly path: string }) => void;
}

const LIMITS = { bodyLimit: 64 * 1024, headersMs: 10_000, requestMs: 20_000, idleMs: 60_000, keepAliveMs: 10_000, maxHeaderBytes: 16 * 1024, connections: 500 };
const POLICY = { defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], connectSrc: ["'self'"], frameSrc: ["'self'", 'blob:'], fontSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"], objectSrc: ["'none'"] };
const WEB = ['../../web/', '../../../web/'].map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path));

/** The API of `house`, not yet listening. All else than health, documentation and the page needs a token. */
export function createApi(house: House, options: ApiOptions = {}): FastifyInstance {
  const app = fastify({ bodyLimit: LIMITS.bodyLimit, forceCloseConnections: true, logger: false, routerOptions: { maxParamLength: 400 }, frameworkErrors: (error, _request, reply) => tellUnrouted(error, reply), clientErrorHandler: tellUnreadable, serverFactory: (handler) => serverOf(options, handler) }).withTypeProvider<ZodTypeProvider>();
  const closing = new AbortController();
  app.decorate('closing', { getter: () => closing.signal });
  app.addHook('preClose', async () => closing.abort());
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  app.addHook('onRoute', (route) => {
    if (route.schema && !route.schema.querystring) route.schema.querystring = z.strictObject({});
  });
  app.addHook('onResponse', async (request, reply) => options.answered?.({ route: request.routeOptions.url ?? 'none', method: request.method, status: reply.statusCode, seconds: reply.elapsedTime / 1000 }));
  tellProblems(app, (error, request: FastifyRequest) => options.log?.(error, { id: request.id, method: request.method, path: request.url.split('?')[0]! }), methodsByPath(app));
  refuseOdd(app);

  void app.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: POLICY }, hsts: options.tls !== undefined, crossOriginResourcePolicy: { policy: 'same-origin' }, referrerPolicy: { policy: 'no-referrer' }, frameguard: { action: 'deny' } });
  void app.register(rateLimit, { global: false });
  void app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Linchpin', description: 'What an organisation hangs on. Errors are problem+json (RFC 9457).', version: house.version }, components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } }, security: [{ bearer: [] }] }, transform: jsonSchemaTransform });
  void app.register(swaggerUi, { routePrefix: '/docs', staticCSP: "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'", uiConfig: { validatorUrl: null, docExpansion: 'none' } });
  void app.register(async (open) => {
    for (const root of [options.web ?? WEB]) if (root !== undefined) await open.register(staticFiles, { root, wildcard: false, index: ['index.html'] });
  });
  void app.register(async (room) => {
    const typed = room as Api;
    tagAnswers(typed);
    typed.get('/openapi.json', { config: { scope: 'open' }, schema: { hide: true } }, () => app.swagger());
    await typed.register(async (kept) => {
      askForTokens(kept, house);
      health(kept as Api, house);
      await kept.register(
        async (v1) => {
          for (const resource of [sites, sweeps, snapshots, findings, evidence, reports, comparisons, declarations, admin]) resource(v1 as Api, house);
        },
        { prefix: '/api/v1' },
      );
    });
  });
  return app as unknown as FastifyInstance;
}

/** Fastify's own time-outs never cut a request that stalls in its body, so all are set here. */
function serverOf({ tls }: ApiOptions, handler: Parameters<typeof createServer>[1]): RawServerDefault {
  const limits = { headersTimeout: LIMITS.headersMs, requestTimeout: LIMITS.requestMs, keepAliveTimeout: LIMITS.keepAliveMs, connectionsCheckingInterval: 2000, requireHostHeader: false, maxHeaderSize: LIMITS.maxHeaderBytes };
  const server = tls ? createTlsServer({ ...limits, cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }, handler) : createServer(limits, handler);
  tellUnheard(server);
  server.setTimeout(LIMITS.idleMs);
  server.maxConnections = LIMITS.connections;
  return server as RawServerDefault;
}
