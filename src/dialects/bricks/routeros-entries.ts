/** Knows the language of RouterOS: a path, then lines of `add` and `set` with `name=value`. */

export interface Entry {
  readonly path: string;
  readonly verb: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: string;
}

/** Every `add` and `set` with the path it stands below. */
export function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let path = '';
  for (const line of text.replace(/\\\r?\n\s*/g, '').split('\n')) {
    if (line.startsWith('/')) {
      const inline = /^(\/[a-z0-9 -]+?) (add|set) (.*)$/.exec(line);
      path = (inline?.[1] ?? line).trim();
      if (!inline) continue;
      entries.push(entryOf(path, inline[2]!, inline[3]!, line));
      continue;
    }
    const found = /^(add|set) (.*)$/.exec(line.trim());
    if (found) entries.push(entryOf(path, found[1]!, found[2]!, line.trim()));
  }
  return entries;
}
function entryOf(path: string, verb: string, rest: string, line: string): Entry {
  const fields = new Map<string, string>();
  for (const [, name, quoted, plain] of rest.matchAll(/([a-z.][\w.-]*)=(?:"((?:[^"\\]|\\.)*)"|([^\s\]]*))/g)) if (!fields.has(name!)) fields.set(name!, quoted ?? plain ?? '');
  const first = /^([a-z][\w-]*)(?= |$)/.exec(rest)?.[1];
  if (verb === 'set' && first !== undefined) fields.set('', first);
  return { path, verb, fields, line };
}
