/** Knows the system's Chromium: started with nothing that talks to anybody, watched for every request that leaves the machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../src/pdf.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on the page as it stands: rule, and where, one line each. Every rule it has on by itself is asked, best practices too. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${AXE}; undefined`);
  const found = await page.evaluate<{ id: string; nodes: { target: unknown[]; html: string; failureSummary: string }[] }[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`);
  return found.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')}: ${html.slice(0, 160)}: ${failureSummary.slice(0, 200)}`));
}

/** Why there is no browser here, or null. With `CI=true` and root, `npm test` installs one: then its absence is a failure. */
export function whyNoBrowser(): string | null {
  if (findChromium() !== null) return null;
  if (process.env['CI'] === 'true' && process.getuid?.() === 0) throw new Error('no Chromium on this machine; `npm test` installs it, or run `apt-get install chromium`');
  return 'no Chromium on this machine; install it with `apt-get install chromium`';
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium()!, headless: true, args: FLAGS });
}

/** A fresh context; `elsewhere` and `errors` fill with requests to other hosts, and with what the page complains of. */
export async function contextOf(browser: Browser, address: string, colorScheme: 'light' | 'dark' = 'light'): Promise<{ readonly context: BrowserContext; readonly elsewhere: string[]; readonly errors: string[] }> {
  const context = await browser.newContext({ colorScheme, acceptDownloads: true, viewport: { width: 1280, height: 900 } });
  const elsewhere: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) elsewhere.push(url);
  });
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text());
  });
  return { context, elsewhere, errors };
}
