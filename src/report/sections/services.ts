/** Knows the services: what each needs, who uses it, what stops it, who knows it. */
import type { Service } from '../../model/failure.js';
import { sortedBy } from '../../model/order.js';
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { type Names, namesOf } from '../bricks/names.js';
import { worstFirst } from '../bricks/weight.js';
import { counted, day, durationInWords, lasting, listed } from '../bricks/words.js';

const section: Section = { title: 'Services', order: 3, write };
export default section;

const TIERS: Readonly<Record<Service['tier'], string>> = { essential: 'essential', supporting: 'supporting', other: 'other' };

function write(edition: Edition): readonly Block[] {
  const { audit } = edition;
  const names = namesOf(audit);
  if (audit.services.length === 0) return [{ is: 'text', text: [{ text: 'No service is declared, and none could be assumed.', opens: 'section coverage' }] }, ...talks(edition, names)];
  const roles = new Map((edition.site?.people ?? []).map(({ id, role }) => [id, role]));
  const tiers = Object.keys(TIERS);
  const cards = sortedBy(audit.services, ({ tier }) => tiers.indexOf(tier), ({ stopsWith }) => -stopsWith.proven.length, ({ name }) => name, ({ id }) => id).map((service): Block => ({ is: 'card', id: service.id, title: service.name, tag: `${TIERS[service.tier]}, ${service.source}`, blocks: card(edition, service, names, roles) }));
  return [...cards, ...talks(edition, names)];
}

function card(edition: Edition, service: Service, names: Names, roles: ReadonlyMap<string, string>): readonly Block[] {
  const worst = new Map(worstFirst(edition.audit).map(({ unit }, i) => [unit.id, i]));
  const units = (ids: readonly string[]): Text => sortedBy(ids, (id) => worst.get(id) ?? worst.size, (id) => id).flatMap((id, i) => [{ text: `${i > 0 ? ', ' : ''}` }, { text: unitName(edition, names, id), opens: `failure ${id}` }]);
  const { proven, possible } = service.stopsWith;
  const after = edition.audit.failures.flatMap(({ unit, stops }) => (stops.after[service.id] === undefined ? [] : [`${unitName(edition, names, unit.id)} (only after ${durationInWords(stops.after[service.id]!)})`]));
  const rows: (readonly Text[])[] = [
    ['Needs all of', service.needs.length === 0 ? 'nothing told' : service.needs.map(({ kind, anyOf }) => `${kind}: ${anyOf.length === 0 ? 'not found' : listed(anyOf.map((id) => (id === 'gateway' ? 'the gateway of each user' : names.of(id))), 8).replace(/ and (?=[^,]*$)/, ' or ')}`).join('; ')],
    ['Used by', service.usersNotFound ? 'nobody who was found' : service.users.length === 0 ? 'everybody' : counted(service.users.length, 'end device')],
    ['Stops with', proven.length === 0 ? 'no single failure, as far as proven' : units(proven)],
    ...together(service, units),
    ...(possible.length > 0 ? [['Possibly also with', units(possible)]] : []),
    ...(after.length > 0 ? [['Carried on by a lease or cache', listed(after)]] : []),
    ['Works now', service.atBaseline === 'works' ? 'yes' : service.atBaseline === 'cut' ? 'no: it was cut already when we looked' : 'unknown'],
    ['Tolerable outage', service.tolerableOutageHours === null ? 'not told' : lasting(service.tolerableOutageHours)],
    ['Can restore it', service.knows.length === 0 ? 'not told' : listed(service.knows.map((id) => roles.get(id) ?? id))],
    ['Notes', service.runbook === null ? 'none told' : `${service.runbook.where}, ${service.runbook.reviewed === null ? 'never reviewed' : `reviewed ${day(service.runbook.reviewed)}`}`],
    ...service.unmatched.map(({ written, nearest }): readonly Text[] => ['Matches nothing', `${written}${nearest === null ? '' : ` (nearest: ${nearest})`}`]),
  ];
  return [{ is: 'table', id: `service-${service.id}`, caption: service.name, columns: ['', ''], rows }];
}

const MOST_TALKS = 20;
/** Who was seen asking whom: a person says what of it is needed. */
function talks({ audit: { talks: seen = [] } }: Edition, names: Names): readonly Block[] {
  if (seen.length === 0) return [];
  const items = seen.slice(0, MOST_TALKS).map(({ device, asks, from }): Text => [{ text: `${names.of(device)} asks ${listed(asks.map((asked) => `${names.of(asked.device)} (${asked.ports.join(', ')})`), 8)}.`, ...(from[0] === undefined ? {} : { opens: from[0] }) }]);
  return [{ is: 'heading', text: 'Seen talking: does a service need it?' }, { is: 'list', items }];
}

const MOST_PAIRS = 5;
/** What no single failure stops, and two at once do. */
function together({ pairs }: Service, units: (ids: readonly string[]) => Text): readonly (readonly Text[])[] {
  if (pairs === undefined) return [];
  if (pairs.length === 0) return [['Stops with two at once', 'nothing that was seen']];
  const text = pairs.slice(0, MOST_PAIRS).flatMap((pair, i) => [{ text: i > 0 ? '; ' : '' }, ...pieces(units(pair.slice(0, 1))), { text: ' with ' }, ...pieces(units(pair.slice(1)))]);
  return [['Stops with two at once', pairs.length > MOST_PAIRS ? [...text, { text: `; and ${counted(pairs.length - MOST_PAIRS, 'other pair')}` }] : text]];
}
function pieces(text: Text): Exclude<Text, string> {
  return typeof text === 'string' ? [{ text }] : text;
}

function unitName({ audit }: Edition, names: Names, id: string): string {
  const unit = audit.failures.find((failure) => failure.unit.id === id)?.unit;
  return unit?.kind === 'link' ? `cable ${unit.name}` : (unit?.name ?? names.of(id));
}
