/** Writes config/site.schema.json, the JSON Schema by which editors check and complete a site file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteJsonSchema } from '../src/site/schema.js';

writeFileSync(join(import.meta.dirname, '..', 'config', 'site.schema.json'), `${JSON.stringify(siteJsonSchema(), null, 2)}\n`);
