/** Knows how much an owner reads in ninety seconds, and what is left out first. Figures in tables and bars are not counted. */
import type { Block, Text } from '../../model/report.js';

/** What a person has to read in words: sentences, lists and decisions. */
export function proseOf(blocks: readonly Block[]): string {
  const parts = blocks.flatMap((block) => {
    if (block.is === 'text' || block.is === 'lead') return [plainText(block.text)];
    if (block.is === 'list') return block.items.map(plainText);
    return block.is === 'decision' ? [`${block.title}. Now: ${block.now}. After: ${block.after}. Effort: ${block.effort}.${block.price === null ? '' : ` Price: ${block.price}.`}`] : [];
  });
  return parts.join(' ');
}

/** Text without what it opens. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}

/** Whether `blocks` hold at most so many words of prose. */
export function isWithin(blocks: readonly Block[], most: number): boolean {
  return proseOf(blocks).split(/\s+/).length <= most;
}

/** `blocks` in at most `most` words: measures go to their first sentence, then to ever fewer words, then lists lose their last items. */
export function withinWords(blocks: readonly Block[], most: number): readonly Block[] {
  const fits = (some: readonly Block[]): boolean => isWithin(some, most);
  if (fits(blocks)) return blocks;
  for (const words of [24, 20, 17, 14, 12, 10, 8, 7]) {
    const shorter = blocks.map((block): Block => (block.is === 'decision' ? { ...block, now: shortened(block.now, words) } : block));
    if (fits(shorter)) return shorter;
  }
  for (const words of [14, 12, 10, 8, 7]) {
    const shorter = blocks.map((block): Block => (block.is === 'decision' ? { ...block, title: shortened(block.title, words), now: shortened(block.now, 7) } : block));
    if (fits(shorter)) return shorter;
  }
  let left = blocks.map((block): Block => (block.is === 'decision' ? { ...block, title: shortened(block.title, 7), now: shortened(block.now, 7) } : block));
  while (!fits(left) && left.some((block) => block.is === 'list' && block.items.length > 0)) {
    left = left.map((block): Block => (block.is === 'list' ? { ...block, items: block.items.slice(0, -1) } : block)).filter((block) => block.is !== 'list' || block.items.length > 0);
  }
  return left;
}

/** The first sentence, and no more than `words` of it. */
function shortened(text: string, words: number): string {
  const first = /^.+?[.;:](?=\s|$)/.exec(text)?.[0] ?? text;
  const all = first.split(/\s+/);
  if (all.length <= words) return first.replace(/[;:]$/, '');
  const head = all.slice(0, words).join(' ');
  const clause = head.lastIndexOf(',');
  if (clause > head.length / 3) return `${head.slice(0, clause)}.`;
  return `${head.replace(/(?:[\s,;:.]+(?:with|an?|the|to|and|of|for|each|beside))*[\s,;:.]*$/, '')}…`;
}
