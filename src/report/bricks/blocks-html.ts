/** Knows how each block of a report becomes HTML. */
import type { Block, Text } from '../../model/report.js';
import { plainText } from './budget.js';
import { type Markup, anchorOf, markup, trusted } from './markup.js';
import { csvOf, csvOfTable, dataUri, fileOf } from './table-csv.js';

/** Whether an id is somewhere in this document, so that a link to it leads somewhere. */
export type Opens = (id: string) => boolean;

/** Blocks in order; neighbouring decisions become one list. `level` is the level of a heading among them. */
export function blocksToHtml(blocks: readonly Block[], opens: Opens, level = 3): Markup {
  const made: Markup[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const run = decisionsFrom(blocks, i);
    if (run.length === 0) made.push(blockToHtml(blocks[i]!, opens, level));
    else {
      made.push(markup`<ol class="decisions">${run.map((one) => decision(one, opens))}</ol>\n`);
      i += run.length - 1;
    }
  }
  return markup`${made}`;
}

/** All ids that blocks can be opened by. */
export function* idsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.is === 'card') {
      yield block.id;
      yield* idsOf(block.blocks);
    }
    if (block.is === 'table') yield `table ${block.id}`;
    if (block.is === 'table') for (const anchor of block.anchors ?? []) if (anchor !== null) yield anchor;
  }
}

function blockToHtml(block: Block, opens: Opens, level: number): Markup {
  if (block.is === 'text') return markup`<p>${textToHtml(block.text, opens)}</p>\n`;
  if (block.is === 'lead') return markup`<p class="lead">${textToHtml(block.text, opens)}</p>\n`;
  if (block.is === 'heading') return heading(level, markup`${block.text}`);
  if (block.is === 'list') return markup`<ul${block.items.length > 3 && block.items.every((item) => plainText(item).length < 40) ? markup` class="short"` : null}>${block.items.map((item) => markup`<li>${textToHtml(item, opens)}</li>`)}</ul>\n`;
  if (block.is === 'table') return table(block, opens);
  if (block.is === 'bars') return bars(block, opens);
  if (block.is === 'card') {
    const title = markup`${block.title} <span class="tag ${block.tag.toLowerCase().replace(/[^a-z]+/g, '-')}">${block.tag}</span>`;
    return markup`<article class="card" id="${anchorOf(block.id)}">${heading(level, title)}${blocksToHtml(block.blocks, opens, Math.min(level + 1, 6))}</article>\n`;
  }
  if (block.is === 'picture') return markup`<figure><figcaption>${block.caption}</figcaption>${trusted(block.svg)}</figure>\n`;
  if (block.is === 'decision') return decision(block, opens);
  if (block.is === 'code') return markup`<figure class="code"><figcaption>${block.caption}</figcaption><pre tabindex="0">${block.text.split('\n').map(codeLine)}</pre></figure>\n`;
  return markup`<div class="page-break"></div>\n`;
}

/** The sign at its head says what became of a line; colour only repeats it. */
function codeLine(line: string): Markup {
  const kind = line.startsWith('+') ? 'added' : line.startsWith('-') ? 'removed' : line.startsWith('@@') ? 'place' : '';
  return kind === '' ? markup`${line}\n` : markup`<span class="${kind}">${line}</span>\n`;
}

/** A sentence with one full stop, whether or not it brings its own. */
function ended(text: string): string {
  return /[.…!?]$/.test(text) ? text : `${text}.`;
}

function textToHtml(text: Text, opens: Opens): Markup {
  if (typeof text === 'string') return markup`${text}`;
  return markup`${text.map((span) => {
    const inner = span.strong ? markup`<strong>${span.text}</strong>` : markup`${span.text}`;
    return opened(inner, span.opens, opens);
  })}`;
}

function opened(inner: Markup, id: string | undefined, opens: Opens): Markup {
  return id !== undefined && opens(id) ? markup`<a href="#${anchorOf(id)}">${inner}</a>` : inner;
}

function heading(level: number, inner: Markup): Markup {
  return markup`${trusted(`<h${level}>`)}${inner}${trusted(`</h${level}>`)}\n`;
}

