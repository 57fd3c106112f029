/** Knows how a folder of leaves is loaded: every file directly in it is one leaf, its name is its id; subfolders hold bricks. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CommandLeaf } from './commands/bricks/command.js';
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

/** All dialects: the built-in ones, and those in `plugins`/dialects, which win by name. */
export function loadDialects(plugins: string | null = null): Promise<readonly Dialect[]> {
  return loadWithPlugins<Dialect>('dialects', plugins);
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

/** The commands of the command line. */
export function loadCommands(): Promise<readonly (CommandLeaf & { readonly id: string })[]> {
  return loadLeaves<CommandLeaf>(join(here, 'commands'));
}

async function loadWithPlugins<T extends { readonly id?: string }>(room: string, plugins: string | null): Promise<readonly (T & { readonly id: string })[]> {
  const leaves = new Map((await loadLeaves<T>(join(here, room))).map((leaf) => [leaf.id, leaf]));
  const own = plugins === null ? [] : await loadLeaves<T>(join(plugins, room)).catch(ignoreMissing);
  for (const leaf of own) leaves.set(leaf.id, leaf);
  return [...leaves.values()].sort((a, b) => byCodePoint(a.id, b.id));
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
