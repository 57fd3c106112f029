/** Knows how a command line that nobody recognised tells who it is: by its greeting, its prompt, and what it says to `show version`. */
import type { Dialect } from '../model/dialect.js';
import type { Fact } from '../model/fact.js';
import { clean } from '../model/text.js';
import { assignmentsOf, maySpeakLinux, OS_RELEASE } from './bricks/linux.js';

const VERSION = 'show version';
const NO_LINUX = 'its command line is not that of a Linux host';

/** What only one system says; the first that matches counts. */
const SAYS: readonly { readonly match: RegExp; readonly vendor: string; readonly os: string }[] = [
  { match: /Cisco Nexus Operating System|NX-OS/, vendor: 'Cisco', os: 'NX-OS' },
  { match: /Cisco Adaptive Security Appliance|Type help or '\?' for a list of available commands/, vendor: 'Cisco', os: 'ASA' },
  { match: /Firepower (?:\d+ )?Threat Defense|Cisco Firepower Extensible/, vendor: 'Cisco', os: 'FTD' },
  { match: /Cisco IOS[ -]XE Software|IOSXE|IOS-XE/, vendor: 'Cisco', os: 'IOS XE' },
  { match: /Cisco IOS[ -]XR/, vendor: 'Cisco', os: 'IOS XR' },
  { match: /Cisco (?:IOS|Internetwork Operating System)/, vendor: 'Cisco', os: 'IOS' },
  { match: /^(?:SW version +\d|Active-image: flash:\/\/|Software Version: \d+\.\d+\.\d+\.\d+ \()/m, vendor: 'Cisco', os: 'Cisco Small Business' },
  { match: /^Arista |Software image version: /m, vendor: 'Arista', os: 'EOS' },
  { match: /ArubaOS-CX|^AOS-CX/m, vendor: 'Aruba', os: 'AOS-CX' },
  { match: /Aruba Operating System Software|ArubaOS \(MODEL/, vendor: 'Aruba', os: 'ArubaOS' },
  { match: /Image stamp: +\/ws\/|Boot Image: +(?:Primary|Secondary)|ProCurve/, vendor: 'HP', os: 'ProCurve' },
  { match: /JUNOS|Junos: \d/, vendor: 'Juniper', os: 'Junos' },
  { match: /Comware Software|H3C|<\S+>\s*$/, vendor: 'H3C', os: 'Comware' },
  { match: /Huawei Versatile Routing|HUAWEI TECH/, vendor: 'Huawei', os: 'VRP' },
  { match: /OS10|Dell EMC Networking|Dell Networking OS|Dell Real Time/, vendor: 'Dell', os: 'OS10' },
  { match: /VyOS/, vendor: 'VyOS', os: 'VyOS' },
  { match: /Welcome to UniFi/, vendor: 'Ubiquiti', os: 'UniFi' },
  { match: /EdgeOS|EdgeRouter|Ubiquiti/, vendor: 'Ubiquiti', os: 'EdgeOS' },
  { match: /RouterOS|MikroTik/, vendor: 'MikroTik', os: 'RouterOS' },
  { match: /sw-version: \d|PAN-OS|Invalid syntax\.\s*\n\S+@\S+> ?$/, vendor: 'Palo Alto', os: 'PAN-OS' },
  { match: /Command fail\. Return code|command parse error|Unknown action 0|Forti(?:Gate|OS)/, vendor: 'Fortinet', os: 'FortiOS' },
  { match: /SonicOS|SonicWall/i, vendor: 'SonicWall', os: 'SonicOS' },
  { match: /WatchGuard|Fireware/, vendor: 'WatchGuard', os: 'Fireware' },
  { match: /ExtremeXOS/, vendor: 'Extreme', os: 'EXOS' },
  { match: /Onyx|MLNX-OS|Mellanox/, vendor: 'Nvidia', os: 'Onyx' },
  { match: /(?:Ruckus|Brocade|Foundry) (?:Networks|Communications)/, vendor: 'Ruckus', os: 'FastIron' },
];

/** Banners that tell the system by themselves. */
const TELLS = /^SSH-[\d.]+-(?:ROSSSH|Mocana|Comware|HUAWEI|VRP)/i;

function speaks(known: readonly Fact[]): boolean {
  if (known.some((fact) => fact.kind === 'speaks-ssh' && TELLS.test(fact.banner))) return false;
  if (!known.some(({ kind }) => kind === 'speaks-ssh') || known.some((fact) => fact.kind === 'is-a' && fact.os !== undefined)) return false;
  if (known.some((fact) => fact.kind === 'role' && /^(?:printer|phone|ups|host|server|storage)$/.test(fact.role))) return false;
  return !maySpeakLinux(known) || known.some((fact) => fact.kind === 'unread' && fact.why === NO_LINUX);
}

const dialect: Dialect = {
  title: 'A command line that tells who it is',
  speaks,
  shell: { id: 'any', settings: [], greets: true },
  asks: [{ what: 'system', ask: { via: 'ssh', run: VERSION, shell: 'any' } }],
  *read(answers) {
    const release = answers.output(OS_RELEASE);
    if (release && assignmentsOf(release).get('NAME') === undefined) yield { kind: 'unread', why: NO_LINUX, other: true, from: [release.from] };
    const greeted = answers.via('ssh').find(({ ask }) => 'run' in ask && ask.run === VERSION && ask.shell === 'any');
    const output = greeted && answers.output(VERSION);
    if (!output) return;
    const found = SAYS.find(({ match }) => match.test(output.text));
    if (found) yield { kind: 'is-a', vendor: found.vendor, os: found.os, by: 'cli', from: [output.from] };
    const prompt = output.text.trimEnd().split('\n').at(-1) ?? '';
    const name = /^<?\[?(?:[\w.-]+@)?([A-Za-z0-9][\w.-]{1,62})(?:\([^)]*\))?[>#\]$]/.exec(clean(prompt))?.[1];
    if (found && name !== undefined && !/^(?:switch|router|localhost)$/i.test(name)) yield { kind: 'named', name, by: 'hostname', from: [output.from] };
  },
  examples: [
    { name: 'a host that runs none of the Linux commands', given: { ssh: { [OS_RELEASE]: '% Invalid input detected\n' } }, reads: [{ kind: 'unread', why: NO_LINUX }] },
    { name: 'a Linux host', given: { ssh: { [OS_RELEASE]: 'NAME="Debian GNU/Linux"\nID=debian\n' } }, reads: [], readsNo: ['unread', 'is-a'] },
  ],
};
export default dialect;
