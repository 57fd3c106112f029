/** Knows lines of files of hosts in which a secret has its place without a word beside it that says so, and lines there that only look as if they held one. */
import type { Shape } from './secret-shapes.js';

const VALUE = `("[^"]*"|'[^']*'|[^\\s"']+)`;
/** `§` a secret, a blank any blanks. */
const fileLine = (text: string, holds?: string, flags = ''): Shape => ({ pattern: new RegExp(`^\\s*${text.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+').replaceAll('§', VALUE)}`, `dg${flags}`), ...(holds !== undefined && { holds }), as: 'plain' });

/** Every group that took part is a secret. */
export const FILES: readonly Shape[] = [
  // ifcfg keys, interfaces(5)
  fileLine(String.raw`(?:export )?(?:KEY\d?|PW)=(?:s:)?(?![$/'"\x60])§\s*$`, '='),
  fileLine(String.raw`wireless-(?:key\d?|defaultkey) (?:(?:restricted|open|\[\d\]) )*(?:s:)?(?!off\b|on\b|\d\s*$)§`, 'wireless-'),
  // slapd.conf(5), ldif(5)
  fileLine(String.raw`(?:olcRootPW|userPassword|olcDbACLBind|unicodePwd|krbPrincipalKey|samba(?:NT|LM)Password):{1,2} §`, ':', 'i'),
  // snmpd.conf(5), snmptrapd.conf(5), snmp.conf(5)
  fileLine(String.raw`trapsess .{0,300}?-c ?§`, 'trapsess'),
  fileLine(String.raw`trapsess (?=.{0,300}?-A ?§)(?:.{0,300}?-X ?§)?`, 'trapsess'),
  fileLine(String.raw`authcommunity \S+ §`, 'ommunity', 'i'),
  fileLine(String.raw`defCommunity §`, 'ommunity', 'i'),
  // ipsec.secrets(5)
  fileLine(String.raw`(?:[\w.@%:-]+ )*: (?:RSA|ECDSA|BLISS|PKCS8|PKCS12|P12|PIN) \S+ "([^"]+)"`, ': '),
  fileLine(String.raw`[^:]{0,200}: ?(?:EAP|XAUTH|NTLM|PSK|PIN) (?:(?!0[xs])[\w.@%:-]+ )?§\s*$`, ':'),
  // pppd(8): client, server, secret, addresses
  fileLine(String.raw`(?:"[^"]*"|'[^']*'|(?!(?:tcp|udp|raw|sctp|icmp)\d?\b)[A-Za-z][\w.@\\-]*) ["']?\*["']? (?!\d+\.\d+\.\d+\.\d+)§(?: (?:["']?\*["']?|-|\d[\d./]*))*\s*$`, '*'),
  fileLine(String.raw`\* [A-Za-z][\w.-]* "([^"]+)"\s*$`, '*'),
  fileLine(String.raw`"[^"]+" [\w."'-]+ "([^"]+)" \d[\d./]+\s*$`, '"'),
  // hostapd.conf(5), OpenWrt's UCI, what wg(8) shows in netplan(5)
  fileLine(String.raw`radius_das_client=\S+ §`, 'radius_das'),
  fileLine(String.raw`(?:[\w.]*[_.])?(?:pin|cak)=(?!\d?\s*$)§\s*$`, '='),
  fileLine(String.raw`option (?:key\d?|\w*(?<!public_|rekey_)key|\w*pin(?:code)?) ["']?(?:s:)?(?![1-4]?["']?\s*$)([^\s"']+)`, 'option'),
  fileLine(String.raw`(?:uci set )?wireless\.\S+\.key\d?=["']?(?:s:)?(?![1-4]["']?\s*$)([^\s"']+)`, 'wireless.'),
  fileLine(String.raw`(?:key|private|shared): ["']?([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)["']?\s*$`, '='),
  // systemd.exec(5), ceph, tac_plus, consul, corosync, asterisk
  fileLine(String.raw`SetCredential(?:Encrypted)?=[^:\s]+:\s?§`, 'SetCredential'),
  fileLine(String.raw`key = ([A-Za-z0-9+/_.!@%-]{16,}={0,2})\s*$`, 'key'),
  fileLine(String.raw`key = "([^"/]+)";?\s*$`, 'key'),
  fileLine(String.raw`(?:login|enable|chap|pap|opap|arap|ms-?chap|global|password) = (?:cleartext|clear|des|crypt|md5) §`, '='),
  fileLine(String.raw`["']?encrypt["']? ?[:=] ["']?([A-Za-z0-9+/]{22,}={1,2})["']?,?\s*$`, 'encrypt'),
  fileLine(String.raw`\d+ (?:sha1|md5|crc) ([^\s"']+)\s*$`, ' '),
  fileLine(String.raw`\d{2,10} => (\d{3,12}),[^,]*,`, '=>'),
  fileLine(String.raw`\$USER\d+\$=§`, '$USER'),
  // a server of pam_radius with its port: secret, seconds
  fileLine(String.raw`(?:\d+\.\d+\.\d+\.\d+|\[[0-9a-f:]+\]|[\w.-]+\.[a-z]+):\d{3,5} § \d{1,2}\s*$`, ':', 'i'),
  fileLine(String.raw`snmp\.community\w*(?:\.\d+)?:\s*§`, 'snmp'),
  fileLine(String.raw`Community ?\d+: §(?: \(r[ow]\)|\s*$)`, 'ommunity'),
  fileLine(String.raw`Key Content : §`, 'Key Content'),
  fileLine(String.raw`wl\d?_key\d=§\s*$`, 'wl'),
  fileLine(String.raw`[\w.-]*[_-]pass: (?![|>{[!&*])§\s*$`, 'pass'),
  // private keys of BIND and libreswan
  fileLine(String.raw`(?:PrivateExponent|Prime[12]|Exponent[12]|Coefficient|PrivateKey): (?:0x)?§\s*$`, ':'),
  // databases
  fileLine(String.raw`.{0,300}?\bIDENTIFIED (?:WITH \S+ )?(?:BY|AS)(?: PASSWORD)? ["']([^"']+)["']`, 'IDENTIFIED', 'i'),
  fileLine(String.raw`.{0,300}?\bIDENTIFIED VIA \S+ (?:USING|AS) ["']([^"']+)["']`, 'IDENTIFIED', 'i'),
  fileLine(String.raw`.{0,300}?\bPASSWORD\(["']([^"']+)["']\)`, '(', 'i'),
  fileLine(String.raw`"[^"]+" "((?:md5|SCRAM-SHA-256\$)[^"]+)"`, '"'),
  fileLine(String.raw`.{0,300}?\buser(?:name)?=[^\s,%]+%([^\s,]+)`, '%'),
  fileLine(String.raw`[A-Z_]*(?:BASIC_?AUTH|HTPASSWD|AUTH_USERS?)[A-Z_]*=["']?[^:\s/]+:§`, '='),
  // kubectl, prometheus, nsupdate
  fileLine(String.raw`(?:- )?(?:service|routing|integration|user|app|bot|webhook)_key: §`, '_key'),
  fileLine(String.raw`credentials: (?![|>{[!&*/])§\s*$`, 'credentials'),
  fileLine(String.raw`key \S+\. (?!\{)§\s*$`, 'key'),
  // fetchmail, sendmail, exim
  fileLine(String.raw`(?:poll|server|skip|user)\b.{0,200}?\bpass(?:word)? "([^"]+)"`, 'pass'),
  fileLine(String.raw`AuthInfo:\S+ .{0,200}?"P[:=]([^"]+)"`, 'AuthInfo'),
  fileLine(String.raw`client_send = (?:: ?\S+ : |[^\s^]*\^[^\s^]+\^)§`, 'client_send'),
  // the names and passwords with which mail goes on: postfix, exim
  fileLine(String.raw`(?:\[(?:[\w-]+\.)+[\w-]+\](?::\w+)? [\w.+-]+|(?:smtp|mail|mx|relay|submission)[\w-]*\.[\w.-]+ [A-Za-z][\w.+-]{2,}|(?:[\w-]+\.)+[A-Za-z]{2,} [\w.+-]+@[\w.-]+|\[(?:[\w-]+\.)+[\w-]+\](?::\w+)? [\w.+-]+@[\w.-]+):([^\s:/][^\s:]{3,})\s*$`, ':'),
  fileLine(String.raw`(?:\*[\w.-]*|\.?(?:smtp|mail|mx|relay|submission)[\w-]*\.[\w.-]+):[A-Za-z][\w.+@-]*:(\S+)\s*$`, ':'),
  fileLine(String.raw`(?:hide )?(?:mysql|pgsql|oracle|ibase|redis)_servers = [^/\s]+/[^/\s]*/[^/\s]*/(\S+)`, '_servers'),
  fileLine(String.raw`\w+_maps = static:[^\s:]+:(\S+)`, 'static:'),
  // services
  fileLine(String.raw`rpcauth=[^\s:]+:(\S+)`, 'rpcauth'),
  fileLine(String.raw`cache_peer .{0,200}?\blogin=[^\s:]+:(\S+)`, 'cache_peer'),
  fileLine(String.raw`(?:fastcgi|uwsgi|scgi)_param \w*(?:PASS|PASSWORD|PWD|SECRET|TOKEN)\w* ["']?([^\s"';]+)`, '_param'),
  fileLine(String.raw`password_pbkdf2 \S+ §`, 'password_pbkdf2'),
  fileLine(String.raw`[^\s:#/]+:(\{(?:S?SHA\d*|SSHA\d*|MD5|SMD5|CRYPT|BLF-CRYPT|PLAIN|SHA\d*-CRYPT)\}\S+)`, '{'),
  // settings of programs
  fileLine(String.raw`(?:- |export )?["']?[A-Z][A-Z0-9]*_(?:[A-Z0-9]+_)*(?:(?<!PUBLIC_|PUB_|HOST_|SORT_|PARTITION_|PRIMARY_|FOREIGN_|CACHE_)KEY|SALT)(?:_BASE)?=["']?(?:base64:)?(?![$/\x60])([^\s"'#]{5,})["']?\s*$`, '='),
  fileLine(String.raw`(?:- )?["']?(?:[\w-]+[_.-])?(?:api[_-]?key|access[_-]?key|secret[_-]?key|auth[_-]?key|signing[_-]?key|encryption[_-]?key|licen[cs]e[_-]?key|token)["']?: (?![|>{[!&*])§\s*$`, ':', 'i'),
];

