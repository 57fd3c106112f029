/** Asserts of whole configurations, written for this test with secrets in positions that are rare, that each secret goes and every other character stays. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSealer } from '../../src/guard/seal.js';
import { loadDialects } from '../../src/load.js';

const FOLDER = join(import.meta.dirname, 'configurations');
const all = createSealer(Buffer.alloc(32, 7), (await loadDialects()).flatMap(({ secrets = [] }) => secrets));
const sealed = (text: string, command: string): string => Buffer.from(all(Buffer.from(text), command)).toString('utf8');
/** A line that goes on in the next is written in one where it holds a secret. */
const inOne = (text: string): readonly string[] => text.replace(/\\\r?\n[ \t]*/g, '').split('\n');

it.each(readdirSync(FOLDER))('of %s: what stands between « and » goes, all else stays', (file) => {
  const [, command = '', marked = ''] = /^(?:#printed by: (.*)\n)?([\s\S]*)$/.exec(readFileSync(join(FOLDER, file), 'utf8'))!;
  const once = sealed(marked.replace(/[«»]/g, ''), command);
  expect(inOne(once.replace(/‹secret:[^›]*›/g, '§'))).toEqual(inOne(marked.replace(/«[^»]*»/g, '§')));
  expect(sealed(once, command)).toBe(once);
});
