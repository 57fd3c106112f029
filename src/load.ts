/** Knows how a folder of leaves is loaded: every file directly in it is one leaf, its name is its id; subfolders hold bricks. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isOfSession, isReadOnly } from './guard/read-only.js';
import type { Dialect } from './model/dialect.js';
import type { Format, Section } from './model/report.js';
import type { Rule } from './model/rule.js';
import { byCodePoint } from './model/order.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The default exports of all leaves in `folder`, each with its id, sorted by id. Throws, naming the file, where one has no default export. */
export async function loadLeaves<T extends { readonly id?: string }>(folder: string): Promise<readonly (T & { readonly id: string })[]> {
  const names = (await readdir(folder)).filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts')).sort(byCodePoint);
  return Promise.all(
    names.map(async (name) => {
      const leaf = (await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)) as { default?: T };
      if (!leaf.default) throw new Error(`${join(folder, name)} has no default export; a file in this folder is one leaf (bricks live in a subfolder)`);
      return { ...leaf.default, id: name.replace(/\.[jt]s$/, '') };
    }),
  );
}

/**
 * All dialects: the built-in ones, and those in `plugins`/dialects, which win by name. Throws, naming it, where one of a site would have a command
 * run that the built-in ones do not and that may do more than show something.
 */
export async function loadDialects(plugins: string | null = null): Promise<readonly Dialect[]> {
  const builtIn = await loadLeaves<Dialect>(join(here, 'dialects'));
  const known = new Set(builtIn.flatMap(commandsOf));
  const own = plugins === null ? [] : await loadLeaves<Dialect>(join(plugins, 'dialects')).catch(ignoreMissing);
  for (const dialect of own) {
    const odd = commandsOf(dialect).find((command) => !known.has(command) && !isReadOnly(command)) ?? dialect.shell?.settings.find((setting) => !isOfSession(setting)) ?? (/^\d?$/.test(dialect.shell?.menu?.choice ?? '') ? undefined : dialect.shell!.menu!.choice);
    if (odd !== undefined) throw new Error(`${join(plugins!, 'dialects', dialect.id)} would have ${JSON.stringify(odd)} typed, which may do more than show something; take it out, or write it as one plain command that begins with show, display, cat or the like`);
  }
  return withOwn(builtIn, own.map(cautious));
}
function commandsOf({ asks }: Dialect): readonly string[] {
  return asks.flatMap(({ ask }) => (ask.via === 'ssh' && 'run' in ask ? [ask.run] : []));
}
/** One that throws speaks to nobody: a sweep is not lost for a mistake in a file of the site. */
function cautious<T extends Dialect>(dialect: T): T {
  const speaks: Dialect['speaks'] = (known) => {
    try {
      return dialect.speaks(known);
    } catch {
      return false;
    }
  };
  return { ...dialect, speaks };
}

/** All rules, likewise. */
export function loadRules(plugins: string | null = null): Promise<readonly (Rule & { readonly id: string })[]> {
  return loadWithPlugins<Rule>('rules', plugins);
}
export async function loadSections(): Promise<readonly (Section & { readonly id: string })[]> {
  const sections = await loadLeaves<Section>(join(here, 'report', 'sections'));
  return [...sections].sort((a, b) => a.order - b.order || byCodePoint(a.id, b.id));
}
export function loadFormats(): Promise<readonly (Format & { readonly id: string })[]> {
  return loadLeaves<Format>(join(here, 'report', 'formats'));
}

async function loadWithPlugins<T extends { readonly id?: string }>(room: string, plugins: string | null): Promise<readonly (T & { readonly id: string })[]> {
  const own = plugins === null ? [] : await loadLeaves<T>(join(plugins, room)).catch(ignoreMissing);
  return withOwn(await loadLeaves<T>(join(here, room)), own);
}

function withOwn<T extends { readonly id: string }>(builtIn: readonly T[], own: readonly T[]): readonly T[] {
  return [...new Map([...builtIn, ...own].map((leaf) => [leaf.id, leaf])).values()].sort((a, b) => byCodePoint(a.id, b.id));
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
