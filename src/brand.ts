/** Knows whose name a report carries: firm, colour, and the logo read from its file and taken into the report whole. */
import { readFile } from 'node:fs/promises';
import { ExitError, EXIT } from './exit.js';
import type { Brand } from './model/report.js';
import type { Site } from './model/site.js';

const LARGEST = 300_000;
const KINDS: readonly (readonly [mediaType: string, begins: (bytes: Buffer) => boolean])[] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/webp', (bytes) => bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP'],
  ['image/svg+xml', (bytes) => /^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<svg[\s>]/.test(bytes.subarray(0, 4000).toString('utf8'))],
];

/** The brand of a site; undefined where it names none. Throws ExitError where the logo cannot be read or is no picture. */
export async function brandOf(site: Site | null): Promise<Brand | undefined> {
  const { firm = null, logo = null, colour = null } = site?.branding ?? {};
  if (firm === null && logo === null && colour === null) return undefined;
  return { firm, colour: colour ?? null, logo: logo === null ? null : await pictureOf(logo) };
}

async function pictureOf(path: string): Promise<string> {
  const wrong = (says: string): never => {
    throw new ExitError(EXIT.usage, `branding.logo: ${path} ${says}`);
  };
  const bytes = await readFile(path).catch(({ code }: NodeJS.ErrnoException) => wrong(`cannot be read (${code}); correct the path, or give this user the right to read it`));
  if (bytes.length > LARGEST) wrong(`is larger than ${LARGEST / 1000} kB; save it smaller, for it is part of every report`);
  const kind = KINDS.find(([, begins]) => begins(bytes)) ?? wrong('is no picture that a report can hold; save it as PNG, JPEG, WebP or SVG');
  return `data:${kind[0]};base64,${bytes.toString('base64')}`;
}
