/** Knows what a derivation is made with: dialects, rules, tables, and the fingerprint of the code that uses them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDialects, loadRules } from './load.js';
import type { Dialect } from './model/dialect.js';
import { sha256 } from './model/digest.js';
import type { SeverityRow, SupportDates } from './model/rule.js';
import type { NamedRule } from './rules/judging/judge.js';
import { parseSeverity } from './rules/judging/severity.js';

export interface Engine {
  readonly version: string;
  /** Changes with every change of code, table or plug-in: what is cached under another one is derived again. */
  readonly fingerprint: string;
  readonly dialects: readonly Dialect[];
  readonly rules: readonly NamedRule[];
  readonly severity: readonly SeverityRow[];
  readonly supportDates: SupportDates | null;
}

const code = fileURLToPath(new URL('.', import.meta.url));
/** The checkout or package: `dist/src` lies two folders below it, `src` one. */
export const HOME = code.includes('/dist/') ? join(code, '..', '..') : join(code, '..');

let loaded: { readonly plugins: string | null; readonly engine: Promise<Engine> } | null = null;

/** The engine, with the site's own rules and dialects from `plugins`. Loaded once per process. */
export function loadEngine(plugins: string | null): Promise<Engine> {
  if (loaded?.plugins !== plugins) loaded = { plugins, engine: load(plugins) };
  return loaded.engine;
}

async function load(plugins: string | null): Promise<Engine> {
  const [dialects, rules, severity, dates, packageFile] = await Promise.all([
    loadDialects(plugins),
    loadRules(plugins),
    readFile(join(HOME, 'config', 'severity.csv'), 'utf8'),
    readFile(join(HOME, 'config', 'end-of-life.json'), 'utf8'),
    readFile(join(HOME, 'package.json'), 'utf8'),
  ]);
  const sources = await Promise.all([...(await filesBelow(code)), ...(plugins === null ? [] : await filesBelow(plugins))].map(async (file) => sha256(await readFile(file))));
  return {
    version: (JSON.parse(packageFile) as { version: string }).version,
    fingerprint: sha256([severity, dates, ...sources].join('\n')),
    dialects,
    rules,
    severity: parseSeverity(severity),
    supportDates: JSON.parse(dates) as SupportDates,
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => []);
  return names.filter((name) => /\.[jt]s$/.test(name)).sort().map((name) => join(folder, name));
}
