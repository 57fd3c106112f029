/** A network in which every text is an attack: no output carries one of them as itself, whatever the field. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { devicesCsv } from '../../src/exports/csv.js';
import { correctedDocumentation } from '../../src/exports/documentation.js';
import { NETBOX_FILES, netboxFile } from '../../src/exports/netbox.js';
import { loadFormats, loadSections } from '../../src/load.js';
import type { Audit } from '../../src/model/audit.js';
import type { Edition } from '../../src/model/report.js';
import { drawChanges } from '../../src/report/maps/changes.js';
import { MAP_FORMATS, MAP_LAYERS, mapFile } from '../../src/report/maps/files.js';
import { drawL2 } from '../../src/report/maps/l2.js';
import { drawL3 } from '../../src/report/maps/l3.js';
import { drawPhysical } from '../../src/report/maps/physical.js';
import { compose } from '../../src/report/report.js';
import { clinic, edition } from './audit-builder.js';

const sections = await loadSections();
const formats = await loadFormats();

const ATTACKS = {
  html: `"'></td></script><script>alert(1)</script><img src=x onerror=alert(2)>`,
  svg: `]]></title><svg onload=alert(3)><foreignObject><a xlink:href="javascript:alert(4)">`,
  csv: `=cmd|' /C calc'!A0`,
  csvLater: ` \t@SUM(1+1)*cmd|' /C calc'!A0`,
  ansi: '\u001b[2J\u001b]0;owned\u0007\u009b31m',
  bidi: '\u202egnp.exe\u2066\u200f\u200b',
  markdown: '[click](javascript:alert(5)) ![x](http://192.0.2.9/x) <b>| `code` # *',
} as const;
type Kind = keyof typeof ATTACKS;

/** Words that the model itself gives; all other text is somebody else's. */
const OURS = new Set(['schema', 'outcome', 'status', 'certainty', 'state', 'examined', 'documented', 'kind', 'tier', 'source', 'atBaseline', 'verdict', 'roles', 'within', 'firstSeen', 'lastSeen', 'startedAt', 'endedAt', 'takenAt', 'first', 'last', 'cidr', 'nextHop', 'virtualGateway', 'rule', 'engine', 'what', 'is', 'at', 'change', 'layer', 'via', 'until', 'reviewed', 'address', 'addresses', 'group', 'toldBy']);

/** The same shape with the attack in every text, keys of records included; equal texts stay equal, so that ids still meet. */
function hostile<T>(value: T, attack: string, key = ''): T {
  if (typeof value === 'string') return (OURS.has(key) ? value : `${attack}${value}`) as T;
  if (Array.isArray(value)) return value.map((one) => hostile(one as unknown, attack, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hostile(inner as unknown, attack, name)])) as T;
}

function attacked(kind: Kind): Edition {
  const attack = ATTACKS[kind];
  const base = clinic();
  const audit = hostile<Audit>({ ...base, devices: base.devices.map((device) => ({ ...device, contact: 'c', location: 'l', os: 'o', version: 'v', vendor: 'w', interfaces: [{ name: 'eth0', index: 1, mac: null, up: true, adminUp: true, speed: 1000, description: 'd', addresses: [], vlans: [], lag: null }], members: [{ name: 'm', model: 'm', serial: 's', state: 'x' }] })), suppliers: [{ id: 'p-mail', name: 'm', serves: ['mail' as const], mailOf: ['d'], namesOf: ['d'], hosts: ['h'], from: ['o-1'] }], talks: [{ device: 'core', asks: [{ device: 'erp', ports: ['tcp/445'] }], from: ['o-1'] }], services: base.services.map((one) => ({ ...one, pairs: [['fw1', 'core'] as const] })), premises: [{ id: 'g-1', name: 'r', is: 'place' as const, toldBy: 'documents' as const, members: ['core', 'fw1'] }, { id: 'g-2', name: 'u', is: 'power' as const, toldBy: 'site file' as const, members: ['core'] }], remarks: [{ kind: 'ambiguous', about: ['core'], says: 'odd', from: ['o-1'] }], coverage: { ...base.coverage, unread: [{ what: 'f', why: 'w' }] } }, attack);
  const since = hostile({ from: 'a', to: 'b', comparable: false, why: ['scope'], changes: [{ layer: 'structure' as const, change: '+' as const, kind: 'device', subject: { kind: 'device' as const, id: base.devices[0]!.id, name: 'n' }, before: 'x', after: 'y', from: ['o-1'] }, { layer: 'configuration' as const, change: '~' as const, kind: 'config', subject: { kind: 'device' as const, id: 'core', name: 'n' }, before: null, after: null, from: [], text: '@@ -1 +1 @@\n-a\n+b' }], notChecked: [{ kind: 'device', id: 'x', name: 'x', why: 'y' }], hidden: [{ rule: 'r', count: 1 }] }, attack);
  const site = { engagement: { authorisedBy: attack, on: '2026-01-01', until: '2027-01-01' }, people: [{ id: `${attack}p1`, role: attack }], scope: { allow: [attack], deny: [attack], windows: [] }, prices: { currency: 'EUR', personDay: [1, 2] } } as unknown as NonNullable<Edition['site']>;
  return edition(audit, {
    since, before: audit, site, maps: { l2: drawL2(audit), l3: drawL3(audit), physical: drawPhysical(audit)! }, brand: { firm: attack, logo: null, colour: null }, outages: [{ address: `${attack}a`, from: '2026-11-24T14:00:00.000Z', until: null }],
    evidence: new Map([`${attack}o-1`].map((id) => [id, { id, at: '2026-11-24T14:00:00.000Z', target: `${attack}t`, ask: { via: 'ssh' as const, run: `${attack}show` }, is: 'answered' as const }])),
    rules: [{ id: audit.findings[0]!.rule, title: 't', group: 'structure', rationale: attack, remedy: attack, effort: '1–2', controls: [attack], needs: [] }],
  });
}

