/** Knows the habits by which free descriptions (sysDescr, neighbour descriptions) name model, system, version and serial, whoever wrote them. */
import { told } from './plausible.js';

export interface Described {
  readonly model?: string;
  readonly os?: string;
  readonly version?: string;
  readonly serial?: string;
}

/** A token that looks like a release: at least two numbers joined by dots, after at most a `v`, `r` or a branch of letters. */
const RELEASE = String.raw`(?:[vVrR]|[A-Z]{1,3}\.)?\d+(?:[._]\d+)+[\w.+()/-]*`;
const SERIALS: readonly RegExp[] = [/(?:^|[\s;,(<|])(?:S\/N|SN|SER|serial(?:[ _-]?(?:number|num|no\.?|#))?)(?:\s*[:=#]+\s*|\s+)\(?([A-Z0-9][A-Z0-9-]{4,})/i];
/** Releases of what a box was built with rather than of its own software: kernels, loaders, libraries, hardware, and when it was built. */
const UNDERNEATH: readonly RegExp[] = [
  /\b(?:kernel[ :]+)?linux(?:\s+kernel)?(?:\s+version)?\s+(?:\S+\s+)?\d+\.\d+\S*/gi,
  /\b(?:U-?Boot|eCos|FreeBSD|NetBSD|OpenBSD|VxWorks|BusyBox|OpenSSL|net-snmp)[ -]*(?:version\s*)?v?\d[^,;]*/gi,
  /\b(?:boot(?:[ -]?(?:code|loader|rom|strap|prom))?|btldr|bootr|uboot|ROM|FPGA|CPLD|PCB|HW|H\/W|hw_rev|hardware|chip|protocol|mib|kernel|host|libs?)[ _-]*(?:ver(?:sion)?\.?|rev(?:ision)?\.?|release)?\s*[:=[]?\s*(?!JUNOS)[vVrR]?\d[\w.()-]*/gi,
  /\b\d{1,2}:\d\d(?::\d\d)?\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b|\b(?:19|20)\d\d[-./]\d\d[-./]\d\d\b/g,
  /\bStorwize V\d+/gi,
  /\b0\.0\.0\.0\S*|\(c\)[^.;]*?(?:19|20)\d\d(?:-(?:19|20)\d\d)?/gi,
];
/** Systems that name themselves, as `JUNOS 18.2`, `HiveOS 8.1r2a`, `ArrayOS, Version 6.2`; their name goes before their release. */
const NAMED_SYSTEM = new RegExp(String.raw`(?:^|[\s,;(])((?!SNMP|BIOS|ROS\b)[A-Z][A-Za-z]*[ -]?(?:OS|OSX|ESXi)|[A-Z][A-Za-z]+OS)(?:[ -][A-Z])?[ ,:-]+(?:(?:software|version|release|ver\.?)[ :,-]+)*[vV]?(\d+(?:\.\d+)+[\w.+()/-]*)`);
const VERSIONS: readonly RegExp[] = [
  /\b(?:SW_REV|SWREV|SW_VERSION|SOFTWARE_VERSION)\s*[:=]\s*([^;,>\s]+)/i,
  new RegExp(String.raw`\b(?:software|sw|s\/w|switching software|image|main|app(?:lication)?\.?)[ _-]*(?:version|ver\.?|rev(?:ision)?\.?|release)?\s*[:=[]?\s*\(?(${RELEASE})`, 'i'),
  new RegExp(String.raw`\b(?:firmware|fw|f\/w)[ _-]*(?:version|ver\.?|rev(?:ision)?\.?|release)?\s*[:=[]?\s*\(?(${RELEASE})`, 'i'),
  new RegExp(String.raw`\b(?:version|ver\.?|revision|rev\.?|release|primary|vers)\s*[:=[]?\s*(${RELEASE})`, 'i'),
  new RegExp(String.raw`^[^,;]+[,;]\s*(${RELEASE})(?=\s*(?:[,;]|$))`),
  /\b(?:software|firmware|sw|fw)[ _-]*(?:version|ver\.?|rev(?:ision)?\.?)\s*[:=]?\s*([\w.()/-]*\d[\w.()/-]*)/i,
  /\bversion\s*[:=]?\s*((?:[a-z]{2,6}-)?\d[\w.()/-]*|[A-Z]{1,3}\d[\w.()/-]*)/i,
  /(?:^|[\s;,(_/-])[vV](\d+(?:\.\d+)*[\w.-]*(?:\([\w.]+\)\w*)?)/,
  /(?:^|[\s;,_])((?:[A-Z]{1,3}\.)?\d+\.\d+\.\d+[\w.-]*)/,
  /^\S[^,;]*\s((?:[A-Z]{1,3}\.)?\d+\.\d+(?:\.\d+)*[\w.-]*)\)?\s*$/,
];
const MODELS: readonly RegExp[] = [
  /\b(?:MODEL|Model Name|Model No\.?|Product|Prod|Hardware Model|PID|MDL?|MN)\s*[:=]\s*([^;,>|]+?)(?=\s*(?:[;,>|)]|S\/N|$)|\s+(?:Rating|HW|FW|SW|HR|SN|Version|Serial)\b)/i,
  /(?<!\bfamily \d+ )\bmodel\s+([A-Z0-9][\w/-]*\d[\w/-]*)/i,
  /\brunning on an? (.{2,60}?)\s*(?:$|[,;(])/i,
  /\bSoftware \(((?!\S*(?:-M|K9)\))[A-Z\d][A-Za-z\d-]{2,11})\), Version/,
  /\bSeries:\s*([\w-]*\d[\w-]*)/,
];
/** A name of the domain name system: a box's own, not its kind's. */
const HOST_NAME = /(?:^|\s)[a-z][\w-]*(?:\.[a-z][\w-]*)+(?:\s|$)/i;
/** Words that end the name of a model in a short description. */
const AFTER_MODEL = /\s*(?:[,;:(|[]|\b(?:version|ver|rev|revision|software|firmware|running|release|build|sw|fw|hw|s\/n|sn|serial|ser|device|copyright)\b|\s[vV]?\d+\.\d+|\s[vV]\s|\s[A-Z]{1,3}\.\d+\.\d+).*$/i;
/** A company's name before its product. */
const COMPANY = /^(?:[\w&.-]+[ ,]+){1,4}(?:inc|ltd|limited|corp(?:oration)?|gmbh|co|ag|communications|networks|systems|technologies)\b\.?(?:[,.]\s*(?:ltd|limited|inc)\.?)?[\s,.:;-]*/i;
/** A product's designation: letters and digits in one word. */
const DESIGNATION = /^(?!\d+-(?:port|slot|bit|way)|[a-z]+\/)(?=[A-Za-z0-9/+-]*[A-Za-z])(?=[A-Za-z0-9/+-]*\d)[A-Za-z0-9][A-Za-z0-9/+_-]{2,24}$/i;

/** Words joined by hyphens, as `Example-MX`. */
const DIGITLESS = /^[A-Z][A-Za-z]*\d*(?:-[A-Z][A-Za-z]*)+$/;
const NAME_AND_RELEASE = new RegExp(String.raw`^\S+[ ,]+(?:(?:version|ver\.?|firmware|software|release|fw|sw)[ :]+)?${RELEASE}(?=$|[\s,;])`, 'i');
/** The part of a box that answers for it, which says nothing of the box. */
const BUILT_IN = /\b(?:built-in|internal|embedded)\b[^;,]*\b(?:print server|interface|card|adapter)\b/i;
/** What a processor understands is no box's name. */
const ARCHITECTURE = /^(?:x86(?:[_-]64)?|amd64|intel64|x64|i[3-6]86|aarch64|arm64|armv\d\w*|mips\d*\w*|ppc\d*|ia64)$/i;

/** What a description says by common habits; only literal parts of it, never guesses. `vendor` is left out of the model. */
export function readDescription(text: string, vendor: string | null): Described {
  const serial = told(firstMatch(SERIALS, text));
  const isOneWord = /^[^\s]*$/.test(text) && !/\d\.\d/.test(text);
  const bare = UNDERNEATH.reduce((rest, pattern) => rest.replace(pattern, ' ; '), text);
  const system = NAMED_SYSTEM.exec(bare);
  const version = isOneWord ? null : told(trimmed(system?.[2] ?? firstMatch(VERSIONS, bare)));
  const model = told(firstMatch(MODELS, text)?.replace(AFTER_MODEL, '')) ?? shortModel(text, vendor) ?? designation(text, vendor);
  return { ...(model && !isVersion(model) && !ARCHITECTURE.test(model) && { model: withoutVendor(model, vendor) }), ...(system?.[1] && { os: system[1] }), ...(version && { version }), ...(serial && /\d/.test(serial) && { serial }) };
}

function trimmed(version: string | undefined): string | undefined {
  return version?.replace(/^[vV](?=\d+\.)/, '').replace(/[.,;)\]-]+$/, (tail) => (tail.includes(')') ? ')' : '')).replace(/^([^(]*)\)$/, '$1');
}
function isVersion(text: string): boolean {
  return /^[vVrR]?\d+(?:\.\d+)+\S*$/.test(text);
}
function isSystem(text: string): boolean {
  return /\. hardware:|\bOneFS v\d|^(?:watchguard )?fireware\b|^NetScaler NS\d|^ONEOS\d*-|^(?:hardware:|(?:linux|freebsd|pfsense|opnsense|darwin|sunos|netbsd|openbsd|aix|hp-ux|ibm os\/400)\b)/i.test(text) || BUILT_IN.test(text);
}
function withoutVendor(model: string, vendor: string | null): string {
  const bare = vendor && model.toLowerCase().startsWith(`${vendor.toLowerCase()} `) ? model.slice(vendor.length).trim() : model;
  return bare.replace(/^Networks\s+(?=\S)/, '') || model;
}

/** A short description is a model's name, where it holds a digit and is no sentence; without a digit, where what follows shows that a name it is. */
function shortModel(text: string, vendor: string | null): string | null {
  if (text.length > 120 || isSystem(text) || COMPANY.test(text)) return null;
  const words = withoutVendor(text.replace(AFTER_MODEL, '').trim(), vendor).replace(/\s+-+$/, '');
  const isNamed = /\d/.test(words) || (NAME_AND_RELEASE.test(text) && DIGITLESS.test(words));
  if (words.length > 40 || !isNamed || !/[A-Za-z]/.test(words) || isVersion(words) || HOST_NAME.test(words) || /^[vVrR]?\d+(?:\.\d+){2,}\S*\s/.test(words)) return null;
  return told(words);
}

/** Of a longer description: the designation that it begins with, after the maker's name. */
function designation(text: string, vendor: string | null): string | null {
  if (isSystem(text)) return null;
  const words = withoutVendor(text.replace(/^[\s"';,]+/, ''), vendor).replace(COMPANY, '').split(/[\s,;]+/);
  const first = words.slice(0, 2).find((word) => DESIGNATION.test(word) && /[A-Z]\d|\d[A-Z]|-/i.test(word));
  return first === undefined || isVersion(first) ? null : told(first);
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}
