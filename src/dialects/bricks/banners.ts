/** Knows vendor and product behind the words with which services greet: SSH, HTTP, telnet, FTP, mail, names, directories. */
import { clean } from '../../model/text.js';
import { BOXES } from './banners/boxes.js';
import type { Greeting } from './banners/greeting.js';
import { SERVICES } from './banners/services.js';
import { SYSTEMS } from './banners/systems.js';
import { windowsOf } from './windows.js';

/** One thing that a banner tells of: the service, the system below it, or the box. */
export interface Told {
  readonly layer: 'service' | 'os' | 'hw';
  readonly vendor?: string;
  readonly product?: string;
  readonly version?: string;
}

/**
 * All that `text`, heard from a service of `kind` (`ssh_banners`, `http_servers`, `html_title`, `snmp_sysdescr` …), tells, best first within
 * its layer. Empty: nothing known. The names are those that the makers use.
 */
export function identifyBanner(kind: string, text: string): readonly Told[] {
  const line = clean(text, 1000).replace(/^SSH-[\d.]+-/, '');
  const told = [...read('service', SERVICES, line), ...ofKind(kind, line), ...read('hw', BOXES, line), ...windows(line), ...read('os', SYSTEMS, line)];
  const known = new Map(told.map((one) => [JSON.stringify([one.layer, one.vendor, one.product]), one]));
  return known.size > 0 ? [...known.values()] : generic(kind, line);
}

function read(layer: Told['layer'], greetings: readonly Greeting[], line: string): Told[] {
  return greetings.flatMap(([vendor, product, form]): Told[] => {
    const found = form.exec(line);
    if (!found) return [];
    const captured = found.slice(1).filter((group) => group !== undefined);
    const name = product.replace(/\$(\d)/g, (_all, number: string) => captured[Number(number) - 1] ?? '').trim();
    const version = found.groups?.['version'];
    return [{ layer, vendor, ...(name !== '' && { product: name }), ...(version !== undefined && { version }) }];
  });
}

/** What the protocol alone tells of whoever speaks it so. */
function ofKind(kind: string, line: string): Told[] {
  if (kind === 'mysql_banners') return [/maria/i.test(line) ? { layer: 'service', vendor: 'MariaDB', product: 'MariaDB' } : /percona|-rel\d/i.test(line) ? { layer: 'service', vendor: 'Percona', product: 'Percona Server' } : { layer: 'service', vendor: 'Oracle', product: 'MySQL' }];
  if (kind === 'mysql_error') return [{ layer: 'service', vendor: 'Oracle', product: /maria/i.test(line) ? 'MariaDB' : 'MySQL' }];
  if (kind === 'dns_versionbind' && /^\d+\.\d+/.test(line)) return [{ layer: 'service', vendor: 'ISC', product: 'BIND', version: line.split(/[ -]/)[0] }];
  return [];
}

function windows(line: string): Told[] {
  const name = windowsOf(line);
  return name === null ? [] : [{ layer: 'os', vendor: 'Microsoft', product: name }];
}

/** `Name/1.2`, `Name 1.2`, `Vendor Model` of services that nobody wrote down here: their own first word. */
function generic(kind: string, line: string): Told[] {
  const found = /^(?:SSH-[\d.]+-)?([A-Za-z][\w+!-]*)(?:[/_ ]v?(\d[\w.]*))?/.exec(line);
  const name = found?.[1];
  if (name === undefined || /^(?:the|welcome|login|index|error|basic|digest|http|ftp|esmtp|smtp|found|moved|not|user|please|connection|unauthorized|forbidden)$/i.test(name) || kind === 'x509_subjects') return [];
  return [{ layer: 'service', vendor: name, product: name, ...(found?.[2] !== undefined && { version: found[2] }) }];
}
