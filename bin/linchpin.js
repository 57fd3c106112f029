#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
if (existsSync(`${home}scripts/set-up.js`)) {
  const { buildIfStale } = await import('../scripts/set-up.js');
  buildIfStale();
}
await import('../dist/src/main.js');
