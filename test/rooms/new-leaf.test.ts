/** A new leaf begins as a whole one: it loads, it says what it knows, and its examples hold before a word is changed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadLeaves } from '../../src/load.js';
import type { Dialect } from '../../src/model/dialect.js';
import type { Rule } from '../../src/model/rule.js';

const root = join(import.meta.dirname, '../..');
const script = join(root, 'scripts/new.js');
const { LEAF_KINDS, leafOf } = (await import(/* @vite-ignore */ script)) as { readonly LEAF_KINDS: readonly string[]; leafOf(kind: string, id: string): { readonly file: string; readonly text: string } };
const folder = mkdtempSync(join(tmpdir(), 'leaf-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run new', () => {
  it.each(LEAF_KINDS)('begins a %s that says what it knows and has a default export', (kind) => {
    const { file, text } = leafOf(kind, 'badge-reader');
    expect(file).toMatch(/^src\/.*\/badge-reader\.ts$/);
    expect(text).toMatch(/^\/\*\* .+\*\/\n/);
    expect(text).toMatch(/\nexport default \w+;\n/);
  });

  it('begins a rule and a dialect that load and carry examples', async () => {
    for (const kind of ['rule', 'dialect']) writeFileSync(join(folder, `${kind}.ts`), leafOf(kind, 'badge-reader').text);
    const [dialect, rule] = (await loadLeaves<Rule | Dialect>(folder)) as [Dialect, Rule];
    expect(dialect.examples[0]!.reads).toEqual([{ kind: 'named', name: 'badge-reader', by: 'sysname' }]);
    expect(rule.examples.map(({ finds }) => finds)).toEqual([['badge-reader'], []]);
  });

  it.each([[['rule']], [['rules', 'a']], [['rule', 'Bad_Name']], [['rule', '../escape']], [['rule', 'cut-device']], [[]]])('refuses %j, says why and how it is used, and writes nothing', (args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('usage: npm run new');
  });
});
