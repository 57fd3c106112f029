/** Knows how text becomes HTML or SVG: everything is escaped unless it is markup already. */
import { cleanLines } from '../../model/text.js';

/** Text that is safe as it stands, because `markup` made it. */
export interface Markup {
  readonly markup: string;
}
export type Part = string | number | Markup | null | undefined | false | readonly Part[];

/** A template whose values are escaped, lists joined, `null`, `undefined` and `false` left out. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((made, text, i) => made + textOf(parts[i - 1]) + text) };
}

/** Markup made elsewhere in this room, such as a map. Never text of a device or a person. */
export function trusted(made: string): Markup {
  return { markup: made };
}

/** Fit for element content and quoted attributes; characters that no reader can see are dropped. */
export function escaped(text: string): string {
  return cleanLines(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character]!);
}
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(textOf).join('');
}

/** An element id for any of our ids: letters, digits and `-` stay, all else is written in hex, so that two ids never meet. A section keeps its plain name. */
export function anchorOf(id: string): string {
  if (/^section [a-z-]+$/.test(id)) return id.slice('section '.length);
  return `a-${id.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.charCodeAt(0).toString(16)}.`)}`;
}
