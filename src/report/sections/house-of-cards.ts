/** Knows where the house of cards is: every failure by what stops, its cure, and what looks redundant and is not. */
import type { Failure } from '../../model/failure.js';
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { standing } from '../bricks/cards.js';
import { type Names, namesOf } from '../bricks/names.js';
import { failureAnchor, isFelt } from '../bricks/owner.js';
import { countEndDevices, pairsIn, worstFirst } from '../bricks/weight.js';
import { counted, durationInWords, firstClause, lasting, listed, sentence } from '../bricks/words.js';

const section: Section = { title: 'Where the house of cards is', order: 4, write };
export default section;

const MOST = 40;

function write(edition: Edition): readonly Block[] {
  const { audit } = edition;
  const names = namesOf(audit);
  const told = worstFirst(audit).map((failure) => ({ failure, later: further(failure, names) })).filter(({ failure, later }) => isFelt(failure) || later !== '');
  const felt = told.map(({ failure }) => failure);
  const quiet = audit.failures.length - felt.length;
  if (felt.length === 0) return [{ is: 'text', text: [{ text: 'No single failure that we could see stops a service or cuts off an end device.', opens: 'section coverage' }] }, ...together(edition, names), ...redundancy(edition)];
  const pairs = pairsIn(audit);
  const alone = felt.filter(({ unit }) => !pairs.has(unit.id));
  const everywhere = alone.filter(({ stops }) => stops.everywhere.length > 0).length;
  const atOnce = alone.filter(isFelt).length;
  const shown = told.slice(0, MOST);
  const isFurther = shown.some(({ later }) => later !== '');
  return [
    { is: 'text', text: [{ text: `${counted(everywhere, 'thing')} alone can stop a service for everyone; ${counted(atOnce - everywhere, 'more stops', 'more stop')} something for some.`, opens: 'table failures' }, { text: ' ▲ proven: stops however the uncertain cables turn out. △ possible: confirming a cable, or that something stands in, may clear it.', opens: 'table words' }] },
    ...(audit.absent ? [{ is: 'text' as const, text: [{ text: `${counted(audit.absent.length, 'end device was', 'end devices were')} not seen this time and ${audit.absent.length === 1 ? 'counts' : 'count'} where last seen within 14 days; ${countEndDevices(audit) - audit.absent.length} were seen now.`, opens: 'section inventory' }] }] : []),
    {
      is: 'table', id: 'failures', caption: 'What stops when one thing fails, worst first', columns: ['When this fails', 'Certainty', 'Stops for everyone', 'Stops for some', ...(isFurther ? ['Later, or perhaps'] : []), `Cut off, of ${countEndDevices(audit)}`, 'Back in', 'Cure, in short'],
      rows: shown.map(({ failure, later }) => row(failure, names, isFurther ? later : null)), anchors: shown.map(({ failure }) => failureAnchor(failure)),
    },
    ...(felt.length > MOST ? [{ is: 'text' as const, text: [{ text: `${felt.length - MOST} smaller ones are in the JSON document.`, opens: 'section manifest' }] }] : []),
    ...(quiet > 0 ? [{ is: 'text' as const, text: [{ text: `${counted(quiet, 'unit')} more would fail unnoticed by the services and end devices that we know.`, opens: 'section coverage' }] }] : []),
    ...together(edition, names),
    ...asFarAsSeen(felt),
    ...redundancy(edition),
  ];
}

/** `later`: null where no row of the table has such. */
function row(failure: Failure, names: Names, later: string | null): readonly Text[] {
  const { unit, stops, cutOff, returns } = failure;
  const back = returns.hours === null ? 'not told' : `${lasting(returns.hours)}${returns.within === 'no' ? ', too late' : returns.within === 'yes' ? ', in time' : ''}`;
  return [
    [{ text: sentence(names.plain(unit)), opens: unit.id }],
    [{ text: failure.certainty === 'proven' ? '▲ proven' : '△ possible', ...(failure.from[0] === undefined ? {} : { opens: failure.from[0] }) }],
    stops.everywhere.length === 0 ? '—' : listed(stops.everywhere.map(names.of)),
    stops.somewhere.length === 0 ? '—' : listed(stops.somewhere.map(({ service, hosts }) => `${names.of(service)} (${hosts})`)),
    ...(later === null ? [] : [later || '—']),
    `${cutOff.hosts}${cutOff.devices.length > 0 ? ` and ${counted(cutOff.devices.length, 'box', 'boxes')}` : ''}`,
    back,
    failure.cure === null ? '—' : firstClause(failure.cure, 14),
  ];
}

/** What stops once a lease or a cache has run out, and what stops only if inferred cables are not real or a way out is not noticed. */
function further({ stops, possibly = [] }: Failure, names: Names): string {
  const later = Object.entries(stops.after).map(([service, duration]) => `${names.of(service)} after ${durationInWords(duration)}`);
  return [...later, ...(possibly.length > 0 ? [`perhaps ${listed(possibly.map(names.of))}`] : [])].join('; ');
}

const MOST_PAIRS = 5;
/** What no single thing stops and two at once do: a spare that is one already. */
function together({ audit }: Edition, names: Names): readonly Block[] {
  const searched = audit.services.flatMap(({ id, name, pairs }) => (pairs === undefined ? [] : [{ id, name, pairs }]));
  if (searched.length === 0) return [];
  const units = new Map(audit.failures.map(({ unit }) => [unit.id, unit]));
  const called = (id: string): string => (units.has(id) ? names.plain(units.get(id)!) : names.of(id));
  const items = searched.map(({ id, name, pairs }): Text => {
    if (pairs.length === 0) return [{ text: `${name}: no two things at once that we could see stop it.`, opens: id }];
    const told = pairs.slice(0, MOST_PAIRS).map((pair) => pair.map(called).join(' together with '));
    return [{ text: `${name}: ${listed(told, MOST_PAIRS)}${pairs.length > MOST_PAIRS ? `, and ${counted(pairs.length - MOST_PAIRS, 'other pair')}` : ''}.`, opens: id }];
  });
  return [{ is: 'heading', text: 'When two fail at once' }, { is: 'text', text: [{ text: `${counted(searched.length, 'essential service has', 'essential services have')} no single thing that stops ${searched.length === 1 ? 'it' : 'them'}; ${searched.some(({ pairs }) => pairs.length > 0) ? 'these pairs do' : 'nor do two at once'}.`, opens: 'section services' }] }, { is: 'list', items }];
}

function asFarAsSeen(failures: readonly Failure[]): readonly Block[] {
  const limited = failures.filter(({ asFarAsSeen: unread }) => unread.length > 0);
  if (limited.length === 0) return [];
  return [{ is: 'heading', text: 'As far as seen' }, { is: 'text', text: [{ text: 'What stops with these may be less than is told, or more, for this was not explained:', opens: 'section coverage' }] }, { is: 'list', items: limited.map((failure) => [{ text: `${failure.unit.name}: ${listed(failure.asFarAsSeen)}`, opens: failureAnchor(failure) }]) }];
}

/** Findings of the rules that intersect what the legs of a redundancy depend on. */
function redundancy(edition: Edition): readonly Block[] {
  const group = new Map((edition.rules ?? []).map((rule) => [rule.id, rule.group]));
  const apparent = standing(edition.audit.findings).filter(({ rule }) => /redundan/i.test(group.get(rule) ?? ''));
  if (apparent.length === 0) return [];
  return [{ is: 'heading', text: 'Looks redundant and is not' }, { is: 'list', items: apparent.map(({ id, says }) => [{ text: says, opens: id }]) }];
}
