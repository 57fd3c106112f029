/** Knows vendor and product behind the words with which services greet: SSH, HTTP, telnet, FTP, mail, names, directories. */
import { clean } from '../../model/text.js';
import { appleModel, macOsOfDarwin } from './banners/apple-models.js';
import { BOXES } from './banners/boxes.js';
import { makerInName } from './banners/certificate-names.js';
import { FAMILY_NAMES } from './banners/families.js';
import { firstWords } from './banners/first-words.js';
import type { Greeting } from './banners/greeting.js';
import { OF_KINDS } from './banners/kinds.js';
import { saysNothing } from './banners/nothing.js';
import { releaseBehind, releaseIn, solarisRelease } from './banners/releases.js';
import { inRootEntry } from './banners/root-entries.js';
import { SERVICES } from './banners/services.js';
import { SYSTEMS } from './banners/systems.js';
import type { Told } from './banners/told.js';
import { vendorNamed } from './vendor-names.js';
import { windowsOf } from './windows.js';

export type { Told } from './banners/told.js';

/** Every greeting that is written down for services of `kind`. */
export function greetingsFor(kind: string): readonly Greeting[] {
  return [...OF_KINDS.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ service = [], os = [], hw = [] }) => [...service, ...os, ...hw]), ...SERVICES, ...BOXES, ...FAMILY_NAMES, ...SYSTEMS];
}

/** Kinds whose words are codes: what is not written down for them is not to be guessed from their first words. */
const CODES: ReadonlySet<string> = new Set(['x509_subjects', 'x509_issuers', 'ldap_searchresult', 'rsh_resp', 'mysql_error', 'mdns_device-info_txt', 'snmp_sysobjid']);

/**
 * All that `text`, heard from a service of `kind` (`ssh_banners`, `http_servers`, `html_title`, `snmp_sysdescr` …), tells, best first within
 * its layer. Empty: nothing known. The names are those that the makers use. `without`: greetings that are read as if nobody had written them down.
 */
export function identifyBanner(kind: string, text: string, without?: ReadonlySet<Greeting>): readonly Told[] {
  const whole = clean(text, 1000).replace(/^SSH-[\d.]+-/, '');
  // Of a cookie its name tells; its value is chance.
  const line = kind === 'http_cookies' ? whole.replace(/^set-cookie: */i, '').replace(/=[^;,\s]*/g, '=') : kind === 'html_title' ? shown(whole) : whole;
  const own = [...ofTables(kind, line, without), ...ofKind(kind, line, text)];
  if (own.length === 0 && saysNothing(kind, line)) return [];
  const told = [...own, ...read('service', SERVICES, line, without), ...read('hw', BOXES, line, without), ...(CODES.has(kind) ? [] : ofFamily(line, without)), ...windows(line), ...read('os', SYSTEMS, line, without)];
  if (CODES.has(kind)) return merged(told);
  if (told.length === 0) return released(kind, line, firstWords(kind, line));
  const maker = kind === 'http_cookies' || told.some(({ layer }) => layer !== 'os') ? null : vendorNamed(line);
  return ofKernel(line, released(kind, line, merged([...told, ...(maker === null ? [] : [{ layer: 'hw' as const, vendor: maker }])])));
}
/** Apple's kernel counts otherwise than the system that is sold. */
function ofKernel(line: string, told: readonly Told[]): readonly Told[] {
  const darwin = /\bDarwin(?:[/ ]|.*? Version )(\d+)\./.exec(line)?.[1];
  const version = darwin === undefined ? null : macOsOfDarwin(Number(darwin));
  return version === null ? told : told.map((one) => (one.layer === 'os' && one.product === 'Mac OS X' ? { ...one, version } : one));
}
/** Each thing once, with its release where any greeting told it. */
function merged(told: readonly Told[]): readonly Told[] {
  const known = new Map<string, Told>();
  for (const one of told) {
    const key = JSON.stringify([one.layer, one.vendor, one.product]);
    const version = one.product === 'Solaris' && one.version !== undefined ? solarisRelease(one.version) : one.version;
    known.set(key, { ...one, ...(version !== undefined && { version }), ...known.get(key) });
  }
  return [...known.values()];
}
/** Where a name stands apart from its release: the program's; of a description, the system's, else the box's. */
function released(kind: string, line: string, told: readonly Told[]): readonly Told[] {
  if (kind === 'http_cookies' || told.some(({ version }) => version !== undefined)) return told;
  const version = releaseIn(line);
  const layers: readonly Told['layer'][] = kind === 'snmp_sysdescr' ? ['os', 'hw', 'service'] : ['service', 'os', 'hw'];
  const bearer = layers.map((layer) => told.find((one) => one.layer === layer)).find((one) => one !== undefined);
  return version === null || !bearer ? told : told.map((one) => (one === bearer ? { ...one, version } : one));
}
/** By the family's name, but not by a host's own; a maker that is named made it, whoever does so commonly. */
function ofFamily(line: string, without: ReadonlySet<Greeting> | undefined): Told[] {
  const named = vendorNamed(line);
  return read('hw', FAMILY_NAMES, line.replace(/^((?:Linux|FreeBSD|NetBSD|OpenBSD|Darwin|SunOS|HP-UX|AIX) )\S+ (?=\S*\d)/, '$1'), without).map((one) => (named === null ? one : { ...one, vendor: named }));
}

