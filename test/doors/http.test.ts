/** The API's manners, against a house in memory. */
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../src/http/api.js';
import { SCOPES } from '../../src/http/house.js';
import { AUDIT, fakeHouse, type Fake } from './fake-house.js';

let house: Fake;
let app: FastifyInstance;
let faults: unknown[];
beforeEach(async () => {
  house = fakeHouse();
  faults = [];
  app = createApi(house, { log: (error) => faults.push(error) });
  await app.ready();
});
afterEach(async () => {
  await app.close();
  expect(faults).toEqual([]);
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
const asked = (method: Method, url: string, payload?: object, headers: Record<string, string> = {}, token: string | null = 'all') =>
  app.inject({ method, url: url.startsWith('/') ? url : `/api/v1/${url}`, headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers }, ...(payload && { payload }) });
const get = (url: string, headers: Record<string, string> = {}, token: string | null = 'all') => asked('GET', url, undefined, headers, token);

const FINDING = AUDIT.findings[0]!.id;
const ACCEPTED = AUDIT.findings.find(({ acceptance }) => acceptance)!.id;
/** Every route of the contract with the scope it needs and what it answers. */
type Route = readonly [Method, string, string, number, object?];
const ROUTES: readonly Route[] = [
  ['GET', 'sites', 'inventory:read', 200], ['GET', 'sweeps', 'inventory:read', 200], ['GET', 'snapshots', 'inventory:read', 200], ['GET', 'snapshots/latest', 'inventory:read', 200], ['GET', 'outages', 'inventory:read', 200],
  ['POST', 'sweeps', 'sweep:run', 202, {}], ['GET', `sweeps/${AUDIT.sweep.id}`, 'sweep:run', 200], ['POST', `sweeps/${AUDIT.sweep.id}/cancel`, 'sweep:run', 409],
  ...['audit', 'devices', 'devices/core', 'links', 'links/l-acc1-core', 'segments', 'failures', 'coverage', 'ledger', 'documents'].map((part): Route => ['GET', `snapshots/latest/${part}`, 'inventory:read', 200]),
  ['GET', 'snapshots/latest/findings', 'report:read', 200], ['GET', `findings/${FINDING}`, 'report:read', 200], ['GET', `findings/${FINDING}/explain`, 'report:read', 200],
  ['PUT', `findings/${FINDING}/acceptance`, 'accept:write', 200, { owner: 'IT lead', until: '2027-06-01', reason: 'room closes' }], ['DELETE', `findings/${ACCEPTED}/acceptance`, 'accept:write', 204],
  ['GET', 'snapshots/latest/configs', 'evidence:read', 200], ['GET', 'observations/o-1', 'evidence:read', 200], ['GET', 'exports/observations', 'evidence:read', 200],
  ['POST', 'what-if', 'inventory:read', 200, { remove: ['core'] }], ['GET', 'diffs?from=latest&to=latest', 'inventory:read', 200],
  ['POST', 'reports', 'report:read', 201, {}], ['GET', 'reports', 'report:read', 200], ['GET', 'reports/report-1.html', 'report:read', 200],
  ...['html', 'json', 'csv', 'xlsx', 'md', 'sarif'].map((format): Route => ['GET', `reports/latest.${format}`, 'report:read', 200]), ['GET', 'reports/latest.pdf', 'report:read', 501],
  ['GET', 'maps/l2.svg', 'report:read', 200], ['GET', 'maps/l3.svg', 'report:read', 200], ['GET', 'maps/physical.svg', 'report:read', 200], ['GET', 'maps/changes.svg', 'report:read', 200], ['GET', 'maps/changes.drawio?from=latest&to=latest', 'report:read', 200], ['GET', 'maps/changes.dot?from=none', 'report:read', 404], ['GET', 'exports/netbox', 'report:read', 200], ['GET', 'exports/netbox?file=cables', 'report:read', 200], ['GET', 'exports/netbox?file=people', 'report:read', 400], ['GET', 'exports/documentation', 'report:read', 200], ['GET', 'maps/l2.dot', 'report:read', 200], ['GET', 'maps/l3.drawio', 'report:read', 200], ['GET', 'reports/report-1/manifest', 'report:read', 200], ['GET', 'reports/report-9/manifest', 'report:read', 404], ['GET', 'exports/csv', 'report:read', 200], ['GET', 'exports/ledger', 'report:read', 200], ['GET', 'rules', 'report:read', 200], ['GET', 'rules/cut-device', 'report:read', 200],
  ['GET', 'declarations', 'declare:write', 200], ['POST', 'declarations', 'declare:write', 201, { is: 'device-named', device: 'core', name: 'the core' }], ['POST', 'declarations', 'declare:write', 201, { is: 'decided', unit: 'core', answer: 'later', owner: 'board', by: '2027-06-01' }], ['POST', 'declarations', 'declare:write', 400, { is: 'decided', unit: 'core', answer: 'perhaps', owner: 'board', by: '2027-06-01' }],
  ['GET', 'tokens', 'admin', 200], ['POST', 'tokens', 'admin', 201, { name: 'ci', scopes: ['report:read'] }], ['DELETE', 'tokens/t-1', 'admin', 204], ['GET', 'webhooks', 'admin', 200], ['GET', 'audit-log', 'admin', 200],
];

describe('who may ask', () => {
  for (const [method, url, scope, status, payload] of ROUTES) it(`${method} ${url}: ${scope}`, async () => {
    expect((await asked(method, url, payload, {}, null)).statusCode).toBe(401);
    expect((await asked(method, url, payload, {}, 'wrong')).statusCode).toBe(401);
    for (const other of SCOPES.filter((one) => one !== scope)) {
      const refused = await asked(method, url, payload, {}, `only-${other.replace(':', '.')}`);
      expect(refused.statusCode, other).toBe(403);
      expect(refused.json()).toMatchObject({ status: 403, scope });
    }
    const answer = await asked(method, url, payload, {}, `only-${scope.replace(':', '.')}`);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(status);
  });

  it.each(['/livez', '/readyz', '/version', '/openapi.json', '/docs', '/', '/app.js', '/style.css', '/views/findings.js'])('%s answers without a token', async (url) => {
    expect((await get(url, {}, null)).statusCode).toBe(200);
  });
  it('/metrics takes any valid token, and none other', async () => {
    expect((await get('/metrics', {}, null)).statusCode).toBe(401);
    expect((await get('/metrics', {}, 'only-report.read')).body).toContain('linchpin_devices');
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YWxsOg==', 'Bearer all all', `Bearer ${'x'.repeat(500)}`, 'bearer:all', 'Bearer "all"'])('does not take “%s” for a token', async (authorization) => {
    expect((await get('sites', { authorization }, null)).statusCode).toBe(401);
  });
  it('says why by WWW-Authenticate', async () => {
    expect((await get('sites', {}, null)).headers['www-authenticate']).toBe('Bearer');
    expect((await get('sites', {}, 'wrong')).headers['www-authenticate']).toContain('invalid_token');
    expect((await get('sites', {}, 'only-admin')).headers['www-authenticate']).toContain('insufficient_scope');
  });
  it('slows failed tokens, and never the good ones of the same address', async () => {
    const failed = [];
    for (let n = 0; n < 30; n++) failed.push((await get('sites', {}, 'wrong')).statusCode);
    expect(failed.at(0)).toBe(401);
    expect(failed.at(-1)).toBe(429);
    expect((await get('sites', {}, 'wrong')).headers['retry-after']).toMatch(/^\d+$/);
    expect((await get('sites')).statusCode).toBe(200);
  });
});

describe('every error is problem+json', () => {
  const wrong: readonly (readonly [string, Method, string, number, object?])[] = [
    ['an address that is none', 'GET', 'nothing-here', 404], ['outside the API', 'GET', '/etc/passwd', 404], ['traversal', 'GET', '/..%2f..%2fetc%2fpasswd', 404], ['traversal below the page', 'GET', '/views/..%2f..%2fpackage.json', 404],
    ['a device that is none', 'GET', 'snapshots/latest/devices/none', 404], ['a snapshot that is none', 'GET', 'snapshots/none/audit', 404], ['a finding that is none', 'GET', 'findings/none', 404], ['an observation that is none', 'GET', 'observations/none', 404],
    ['a report that is none', 'GET', 'reports/none.html', 404], ['a format that is none', 'GET', 'reports/latest.exe', 404], ['a sweep that is none', 'GET', 'sweeps/none', 404], ['events of a sweep that is none', 'GET', 'sweeps/none/events', 404],
    ['an unknown parameter', 'GET', 'sites?colour=red', 400], ['an unknown parameter where there are none', 'GET', 'snapshots/latest/audit?limit=1', 400], ['a limit that is none', 'GET', 'sites?limit=many', 400], ['a limit below', 'GET', 'sites?limit=0', 400],
    ['a cursor that is none', 'GET', 'sites?cursor=xx', 400], ['an unknown member', 'POST', 'what-if', 400, { remove: ['core'], colour: 'red' }], ['nothing to remove', 'POST', 'what-if', 400, { remove: [] }], ['a wrong type', 'POST', 'what-if', 400, { remove: 'core' }],
    ['a name that is none', 'POST', 'what-if', 422, { remove: ['cora'] }], ['a date that is none', 'PUT', `findings/${FINDING}/acceptance`, 400, { owner: 'a', until: '2027-02-30', reason: 'b' }], ['an acceptance without an owner', 'PUT', `findings/${FINDING}/acceptance`, 400, { until: '2027-02-01', reason: 'b' }],
    ['a scope that is none', 'POST', 'tokens', 400, { name: 'x', scopes: ['root'] }], ['a life that is none', 'POST', 'tokens', 400, { name: 'x', scopes: ['admin'], expires: 'never' }], ['a declaration that is none', 'POST', 'declarations', 400, { is: 'site', site: {} }],
    ['a declaration on nobody', 'POST', 'declarations', 422, { is: 'device-named', device: 'nobody', name: 'x' }], ['a wrong method', 'DELETE', 'sites', 405], ['a wrong method of the page', 'POST', '/app.js', 405], ['a label that means another sweep', 'POST', 'sweeps', 400, { label: 'latest' }],
    ['an escape that is none', 'GET', 'findings/%', 400], ['bytes that are no UTF-8', 'GET', 'findings/%ff', 400], ['an id beyond all bounds', 'GET', `findings/${'a'.repeat(500)}`, 414], ['NUL in an id', 'GET', 'observations/%00', 400], ['NUL in a parameter', 'GET', 'diffs?from=%00', 400], ['NUL in a body', 'POST', 'sweeps', 400, { label: 'a\0b' }],
  ];
  for (const [name, method, url, status, payload] of wrong) it(name, async () => {
    const answer = await asked(method, url, payload);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status, title: expect.any(String), type: expect.stringContaining('urn:linchpin:problem:') });
  });

  it('names what is unknown, and repeats nothing that was sent', async () => {
    expect((await get('sites?colour=red')).json().errors).toEqual([{ where: 'querystring', what: 'unknown: colour' }]);
    expect((await asked('POST', 'what-if', { remove: [{ 'the-secret': 1 }] })).body).not.toContain('the-secret');
  });
  it('takes no body that is no JSON, of another type, or too large', async () => {
    const raw = (payload: string, type: string) => app.inject({ method: 'POST', url: '/api/v1/what-if', payload, headers: { authorization: 'Bearer all', 'content-type': type } });
    expect((await raw('{', 'application/json')).statusCode).toBe(400);
    expect((await raw('<remove/>', 'text/xml')).statusCode).toBe(415);
    expect((await raw(JSON.stringify({ remove: ['x'.repeat(100_000)] }), 'application/json')).statusCode).toBe(413);
    for (const answer of [await raw('{', 'application/json'), await raw('<remove/>', 'text/xml')]) expect(answer.headers['content-type']).toContain('application/problem+json');
  });
  it('takes no body under an encoding', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/what-if', payload: '{"remove":["core"]}', headers: { authorization: 'Bearer all', 'content-type': 'application/json', 'content-encoding': 'gzip' } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([415, 'application/problem+json; charset=utf-8']);
  });
  it('names the methods that an address takes', async () => {
    expect((await asked('DELETE', 'sites')).headers.allow).toBe('GET, HEAD');
    expect((await asked('DELETE', 'sweeps')).headers.allow).toBe('GET, HEAD, POST');
    expect((await app.inject({ method: 'OPTIONS', url: `/api/v1/findings/${FINDING}/acceptance` })).headers.allow).toBe('DELETE, PUT');
  });
  it('takes no prototype for a member', async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/what-if', payload: '{"remove":["core"],"__proto__":{"admin":true}}', headers: { authorization: 'Bearer all', 'content-type': 'application/json' } });
    expect(answer.statusCode).toBe(400);
  });
  it('tells nothing of its inside when it fails', async () => {
    const broken = createApi({ ...fakeHouse(), sites: async () => Promise.reject(new Error('password hunter2 in select * from token')) }, { log: () => undefined });
    const answer = await broken.inject({ url: '/api/v1/sites', headers: { authorization: 'Bearer all' } });
    await broken.close();
    expect(answer.statusCode).toBe(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toMatch(/hunter2|select/);
  });
});

