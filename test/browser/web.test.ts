/** The page in a real browser, against a real daemon over imported recordings; a sweep to watch comes from a house in memory. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog, startDaemon, type Daemon } from '../../src/daemon/daemon.js';
import { openHouse, type House } from '../../src/house.js';
import { createApi } from '../../src/http/api.js';
import { SCOPES } from '../../src/http/house.js';
import { importRecordings } from '../../src/sweep/import.js';
import { createToken } from '../../src/store/tokens.js';
import { fakeHouse, type Fake } from '../doors/fake-house.js';
import { OFFICE, writeRecordings } from '../doors/recording.js';
import { contextOf, launch, violations, whyNoBrowser } from './browser.js';
import { removeFolder } from '../remove-folder.js';

const IN_PAGE = readFileSync(join(import.meta.dirname, 'in-page.js'), 'utf8').replaceAll('export ', '');
const missing = whyNoBrowser();
if (missing) process.stderr.write(`the page was not tried: ${missing}\n`);

describe.skipIf(missing !== null)('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'linchpin-web-'));
  let house: House;
  let daemon: Daemon;
  let token: string;
  let browser: Browser;
  let page: Page;
  let watched: Awaited<ReturnType<typeof contextOf>>;

  beforeAll(async () => {
    writeRecordings(join(folder, 'office'));
    writeRecordings(join(folder, 'before'), OFFICE.map((one) => (one.name === 'acc2' ? { ...one, neighbours: [['1', 'middle', '2']], hosts: [['24', 1]] } : { ...one, neighbours: one.neighbours.map(([port, other, end]) => [port, other, other === 'acc2' ? '1' : end]) })));
    house = await openHouse({ config: join(folder, 'none.yaml'), configGiven: false, data: join(folder, 'data') });
    await importRecordings(house, join(folder, 'before'), 'first');
    await importRecordings(house, join(folder, 'office'), 'second');
    token = (await createToken(house.database, house.siteId, { name: 'test', scopes: SCOPES, at: new Date().toISOString(), expiresAt: '2099-01-01T00:00:00.000Z' })).token;
    daemon = await startDaemon(house, { port: 0, log: createLog('warn') });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await daemon?.stop('the tests are over');
    await house?.close();
    await removeFolder(folder);
  });
  afterEach(async () => {
    await watched.context.close();
    expect(watched.elsewhere).toEqual([]);
    expect(watched.errors).toEqual([]);
  });

  /** Opens the page signed in, at a section. */
  async function open(section = 'overview', address = daemon.address, as = token): Promise<void> {
    watched = await contextOf(browser, address);
    page = await watched.context.newPage();
    await page.goto(`${address}/#token=${as}`);
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    if (section !== 'overview') await page.goto(`${address}/#/${section}`);
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
  }

  it('signs in by the fragment, and takes the token out of the address', async () => {
    await open();
    expect(page.url()).toBe(`${daemon.address}/#/overview`);
    expect(await page.evaluate('Object.keys(localStorage).length + document.cookie.length')).toBe(0);
    await page.getByText('9 devices').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'To decide' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
  });

  it('signs in by the form, says what is wrong, and works by keyboard alone', async () => {
    watched = await contextOf(browser, daemon.address);
    page = await watched.context.newPage();
    await page.goto(`${daemon.address}/`);
    await page.getByLabel('Token').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('f-token');
    await page.keyboard.type('wrong-token');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'unknown, expired or revoked' }).waitFor();
    await page.keyboard.type(token);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.getByRole('link', { name: 'Findings' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Findings');
  });

  it('explains a finding with its evidence, accepts it, and takes that back', async () => {
    await open('findings');
    const card = page.getByRole('article').filter({ hasText: 'unmanaged' });
    await card.getByRole('button', { name: 'Explain' }).click();
    await card.getByText('To repeat it by hand:').first().waitFor();
    expect(await card.locator('pre').first().textContent()).toMatch(/snmp/);
    await card.getByRole('button', { name: 'Accept …' }).click();
    await card.getByLabel('Owner').fill('IT lead');
    await card.getByLabel('Until').fill('2098-06-01');
    await card.getByLabel('Reason').fill('the room closes <b>in June</b>');
    await card.getByRole('button', { name: 'Accept', exact: true }).click();
    await card.getByText('Accepted by IT lead until 2098-06-01: the room closes <b>in June</b>').waitFor();
    await page.getByRole('status').filter({ hasText: 'Accepted until 2098-06-01.' }).waitFor();
    await card.getByRole('button', { name: 'Withdraw the acceptance' }).click();
    await page.getByRole('status').filter({ hasText: 'withdrawn' }).waitFor();
    await card.getByRole('button', { name: 'Accept …' }).waitFor();
  });

  it('finds devices by anything they are known by', async () => {
    await open('devices');
    await page.getByText('9 of 9 devices').waitFor();
    await page.getByLabel('Search devices').fill('192.0.2.2');
    await page.getByText('1 of 9 devices').waitFor();
    await page.getByRole('button', { name: 'middle' }).click();
    await page.getByRole('heading', { level: 2, name: 'middle' }).waitFor();
    expect(await page.getByRole('region', { name: 'Ports' }).getByRole('row').count()).toBe(4);
  });

  it('answers what-if, and names the nearest name', async () => {
    await open('failures');
    await page.getByRole('link', { name: 'What if middle fails' }).first().click();
    await page.getByRole('heading', { name: 'Without middle' }).waitFor();
    await page.getByText(/are cut off/).waitFor();
    await page.getByLabel('Without').fill('midle');
    await page.getByRole('button', { name: 'What stops?' }).click();
    await page.getByRole('status').filter({ hasText: 'did you mean “middle”?' }).waitFor();
  });

  it('compares two sweeps', async () => {
    await open('changes');
    await page.getByRole('region', { name: 'Devices, links and networks' }).getByText('acc2').first().waitFor();
    await page.locator('figure .map text', { hasText: /^[~+] / }).first().waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as SVG' }).click()]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('what changed');
    await page.getByLabel('From').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('Nothing changed.').waitFor();
  });

  it('says where no service is known, and asks what-if of the worst by a click', async () => {
    await open('overview');
    await page.getByText('Services: none.').waitFor();
    await open('what-if');
    await page.getByRole('group', { name: 'The worst' }).getByRole('button').first().click();
    await page.getByRole('heading', { name: /^Without / }).waitFor();
  });

  it('draws the maps, searches them, and asks what-if from them', async () => {
    await open('maps');
    await page.waitForFunction(`(() => { const map = document.querySelector(".map"); return map.scrollWidth <= map.clientWidth && map.scrollHeight <= map.clientHeight; })()`);
    await page.getByLabel('Search the map').fill('middle');
    await page.getByText(/[1-9]\d* found on this map/).waitFor();
    await page.getByRole('button', { name: 'Larger' }).click();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as SVG' }).click()]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('middle');
    await page.locator('.map text', { hasText: /^middle$/ }).first().click({ force: true });
    await page.getByRole('heading', { name: 'Without middle' }).waitFor();
  });

  it('opens the report in a tab of its own, saves it, and freezes it', async () => {
    await open('report');
    const [tab] = await Promise.all([watched.context.waitForEvent('page'), page.getByRole('button', { name: 'Open the report' }).click()]);
    await tab.getByRole('heading', { level: 1, name: 'What your IT hangs on' }).waitFor();
    await tab.close();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON' }).click()]);
    expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({ schema: 'linchpin.audit/1' });
    await page.getByRole('button', { name: 'Freeze the report as it is now' }).click();
    await page.getByRole('region', { name: 'Frozen reports' }).getByRole('button', { name: 'Open' }).waitFor();
  });

  it('says what a token may not see', async () => {
    const { token: narrow } = await createToken(house.database, house.siteId, { name: 'narrow', scopes: ['inventory:read'], at: new Date().toISOString(), expiresAt: '2099-01-01T00:00:00.000Z' });
    await open('findings', daemon.address, narrow);
    await page.getByText('This token may not see this section').waitFor();
  });

  it('needs no sideways scrolling on a telephone', async () => {
    await open();
    await page.setViewportSize({ width: 390, height: 844 });
    for (const section of ['overview', 'sweeps', 'failures', 'findings', 'devices', 'maps', 'what-if', 'changes', 'report']) {
      await page.goto(`${daemon.address}/#/${section}`);
      await page.locator('[aria-busy]').waitFor({ state: 'detached' });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), section).toBeLessThanOrEqual(390);
    }
  });

  it.each(['light', 'dark'] as const)('can be read in %s: every text stands out from what is behind it', async (scheme) => {
    watched = await contextOf(browser, daemon.address, scheme);
    page = await watched.context.newPage();
    await page.goto(`${daemon.address}/#token=${token}`);
    for (const section of ['overview', 'sweeps', 'failures', 'findings', 'devices', 'maps', 'what-if', 'changes', 'report']) {
      await page.goto(`${daemon.address}/#/${section}`);
      await page.locator('[aria-busy]').waitFor({ state: 'detached' });
      expect(await page.evaluate(`${IN_PAGE}; faint()`), section).toEqual([]);
      expect(await page.evaluate(`${IN_PAGE}; unnamed()`), section).toEqual([]);
      expect(await violations(page), section).toEqual([]);
    }
  });

  it.each(['light', 'dark'] as const)('asks for a token in %s so that anybody can give one', async (scheme) => {
    watched = await contextOf(browser, daemon.address, scheme);
    page = await watched.context.newPage();
    await page.goto(`${daemon.address}/`);
    await page.getByLabel('Token').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  describe('while a sweep runs', () => {
    let fake: Fake;
    let api: FastifyInstance;
    let address: string;
    beforeAll(async () => {
      fake = fakeHouse();
      api = createApi(fake);
      address = await api.listen({ host: '127.0.0.1', port: 0 });
    });
    afterAll(async () => {
      await api?.close();
    });
    it('shows how far it is, and when it has ended', async () => {
      await open('sweeps', address, 'all');
      await page.getByRole('button', { name: 'Begin a sweep' }).click();
      await page.getByText('snmp: step 3 (3 devices so far)').waitFor();
      expect(await page.getByRole('progressbar', { name: 'Progress of the sweep' }).getAttribute('max')).toBe('3');
      fake.latestIs('s-1', 3);
      fake.end();
      await page.getByRole('status').filter({ hasText: 'The sweep has ended: complete.' }).waitFor();
    });
    it('can be stopped', async () => {
      await open('sweeps', address, 'all');
      await page.getByRole('button', { name: 'Begin a sweep' }).click();
      await page.getByText('snmp: step 3').waitFor();
      fake.latestIs('s-2', 3);
      await page.getByRole('button', { name: 'Stop this sweep' }).click();
      await page.getByRole('status').filter({ hasText: 'The sweep has ended' }).waitFor();
      expect(fake.log.map(({ did }) => did)).toContain('sweep cancelled');
    });
  });
});
