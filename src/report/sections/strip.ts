/** Knows the strip on top: whose network, when, compared with what, by which engine. */
import type { Block, Edition, Section } from '../../model/report.js';
import { sha256 } from '../../model/digest.js';
import { elapsed, moment } from '../bricks/words.js';

const section: Section = { title: 'About this report', order: 0, write };
export default section;

function write({ audit, before, rules, number, brand }: Edition): readonly Block[] {
  const { sweep } = audit;
  const state = sweep.state === 'complete' ? 'complete' : sweep.state === 'partial' ? 'partial: stopped early' : 'aborted: ended without a clean stop';
  return [
    {
      is: 'text',
      text: [
        { text: `${audit.client} · ${audit.site}`, strong: true },
        { text: ` — swept ${moment(sweep.startedAt)}, ${elapsed(sweep.startedAt, sweep.endedAt)}, ${state}${sweep.label === null ? '' : ` (${sweep.label})`} · ` },
        { text: before === null ? 'first sweep, compared with nothing' : `compared with ${moment(before.sweep.startedAt)}` },
        { text: ' · ' },
        { text: `rule set ${ruleSet(audit, rules)}`, opens: 'section manifest' },
        { text: ` · engine ${audit.engine} · sweep ${sweep.id} · ${number === undefined ? 'working copy' : `edition ${number}, frozen`}${brand?.firm ? ` · by ${brand.firm}` : ''}` },
      ],
    },
  ];
}

/** The same for the same rules, so that two reports can be held against each other. */
function ruleSet({ rules }: Edition['audit'], cards: Edition['rules']): string {
  return `${rules.length}-${sha256(JSON.stringify(cards ?? rules.map(({ id }) => id))).slice(0, 8)}`;
}
