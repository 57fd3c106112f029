/** Knows the risks somebody has accepted: who, until when, why. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { day } from '../bricks/words.js';

const section: Section = { title: 'B · Accepted risks', order: 12, write };
export default section;

function write({ audit }: Edition): readonly Block[] {
  const accepted = audit.findings.filter(({ acceptance }) => acceptance !== null);
  if (accepted.length === 0) return [{ is: 'text', text: [{ text: 'No risk has been accepted.', opens: 'section findings' }] }];
  return [
    {
      is: 'table', id: 'accepted', caption: 'Accepted risks', columns: ['Finding', 'About', 'Accepted by', 'Until', 'Reason', 'Status'], anchors: accepted.map(({ id, status }) => (status === 'accepted' ? id : null)),
      rows: accepted.map(({ title, about, acceptance, status }): readonly Text[] => [title, about[0]?.name ?? 'this site', acceptance!.owner, day(acceptance!.until), acceptance!.reason, status === 'accepted' ? 'holds' : status]),
    },
  ];
}
