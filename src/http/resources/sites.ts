/** `sites` and `outages`: the locations this daemon knows, and when their watched addresses were silent. */
import { z } from 'zod';
import type { House } from '../house.js';
import { page, pageOf, pageQuery } from '../pages.js';
import type { Api } from '../resource.js';

export function sites(app: Api, house: House): void {
  app.get('/sites', { config: { scope: 'inventory:read' }, schema: { tags: ['sweeps'], summary: 'Sites', querystring: z.strictObject(pageQuery), response: { 200: pageOf(z.object({ id: z.string(), client: z.string(), site: z.string() })) } } }, async ({ query }) =>
    page(await house.sites(), ({ id }) => id, query),
  );
  const outage = z.object({ address: z.string(), since: z.string(), until: z.string().nullable() });
  app.get('/outages', { config: { scope: 'inventory:read' }, schema: { tags: ['sweeps'], summary: 'Times at which a watched address did not answer between sweeps, newest first; until null: still', querystring: z.strictObject(pageQuery), response: { 200: pageOf(outage) } } }, async ({ query }) =>
    page(await house.outages(), ({ address, since }) => `${address} ${since}`, query),
  );
}