function table(block: Block & { is: 'table' }, opens: Opens): Markup {
  if (block.columns.every((column) => column === '')) return pairs(block, opens);
  const rows = block.rows.map((row, i) => {
    const anchor = block.anchors?.[i] ?? null;
    return markup`<tr${anchor === null ? null : markup` id="${anchorOf(anchor)}"`}>${row.map((cell, column) => (column === 0 ? markup`<th scope="row"${isLong(cell) ? markup` class="long"` : null}>${textToHtml(cell, opens)}</th>` : markup`<td${isLong(cell) ? markup` class="long"` : null}>${textToHtml(cell, opens)}</td>`))}</tr>\n`;
  });
  const head = markup`<thead><tr>${block.columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>`;
  const whole = markup`<table id="${anchorOf(`table ${block.id}`)}"><caption>${block.caption} ${csvLink(block.caption, block.id, csvOfTable(block))}</caption>${head}<tbody>\n${rows}</tbody></table>`;
  return markup`<div class="wide${isNarrow(block) ? ' narrow' : ''}" role="region" aria-label="${block.caption}" tabindex="0">${whole}</div>\n`;
}

function csvLink(caption: string, id: string, csv: string): Markup {
  return markup`<a class="data" aria-label="${caption} as CSV" download="${fileOf(id)}.csv" href="${dataUri(csv)}">CSV</a>`;
}

/** A table without column names is a list of words and what is told of each. */
function pairs({ id, rows }: Block & { is: 'table' }, opens: Opens): Markup {
  return markup`<dl class="pairs" id="${anchorOf(`table ${id}`)}">${rows.map(([word = '', ...told]) => markup`<div><dt>${textToHtml(word, opens)}</dt>${told.map((cell) => markup`<dd>${textToHtml(cell, opens)}</dd>`)}</div>\n`)}</dl>\n`;
}

/** Whether a table is long and its rows are short: then paper takes it in two columns. */
function isNarrow({ columns, rows }: Block & { is: 'table' }): boolean {
  return rows.length > 8 && columns.length <= 3 && rows.every((row) => row.reduce((sum, cell) => sum + plainText(cell).length, 0) < 56);
}

/** Whether a cell holds a word so long that it may be broken anywhere: fingerprints, addresses, commands. */
function isLong(cell: Text): boolean {
  return /\S{20,}/.test(plainText(cell));
}

function bars(block: Block & { is: 'bars' }, opens: Opens): Markup {
  const rows = block.bars.map(({ label, value, of, note, opens: id }) => {
    const width = of > 0 ? Math.round((value / of) * 1000) / 10 : 0;
    return markup`<tr><th scope="row">${opened(markup`${label}`, id, opens)}</th><td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="bed" width="100" height="10"/><rect class="fill" width="${width}" height="10"/></svg></td><td class="count">${value} of ${of}${note ? ` · ${note}` : ''}</td></tr>\n`;
  });
  const csv = csvOf([['What', 'Count', 'Of', 'Note'], ...block.bars.map(({ label, value, of, note }) => [label, String(value), String(of), note ?? ''])]);
  return markup`<table class="bars"><caption>${block.caption}, in ${block.unit} ${csvLink(block.caption, `bars ${block.caption}`, csv)}</caption><tbody>\n${rows}</tbody></table>\n`;
}

const BOXES = markup`<p class="answer"><span>☐ yes</span><span>☐ no</span><span>☐ later</span><span>who</span><span class="blank"></span><span>by when</span><span class="blank"></span></p>`;

function decision({ number, title, now, after, effort, price, opens: id, answer }: Block & { is: 'decision' }, opens: Opens): Markup {
  const cost = price === null ? '' : ` Price: ${ended(price)}`;
  return markup`<li class="decision"><h3>${number}. ${opened(markup`${title}`, id, opens)}</h3><p>Now: ${ended(now)} After: ${ended(after)} Effort: ${ended(effort)}${cost}</p>${answer === undefined ? BOXES : markup`<p class="answer"><span>☑ ${answer}</span></p>`}</li>\n`;
}

function decisionsFrom(blocks: readonly Block[], start: number): readonly (Block & { is: 'decision' })[] {
  const run: (Block & { is: 'decision' })[] = [];
  for (let i = start; blocks[i]?.is === 'decision'; i++) run.push(blocks[i] as Block & { is: 'decision' });
  return run;
}
