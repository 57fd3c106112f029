/** Knows which controls of public frameworks a finding is evidence for. Relevant to, never compliant with. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { distinct } from '../../model/order.js';
import { standing } from '../bricks/cards.js';

const section: Section = { title: 'C · Controls', order: 13, write };
export default section;

function write({ audit, rules = [] }: Edition): readonly Block[] {
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const findings = standing(audit.findings);
  const controls = distinct(findings.flatMap(({ controls: of }) => of));
  if (controls.length === 0) return [];
  return [
    { is: 'text', text: [{ text: 'Evidence relevant to these controls; no statement on compliance. Identifiers only: the texts belong to their publishers.', opens: 'table findings' }] },
    {
      is: 'table', id: 'controls', caption: 'Findings by control', columns: ['Control', 'Findings', 'What was found'],
      rows: controls.map((control): readonly Text[] => {
        const relevant = findings.filter(({ controls: of }) => of.includes(control));
        return [control, String(relevant.length), distinct(relevant.map(({ rule }) => rule)).flatMap((rule, i) => [{ text: i > 0 ? '; ' : '' }, { text: titles.get(rule) ?? rule, opens: `rule ${rule}` }])];
      }),
    },
  ];
}
