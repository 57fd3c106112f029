#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));
if (existsSync(`${home}scripts/set-up.js`)) {
  const { makeReady } = await import('../scripts/set-up.js');
  try {
    makeReady();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
await import('../dist/src/main.js');
