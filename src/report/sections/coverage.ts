/** Knows what was looked at and what was not: coverage, the ledger of what was sent, the method and its limits. */
import { RESETS_ALONE, type RangeCoverage } from '../../model/coverage.js';
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { byCodePoint, groupBy, sortedBy } from '../../model/order.js';
import { measuresTable } from '../bricks/measures.js';
import { isDesk, namesOf } from '../bricks/names.js';
import { counted, day, elapsed, listed, moment } from '../bricks/words.js';

const section: Section = { title: 'Coverage and method', order: 10, write };
export default section;

const MOST = 60;
/** How a rule says that it had nothing to judge. */
const UNSEEN = 'not seen: ';

function write(edition: Edition): readonly Block[] {
  return [outcomes(edition), ...unlisted(edition), ...notAnswered(edition), ...gaps(edition), ...measuresTable(edition.audit), ...unjudged(edition), ...sent(edition), ...watched(edition), ...limits(edition)];
}

function outcomes({ audit: { coverage } }: Edition): Block {
  const counts = new Map<string, number>();
  for (const { outcome } of coverage.addresses) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  for (const { outcome, count } of coverage.ranges) counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  return { is: 'table', id: 'outcomes', caption: coverage.ranges.some(isUnlisted) ? 'Every address that was asked has an outcome' : 'Every address has an outcome', columns: ['Outcome', 'Addresses'], rows: ['answered', 'silent', 'refused', 'broken', 'excluded'].map((outcome) => [outcome, String(counts.get(outcome) ?? 0)]) };
}

const isUnlisted = ({ outcome }: RangeCoverage): boolean => outcome === 'unlisted';
function unlisted({ audit: { coverage } }: Edition): readonly Block[] {
  const wide = coverage.ranges.filter(isUnlisted).map(({ first, last }) => `${first} to ${last}`);
  if (wide.length === 0) return [];
  return [{ is: 'text', text: [{ text: `Too many addresses to ask one by one: ${listed(wide, 6)}. Only those were asked that others told of; whoever is silent there is not in this report.`, opens: 'table outcomes' }] }];
}

function notAnswered({ audit: { coverage } }: Edition): readonly Block[] {
  const resets = coverage.addresses.filter(({ why }) => why === RESETS_ALONE);
  const bad = coverage.addresses.filter(({ outcome }) => outcome === 'refused' || outcome === 'broken');
  const blocks: Block[] = [];
  if (resets.length > 0) blocks.push({ is: 'text', text: [{ text: `${counted(resets.length, 'address', 'addresses')} answered with TCP resets and with nothing else, which a firewall may have sent in their place: ${listed(resets.map(({ address }) => address), 12)}. No device is told of them; whether one is there is not known.`, opens: 'table outcomes' }] });
  if (bad.length > 0) blocks.push({ is: 'table', id: 'refused', caption: 'Refused or broken', columns: ['Address', 'Outcome', 'Tried', 'Why'], rows: bad.slice(0, MOST).map(({ address, outcome, by, why }) => [address, outcome, by.join(', '), why ?? 'not told']) });
  if (bad.length > MOST) blocks.push(more(bad.length - MOST));
  if (coverage.unread.length > 0) blocks.push({ is: 'table', id: 'unread', caption: 'Could not be read, or not to its end', columns: ['What', 'Why'], rows: coverage.unread.slice(0, MOST).map(({ what, why }) => [what, why]) });
  if (coverage.unread.length > MOST) blocks.push(more(coverage.unread.length - MOST));
  return blocks;
}

function more(count: number): Block {
  return { is: 'text', text: [{ text: `${count} more ${count === 1 ? 'is' : 'are'} in the JSON document.`, opens: 'section manifest' }] };
}

function gaps({ audit }: Edition): readonly Block[] {
  const names = namesOf(audit);
  const ofDevice = groupBy(audit.coverage.tables, ({ device }) => device);
  const complete = audit.coverage.tables.filter(({ state }) => state === 'complete').length;
  const rows = sortedBy([...ofDevice], ([device]) => names.of(device), ([device]) => device).flatMap(([device, tables]): readonly (readonly Text[])[] => {
    const left = tables.filter(({ state, reason }) => state === 'not_asked' && reason !== null).map(({ what }) => `${what} (took too long within the last week, left alone)`);
    const incomplete = [...tables.filter(({ state }) => state === 'incomplete').map(({ what, reason, rows: read }) => `${what} (${reason ?? 'unknown'}, ${read} rows)`), ...left];
    if (incomplete.length === 0) return [];
    return [[[{ text: names.of(device), opens: device }], listed(tables.filter(({ state }) => state === 'complete').map(({ what }) => what), 20), listed(incomplete, 20), listed(tables.filter(({ state }) => state === 'absent').map(({ what }) => what), 20)]];
  });
  const unexamined = audit.devices.filter((device) => device.examined === 'none' && !isDesk(device)).map(({ name }) => name);
  const desks = audit.devices.filter(isDesk).length;
  return [
    { is: 'text', text: [{ text: `${complete} of ${audit.coverage.tables.length} tables were read completely.`, opens: rows.length > 0 ? 'table incomplete' : 'table outcomes' }, { text: ` ${unexamined.length > 0 ? `Only seen, not examined: ${listed(unexamined, 20)}.` : 'Every device that is not a desk was examined at least in part.'}${desks > 0 ? ` ${counted(desks, 'end device was', 'end devices were')} only seen.` : ''}`, opens: 'table devices' }] },
    ...(rows.length > 0 ? [{ is: 'table' as const, id: 'incomplete', caption: 'Tables that are not whole', columns: ['Device', 'Complete', 'Incomplete', 'Absent'], rows: rows.slice(0, MOST) }] : []),
    ...(rows.length > MOST ? [more(rows.length - MOST)] : []),
  ];
}

