/** Files for other programs: each reads what those before it brought, and nothing is proposed that was not seen. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { correctedDocumentation } from '../../src/exports/documentation.js';
import { NETBOX_FILES, netboxFile, slug } from '../../src/exports/netbox.js';
import { loadFormats, loadSections } from '../../src/load.js';
import { drawChanges } from '../../src/report/maps/changes.js';
import { MAP_LAYERS, mapFile } from '../../src/report/maps/files.js';
import { drawL2 } from '../../src/report/maps/l2.js';
import { compose } from '../../src/report/report.js';
import { clinic, device, edition, link } from './audit-builder.js';
import { siteOf } from './map-sites.js';

const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data;

describe('NetBox files', () => {
  const base = clinic();
  const audit = clinic({
    devices: [
      ...base.devices.map((one) => (one.id === 'core' ? { ...one, interfaces: [{ name: '24', index: 24, mac: null, up: true, adminUp: true, speed: 1000, description: 'to fw1', addresses: ['10.20.0.2'], vlans: [], lag: null }, { name: 'vlan30', index: 30, mac: null, up: true, adminUp: false, speed: null, description: null, addresses: [], vlans: [], lag: null }] } : one)),
      device('twin-a', ['switch'], { name: 'Twin', vendor: 'HPE', model: '2530 24G' }), device('twin-b', ['switch'], { name: 'twin', vendor: 'hpe', model: null }),
    ],
    links: [...base.links, link('twin-a', '1', 'twin-b', null), link('acc1', '24', 'twin-a', '2', { certainty: 'inferred' }), link('twin-a', 'Trk1', 'core', 'Trk1', { members: [{ ends: [{ device: 'twin-a', port: '3' }, { device: 'core', port: '7' }] }, { ends: [{ device: 'twin-a', port: '4' }, { device: 'core', port: '8' }] }] })],
  });
  const files = Object.fromEntries(NETBOX_FILES.map((file) => [file, rowsOf(netboxFile(audit, file))])) as Record<(typeof NETBOX_FILES)[number], Record<string, string>[]>;
  it('bring a bundle before the ports that are in it', () => {
    const port = (name: string, lag: string | null) => ({ name, index: null, mac: null, up: true, adminUp: true, speed: 1000, description: null, addresses: [], vlans: [], lag });
    const bundled = clinic({ devices: base.devices.map((one) => (one.id === 'core' ? { ...one, interfaces: [port('1', 'Trk1'), port('2', 'Trk1'), port('9', null), port('Trk1', null)] } : one)) });
    const rows = rowsOf(netboxFile(bundled, 'interfaces')).filter((row) => row['device'] === 'core');
    for (const { lag } of rows) if (lag !== '') expect(rows.findIndex(({ name }) => name === lag)).toBeLessThan(rows.findIndex((row) => row['lag'] === lag));
    expect(rows.find(({ name }) => name === 'Trk1')!['type']).toBe('lag');
  });
  it('bring first what later ones name', () => {
    const names = (file: (typeof NETBOX_FILES)[number], column: string) => new Set(files[file].map((row) => row[column]));
    for (const row of files['device-types']) expect(names('manufacturers', 'name')).toContain(row['manufacturer']);
    for (const row of files.devices) {
      expect(names('manufacturers', 'name')).toContain(row['manufacturer']);
      expect(names('device-roles', 'name')).toContain(row['role']);
      expect(names('sites', 'name')).toContain(row['site']);
      expect(files['device-types'].some(({ manufacturer, model }) => manufacturer === row['manufacturer'] && model === row['device_type'])).toBe(true);
    }
    const ports = new Set(files.interfaces.map(({ device: on, name }) => `${on} ${name}`));
    for (const { device: on } of files.interfaces) expect(names('devices', 'name')).toContain(on);
    for (const row of files.cables) expect([`${row['side_a_device']} ${row['side_a_name']}`, `${row['side_b_device']} ${row['side_b_name']}`].filter((port) => !ports.has(port))).toEqual([]);
    for (const row of files['ip-addresses']) if (row['interface'] !== '') expect(ports).toContain(`${row['device']} ${row['interface']}`);
  });
  it('call a cable connected only where somebody told of it', () => {
    const guessed = clinic({ links: base.links.map((one) => ({ ...one, certainty: one.id === 'l-acc1-core' ? ('inferred' as const) : ('one-end' as const) })) });
    const rows = rowsOf(netboxFile(guessed, 'cables'));
    expect(rows.filter(({ status }) => status === 'planned').map(({ description }) => description)).toEqual(['linchpin l-acc1-core, inferred']);
    expect(rows.length).toBeGreaterThan(1);
  });
  it('have slugs and names that differ, and no port with two cables', () => {
    for (const file of ['manufacturers', 'device-types', 'device-roles', 'sites'] as const) {
      const slugs = files[file].map((row) => row['slug']!);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const one of slugs) expect(one).toMatch(/^[a-z0-9_-]{1,100}$/);
    }
    expect(new Set(files.devices.map(({ name }) => name!.toLowerCase())).size).toBe(files.devices.length);
    const ends = files.cables.flatMap((row) => [`${row['side_a_device']} ${row['side_a_name']}`, `${row['side_b_device']} ${row['side_b_name']}`]);
    expect(new Set(ends).size).toBe(ends.length);
    expect(slug('  Ünïcode & Söhne GmbH ')).toBe('unicode-sohne-gmbh');
    expect(slug('…')).toBe('unknown');
  });
  it('lay the cables of a bundle, and none whose port nobody knows', () => {
    const cables = files.cables.map((row) => `${row['side_a_name']}–${row['side_b_name']}`);
    expect(cables).toEqual(expect.arrayContaining(['3–7', '4–8', '24–1']));
    expect(cables).not.toContain('Trk1–Trk1');
    expect(files.cables.filter(({ side_a_device: a, side_b_device: b }) => a === b)).toEqual([]);
  });
  it('give addresses the length of their network', () => {
    expect(files['ip-addresses'].find(({ address }) => address!.startsWith('10.20.0.2/'))).toMatchObject({ address: '10.20.0.2/24', device: 'core', interface: '24' });
  });
  it('leave desks out', () => {
    expect(files.devices.some(({ name }) => name!.startsWith('pc'))).toBe(false);
  });
});

it('puts the client’s list right and takes nothing off it', () => {
  const rows = rowsOf(correctedDocumentation(clinic()));
  const state = (name: string) => rows.find((row) => row['name'] === name)?.['state'];
  expect([state('acc1'), state('acc2'), state('nas1'), state('old-erp')]).toEqual(['agrees', 'corrected', 'added', 'not found']);
  expect(rows.find((row) => row['name'] === 'acc2')).toMatchObject({ serial: 'SG2', changes: 'serial was “SG9” in docs/devices.csv' });
  expect(state('pc01')).toBeUndefined();
});

it('keeps what is written where nothing was seen of it', () => {
  const audit = clinic();
  const quiet = audit.devices.find(({ name }) => name === 'acc1')!;
  const devices = audit.devices.map((device) => (device === quiet ? { ...device, location: null, model: null } : device));
  const documents = { ...audit.documents, untold: [{ device: quiet.id, field: 'location', written: 'Room 1.02' }, { device: quiet.id, field: 'model', written: 'GS108T' }], unseen: audit.documents.unseen.map((row) => ({ ...row, others: { model: 'GS105', location: 'store' } })) };
  const rows = rowsOf(correctedDocumentation({ ...audit, devices, documents }));
  expect(rows.find((row) => row['name'] === 'acc1')).toMatchObject({ location: 'Room 1.02', model: 'GS108T' });
  expect(rows.find((row) => row['name'] === 'old-erp')).toMatchObject({ location: 'store', model: 'GS105', state: 'not found' });
});

describe('maps to work on', () => {
  it.each([10, 60, 221, 1000])('draw.io of %i devices: sound XML, every line fastened to boxes that are there', (count) => {
    for (const layer of MAP_LAYERS) {
      const xml = mapFile(siteOf(count), layer, 'drawio');
      expect(XMLValidator.validate(xml)).toBe(true);
      const { mxfile } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml) as { mxfile: { diagram: { mxGraphModel: { root: { mxCell: { id: string; source?: string; target?: string }[] } } } } };
      const cells = mxfile.diagram.mxGraphModel.root.mxCell;
      const ids = new Set(cells.map(({ id }) => id));
      expect(ids.size).toBe(cells.length);
      for (const { source, target } of cells) for (const end of [source, target]) if (end !== undefined) expect(ids).toContain(end);
      expect(cells.filter(({ source }) => source !== undefined).length).toBeGreaterThan(0);
    }
  });
  it('DOT names as many boxes and lines as the map has', () => {
    const dot = mapFile(siteOf(60), 'l2', 'dot');
    expect(dot.match(/^ {2}"[^\n]* -- /gm)!.length).toBe(mapFile(siteOf(60), 'l2', 'drawio').match(/edge="1"/g)!.length);
    expect(dot).toMatch(/^graph "[^\n]*" \{\n[^]*\n\}\n$/);
  });
});

describe('what changed, on the map', () => {
  const before = clinic();
  const change = (sign: '+' | '-' | '~', kind: 'device' | 'link', id: string, name: string) => ({ layer: 'structure' as const, change: sign, kind, subject: { kind, id, name }, before: null, after: null, from: [] });
  const now = clinic({ devices: [...before.devices.filter(({ id }) => id !== 'acc1'), device('acc9', ['switch'])], links: [link('acc9', '24', 'core', '3'), ...before.links.filter(({ id }) => id !== 'l-acc1-core')] });
  const drift = { from: 'a', to: 'b', comparable: true, why: [], notChecked: [], hidden: [], changes: [change('+', 'device', 'acc9', 'acc9'), change('-', 'device', 'acc1', 'acc1'), change('-', 'link', 'l-acc1-core', 'x'), change('+', 'link', 'l-acc9-core', 'y'), change('~', 'device', 'core', 'core')] };
  it('shows what came, what is gone, and what is another', () => {
    const svg = drawChanges(before, now, drift)!;
    for (const text of ['+ acc9', '− acc1', '~ core', '+ added · − gone · ~ changed']) expect(svg).toContain(text);
    expect(drawL2(now)).not.toContain('acc1</text>');
  });
  it('draws nothing where nothing changed', () => {
    expect(drawChanges(before, before, { ...drift, changes: [] })).toBeNull();
  });
  it('stands in the section, above the tables that tell the same', async () => {
    const report = compose(edition(now, { before, since: drift }), await loadSections());
    const blocks = report.sections.find(({ id }) => id === 'changes')!.blocks;
    expect(blocks.some(({ is }) => is === 'picture')).toBe(true);
    expect(blocks.findIndex(({ is }) => is === 'picture')).toBeLessThan(blocks.findIndex((block) => block.is === 'table' && block.id === 'changes-structure'));
  });
});

describe('the workbook', () => {
  it('is the same bytes for the same audit, with a frozen header, filters and real dates', async () => {
    const xlsx = (await loadFormats()).find(({ id }) => id === 'xlsx')!;
    const report = compose(edition(), await loadSections());
    const [one, two] = [Buffer.from((await xlsx.write(report)) as Uint8Array), Buffer.from((await xlsx.write(report)) as Uint8Array)];
    expect(one.equals(two)).toBe(true);
    expect(one.subarray(0, 2).toString('latin1')).toBe('PK');
    const { inflateRawSync } = await import('node:zlib');
    const at = one.indexOf('xl/worksheets/sheet1.xml', 0, 'latin1') - 30;
    const begin = at + 30 + one.readUInt16LE(at + 26) + one.readUInt16LE(at + 28);
    const central = one.lastIndexOf('xl/worksheets/sheet1.xml', one.length, 'latin1') - 46;
    const sheet = inflateRawSync(one.subarray(begin, begin + one.readUInt32LE(central + 20))).toString('utf8');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<autoFilter ref="A1:Q\d+"\/>/);
    expect(sheet).toMatch(/<c r="I2" s="\d+"><v>46350\.58333333333<\/v>/);
    expect(sheet).not.toContain('<f>');
  });
});