/** Settings that are named for secrets and hold none. */
export const PLAIN_FILE_LINES: readonly RegExp[] = [
  /^\s*(?:smb passwd file|unix password sync|passwd (?:chat|program|chat debug|chat timeout)|pam password change|null passwords|encrypt passwords|min password length|machine password timeout|password server)\s*=/i,
  /^\s*(?:password_query|user_query|default_pass_scheme|auth_\w*password_scheme|\w*passw(?:or)?d_maps|\w*passw(?:or)?d_(?:file|scheme|format|encryption|column|field|attribute))\s*=/i,
  /^\s*ldap_\w*authtok_type\s*=/i,
];

/** What a setting is named for that tells of a secret: how long it is good, where it lies, what kind it is. */
export const ABOUT_ONE = /[_-](?:ttl|timeout|lifetime|length|len|expiry|expires?(?:_in)?|age|days|hours|minutes|seconds|count|retries|rounds|cost|policy|type|scheme|hashers|query|maps|url|uri|endpoint|header|algorithm|algo|format|encoding|field|column|attribute|prompt|name)["']?[ \t]*[:=]/i;
/** A value that the shell fetches from elsewhere. */
export const FETCHED = /^(?:\$\(|\$\{?[A-Z_][A-Z0-9_]*\}?$|\{\{|!vault\b)/;
