/** Knows who changed a configuration last, and when, as the makes write it above or into their configurations. */
import type { Dialect } from '../model/dialect.js';
import { clean, decode } from '../model/text.js';

/** It stands at the beginning or the end of what is printed. */
const LOOKED_AT = 4000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK = String.raw`(?<clock>\d\d:\d\d:\d\d)(?:\.\d+)?`;
const DAY = String.raw`(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>[A-Z][a-z]{2}) +(?<day>\d{1,2})`;
const SAID: readonly RegExp[] = [
  // IOS: ! Last configuration change at 10:00:00 CET Mon Jan 5 2026 by mira. ASA: : Written by mira at 10:00:00.123 UTC Mon Jan 5 2026
  new RegExp(String.raw`^! Last configuration change at ${CLOCK} \S+ ${DAY} (?<year>\d{4})(?: by (?<by>\S+))?`, 'm'),
  new RegExp(String.raw`^: Written by (?<by>\S+) at ${CLOCK} \S+ ${DAY} (?<year>\d{4})`, 'm'),
  // IOS XR, NX-OS, EOS: the year last.
  new RegExp(String.raw`^!+ ?(?:Last configuration change at|Running configuration last done at:|Startup-config last modified at|Last modified:) ${DAY} ${CLOCK} (?<year>\d{4})(?: by (?<by>\S+))?`, 'm'),
  // Dell OS10: without the day of the week.
  new RegExp(String.raw`^! Last configuration change at (?<month>[A-Z][a-z]{2}) +(?<day>\d{1,2}) ${CLOCK} (?<year>\d{4})(?: by (?<by>\S+))?`, 'm'),
  // VRP: what the box did by itself is nobody's change.
  new RegExp(String.raw`^!Last configuration was updated at (?<date>\d{4}-\d\d-\d\d) ${CLOCK}(?<zone>[+-]\d\d:\d\d)?(?: [A-Z]{3,4}\b)?(?: by (?!SYSTEM automatically)(?<by>\S+))?`, 'm'),
  // Junos and VyOS keep a list, the latest first; what a start loads again is no change.
  new RegExp(String.raw`^ *\d{1,4} +(?<date>\d{4}-\d\d-\d\d) ${CLOCK}(?: [A-Z]{2,5})? by (?<by>\S+) via (?!boot-config-loader|init\b)\S`, 'm'),
  // SonicOS: the account, from where, by which door.
  new RegExp(String.raw`^last-modified-by "(?<by>[^\s"]+) [^"]{0,80}? (?<date>\d{4}/\d\d/\d\d) ${CLOCK}"`, 'm'),
  new RegExp(String.raw`^last-modified-by "(?<by>[^\s"]+)`, 'm'),
  // Junos: ## Last commit: 2026-01-05 10:00:00 UTC by mira
  new RegExp(String.raw`^## Last (?:commit|changed): (?<date>\d{4}-\d\d-\d\d) ${CLOCK} \S+(?: by (?<by>\S+))?`, 'm'),
];
/** OPNsense, pfSense and Fireware: seconds since 1970; the first two with the account and the address it came from. */
const REVISION = /<revision\b[^>]*>([\s\S]{0,1000}?)<\/revision>/g;

