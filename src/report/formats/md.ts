/** Knows how a report becomes Markdown (CommonMark with tables): device text can make neither markup nor a link. */
import type { Block, Format, Report, Text } from '../../model/report.js';
import { cleanLines } from '../../model/text.js';

const format: Format = { mediaType: 'text/markdown; charset=utf-8', write };
export default format;

function write({ sections }: Report): string {
  const parts = sections.map(({ title, blocks }) => `## ${inline(title)}\n\n${blocks.map((block) => blockToMarkdown(block, 3)).join('')}`);
  return `# What your IT hangs on\n\n${parts.join('')}`.replace(/\n{3,}/g, '\n\n');
}

function blockToMarkdown(block: Block, level: number): string {
  const hashes = '#'.repeat(level);
  if (block.is === 'text') return `${textToMarkdown(block.text)}\n\n`;
  if (block.is === 'lead') return `**${textToMarkdown(block.text)}**\n\n`;
  if (block.is === 'heading') return `${hashes} ${inline(block.text)}\n\n`;
  if (block.is === 'list') return `${block.items.map((item) => `- ${textToMarkdown(item)}\n`).join('')}\n`;
  if (block.is === 'table') return table(block);
  if (block.is === 'bars') return `${inline(block.caption)}:\n\n${block.bars.map(({ label, value, of, note }) => `- ${inline(label)}: ${value} of ${of} ${inline(block.unit)}${note ? ` (${inline(note)})` : ''}\n`).join('')}\n`;
  if (block.is === 'card') return `${hashes} ${inline(block.title)} (${inline(block.tag)})\n\n${block.blocks.map((inner) => blockToMarkdown(inner, Math.min(level + 1, 6))).join('')}`;
  if (block.is === 'picture') return `*${inline(block.caption)}: see the HTML report or the map file.*\n\n`;
  if (block.is === 'code') return code(block.caption, block.text);
  if (block.is === 'decision') return `${block.number}. **${inline(block.title)}** Now: ${inline(block.now)}. After: ${inline(block.after)}. Effort: ${inline(block.effort)}.${block.price === null ? '' : ` Price: ${inline(block.price)}.`} ${block.answer === undefined ? '☐ yes ☐ no ☐ later' : `☑ ${inline(block.answer)}`}\n\n`;
  return '';
}

function table({ caption, columns, rows }: Block & { is: 'table' }): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `*${inline(caption)}*\n\n${line(columns.map(inline))}${line(columns.map(() => '---'))}${rows.map((row) => line(row.map(textToMarkdown))).join('')}\n`;
}

/** Fenced longer than any fence within. */
function code(caption: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `*${inline(caption)}*\n\n${fence}diff\n${cleanLines(text)}\n${fence}\n\n`;
}

function textToMarkdown(text: Text): string {
  return typeof text === 'string' ? inline(text) : text.map(({ text: part, strong }) => (strong ? `**${inline(part)}**` : inline(part))).join('');
}

/** One line in which no character is markup; bare addresses of the web are broken so that no reader turns them into links. */
function inline(text: string): string {
  return cleanLines(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) => `\\${character}`)
    .replace(/(https?|ftp|mailto|javascript|data):/gi, '$1\\:')
    .replace(/^(\s*)([-+]|\d+\.)(?=\s)/, '$1\\$2');
}
