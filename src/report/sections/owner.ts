/** Knows the owner's one page: the worst sentence, what still works, what hangs on what, three decisions. */
import type { Failure } from '../../model/failure.js';
import { sortedBy } from '../../model/order.js';
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { isWithin, withinWords } from '../bricks/budget.js';
import { decisions } from '../bricks/decisions.js';
import { namesOf } from '../bricks/names.js';
import { SIX_QUESTIONS, failureAnchor, isFelt, ofWords, worstSentence } from '../bricks/owner.js';
import { measureAnchor } from '../bricks/measures.js';
import { paragraphOf } from '../bricks/paragraph.js';
import { returnVisit } from '../bricks/return-visit.js';
import { countEndDevices, hasDeclarations, pairsIn, touched, worstFirst } from '../bricks/weight.js';
import { brief, counted, durationInWords, lasting, listed, sentence } from '../bricks/words.js';

const section: Section = { title: 'For the owner', order: 1, write };
export default section;

/** Ninety seconds of reading. */
const MOST_WORDS = 180;
const MOST_SERVICES = 6;
const MOST_BARS = 5;

function write(edition: Edition): readonly Block[] {
  for (const [most, inFull] of [[4, true], [3, true], [3, false], [2, false]] as const) {
    const blocks = page(edition, most, inFull);
    if (isWithin(blocks, MOST_WORDS)) return blocks;
  }
  return withinWords(page(edition, 2, false), MOST_WORDS);
}

/** The page with at most so many measures, its decisions in full or in short. */
function page(edition: Edition, most: number, inFull: boolean): readonly Block[] {
  const { audit } = edition;
  const visit = returnVisit(edition);
  return [
    ...(visit.length > 0 ? [{ is: 'text' as const, text: visit }] : []),
    { is: 'lead', text: worstSentence(edition) },
    ...own(edition, 'opening'),
    ...(hasDeclarations(audit) ? measures(edition, most) : questions()),
    ...services(edition),
    ...bars(edition),
    ...decisions(edition, { inFull }),
    ...own(edition, 'closing'),
    { is: 'text', text: [{ text: coverage(edition), opens: edition.audit.measures.coverage.of > 0 ? measureAnchor('coverage') : 'section coverage' }] },
  ];
}

/** The consultant's own words, where the site file has some. */
function own({ audit, site }: Edition, which: 'opening' | 'closing'): readonly Block[] {
  const written = site?.ownerPage?.[which] ?? null;
  return written === null ? [] : [{ is: 'text', text: paragraphOf(written, audit) }];
}

function measures({ audit: { measures: of } }: Edition, most: number): readonly Block[] {
  const told = [
    ['survival', 'services keep working, or are back in time'],
    ['knowledge', 'have two people who know them, and notes'],
    ['documentation', 'boxes and lines are written down right'],
    ['recovery', 'boxes have a copy of their settings'],
  ] as const;
  const items = told.filter(([name]) => of[name].of > 0).slice(0, most).map(([name, what]): Text => [{ text: ofWords(of[name], what), opens: measureAnchor(name) }]);
  return items.length > 0 ? [{ is: 'list', items }] : [];
}

function questions(): readonly Block[] {
  return [{ is: 'text', text: 'Six questions only you can answer:' }, { is: 'list', items: SIX_QUESTIONS }];
}

