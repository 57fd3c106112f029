/** Maps are read by people: nothing lies on anything else, the same network gives the same picture, a small change moves little. */
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit.js';
import type { Drift } from '../../src/model/drift.js';
import { drawChanges } from '../../src/report/maps/changes.js';
import { MAP_FORMATS, changesFile, mapFile } from '../../src/report/maps/files.js';
import { drawL2 } from '../../src/report/maps/l2.js';
import { drawL3 } from '../../src/report/maps/l3.js';
import { drawPhysical } from '../../src/report/maps/physical.js';
import { drawSheet, socketsOf } from '../../src/report/maps/sheet.js';
import { clinic, device, link } from './audit-builder.js';
import { boxesOf, faultsOf, runsOf, textsOf } from './map-geometry.js';
import { siteOf } from './map-sites.js';

const SITES: readonly (readonly [string, Audit])[] = [['the clinic', clinic()], ...[10, 60, 221, 1000].map((count) => [`${count} devices`, siteOf(count)] as const)];
const LAYERS = [['L2', drawL2], ['L3', drawL3]] as const;
const DRAWINGS = [...LAYERS, ['physical', (audit: Audit) => mapFile(audit, 'physical', 'svg')]] as const;
const texts = (svg: string) => textsOf(svg).map(({ what }) => what);

