/** Knows lines of files of hosts in which a secret has its place without a word beside it that says so, and lines there that only look as if they held one. */
import type { Shape } from './secret-shapes.js';

const VALUE = `("[^"]*"|'[^']*'|[^\\s"']+)`;
/** `§` a secret, a blank any blanks. */
const fileLine = (text: string, holds?: string, flags = ''): Shape => ({ pattern: new RegExp(`^\\s*${text.replaceAll(' ', '\\s+').replaceAll('§', VALUE)}`, `dg${flags}`), ...(holds !== undefined && { holds }), as: 'plain' });

/** Every group that took part is a secret. */
export const FILES: readonly Shape[] = [
  // ifcfg keys, interfaces(5)
  fileLine(String.raw`(?:export )?(?:KEY\d?|PW)=(?:s:)?(?![$/'"\x60])§\s*$`, '='),
  fileLine(String.raw`wireless-(?:key\d?|defaultkey) (?:(?:restricted|open|\[\d\]) )*(?:s:)?(?!off\b|on\b|\d\s*$)§`, 'wireless-'),
  // slapd.conf(5), ldif(5)
  fileLine(String.raw`(?:olcRootPW|userPassword|olcDbACLBind):{1,2} §`, ':', 'i'),
  // snmpd.conf(5), snmptrapd.conf(5), snmp.conf(5)
  fileLine(String.raw`trapsess .{0,300}?-c ?§`, 'trapsess'),
  fileLine(String.raw`trapsess (?=.{0,300}?-A ?§)(?:.{0,300}?-X ?§)?`, 'trapsess'),
  fileLine(String.raw`authcommunity \S+ §`, 'authcommunity', 'i'),
  fileLine(String.raw`defCommunity §`, 'ommunity', 'i'),
  // ipsec.secrets(5)
  fileLine(String.raw`(?:[\w.@%:-]+ )*: (?:RSA|ECDSA|BLISS|PKCS8|PKCS12|P12|PIN) \S+ "([^"]+)"`, ': '),
  // the names and passwords with which mail goes on: postfix, exim
  fileLine(String.raw`(?:\[(?:[\w-]+\.)+[\w-]+\](?::\w+)? [\w.+-]+|(?:smtp|mail|mx|relay|submission)[\w-]*\.[\w.-]+ [A-Za-z][\w.+-]{2,}|(?:[\w-]+\.)+[A-Za-z]{2,} [\w.+-]+@[\w.-]+|\[(?:[\w-]+\.)+[\w-]+\](?::\w+)? [\w.+-]+@[\w.-]+):([^\s:/][^\s:]{3,})\s*$`, ':'),
  fileLine(String.raw`(?:\*[\w.-]*|\.?(?:smtp|mail|mx|relay|submission)[\w-]*\.[\w.-]+):[A-Za-z][\w.+@-]*:(\S+)\s*$`, ':'),
  fileLine(String.raw`(?:hide )?(?:mysql|pgsql|oracle|ibase|redis)_servers = [^/\s]+/[^/\s]*/[^/\s]*/(\S+)`, '_servers'),
  // services
  fileLine(String.raw`rpcauth=[^\s:]+:(\S+)`, 'rpcauth'),
  fileLine(String.raw`cache_peer .{0,200}?\blogin=[^\s:]+:(\S+)`, 'cache_peer'),
  fileLine(String.raw`(?:fastcgi|uwsgi|scgi)_param \w*(?:PASS|PASSWORD|PWD|SECRET|TOKEN)\w* ["']?([^\s"';]+)`, '_param'),
  fileLine(String.raw`password_pbkdf2 \S+ §`, 'password_pbkdf2'),
  fileLine(String.raw`[^\s:#/]+:(\{(?:S?SHA\d*|SSHA\d*|MD5|SMD5|CRYPT|BLF-CRYPT|PLAIN|SHA\d*-CRYPT)\}\S+)`, '{'),
  // settings of programs
  fileLine(String.raw`(?:- |export )?["']?[A-Z][A-Z0-9]*_(?:[A-Z0-9]+_)*(?:(?<!PUBLIC_|PUB_|HOST_|SORT_|PARTITION_|PRIMARY_|FOREIGN_|CACHE_)KEY|SALT)=["']?(?:base64:)?(?![$/\x60])([^\s"'#]{5,})["']?\s*$`, '='),
  fileLine(String.raw`(?:- )?["']?(?:[\w-]+[_.-])?(?:api[_-]?key|access[_-]?key|secret[_-]?key|auth[_-]?key|signing[_-]?key|encryption[_-]?key|licen[cs]e[_-]?key|token)["']?: (?![|>{[!&*])§\s*$`, ':', 'i'),
];

/** Settings that are named for secrets and hold none. */
export const PLAIN_FILE_LINES: readonly RegExp[] = [
  /^\s*(?:smb passwd file|unix password sync|passwd (?:chat|program|chat debug|chat timeout)|pam password change|null passwords|encrypt passwords|min password length|machine password timeout|password server)\s*=/i,
  /^\s*(?:password_query|user_query|default_pass_scheme|auth_\w*password_scheme|\w*passw(?:or)?d_maps|\w*passw(?:or)?d_(?:file|scheme|format|encryption|column|field|attribute))\s*=/i,
  /^\s*ldap_\w*authtok_type\s*=/i,
];

/** What a setting is named for that tells of a secret: how long it is good, where it lies, what kind it is. */
export const ABOUT_ONE = /[_-](?:ttl|timeout|lifetime|length|len|expiry|expires?(?:_in)?|age|days|hours|minutes|seconds|count|retries|rounds|cost|policy|type|scheme|query|maps|url|uri|endpoint|header|algorithm|algo|format|encoding|field|column|attribute|prompt|name)["']?[ \t]*[:=]/i;
/** A value that the shell fetches from elsewhere. */
export const FETCHED = /^(?:\$\(|\$\{?[A-Z_][A-Z0-9_]*\}?$)/;
