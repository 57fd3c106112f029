/** Knows which package owns the programs that scheduled jobs start: one command that finds them and asks dpkg, rpm, apk or pacman. */
import type { Output } from '../../model/dialect.js';
import { clean } from '../../model/text.js';
import { linesOf } from './linux.js';

/** Crontabs of the system and of users, wherever Debian, RHEL, SUSE and Alpine keep them. */
const CRONTABS = '/etc/crontab /etc/anacrontab /etc/cron.d /etc/crontabs /var/spool/cron';
/** Folders whose programs cron starts by themselves. */
const CRON_FOLDERS = '/etc/cron.hourly /etc/cron.daily /etc/cron.weekly /etc/cron.monthly /etc/periodic';
/** Every line of every crontab; every program that cron starts by itself. */
export const CRON_LINES = `grep -rH . ${CRONTABS}`;
export const CRON_PROGRAMS = `find ${CRON_FOLDERS} ! -type d -perm -100`;
export const TIMER_FOLDERS = '/etc/systemd/system/timers.target.wants /usr/lib/systemd/system/timers.target.wants';

/** Where nobody owns this one, the package database was not asked at all. */
const SURELY_OWNED = '/bin/cat';

/**
 * Looks up `$files`: each with the file it leads to, the package manager's name, and its answers, in all spellings of a path since /bin became
 * /usr/bin. Where nobody owns a link, who owns the file it leads to counts: alternatives are links that no package brought.
 */
const LOOK_UP: readonly string[] = [
  'export LC_ALL=C',
  'files=$(printf "%s\\n" $files | sort -u)',
  'for f in $files; do r=$(readlink -f "$f"); echo "file $f $r"; all="$all $f $r ${f#/usr} ${r#/usr} /usr${f#/usr} /usr${r#/usr}"; done',
  'if [ -s /var/lib/dpkg/status ]; then echo dpkg; dpkg -S $all 2>/dev/null; elif [ -d /var/lib/rpm ] || [ -d /usr/lib/sysimage/rpm ]; then echo rpm; own() { rpm -qf --qf "%{NAME}\\n" "$1" 2>/dev/null; }; elif command -v apk >/dev/null; then echo apk; for f in $files; do apk info -W "$f" 2>/dev/null; done; elif command -v pacman >/dev/null; then echo pacman; own() { pacman -Qqo "$1" 2>/dev/null; }; fi',
  'if command -v own >/dev/null; then for f in $files; do o=$(own "$f") || o=$(own "$(readlink -f "$f")") && for p in $o; do echo "$p: $f"; done; done; fi',
];

/**
 * Only the reading of crontabs may need root; the rest runs as the audit's own user. Every word of a crontab that is a file, is found
 * on the search path, or lies below a folder named in one or below a home, is looked up; so is one program that a package surely owns.
 * Prints `file PATH REAL-PATH` for each, the name of the package manager, and that one's answers.
 */
export const OWNERS = `grep -rh '^[^#]' ${CRONTABS} | sh -c '${[
  'set -f',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  'in=$(cat)',
  `units=$(ls ${TIMER_FOLDERS} 2>/dev/null | sed -n "s/[.]timer$/.service/p")`,
  `words=$({ printf "%s\\n" "$in"; find ${CRON_FOLDERS} ! -type d 2>/dev/null; for u in $units; do grep -h "^ExecStart=" /etc/systemd/system/$u /usr/lib/systemd/system/$u /lib/systemd/system/$u 2>/dev/null; done; grep -rh "^ExecStart=" /etc/systemd/system 2>/dev/null; } | sed "s/^ExecStart=[-@:+!|]*//" | tr " \\t\\047\\"=;|&()<>{},\\140" "\\n" | sort -u | head -n 5000)`,
  `files=${SURELY_OWNED}`,
  'homes=$(cut -d: -f6 /etc/passwd | sort -u)',
  'for w in $words; do case $w in /*) if [ -f "$w" ]; then files="$files $w"; elif [ -d "$w" ]; then dirs="$dirs $w"; fi;; esac; done',
  'for w in $words; do case $w in /*|-*) continue;; *[a-zA-Z]*) ;; *) continue;; esac; r=${w#./}; r=${r#\\~/}; r=${r#\\$*/}; p=$(command -v "$w" 2>/dev/null); case $p in /*) files="$files $p"; continue;; esac; for d in $dirs $homes; do [ -f "$d/$r" ] && files="$files $d/$r"; done; done',
  ...LOOK_UP,
  '[ -n "$in" ]',
].join('; ')}'`;

/**
 * What runs: only the reading of other people's processes may need root. A program that is not in the host's own file system (that of a
 * container) is left out. Prints what `OWNERS` prints.
 */
export const RUNNING = `readlink /proc/[0-9]*/exe | sh -c '${[
  'set -f',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  'in=$(cat)',
  `files=${SURELY_OWNED}`,
  'for w in $(printf "%s\\n" "$in" | grep "^/" | sort -u | head -n 300); do [ -f "$w" ] && files="$files $w"; done',
  ...LOOK_UP,
  '[ -n "$in" ]',
].join('; ')}'`;

export interface Owners {
  /** The full path of a bare name, as the search path gave it; null where it was not asked. */
  find(program: string): string | null;
  /** The package that owns a file; null: none does; undefined: nobody asked, or the answer was cut short. */
  ownerOf(path: string): string | null | undefined;
}

/** Reads what `OWNERS` printed. */
export function ownersIn(output: Output | null): Owners {
  const asked = new Map<string, string>();
  const owners = new Map<string, string>();
  let manager: string | null = null;
  for (const { text } of linesOf(output)) {
    const line = text.trim();
    const [, path, real] = /^file (\/\S+) (\/\S+)$/.exec(line) ?? [];
    if (path !== undefined && real !== undefined) asked.set(path, real);
    else if (/^(dpkg|rpm|apk|pacman)$/.test(line)) manager = line;
    const [, file, owner] = ownership(line) ?? [];
    if (manager !== null && file !== undefined && owner !== undefined) owners.set(merged(file), clean(owner));
  }
  return {
    find: (program) => [...asked.keys()].find((path) => SEARCHED.some((folder) => path === `${folder}/${program}`)) ?? null,
    ownerOf: (path) => {
      const real = asked.get(path);
      if (real === undefined || manager === null) return undefined;
      return owners.get(merged(path)) ?? owners.get(merged(real)) ?? (output?.complete && owners.has(SURELY_OWNED) ? null : undefined);
    },
  };
}
const SEARCHED = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** `[whole, file, package]` of `package: file`, or of `file is owned by package-1.2-r0`. A diversion is no ownership. */
function ownership(line: string): readonly string[] | null {
  const [, owned, by] = /^(\/\S+) (?:symlink target )?is owned by (\S+)/.exec(line) ?? [];
  if (owned !== undefined && by !== undefined) return [line, owned, by.replace(/-\d[^-]*-r\d+$/, '')];
  const [, packages, file] = /^((?!diversion by |local diversion )[^/]+): (\/\S+)$/.exec(line) ?? [];
  return packages === undefined || file === undefined ? null : [line, file, packages.split(', ')[0]!.replace(/:\w+$/, '')];
}

/** One spelling for what lies in /bin and in /usr/bin, where they are one folder. */
function merged(path: string): string {
  return path.replace(/^\/usr(?=\/(s?bin|lib\w*)\/)/, '');
}
