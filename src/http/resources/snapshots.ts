/** `snapshots`: what was known after a sweep, whole and in parts. */
import { z } from 'zod';
import type { Api } from '../resource.js';
import type { House } from '../house.js';
import type { Audit } from '../../model/audit.js';
import { type PageAsked, page, pageOf, pageQuery, pinned } from '../pages.js';
import { keptPages } from '../kept-pages.js';
import { orNotFound } from '../problem.js';
import { identified, whole } from '../shapes.js';
import { bearerOf } from '../token.js';

const byRef = z.strictObject({ ref: z.string().min(1).max(200).describe('latest, previous, an id or a label') });
const query = z.strictObject(pageQuery);
const summarySchema = z.object({ id: z.string(), label: z.string().nullable(), state: z.string(), startedAt: z.string(), endedAt: z.string().nullable() });

export function snapshots(app: Api, house: House): void {
  const auditOf = async (reference: string): Promise<Audit> => orNotFound(await house.audit(reference), 'snapshot');
  const pageOfAudit = async <T>(reference: string, asked: PageAsked, rowsOf: (audit: Audit) => readonly T[], idOf: (row: T) => string) => {
    const audit = await auditOf(pinned(asked, reference));
    return page(rowsOf(audit), idOf, asked, audit.sweep.id);
  };
  const kept = keptPages();
  const tags = ['snapshots'];
  const config = { scope: 'inventory:read' } as const;

  app.get('/snapshots', { config, schema: { tags, summary: 'Snapshots: the sweeps that have ended, newest first', querystring: query, response: { 200: pageOf(summarySchema) } } }, async (request) =>
    page((await house.sweeps()).filter(({ state }) => state !== 'running'), ({ id }) => id, request.query),
  );
  app.get('/snapshots/:ref', { config, schema: { tags, summary: 'One snapshot', params: byRef, response: { 200: whole } } }, async ({ params }) => {
    const { sweep, client, site, engine, devices, links, findings } = await auditOf(params.ref);
    return { ...sweep, client, site, engine, counts: { devices: devices.length, links: links.length, findings: findings.length } };
  });
  app.get('/snapshots/:ref/audit', { config, schema: { tags, summary: 'The audit document', params: byRef, response: { 200: whole } } }, ({ params }) => auditOf(params.ref));
  app.get('/snapshots/:ref/coverage', { config, schema: { tags, summary: 'What was looked at, and what was not', params: byRef, response: { 200: whole } } }, async ({ params }) => (await auditOf(params.ref)).coverage);
  app.get('/snapshots/:ref/documents', { config, schema: { tags, summary: 'What is written, against what was seen', params: byRef, response: { 200: whole } } }, async ({ params }) => (await auditOf(params.ref)).documents);

  const list = <T extends object>(path: string, summary: string, rowsOf: (audit: Audit) => readonly T[], idOf: (one: T) => string) =>
    app.get(`/snapshots/:ref/${path}`, { config, schema: { tags, summary, params: byRef, querystring: query, response: { 200: pageOf(whole) } } }, async ({ params, query: asked }, reply) => {
      const audit = await auditOf(pinned(asked, params.ref));
      return kept(audit, `${path} ${asked.limit} ${asked.cursor ?? ''}`, () => page(rowsOf(audit), idOf, asked, audit.sweep.id), reply);
    });
  list('devices', 'Devices', ({ devices }) => devices, ({ id }) => id);
  list('links', 'Links', ({ links }) => links, ({ id }) => id);
  list('segments', 'Shared media', ({ segments }) => segments, ({ id }) => id);
  list('failures', 'What stops when one thing fails', ({ failures }) => failures, ({ unit }) => `${unit.kind} ${unit.id}`);
  list('ledger', 'What was sent to whom', ({ ledger }) => ledger.map((line, i) => ({ id: String(i), ...line })), ({ id }) => id);

  for (const [path, rowsOf] of [['devices', ({ devices }: Audit) => devices], ['links', ({ links }: Audit) => links]] as const) {
    app.get(`/snapshots/:ref/${path}/:id`, { config, schema: { tags, summary: `One of the ${path}, with its evidence`, params: byRef.extend({ id: z.string().max(200) }), response: { 200: identified } } }, async ({ params }) => {
      const audit = await auditOf(params.ref);
      const rows: readonly { readonly id: string }[] = rowsOf(audit);
      const one = orNotFound(rows.find(({ id }) => id === params.id), path.slice(0, -1));
      return { ...one, remarks: audit.remarks.filter(({ about }) => about.includes(params.id)) };
    });
  }

  app.get('/snapshots/:ref/findings', { config: { scope: 'report:read' }, schema: { tags: ['findings'], summary: 'Findings of a snapshot', params: byRef, querystring: query, response: { 200: pageOf(identified) } } }, ({ params, query: asked }) =>
    pageOfAudit(params.ref, asked, ({ findings }) => findings, ({ id }) => id),
  );

  app.get('/snapshots/:ref/configs', { config: { scope: 'evidence:read' }, schema: { tags: ['evidence'], summary: 'Configuration texts, secrets sealed; every reading is logged', params: byRef, querystring: query, response: { 200: pageOf(whole) } } }, async (request) => {
    const { params, query: asked } = request;
    const of = (await auditOf(pinned(asked, params.ref))).sweep.id;
    const configs = orNotFound(await house.configs(of), 'snapshot');
    await house.record({ who: bearerOf(request).id, did: 'configurations read', about: of });
    // Of one device there may be several of a kind, and two of the same text: the snapshot stays what it is, so the place tells which.
    const places = new Map(configs.map((copy, i) => [copy, String(i)]));
    return page(configs, (copy) => places.get(copy)!, asked, of);
  });
}
