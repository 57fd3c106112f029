/** Knows when programs that copy a Linux host last finished: by what they keep of it themselves (rsnapshot(1), Borg's security folder, restic's cache, the archives of vzdump(1)). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { sortedBy } from '../model/order.js';
import { clean } from '../model/text.js';
import { fileLinesOf, linesOf, speaksLinux } from './bricks/linux.js';

const RSNAPSHOT = "grep -hE ': completed' /var/log/rsnapshot /var/log/rsnapshot.log";
const BORG = "grep -rH --include=manifest-timestamp . /root/.config/borg/security";
const RESTIC = "find /root/.cache/restic -path '*/snapshots/*' -type f -printf '%T@ %p\\n'";
const ARCHIVES = "find /var/lib/vz/dump -maxdepth 1 -name 'vzdump-*'";
const PROXMOX_JOBS = 'cat /etc/pve/jobs.cfg';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Backup = Reading<'backup'>;

const dialect: Dialect = {
  title: 'Linux: when copies were last made (rsnapshot, Borg, restic, vzdump)',
  speaks: speaksLinux,
  asks: [RSNAPSHOT, BORG, RESTIC, ARCHIVES, PROXMOX_JOBS].map((run) => ({ what: 'jobs', ask: { via: 'ssh', run, sudo: true } })),
  *read(answers) {
    const found = [...fromRsnapshot(answers), ...fromBorg(answers), ...fromRestic(answers), ...fromArchives(answers)];
    const latest = new Map(sortedBy(found, ({ last }) => last).map((one) => [`${one.by} ${one.of}`, one]));
    yield* sortedBy(latest.values(), ({ by }) => by, ({ of }) => of);
  },
  examples: [
    {
      name: 'one of each',
      given: {
        ssh: {
          [RSNAPSHOT]: '[20/Nov/2025:13:32:19] /usr/bin/rsnapshot daily: completed successfully\n[2025-11-21T13:32:20] /usr/bin/rsnapshot daily: completed, but with some warnings\n[2025-11-22T13:32:20] /usr/bin/rsnapshot daily: ERROR: /usr/bin/rsnapshot daily: completed, but with some errors\n',
          [BORG]: '/root/.config/borg/security/0a1b2c3d4e5f/manifest-timestamp:2025-11-22T02:10:11.123456\n',
          [RESTIC]: '1763776811.2500000000 /root/.cache/restic/77aa88bb/snapshots/1f/1f00\n1763690411.0 /root/.cache/restic/77aa88bb/snapshots/20/2000\n',
          [ARCHIVES]: '/var/lib/vz/dump/vzdump-qemu-101-2025_11_20-02_00_05.vma.zst\n/var/lib/vz/dump/vzdump-qemu-101-2025_11_20-02_00_05.log\n/var/lib/vz/dump/vzdump-lxc-105-2025_11_21-02_04_43.tar\n/var/lib/vz/dump/vzdump-lxc-105-2025_11_22-02_04_43.tar.dat\n',
          [PROXMOX_JOBS]: 'vzdump: backup-1f2e\n\tschedule mon..fri 02:00\n\tenabled 1\n\tall 1\n\nvzdump: backup-old\n\tschedule sun 01:00\n\tenabled 0\n',
        },
      },
      reads: [
        { kind: 'backup', by: 'rsnapshot', of: 'daily', last: '2025-11-21T13:32:20Z' },
        { kind: 'backup', by: 'borg', of: 'repository 0a1b2c3d', last: '2025-11-22T02:10:11Z' },
        { kind: 'backup', by: 'restic', of: 'repository 77aa88bb', last: '2025-11-22T02:00:11Z' },
        { kind: 'backup', by: 'vzdump', of: 'guest 101', last: '2025-11-20T02:00:05Z', schedule: 'mon..fri 02:00' },
        { kind: 'backup', by: 'vzdump', of: 'guest 105', last: '2025-11-21T02:04:43Z' },
      ],
    },
    { name: 'nothing copies it, or nothing says so', given: { ssh: { [RSNAPSHOT]: '', [RESTIC]: 'find: ‘/root/.cache/restic’: No such file or directory\n', [ARCHIVES]: '/var/lib/vz/dump\n' } }, reads: [], readsNo: ['backup'] },
  ],
};
export default dialect;

function* fromRsnapshot(answers: Answers): Generator<Backup> {
  for (const { text, from } of linesOf(answers.output(RSNAPSHOT))) {
    const [, at, of] = /^\[([^\]]+)\] \S*rsnapshot (?:-\S+ (?:\S+ )?)?([\w-]+): completed(?! *, but with some errors)/.exec(text.trim()) ?? [];
    const last = at === undefined ? null : timeOf(at);
    if (last !== null && of !== undefined) yield { kind: 'backup', by: 'rsnapshot', of: clean(of, 40), last, from };
  }
}
/** `2025-11-21T13:32:20`, or `20/Nov/2025:13:32:19`. */
function timeOf(text: string): string | null {
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/.exec(text);
  if (iso) return validTime(`${iso[1]}T${iso[2]}Z`);
  const [, day, month, year, time] = /^(\d\d)\/([A-Za-z]{3})\/(\d{4}):(\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  return number === 0 ? null : validTime(`${year}-${String(number).padStart(2, '0')}-${day}T${time}Z`);
}
function validTime(text: string): string | null {
  return Number.isNaN(Date.parse(text)) ? null : text;
}

/** The time of the newest state that this machine knows of a repository: written whenever it has changed it. */
function* fromBorg(answers: Answers): Generator<Backup> {
  for (const { path, text, from } of fileLinesOf(answers.output(BORG))) {
    const [, repository] = /\/([0-9a-f]{8})[0-9a-f]*\/manifest-timestamp$/.exec(path) ?? [];
    const last = timeOf(text.trim());
    if (repository !== undefined && last !== null) yield { kind: 'backup', by: 'borg', of: `repository ${repository}`, last, from };
  }
}
/** Every snapshot that this machine made or saw is kept in its cache as a file. */
function* fromRestic(answers: Answers): Generator<Backup> {
  for (const { text, from } of linesOf(answers.output(RESTIC))) {
    const [, seconds, repository] = /^(\d{9,11})(?:\.\d+)? \/root\/\.cache\/restic\/([0-9a-f]{8})[0-9a-f]*\/snapshots\//.exec(text.trim()) ?? [];
    if (seconds !== undefined) yield { kind: 'backup', by: 'restic', of: `repository ${repository}`, last: `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`, from };
  }
}
/** An archive bears its time in its name; while it is being written it ends in `.dat`. */
function* fromArchives(answers: Answers): Generator<Backup> {
  const jobs = answers.output(PROXMOX_JOBS);
  const schedules = (jobs?.text ?? '').split(/^(?=vzdump: )/m).filter((job) => job.startsWith('vzdump: ') && !/^\s+enabled 0\s*$/m.test(job)).flatMap((job) => /^\s+schedule (\S.*?)\s*$/m.exec(job)?.[1] ?? []);
  const [schedule, ...others] = new Set(schedules);
  for (const { text, from } of linesOf(answers.output(ARCHIVES))) {
    const [, guest, year, month, day, hour, minute, second] = /\/vzdump-(?:qemu|lxc|openvz)-(\d{1,9})-(\d{4})_(\d\d)_(\d\d)-(\d\d)_(\d\d)_(\d\d)\.(?:vma|tar|tgz)(?:\.(?:zst|gz|lzo))?$/.exec(text.trim()) ?? [];
    const last = guest === undefined ? null : validTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    if (last !== null) yield { kind: 'backup', by: 'vzdump', of: `guest ${guest}`, last, ...(schedule !== undefined && others.length === 0 && { schedule: clean(schedule, 80) }), from: [...from, ...(jobs && schedule !== undefined ? [jobs.from] : [])] };
  }
}
