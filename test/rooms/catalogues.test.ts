/** The generated pages of docs say what the code says today. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCS, catalogues, stale } from '../../scripts/catalogues.js';
import { loadDialects, loadRules } from '../../src/load.js';
import { commandsOf, outputFileName } from '../../src/sweep/recordings.js';

const made = await catalogues();
const onDisk = (name: string) => (existsSync(join(DOCS, name)) ? readFileSync(join(DOCS, name), 'utf8') : null);

describe('docs', () => {
  it('are fresh; else run `npm run docs`', () => {
    expect(stale(made, onDisk)).toEqual([]);
  });
  it('would be found stale by one changed word', () => {
    expect(stale(made, (name) => (name === 'rules.md' ? `${made.get(name)!} ` : made.get(name)!))).toEqual(['rules.md']);
    expect(stale(made, () => null)).toEqual(['asks.md', 'dialects.md', 'rules.md']);
  });
  it('name every rule, dialect and command, and the file a recording of it has', async () => {
    const [rules, dialects] = await Promise.all([loadRules(), loadDialects()]);
    for (const { id } of rules) expect(made.get('rules.md')).toContain(`### ${id}\n`);
    for (const { id } of dialects) expect(made.get('dialects.md')).toContain(`\`${id!}\``);
    for (const command of commandsOf(dialects)) expect(made.get('asks.md')).toContain(`\`${outputFileName(command).replaceAll('|', '\\|')}\``);
  });
});
