/** Knows where programs of hosts take a secret on their command line, as crontabs, units of systemd and lists of processes show it. */
import type { Shape } from './secret-shapes.js';

/** A secret as the shell takes it: never one that is read from a variable or from what another program prints. */
const VALUE = `["']?(?![$\\x60-])([^\\s"'|;&]+)["']?`;
/** The other words of one command. */
const WORDS = '[^|;&]{0,300}?';
/** `§` a secret, a blank any blanks, `...` other words of the same command. */
const program = (text: string, holds: string, flags = ''): Shape => ({ pattern: new RegExp(text.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+').replaceAll('...', WORDS).replaceAll('§', VALUE), `dg${flags}`), holds, as: 'plain' });
/** What is written to the input of one that asks for a secret. */
const ASKS = '(?:kinit|realm join|cryptsetup|openconnect|(?:docker|podman|helm|az|gh|cf|oc|op|bw) [^|;&]{0,100}?login|ssh-add|gpg|smbpasswd|pdbedit|vncpasswd|samba-tool)';

/** Positions on command lines: every group that took part is a secret. */
export const PROGRAMS: readonly Shape[] = [
  program(String.raw`\bvault login (?:-(?!-)[\w-]+(?:=\S+)? )*(?![\w-]+=)§`, 'vault login'),
  program(String.raw`\bvault operator (?:unseal|rekey|generate-root) (?:-[\w-]+(?:=\S+)? )*(?![\w-]+=)§`, 'vault operator'),
  program(String.raw`\becho (?:-[ne]+ )?§ ?\|\s*(?:sudo )?${ASKS}\b`, 'echo'),
  program(String.raw`\bprintf (?:["']%s(?:\\n)?["'] )?§ ?\|\s*(?:sudo )?${ASKS}\b`, 'printf'),
  program(String.raw`\b(?:login|join|openconnect)\b...<<<\s*§`, '<<<'),
  program(String.raw`--?pass(?:word)?-?(?:command|eval|cmd)[= ]+["']?(?:/bin/)?(?:echo|printf) (?:-n )?§`, '-pass'),
  program(String.raw`\s-pass(?:in|out)? ["']pass:§`, 'pass:'),
  program(String.raw`\b(?:un)?rar\b...\s-h?p(?!$)§`, 'rar '),
  program(String.raw`\bsend (?:-- )?\\?"(?!(?:GET|HEAD|POST|OPTIONS) )([^"\\$]+)\\{1,2}[rn]`, 'send'),
  program(String.raw`\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|set|table|trap|inform|df|status|test)\b(?=...\s-A\s*§)(?:...\s-X\s*§)?`, 'snmp'),
  program(String.raw`\bsnmp(?:get|getnext|walk|bulkget|bulkwalk|set|table|trap|inform|df|status|test)\b...\s-X\s*§`, 'snmp'),
  program(String.raw`\bradtest (?:-\S+ \S+ ){0,3}\S+ § \S+ \d+ §`, 'radtest'),
  program(String.raw`\bmosquitto_(?:pub|sub|rr)\b...\s-P §`, 'mosquitto_'),
  program(String.raw`\betcdctl\b...\s--user[= ]["']?[\w.-]+:§`, 'etcdctl'),
  program(String.raw`\bcqlsh\b...\s-p §`, 'cqlsh'),
  program(String.raw`\brabbitmqctl\b...\b(?:add_user|change_password|authenticate_user) \S+ §`, 'rabbitmqctl'),
  program(String.raw`\bmc (?:alias set|config host add) \S+ \S+ \S+ §`, 'mc '),
  program(String.raw`\bvirsh\b...\bsecret-set-value \S+ (?:--base64 )?§`, 'secret-set-value'),
  program(String.raw`\b[Ss]end[Ee]mail\b...\s-xp §`, ' -xp'),
  program(String.raw`\bwpa_passphrase ["']?[^"'\s]+["']? §`, 'wpa_passphrase'),
  program(String.raw`\biw\b...\bkey (?:d:)?\d:§`, ' key '),
  program(String.raw`\bgovc\b...\s-u[= ]["']?[^\s:/"']+:([^\s@"']+)@`, 'govc'),
  program(String.raw`\b(?:wmic|smbclient|rpcclient|net|winexe|smbmap|secretsdump(?:\.py)?)\b...\s-U\s*["']?[^\s%"']+%§`, '%'),
  program(String.raw`\bsmbclient (?:-[^U\s]\S* )*["']?(?://|\\\\)\S+ (?!-)§`, 'smbclient'),
  program(String.raw`\bcomposer config (?:-\S+ |--\S+ ){0,3}(?:github-oauth|gitlab-token|gitlab-oauth|bearer)\.\S+ §`, 'composer'),
  program(String.raw`://(?![$])([^\s/:@"'$]{8,200})@(?:[\w-]+\.)*(?:github|gitlab|bitbucket|gitea)[\w.-]*/`, '@', 'i'),
  program(String.raw`\bREDISCLI_AUTH=§`, 'REDISCLI_AUTH='),
  program(String.raw`\bsentinel auth-pass \S+ §`, 'sentinel'),
  program(String.raw`\b(?:keytool|jarsigner)\b...\s-(?:store|key|dest(?:store)?|src(?:store)?)pass §`, 'pass'),
  program(String.raw`\bcheck_\w*snmp\w*\b...\s-C ?§`, 'check_'),
  program(String.raw`\bcheck_\w+\b...\s-a ["']?[\w.@-]+:§`, 'check_'),
  program(String.raw`\.(?:php|py|pl|rb|sh|js|cgi) (?:\S+ ){0,20}(?:key|pw|pwd|pass|auth)=§`, '='),
  program(String.raw`\bb2 (?:authorize-account|account authorize) \S+ §`, 'b2 '),
  program(String.raw`\b(?:sftp|scp|ftp|mail server) ["']?[\w.-]+:([^\s"]{1,200})@(?=[\w.[-]+(?:[\s"':/]|$))`, '@'),
  program(String.raw`(?:\bcurlftpfs#|^register => |(?<!:)//)[\w.-]{1,60}:([^\s:@/"']{1,200})(?::[^\s@]*)?@`, '@'),
  program(String.raw`--oauth2-bearer[= ]§`, '--oauth2-bearer'),
  program(String.raw`\bnsupdate\b...\s-y ["']?(?:[\w-]+:)?[\w.-]+:§`, 'nsupdate'),
  program(String.raw`\brspamadm pw\b...\s-p §`, 'rspamadm'),
  program(String.raw`\b(?:userconfig\b...\s-p|aaaconfig\b...\s-s) §`, 'config'),
  program(String.raw`\bnet user [\w.-]+ (?![/*])§["']? /`, 'net user', 'i'),
  program(String.raw`\b(?:dsmod|dsadd) user\b...\s-pwd (?!\*)§`, ' -pwd', 'i'),
  program(String.raw`\bsetx \w*(?:pass|pwd|secret|token|key)\w* §`, 'setx', 'i'),
  program(String.raw`\bSetEnvironmentVariable\(["']\w*(?:pass|pwd|secret|token|key)\w*["'],\s*§`, 'SetEnv', 'i'),
  program(String.raw`\bValidCommunities:? § (?:REG_DWORD|=)`, 'ValidCommunities'),
  program(String.raw`\bipmitool\b...\blan set \d+ (?:snmp|password) §`, 'ipmitool'),
  program(String.raw`\bracadm\b...\w(?:Password|Passphrase|Community) (?:-i \d+ )?(?!-)§`, 'racadm', 'i'),
  program(String.raw`\bjdbc:oracle:\w+:\w+/([^\s@/"']+)@`, 'jdbc:oracle'),
  program(String.raw`(?:^|\s)--(?!(?:no|ask|prompt|without|use|with|change|reset|force|require|allow|has|skip|keep|set|update|show|check)-)(?:[a-z0-9]+-){1,4}(?:password|passwd|pass|passphrase|secret|token)[= ](?!stdin\b|file:|env:)§`, '--', 'i'),
  program(String.raw`(?:^|\s)--?(?:licen[cs]e|api|app|secret|encryption|account|service|shared)[-_]?key[= ](?!stdin\b|file:|env:)§`, 'ey', 'i'),
];

/** A command that is written as a list, `["redis-cli", "-a", "x"]`, with blanks between its words, each at its place; any other line as it is. */
export function asWords(line: string): string {
  return /\[\s*["']/.test(line) ? line.replace(/["']\s*,\s*["']/g, (between) => ' '.repeat(between.length)) : line;
}
/** Words that look as if a secret followed, and what follows is a name: `change_password mira`, `create secret generic NAME`. */
export const NAMED_BEFORE = /\b(?:get|describe|delete|edit|inspect|rm|ls)[ \t]+$/i;
export const NAMED_AFTER = /^(?:change_password|setpassword|wpa_passphrase|systemd-ask-password|set-\w+password)[ \t]+$/i;
export const KIND_AFTER = /^(?:generic|docker-registry|tls)\b/;
