/** Knows the text of a site file: YAML made into plain data, and where each part of it stands. */
import { LineCounter, type Document, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.js';
import { shown } from './scalars.js';

export type Path = readonly (string | number)[];
export interface Source {
  readonly data: unknown;
  /** Where the value at `path` stands, or the nearest thing around it. With `key`: where that key of the map at `path` is written. */
  at(path: Path, key?: string): { readonly line: number; readonly column: number };
}

export const LARGEST = 1_000_000;
const ALIASES = 100;
const START = { line: 1, column: 1 };

/** Reads YAML 1.2; anchors may be used, but not to blow the file up. */
export function readSource(text: string): Source | { readonly problems: readonly Problem[] } {
  const refused = refuse(text);
  if (refused) return { problems: [refused] };
  const lines = new LineCounter();
  try {
    const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines, prettyErrors: false, uniqueKeys: true, version: '1.2', merge: false, logLevel: 'error' });
    const faults = [...document.errors, ...document.warnings];
    if (faults.some(({ message }) => message.includes('call stack'))) throw new RangeError('nested too deeply');
    if (faults.length > 0) return { problems: faults.slice(0, 20).map(({ code, message, pos }) => ({ ...position(lines, pos[0]), ...worded(code, message) })) };
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
      return { problems: [{ ...START, says: 'the file is empty', cure: 'write one with `linchpin init`' }] };
    }
    const dangling = danglingAlias(document);
    if (dangling !== null) return { problems: [{ ...position(lines, dangling), says: 'an alias (`*…`) names an anchor that is not there', cure: 'put text that begins with * in quotes' }] };
    const data: unknown = document.toJS({ maxAliasCount: ALIASES });
    if (JSON.stringify(data).length > 2 * LARGEST) throw new ReferenceError('anchors blow it up');
    return { data, at: (path, key) => locate(document, lines, path, key) };
  } catch (error) {
    const says = error instanceof RangeError ? 'it is nested too deeply' : error instanceof ReferenceError ? 'it repeats parts of itself through anchors too often' : error instanceof TypeError ? 'a part of it contains itself through an anchor' : 'it cannot be read as YAML';
    return { problems: [{ ...START, says, cure: 'write it plainly, as `linchpin init` does' }] };
  }
}

function refuse(text: string): Problem | null {
  if (text.length > LARGEST) return { ...START, says: `the file is larger than ${LARGEST / 1_000_000} MB`, cure: 'name the site file itself; inventories belong under `documents:`' };
  const binary = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/);
  if (binary < 0) return null;
  const before = text.slice(0, binary).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1, says: 'it holds a control character or is not UTF-8', cure: 'remove the character, and save the file as UTF-8 text' };
}

function worded(code: string, message: string): Pick<Problem, 'says' | 'cure'> {
  if (code === 'TAB_AS_INDENT') return { says: 'a tab indents this line', cure: 'indent with spaces: YAML knows no tabs there' };
  if (code === 'DUPLICATE_KEY') return { says: 'this key is there twice', cure: 'keep one of the two' };
  if (code === 'MULTIPLE_DOCS') return { says: 'the file holds more than one document', cure: 'remove the `---` between them' };
  if (code === 'TAG_RESOLVE_FAILED') return { says: 'a tag (`!…`) stands here', cure: 'write the value without a tag, in quotes where it begins with !' };
  return { says: `this is no YAML (${shown(message.split('\n')[0]!.replace(/:\s.*$/, ''))})`, cure: 'check indentation, quotes and brackets here; text with : # { [ or ${…} needs quotes' };
}

/** Where an alias stands whose anchor does not; null where there is none. */
function danglingAlias(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function locate(document: Document.Parsed, lines: LineCounter, path: Path, key?: string): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const [depth, segment] of [...path, ...(key === undefined ? [] : [key])].entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const asKey = depth === path.length;
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key: written }) => isScalar(written) && String(written.value) === String(segment));
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0];
      next = asKey ? null : pair.value;
    } else if (isSeq(node) && typeof segment === 'number') next = node.items[segment];
    else break;
    const range = (next as { range?: readonly number[] } | null | undefined)?.range;
    if (range && !(isScalar(next) && next.value === null)) offset = range[0]!;
    node = next;
  }
  return position(lines, offset);
}
