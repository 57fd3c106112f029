/** Knows how a report is printed: by the Chromium of this machine, offline, to tagged A4 pages. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { DependencyMissing } from './guard/dependency.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LONGEST_MS = 120_000;
/** Nothing is to be fetched, updated or reported; a page that loads anything gets nothing. */
const FLAGS = [
  '--headless=new', '--disable-gpu', '--no-first-run', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--disable-default-apps',
  '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=127.0.0.1:9', '--no-pdf-header-footer', '--export-tagged-pdf', '--generate-pdf-document-outline',
];

/** Path of Chromium, or null where there is none. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

/** The HTML report as PDF. Throws DependencyMissing where there is no Chromium. */
export async function printToPdf(html: string | Uint8Array): Promise<Uint8Array> {
  const chromium = findChromium();
  if (chromium === null) throw new DependencyMissing('Chromium', 'apt-get install chromium; or open the HTML report in a browser and save it as PDF');
  const folder = await mkdtemp(join(tmpdir(), 'linchpin-print-'));
  try {
    const page = join(folder, 'report.html');
    const pdf = join(folder, 'report.pdf');
    await writeFile(page, html);
    const flags = [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, `file://${page}`];
    const said = await run(chromium, flags);
    return await readFile(pdf).catch(() => {
      throw new Error(`Chromium did not print the report: ${said.trim().split('\n').at(-1) ?? 'no message'}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-4000)));
    const timer = setTimeout(() => endGroup(child.pid), LONGEST_MS);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', () => {
      clearTimeout(timer);
      endGroup(child.pid);
      resolve(said);
    });
  });
}
/** Chromium's own helpers end with it. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // gone already
  }
}