/** What matters most first: the tier as declared, then what most things stop. */
function services({ audit }: Edition): readonly Block[] {
  if (audit.services.length === 0) return [];
  const names = namesOf(audit);
  const units = new Map(audit.failures.map(({ unit }) => [unit.id, names.plain(unit)]));
  const worst = new Map(worstFirst(audit).map(({ unit }, i) => [unit.id, i]));
  const pairs = pairsIn(audit);
  const tiers = ['essential', 'supporting', 'other'];
  const ordered = sortedBy(audit.services, ({ tier }) => tiers.indexOf(tier), ({ stopsWith }) => -stopsWith.proven.length, ({ name }) => name, ({ id }) => id);
  const rows = ordered.slice(0, MOST_SERVICES).map((service): readonly Text[] => {
    const stops = sortedBy(service.stopsWith.proven.filter((id) => !pairs.has(id)), (id) => worst.get(id) ?? worst.size).map((id) => brief(units.get(id) ?? names.of(id)));
    const carried = audit.failures.flatMap(({ stops: { after } }) => after[service.id] ?? [])[0];
    const [some] = sortedBy(audit.failures.filter(({ unit }) => !pairs.has(unit.id)).flatMap(({ unit, stops: { somewhere } }) => somewhere.filter((one) => one.service === service.id).map(({ hosts }) => ({ unit, hosts }))), ({ hosts }) => -hosts, ({ unit }) => worst.get(unit.id) ?? worst.size);
    const fate =
      service.atBaseline === 'cut' ? 'cut already when we looked'
      : service.atBaseline === 'unknown' ? 'could not be told'
      : stops.length > 0 ? `stops with ${listed(stops, 2)}`
      : some ? `stops for ${some.hosts} with ${brief(units.get(some.unit.id) ?? some.unit.name)}`
      : service.stopsWith.possible.length > 0 ? 'may stop; a cable is to be checked'
      : carried !== undefined ? `stops after ${durationInWords(carried)}`
      : service.unserved !== undefined ? `not seen working for ${service.unserved}`
      : 'keeps working';
    const bearable = service.tolerableOutageHours === null ? 'not told' : lasting(service.tolerableOutageHours) + (service.source === 'assumed' ? ' (our guess)' : '');
    return [[{ text: brief(service.name), opens: service.id }], sentence(fate), bearable, service.knows.length > 0 ? counted(service.knows.length, 'person', 'people') : 'not told'];
  });
  const caption = audit.services.length > MOST_SERVICES ? `The first ${MOST_SERVICES} of ${audit.services.length} services` : 'Your services';
  return [{ is: 'table', id: 'owner-services', caption, columns: ['Service', 'When one thing fails', 'You can bear', 'Can bring it back'], rows }];
}

/** Longest first. A cable at a box that stops as much already has no bar of its own. */
function bars({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const all = countEndDevices(audit);
  const pairs = pairsIn(audit);
  const felt = sortedBy(worstFirst(audit).filter((failure) => isFelt(failure) && touched(failure) > 0 && !pairs.has(failure.unit.id)), (failure) => -touched(failure));
  const boxes = new Map(felt.filter(({ unit }) => unit.kind === 'device').map((failure) => [failure.unit.id, touched(failure)]));
  const isRepeated = (failure: Failure): boolean => failure.unit.kind === 'link' && (names.link(failure.unit.id)?.ends.some(({ device }) => (boxes.get(device) ?? 0) >= touched(failure)) ?? false);
  const shown = felt.filter((failure) => !isRepeated(failure)).slice(0, MOST_BARS);
  if (shown.length === 0) return [];
  return [
    {
      is: 'bars', caption: 'What stops when one thing fails', unit: 'desks and devices',
      bars: shown.map((failure) => ({ label: sentence(brief(names.plain(failure.unit), 46)), value: touched(failure), of: all, opens: failureAnchor(failure), ...(failure.certainty === 'proven' ? {} : { note: 'may be' }) })),
    },
  ];
}

function coverage({ audit: { measures: of } }: Edition): string {
  const { coverage: seen } = of;
  if (seen.of === 0) return 'We could not look into any box that carries others.';
  const gap = seen.of - seen.lower;
  return gap === 0 ? `We looked into ${seen.of === 1 ? 'the one box that carries' : `all ${seen.of} boxes that carry`} the others.` : `We looked into ${seen.lower} of ${seen.of} boxes; what hangs on the ${gap === 1 ? 'other one' : `other ${gap}`} may be worse.`;
}
