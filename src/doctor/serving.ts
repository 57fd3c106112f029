/** Knows what answering on a LAN, telling others and starting by itself need, and what cures each lack. Sends nothing. */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brandOf } from '../brand.js';
import { HOME } from '../engine.js';
import type { Site } from '../model/site.js';
import type { Requirement } from './requirement.js';

const SOON_MS = 30 * 86_400_000;
const UNITS = ['/etc/systemd/system/linchpin.service', '/usr/lib/systemd/system/linchpin.service'];

/** One line for HTTP, one for the logo where one is named, one for the service where the machine has systemd. Never throws. */
export async function servingRequirements(site: Site | null, now: Date): Promise<readonly Requirement[]> {
  return [...(site ? [await http(site.http, now), ...(await logo(site))] : []), ...service()];
}

async function http({ host, port, tls, allowPlainHttp }: Site['http'], now: Date): Promise<Requirement> {
  const where = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const isLoopback = host === 'localhost' || host === '::1' || host.startsWith('127.');
  const make = "make one beside the site file: openssl req -x509 -newkey rsa:3072 -nodes -days 825 -subj '/CN=linchpin' -keyout linchpin.key -out linchpin.crt; then write http: { listen: …, tls: { cert: linchpin.crt, key: linchpin.key } }";
  if (!tls) {
    if (isLoopback) return { name: 'http', state: 'met', says: `${where}, this machine alone`, cure: null };
    if (allowPlainHttp) return { name: 'http', state: 'remark', says: `${where} without TLS: tokens and reports can be read on the way`, cure: make };
    return { name: 'http', state: 'lacking', says: `${where} can be reached from other machines, and there is no certificate`, cure: make };
  }
  try {
    const [cert, key] = await Promise.all([readFile(tls.cert), readFile(tls.key)]);
    const certificate = new X509Certificate(cert);
    if (!certificate.checkPrivateKey(createPrivateKey(key))) return { name: 'http', state: 'lacking', says: `${tls.key} is not the key of ${tls.cert}`, cure: `ls -l ${tls.cert} ${tls.key}; name the pair that belongs together` };
    const until = new Date(certificate.validTo);
    const day = until.toISOString().slice(0, 10);
    if (until < now) return { name: 'http', state: 'lacking', says: `the certificate ${tls.cert} has ended on ${day}`, cure: make };
    if (until.getTime() - now.getTime() < SOON_MS) return { name: 'http', state: 'remark', says: `${where} with TLS; the certificate ends on ${day}`, cure: make };
    return { name: 'http', state: 'met', says: `${where} with TLS, certificate until ${day}`, cure: null };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path === undefined) return { name: 'http', state: 'lacking', says: `${tls.cert} or ${tls.key} cannot be read as PEM`, cure: make };
    const cure = code === 'EACCES' ? `as root: chgrp ${process.getgid?.() ?? '$GROUP'} ${path} && chmod g+r ${path}` : `ls -l ${path}; correct http.tls in the site file, or give this user the right to read it`;
    return { name: 'http', state: 'lacking', says: `${path} cannot be read (${code})`, cure };
  }
}

async function logo(site: Site): Promise<readonly Requirement[]> {
  if (site.branding.logo === null) return [];
  try {
    await brandOf(site);
    return [{ name: 'logo', state: 'met', says: site.branding.logo, cure: null }];
  } catch (error) {
    const [says = '', cure = 'correct branding.logo in the site file'] = (error as Error).message.split('; ');
    return [{ name: 'logo', state: 'lacking', says, cure }];
  }
}

function service(): readonly Requirement[] {
  if (!existsSync('/run/systemd/system')) return [];
  const unit = UNITS.find((path) => existsSync(path));
  if (unit !== undefined) return [{ name: 'service', state: 'met', says: unit, cure: null }];
  return [{ name: 'service', state: 'remark', says: 'not a service of this machine: after a restart nobody starts it', cure: `cp ${join(HOME, 'config/linchpin.service')} /etc/systemd/system/ && systemctl daemon-reload && systemctl enable --now linchpin (its first lines say what it expects); or docker compose up -d` }];
}
