/** Knows vendor and product behind the words with which services greet: SSH, HTTP, telnet, FTP, mail, names, directories. */
import { clean } from '../../model/text.js';
import { BOXES } from './banners/boxes.js';
import type { Greeting } from './banners/greeting.js';
import { shortName } from './enterprises.js';
import { vendorNamed } from './vendor-names.js';
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

/** Every greeting that is written down. */
export const GREETINGS: readonly Greeting[] = [...SERVICES, ...BOXES, ...SYSTEMS];

/**
 * All that `text`, heard from a service of `kind` (`ssh_banners`, `http_servers`, `html_title`, `snmp_sysdescr` …), tells, best first within
 * its layer. Empty: nothing known. The names are those that the makers use. `without`: greetings that are read as if nobody had written them down.
 */
export function identifyBanner(kind: string, text: string, without?: ReadonlySet<Greeting>): readonly Told[] {
  const whole = clean(text, 1000).replace(/^SSH-[\d.]+-/, '');
  // Of a cookie its name tells; its value is chance.
  const line = kind === 'http_cookies' ? whole.replace(/=[^;,\s]*/g, '=') : whole;
  const told = [...read('service', SERVICES, line, without), ...ofKind(kind, line), ...read('hw', BOXES, line, without), ...windows(line), ...read('os', SYSTEMS, line, without)];
  const known = new Map(told.map((one) => [JSON.stringify([one.layer, one.vendor, one.product]), one]));
  return known.size > 0 ? [...known.values()] : generic(kind, line);
}

