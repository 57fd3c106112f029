/** Knows the strip on top: whose network, when, compared with what, by which engine. */
import type { Block, Edition, Section } from '../../model/report.js';
import { elapsed, moment } from '../bricks/words.js';

const section: Section = { title: 'About this report', order: 0, write };
export default section;

function write({ audit, before }: Edition): readonly Block[] {
  const { sweep } = audit;
  const state = sweep.state === 'complete' ? 'complete' : sweep.state === 'partial' ? 'partial: stopped early' : 'aborted: ended without a clean stop';
  return [
    {
      is: 'text',
      text: [
        { text: `${audit.client} · ${audit.site}`, strong: true },
        { text: ` — swept ${moment(sweep.startedAt)}, ${elapsed(sweep.startedAt, sweep.endedAt)}, ${state}${sweep.label === null ? '' : ` (${sweep.label})`} · ` },
        { text: before === null ? 'first sweep, compared with nothing' : `compared with ${moment(before.sweep.startedAt)}` },
        { text: ` · ${audit.rules.length} rules · engine ${audit.engine} · sweep ${sweep.id}` },
      ],
    },
  ];
}
