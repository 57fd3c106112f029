/** Knows how to ask the same again by hand: the command behind an observation. */
import { type Ask, SCRIPTS } from '../../model/ask.js';
import type { Edition } from '../../model/report.js';
import type { Span, Text } from '../../model/report.js';
import { MOST_EVIDENCE } from './cited.js';
import { brief, day, moment } from './words.js';

/** Whole commands are in the manifest. */
const MOST_OF_COMMAND = 90;

/** A shell command that repeats `ask`, quoted; the credential is named, never shown. */
export function commandOf(target: string, ask: Ask): string {
  const host = quoted(target);
  if (ask.via === 'local') return ask.read === 'routes' ? 'ip route' : 'ip neighbour';
  if (ask.via === 'ping') return `ping -c ${ask.count} ${host}`;
  if (ask.via === 'nmap') return ask.scan === 'hosts' ? `nmap -sn -n ${host}` : `nmap -sT -n -p ${quoted(ask.ports)}${ask.scan === 'scripts' ? ` --script ${SCRIPTS.join(',')}` : ''} ${host}`;
  if (ask.via === 'dns') return `dig @${host} ${ask.type} ${quoted(ask.name)}`;
  if (ask.via === 'ntp') return `ntpdate -q ${host}`;
  if (ask.via === 'tls') return `openssl s_client -connect ${host}:${ask.port}`;
  if (ask.via === 'http') return `curl -sik ${ask.tls ? 'https' : 'http'}://${host}:${ask.port}/`;
  if (ask.via === 'ldap') return `ldapsearch -x -H ${ask.tls ? 'ldaps' : 'ldap'}://${host}:${ask.port} -s base -b ''`;
  if (ask.via === 'dhcp') return 'one DHCPDISCOVER';
  if (ask.via === 'hear') return `tcpdump for ${ask.seconds} s`;
  if (ask.via === 'ssh') return 'hello' in ask ? `ssh-keyscan ${host}` : `ssh ${host} ${quoted((ask.sudo ? 'sudo -n ' : '') + ask.run)}`;
  const context = 'context' in ask && ask.context !== undefined ? ` (VLAN ${ask.context})` : '';
  return 'walk' in ask ? `snmpbulkwalk -On ${host} ${ask.walk}${context}` : `snmpget -On ${host} ${ask.get.join(' ')}`;
}

/** Enough of a hash to find it by; other names whole. */
export function shortId(id: string): string {
  return /^[0-9a-f]{16,}$/.test(id) ? id.slice(0, 8) : id;
}

/** One line per observation: when, of whom, by which command. Unknown ones are named by their id. */
export function evidenceRows(edition: Edition, ids: readonly string[], most = MOST_EVIDENCE): readonly Text[] {
  const rows = ids.slice(0, most).map((id): Text => {
    const seen = edition.evidence?.get(id);
    const opens: Span = { text: shortId(id), opens: id };
    return seen ? [opens, { text: ` ${brief(commandOf(seen.target, seen.ask), MOST_OF_COMMAND)} (${day(seen.at) === day(edition.audit.sweep.endedAt) ? seen.at.slice(11, 19) : moment(seen.at)}${seen.is === 'answered' ? '' : `, ${seen.is}`})` }] : [opens];
  });
  return ids.length > most ? [...rows, `and ${ids.length - most} more, in the JSON document`] : rows;
}

function quoted(text: string): string {
  return /^[A-Za-z0-9_./:@,+-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
