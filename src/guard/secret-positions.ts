/** Knows where in a line of configuration or output a secret stands: its position decides, not how random it looks. */
import { ANY_WORD_LINES } from './secret-cisco.js';
import { ABOUT_ONE, FETCHED, FILES, PLAIN_FILE_LINES } from './secret-files.js';
import { SECRET_LINES } from './secret-lines.js';
import { FREE_TEXT, PLAIN_LINES, WRITTEN } from './secret-plain.js';
import { KIND_AFTER, NAMED_AFTER, NAMED_BEFORE, PROGRAMS, asWords } from './secret-programs.js';
import { type Found, SHAPES, elementsIn } from './secret-shapes.js';
import { beginnings, spelled } from './secret-typed.js';

export type { Found } from './secret-shapes.js';

/** Words after which, past any `MARKER`, a secret follows: as `password X`, `password=X`, `"password": "X"`. They may end longer words. */
const WORDS = [
  'secret', 'password', 'pass-?phrase', 'passwd(?![ \\t]+-|/)', 'psk(?![ \\t]+[\\w.-]+=)', 'kerberos-keytab', 'auth-?token', 'proxyUsername(?="\\s*:\\s*[{])', 'passcode', 'agent-user-override-key', 'pre[-_]?shared[-_]?(?:key|secret)', 'sec(?:urity)-?key', 'shared[-_]?(?:key|secret)', 'wpa[-_]?key', 'wep[-_]?key(?:\\d)?', 'wepkey', 'private[-_]?key',
  'community', '(?:auth(?:entication)?|encryption|message-digest|session|server|priv|privacy|radius)-?key', 'key-string', 'key-hash(?![ \\t]+ssh-)', 'key-octet-string', '(?:url-?hash|encrypt|tls-crypt|cluster|seed|localized)-?key', 'client-key-data', '\\.dockerconfigjson', '(?:api|rest|id|access|bearer)-?token', 'bind_?credentials', 'new-?pass', 'pass-?key', 'pskvalue', 'key-?material', 'privacy-pwd', '(?:phone|sim|user|voicemail|device)-pin', 'pswd', '(?:adm|o|usr|edit|l4adm|slbadm)pw', '[rwt]comm(?:unity)?', 'r[ow]comm', 'auth-(?:md5|sha\\d{0,3})(?=:)', 'encrypt-(?:aes|des)(?=:)', 'hexadecimal-string', 'trap-group', 'authentication text', 'community-name',
  'authentication-mode', 'privacy-mode', 'encrypted-(?:key|keystring|password)', 'plaintext-key', 'keystring', 'key-value', '(?:wpa-?)?hex-?key', 'phash', 'plain-text-password-value', '(?:snmp[-_])?community[-_]string', '(?:auth|priv)(?:pwd|passwd|pw)', 'auth-pwd', 'priv-pwd', '(?:bind|rootbind|root|admin|smtp)[-_]?pw', 'radius-common-pw', 'requirepass', 'masterauth', 'auth_pass',
  'r[ow]community6?', 'trapcommunity', '(?:md5|tcp-md5|shared|secret|static|management-protection|virtual-controller|api|access|enc|ddns|secondary|account)-?key(?:-\\d)?', 'chap-secret', 'shared_key', 'auth-?pass', 'priv-?pass', 'snmp-community', '(?:login|enable|user|admin|root|bind|sent|mgmt|sa)[-_]?pass(?:word)?',
];
/** Names that are only worth a secret where a value is assigned to them. */
const ASSIGNED = ['[\\w.-]{0,60}(?:x_(?:mgmt|ca|dh|server)_key|(?:api|auth|iapp|account|master|signing|encryption|client|shared|private|service|license|storage|webhook|validation|decryption)[-_]?key|(?:auth|priv(?:acy)?|crypt)phrase|community(?!types?|lists?|count|num|id|members|set|attr)|(?<![a-z])pmk|access[-_]?key|secret[-_]?key|token|authtok|x_shadow|credential(?!s?["\']?[ \\t]*[:=][ \\t]*["\']?/)|pass(?!wordform)|pwd|password(?!form)|passwd|secret)\\w{0,40}'];
/** What may stand between the word and the secret: how it is written down. */
const MARKER = /^(?:encryption-type|--[a-z]\w+|sha-\d{3}|(?:read|write|read-only|read-write|ro|rw)(?= (?:cipher|simple) )|(?:manager|operator)(?: user-name [^ ]+)?(?= (?:plaintext|sha1|sha256) )|ENC|level \d+|encrypted|unencrypted|hashed|irreversible-cipher|cipher-text|ciphertext|cipher|simple|plaintext|plain-text|ascii-text|hexadecimal|plain|clear-text|cleartext|clear|ascii|hex|text|sha256-password|sha512|sha384|sha256|sha224|sha1|sha2|sha|md5|pbkdf2|bcrypt-sha512|scrypt|hmac-\S+|REG_(?:EXPAND_)?SZ|3des(?:-\S+)?|des(?:-\S+)?|aes(?:-?\d+)?(?:-\S+)?|auth|priv|address \S+|address ipv6 \S+|hostname \S+|remote|local|pass-?phrase|raw-key|key|\d{1,3}a?|0x|is|to)(?=[ \t]+[^ \t])[ \t]+/i;
/** No line has more of them before a secret. */
const MARKERS = 8;
const LONGEST_MARKER = 200;
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|(?<=\w)'(?=\w))*)'|((?!<[^<>]{0,60}>(?:[\s;,'"]|$)|<(?:\/|[ \t<]|$))[^ \t"'\\>][^ \t]*))/;
const WORD = new RegExp(`(?<![A-Za-z0-9/=!-])(?:[\\w.-]{0,60}[_.-])?(?:${WORDS.join('|')})(?:-(?:encrypted|hashed|hash|override))?(?![A-Za-z0-9_-])(?:\\\\?"|')?[ \\t]*(?:=>|:=|==|::|[:=])?[ \\t]*(?=[^ \\t:=])`, 'gi');
const SUFFIX = /(?<![A-Za-z0-9/=!-])[\w.-]{0,60}(?:secret|password|passwd(?![ \t]+-|\/)|pass-?phrase|psk(?![ \t]+[\w.-]+=)|preshared-?key)(?:-(?:encrypted|hashed|hash|override))?(?![A-Za-z0-9_-])(?:\\?"|')?[ \t]*(?:=>|:=|==|::|[:=])?[ \t]*(?=[^ \t:=])/gi;
const ASSIGNMENT = new RegExp(`(?<![A-Za-z0-9])(?:${ASSIGNED.join('|')})(?:\\\\?"|')?[ \\t]*(?:=|:(?=[ \\t]*["']))[ \\t]*(?=[^ \\t=])`, 'gi');
/** A bare `key` means a secret only in such company, or at the start of a line. */
const KEY_COMPANY = /map-server|rsvp|mobility|auth-port|tacacs|radius|isakmp|ikev?[12]?\b|pre-shared|\bntp\b|\bldap|license|wpa|psk|aaa|\bbfd\b|macsec|hsrp|vrrp|ospf|isis|bgp|eigrp|rip\b/i;
const KEY = /(?:^[ \t]*|[ \t])key[ \t]+(?!chain\b|generate\b|zeroize\b|rsa\b|dsa\b|ecdsa\b|"[^"]*"[ \t]*\{|management\b|exchange\b|config-key\b|pubkey|algorithm|size|type|length|id\b|storage|modulus|\w+[ \t]+:)(?=[^ \t])/gi;

/** No line without one of these holds a secret, so that most lines are passed over at once. */
const TRIGGER = /Exponent|Prime[12]:|Coefficient|kennwort|contrase|wachtwoord|heslo|has[łl]o|senha|option |phrase|ipmitool|racadm|radius|root-auth|key-?material|gh[opsu]_|glpat-|xox|_live_|eyJ|pswd|[rwto]comm|WebUsers|add ".*\{|dockerconfigjson|radius|tacacs|account|authtype|authdata|AuthInfo|pkcs12|crypto |execute|dynamic-dns|authorize|nsupdate|pin=|= des |[^\s:]:[^\s:]{1,200}@|^\s*"[^"]*"\s|^\s*\* [A-Za-z]|^\s*key\s*=|:\d{3,5}\s+\S+\s+\d{1,2}\s*$|^\s*\S+\s+["']?\*["']?\s|preshar|otp |cleartext|IDENTIFIED|challenge|Registration|activation|client_send|register|=> |\$USER\d|sha1 |private|shared|<pin>|key\d?=|^\s*PW=|:\{|: (?:RSA|ECDSA|PKCS|P12|PIN|BLISS)[ \d]|^\s*(?:smtp|mail|mx|relay|submission)|@[\w.-]{1,100}:|\](?::\w+)?\s\S{1,100}:|^\s*\*\.|(?:smtp|mail|mx|relay|submission)[\w.-]{0,60}:|_servers|cache_peer|_param |_SALT=|zerotier|wmic|vault |radtest|mosquitto|rabbitmqctl|\bmc |virsh|send|etcdctl|clickhouse|cqlsh|influx|composer|\biw |govc|rar |<<<|printf|auth=|sqlplus|expdp|impdp|rman|\b(?:EAP|XAUTH|NTLM) |l2tpd|pptpd| "?\*"?\s*$|monitor |"auth"|_auth|securestring|\/rp |\/p:|preshare|%\^%|%[@#$]%|\bcak\b|\bpin\b|pin-|license|seed|link|md5|nthash|^[^\s:]+:(?:\*|\d+):|hooks|webhook|telegram|useradd|usermod|iwconfig|usmuser|pmk|assword|smtp-|pop-|encryption |rclone|net (?:ads|rpc)|winexe|rpcclient|<api>|username|hash|proxy|authtok|shadow|user |server|encrypt|ipsec|pw\b|requirep|masterauth|com2sec|trap|createuser|openssl|ipmitool|sqlcmd|redis|mongo|lftp|ncftp|<<<|echo|net use|cak[ =]|\bpin=|value=|\bsa |<[a-z]|secret|pass|pwd|psk|key|community|trap-group|authent|auth |authorization|token|credential|-mode|hexadecimal|\$\w+\$|\bENC |snmp|version|session|syscon|:\/\/|mysql|mariadb|curl|wget|smb|ldap| -p|:\d+:\d*:|http/i;
/** In place of a secret: structure, a mask, a well-known BGP community, or a switch. */
const NO_SECRET = /^(?:\([A-Z]\w+-\w+|enabled|disabled|[{}[\]();,|*]+|-{4,5}|\*+|x|yes|no|true|false|null|\d+:\d+(?::\d+)?|additive|no-export|no-advertise|local-as|internet|<[^>]*>|pam_\S+|files|compat|systemd|required|requisite|sufficient|optional|scheme|aaa|none|keychain|inheritance-disable|=|min(?:imum)?-\S+|max(?:imum)?-\S+|complexity|encryption|strength-check|history|aging|change-type|key-chain|hashform=.*)[;,]?$/i;
/** Words of commands: with more behind them they tell what follows, as the last of a line or between quotes they are the secret. */
const GOES_ON = /^(?:hash|cipher|simple|role|add|set|key|format|mode)[;,]?$/i;
/** Those of them that stand so in the commands that are known. */
const WRITTEN_AS = /^(?:hash|cipher|simple|mode)$/i;
/** Where a secret is kept, in its place. */
const A_FILE = /^(?:<?\/(?:Common|etc|root|home|run|var|usr|opt|srv|config|mnt|tmp|data)\/[\w./-]+|[\w-][\w.-]*\.(?:key|pem|crt|cer|p12|pfx|jks|keytab))$/;
/** What stands for a secret that is not shown, or for nothing at all. */
const MASK = /^(?:[{}[\]();,|*.]+|-{4,5}|<[^>]*>|\{\*\*\w+\*\*\})$/;
/** The beginning of every public key of OpenSSH, in base64 (RFC 4253, section 6.6). */
const PUBLIC_KEY = /^AAAA(?:B3NzaC1|C3NzaC1|E2VjZHNh|G3Nr|In)/;
const NOT_COMMUNITY = /(?:send|match|set ip|ip|large|ext|extended|standard|expanded|additive|bgp)[- ]community|community-list|communities/i;

const EVIDENT = [...SHAPES, ...PROGRAMS, ...FILES];
const PLAIN = [...PLAIN_LINES, ...PLAIN_FILE_LINES];

/** Every secret of a line, sorted, without overlaps. `sealed` begins what was sealed before; it is left as it is. */
export function secretsIn(line: string, sealed: string): readonly Found[] {
  const begins = beginnings(line);
  const typed = begins.map((at) => ({ at, ...spelled(line.slice(at)) }));
  if (!TRIGGER.test(line) && typed.every(({ shift }) => shift === 0)) return [];
  const commandedBy = (patterns: readonly RegExp[]): readonly Found[] => typed.flatMap(({ at, text, shift }) => commanded(text, patterns).map((one) => moved(one, at - shift)));
  const sure = commandedBy(ANY_WORD_LINES).filter((one) => !MASK.test(line.slice(one.start, one.end)) && !isSealed(line, one, sealed));
  const commands = sure.length > 0 ? sure : commandedBy(SECRET_LINES);
  const isFree = FREE_TEXT.test(line) || begins.some((at) => at > 0 && FREE_TEXT.test(line.slice(at)));
  const isPlain = begins.some((at) => PLAIN.some((pattern) => pattern.test(line.slice(at))));
  const last = typed.at(-1)!;
  const loose = commands.length > 0 || isPlain ? [] : isFree ? assigned(line) : last.shift > 0 ? generic(last.text).map((one) => moved(one, last.at - last.shift)) : besideWords(line);
  const evident = evidentIn(line).filter(({ as }) => commands.length === 0 || as !== 'plain');
  const isSecret = (one: Found): boolean => !isOfLine(line, one, sealed) && !NO_SECRET.test(line.slice(one.start, one.end)) && !(FETCHED.test(line.slice(one.start, one.end)) && /[=:][ \t]*["']?$/.test(line.slice(Math.max(0, one.start - LONGEST_MARKER), one.start)));
  return apart([...sure, ...[...(sure.length > 0 ? [] : commands.filter((one) => !goesOn(line, one, WRITTEN_AS))), ...[...evident, ...loose].filter((one) => !goesOn(line, one, GOES_ON))].filter(isSecret)]);
}
const goesOn = (line: string, { start, end }: Found, words: RegExp): boolean => words.test(line.slice(start, end)) && /^[ \t]+\S/.test(line.slice(end, end + LONGEST_MARKER));
const moved = ({ start, end, as }: Found, by: number): Found => ({ start: start + by, end: end + by, as });
/** Whether it is the line's own: where a secret is kept, a key that everybody may see, what was sealed before. */
function isOfLine(line: string, one: Found, sealed: string): boolean {
  const text = line.slice(one.start, one.end);
  return A_FILE.test(text) || PUBLIC_KEY.test(text) || isSealed(line, one, sealed);
}
const isSealed = (line: string, { start, end }: Found, sealed: string): boolean => end <= start || line.slice(start, end).includes(sealed) || isInside(line, start, sealed);

/** What shows itself to be a secret, in the words of the line and in those of a command that is written as a list. */
function evidentIn(line: string): readonly Found[] {
  const found: Found[] = elementsIn(line).map((one) => bare(line, one));
  const words = asWords(line);
  for (const text of words === line ? [line] : [line, words]) {
    for (const { pattern, holds, as } of EVIDENT) {
      if (holds !== undefined && !text.includes(holds)) continue;
      for (const match of text.matchAll(pattern)) for (const span of match.indices!.slice(1)) if (span) found.push(bare(text, { start: span[0], end: span[1], as }));
    }
  }
  return found;
}
/** What the commands that are known hold: none of it is doubted, and nothing else is looked for in such a line. */
function commanded(line: string, patterns: readonly RegExp[]): readonly Found[] {
  const found: Found[] = [];
  for (const pattern of patterns) {
    for (const match of pattern.global ? line.matchAll(pattern) : [pattern.exec(line)]) {
      for (const span of match?.indices?.slice(1) ?? []) if (span) found.push(bare(line, { start: span[0], end: span[1], as: line.slice(0, span[0]).endsWith('ENC ') ? 're-encoded' : 'plain' }));
    }
  }
  return found;
}
function generic(line: string): readonly Found[] {
  const found: Found[] = [];
  const isMarkup = /^\s*<[A-Za-z?!]/.test(line);
  const prefixes = isMarkup ? [ASSIGNMENT] : NOT_COMMUNITY.test(line) && !/snmp/i.test(line) ? [SUFFIX, ASSIGNMENT] : [WORD, SUFFIX, ASSIGNMENT];
  for (const prefix of prefixes) found.push(...valuesAfter(line, prefix));
  if (!isMarkup && (KEY_COMPANY.test(line) || /^[ \t]*key /i.test(line))) found.push(...valuesAfter(line, KEY));
  return found;
}
/** The word is itself a text in quotes: what follows is the next one. */
const CLOSED = /["'][ \t]*$/;
/** A word within a long value is part of it: a line that is nothing but such words is looked at once. */
function valuesAfter(line: string, prefix: RegExp): readonly Found[] {
  const found: Found[] = [];
  let within = 0;
  for (const match of line.matchAll(prefix)) {
    const at = match.index + match[0].length;
    if (match.index < within || (prefix !== KEY && isOfName(line, match)) || (CLOSED.test(match[0]) && /[,}\])]/.test(line[at]!))) continue;
    const values = valueAt(line, at, prefix === KEY ? '' : separatorBefore(line, match.index));
    found.push(...values);
    for (const { start, end } of values) if (end - start > LONGEST_MARKER) within = end;
  }
  return found;
}
function isOfName(line: string, { 0: words, index }: RegExpExecArray): boolean {
  return NAMED_AFTER.test(words) || (/^secrets?\s/i.test(words) && NAMED_BEFORE.test(line.slice(Math.max(0, index - 12), index))) || ABOUT_ONE.test(words) || (/^secret\s/i.test(words) && KIND_AFTER.test(line.slice(index + words.length, index + words.length + 16)));
}
/** What somebody wrote between quotes is one of the settings of a line: its words are free, those beside it are not. */
function besideWords(line: string): readonly Found[] {
  const words = asWords(line);
  const found = words === line ? generic(line) : [...generic(line), ...generic(words)];
  const written = WRITTEN.flatMap((pattern) => [...line.matchAll(pattern)].map((match) => match.indices![1]!));
  if (written.length === 0) return found;
  const isWritten = ({ start }: Found): boolean => written.some(([from, to]) => start >= from && start < to);
  return [...found.filter((one) => !isWritten(one)), ...assigned(line).filter(isWritten)];
}
/** Words that tell how it stands with a password are no password. */
const PROSE_WORDS = '(?:not|never|no|the|an?|your|my|our|in|on|at|by|with|as|case|required|needed|checked|expired|changed|set|reset|stored|logged|recorded|known|mandatory|prohibited|forbidden|kept|encrypted|hidden)\\b';
const PROSE = new RegExp(`^${PROSE_WORDS}`, 'i');
const GIVEN = new RegExp(`\\b(?:password|passwd|passphrase|passcode|pass|pwd|pw|psk|secret|pin|community|key)\\b(?:[ \\t]*[:=][ \\t]*|[ \\t]+is[ \\t]+(?!${PROSE_WORDS}))["']?([^\\s"'\\\\]+)|\\b(?:password|passwd|passphrase|passcode|pass|pwd|psk)[ \\t]+["']?(?=[^\\s"']*\\d)([^\\s"']+)`, 'dgi');
/** In words that somebody wrote: what is given a value, or has a digit where a word would have none. */
function assigned(line: string): readonly Found[] {
  return [...line.matchAll(GIVEN)].flatMap((match) => match.indices!.slice(1).flatMap((span) => (span ? [{ start: span[0], end: span[1], as: 'plain' as const }] : [])));
}
/** What parts one assignment from the next: `&` in addresses of the web, `,` among the options of a mount. */
function separatorBefore(line: string, at: number): string {
  const before = line[at - 1] ?? '';
  return before === '?' || before === '&' ? '&' : before === ',' ? ',' : '';
}

/** The value that begins at `at`, past markers; a lone number of up to three digits is a number, not a secret. */
function valueAt(line: string, at: number, separator: string): readonly Found[] {
  let start = at;
  let as: Found['as'] = 'plain';
  for (let markers = 0; markers < MARKERS; markers++) {
    const marker = MARKER.exec(line.slice(start, start + LONGEST_MARKER))?.[0];
    if (marker === undefined) break;
    if (marker.startsWith('ENC')) as = 're-encoded';
    start += marker.length;
  }
  const rest = line.slice(start);
  if (start > at && /[ \t]?is[ \t]+$/i.test(line.slice(at, start)) && PROSE.test(rest)) return [];
  const escaped = /^\\"((?:[^"\\]|\\[^"])*)/.exec(rest);
  if (escaped) return [{ start: start + 2, end: start + escaped[0].length, as }];
  const named = NAMED.exec(line.slice(Math.max(0, at - LONGEST_MARKER), at))?.[1];
  if (named !== undefined && /^[{[]/.test(rest)) return ABOUT_SECRETS.test(named) ? [] : leavesAt(line, start, as);
  const value = VALUE.exec(rest);
  if (!value) return [];
  const quoted = value[3] === undefined;
  const bareWord = named === undefined ? (value[3] ?? '') : /^[^,}\]]*/.exec(value[3] ?? '')![0];
  const upTo = separator === '' ? bareWord : bareWord.split(separator)[0]!;
  const text = value[1] ?? value[2] ?? upTo.replace(/[;,]+$/, '').replace(/(?:\\?["'])+$/, '');
  if (!quoted && start === at && /^\d{1,3}$/.test(text)) return [];
  return [{ start: start + (quoted ? 1 : 0), end: start + (quoted ? 1 : 0) + text.length, as }];
}

/** The name of a member of an object in JSON, before its value; names of what is said of secrets; names of members that are none. */
const NAMED = /["']([^"']{0,100})["'][ \t]*:[ \t]*$/;
const ABOUT_SECRETS = /polic|rule|setting|option|strength|length|history|expir|complex|requirement/i;
const NO_LEAF = /^(?:type|kind|alg(?:orithm)?|hash_?type|user_?(?:name)?|name|id|mode|method|format|version|encoding)$/i;
const LONGEST_OBJECT = 4000;
/** The texts in an object or a list that stands where a secret does: it may say how each is written beside it. */
function leavesAt(line: string, at: number, as: Found['as']): readonly Found[] {
  const part = /(["'])((?:(?!\1)[^\\]|\\.)*)\1[ \t]*(:?)|[{}[\]]/g;
  part.lastIndex = at;
  const found: Found[] = [];
  let [depth, name] = [0, ''];
  for (let match = part.exec(line); match !== null && match.index < at + LONGEST_OBJECT; match = part.exec(line)) {
    const [whole, quote, text, colon] = match;
    if (quote === undefined) depth += whole === '{' || whole === '[' ? 1 : -1;
    else if (colon === ':') name = text!;
    else if (text !== '' && !NO_LEAF.test(name)) found.push({ start: match.index + 1, end: match.index + 1 + text!.length, as });
    if (depth === 0) break;
  }
  return found;
}

/** Without its quotes, and without what ends a statement. */
export function bare(line: string, { start, end, as }: Found): Found {
  let [from, to] = [start, end];
  while (to > from && /[;,]/.test(line[to - 1]!)) to--;
  if (/["']/.test(line[from] ?? '') && to - from > 1) {
    from++;
    if (/["']/.test(line[to - 1]!)) to--;
  } else while (to > from && /["']/.test(line[to - 1]!)) to--;
  return { start: from, end: to, as };
}
/** Whether `at` lies in a token of an earlier pass. */
function isInside(line: string, at: number, sealed: string): boolean {
  const from = Math.max(0, at - LONGEST_MARKER);
  const open = line.slice(from, at + sealed.length).lastIndexOf(sealed);
  return open >= 0 && !/[ \t]/.test(line.slice(from + open, at));
}

/** Where two overlap, the longer stands; of two alike, the one that may be compared least. */
function apart(found: readonly Found[]): readonly Found[] {
  const groups: Found[][] = [];
  let reach = -1;
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    if (one.start < reach) groups.at(-1)!.push(one);
    else groups.push([one]);
    reach = Math.max(reach, one.end);
  }
  return groups.flatMap((group) => (group.length === 1 ? group : chosenOf(group)));
}
const RANK = { 're-encoded': 0, salted: 1, plain: 2 } as const;
function chosenOf(group: readonly Found[]): readonly Found[] {
  const chosen: Found[] = [];
  for (const one of [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || RANK[a.as] - RANK[b.as] || a.start - b.start)) {
    if (chosen.every(({ start, end }) => one.end <= start || one.start >= end)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