function read(layer: Told['layer'], greetings: readonly Greeting[], line: string, without: ReadonlySet<Greeting> | undefined): Told[] {
  return greetings.flatMap((greeting): Told[] => {
    const [vendor, product, form] = greeting;
    const found = without?.has(greeting) ? null : form.exec(line);
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
  if (kind.startsWith('x509_')) return ofName(line);
  const id = /\bmfg=(?<vendor>[^;]+);.*?\bmod=(?<product>[^;]+)/i.exec(line)?.groups;
  if (id) return [{ layer: 'hw', vendor: id['vendor'], product: id['product'] }];
  if (/^AAPLBSDPC/.test(line)) return [{ layer: 'os', vendor: 'Apple', product: 'Mac OS X' }, { layer: 'hw', vendor: 'Apple', product: line.split('/').at(-1)! }];
  if (kind === 'ldap_searchresult') return ofDirectory(line);
  if (kind === 'dns_versionbind' && /^\d+\.\d+/.test(line)) return [{ layer: 'service', vendor: 'ISC', product: 'BIND', version: line.split(/[ -]/)[0] }];
  return [];
}

function windows(line: string): Told[] {
  const name = windowsOf(line);
  return name === null ? [] : [{ layer: 'os', vendor: 'Microsoft', product: name }];
}

/** What level a domain controller works at (MS-ADTS, msDS-Behavior-Version), which is the oldest Windows that can; other directories name their maker (RFC 3045). */
const LEVELS: Readonly<Record<string, string>> = { 2: 'Windows Server 2003', 3: 'Windows Server 2008', 4: 'Windows Server 2008 R2', 5: 'Windows Server 2012', 6: 'Windows Server 2012 R2', 7: 'Windows Server 2016' };
function ofDirectory(line: string): Told[] {
  const level = LEVELS[/domainControllerFunctionality\W*1?\W+([2-7])/i.exec(line)?.[1] ?? ''];
  if (level !== undefined) return [{ layer: 'os', vendor: 'Microsoft', product: level }];
  const vendor = shortName(/vendorName\W*1?\W*([A-Z][\w .,()-]*?)(?=\d\w?\W|\W{2}|$)/i.exec(line)?.[1]);
  const product = /vendorVersion\W*1?[^A-Za-z]*([A-Za-z][\w ()-]*?)(?:\/| v?\d|$)/i.exec(line)?.[1]?.trim();
  return vendor === null && !product ? [] : [{ layer: 'service', ...(vendor !== null && { vendor }), ...(product && { product }) }];
}

/** A certificate's name (RFC 4514): the organisation that made the box signs its first certificate, and the unit or the common name is the product. */
function ofName(line: string): Told[] {
  const part = (name: string) => new RegExp(`(?:^|,)${name}=((?:\\\\.|[^,\\\\])*)`).exec(line)?.[1]?.replace(/\\/g, '').trim();
  const vendor = shortName(part('O'));
  const products = [part('OU'), part('CN')].filter((product) => product !== undefined && /[A-Za-z]{2}|[A-Za-z]\d{2}/.test(product) && !/^(?:null|R&D|engineering|products|default|support|IT)$/i.test(product));
  if (vendor === null) return [];
  return products.length === 0 ? [{ layer: 'hw', vendor }] : products.map((product) => ({ layer: 'hw', vendor, product: product! }));
}

/** Where the name of a product ends: at a mark, a release, a word that announces one. */
const AFTER_NAME = /\s*(?:[,;(|[]|\s-\s|:\s|\b(?:version|ver|rev|release|firmware|software|s\/w|sw|hw|build|running)\b|\s[vV][_.]?\d|\s\d+\.\d).*$/i;
const COMPANY_WORDS = /^(?:(?:systems|networks|technologies|communications|corporation|corp|incorporated|inc|ltd|limited|gmbh|software)\b[.,;:]*\s*|product\s*:\s*)+/i;

/** Mail, news and file servers name the host and the protocol before themselves (RFC 5321, section 4.2). */
const SAYS_HOST_FIRST: ReadonlySet<string> = new Set(['smtp_banners', 'pop_banners', 'imap_banners', 'ftp_banners', 'nntp_banners']);
const HOST_FIRST = /^\W*(?:[245]\.\d\.\d )?(?:\+OK |\* OK )?(?:[\w-]+(?:\.[\w-]+)+ )?[( -]*(?:(?:E?SMTP|POP3?|IMAP4?(?:rev1)?|FTP|NNTP|Mail|service|server)\b[ -]*)*/i;

/** `Name/1.2`, `Name 1.2`, `Vendor Model` of services that nobody wrote down here: their own first words, without words of courtesy. */
function generic(kind: string, line: string): Told[] {
  const bare = (SAYS_HOST_FIRST.has(kind) ? line.replace(HOST_FIRST, '') : line).replace(/^\W+/, '').replace(/^(?:(?:welcome|log ?in|sign ?in|home|dashboard)\b(?:\s+to)?[\s:|-]*)+/i, '').replace(/\s*(?:[|:-]\s*|\s)(?:log ?in|sign ?in|home|welcome|redirect|dashboard)\b.*$/i, '');
  const owner = kind === 'http_cookies' ? /^_*([A-Za-z][A-Za-z\d]{2,}?)(?:[_-]?(?:sess(?:ion)?|csrf|xsrf|token|guid|cookie|user|profile|visitor)(?:_?id)?)+=/i.exec(line)?.[1] : undefined;
  if (owner !== undefined) return [{ layer: 'service', vendor: owner, product: owner }];
  const named = vendorNamed(bare);
  const rest = productIn(bare.replace(/^\S+\s*/, ''));
  if (named !== null) return [{ layer: 'hw', vendor: named, ...(rest !== '' && { product: rest }) }];
  const found = /^([A-Za-z][\w+!-]*)(?:[/_ ]v?(\d[\w.]*))?/.exec(bare);
  const name = found?.[1];
  if (name === undefined || /^(?:the|index|error|basic|digest|http|ftp|esmtp|smtp|found|moved|not|user|please|connection|unauthorized|forbidden|login)$/i.test(name)) return [];
  const version = found?.[2];
  const title = kind === 'html_title' ? /^\S+ ([A-Z][\w+ -]{2,40})/.exec(bare)?.[1]?.trim() : rest.length >= 2 && rest.length <= 40 && /^[A-Za-z\d]/.test(rest) && !/^\d[\d.]*$/.test(rest) ? rest : undefined;
  return [{ layer: 'service', vendor: name, product: name, ...(version !== undefined && { version }) }, ...(title === undefined ? [] : [{ layer: 'service' as const, vendor: name, product: title }])];
}
function productIn(words: string): string {
  return words.replace(COMPANY_WORDS, '').replace(AFTER_NAME, '').trim().slice(0, 60);
}
