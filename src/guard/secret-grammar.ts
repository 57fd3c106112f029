/** Knows how positions in lines are written down: what may stand before a secret, and § for the secret. */

/** Any way of writing down a secret, before it: an encryption type, an encoding. */
const HOW = '(?:(?:\\d{1,2}a?|ENC|encrypted|unencrypted|clear|clear-text|cleartext|cipher|ciphertext|simple|plain|plaintext|plain-text|hash|hashed|irreversible-cipher|ascii|ascii-text|hex|hexadecimal|hex-string|sha512|sha256-password|sha-?256|sha1|localized)[ \\t]+(?=\\S))*';
const SECRET = '("(?:[^"\\\\]|\\\\.)*"|\'[^\']*\'|[^\\s;]+)';
const ADDRESS = '"?(?:\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+|[a-z][\\w-]*\\.[\\w.-]+)"?';
const AUTH = '(?:md5|sha(?:[- ]?2)?(?:[ -]?(?:1|224|256|384|512))?)';
const CIPHER = '(?:3?des(?:56|-ede3|-?\\d+)?|3desede|aes(?:[- ]?(?:128|192|256)\\w*(?:-cfb|-c)?)?)';
/** How AireOS writes what it encrypts: type, vector, digest, length, text. */
const BLOB = '\\d § § \\d+ §';
/** What a community allows. */
export const ACCESS = '(?:ro|rw|read|write|read-?only|read-?write(?:-all)?)';
/** Words of a trap receiver's line before its community. */
export const HOST_WORDS = '(?:(?:vrf|use-vrf|filter|source-interface|udp-port|port|timeout|retries) \\S+|traps?|informs?|poll|trap-version|version (?:v?[123]c?)|community|noauth|auth|priv|\\d{2,5}(?= \\S+ smode))';

/** `§` a secret, `<how>` how it may be written, a blank any blanks. Such a line holds no other secrets than these. */
export const line = (text: string): RegExp => new RegExp(`^[ \\t]*(?:encrypted[ \\t]+)?${written(text)}`, 'di');
/** The same, anywhere in a line, as often as it stands there. */
export const within = (text: string): RegExp => new RegExp(`\\b${written(text)}`, 'dgi');
function written(text: string): string {
  return text.replaceAll('<blob>', BLOB).replaceAll('.*?', '.{0,300}?').replaceAll('(?:.* )?', '(?:.{0,300} )?').replaceAll(' ', '[ \\t]+').replaceAll('<how>[ \\t]+', HOW).replaceAll('<address>', ADDRESS).replaceAll('<auth>', AUTH).replaceAll('<cipher>', CIPHER).replaceAll('§', SECRET);
}