describe('lists', () => {
  it('come in pages that join without a gap', async () => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { data, next }: { data: { id: string }[]; next: string | null } = (await get(`snapshots/latest/devices?limit=7${cursor ? `&cursor=${cursor}` : ''}`)).json();
      ids.push(...data.map(({ id }) => id));
      cursor = next;
    }
    expect(ids).toEqual(AUDIT.devices.map(({ id }) => id));
  });
  it('stay with the snapshot they began in', async () => {
    const first = (await get('snapshots/latest/devices?limit=10')).json() as { next: string };
    house.latestIs('s-later', 3);
    const second = (await get(`snapshots/latest/devices?limit=1000&cursor=${first.next}`)).json() as { data: { id: string }[] };
    expect(second.data.map(({ id }) => id)).toEqual(AUDIT.devices.slice(10).map(({ id }) => id));
    expect(((await get('snapshots/latest/devices')).json() as { data: unknown[] }).data).toHaveLength(3);
  });
  it('tell every copy of a device that has several of one kind', async () => {
    const all = ((await get('snapshots/latest/configs')).json() as { data: { text: string }[] }).data;
    const seen: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null && seen.length <= all.length; ) {
      const { data, next }: { data: unknown[]; next: string | null } = (await get(`snapshots/latest/configs?limit=1${cursor ? `&cursor=${cursor}` : ''}`)).json();
      seen.push(...data);
      cursor = next;
    }
    expect(all.length).toBeGreaterThan(1);
    expect(seen).toEqual(all);
  });
  it('refuse the cursor of another list', async () => {
    const { next } = (await get('snapshots/latest/devices?limit=1')).json() as { next: string };
    expect((await get(`snapshots/latest/links?cursor=${next}`)).statusCode).toBe(400);
  });
});

