/** `sites`: the locations this daemon knows. */
import { z } from 'zod';
import type { House } from '../house.js';
import { page, pageOf, pageQuery } from '../pages.js';
import type { Api } from '../api.js';

export function sites(app: Api, house: House): void {
  app.get('/sites', { config: { scope: 'inventory:read' }, schema: { tags: ['sweeps'], summary: 'Sites', querystring: z.strictObject(pageQuery), response: { 200: pageOf(z.object({ id: z.string(), client: z.string(), site: z.string() })) } } }, async ({ query }) =>
    page(await house.sites(), ({ id }) => id, query),
  );
}
