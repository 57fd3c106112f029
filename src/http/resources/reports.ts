/** `reports`, `maps`, `exports/{csv,netbox}`, `rules`: what is read by people. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Api } from '../resource.js';
import { MAP_FORMATS, MAP_LAYERS, NETBOX_FILES, REPORT_FORMATS, type House, type Written } from '../house.js';
import { once } from '../once.js';
import { page, pageOf, pageQuery } from '../pages.js';
import { notFound, orNotFound, Refusal } from '../problem.js';
import { bearerOf } from '../token.js';

/** A report may style itself and nothing else; not even its own origin can be reached from it. */
const REPORT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-downloads";
const config = { scope: 'report:read' } as const;
const at = { snapshot: z.string().min(1).max(200).default('latest').describe('latest, previous, an id or a label') };

const since = z.string().min(1).max(200).optional().describe('the earlier sweep that it is compared with; else the last complete one, and the last that was handed over');

/** The bytes of a frozen report never change; a PDF is printed anew. */
const FOR_EVER = 'private, max-age=31536000, immutable';

export function reports(app: Api, house: House): void {
  const tags = ['reports'];
  const freezeOnce = once(house);

  app.post('/reports', { config, schema: { tags, summary: 'Freeze the report of a snapshot', body: z.strictObject({ snapshot: at.snapshot, since }).nullish(), response: { 201: z.object({ id: z.string() }) } } }, async (request, reply) => {
    const by = bearerOf(request);
    const id = await freezeOnce(request, async () => orNotFound(await house.freezeReport(request.body?.snapshot ?? 'latest', by.name, request.body?.since), 'snapshot'));
    await house.record({ who: by.id, did: 'report frozen', about: id });
    return reply.code(201).header('location', `/api/v1/reports/${encodeURIComponent(id)}.html`).send({ id });
  });

  const frozen = z.object({ id: z.string(), sweep: z.string(), frozenAt: z.string(), files: z.record(z.string(), z.string()) });
  app.get('/reports', { config, schema: { tags, summary: 'Frozen reports, newest first, each file with its SHA-256', querystring: z.strictObject(pageQuery), response: { 200: pageOf(frozen) } } }, async ({ query }) => page(await house.frozenReports(), ({ id }) => id, query));

  app.get('/reports/:id/manifest', { config, schema: { tags, summary: 'A frozen report’s files by SHA-256, so that a copy can be checked years later', params: z.strictObject({ id: z.string().max(200) }), response: { 200: frozen } } }, async ({ params }) => orNotFound((await house.frozenReports()).find(({ id }) => id === params.id), 'report'));

  app.get('/reports/:file', { config, schema: { tags, summary: `A report: latest.html, or a frozen one by its id; ${REPORT_FORMATS.join(', ')}`, params: z.strictObject({ file: z.string().max(200) }), querystring: z.strictObject({ snapshot: z.string().min(1).max(200).optional(), since }) } }, async ({ params, query }, reply) => {
    const match = /^(.+)\.([a-z]+)$/.exec(params.file);
    const format = REPORT_FORMATS.find((known) => known === match?.[2]);
    if (!match || !format) throw notFound('report');
    const isFrozen = match[1] !== 'latest';
    if (isFrozen && (query.snapshot ?? query.since) !== undefined) throw new Refusal(400, 'Bad request', 'a frozen report is of one snapshot, and compared with one; snapshot and since are for latest');
    const written = isFrozen ? await house.frozenReport(match[1]!, format) : await house.report(query.snapshot ?? 'latest', format, query.since);
    if (isFrozen && written !== null && format !== 'pdf') reply.header('cache-control', FOR_EVER);
    return send(reply, orNotFound(written, 'report'), format === 'html' ? null : `linchpin.${format}`);
  });

  const csv = 'text/csv; charset=utf-8; header=present';
  for (const [format, summary] of [['csv', 'Devices as CSV'], ['documentation', 'The client’s own list put right: what was written, what was seen'], ['ledger', 'What was sent to whom, as CSV']] as const) {
    app.get(`/exports/${format}`, { config, schema: { tags, summary, querystring: z.strictObject(at) } }, async ({ query }, reply) => send(reply, { mediaType: csv, body: orNotFound(await house.inventory(query.snapshot, format), 'snapshot') }, `${format === 'csv' ? 'devices' : format}.csv`));
  }
  const file = z.enum(NETBOX_FILES).default('devices').describe('one file of the set; import them in this order');
  app.get('/exports/netbox', { config, schema: { tags, summary: 'A file of NetBox’s bulk import: a change set to review', querystring: z.strictObject({ ...at, file }) } }, async ({ query }, reply) =>
    send(reply, { mediaType: csv, body: orNotFound(await house.inventory(query.snapshot, 'netbox', query.file), 'snapshot') }, `netbox-${NETBOX_FILES.indexOf(query.file) + 1}-${query.file}.csv`),
  );

  const types = { svg: 'image/svg+xml; charset=utf-8', dot: 'text/vnd.graphviz; charset=utf-8', drawio: 'application/xml; charset=utf-8' };
  const maps = { l2: 'Map of layer 2', l3: 'Map of layer 3', physical: 'Map of rooms and power, as people told of them' } as const;
  for (const layer of MAP_LAYERS) {
    for (const format of MAP_FORMATS) {
      app.get(`/maps/${layer}.${format}`, { config, schema: { tags, summary: `${maps[layer]}${format === 'svg' ? '' : ` for ${format === 'dot' ? 'Graphviz' : 'draw.io'}`}`, querystring: z.strictObject(at) } }, async ({ query }, reply) =>
        send(reply, { mediaType: types[format], body: orNotFound(await house.map(layer, query.snapshot, format), 'snapshot') }, format === 'svg' ? null : `${layer}.${format}`),
      );
    }
  }

  const reference = z.string().min(1).max(200);
  for (const format of MAP_FORMATS) {
    app.get(`/maps/changes.${format}`, { config, schema: { tags, summary: `What changed between two snapshots, on the map of layer 2${format === 'svg' ? '' : ` for ${format === 'dot' ? 'Graphviz' : 'draw.io'}`}`, querystring: z.strictObject({ from: reference.default('previous'), to: reference.default('latest') }) } }, async ({ query }, reply) =>
      send(reply, { mediaType: types[format], body: orNotFound(await house.changesMap(query.from, query.to, format), 'snapshot') }, format === 'svg' ? null : `changes.${format}`),
    );
  }

  const rule = z.looseObject({ id: z.string(), title: z.string() });
  app.get('/rules', { config, schema: { tags, summary: 'What is judged, and why', querystring: z.strictObject(pageQuery), response: { 200: pageOf(rule) } } }, async ({ query }) => page(await house.rules(), ({ id }) => id, query));
  app.get('/rules/:id', { config, schema: { tags, summary: 'One rule', params: z.strictObject({ id: z.string().max(200) }), response: { 200: rule } } }, async ({ params }) => orNotFound((await house.rules()).find(({ id }) => id === params.id), 'rule'));
}

function send(reply: FastifyReply, { mediaType, body }: Written, file: string | null): FastifyReply {
  if (file !== null) reply.header('content-disposition', `attachment; filename="${file}"`);
  return reply.type(mediaType).header('content-security-policy', REPORT_POLICY).send(typeof body === 'string' ? body : Buffer.from(body));
}
