/** Knows how identity is examined: recordings of single devices whose vendor, model, version and serial are known, and banners of services. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answersOf } from '../src/dialects/bricks/answers.js';
import { greetingsFor, identifyBanner } from '../src/dialects/bricks/banners.js';
import { systemRelease } from '../src/dialects/bricks/banners/system-releases.js';
import type { Greeting } from '../src/dialects/bricks/banners/greeting.js';
import { loadDialects } from '../src/load.js';
import type { Dialect } from '../src/model/dialect.js';
import { sha256 } from '../src/model/digest.js';
import type { Fact } from '../src/model/fact.js';
import { type Observation, observationId } from '../src/model/observation.js';
import { clean } from '../src/model/text.js';
import type { Device } from '../src/model/topology.js';
import { topologyOf } from '../src/topology/topology.js';

type Field = 'vendor' | 'model' | 'version' | 'serial';
const FIELDS: readonly Field[] = ['vendor', 'model', 'version', 'serial'];

interface Expected {
  readonly recording: string;
  readonly file: string;
  readonly os: string;
  readonly os_text: string | null;
  readonly vendor_hint: string | null;
  readonly hardware: string | null;
  readonly version: string | null;
  readonly serial: string | null;
  readonly hardware_literal_in_recording?: boolean;
  readonly version_literal_in_recording?: boolean;
  readonly serial_literal_in_recording?: boolean;
}
interface Count {
  right: number;
  exact: number;
  of: number;
}

/**
 * Figures over all recordings and over a fixed 30 % of them, that were once held out; `LINCHPIN_EXAM_DETAIL` prints what is missed.
 * `LINCHPIN_EXAM_UNKNOWN_MAKE` reads each recording as if nobody had ever written down its make: what to expect of makes we have not met.
 */
export async function examIdentity(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const dialects = await loadDialects();
  if (process.env['LINCHPIN_EXAM_UNKNOWN_MAKE']) {
    return { name: 'identity', figures: { ...(await examRecordings(join(corpus, 'ident-snmp', 'librenms'), dialects, await makesAlone())), ...(await examBanners(join(corpus, 'ident-banner', 'recog'), true)) } };
  }
  const figures = { ...(await examRecordings(join(corpus, 'ident-snmp', 'librenms'), dialects)), ...(await examShort(join(corpus, 'ident-snmpinfo', 'snmp-info.json'), dialects)), ...(await examBanners(join(corpus, 'ident-banner', 'recog'))) };
  return { name: 'identity', figures };
}

