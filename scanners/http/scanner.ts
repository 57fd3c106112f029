/** Knows HTTP as a scanner: GET / of a management page, no further than its title. */
import { type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import type { Outcome } from '../../src/model/observation.js';
import { isCut, isOutcome, ofCut, overTcp } from '../exchange/stream.js';
import { answered, type Asked, type Door, isExcluded, withTurn } from '../exchange/turn.js';
import { hostOf, LENIENT, reasonOf } from '../tls/scanner.js';

export interface HttpScanner {
  /** Raw is JSON: a `Page`. Follows a redirection only to the same address and port. Never rejects. */
  ask(target: string, port: number, tls: boolean): Promise<Asked>;
}
export interface Page {
  readonly status: number;
  readonly server: string | null;
  /** The realm for which a password is wanted. */
  readonly realm: string | null;
  /** Names of the cookies that it set on the way here, in order, each once. Their values may be keys to a session and are never kept. */
  readonly cookies: readonly string[];
  readonly location: string | null;
  /** What stands in the first `<title>`: its bytes, in base64. */
  readonly title: string | null;
}
const BODY_BYTES = 64 * 1024;
const HEADER_BYTES = 16 * 1024;
const TOTAL_MS = 5000;
const BODY_MS = 4000;
const REDIRECTIONS = 2;
const COOKIES_AT_MOST = 12;
/** What may stand before the `=` (RFC 6265 §4.1.1); some boxes write a colon or brackets into it. */
const COOKIE_NAME = /^\s*([!-:<>-~]{1,64})=/;
const TITLE = /<title[^>]*>([^<]{0,2000})<\/title/i;

export function createHttpScanner(door: Door, { totalMs = TOTAL_MS }: { readonly totalMs?: number } = {}): HttpScanner {
  async function get(target: string, port: number, tls: boolean, path: string): Promise<Outcome | Page> {
    const result = await withTurn(door, target, 'tcp', port, () =>
      overTcp<Page>(target, port, { totalMs, bytes: BODY_BYTES + 2 * HEADER_BYTES, signal: door.signal }, (socket, done) => {
        const over: Socket = tls ? connect({ socket, ...LENIENT }) : socket;
        if (tls) over.on('error', (error) => done({ is: 'broken', why: `no TLS: ${reasonOf(error)}` }));
        const asked = request({
          ...{ host: target, port, path, method: 'GET', createConnection: () => over, maxHeaderSize: HEADER_BYTES, insecureHTTPParser: true, setHost: false },
          headers: { Host: isUsual(port, tls) ? hostOf(target) : `${hostOf(target)}:${port}`, 'User-Agent': 'linchpin (inventory)', Accept: 'text/html,*/*', 'Accept-Encoding': 'identity', Connection: 'close' },
        });
        asked.on('error', (error: NodeJS.ErrnoException) => done({ is: 'broken', why: `no HTTP: ${reasonOf(error)}` }));
        asked.on('response', (response) => readPage(response, done));
        asked.end();
      }),
    );
    return isCut(result) ? ofCut(result, totalMs) : result;
  }

  async function ask(target: string, port: number, tls: boolean): Promise<Asked> {
    let path = '/';
    let cookies: readonly string[] = [];
    for (let requests = 1; ; requests++) {
      const page = await get(target, port, tls, path);
      if (isExcluded(page)) return { outcome: page, requests: requests - 1 };
      if (isOutcome(page)) return { outcome: page, requests };
      cookies = [...new Set([...cookies, ...page.cookies])].slice(0, COOKIES_AT_MOST);
      const next = page.title === null && page.status >= 300 && page.status < 400 && requests <= REDIRECTIONS ? sameServer(page.location, target, port, tls) : null;
      if (next === null || next === path) return { outcome: answered({ ...page, cookies }), requests };
      path = next;
    }
  }
  return { ask };
}

/** The body is read up to its title; a page whose body never ends still has its headers. */
function readPage(response: IncomingMessage, done: (told: Page | Outcome) => void): void {
  const one = (name: string): string | null => {
    const value = response.headers[name];
    return typeof value === 'string' ? value.slice(0, 2000) : null;
  };
  const realm = /realm="([^"]*)"/i.exec(one('www-authenticate') ?? '')?.[1] ?? null;
  const cookies = (response.headers['set-cookie'] ?? []).slice(0, COOKIES_AT_MOST).flatMap((cookie) => COOKIE_NAME.exec(cookie)?.[1] ?? []);
  const page = (title: string | null): Page => ({ status: response.statusCode ?? 0, server: one('server'), realm, cookies, location: one('location'), title });
  let body = '';
  let bytes = 0;
  const clock = setTimeout(() => done(page(null)), BODY_MS);
  clock.unref();
  const end = (title: string | null): void => {
    clearTimeout(clock);
    done(page(title));
  };
  response.on('data', (chunk: Buffer) => {
    // Bytes as they are: which characters they stand for is the reader's business.
    body += chunk.toString('latin1');
    bytes += chunk.length;
    const title = TITLE.exec(body)?.[1];
    if (title !== undefined) end(Buffer.from(title, 'latin1').toString('base64'));
    else if (bytes > BODY_BYTES) end(null);
  });
  response.on('end', () => end(null));
  response.on('error', () => end(null));
}

/** The path of a redirection that stays on the same address, port and protocol; null for any other. */
function sameServer(location: string | null, target: string, port: number, tls: boolean): string | null {
  if (location === null) return null;
  try {
    const base = new URL(`${tls ? 'https' : 'http'}://${hostOf(target)}:${port}/`);
    const next = new URL(location, base);
    return next.protocol === base.protocol && next.host === base.host ? `${next.pathname}${next.search}` : null;
  } catch {
    return null;
  }
}
function isUsual(port: number, tls: boolean): boolean {
  return port === (tls ? 443 : 80);
}
