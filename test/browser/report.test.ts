/** The report as a browser prints it: the owner's page is one sheet at every size, nothing leaves its column, no map has a text wider than it was taken for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadFormats, loadSections } from '../../src/load.js';
import type { Audit } from '../../src/model/audit.js';
import { drawL2 } from '../../src/report/maps/l2.js';
import { drawL3 } from '../../src/report/maps/l3.js';
import { compose } from '../../src/report/report.js';
import { clinic, edition, failure, finding, service } from '../rooms/audit-builder.js';
import { boxesOf, textsOf } from '../rooms/map-geometry.js';
import { siteOf } from '../rooms/map-sites.js';
import { launch, violations, whyNoBrowser } from './browser.js';

/** A4 less its margins, in pixels of 1/96 inch. */
const SHEET = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((266 / 25.4) * 96) };
const sections = await loadSections();
const html = (await loadFormats()).find(({ id }) => id === 'html')!;

/** A site of `devices` with so many services and failures, all with long names; `declared` false: a first visit. */
function siteWith(devices: number, services: number, failures: number, declared: boolean): Audit {
  const names = Array.from({ length: services }, (_, i) => `Service number ${i} of the department for everything that is long`);
  return {
    ...siteOf(devices), measures: clinic().measures, findings: clinic().findings,
    services: names.map((name, i) => service(`s${i}`, { name, source: declared ? 'declared' : 'assumed', tolerableOutageHours: 0.5 + i, stopsWith: { proven: ['core1', 'fw1', 'srv1'], possible: [] } })),
    failures: Array.from({ length: failures }, (_, i) =>
      failure(i % 3 === 0 ? 'link' : 'device', i % 3 === 0 ? `l-fw1-core${i}` : `a-box-with-a-rather-long-name-${i}.northwind.example`, {
        cutOff: { hosts: devices - i, devices: [] }, certainty: i % 2 === 0 ? 'proven' : 'possible', stops: { everywhere: i < failures / 2 ? names.map((_name, n) => `s${n}`).slice(0, 5) : [], somewhere: [{ service: 's0', hosts: devices - i }], after: {} },
        returns: { hours: 52, by: 'none', within: 'no' }, cure: `Add a second box beside a-box-with-a-rather-long-name-${i}, with a cable to each of acc1, acc2, acc3 and acc4, and one to the firewall fw1.`,
      }),
    ),
  };
}

describe.skipIf(whyNoBrowser() !== null)('the report in a browser', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });
  async function opened(audit: Audit, visit: 'first' | 'return', media: 'print' | 'screen', width: number) {
    const file = join(folder, 'report.html');
    const maps = { l2: drawL2(audit), l3: drawL3(audit) };
    const before = visit === 'return' ? audit : null;
    const since = before && { from: 'a', to: 'b', comparable: true, why: [], changes: [], notChecked: [], hidden: [] };
    writeFileSync(file, String(html.write(compose(edition(audit, { maps, before, since }), sections))));
    const page = await browser.newPage({ viewport: { width, height: SHEET.height } });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.emulateMedia({ media });
    await page.goto(`file://${file}`);
    return { page, elsewhere: () => requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:')) };
  }

  const SIZES = [[10, 1, 1], [60, 3, 6], [221, 12, 40], [1000, 12, 40]] as const;
  it.each(SIZES.flatMap((size) => [[...size, 'first'], [...size, 'return']] as const))('prints the owner’s page of %i devices, %i services, %i failures, %s visit, on one sheet', async (devices, services, failures, visit) => {
    const { page, elsewhere } = await opened(siteWith(devices, services, failures, visit === 'return'), visit, 'print', SHEET.width);
    const bottom = await page.evaluate<number>(`document.querySelector('#owner').getBoundingClientRect().bottom`);
    expect(bottom).toBeLessThanOrEqual(SHEET.height);
    const tooWide = await page.evaluate<string[]>(`[...document.querySelectorAll('table, svg, pre, p, h2, h3, h4')].filter((one) => one.getBoundingClientRect().right > ${SHEET.width} + 1).map((one) => one.tagName + ' ' + (one.querySelector('caption, title')?.textContent ?? one.textContent.slice(0, 60)))`);
    expect(tooWide).toEqual([]);
    expect(elsewhere()).toEqual([]);
    await page.close();
  });

  it('prints as a tagged PDF whose second page begins after the owner’s', async () => {
    const { page } = await opened(siteWith(60, 3, 6, true), 'return', 'print', SHEET.width);
    const breaks = await page.evaluate<string>(`getComputedStyle(document.querySelector('#owner')).breakAfter`);
    expect(breaks).toBe('page');
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
    expect(pdf).toContain('/MarkInfo');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeGreaterThan(4);
    await page.close();
  });

  it('needs no sideways scrolling of the page on a telephone', async () => {
    const { page } = await opened(siteWith(60, 3, 6, true), 'return', 'screen', 390);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe-core finds wrong, in %s, with every section there is', async (colorScheme) => {
    const audit = siteWith(60, 3, 6, true);
    const change = { layer: 'structure' as const, change: '+' as const, kind: 'device', subject: { kind: 'device' as const, id: 'acc1', name: 'acc1' }, before: null, after: '10.0.0.9', from: ['o-1'] };
    const since = { from: 'a', to: 'b', comparable: false, why: ['the scope grew'], hidden: [{ rule: 'uptime', count: 3 }], notChecked: [{ kind: 'device', id: 'ups1', name: 'ups1', why: 'timeout' }], changes: [change, { ...change, layer: 'configuration' as const, change: '~' as const, kind: 'config', text: '@@ -1 +1 @@\n-hostname a\n+hostname b' }] };
    const whole = edition({ ...audit, findings: [...audit.findings, finding('key-everywhere', 'ASK', { kind: 'device', id: 'srv1', name: 'srv1' })] }, { maps: { l2: drawL2(audit), l3: drawL3(audit) }, since, before: audit, outages: [{ address: '10.0.0.1', from: '2026-11-24T14:00:00.000Z', until: null }], brand: { firm: 'Sound IT', logo: null, colour: '#0b4f8a' } });
    const report = compose(whole, sections);
    expect(report.sections.map(({ id }) => id)).toEqual(sections.map(({ id }) => id));
    const file = join(folder, 'axe.html');
    writeFileSync(file, String(html.write(report)));
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
    await page.goto(`file://${file}`);
    expect(await violations(page)).toEqual([]);
    await page.setContent('<img src="data:,"><p style="color:#999;background:#aaa">faint</p>');
    expect((await violations(page)).map((found) => found.split(':')[0])).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
    await page.close();
  });

  it.each([10, 60, 221, 1000])('draws no text on the maps of %i devices wider than the geometry test takes it for', async (count) => {
    const page = await browser.newPage();
    for (const svg of [drawL2(siteOf(count)), drawL3(siteOf(count))]) {
      await page.setContent(svg);
      const real = await page.evaluate<{ text: string; right: number; bottom: number; top: number }[]>(`[...document.querySelectorAll('text')].filter((one) => one.textContent !== '').map((one) => { const box = one.getBBox(); return { text: one.textContent, right: box.x + box.width, top: box.y, bottom: box.y + box.height }; })`);
      const taken = textsOf(svg);
      expect(real.length).toBe(taken.length);
      real.forEach(({ text, right }, i) => expect({ text, fits: right <= taken[i]!.right + 0.5 }).toEqual({ text, fits: true }));
      expect(boxesOf(svg).length).toBeGreaterThan(0);
    }
    await page.close();
  });
});
