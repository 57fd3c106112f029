/** Makes the pictures of README.md anew: runs the demo office, and takes the owner's page and the map of cables from its report. `npx tsx scripts/picture.ts`, with Chromium installed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../src/pdf.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WIDTH = 720;

const executablePath = findChromium();
if (executablePath === null) throw new Error('no Chromium on this machine; install it with `apt-get install chromium`');
const data = await mkdtemp(join(tmpdir(), 'picture-'));
const daemon = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/main.ts'), 'daemon', '--port', '0', '--json', '--data', data], { cwd: data, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const { address, token } = await answerOf();
  const get = async (path: string): Promise<string> => {
    const answer = await fetch(`${address}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  };
  await writeFile(join(ROOT, 'docs/map.svg'), await get('maps/l2.svg'));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 1200 } });
  await page.setContent(await get('reports/latest.html'));
  await page.addStyleTag({ content: 'nav.toc,.data{display:none}body{zoom:.85}section h2{margin-top:1rem}' });
  const { bottom } = await page.evaluate<{ bottom: number }>(`document.querySelector('#owner').getBoundingClientRect().toJSON()`);
  await page.screenshot({ path: join(ROOT, 'docs/owner-page.png'), fullPage: true, clip: { x: 0, y: 0, width: WIDTH, height: Math.ceil(bottom) + 12 } });
  await browser.close();
} finally {
  daemon.kill('SIGTERM');
  await once(daemon, 'exit');
  await rm(data, { recursive: true, force: true });
}

/** The daemon's one line on stdout: where it answers, and a token. */
async function answerOf(): Promise<{ readonly address: string; readonly token: string }> {
  let text = '';
  for await (const line of createInterface(daemon.stdout!)) {
    text += line;
    if (line === '}') return JSON.parse(text) as { address: string; token: string };
  }
  throw new Error('the demo did not start');
}
