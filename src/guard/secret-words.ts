/** Knows words after which a secret follows in any line, whatever the platform, and how its value is read off there. */
import { ABOUT_ONE } from './secret-files.js';
import { KIND_AFTER, NAMED_AFTER, NAMED_BEFORE } from './secret-programs.js';
import type { Found } from './secret-shapes.js';

/** Words after which, past any `MARKER`, a secret follows: as `password X`, `password=X`, `"password": "X"`. They may end longer words. */
const WORDS = [
  'secret', 'password', 'pass-?phrase', 'passwd(?![ \\t]+-|/)', 'psk(?![ \\t]+[\\w.-]+=)', 'kerberos-keytab', 'auth-?token', 'proxyUsername(?="\\s*:\\s*[{])', 'passcode', 'agent-user-override-key', 'pre[-_]?shared[-_]?(?:key|secret)', 'sec(?:urity)-?key', 'shared[-_]?(?:key|secret)', 'wpa[-_]?key', 'wep[-_]?key(?:\\d)?', 'wepkey', 'private[-_]?key',
  'community', '(?:auth(?:entication)?|encryption|message-digest|session|server|priv|privacy|radius)-?key', 'key-string', 'key-hash(?![ \\t]+ssh-)', 'key-octet-string', '(?:url-?hash|encrypt|tls-crypt|cluster|seed|localized)-?key', 'client-key-data', '\\.dockerconfigjson', '(?:api|rest|id|access|bearer)-?token', 'bind_?credentials', 'new-?pass', 'pass-?key', 'pskvalue', 'key-?material', 'privacy-pwd', '(?:phone|sim|user|voicemail|device)-pin', 'pswd', '(?:adm|o|usr|edit|l4adm|slbadm)pw', '[rwt]comm(?:unity)?', 'r[ow]comm', 'auth-(?:md5|sha\\d{0,3})(?=:)', 'encrypt-(?:aes|des)(?=:)', 'hexadecimal-string', 'trap-group', 'authentication text', 'community-name',
  'authentication-mode', 'privacy-mode', 'encrypted-(?:key|keystring|password)', 'plaintext-key', 'keystring', 'key-value', '(?:wpa-?)?hex-?key', 'phash', 'plain-text-password-value', '(?:snmp[-_])?community[-_]string', '(?:auth|priv)(?:pwd|passwd|pw)', 'auth-pwd', 'priv-pwd', '(?:bind|rootbind|root|admin|smtp)[-_]?pw', 'radius-common-pw', 'requirepass', 'masterauth', 'auth_pass',
  'r[ow]community6?', 'trapcommunity', '(?:md5|tcp-md5|shared|secret|static|management-protection|virtual-controller|api|access|enc|ddns|secondary|account|activation|registration|t?otp)-?key(?:-\\d)?', 'unlock-code', 'chap-secret', 'shared_key', 'auth-?pass', 'priv-?pass', 'snmp-community', '(?:login|enable|user|admin|root|bind|sent|mgmt|sa)[-_]?pass(?:word)?',
];
/** Names that are only worth a secret where a value is assigned to them. */
const ASSIGNED = ['[\\w.-]{0,60}(?:x_(?:mgmt|ca|dh|server)_key|(?:api|auth|priv|privacy|iapp|account|master|signing|encryption|client|shared|private|service|license|storage|webhook|validation|decryption)[-_]?key|(?:auth|priv(?:acy)?|crypt)phrase|community(?!types?|lists?|count|num|id|members|set|attr)|(?<![a-z])pmk|access[-_]?key|secret[-_]?key|token|authtok|x_shadow|credential(?!s?["\']?[ \\t]*[:=][ \\t]*["\']?/)|pass(?!wordform)|pwd|password(?!form)|passwd|secret)\\w{0,40}'];
/** What may stand between the word and the secret: how it is written down. */
const MARKER = /^(?:encryption-type|--[a-z]\w+|sha-\d{3}|(?:read|write|read-only|read-write|ro|rw)(?= (?:cipher|simple) )|(?:manager|operator)(?: user-name [^ ]+)?(?= (?:plaintext|sha1|sha256) )|ENC|level \d+|encrypted|unencrypted|hashed|irreversible-cipher|cipher-text|ciphertext|cipher|simple|plaintext|plain-text|ascii-text|hexadecimal|plain|clear-text|cleartext|clear|ascii|hex|text|sha256-password|sha512|sha384|sha256|sha224|sha1|sha2|sha|md5|pbkdf2|bcrypt-sha512|scrypt|hmac-\S+|REG_(?:EXPAND_)?SZ|3des(?:-\S+)?|des(?:-\S+)?|aes(?:-?\d+)?(?:-\S+)?|auth|priv|address \S+|address ipv6 \S+|hostname \S+|remote|local|pass-?phrase|raw-key|key|\d{1,3}a?|0x|is|was|to)(?=[ \t]+[^ \t])[ \t]+/i;
/** No line has more of them before a secret. */
const MARKERS = 8;
export const LONGEST_MARKER = 200;
const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|(?<=\w)'(?=\w))*)'|((?!<[^<>]{0,60}>(?:[\s;,'"]|$)|<(?:\/|[ \t<]|$))[^ \t"'\\>][^ \t]*))/;
const WORD = new RegExp(`(?<![A-Za-z0-9/=!-])(?:[\\w.-]{0,60}[_.-])?(?:${WORDS.join('|')})(?:-(?:encrypted|hashed|hash|override))?(?![A-Za-z0-9_-])(?:\\\\?"|')?[ \\t]*(?:=>|:=|==|::|[:=])?[ \\t]*(?=[^ \\t:=])`, 'gi');
const SUFFIX = /(?<![A-Za-z0-9/=!-])[\w.-]{0,60}(?:secret|password|passwd(?![ \t]+-|\/)|pass-?phrase|psk(?![ \t]+[\w.-]+=)|preshared-?key)(?:-(?:encrypted|hashed|hash|override))?(?![A-Za-z0-9_-])(?:\\?"|')?[ \t]*(?:=>|:=|==|::|[:=])?[ \t]*(?=[^ \t:=])/gi;
const ASSIGNMENT = new RegExp(`(?<![A-Za-z0-9])(?:${ASSIGNED.join('|')})(?:\\\\?"|')?[ \\t]*(?:=|:(?=[ \\t]*["']))[ \\t]*(?=[^ \\t=])`, 'gi');
/** A bare `key` means a secret only in such company, or at the start of a line. */
const KEY_COMPANY = /map-server|rsvp|mobility|auth-port|tacacs|radius|isakmp|ikev?[12]?\b|pre-shared|\bntp\b|\bldap|license|wpa|psk|aaa|\bbfd\b|macsec|hsrp|vrrp|ospf|isis|bgp|eigrp|rip\b/i;
const KEY = /(?:^[ \t]*|[ \t])key[ \t]+(?!chain\b|generate\b|zeroize\b|rsa\b|dsa\b|ecdsa\b|"[^"]*"[ \t]*\{|management\b|exchange\b|config-key\b|pubkey|algorithm|size|type|length|id\b|storage|modulus|\w+[ \t]+:)(?=[^ \t])/gi;
const NOT_COMMUNITY = /(?:send|match|set ip|ip|large|ext|extended|standard|expanded|additive|bgp)[- ]community|community-list|communities/i;

/** The heads of a table's columns, the first of which is a key. */
const HEADING = /^\s*Key\s+[A-Z][a-z]+(?:\s+\S+){2,}\s*$/;

/** What the words of a line tell of secrets. */
export function generic(line: string): readonly Found[] {
  const isMarkup = /^\s*<[A-Za-z?!]/.test(line);
  const prefixes = isMarkup ? [ASSIGNMENT] : NOT_COMMUNITY.test(line) && !/snmp/i.test(line) ? [SUFFIX, ASSIGNMENT] : [WORD, SUFFIX, ASSIGNMENT];
  const withKey = !isMarkup && !HEADING.test(line) && (KEY_COMPANY.test(line) || /^[ \t]*key /i.test(line));
  return [...prefixes, ...(withKey ? [KEY] : [])].flatMap((prefix) => valuesAfter(line, prefix));
}
/** The word is itself a text in quotes: what follows is the next one. */
const CLOSED = /["'][ \t]*$/;
/** The rest of what stands in place of a secret that somebody took out: `<secret hidden>`. */
/** What a field of a form is for: `type="password"`. */
const FORM_FIELD = /\btype=\\?["']$/i;
const MASKED = /^[\w ]{1,30}>(?!.*<\/)/;
/** A word within a long value is part of it: a line that is nothing but such words is looked at once. */
function valuesAfter(line: string, prefix: RegExp): readonly Found[] {
  const found: Found[] = [];
  let within = 0;
  for (const match of line.matchAll(prefix)) {
    const at = match.index + match[0].length;
    if (match.index < within || (prefix !== KEY && (isOfName(line, match) || FORM_FIELD.test(line.slice(Math.max(0, match.index - 8), match.index)))) || (CLOSED.test(match[0]) && /[,}\])]/.test(line[at]!)) || (line[match.index - 1] === '<' && MASKED.test(line.slice(at, at + LONGEST_MARKER)))) continue;
    const values = valueAt(line, at, prefix === KEY ? '' : separatorBefore(line, match.index));
    found.push(...values);
    for (const { start, end } of values) if (end - start > LONGEST_MARKER) within = end;
  }
  return found;
}
function isOfName(line: string, { 0: words, index }: RegExpExecArray): boolean {
  return NAMED_AFTER.test(words) || (/^secrets?\s/i.test(words) && NAMED_BEFORE.test(line.slice(Math.max(0, index - 12), index))) || ABOUT_ONE.test(words) || (/^secret\s/i.test(words) && KIND_AFTER.test(line.slice(index + words.length, index + words.length + 16)));
}
/** Words that tell how it stands with a password are no password. */
const PROSE_WORDS = '(?:not|never|no|the|an?|your|my|our|in|on|at|by|with|as|case|required|needed|checked|expired|changed|set|reset|stored|logged|recorded|known|mandatory|prohibited|forbidden|kept|encrypted|hidden)\\b';
const PROSE = new RegExp(`^${PROSE_WORDS}`, 'i');
const GIVEN = new RegExp(`\\b(?:password|passwd|passphrase|passcode|pass|pwd|pw|psk|secret|pin|community|key)\\b(?:[ \\t]*[:=][ \\t]*|[ \\t]+(?:is|was)[ \\t]+(?!${PROSE_WORDS}))["']?([^\\s"'\\\\]+)|\\b(?:password|passwd|passphrase|passcode|pass|pwd|psk)[ \\t]+["']?(?=[^\\s"']*\\d)(?!\\d{1,3}\\b)([^\\s"']+)`, 'dgi');
/** In words that somebody wrote: what is given a value, or has a digit where a word would have none. */
export function assigned(line: string): readonly Found[] {
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
  if (start > at && /[ \t]?(?:is|was)[ \t]+$/i.test(line.slice(at, start)) && PROSE.test(rest)) return [];
  const escaped = /^\\"((?:[^"\\]|\\[^"])*)/.exec(rest);
  if (escaped) return [{ start: start + 2, end: start + escaped[0].length, as }];
  const named = NAMED.exec(line.slice(Math.max(0, at - LONGEST_MARKER), at))?.[1];
  if (named !== undefined && /^[{[]/.test(rest)) return ABOUT_SECRETS.test(named) ? [] : leavesAt(line, start, as);
  const value = VALUE.exec(rest);
  if (!value) return [];
  const quoted = value[3] === undefined;
  const bareWord = named === undefined ? (value[3] ?? '') : /^[^,}\]]*/.exec(value[3] ?? '')![0];
  const upTo = separator === '' ? bareWord : bareWord.split(separator)[0]!;
  const text = value[1] ?? value[2] ?? upTo.replace(/[;,]+$/, '').replace(/\\?["'][\]})]{1,8}$/, '').replace(/(?:\\?["'])+$/, '');
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