/** The ids of dialects that know one maker's boxes; platforms that many makers sell are not among them. */
async function makesAlone(): Promise<ReadonlySet<string>> {
  const folder = fileURLToPath(new URL('../src/dialects/', import.meta.url));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Set(names.flatMap((name, at) => (/makeDialect\(/.test(texts[at]!) && (/^ {2}vendor:/m.test(texts[at]!) || /small/.test(name)) ? [name.replace(/\.ts$/, '')] : [])));
}

async function examRecordings(base: string, dialects: readonly Dialect[], unknown: ReadonlySet<string> = new Set()): Promise<Record<string, string>> {
  const rows = JSON.parse(await readFile(join(base, 'expected.json'), 'utf8')) as readonly Expected[];
  const only = process.env['LINCHPIN_EXAM_ONLY'];
  const counts = new Map<string, Count>();
  const count = (name: string, right: boolean, exact: boolean) => {
    const old = counts.get(name) ?? { right: 0, exact: 0, of: 0 };
    counts.set(name, { right: old.right + Number(right), exact: old.exact + Number(exact), of: old.of + 1 });
  };
  let devices = 0;
  let invented = 0;
  for (const row of rows) {
    // A name with `@` is the same box asked under a VLAN's context.
    if (only !== undefined && !new RegExp(only).test(row.recording)) continue;
    const raw = await readFile(join(base, row.file.replace(/@\w+(?=\.snmprec$)/, ''))).catch(() => readFile(join(base, row.file)));
    const device = deviceOf(row.recording, raw, dialects, unknown);
    if (device) devices++;
    const isHeldOut = parseInt(sha256(row.recording).slice(0, 8), 16) % 10 < 3;
    for (const field of FIELDS) {
      const said = device?.[field] ?? null;
      const want = wantedOf(row, field);
      if (field !== 'vendor' && said !== null && !isLiteral(said, raw)) {
        invented++;
        detail(row.recording, field, 'INVENTED', want, said, isHeldOut);
      }
      if (want === null) continue;
      const isRight = field === 'vendor' ? isSameVendor(said, row) : isSame(said, want);
      count(field, isRight, said === want);
      if (said !== null) count(`${field}, of those told`, isRight, said === want);
      if (isHeldOut) count(`${field}, held out`, isRight, said === want);
      if (field === 'vendor' && isLiteral(want, raw)) count('vendor, where the recording names it', isRight, said === want);
      if (!isRight) detail(row.recording, field, 'missed', want, said, isHeldOut);
    }
  }
  const named = [...counts].map(([name, { right, exact, of }]) => [`${name} right`, `${right}/${of} (${(right / of).toFixed(3)}), letter by letter ${exact}`]);
  return { 'recordings that become a device': `${devices}/${only === undefined ? rows.length : devices}`, ...Object.fromEntries(named), 'values that are not in the recording': String(invented) };
}

/** What the make's library tells from a description, an object identifier and a few objects. */
async function examShort(file: string, dialects: readonly Dialect[]): Promise<Record<string, string>> {
  const rows = JSON.parse(await readFile(file, 'utf8')) as readonly { readonly module: string; readonly sysDescr: string | null; readonly sysObjectID: string; readonly expected: { readonly vendor?: string; readonly os_ver?: string } }[];
  const counts = { vendor: { right: 0, of: 0 }, version: { right: 0, of: 0 } };
  for (const { module, sysDescr, sysObjectID, expected } of rows) {
    const lines = [...(sysDescr === null ? [] : [`1.3.6.1.2.1.1.1.0|4|${sysDescr}`]), `1.3.6.1.2.1.1.2.0|6|${sysObjectID.replace(/^\./, '')}`];
    const device = deviceOf(module, Buffer.from(lines.join('\n')), dialects);
    if (expected.vendor !== undefined) {
      counts.vendor.of++;
      const isRight = isSameName(device?.vendor ?? null, expected.vendor);
      if (isRight) counts.vendor.right++;
      else detail(module, 'vendor', 'missed', expected.vendor, device?.vendor ?? null, false);
    }
    if (expected.os_ver !== undefined && sysDescr?.includes(expected.os_ver)) {
      counts.version.of++;
      if (isSame(device?.version ?? null, expected.os_ver)) counts.version.right++;
      else detail(module, 'version', 'missed', expected.os_ver, device?.version ?? null, false);
    }
  }
  return { 'short answers, vendor right': `${counts.vendor.right}/${counts.vendor.of}`, 'short answers, version in the description right': `${counts.version.right}/${counts.version.of}` };
}

/** `alone`: each greeting is judged without the patterns that no other greeting justifies. */
async function examBanners(base: string, alone = false): Promise<Record<string, string>> {
  const kinds = ['ssh_banners', 'http_servers', 'http_wwwauth', 'html_title', 'telnet_banners', 'ftp_banners', 'smtp_banners', 'snmp_sysdescr', 'snmp_sysobjid', 'sip_banners', 'sip_user_agents', 'pop_banners', 'imap_banners', 'mysql_banners', 'ntp_banners', 'dns_versionbind', 'smb_native_os', 'smb_native_lm', 'ldap_searchresult', 'hp_pjl_id', 'http_cookies', 'x509_subjects', 'x509_issuers', 'dhcp_vendor_class', 'mdns_device-info_txt', 'rtsp_servers', 'nntp_banners', 'x11_banners', 'mysql_error', 'rsh_resp'];
  const figures: Record<string, string> = {};
  const sum = { vendor: { right: 0, of: 0 }, product: { right: 0, of: 0 }, both: { right: 0, of: 0 } };
  const silent = { right: 0, of: 0 };
  const releases = { right: 0, of: 0 };
  const read = await Promise.all(kinds.map(async (kind) => [kind, JSON.parse(await readFile(join(base, `${kind}.json`), 'utf8')) as readonly { readonly text: string; readonly expected: Readonly<Record<string, string>> }[]] as const));
  const lonely = alone ? patternsOfOne(read.flatMap(([kind, rows]) => rows.map(({ text }) => [kind, text] as const))) : new Map<string, ReadonlySet<Greeting>>();
  for (const [kind, rows] of read) {
    const own = { vendor: { right: 0, of: 0 }, product: { right: 0, of: 0 }, both: { right: 0, of: 0 } };
    for (const { text, expected } of rows) {
      const said = identifyBanner(kind, text, lonely.get(text));
      const system = said.find(({ layer }) => layer === 'os');
      // Descriptions are no greetings: other dialects read them.
      const release = system && !kind.startsWith('snmp_') ? systemRelease(system, clean(text, 1000).replace(/^SSH-[\d.]+-/, '')) : null;
      if (release !== null) {
        releases.of++;
        if (isSameRelease(release, expected['os.version'])) releases.right++;
        else detail(kind, 'release', 'INVENTED', `${expected['os.version'] ?? '-'} in ${JSON.stringify(text.slice(0, 160))}`, release, false);
      }
      const wants = (what: 'vendor' | 'product') => ['hw', 'os', 'service'].flatMap((layer) => expected[`${layer}.${what}`] ?? []);
      const judged = (['vendor', 'product'] as const).map((what) => {
        const wanted = wants(what);
        if (wanted.length === 0) return null;
        const told = said.map((one) => one[what]).filter((one): one is string => one !== undefined);
        const isRight = wanted.some((want) => told.some((one) => isSameName(one, want)));
        own[what].of++;
        if (isRight) own[what].right++;
        else detail(kind, what, 'missed', `${wanted.join(' / ')} in ${JSON.stringify(text.slice(0, 160))}`, told.join(' / '), false);
        return isRight;
      });
      if (judged.every((one) => one === null)) {
        silent.of++;
        if (said.length === 0) silent.right++;
        else detail(kind, 'nothing', 'INVENTED', JSON.stringify(text.slice(0, 160)), said.map((one) => one.product ?? one.vendor).join(' / '), false);
        continue;
      }
      own.both.of++;
      if (judged.every((one) => one !== false)) own.both.right++;
    }
    for (const what of ['vendor', 'product', 'both'] as const) {
      sum[what].right += own[what].right;
      sum[what].of += own[what].of;
    }
    figures[`banners ${kind}`] = `${own.both.right}/${own.both.of}`;
  }
  const share = ({ right, of }: { right: number; of: number }) => `${right}/${of} (${(right / of).toFixed(3)})`;
  return { 'banners, vendor right': share(sum.vendor), 'banners, product right': share(sum.product), 'banners, vendor and product right': share(sum.both), 'banners, release of the system right, of those told': share(releases), 'banners that tell nothing, nothing read': share(silent), ...figures };
}

/** `12` is `12.0`, and `7` where the point release of it, `7.8`, is expected. */
function isSameRelease(said: string, want: string | undefined): boolean {
  const bare = (one: string) => one.replace(/(?:\.0)+$/, '');
  return want !== undefined && (bare(said) === bare(want) || [[said, want], [want, said]].some(([short, long]) => long!.startsWith(short!) && /^[.-]/.test(long!.slice(short!.length))));
}

/** By text: the patterns that fit no other text. */
function patternsOfOne(heard: readonly (readonly [kind: string, text: string])[]): ReadonlyMap<string, ReadonlySet<Greeting>> {
  const fitting = new Map<Greeting, Set<string>>();
  for (const [kind, text] of heard) {
    const line = clean(text, 1000).replace(/^SSH-[\d.]+-/, '');
    for (const greeting of greetingsFor(kind)) if (greeting[2].test(line)) fitting.set(greeting, (fitting.get(greeting) ?? new Set()).add(text));
  }
  const lonely = new Map<string, Set<Greeting>>();
  for (const [greeting, [text, ...others]] of fitting) if (text !== undefined && others.length === 0) lonely.set(text, (lonely.get(text) ?? new Set()).add(greeting));
  return lonely;
}

/** What a box says of itself; its ports and tables are not examined here. */
const OF_IDENTITY: ReadonlySet<Fact['kind']> = new Set(['is-a', 'role', 'identity', 'named', 'described', 'component', 'alive']);

/** The device that one recording becomes, by the product's own way; null where it becomes none. */
function deviceOf(target: string, raw: Uint8Array, dialects: readonly (Dialect & { readonly id?: string })[], unknown: ReadonlySet<string> = new Set()): Device | null {
  const ask = { via: 'snmp', walk: '1' } as const;
  const observation: Observation = { id: observationId('exam', target, ask), sweep: 'exam', target, at: '2026-01-01T00:00:00Z', ask, outcome: { is: 'answered', raw }, requests: 0 };
  const answers = answersOf(target, [observation]);
  const facts = dialects.filter(({ id = '' }) => !unknown.has(id)).flatMap((dialect) => [...dialect.read(answers)].filter(({ kind }) => OF_IDENTITY.has(kind)).map((reading) => ({ ...reading, target }) as Fact));
  const { topology } = topologyOf({ facts, tables: new Map(), alive: [target], declarations: [], prior: [] });
  return topology.devices.find(({ targets }) => targets.includes(target)) ?? null;
}

function wantedOf(row: Expected, field: Field): string | null {
  if (field === 'vendor') return row.vendor_hint;
  if (field === 'model') return row.hardware_literal_in_recording ? row.hardware : null;
  if (field === 'version') return row.version_literal_in_recording ? row.version : null;
  return row.serial_literal_in_recording ? row.serial : null;
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
/** The same to a reader: equal save for punctuation, or one holds the other as whole words. */
function isSame(said: string | null, want: string): boolean {
  if (said === null) return false;
  if (plain(said) === plain(want)) return true;
  const [short, long] = said.length < want.length ? [said, want] : [want, said];
  return plain(short).length >= 3 && new RegExp(`(?:^|[^a-z0-9])${short.toLowerCase().replace(/[.*+?^$()[\]{}|\\/-]/g, '\\$&')}(?:[^a-z0-9]|$)`).test(` ${long.toLowerCase()} `);
}
function isSameName(said: string | null, want: string): boolean {
  const [a, b] = [plain(said ?? ''), plain(want)];
  return a !== '' && (a === b || (Math.min(a.length, b.length) >= 2 && (a.includes(b) || b.includes(a))));
}
/** The hints of the corpus are names of pictures: the vendor, its product, or the company that bought it. */
function isSameVendor(said: string | null, row: Expected): boolean {
  if (said === null) return false;
  return isSameName(said, row.vendor_hint ?? '') || isSameName(said, row.os) || isSameName(said, row.os_text ?? '') || (HINTS[row.vendor_hint ?? ''] ?? []).some((name) => isSameName(said, name));
}
const HINTS: Readonly<Record<string, readonly string[]>> = {
  ...{ junos: ['Juniper'], panos: ['Palo Alto'], extremevoss: ['Extreme'], extremeboss: ['Extreme', 'Nortel'], hpe: ['HP'], edgeos: ['Ubiquiti'], hikvision: ['Hikvision'], ribbon: ['Ribbon', 'ECI'], windows: ['Microsoft'], aix: ['IBM'], ibmos: ['IBM'], emc: ['Dell', 'EMC'] },
  ...{ 'generex-ups': ['Generex'], vertiv: ['Emerson', 'Liebert', 'Avocent', 'Geist'], aerohive: ['Extreme', 'Aerohive'], brocade: ['Brocade', 'Foundry'], hds: ['Hitachi'], emerson: ['Vertiv'], citrix: ['NetScaler'], 'edge-core': ['EdgeCore', 'Accton'], enterasys: ['Extreme'], thomson: ['Technicolor'], trellix: ['FireEye', 'McAfee'] },
  ...{ ruckus: ['Brocade', 'Ruckus'], force10: ['Dell'], eip: ['EfficientIP'], silverpeak: ['Silver Peak'], wipipe: ['Cradlepoint'], infoblox: ['Infoblox'], truenas: ['iXsystems', 'TrueNAS'], cambium: ['Motorola'], huawei: ['H3C'], ge: ['General Electric', 'GE'], avocent: ['Vertiv'], alcatellucent: ['Nokia'], nokia: ['Alcatel-Lucent'] },
  ...{ wut: ['W&T'], eds: ['Embedded Data Systems'], raspbian: ['Raspberry Pi'], ray: ['RACOM'], ats: ['Ablerex'], ulaf: ['Albis'], pegasus: ['Schmid Telecom'], powerwalker: ['Phoenixtec'], netagent2: ['Phoenixtec'], geist: ['Vertiv'] },
  ...{ apple: ['Apple'], hp: ['HP', 'H3C', '3Com'], '3com': ['H3C', '3Com'], lenovo: ['IBM', 'Lenovo', 'BLADE'], foundry: ['Brocade'], bluecoat: ['Blue Coat', 'Symantec'] },
};

/** Whether the value stands in the recording, in text or in hex; white space and unsafe characters count for nothing. */
function isLiteral(said: string, raw: Uint8Array): boolean {
  const text = new TextDecoder().decode(raw);
  const bare = (one: string) => one.replace(/[^\x21-\x7e]/g, '').toLowerCase();
  if (bare(text).includes(bare(said))) return true;
  const decoded = text.split('\n').map((line) => (/^[\d.]+\|4x\|/.test(line) ? Buffer.from(line.slice(line.lastIndexOf('|') + 1), 'hex').toString('utf8') : '')).join('\n');
  return bare(decoded).includes(bare(said));
}

function detail(name: string, field: string, what: string, want: string | null, said: string | null, isHeldOut: boolean): void {
  if (process.env['LINCHPIN_EXAM_DETAIL'] && !(isHeldOut && process.env['LINCHPIN_EXAM_BLIND'])) console.error(`${name}\t${field}\t${what}\t${want ?? '-'}\t${said ?? '-'}${isHeldOut ? '\theld out' : ''}`);
}
