/** Knows what changed since the sweep before: how comparable the two are first, then three layers that are never mixed. */
import type { Audit } from '../../model/audit.js';
import { type Change, type Drift, type Layer, wordOf } from '../../model/drift.js';
import type { Block, Edition, Section } from '../../model/report.js';
import type { FindingStatus } from '../../model/rule.js';
import { shortId } from '../bricks/evidence.js';
import { counted, day, listed } from '../bricks/words.js';
import { drawChanges } from '../maps/changes.js';

const section: Section = { title: 'What changed', order: 2, write };
export default section;

const MOST_FILES = 20;
const MOST_LINES = 120;
const LAYERS: readonly (readonly [Layer, string])[] = [
  ['business', 'Services that gained or lost'],
  ['structure', 'Devices, links and networks'],
  ['configuration', 'Configuration text'],
];
const WORDS = { new: '+ added', back: '+ back', gone: '− gone', changed: '~ changed', replaced: '~ replaced' } as const;
const STATUSES: readonly (readonly [FindingStatus, string])[] = [
  ['new', 'new'], ['fixed', 'fixed'], ['reopened', 'reopened'], ['open', 'open as before'], ['not_checked', 'not checked'], ['accepted', 'accepted'], ['expired', 'acceptance expired'],
];

function write(edition: Edition): readonly Block[] {
  const { audit, before, since } = edition;
  if (since === null || before === null) return [{ is: 'text', text: [{ text: 'This is the first sweep of this site; there is nothing to compare it with yet.', opens: 'section coverage' }] }];
  const known = new Set(before.devices.filter(({ examined }) => examined !== 'none').map(({ id }) => id));
  const both = audit.devices.filter(({ id, examined }) => examined !== 'none' && known.has(id)).length;
  return [
    { is: 'text', text: [{ text: `${counted(both, 'device was', 'devices were')} examined both times. ${since.comparable ? 'The two sweeps can be compared.' : `The two sweeps cannot be compared fully: ${listed(since.why)}.`}`, opens: 'section coverage' }] },
    ...(edition.leftOut ? [{ is: 'text' as const, text: [{ text: `Left out, because ended early: ${counted(edition.leftOut.length, 'sweep')} between the two (${listed(edition.leftOut.map(day))}). Findings below are told since the last of all.`, opens: 'section coverage' }] }] : []),
    statuses(edition),
    ...expiring(edition),
    ...pictured(before, audit, since),
    ...LAYERS.flatMap(([layer, title]) => layerBlocks(since.changes.filter((change) => change.layer === layer), layer, title)),
    ...differences(since.changes),
    ...(since.changes.length === 0 ? [{ is: 'text' as const, text: [{ text: since.notChecked.length === 0 ? 'No service, device, cable, network or configuration changed.' : 'Of what could be compared, no service, device, cable, network or configuration changed.', opens: 'section coverage' }] }] : []),
    ...(since.notChecked.length > 0
      ? [{ is: 'table' as const, id: 'not-checked', caption: 'Not checked this time, so not counted as gone', columns: ['Kind', 'Name', 'Why'], rows: since.notChecked.map(({ kind, name, why }) => [kind, name, why]) }]
      : []),
    ...(since.hidden.length > 0
      ? [{ is: 'text' as const, text: [{ text: `${since.hidden.reduce((sum, { count }) => sum + count, 0)} restless lines hidden by ${counted(since.hidden.length, 'rule')}: ${since.hidden.map(({ rule, count }) => `${rule} (${count})`).join(', ')}.`, opens: 'section configuration' }] }]
      : []),
  ];
}

function pictured(before: Audit, audit: Audit, since: Drift): readonly Block[] {
  const svg = drawChanges(before, audit, since);
  return svg === null ? [] : [{ is: 'picture', caption: 'What changed, on the map; the tables below tell the same', svg }];
}

function statuses({ audit }: Edition): Block {
  const rows = STATUSES.map(([status, word]) => [word, String(audit.findings.filter((finding) => finding.status === status).length)]);
  return { is: 'table', id: 'finding-status', caption: 'Findings by what became of them', columns: ['Findings', 'Count'], rows: rows.filter(([, count]) => count !== '0') };
}

function expiring({ audit }: Edition): readonly Block[] {
  const horizon = Date.parse(audit.sweep.endedAt) + 90 * 86_400_000;
  const soon = audit.findings.filter(({ acceptance }) => acceptance !== null && Date.parse(acceptance.until) <= horizon);
  if (soon.length === 0) return [];
  return [{ is: 'list', items: soon.map(({ id, title, acceptance }) => [{ text: title, opens: id }, { text: `: accepted by ${acceptance!.owner} until ${day(acceptance!.until)}` }]) }];
}

/** Configuration text, line by line; what is long goes on in the JSON document. */
function differences(changes: readonly Change[]): readonly Block[] {
  const told = changes.filter(({ text }) => text !== undefined);
  const shown = told.slice(0, MOST_FILES).map(({ subject, text }): Block => {
    const lines = text!.split('\n');
    return { is: 'code', caption: subject.name, text: lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… ${lines.length - MOST_LINES} more lines`].join('\n') : text! };
  });
  return told.length > MOST_FILES ? [...shown, { is: 'text', text: [{ text: `${told.length - MOST_FILES} more configurations changed; their text is in the JSON document.`, opens: 'table changes-configuration' }] }] : shown;
}

function layerBlocks(changes: readonly Change[], layer: Layer, caption: string): readonly Block[] {
  if (changes.length === 0) return [];
  const rows = changes.map(({ change, word, kind, subject, before, after, from }) => [WORDS[wordOf({ change, word })], kind, [{ text: subject.name, opens: subject.id }], before ?? '—', after ?? '—', from[0] === undefined ? '—' : [{ text: shortId(from[0]), opens: from[0] }]]);
  return [{ is: 'table', id: `changes-${layer}`, caption, columns: ['Change', 'What', 'Of', 'Before', 'After', 'Evidence'], rows }];
}