/** Rules that wait for the same thing share a row. */
function unjudged({ audit, rules: cards = [] }: Edition): readonly Block[] {
  const titles = new Map(cards.map(({ id, title }) => [id, title]));
  const open = audit.rules.filter(({ verdict }) => verdict === 'unknown' || verdict === 'error');
  const kind = (why: string | null): string | null => (why?.startsWith(UNSEEN) ? why.slice(UNSEEN.length).replaceAll('-', ' ') : null);
  const groups = sortedBy([...groupBy(open, ({ verdict, why }) => `${verdict === 'error' ? 'the rule itself failed: ' : ''}${kind(why) === null ? (why ?? 'not told') : 'nothing of what they judge was seen'}`)], ([why]) => why);
  const called = ({ id, why }: (typeof open)[number]): string => `${titles.get(id) ?? id}${kind(why) === null ? '' : ` (${kind(why)})`}`;
  const rows = groups.map(([why, rules]): readonly Text[] => [why, String(rules.length), rules.map(called).sort(byCodePoint).join('; ')]);
  return rows.length > 0 ? [{ is: 'table', id: 'unjudged', caption: `${counted(open.length, 'rule')} could not judge; never counted as passed`, columns: ['Why', 'Rules', 'Which'], rows }] : [];
}

/** As a firewall on the way may have logged it. */
const DISCOVERY = 'Who is there (ARP on the link, ICMP and TCP 443 and 80 beyond it; without raw sockets TCP alone)';
function sent({ audit: { coverage, ledger, sweep } }: Edition): readonly Block[] {
  const { requests, peakPerSecond } = coverage.sent;
  const total = Object.values(requests).reduce((sum, count) => sum + count, 0);
  const busiest = sortedBy(ledger, ({ requests: count }) => -count, ({ target }) => target, ({ via }) => via).slice(0, 10);
  return [
    { is: 'table', id: 'sent', caption: `What was sent: ${counted(total, 'request')}, at most ${peakPerSecond} packets in any second, ${elapsed(sweep.startedAt, sweep.endedAt)}`, columns: ['Protocol', 'Requests'], rows: Object.entries(requests).map(([via, count]) => [via === 'discovery' ? DISCOVERY : via.toUpperCase(), String(count)]) },
    ...(busiest.length > 0
      ? [{ is: 'table' as const, id: 'ledger', caption: `Ledger: the busiest of ${counted(ledger.length, 'row')}`, columns: ['Target', 'Via', 'Credential', 'Requests', 'First', 'Last', 'Outcome'], rows: busiest.map((row) => [row.target, row.via, row.credential ?? '—', String(row.requests), moment(row.first), moment(row.last), row.outcome]) }]
      : []),
  ];
}

function watched({ outages = [] }: Edition): readonly Block[] {
  if (outages.length === 0) return [];
  return [{ is: 'table', id: 'outages', caption: 'Watched addresses that fell silent between sweeps', columns: ['Address', 'From', 'Until', 'For'], rows: outages.map(({ address, from, until }) => [address, moment(from), until === null ? 'still silent' : moment(until), until === null ? '—' : elapsed(from, until)]) }];
}

function limits({ site }: Edition): readonly Block[] {
  const items: readonly Text[] = [
    [{ text: 'One vantage point: what it cannot reach is not in this report. Devices that were switched off are unknown, not gone.', opens: 'table outcomes' }],
    [{ text: 'Only what was asked read-only is told; nothing was changed on any device.', opens: 'table sent' }],
    [{ text: 'Links marked inferred rest on forwarding tables alone; where two readings fit, neither was chosen.', opens: 'table words' }],
  ];
  const engaged = site?.engagement;
  const authorised: Text = engaged ? [{ text: `Authorised by ${engaged.authorisedBy} on ${day(engaged.on)}, until ${day(engaged.until)}; scope ${listed(site.scope.allow, 12)}${site.scope.deny.length > 0 ? `, never ${listed(site.scope.deny, 12)}` : ''}.`, opens: 'section manifest' }] : '';
  return [{ is: 'heading', text: 'Method and limits' }, { is: 'list', items: engaged ? [authorised, ...items] : items }];
}
