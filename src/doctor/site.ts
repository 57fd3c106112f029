/** Knows what the site file must hold before anything can be swept: scope, engagement, secrets that can be had, documents that can be read. */
import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readDocument } from '../documents.js';
import { resolveSecret } from '../guard/secrets.js';
import type { Places } from '../house.js';
import { permitOf } from '../model/scope.js';
import type { Credential, DocumentSource, SecretRef, Site } from '../model/site.js';
import { loadSite } from '../site/load.js';
import { SiteError } from '../site/problem.js';
import { refusalOf } from '../sweep/permission.js';
import { lacking, lackingSecret, met, remark, type Requirement } from './requirement.js';

/** The site file, null where there is none or it cannot be read, and what is to be said of it. Never throws. */
export async function siteFile({ config, configGiven }: Places): Promise<{ readonly site: Site | null; readonly lines: readonly Requirement[] }> {
  try {
    const site = await loadSite(resolve(config), { optional: !configGiven });
    if (!site) return { site, lines: [remark('site file', `there is no ${config}: only the demo office and recordings can be audited`, 'linchpin init')] };
    return { site, lines: [met('site file', `${config}: ${site.client}, ${site.site}`)] };
  } catch (error) {
    if (!(error instanceof SiteError)) return { site: null, lines: [lacking('site file', `${config} cannot be read: ${(error as Error).message}`, 'linchpin init')] };
    return { site: null, lines: error.problems.map(({ line, column, says, cure }) => lacking('site file', `${config}:${line}:${column}: ${says}`, cure)) };
  }
}

/** What the site that was read lacks. Never throws. */
export async function siteRequirements(site: Site, config: string, dataDir: string, now: Date): Promise<readonly Requirement[]> {
  return [permission(site, config, now), ...wideNetworks(site), ...stopFile(dataDir), ...(await secrets(site, dataDir)), ...(await papers(site))];
}

function permission(site: Site, config: string, now: Date): Requirement {
  const unlimited = refusalOf({ ...site, scope: { ...site.scope, windows: [] } }, config, now);
  if (unlimited instanceof SiteError) {
    const [problem] = unlimited.problems;
    return lacking('engagement', `${config}:${problem!.line}:${problem!.column}: ${problem!.says}`, problem!.cure);
  }
  const { authorisedBy, until } = site.engagement!;
  if (unlimited) return lacking('engagement', unlimited.message.split('; ')[0]!, `have it renewed, then correct engagement: in ${config}`);
  if (refusalOf(site, config, now)) return remark('engagement', `in force until ${until}, by ${authorisedBy}; now is outside the agreed windows`, 'wait for the next window; the daemon does so by itself');
  return met('engagement', `in force until ${until}, by ${authorisedBy}`);
}

function* wideNetworks(site: Site): Generator<Requirement> {
  for (const { first, last } of permitOf(site.scope).unlisted) yield remark('scope', `${first} to ${last}: too many addresses to ask one by one; only those that others tell of are asked`, 'write the smaller networks that are in use under scope.allow');
}

function* stopFile(dataDir: string): Generator<Requirement> {
  const file = join(dataDir, 'stop');
  if (existsSync(file)) yield remark('stop file', `${file} stops all sending`, `rm ${file}`);
}

async function secrets(site: Site, dataDir: string): Promise<readonly Requirement[]> {
  const refs = site.credentials.flatMap(refsOf);
  const lacks: Requirement[] = [];
  for (const ref of refs) {
    await resolveSecret(ref, { dataDir }).catch((error: unknown) => lacks.push(lackingSecret('secrets', error)));
  }
  const distinct = lacks.filter(({ says }, i) => lacks.findIndex((other) => other.says === says) === i);
  if (distinct.length > 0) return distinct;
  return [refs.length === 0 ? remark('secrets', 'the site file names no credentials: only what answers strangers is seen', 'write credentials: in the site file') : met('secrets', `${refs.length} to be had`)];
}
function refsOf(credential: Credential): readonly SecretRef[] {
  switch (credential.type) {
    case 'snmp-v1':
    case 'snmp-v2c':
      return [credential.community];
    case 'snmp-v3':
      return [credential.auth?.key, credential.priv?.key].filter((ref) => ref !== undefined);
    case 'ssh-key':
      return credential.passphrase ? [credential.key, credential.passphrase] : [credential.key];
    case 'ssh-password':
      return [credential.password];
  }
}

/** Which of their columns is taken for what: where it was guessed, a person can see it here. */
async function paper(source: DocumentSource): Promise<Requirement> {
  const { written } = await readDocument(source, source.path);
  if ('problem' in written) return lacking('documents', `${source.path}: ${written.problem}`, 'correct the file, or its columns under documents: in the site file');
  const columns = Object.entries(written.columns).map(([field, header]) => `${field} ← “${header}”`);
  const holds = [`${written.rows.length} devices`, ...(written.subnets.length > 0 ? [`${written.subnets.length} networks`] : []), ...(written.vlans.length > 0 ? [`${written.vlans.length} VLANs`] : []), ...(written.nameless > 0 ? [`${written.nameless} rows that name none`] : [])];
  return met('documents', `${source.path}: ${holds.join(', ')}; ${columns.join(', ')}`);
}

/** Files that the site file names and that are read at every sweep. */
async function papers(site: Site): Promise<readonly Requirement[]> {
  const files = [...site.documents.map(({ path }) => path), ...(site.acceptedFile === null ? [] : [site.acceptedFile])];
  const lacks: Requirement[] = [];
  for (const file of files) {
    await access(file, constants.R_OK).catch(({ code }: NodeJS.ErrnoException) => lacks.push(lacking('documents', `${file} cannot be read (${code})`, `ls -l ${file}; correct the path in the site file, where relative paths begin`)));
  }
  if (lacks.length > 0) return lacks;
  return [...(await Promise.all(site.documents.map(paper))), ...(site.acceptedFile === null ? [] : [met('documents', `${site.acceptedFile} is to be read`)])];
}
