/** Knows model, version and serial as free descriptions (sysDescr) name them, for makes that have no dialect of their own; and the systems of hosts. */
import type { Role } from '../model/fact.js';
import { enterpriseOf, isGenericAgent, vendorOfEnterprise } from './bricks/enterprises.js';
import { vendorNamed } from './bricks/vendor-names.js';
import { readDescription } from './bricks/grammar.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';
import type { Dialect } from '../model/dialect.js';

const SYS_DESCR = '1.3.6.1.2.1.1.1';
const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2';

/** What a general-purpose system says of itself: its name and its release. `uname` order where it is a Unix. */
const SYSTEMS: readonly { readonly match: RegExp; readonly os: string }[] = [
  { match: /^Linux \S+ (?<version>\d+\.\d+\S*)/, os: 'Linux' },
  { match: /^Linux (?<version>\d+\.\d+\S*)/, os: 'Linux' },
  { match: /^Linux\b/, os: 'Linux' },
  { match: /^FreeBSD \S+ (?<version>\d+\.\d+\S*)/, os: 'FreeBSD' },
  { match: /^OpenBSD \S+ (?<version>\d+\.\d+)/, os: 'OpenBSD' },
  { match: /^NetBSD \S+ (?<version>\d+\.\d+\S*)/, os: 'NetBSD' },
  { match: /^DragonFly \S+ (?<version>\d+\.\d+\S*)/, os: 'DragonFly BSD' },
  { match: /^Darwin \S+ (?<version>\d+\.\d+\S*)/, os: 'macOS' },
  { match: /^SunOS \S+ (?<version>\d+\.\d+\S*)/, os: 'Solaris' },
  { match: /^AIX \S+ /, os: 'AIX' },
  { match: /^HP-UX \S+ (?<version>\S+)/, os: 'HP-UX' },
  { match: /\bVxWorks\b/, os: 'VxWorks' },
];
const FREE = new Set(['Linux', 'FreeBSD', 'OpenBSD', 'NetBSD']);
/** Systems that run on their maker's boxes only. */
const MAKERS: Readonly<Record<string, string>> = { macOS: 'Apple', AIX: 'IBM', 'HP-UX': 'HP' };
/** Who built a Linux kernel, by the words that builders leave in its name. The release beside it stays the kernel's: the distribution's own is not told. */
const DISTRIBUTIONS: readonly (readonly [RegExp, string])[] = [
  ...([[/\bSMP (?:PREEMPT_DYNAMIC )?PVE\b|-pve\b/, 'Proxmox VE'], [/-coreos\b/, 'CoreOS'], [/^Linux OpenWrt\b/, 'OpenWrt'], [/-(?:generic|azure|aws|lowlatency)\b.*-Ubuntu\b/, 'Ubuntu'], [/\bDebian\b|\+deb\d+\b/, 'Debian'], [/\.amzn\d+\b/, 'Amazon Linux'], [/\.fc\d+\b/, 'Fedora']] as const),
  ...([[/-ARCH\b|-arch\d+-\d+\b/, 'Arch Linux'], [/-MANJARO\b/, 'Manjaro'], [/-gentoo\b/, 'Gentoo'], [/-Unraid\b/i, 'Unraid'], [/-(?:rpi|raspi)\b|\+rpt-rpi\b|-v(?:6|7|7l|8)\+ #\d+/, 'Raspberry Pi OS'], [/-photon\b|\.ph\d\b/, 'Photon OS']] as const),
];
/** Words that say what a box is for. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/\b(?:access point|wireless (?:ap|lan controller)|wifi ap)\b/i, 'access-point'],
  [/\b(?:firewall|security appliance|security gateway|utm)\b/i, 'firewall'],
  [/\b(?:ups|pdu|power (?:distribution|strip|system|supply)|rectifier)\b/i, 'ups'],
  [/\b(?:laserjet|printer|multifunction|mfp|print server)\b/i, 'printer'],
  [/\b(?:nas|storage|raid|tape library|san)\b/i, 'storage'],
  [/\b(?:ip phone|voip|sip phone)\b/i, 'phone'],
  [/\bswitch\b/i, 'switch'],
  [/\brouter\b/i, 'router'],
];

const makeByDescription: Dialect = {
  title: 'sysDescr: the habits of free descriptions (SNMPv2-MIB)',
  speaks: () => false,
  asks: [],
  *read(answers) {
    const row = readScalar(answers, SYS_DESCR);
    const text = textOf(row);
    if (!row || text === null) return;
    const objectRow = readScalar(answers, SYS_OBJECT_ID);
    const object = objectRow?.tag === '6' ? objectRow.value : '';
    const number = isGenericAgent(object) ? null : enterpriseOf(object);
    const system = systemOf(text);
    const told = readDescription(text, number === null ? null : vendorOfEnterprise(number));
    const named = number === null ? vendorNamed(text) : null;
    const distribution = system?.os === 'Linux' ? DISTRIBUTIONS.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    const maker = named ?? (system && MAKERS[system.os]);
    const fields = { ...told, ...system, ...(maker && { vendor: maker }) };
    // A kernel is what a box is built on: its release counts where the box tells none of its own.
    if (Object.keys(fields).length > 0) yield { kind: 'is-a', ...fields, by: system ? 'kernel' : 'grammar', from: [row.from] };
    // A free system on a box of no known make: its name is all that is known of who made it.
    if (system && FREE.has(system.os)) yield { kind: 'is-a', vendor: distribution ?? system.os, by: 'system', from: [row.from] };
    const role = system ? undefined : ROLES.find(([pattern]) => pattern.test(text))?.[1];
    if (role) yield { kind: 'role', role, by: 'grammar', from: [row.from] };
  },
  examples: [
    { name: 'a kernel', given: { snmp: '1.3.6.1.2.1.1.1.0|4|Linux files 5.10.0-21-amd64 #1 SMP Debian 5.10.162-1 (2023-01-21) x86_64' }, reads: [{ kind: 'is-a', os: 'Linux', version: '5.10.0-21-amd64', by: 'kernel' }, { kind: 'is-a', vendor: 'Debian', by: 'system' }] },
    { name: 'a kernel that tells of no distribution', given: { snmp: '1.3.6.1.2.1.1.1.0|4|Linux box 4.14.24 #1 SMP Tue Mar 5 10:00:00 UTC 2024 mips' }, reads: [{ kind: 'is-a', os: 'Linux', version: '4.14.24', by: 'kernel' }] },
    { name: "a virtualisation host's kernel", given: { snmp: '1.3.6.1.2.1.1.1.0|4|Linux vm-cellar 6.5.11-7-pve #1 SMP PREEMPT_DYNAMIC PMX 6.5.11-7 x86_64' }, reads: [{ kind: 'is-a', os: 'Linux', version: '6.5.11-7-pve' }, { kind: 'is-a', vendor: 'Proxmox VE', by: 'system' }] },
    { name: 'a host name is no model', given: { snmp: '1.3.6.1.2.1.1.1.0|4|OPNsense fw1.hazel.example 24.7.11_2 FreeBSD 14.1-RELEASE-p6 amd64' }, reads: [{ kind: 'is-a', version: '24.7.11_2', by: 'grammar' }] },
    { name: 'letters that only look like a serial', given: { snmp: '1.3.6.1.2.1.1.1.0|4|SNX-2985G-8T Device, Compiled Dec 14 2018 SoftWare Version 7.0.3 BootRom Version 7.2.37' }, reads: [{ kind: 'is-a', model: 'SNX-2985G-8T', version: '7.0.3', by: 'grammar' }] },
    { name: 'a system that names itself, over a kernel', given: { snmp: '1.3.6.1.2.1.1.1.0|4|Example Systems, Inc. EX340-48T Router, kernel EXAMPLEOS 18.2R1.9, Linux 4.14.174' }, reads: [{ kind: 'is-a', model: 'EX340-48T', os: 'EXAMPLEOS', version: '18.2R1.9' }] },
    { name: 'version and serial in words', given: { snmp: '1.3.6.1.2.1.1.1.0|4|Rackmeter 300 Version 2.10.4 S/N: RM30012345' }, reads: [{ kind: 'is-a', model: 'Rackmeter 300', version: '2.10.4', serial: 'RM30012345' }] },
    { name: 'a cable modem (DOCS-CABLE-DEVICE-MIB)', given: { snmp: '1.3.6.1.2.1.1.1.0|4|Cable Modem <<HW_REV: 2; VENDOR: Example; BOOTR: 1.0; SW_REV: 7.4.12; MODEL: CM-900>>' }, reads: [{ kind: 'is-a', model: 'CM-900', version: '7.4.12' }] },
    { name: 'a product in brackets before its release', given: { snmp: '1.3.6.1.2.1.1.1.0|4|Example XR Software (8000), Version 24.1.2 Copyright (c) 2013-2024' }, reads: [{ kind: 'is-a', model: '8000', version: '24.1.2' }] },
    { name: 'a sentence holds no model', given: { snmp: '1.3.6.1.2.1.1.1.0|4|Network Management Card' }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByDescription;

function systemOf(text: string): { readonly os: string; readonly version?: string } | null {
  for (const { match, os } of SYSTEMS) {
    const found = match.exec(text);
    if (!found) continue;
    const version = found.groups?.['version'];
    return version === undefined ? { os } : { os, version };
  }
  return null;
}