describe('caching', () => {
  it('gives the same bytes the same strong ETag, and 304 to who has them', async () => {
    const first = await get('snapshots/latest/audit');
    const tag = first.headers.etag as string;
    expect(tag).toMatch(/^"[\w-]+"$/);
    expect((await get('snapshots/latest/audit')).headers.etag).toBe(tag);
    for (const known of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const again = await get('snapshots/latest/audit', { 'if-none-match': known });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
    }
    expect((await get('snapshots/latest/audit', { 'if-none-match': '"other"' })).statusCode).toBe(200);
    house.latestIs('s-later', 3);
    expect((await get('snapshots/latest/audit', { 'if-none-match': tag })).statusCode).toBe(200);
  });
  it.each(['snapshots/latest/audit', 'snapshots/latest/devices?limit=2', 'reports/latest.html', 'exports/csv', 'maps/l2.svg'])('answers HEAD of %s as GET, without the bytes', async (url) => {
    const { headers } = await get(url);
    const head = (known: Record<string, string>) => app.inject({ method: 'HEAD', url: `/api/v1/${url}`, headers: { authorization: 'Bearer all', ...known } });
    const answer = await head({});
    expect([answer.statusCode, answer.headers.etag, answer.headers['content-length'], answer.body]).toEqual([200, headers.etag, headers['content-length'], '']);
    expect((await head({ 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
  });
  it('is never shared, and errors are never kept', async () => {
    expect((await get('snapshots/latest/audit')).headers['cache-control']).toContain('private');
    expect((await get('findings/none')).headers['cache-control']).toBe('no-store');
  });
  it('gives the audit document whole', async () => {
    expect((await get('snapshots/latest/audit')).json()).toEqual(JSON.parse(JSON.stringify(AUDIT)));
  });
});

describe('sweeps', () => {
  it('run one at a time; the second is told which', async () => {
    const first = await asked('POST', 'sweeps', {});
    expect(first.statusCode).toBe(202);
    const { id } = first.json() as { id: string };
    expect(first.headers.location).toBe(`/api/v1/sweeps/${id}`);
    const second = await asked('POST', 'sweeps', { label: 'again' });
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({ sweep: id, href: `/api/v1/sweeps/${id}` });
    expect((await asked('POST', `sweeps/${id}/cancel`, {})).statusCode).toBe(202);
    expect(house.log.map(({ did }) => did)).toEqual(['sweep begun', 'sweep cancelled']);
  });
  it('begin without a body too', async () => {
    expect((await asked('POST', 'sweeps')).statusCode).toBe(202);
  });
  it('begin once for one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'k1' };
    const first = (await asked('POST', 'sweeps', {}, key)).json();
    expect((await asked('POST', 'sweeps', {}, key)).json()).toEqual(first);
    expect(house.started).toHaveLength(1);
    expect((await asked('POST', 'sweeps', { label: 'other' }, key)).statusCode).toBe(422);
    expect((await asked('POST', 'sweeps', {}, key, 'only-sweep.run')).statusCode).toBe(409);
    expect((await asked('POST', 'sweeps', {}, { 'idempotency-key': 'x'.repeat(300) })).statusCode).toBe(400);
  });
  it('begin once for one key, though asked twice at once, or by another daemon later', async () => {
    const key = { 'idempotency-key': 'k3' };
    const both = await Promise.all([asked('POST', 'sweeps', {}, key), asked('POST', 'sweeps', {}, key)]);
    expect(new Set(both.map((one) => (one.json() as { id: string }).id)).size).toBe(1);
    const other = createApi(house);
    const again = await other.inject({ method: 'POST', url: '/api/v1/sweeps', headers: { authorization: 'Bearer all', ...key }, payload: {} });
    await other.close();
    expect([again.statusCode, again.json(), house.started.length]).toEqual([202, both[0]!.json(), 1]);
  });
  it('forget the key of what failed', async () => {
    await asked('POST', 'sweeps', {});
    const key = { 'idempotency-key': 'k2' };
    expect((await asked('POST', 'sweeps', {}, key)).statusCode).toBe(409);
    house.end();
    expect((await asked('POST', 'sweeps', {}, key)).statusCode).toBe(202);
  });
  it('are watched as server-sent events until they are done', async () => {
    const { id } = (await asked('POST', 'sweeps', {})).json() as { id: string };
    setTimeout(() => house.end(), 50);
    house.latestIs(id, 3);
    const stream = await get(`sweeps/${id}/events`);
    expect(stream.headers['content-type']).toContain('text/event-stream');
    const events = [...stream.body.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, name, data]) => [name, JSON.parse(data!) as { done?: number; state?: string }] as const);
    expect(events.map(([name]) => name)).toEqual(['progress', 'progress', 'progress', 'done']);
    expect(events[2]![1].done).toBe(3);
    expect(events[3]![1].state).toBe('complete');
  });
});

describe('reports', () => {
  it('can style themselves and nothing else', async () => {
    const { headers } = await get('reports/latest.html');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('sandbox');
    expect((await get('reports/latest.csv')).headers['content-disposition']).toContain('attachment');
  });
  it('are frozen once for one Idempotency-Key', async () => {
    const answer = await asked('POST', 'reports', {}, { 'idempotency-key': 'r' });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.location).toBe('/api/v1/reports/report-1.html');
    expect((await get('reports/report-1.html')).body).toBe('<h1>frozen</h1>');
    expect((await asked('POST', 'sweeps', {}, { 'idempotency-key': 'r' })).statusCode).toBe(422);
  });
  it('never change once frozen, so they may be kept; the latest may not', async () => {
    expect((await get('reports/report-1.html')).headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect((await get('reports/latest.html')).headers['cache-control']).toBe('private, no-cache');
    expect((await get('reports/report-1.html?since=first')).statusCode).toBe(400);
  });
});

describe('the audit log', () => {
  it('knows who read what was configured, accepted, and declared', async () => {
    await get('snapshots/latest/configs');
    await get('observations/o-1');
    await asked('PUT', `findings/${FINDING}/acceptance`, { owner: 'IT lead', until: '2027-06-01', reason: 'room closes' });
    await asked('POST', 'tokens', { name: 'ci', scopes: ['report:read'] });
    const { data } = (await get('audit-log')).json() as { data: { who: string; did: string; about: string }[] };
    expect(data.map(({ did }) => did)).toEqual(['token made', 'finding accepted', 'observation read', 'configurations read']);
    expect(data.every(({ who }) => who === 't-all')).toBe(true);
  });
  it('is told in pages that stay in place while more is done', async () => {
    for (let i = 0; i < 5; i++) await get('observations/o-1');
    const first = (await get('audit-log?limit=2')).json() as { data: object[]; next: string };
    await get('snapshots/latest/configs');
    const second = (await get(`audit-log?limit=3&cursor=${first.next}`)).json() as { data: { did: string }[]; next: string | null };
    expect([first.data.length, second.data.map(({ did }) => did), second.next]).toEqual([2, Array<string>(3).fill('observation read'), null]);
    expect((await get(`audit-log?cursor=${Buffer.from(JSON.stringify({ of: '', after: 'x' })).toString('base64url')}`)).statusCode).toBe(400);
  });
});

describe('headers', () => {
  it('keep the page to itself', async () => {
    const { headers } = await get('/', {}, null);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
  });
  it('allow no other origin', async () => {
    expect((await get('sites', { origin: 'https://evil.example' })).headers['access-control-allow-origin']).toBeUndefined();
    expect((await get('sites')).headers['set-cookie']).toBeUndefined();
  });
});

describe('the description', () => {
  interface Operation { readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: object }[]; readonly responses: Readonly<Record<string, { readonly description: string }>>; readonly requestBody?: { readonly content: object }; readonly summary?: string }
  interface Description { readonly openapi: string; readonly info: { readonly title: string; readonly version: string }; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>; readonly components: object }
  const description = async () => (await get('/openapi.json', {}, null)).json() as Description;

  it('is OpenAPI 3.1 whose parts fit together', async () => {
    const { openapi, info, paths, components } = await description();
    expect(openapi).toMatch(/^3\.1\./);
    expect(info).toMatchObject({ title: 'Linchpin', version: '0.1.0' });
    for (const [path, operations] of Object.entries(paths)) {
      expect(path).toMatch(/^\//);
      for (const [method, { parameters = [], responses, summary }] of Object.entries(operations)) {
        expect(['get', 'put', 'post', 'delete', 'head']).toContain(method);
        expect(summary, `${method} ${path}`).toBeTruthy();
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name).sort(), path).toEqual(named.sort());
        expect(parameters.filter((one) => one.in === 'path').every(({ required }) => required === true), path).toBe(true);
        expect(parameters.every(({ schema }) => schema !== undefined), path).toBe(true);
        expect(Object.keys(responses).length, path).toBeGreaterThan(0);
        for (const [status, { description: text }] of Object.entries(responses)) expect([/^[1-5]\d\d$/.test(status) || status === 'default', typeof text], path).toEqual([true, 'string']);
      }
    }
    const text = JSON.stringify({ paths, components });
    expect(text).not.toContain('"nullable"');
    for (const [, reference] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) expect(reference!.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], { paths, components }), reference).toBeDefined();
  });
  it('knows every route of the contract', async () => {
    const { paths } = await description();
    const patterns = Object.entries(paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => [method, new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)] as const));
    const missing = ROUTES.filter(([method, url]) => !patterns.some(([known, pattern]) => known === method.toLowerCase() && pattern.test(`/api/v1/${url.split('?')[0]}`)));
    expect(missing).toEqual([]);
  });
});

