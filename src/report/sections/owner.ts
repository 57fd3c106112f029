/** Knows the owner's one page: the worst sentence, what still works, what hangs on what, three decisions. */
import type { Block, Edition, Section } from '../../model/report.js';
import { withinWords } from '../bricks/budget.js';
import { namesOf } from '../bricks/names.js';
import { SIX_QUESTIONS, decisions, isFelt, ofWords, worstSentence } from '../bricks/owner.js';
import { countEndDevices, hasDeclarations, touched, worstFirst } from '../bricks/weight.js';
import { brief, counted, day, lasting, listed, sentence } from '../bricks/words.js';

const section: Section = { title: 'For the owner', order: 1, write };
export default section;

/** Ninety seconds of reading. */
const MOST_WORDS = 180;

function write(edition: Edition): readonly Block[] {
  const { audit } = edition;
  const blocks: readonly Block[] = [
    ...returnVisit(edition),
    { is: 'lead', text: worstSentence(edition) },
    ...(hasDeclarations(audit) ? measures(edition) : questions()),
    services(edition),
    ...bars(edition),
    ...decisions(edition),
    { is: 'text', text: coverage(edition) },
  ];
  return withinWords(blocks, MOST_WORDS);
}

function returnVisit({ audit, since, before }: Edition): readonly Block[] {
  if (since === null || before === null) return [];
  const count = (status: string): number => audit.findings.filter((finding) => finding.status === status).length;
  return [{ is: 'text', text: `Since ${day(before.sweep.endedAt)}: ${counted(count('fixed'), 'thing')} mended, ${count('new')} new, ${count('reopened')} back again.` }];
}

function measures({ audit: { measures: of } }: Edition): readonly Block[] {
  const items = [
    of.survival.of > 0 && ofWords(of.survival, 'services keep working, or are back in time, when any one thing fails.'),
    of.knowledge.of > 0 && ofWords(of.knowledge, 'can be brought back by two people with reviewed notes.'),
    of.documentation.of > 0 && ofWords(of.documentation, 'boxes and lines are written down as they are.'),
    of.recovery.of > 0 && ofWords(of.recovery, 'boxes in their path have a fresh copy of their settings.'),
  ].filter((item) => item !== false);
  return items.length > 0 ? [{ is: 'list', items }] : [];
}

function questions(): readonly Block[] {
  return [{ is: 'text', text: 'Six questions only you can answer:' }, { is: 'list', items: SIX_QUESTIONS }];
}

function services({ audit }: Edition): Block {
  const names = namesOf(audit);
  const units = new Map(audit.failures.map(({ unit }) => [unit.id, names.plain(unit)]));
  const rows = audit.services.slice(0, 6).map((service) => {
    const stops = service.stopsWith.proven.map((id) => brief(units.get(id) ?? names.of(id)));
    const fate = service.atBaseline === 'cut' ? 'cut already when we looked' : stops.length > 0 ? `stops with ${listed(stops, 2)}` : service.stopsWith.possible.length > 0 ? 'may stop; a cable is to be checked' : 'keeps working';
    const bearable = service.tolerableOutageHours === null ? 'not told' : lasting(service.tolerableOutageHours) + (service.source === 'assumed' ? ' (assumed)' : '');
    return [brief(service.name), sentence(fate), bearable, service.knows.length > 0 ? counted(service.knows.length, 'person', 'people') : 'not told'];
  });
  return { is: 'table', id: 'owner-services', caption: audit.services.length > 6 ? `The first six of ${audit.services.length} services` : 'Your services', columns: ['Service', 'When one thing fails', 'You can bear', 'Can bring it back'], rows };
}

function bars({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const all = countEndDevices(audit);
  const felt = worstFirst(audit).filter((failure) => isFelt(failure) && touched(failure) > 0).slice(0, 5);
  if (felt.length === 0) return [];
  return [
    {
      is: 'bars', caption: 'What stops when one thing fails', unit: 'desks and devices',
      bars: felt.map((failure) => ({ label: sentence(brief(names.plain(failure.unit))), value: touched(failure), of: all, note: failure.certainty === 'proven' ? undefined : 'possible' })),
    },
  ];
}

function coverage({ audit: { measures: of } }: Edition): string {
  const { coverage: seen } = of;
  if (seen.of === 0) return 'We could not examine any network device.';
  const gap = seen.of - seen.lower;
  return gap === 0 ? `We examined all ${counted(seen.of, 'network device')}.` : `We examined ${seen.lower} of ${seen.of} network devices; what hangs on the ${gap === 1 ? 'other one' : `other ${gap}`} may be worse.`;
}