/** A title as people see it. */
function shown(title: string): string {
  return title.replace(/&(?:nbsp|reg|trade|copy|bull|middot);/gi, ' ').replace(/&amp;/gi, '&').replace(/ {2,}/g, ' ').trim();
}

/** Whether this certificate's name is one that a box or program is known to give itself. */
export function isOwnName(name: string): boolean {
  return ofTables('x509_subjects', name, undefined).length > 0;
}

function ofTables(kind: string, line: string, without: ReadonlySet<Greeting> | undefined): Told[] {
  return OF_KINDS.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ service = [], os = [], hw = [] }) => [...read('service', service, line, without), ...read('os', os, line, without), ...read('hw', hw, line, without)]);
}
function read(layer: Told['layer'], greetings: readonly Greeting[], line: string, without: ReadonlySet<Greeting> | undefined): Told[] {
  return greetings.flatMap((greeting): Told[] => {
    const [vendor, product, form] = greeting;
    const found = without?.has(greeting) ? null : form.exec(line);
    if (!found) return [];
    const captured = captures(found);
    const filled = (name: string) => name.replace(/\$(\d)/g, (_all, number: string) => captured[Number(number) - 1] ?? '').trim();
    const version = found.groups?.['version'] ?? releaseBehind(line.slice(found.index + found[0].length)) ?? undefined;
    return [{ layer, vendor: filled(vendor), ...(filled(product) !== '' && { product: filled(product) }), ...(version !== undefined && { version }) }];
  });
}
/** What a form captured, in order, without what it captured under a name. */
function captures(found: RegExpExecArray): readonly string[] {
  const version = found.groups?.['version'];
  const all = found.slice(1).filter((group) => group !== undefined);
  const at = version === undefined ? -1 : all.indexOf(version);
  return at < 0 ? all : [...all.slice(0, at), ...all.slice(at + 1), version!];
}

