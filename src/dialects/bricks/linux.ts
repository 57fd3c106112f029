/** Knows what the Linux dialects share: how a Linux host is recognised, and how the output of a command is read line by line. */
import type { Answers, Output } from '../../model/dialect.js';
import type { Fact } from '../../model/fact.js';

/** Commands that more than one dialect reads. */
export const OS_RELEASE = 'cat /etc/os-release';
export const KERNEL = 'uname -sr';
export const PASSWD = 'cat /etc/passwd';
export const SUDOERS = 'grep -rH . /etc/sudoers /etc/sudoers.d';
/** Files of that name two levels below where homes are; nothing else is opened. */
export const KEYS = "find /root /home /var/lib /srv /opt /etc/ssh -maxdepth 3 -path '*authorized_keys*' -type f -size +0 -exec grep -H '' {} +";
export const RESOLV_CONF = 'cat /etc/resolv.conf';
export const HOSTS = 'cat /etc/hosts';
export const DPKG = 'dpkg -l';
export const RPM = 'rpm -qa';
export const APK = 'apk info -v';
export const ADDRESSES = 'ip addr';
export const PROCESSES = 'ps -eo pid,ppid,user,comm';
/** Name, image and state of each container; neither has blanks but the last. */
export const DOCKER = "docker ps -a --format '{{.Names}} {{.Image}} {{.Status}}'";
export const PODMAN = "podman ps -a --format '{{.Names}} {{.Image}} {{.Status}}'";
export const ENABLED = 'systemctl list-unit-files --state=enabled --no-legend --no-pager';
export const UPTIME = 'cat /proc/uptime';

/** Whether what is known says that commands can be run there, and that it is Linux: by its own account, by SNMP, or by its SSH banner. */
export function speaksLinux(known: readonly Fact[]): boolean {
  if (!speaksSsh(known)) return known.some((fact) => fact.kind === 'is-a' && fact.by === 'os-release');
  return known.some((fact) => (fact.kind === 'is-a' && fact.by === 'os-release') || (fact.kind === 'described' && /^Linux\b/.test(fact.text)) || (fact.kind === 'speaks-ssh' && LINUX_BANNER.test(fact.banner)));
}

/** Whether it may be Linux: it speaks SSH with a server that Linux hosts run, and nothing says that it is something else. */
export function maySpeakLinux(known: readonly Fact[]): boolean {
  if (speaksLinux(known)) return true;
  const isOther = known.some((fact) => (fact.kind === 'described' && OTHER.test(fact.text)) || (fact.kind === 'role' && /^(switch|access-point|printer|phone|ups)$/.test(fact.role)));
  return !isOther && known.some((fact) => fact.kind === 'speaks-ssh' && /^SSH-[\d.]+-(OpenSSH|dropbear)/i.test(fact.banner) && !/FreeBSD|for_Windows|NetBSD/i.test(fact.banner));
}

function speaksSsh(known: readonly Fact[]): boolean {
  return known.some(({ kind }) => kind === 'speaks-ssh');
}
/** Systems that run the same SSH servers and are no Linux, or show a command line of their own. */
const OTHER = /BSD|OPNsense|pfSense|Windows|Darwin|SunOS|Solaris|AIX|VMware ESX|Cisco|\bIOS\b|NX-OS|Junos|Arista|ProCurve|Aruba|Forti(Gate|OS)|RouterOS|Comware|Huawei|\bVRP\b|Extreme|PAN-OS|Palo Alto|EdgeSwitch|SonicOS|\bswitch\b/i;
const LINUX_BANNER = /^SSH-[\d.]+-OpenSSH_\S+ (Debian|Ubuntu|Raspbian)/;

export interface Line {
  readonly text: string;
  readonly from: readonly string[];
}

/** The lines a command printed, without empty ones. Nothing where it was not run. */
export function linesOf(output: Output | null): readonly Line[] {
  if (!output) return [];
  return output.text.split('\n').filter((text) => text.trim() !== '').map((text) => ({ text, from: [output.from] }));
}

export interface FileLine extends Line {
  readonly path: string;
}
/** What `grep -H` printed: each line with the file it stands in. */
export function fileLinesOf(output: Output | null): readonly FileLine[] {
  return linesOf(output).flatMap(({ text, from }) => {
    const at = text.indexOf(':');
    return at < 1 || !text.startsWith('/') ? [] : [{ path: text.slice(0, at), text: text.slice(at + 1), from }];
  });
}

/** Lines of `NAME=value`, quotes taken off. The last of equal names counts. */
export function assignmentsOf(output: Output | null): ReadonlyMap<string, string> {
  return new Map(linesOf(output).flatMap(({ text }) => {
    const found = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(text);
    return found ? [[found[1]!, found[2]!.trim().replace(/^(["'])(.*)\1$/, '$2')] as const] : [];
  }));
}

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly home: string;
  readonly shell: string;
  readonly from: readonly string[];
}
/** passwd(5): the accounts a host keeps itself. Malformed lines are left out. */
export function accountsOf(answers: Answers): readonly Account[] {
  return linesOf(answers.output(PASSWD)).flatMap(({ text, from }) => {
    const [name = '', , uid = '', , , home = '', shell = ''] = text.split(':');
    return /^[^\s:]{1,64}$/.test(name) && /^\d{1,10}$/.test(uid) && text.split(':').length === 7 ? [{ name, uid: Number(uid), home, shell: shell.trim(), from }] : [];
  });
}
