/** Knows a map as Graphviz DOT: the same boxes and lines, for who wants to lay them out otherwise. */
import { clean } from '../../../model/text.js';
import { sortedBy } from '../../../model/order.js';
import type { Line, Picture } from './picture.js';

const STYLES: Readonly<Record<Line['certainty'], string>> = { 'both-ends': 'solid', 'one-end': 'solid', inferred: 'dashed', declared: 'dotted' };

/** One undirected graph. Same picture, same bytes. */
export function dotOf({ title, boxes, lines }: Picture): string {
  const nodes = sortedBy(boxes, ({ id }) => id).map(({ id, words, title: whole, glyph, mark }) => `  ${quoted(id)} [label=${quoted(words.join('\n'))}, tooltip=${quoted(whole)}, style=${quoted(glyph === 'unmanaged' ? 'dashed' : 'solid')}${mark === null ? '' : `, xlabel=${quoted(mark === 'proven' ? '▲' : '△')}`}];`);
  const edges = sortedBy(lines, ({ id }) => id).map(({ a, b, aPort, bPort, certainty, blocked, thick, title: whole }) => `  ${quoted(a)} -- ${quoted(b)} [taillabel=${quoted(aPort ?? '')}, headlabel=${quoted(bPort ?? '')}, style=${quoted(STYLES[certainty])}, penwidth=${thick ? 3 : 1}${blocked ? ', color="gray"' : ''}, tooltip=${quoted(whole)}];`);
  return `graph ${quoted(title)} {\n  graph [label=${quoted(title)}, rankdir=TB];\n  node [shape=box, fontname="sans-serif"];\n${[...nodes, ...edges].join('\n')}\n}\n`;
}

/** A DOT string: only quotes and backslashes mean something in it; a line break stays one. */
function quoted(text: string): string {
  return `"${text.split('\n').map((line) => clean(line, 500).replace(/[\\"]/g, '\\$&').replace(/[<>&]/g, (character) => ({ '<': '‹', '>': '›', '&': '+' })[character]!)).join('\\n')}"`;
}
