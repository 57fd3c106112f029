/** Knows make and system of a box from how its services greet: SSH banner, and what nmap heard of HTTP, telnet, FTP and others. */
import { X509Certificate } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { type Told, identifyBanner, isOwnName } from './bricks/banners.js';
import { systemRelease } from './bricks/banners/system-releases.js';
import { plain } from './bricks/character-references.js';
import { objectOf, textIn, textsIn } from './bricks/json.js';
import { vendorNamed } from './bricks/vendor-names.js';
import { clean, decode } from '../model/text.js';
import type { Answers, Dialect } from '../model/dialect.js';

interface Heard {
  readonly kind: string;
  readonly text: string;
  readonly from: string;
}
interface Script {
  readonly id?: string;
  readonly output?: string;
}
interface Port {
  readonly service?: { readonly name?: string; readonly product?: string; readonly version?: string };
  readonly script?: readonly Script[];
}
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'port' || name === 'script' });
/** nmap's scripts whose output is a greeting, and what kind of greeting it is. */
const SCRIPTS: Readonly<Record<string, string>> = { banner: 'telnet_banners', 'http-title': 'html_title', 'http-server-header': 'http_servers', 'ntp-info': 'ntp_banners', 'smb-os-discovery': 'smb_native_os', 'ldap-rootdse': 'ldap_searchresult' };
const KIND_OF_SERVICE: Readonly<Record<string, string>> = { ssh: 'ssh_banners', http: 'http_servers', https: 'http_servers', telnet: 'telnet_banners', ftp: 'ftp_banners', smtp: 'smtp_banners', sip: 'sip_banners', mysql: 'mysql_banners' };

