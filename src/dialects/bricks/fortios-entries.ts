/** Knows the language of FortiOS: `config`, `edit`, `set`, `next`, `end`. */

export interface Entry {
  /** `firewall policy`; nested tables one after the other. */
  readonly table: string;
  readonly name: string;
  /** The virtual domain it stands in; empty where there is one only, and for what is global. */
  readonly vdom: string;
  readonly sets: ReadonlyMap<string, readonly string[]>;
}
const DEEPEST = 24;

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** Every table and entry that sets something; an entry with no setting of its own is one where a table lists it. */
export function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  const open: { table: string; name: string; listed: boolean; sets: Map<string, readonly string[]> }[] = [];
  const vdom = (): string => open.find(({ table, listed }) => table === 'vdom' && listed)?.name ?? '';
  const close = (): void => {
    const own = open.at(-1);
    if (own && (own.sets.size > 0 || (own.listed && own.table !== 'vdom'))) entries.push({ table: own.table, name: own.name, vdom: vdom(), sets: own.sets });
    open.pop();
  };
  for (const raw of text.split('\n')) {
    const [verb = '', ...rest] = wordsOf(raw.trim());
    if (verb === 'config' && open.length < DEEPEST) open.push({ table: `${open.at(-1)?.table ?? ''} ${rest.join(' ')}`.trim().replace(/^(?:vdom|global) /, ''), name: '', listed: false, sets: new Map() });
    else if (verb === 'edit' && open.length < DEEPEST) open.push({ table: open.at(-1)?.table ?? '', name: rest.join(' '), listed: true, sets: new Map() });
    else if (verb === 'set' && rest[0] !== undefined) open.at(-1)?.sets.set(rest[0], rest.slice(1));
    else if (verb === 'next' || verb === 'end') close();
  }
  while (open.length > 0) close();
  return entries;
}
