/** Knows the words of the report, for a reader who does not know them. */
import type { Block, Section } from '../../model/report.js';
import { VOCABULARY } from '../bricks/vocabulary.js';

const section: Section = { title: 'D · Words', order: 14, write };
export default section;

function write(): readonly Block[] {
  return [{ is: 'table', id: 'words', caption: 'Words', columns: ['Word', 'Meaning'], rows: VOCABULARY.map(({ word, means }) => [word, means]) }];
}