describe('sockets', () => {
  const open: Socket[] = [];
  afterEach(() => {
    for (const socket of open.splice(0)) socket.destroy();
  });
  const dial = (port: number, text: string) =>
    new Promise<{ socket: Socket; said: () => string }>((resolve) => {
      let said = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text, () => resolve({ socket, said: () => said })));
      socket.on('data', (bytes: Buffer) => (said += bytes.toString())).on('error', () => undefined);
      open.push(socket);
    });
  const listen = async () => {
    await app.listen({ host: '127.0.0.1', port: 0 });
    return (app.server.address() as { port: number }).port;
  };

  it('that are slow or stalled do not starve the others', async () => {
    const port = await listen();
    const usual = async (): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 21; n++) {
        const began = performance.now();
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/sites`, { headers: { authorization: 'Bearer all' } });
        expect(answer.status).toBe(200);
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[10]!;
    };
    const alone = await usual();
    for (let n = 0; n < 100; n++) await dial(port, 'GET /api/v1/sites HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    for (let n = 0; n < 100; n++) await dial(port, 'POST /api/v1/what-if HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer all\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{');
    // Who waits for two hundred others waits a hundred times as long.
    expect(await usual()).toBeLessThan(20 * Math.max(alone, 1));
  });
  it('that stall are cut in the end', { timeout: 600_000 }, async () => {
    const port = await listen();
    const head = await dial(port, 'GET /api/v1/sites HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const body = await dial(port, 'POST /api/v1/what-if HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer all\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{');
    const ended = await Promise.all([head, body].map(({ socket }) => Promise.race([new Promise((resolve) => socket.once('close', () => resolve(true))), pause(40_000, false)])));
    expect(ended).toEqual([true, true]);
  });
  it('that smuggle are refused', async () => {
    const port = await listen();
    for (const text of [
      'POST /api/v1/sweeps HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/sites HTTP/1.1\r\n\r\n',
      'GET /api/v1/sites HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      `GET /api/v1/sites HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const { socket, said } = await dial(port, text);
      await Promise.race([new Promise((resolve) => socket.once('close', resolve)), pause(3000)]);
      expect(said()).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(said()).not.toContain('HTTP/1.1 200');
    }
  });
  it.each([
    ['nothing like HTTP', '\x16\x03\x01\x00\xa5\r\n\r\n', 400], ['another version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400], ['no Host', 'GET /livez HTTP/1.1\r\n\r\n', 400], ['a space in the address', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400], ['a method that is none', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a head too large', `GET /livez HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431], ['an address too long', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431], ['a length below', 'POST /api/v1/what-if HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 400],
    ['a broken chunk', 'POST /api/v1/what-if HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer all\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n', 400], ['a tunnel', 'CONNECT example:80 HTTP/1.1\r\nHost: x\r\n\r\n', 405], ['an expectation', 'POST /api/v1/what-if HTTP/1.1\r\nHost: x\r\nExpect: 200-ok\r\nContent-Length: 2\r\n\r\n{}', 417],
  ])('that send %s are told so as a problem', async (_name, text, status) => {
    const { socket, said } = await dial(await listen(), text);
    await Promise.race([new Promise((resolve) => socket.once('close', resolve)), pause(3000)]);
    expect(said()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(said().toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8');
    expect(JSON.parse(said().slice(said().indexOf('{'), said().lastIndexOf('}') + 1))).toMatchObject({ status, title: expect.any(String) });
  });
  it('with open streams do not hold up the end', async () => {
    const port = await listen();
    const { id } = (await asked('POST', 'sweeps', {})).json() as { id: string };
    const { socket, said } = await dial(port, `GET /api/v1/sweeps/${id}/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer all\r\n\r\n`);
    while (!said().includes('event: progress')) await pause(20);
    const cut = new Promise((resolve) => socket.once('close', resolve));
    await app.close();
    await cut;
    // It did not wait for the stream to come to its own end.
    expect(said()).not.toContain('event: done');
  });
});