/** The texts inside a ZIP archive. */
function unpacked(archive: Buffer): string {
  const parts: string[] = [];
  for (let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')) {
    const [method, size, local] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)];
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(begin, begin + size);
    parts.push((method === 0 ? data : inflateRawSync(data)).toString('utf8'));
  }
  return parts.join('\n');
}

const UNSEEN = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]');
const MARKUP = /<(?:\/?script|img|svg onload|foreignObject|b>)|onerror=alert\(2\)>|<\/title><svg|<[a-z][^<>]*href="javascript:/i;
/** No cell of CSV begins as a formula does. */
function formulas(csv: string): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(csv.trimEnd());
  return [...errors.map(({ message }) => message), ...data.flat().filter((cell) => /^[\s\uff1d\uff0b\uff0d\uff20]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/.test(cell))];
}
/** Markdown without its fenced texts, in which nothing is markup (CommonMark §4.5); a fence within one would end it. */
function withoutFences(markdown: string): string {
  const rest = markdown.replace(/^(`{3,})diff\n[^]*?\n\1$/gm, '');
  expect(rest).not.toMatch(/^`{3,}/m);
  return rest;
}
const NESTED = /\]\]>|<!\[CDATA|<!ENTITY/;

async function outputsOf(of: Edition): Promise<ReadonlyMap<string, string>> {
  const report = compose(of, sections);
  const { audit } = of;
  const made = new Map<string, string>();
  for (const { id, write } of formats) {
    const body = await write(report);
    made.set(id, typeof body === 'string' ? body : unpacked(Buffer.from(body)));
  }
  for (const layer of MAP_LAYERS) for (const format of MAP_FORMATS) made.set(`${layer}.${format}`, mapFile(audit, layer, format));
  made.set('changes.svg', drawChanges(of.before!, audit, of.since!) ?? '');
  made.set('devices.csv', devicesCsv(audit));
  made.set('documentation.csv', correctedDocumentation(audit));
  for (const file of NETBOX_FILES) made.set(`netbox-${file}.csv`, netboxFile(audit, file));
  return made;
}

describe('every text an attack', () => {
  it.each(Object.keys(ATTACKS) as Kind[])('%s: none is in any output as itself', async (kind) => {
    const outputs = await outputsOf(attacked(kind));
    expect([...outputs.values()].every((text) => text.length > 20)).toBe(true);
    for (const [name, text] of outputs) {
      expect(UNSEEN.exec(text)?.[0] ?? null, name).toBeNull();
      const isTable = name.endsWith('csv') || name === 'csv';
      if (!isTable && name !== 'md') expect(MARKUP.exec(text)?.[0] ?? null, name).toBeNull();
      if (name.endsWith('.svg') || name.endsWith('.drawio') || name === 'xlsx') expect(NESTED.test(text.replace(/<style>[^]*?<\/style>/g, '')), name).toBe(false);
      if (isTable) expect(formulas(text), name).toEqual([]);
      if (name === 'html') {
        for (const [, csv] of text.matchAll(/href="data:text\/csv;charset=utf-8,([^"]*)"/g)) expect(formulas(decodeURIComponent(csv!)), name).toEqual([]);
        expect(text).not.toMatch(/(src|href)="(?!#|data:text\/csv|data:image)/);
      }
      if (name === 'md') expect(withoutFences(text)).not.toMatch(/(?<!\\)\]\(|(?<!\\)<(b|script|img|svg)|(?<!\\)!\[/);
      if (name.endsWith('.dot')) expect(text.replace(/\\["\\n]/g, '').match(/"/g)!.length % 2, name).toBe(0);
    }
  });
  it('reads JSON back as it was, though nothing in it can be markup', async () => {
    const of = attacked('html');
    const report = compose(of, sections);
    expect(JSON.parse(String(await formats.find(({ id }) => id === 'json')!.write(report)))).toEqual(JSON.parse(JSON.stringify(of.audit)));
  });
  it('holds for any text in any device field, in HTML and on the maps', async () => {
    const html = formats.find(({ id }) => id === 'html')!;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('name', 'location', 'serial', 'model'), async (text, field) => {
        const base = clinic();
        const audit = { ...base, devices: base.devices.map((device) => (device.id === 'core' ? { ...device, [field]: `<i>${text}</i>&"` } : device)) };
        for (const made of [String(await html.write(compose(edition(audit), sections))), drawL2(audit), mapFile(audit, 'l2', 'drawio')]) {
          expect(made).not.toContain('<i>');
          expect(UNSEEN.test(made)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