const dialect: Dialect = {
  title: 'Configurations: the last change',
  speaks: () => false,
  asks: [],
  *read(answers) {
    for (const { id, ask, outcome } of answers.via('ssh')) {
      if (!('run' in ask) || outcome.is !== 'answered') continue;
      const text = decode(outcome.raw);
      const found = lastChange(`${text.slice(0, LOOKED_AT)}\n${text.length > LOOKED_AT ? text.slice(-LOOKED_AT) : ''}`);
      if (found) {
        yield { kind: 'last-change', ...found, from: [id] };
        return;
      }
    }
  },
  examples: [
    { name: 'by name, IOS', given: { ssh: { 'show running-config': 'Building configuration...\n\nCurrent configuration : 9 bytes\n!\n! Last configuration change at 10:00:00 CET Mon Jan 5 2026 by mira\n!\nversion 15.2\nhostname sw1\nend\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: 'mira' }] },
    { name: 'without a name, NX-OS', given: { ssh: { 'show running-config': '!Command: show running-config\n!Running configuration last done at: Mon Jan  5 10:00:00 2026\nversion 9.3(8)\nhostname n9k\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: null }] },
    { name: 'Junos', given: { ssh: { 'show configuration': '## Last commit: 2026-01-05 10:00:00 UTC by mira\nversion 21.4R3;\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: 'mira' }] },
    { name: 'a firewall that keeps it in seconds', given: { ssh: { 'cat /conf/config.xml': '<?xml version="1.0"?>\n<opnsense>\n<revision><username>mira@192.0.2.7</username><time>1767607200.5</time></revision>\n</opnsense>\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: 'mira' }] },
    { name: 'a firewall that keeps a list of changes', given: { ssh: { 'export config to console': '<?xml version="1.0"?>\n<profile>\n<revision><time>1767607200</time><comment>b</comment></revision>\n<revision><time>1767520800</time><comment>a</comment></revision>\n</profile>\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: null }] },
    { name: 'without the day of the week, OS10', given: { ssh: { 'show running-configuration': '! Version 10.5.4.3\n! Last configuration change at Jan  05 10:00:00 2026\n!\nhostname tor1\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: null }] },
    { name: 'VRP, by its own clock', given: { ssh: { 'display current-configuration': '!Software Version V200R019C10SPC500\n!Last configuration was updated at 2026-01-05 12:00:00+02:00 by mira\n!Last configuration was saved at 2026-01-05 12:05:00+02:00 by mira\n#\nsysname core1\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: 'mira' }] },
    { name: 'VRP, by the box itself', given: { ssh: { 'display current-configuration': '!Last configuration was updated at 2026-01-05 10:00:00+00:00 by SYSTEM automatically\n#\nsysname core1\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: null }] },
    { name: 'a list of commits, VyOS', given: { ssh: { '/opt/vyatta/bin/vyatta-op-cmd-wrapper show system commit': '0   2026-01-06 08:53:03 by root via boot-config-loader\n1   2026-01-05 10:00:00 by mira via cli\n2   2026-01-04 21:26:01 by anna via cli\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: 'mira' }] },
    { name: 'a list of commits, Junos', given: { ssh: { 'show system commit': '0   2026-01-05 10:00:00 UTC by mira via cli\n1   2026-01-04 09:00:00 UTC by anna via netconf\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: 'mira' }] },
    { name: 'SonicOS', given: { ssh: { 'show current-config': 'firmware-version "SonicOS 7.0.1-5145"\nlast-modified-by "mira 192.0.2.7:X0 UI 2026/01/05 10:00:00"\nmodel "TZ 370"\n' } }, reads: [{ kind: 'last-change', at: '2026-01-05T10:00:00Z', by: 'mira' }] },
    { name: 'SonicOS, a date in another order', given: { ssh: { 'show current-config': 'last-modified-by "mira 192.0.2.7:X0 UI 01/05/2026 10:00:00"\n' } }, reads: [{ kind: 'last-change', at: null, by: 'mira' }] },
    { name: 'a date that is none', given: { ssh: { 'show running-config': '! Last configuration change at 10:00:00 UTC Mon Foo 5 2026 by mira\nhostname sw1\nend\n' } }, reads: [{ kind: 'last-change', at: null, by: 'mira' }] },
    { name: 'nothing of the kind', given: { ssh: { 'show running-config': 'hostname sw1\nend\n' } }, reads: [], readsNo: ['last-change'] },
  ],
};
export default dialect;

function lastChange(text: string): { readonly at: string | null; readonly by: string | null } | null {
  for (const pattern of SAID) {
    const said = pattern.exec(text)?.groups;
    if (!said) continue;
    const month = MONTHS.indexOf((said['month'] ?? '').toLowerCase()) + 1;
    const date = said['date']?.replaceAll('/', '-') ?? (month === 0 ? null : `${said['year']}-${String(month).padStart(2, '0')}-${said['day']!.padStart(2, '0')}`);
    return { at: date === null ? null : inUtc(`${date}T${said['clock']}`, said['zone']), by: said['by'] === undefined ? null : clean(said['by'], 64) };
  }
  // Some keep a list of them; the latest counts.
  const revisions = [...text.matchAll(REVISION)].flatMap(([, one]) => {
    const seconds = Number(/<time>(\d{9,10})(?:\.\d+)?<\/time>/.exec(one!)?.[1]);
    return Number.isNaN(seconds) ? [] : [{ seconds, by: /<username>([^<@]{1,64})/.exec(one!)?.[1] }];
  });
  if (revisions.length === 0) return null;
  const { seconds, by } = revisions.reduce((last, one) => (one.seconds > last.seconds ? one : last));
  return { at: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'), by: by === undefined ? null : clean(by.replace(/^\(?system\)?$/i, ''), 64) || null };
}
/** A box tells its own clock; where it tells its distance from UTC as well, that is taken off. */
function inUtc(clock: string, zone: string | undefined): string {
  const at = zone === undefined ? NaN : Date.parse(`${clock}${zone}`);
  return Number.isNaN(at) ? `${clock}Z` : new Date(at).toISOString().replace('.000Z', 'Z');
}