describe.each(SITES)('the map of %s', (_name, audit) => {
  it.each(DRAWINGS)('%s has no geometry fault', (_layer, draw) => {
    expect(faultsOf(draw(audit))).toEqual([]);
  });
  it.each(DRAWINGS)('%s has at most forty boxes', (_layer, draw) => {
    expect(boxesOf(draw(audit)).length).toBeLessThanOrEqual(41);
  });
  it.each(DRAWINGS)('%s is the same for the same network, in whatever order it is told', (_layer, draw) => {
    const turned = { ...audit, devices: [...audit.devices].reverse(), links: [...audit.links].reverse(), subnets: [...audit.subnets].reverse(), segments: [...audit.segments].reverse(), failures: [...audit.failures].reverse(), ...(audit.premises && { premises: [...audit.premises].reverse() }) };
    expect(draw(turned)).toBe(draw(structuredClone(audit)));
  });
  it.each(DRAWINGS)('%s tells its title and description, fetches nothing, carries no script', (_layer, draw) => {
    const svg = draw(audit);
    expect(svg).toMatch(/^<svg [^>]*role="img">\n<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/);
    expect(svg).not.toMatch(/<script|href=|url\(|@import|\sid="|\son[a-z]+=/);
  });
});

describe.each(LAYERS)('suppliers on %s', (_layer, draw) => {
  const mail = { id: 'p-mail', name: 'mail.example.org', serves: ['mail', 'names'] as const, mailOf: ['northwind.example'], namesOf: ['northwind.example'], hosts: ['mx.example.org'], from: ['o-mx'] };
  it.each([10, 60, 221, 1000])('leaves a map of %i devices sound, with at most forty boxes', (devices) => {
    const svg = draw({ ...siteOf(devices), suppliers: Array.from({ length: 9 }, (_, i) => ({ ...mail, id: `p-${i}`, name: `supplier-${i}.example.org` })) });
    expect(faultsOf(svg)).toEqual([]);
    expect(boxesOf(svg).length).toBeLessThanOrEqual(41);
  });
  it.each([1, 3, 9])('draws %i who serve the domains from outside above the line that leads there', (count) => {
    const suppliers = Array.from({ length: count }, (_, i) => ({ ...mail, id: `p-${i}`, name: `supplier-${i}.example.org` }));
    const svg = draw({ ...siteOf(60), suppliers });
    const at = (text: string) => textsOf(svg).find(({ what }) => what === text)!.top;
    expect(faultsOf(svg)).toEqual([]);
    expect(at('supplier-0.example.org')).toBeLessThan(at('Internet'));
    expect(texts(svg)).toEqual(expect.arrayContaining(['Suppliers', 'mail + names']));
    expect(texts(svg).some((text) => text.startsWith('4 suppliers'))).toBe(count === 9);
  });
  it('says that suppliers are not drawn where no line to them is known', () => {
    const svg = draw({ ...clinic(), providers: [], suppliers: [mail] });
    expect(texts(svg)).toContain('1 supplier of mail or names outside is not drawn.');
  });
});

describe('the map of layer 3', () => {
  it('counts the devices of a network as its table does', () => {
    const audit = clinic();
    for (const { cidr, devices } of audit.subnets) expect(texts(drawL3(audit)).join('|')).toContain(`${cidr}|${devices.length} device`);
  });
});

describe('the physical map', () => {
  const audit = clinic({
    premises: [
      { id: 'g-cellar', name: 'Cellar', is: 'place', toldBy: 'site file', members: ['core', 'fw1'] },
      { id: 'g-desk', name: 'Front desk', is: 'place', toldBy: 'documents', members: ['acc1'] },
      { id: 'g-ups', name: 'UPS in the cellar', is: 'power', toldBy: 'site file', members: ['core', 'fw1'] },
    ],
  });
  it('shows rooms, what feeds what stands in them, and the cables between them', () => {
    const svg = drawPhysical(audit)!;
    expect(faultsOf(svg)).toEqual([]);
    expect(texts(svg)).toEqual(expect.arrayContaining(['Cellar', 'Front desk', 'UPS in the cellar', 'feeds 2 boxes', 'Power']));
    expect(svg).toContain('acc1 port 24 – core port 1');
  });
  it('draws boxes of which nobody told where they stand apart, where cables lead to them', () => {
    const partly = { ...audit, premises: audit.premises!.filter(({ id }) => id !== 'g-desk') };
    expect(texts(drawPhysical(partly)!)).toContain('Place not told');
    expect(texts(drawPhysical(partly)!)).not.toContain('Front desk');
  });
  it('draws no room of desks, and says how many there are', () => {
    const site = siteOf(1000);
    const desks = site.devices.filter(({ roles }) => roles.includes('host'));
    const rooms = Array.from({ length: 300 }, (_, i) => ({ id: `g-${i}`, name: `Room ${i}`, is: 'place' as const, toldBy: 'documents' as const, members: desks.filter((_desk, n) => n % 300 === i).map(({ id }) => id) }));
    const svg = drawPhysical({ ...site, premises: [...site.premises!, ...rooms] })!;
    expect(texts(svg)).toContain('300 places in which only end devices stand are not drawn.');
    expect(texts(svg).filter((text) => text.startsWith('Room '))).toEqual([]);
    expect(faultsOf(svg)).toEqual([]);
  });
  it.each([30, 120])('folds %i rooms of switches so that at most forty boxes are drawn', (count) => {
    const site = siteOf(count * 22);
    const switches = site.devices.filter(({ name }) => name.startsWith('acc'));
    const svg = drawPhysical({ ...site, premises: [...site.premises!.filter(({ name }) => !name.startsWith('Cupboard')), ...switches.map(({ id, name }) => ({ id: `g-${id}`, name: `Closet of ${name}`, is: 'place' as const, toldBy: 'documents' as const, members: [id] }))] })!;
    expect(faultsOf(svg)).toEqual([]);
    expect(boxesOf(svg).length).toBeLessThanOrEqual(41);
  });
  it('says how places are told of where nobody told of any', () => {
    expect(drawPhysical(clinic())).toBeNull();
    expect(texts(mapFile(clinic(), 'physical', 'svg')).join(' ')).toContain('Nobody told where boxes stand.');
  });
});

describe('the map of what changed', () => {
  const change = (kind: string, sign: '+' | '-' | '~', id: string, from: readonly string[] = []) => ({ layer: 'structure' as const, change: sign, kind, subject: { kind: kind as 'device' | 'link', id, name: id }, before: null, after: null, from });
  const drift = (...changes: Drift['changes']): Drift => ({ from: 'a', to: 'b', comparable: true, why: [], changes, notChecked: [], hidden: [] });
  const before = clinic();
  const moved = before.links.find(({ id }) => id === 'l-acc1-core')!;
  const now = clinic({ links: [...before.links.filter((one) => one !== moved), { ...moved, id: 'l-acc1-fw1', ends: [moved.ends[0], { device: 'fw1', port: '7' }], from: ['o-new'] }] });
  it('draws a cable that was put elsewhere at both places', () => {
    const svg = drawChanges(before, now, drift(change('link', '~', 'l-acc1-fw1', [...moved.from, 'o-new'])))!;
    expect(faultsOf(svg)).toEqual([]);
    expect([...svg.matchAll(/class="line changed"/g)]).toHaveLength(2);
    expect([...svg.matchAll(/class="line gone"/g)]).toHaveLength(2);
    expect(texts(svg)).toEqual(expect.arrayContaining(['~ 7', '− gone', '+ added, ~ changed']));
  });
  it.each([60, 221, 1000])('has no fault where a quarter of %i devices changed', (count) => {
    const site = siteOf(count);
    const some = site.devices.filter((_, i) => i % 4 === 0);
    const after = { ...site, devices: site.devices.filter((_, i) => i % 8 !== 0) };
    const svg = drawChanges(site, after, drift(...some.map(({ id }, i) => change('device', i % 2 === 0 ? '-' : '~', id))))!;
    expect(faultsOf(svg)).toEqual([]);
  });
  it('is a file in every format, also where nothing changed', () => {
    for (const format of MAP_FORMATS) expect(changesFile(before, before, drift(), format)).toContain('what changed');
    expect(texts(changesFile(before, before, drift(), 'svg'))).toContain('Nothing changed that this map shows.');
  });
});

describe('the map of layer 2', () => {
  it('says how sure each line is by more than colour, and explains every sign it uses', () => {
    const svg = drawL2(siteOf(221));
    for (const words of ['both ends say so', 'one end says so', 'inferred', 'kept in reserve, carries nothing now', 'several cables as one', 'proven: others stop when it fails', 'possible: others may stop when it fails', 'box nobody manages, inferred']) expect(texts(svg)).toContain(words);
    expect(svg).toContain('class="line inferred"');
    expect(svg).toContain('class="line thick"');
    expect(svg).toContain('class="open"');
    expect(texts(drawL2(clinic({ links: clinic().links.slice(0, 1), segments: [], providers: [], failures: [] })))).not.toContain('inferred');
  });
  it('names both ports of a cable, as short as they stay clear', () => {
    expect(texts(drawL2(siteOf(60)))).toEqual(expect.arrayContaining(['Gi1/0/24', 'Gi1/0/1', 'port1', 'A24']));
  });
  it('counts desks instead of drawing them', () => {
    const svg = drawL2(clinic());
    expect(texts(svg)).toContain('22 end devices');
    expect(texts(svg).some((text) => text.startsWith('pc'))).toBe(false);
  });
  it('draws what is alike as one', () => {
    const many = clinic();
    const more = Array.from({ length: 8 }, (_, i) => device(`edge${i + 1}`, ['switch'], { model: '2530-24G' }));
    const svg = drawL2({ ...many, devices: [...many.devices, ...more], links: [...many.links, ...more.map(({ id }, i) => link(id, '24', 'core', String(i + 10)))] });
    expect(texts(svg)).toContain('edge1–8 ×8');
    expect(texts(svg)).toContain('10–17');
  });
  it('goes from the outside in', () => {
    const svg = drawL2(clinic());
    const at = (text: string) => textsOf(svg).find(({ what }) => what === text)!.top;
    expect(at('Internet')).toBeLessThan(at('fw1'));
    expect(at('fw1')).toBeLessThan(at('core'));
    expect(at('core')).toBeLessThan(at('acc1'));
  });
  it('does not move for one desk more', () => {
    const audit = siteOf(221);
    const places = (svg: string) => boxesOf(svg).map(({ what }) => what);
    const one = { ...audit, devices: [...audit.devices, device('pc9999', ['host'], { attachment: { device: 'acc2', port: '22', certainty: 'one-end', from: ['o-1'] } })] };
    expect(places(drawL2(one))).toEqual(places(drawL2(audit)));
  });
  it('keeps the boxes of a row in their order for one switch more', () => {
    const audit = siteOf(60);
    const names = (svg: string) => texts(svg).filter((text) => /^(acc|core|fw|srv|ap)\d+$/.test(text));
    const more = { ...audit, devices: [...audit.devices, device('acc9', ['switch'])], links: [...audit.links, link('acc9', '24', 'core1', 'B9')] };
    expect(names(drawL2(more)).filter((name) => name !== 'acc9').sort()).toEqual(names(drawL2(audit)).sort());
    const order = (svg: string) => textsOf(svg).filter(({ what }) => /^acc\d+$/.test(what)).sort((a, b) => a.left - b.left).map(({ what }) => what);
    expect(order(drawL2(more)).filter((name) => name !== 'acc9')).toEqual(order(drawL2(audit)));
  });
  it('draws loops, rings, parallel cables and parts that are not joined without a fault', () => {
    const ring = Array.from({ length: 9 }, (_, i) => device(`ring${i}`, ['switch']));
    const cables = ring.flatMap(({ id }, i) => [link(id, 'east', `ring${(i + 1) % 9}`, 'west'), ...(i % 3 === 0 ? [link(id, 'a-very-long-port-name-1/2/3', 'ring4', `x${i}`, { id: `cross-${i}`, certainty: 'declared' })] : [])]);
    const twice = [...cables, link('ring0', 'p2', 'ring1', 'p2', { id: 'second' }), link('lost1', '1', 'lost2', '1')];
    const svg = drawL2({ ...clinic(), devices: [...ring, device('lost1', ['switch']), device('lost2', ['switch']), device('alone', ['access-point'])], links: twice, segments: [], providers: [], failures: [] });
    expect(faultsOf(svg)).toEqual([]);
    expect(texts(svg)).toContain('Not joined');
    expect(texts(svg)).toContain('declared by people');
  });
  it('lets no name write markup', () => {
    const nasty = `</text><script>alert(1)</script>"'&\u202e`;
    const audit = clinic();
    for (const draw of [drawL2, drawL3]) {
      const svg = draw({ ...audit, client: nasty, devices: audit.devices.map((one) => ({ ...one, name: nasty, model: nasty })), links: audit.links.map((one) => ({ ...one, ends: [{ ...one.ends[0], port: nasty }, one.ends[1]] })), providers: [{ ...audit.providers[0]!, name: nasty, nextHop: nasty }] });
      expect(svg).not.toMatch(/<script|\u202e/);
      expect(faultsOf(svg)).toEqual([]);
    }
  });
  it('says so where there is nothing to draw', () => {
    const empty = clinic({ devices: [], links: [], segments: [], providers: [], subnets: [], adjacencies: [], failures: [] });
    expect(texts(drawL2(empty))).toContain('No device was found.');
    expect(texts(drawL3(empty))).toContain('No network was found.');
  });
});

describe('the map of layer 3', () => {
  it('joins networks by the boxes that have an address in them', () => {
    const svg = drawL3(clinic());
    expect(texts(svg)).toEqual(expect.arrayContaining(['10.20.3.0/24', '10.20.0.1', '41 devices', 'is a gateway of it']));
    expect(runsOf(svg).length).toBeGreaterThan(4);
  });
});

describe('the sheet of a switch', () => {
  it('tells every port that is in use, in the device’s own order', () => {
    const sockets = socketsOf(clinic(), 'core');
    expect(sockets.map(({ port, kind }) => `${port} ${kind}`)).toEqual(['1 link', '2 link', '5 devices', '6 devices', '24 link']);
    expect(faultsOf(drawSheet(clinic(), 'core')!)).toEqual([]);
  });
  it('is not drawn where nothing is known', () => {
    expect(drawSheet(clinic(), 'pc01')).toBeNull();
  });
});
