/** Knows how a report is put together: every section writes what it has to say of one edition, in order. */
import { byCodePoint } from '../model/order.js';
import type { Edition, Report, Section } from '../model/report.js';

/** The report of `edition` before it takes a format. A section that has nothing to say is left out. Same edition and sections, same report. */
export function compose(edition: Edition, sections: readonly (Section & { readonly id: string })[]): Report {
  const ordered = [...sections].sort((a, b) => a.order - b.order || byCodePoint(a.id, b.id));
  return {
    edition,
    sections: ordered.map(({ id, title, write }) => ({ id, title, blocks: write(edition) })).filter(({ blocks }) => blocks.length > 0),
  };
}