const makeByBanner: Dialect = {
  title: 'Greetings of services: SSH (RFC 4253), and HTTP, telnet, FTP and others as nmap heard them',
  speaks: () => false,
  asks: [],
  *read(answers) {
    const greeted = [...heard(answers)].map(({ kind, text, from }) => ({ ...fieldsOf(kind, text), from }));
    // Next to a distribution of it, Linux is its kernel.
    const isDistribution = greeted.some(({ os }) => os !== undefined && DISTRIBUTIONS.has(os));
    for (const { from, ...told } of greeted) {
      const { os, version, ...box } = told;
      const system = os === undefined || (isDistribution && os === 'Linux') ? {} : { os, ...(version !== undefined && { version }) };
      const fields = { ...box, ...system };
      if (Object.keys(fields).length > 0) yield { kind: 'is-a', ...fields, by: 'banner', from: [from] };
    }
  },
  examples: [
    { name: 'a Linux host by its SSH server', given: { ssh: { 'ssh hello': '{"banner":"SSH-2.0-OpenSSH_8.9p1 Ubuntu-3ubuntu0.1"}' } }, reads: [{ kind: 'is-a', os: 'Ubuntu', version: '22.04', by: 'banner' }] },
    { name: 'a release by what a package was built for, and a kernel beside it', given: { ssh: { 'ssh hello': '{"banner":"SSH-2.0-OpenSSH_9.9p1 Debian-3~bpo12+1"}' }, nmap: '<host><ports><port protocol="tcp" portid="123"><service name="ntp"/><script id="ntp-info" output="&#xa;  system=&quot;Linux/6.1.0-18-amd64&quot;, leap=0"/></port></ports></host>' }, reads: [{ kind: 'is-a', os: 'Debian', version: '12', by: 'banner' }] },
    { name: 'a router by the release behind its name', given: { nmap: '<host><ports><port protocol="tcp" portid="80"><service name="http"/><script id="http-title" output="RouterOS v6.48.3 - login"/></port></ports></host>' }, reads: [{ kind: 'is-a', vendor: 'MikroTik', os: 'RouterOS', version: '6.48.3' }] },
    { name: 'a release of the program, not of the system it runs on', given: { asked: [{ ask: { via: 'http', port: 80 }, raw: '{"status":200,"server":"Microsoft-IIS/8.5","realm":null,"location":null,"title":null}' }] }, reads: [{ kind: 'is-a', os: 'Windows', by: 'banner' }] },
    { name: 'a router by its SSH server', given: { ssh: { 'ssh hello': '{"banner":"SSH-2.0-ROSSSH"}' } }, reads: [{ kind: 'is-a', vendor: 'MikroTik', os: 'RouterOS' }] },
    {
      name: 'a printer by its title',
      given: { nmap: '<host><ports><port protocol="tcp" portid="80"><service name="http"/><script id="http-title" output="HP LaserJet M404dn&#xa0;&#xa0;192.0.2.9"/></port></ports></host>' },
      reads: [{ kind: 'is-a', vendor: 'HP' }],
    },
    { name: 'a camera by the realm of its page', given: { asked: [{ ask: { via: 'http', port: 80 }, raw: '{"status":401,"server":null,"realm":"AXIS P1448","location":null,"title":null}' }] }, reads: [{ kind: 'is-a', vendor: 'Axis', by: 'banner' }] },
    { name: 'a management controller by the cookie that its page sets', given: { asked: [{ ask: { via: 'http', port: 80 }, raw: '{"status":200,"server":null,"realm":null,"cookies":["lang","QSESSIONID"],"location":null,"title":null}' }] }, reads: [{ kind: 'is-a', vendor: 'AMI', model: 'MegaRAC', by: 'banner' }] },
    { name: 'a firewall by the cookie of its portal', given: { asked: [{ ask: { via: 'http', port: 443, tls: true }, raw: '{"status":200,"server":"xxxxxxxx-xxxxx","realm":null,"cookies":["SVPNNETWORKCOOKIE"],"location":null,"title":null}' }] }, reads: [{ kind: 'is-a', vendor: 'Fortinet', os: 'FortiOS', by: 'banner' }] },
    { name: 'cookies of programs that run anywhere', given: { asked: [{ ask: { via: 'http', port: 80 }, raw: '{"status":200,"server":null,"realm":null,"cookies":["PHPSESSID","JSESSIONID"],"location":null,"title":null}' }] }, reads: [], readsNo: ['is-a'] },
    {
      name: 'a console server by the certificate that it signed for itself',
      given: { nmap: '<host><ports><port protocol="tcp" portid="443"><service name="https"/><script id="ssl-cert" output="Subject: commonName=avocent.com/organizationName=Avocent/countryName=US&#xa;Issuer: commonName=avocent.com/organizationName=Avocent/countryName=US&#xa;"/></port></ports></host>' },
      reads: [{ kind: 'is-a', vendor: 'Avocent', by: 'banner' }],
    },
    {
      name: 'a certificate of an office',
      given: { nmap: '<host><ports><port protocol="tcp" portid="443"><service name="https"/><script id="ssl-cert" output="Subject: commonName=files/organizationName=Example Bakery&#xa;Issuer: commonName=files/organizationName=Example Bakery&#xa;"/></port></ports></host>' },
      reads: [],
      readsNo: ['is-a'],
    },
    { name: 'a web server of unknown make', given: { nmap: '<host><ports><port protocol="tcp" portid="80"><service name="http" product="nginx" version="1.18.0"/></port></ports></host>' }, reads: [], readsNo: ['is-a'] },
    { name: 'nothing was heard', given: { nmap: '<host><status state="up"/></host>' }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByBanner;

/** What one greeting tells of the box and of its system. */
function fieldsOf(kind: string, text: string): { readonly vendor?: string; readonly model?: string; readonly os?: string; readonly version?: string } {
  const told = identifyBanner(kind, text);
  const box = told.find(({ layer }) => layer === 'hw');
  const system = told.find(({ layer }) => layer === 'os');
  // A program that serves says nothing of the box it runs on.
  const vendor = box?.vendor ?? maker(system);
  const model = box?.product && box.product !== box.vendor && !KINDS_OF_BOX.test(box.product) ? box.product : undefined;
  const version = system?.product ? systemRelease(system, clean(text, 1000).replace(/^SSH-[\d.]+-/, '')) : null;
  return { ...(vendor && { vendor }), ...(model && { model }), ...(system?.product && { os: osName(system) }), ...(version !== null && { version }) };
}

/** What a box is, or its page, where its greeting does not tell which. */
const KINDS_OF_BOX = /^(?:Router|Switch|Gateway|Firewall|Appliance|Access Point|Captive Portal|Camera|Printer|Phone|IP Phone|UPS|CPE|TV|Smart TV|Sensor|Instrument|Server|Power Switch|Network Scanner|X Terminal|NVR|Home|Setup|Login|Status|Systems|Technology|Web\b.*|Information\b.*|Authentication\b.*|Administration\b.*|Management\b.*|Configuration\b.*|\W.*)$/i;

/** Distributions are systems, not makers of boxes; where maker and system are one house, it made the box. */
const MAKERS_OF_SYSTEMS_ONLY = new Set(['Ubuntu', 'Debian', 'CentOS', 'Red Hat', 'Raspbian', 'SuSE', 'Gentoo', 'Fedora Project', 'Mandrake', 'FreeBSD', 'NetBSD', 'OpenBSD', 'Linux', 'Wind River', 'Microsoft', 'Unix', 'pfSense', 'DD-WRT', 'TomatoUSB', 'Net-SNMP']);
const DISTRIBUTIONS: ReadonlySet<string> = new Set(['Ubuntu', 'Debian', 'CentOS', 'Red Hat', 'Raspbian', 'SuSE', 'Gentoo', 'Fedora', 'Fedora Core', 'Mandrake', 'Arch', 'Amazon Linux', 'Oracle', 'Proxmox']);
function maker(system: Told | undefined): string | undefined {
  return system?.vendor === undefined || MAKERS_OF_SYSTEMS_ONLY.has(system.vendor) ? undefined : system.vendor;
}
function osName({ vendor, product }: Told): string {
  return product === 'Linux' && vendor !== undefined ? vendor : (product ?? '');
}

function* heard(answers: Answers): Generator<Heard> {
  for (const { id, ask, outcome } of answers.via('ssh')) {
    if (!('hello' in ask) || outcome.is !== 'answered') continue;
    const banner = /"banner"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(decode(outcome.raw))?.[1];
    if (banner !== undefined) yield { kind: 'ssh_banners', text: clean(banner.replace(/\\./g, ' ')), from: id };
  }
  for (const { id, outcome } of answers.via('http')) {
    const page = outcome.is === 'answered' ? objectOf(outcome.raw) : null;
    if (!page) continue;
    const title = decode(Buffer.from(textIn(page, 'title') ?? '', 'base64'));
    const realm = textIn(page, 'realm');
    for (const [kind, text] of [['html_title', title], ['http_servers', textIn(page, 'server')], ['http_wwwauth', realm && `realm="${realm}"`]] as const) if (text) yield { kind, text: clean(text), from: id };
    for (const name of textsIn(page, 'cookies')) yield { kind: 'http_cookies', text: `${clean(name, 64)}=`, from: id };
  }
  for (const { id, outcome } of answers.via('tls')) {
    const subject = outcome.is === 'answered' ? ownSubject(Buffer.from(textIn(objectOf(outcome.raw) ?? {}, 'certificate') ?? '', 'base64')) : null;
    if (subject !== null) yield { kind: 'x509_subjects', text: subject, from: id };
  }
  for (const { id, outcome } of answers.via('nmap')) {
    if (outcome.is !== 'answered') continue;
    for (const { service, script = [] } of portsOf(outcome.raw)) {
      const words = [service?.product, service?.version].filter((word) => typeof word === 'string').join(' ');
      if (words !== '') yield { kind: KIND_OF_SERVICE[service?.name ?? ''] ?? 'telnet_banners', text: words, from: id };
      const outputs = script.flatMap(({ id: name = '', output }) => (typeof output === 'string' ? [{ name, output: plain(output) }] : []));
      for (const { name, output } of outputs) {
        const subject = name === 'ssl-cert' ? ownName(printed(output, 'Subject'), printed(output, 'Issuer')) : null;
        if (subject !== null) yield { kind: 'x509_subjects', text: subject, from: id };
      }
      for (const { name, output } of outputs) if (SCRIPTS[name] !== undefined) yield { kind: SCRIPTS[name], text: output, from: id };
    }
  }
}
/** The name in a certificate that a box signed for itself, where it is its maker's: an office's own certificate names the office. */
function ownSubject(der: Buffer): string | null {
  try {
    const { subject = '', issuer = '' } = new X509Certificate(der);
    return ownName(subject.split('\n').reverse(), issuer.split('\n').reverse());
  } catch {
    return null;
  }
}
function ownName(subject: readonly string[], issuer: readonly string[]): string | null {
  const organisation = subject.find((part) => part.startsWith('O='))?.slice(2) ?? '';
  const name = subject.map((part) => part.replace(/[\\,]/g, '\\$&')).join(',');
  return name !== '' && name === issuer.map((part) => part.replace(/[\\,]/g, '\\$&')).join(',') && (vendorNamed(organisation) !== null || isOwnName(name)) ? name : null;
}
/** As nmap prints a name: `commonName=cam7/organizationName=Example`. */
const KEYS: Readonly<Record<string, string>> = { commonName: 'CN', organizationName: 'O', organizationalUnitName: 'OU', countryName: 'C', localityName: 'L', stateOrProvinceName: 'ST' };
function printed(output: string, whose: 'Subject' | 'Issuer'): readonly string[] {
  const line = new RegExp(`^${whose}: (.*)$`, 'm').exec(output)?.[1] ?? '';
  return line === '' ? [] : line.split(/\/(?=[A-Za-z]+=)/).map((part) => part.replace(/^[A-Za-z]+/, (key) => KEYS[key] ?? key));
}
function portsOf(raw: Uint8Array): readonly Port[] {
  try {
    const { host } = parser.parse(decode(raw)) as { readonly host?: { readonly ports?: { readonly port?: readonly Port[] } } };
    return host?.ports?.port ?? [];
  } catch {
    return [];
  }
}