/** What the protocol alone tells of whoever speaks it so. */
function ofKind(kind: string, line: string, raw: string): readonly Told[] {
  if (kind === 'mysql_banners') return [ofMySql(line)];
  if (kind === 'ntp_banners') return ofTime(line);
  if (kind === 'mysql_error') return [{ layer: 'service', vendor: 'Oracle', product: /maria/i.test(line) ? 'MariaDB' : 'MySQL' }];
  if (kind.startsWith('x509_')) return makerInName(line).map(({ vendor, product }) => ({ layer: 'hw', vendor, ...(product !== null && { product }) }));
  if (kind === 'ldap_searchresult') return inRootEntry(raw);
  if (kind === 'snmp_sysdescr') return ofDescription(line);
  const id = /\bmfg=(?<vendor>[^;]+);.*?\bmod=(?<product>[^;]+)/i.exec(line)?.groups;
  if (id) return [{ layer: 'hw', vendor: id['vendor'], product: id['product'] }];
  const model = /^AAPLBSDPC\/\w+\/(\S+)|\bmodel=([A-Za-z]+\w*(?:,\d+)?)/.exec(line);
  if (model) return ofApple(model[1] ?? model[2]!);
  const darwin = /\bosxvers=(\d+)/.exec(line)?.[1];
  if (darwin === undefined) return [];
  const version = macOsOfDarwin(Number(darwin));
  return [{ layer: 'os', vendor: 'Apple', product: 'Mac OS X', ...(version !== null && { version }) }];
}
/** A description may say outright which model it is of, and a Linux or BSD names its host first, which tells nothing. */
function ofDescription(line: string): readonly Told[] {
  const model = /\bModel(?: Name| No\.?| Number)?(?:\s*[:=]\s*|\s+)(?=[\w/-]*\d)([A-Z0-9][\w/-]+)/i.exec(line)?.[1];
  return model === undefined ? [] : [{ layer: 'hw', product: model }];
}
function ofApple(id: string): readonly Told[] {
  const model = appleModel(id);
  return model === null ? [] : [{ layer: 'hw', vendor: 'Apple', product: model.name }, { layer: 'os', vendor: 'Apple', product: model.os }];
}
/** MariaDB says 5.5.5 first, for old clients, and its own release after it; packages repeat it behind an epoch. */
function ofMySql(line: string): Told {
  const number = /^\d+(?:\.\d+)+[a-z]?(?:-?rel[\d.]+)?/.exec(line)?.[0];
  if (!/maria|maxscale/i.test(line)) {
    const own = isPercona(line) ? (/^\d+(?:\.\d+)+(?:-\d{2}(?:\.\d+)?|-?rel[\d.]+)?/.exec(line)?.[0] ?? number) : number;
    return { layer: 'service', vendor: isPercona(line) ? 'Percona' : 'Oracle', product: isPercona(line) ? 'Percona Server' : 'MySQL', ...(own !== undefined && { version: own }) };
  }
  const version = /:(\d+(?:\.\d+)+)/.exec(line)?.[1] ?? /^5\.5\.5-(\d+(?:\.\d+)+)/.exec(line)?.[1] ?? number;
  return { layer: 'service', vendor: 'MariaDB', product: 'MariaDB', ...(version !== undefined && { version }) };
}
/** The variables of a time server (RFC 9327): its program and its system, each with a release. */
function ofTime(line: string): readonly Told[] {
  const ntpd = /version="ntpd (\S+)/.exec(line)?.[1];
  const [, name, version] = /system="(?:UNIX\/)?([A-Za-z][A-Za-z _-]*?)[/ ]?v?(\d[^"]*)"/.exec(line) ?? [];
  const system = name === undefined ? undefined : [...read('os', SYSTEMS, name, undefined)][0];
  return [...(ntpd === undefined ? [] : [{ layer: 'service' as const, vendor: 'NTP', product: 'NTP', version: ntpd }]), ...(system && version !== undefined ? [{ ...system, version: system.product === 'Solaris' ? solarisRelease(version) : version }] : [])];
}
/** Percona adds its own release to MySQL's: `5.6.16-64.2-569`, `5.1.60rel13.1`. */
function isPercona(line: string): boolean {
  return /percona|-?rel\d|^\d\.\d+\.\d+-\d{2}(?:\.\d+)?(?:-|$)/i.test(line);
}

function windows(line: string): Told[] {
  const name = windowsOf(line);
  return name === null ? [] : [{ layer: 'os', vendor: 'Microsoft', product: name }];
}
