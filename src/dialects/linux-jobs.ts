/** Knows what a Linux host does by itself: crontabs, the folders cron goes through, systemd timers, and which package owns what they start. */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { clean } from '../model/text.js';
import { cronLines } from './bricks/crontab.js';
import { CRON_LINES, CRON_PROGRAMS, OWNERS, type Owners, ownersIn, TIMER_FOLDERS } from './bricks/file-owners.js';
import { accountsOf, fileLinesOf, linesOf, speaksLinux } from './bricks/linux.js';
import { programsOf, type Surroundings } from './bricks/programs.js';
import { enabledTimers, timersIn } from './bricks/systemd-timers.js';

const TIMERS = `ls /run/systemd/system ${TIMER_FOLDERS}`;
const UNITS = "grep -rHE '^(On[A-Za-z]+|Unit|ExecStart|User)=' /etc/systemd/system /usr/lib/systemd/system /lib/systemd/system";

const dialect: Dialect = {
  title: 'Linux: scheduled jobs and the packages that own them (cron, systemd timers)',
  speaks: speaksLinux,
  asks: [
    { what: 'jobs', ask: { via: 'ssh', run: CRON_LINES, sudo: true } },
    { what: 'jobs', ask: { via: 'ssh', run: CRON_PROGRAMS } },
    { what: 'jobs', ask: { via: 'ssh', run: TIMERS } },
    { what: 'jobs', ask: { via: 'ssh', run: UNITS } },
    { what: 'jobs', ask: { via: 'ssh', run: OWNERS, sudo: true } },
  ],
  *read(answers) {
    const owners = ownersIn(answers.output(OWNERS));
    yield* fromCrontabs(answers, owners);
    for (const { text, from } of linesOf(answers.output(CRON_PROGRAMS))) {
      const [, file, every] = /^(\/etc\/(?:cron\.|periodic\/)([a-z0-9]+)\/[^/\s]+)$/.exec(text.trim()) ?? [];
      if (file !== undefined && every !== undefined) yield jobOf({ file, user: 'root', schedule: every, line: file, from }, file, owners);
    }
    const enabled = enabledTimers(linesOf(answers.output(TIMERS)));
    for (const { commands, ...timer } of timersIn(enabled ?? [], fileLinesOf(answers.output(UNITS)))) {
      for (const line of commands) yield* jobsOf({ ...timer, line }, line, { folder: '/', variables: new Map() }, owners);
    }
  },
  // What is written in front of a secret in scripts everywhere is known to the sealing itself; these are options of single programs.
  secrets: [/\b(?:plink|pscp|psftp)\b.*?\s-pw\s+["']?([^\s"']+)/, /\b(?:zip|unzip)\b.*?\s-P\s*["']?([^\s"']+)/, /\b(?:7z|7za|7zr|rar)\b.*?\s-h?p["']?([^\s"']+)/],
  restless: [/^[^:]*:# \(\S+ installed on /],
  examples: [
    {
      name: 'a script that no package owns, one that a package owns, and a setting',
      given: {
        ssh: {
          [CRON_LINES]: '/etc/crontab:SHELL=/bin/sh\n/etc/crontab:17 *\t* * *\troot\tcd / && run-parts --report /etc/cron.hourly\n/etc/cron.d/nightly:# written in a hurry\n/etc/cron.d/nightly:30 2 * * 1-5 root /opt/tools/nightly.sh --all >/dev/null 2>&1\n/var/spool/cron/crontabs/mira:@daily flock -n /tmp/l nice -n 19 python3 bin/orders.py\n',
          [OWNERS]: 'file /opt/tools/nightly.sh /opt/tools/nightly.sh\nfile /usr/bin/run-parts /usr/bin/run-parts\nfile /home/mira/bin/orders.py /home/mira/bin/orders.py\nfile /bin/cat /usr/bin/cat\ndpkg\ncoreutils: /bin/cat\ndebianutils: /bin/run-parts\n',
        },
      },
      reads: [
        { kind: 'job', file: '/etc/crontab', user: 'root', schedule: '17 * * * *', command: '/usr/bin/run-parts', packagedBy: 'debianutils' },
        { kind: 'job', file: '/etc/cron.d/nightly', schedule: '30 2 * * 1-5', command: '/opt/tools/nightly.sh', packagedBy: null },
        { kind: 'job', file: '/var/spool/cron/crontabs/mira', user: 'mira', schedule: '@daily', command: '/home/mira/bin/orders.py', packagedBy: null },
      ],
    },
    {
      name: 'a timer, on a machine that systemd started',
      given: {
        ssh: {
          [TIMERS]: '/etc/systemd/system/timers.target.wants:\nbackup.timer\nlogrotate.timer\n\n/run/systemd/system:\n',
          [UNITS]: '/etc/systemd/system/backup.timer:OnCalendar=*-*-* 01:30\n/etc/systemd/system/backup.service:ExecStart=-/usr/local/bin/backup now\n/etc/systemd/system/backup.service:User=backup\n/usr/lib/systemd/system/logrotate.timer:OnCalendar=daily\n/usr/lib/systemd/system/logrotate.service:ExecStart=/usr/sbin/logrotate /etc/logrotate.conf\n/lib/systemd/system/logrotate.service:ExecStart=/usr/sbin/logrotate /etc/logrotate.conf\n',
          [OWNERS]: 'file /usr/local/bin/backup /usr/local/bin/backup\nfile /usr/sbin/logrotate /usr/sbin/logrotate\nfile /bin/cat /usr/bin/cat\nrpm\ncoreutils: /bin/cat\nlogrotate: /usr/sbin/logrotate\n',
        },
      },
      reads: [
        { kind: 'job', file: '/etc/systemd/system/backup.timer', user: 'backup', schedule: '*-*-* 01:30', command: '/usr/local/bin/backup', packagedBy: null },
        { kind: 'job', file: '/usr/lib/systemd/system/logrotate.timer', command: '/usr/sbin/logrotate', packagedBy: 'logrotate' },
      ],
    },
    { name: 'Alpine', given: { ssh: { [CRON_LINES]: '/etc/crontabs/root:*/15\t*\t*\t*\t*\trun-parts /etc/periodic/15min\n', [CRON_PROGRAMS]: '/etc/periodic/daily/tidy\n', [OWNERS]: 'file /bin/run-parts /bin/busybox\nfile /etc/periodic/daily/tidy /etc/periodic/daily/tidy\nfile /bin/cat /bin/busybox\napk\n/bin/cat symlink target is owned by busybox-1.36.1-r29\n/bin/run-parts symlink target is owned by busybox-1.36.1-r29\n' } }, reads: [{ kind: 'job', user: 'root', command: '/bin/run-parts', packagedBy: 'busybox' }, { kind: 'job', file: '/etc/periodic/daily/tidy', schedule: 'daily', packagedBy: null }] },
    { name: 'timers on a machine without systemd do not fire', given: { ssh: { [TIMERS]: '/etc/systemd/system/timers.target.wants:\nbackup.timer\n', [UNITS]: '/etc/systemd/system/backup.timer:OnCalendar=daily\n/etc/systemd/system/backup.service:ExecStart=/usr/local/bin/backup\n' } }, reads: [], readsNo: ['job'] },
    { name: 'no package database was asked: nothing is said of owners', given: { ssh: { [CRON_LINES]: '/etc/cron.d/x:0 1 * * * root /opt/x.sh\n' } }, reads: [{ kind: 'job', command: '/opt/x.sh' }] },
  ],
};
export default dialect;

type Scheduled = Pick<Reading<'job'>, 'file' | 'user' | 'schedule' | 'line' | 'from'>;

function* fromCrontabs(answers: Answers, owners: Owners): Generator<Reading<'job'>> {
  for (const { command, variables, ...job } of cronLines(fileLinesOf(answers.output(CRON_LINES)), accountsOf(answers))) {
    yield* jobsOf(job, command, { folder: variables.get('HOME') ?? '/', variables }, owners);
  }
}

/** One job per line; more where a line starts several programs that no package owns. */
function* jobsOf(job: Scheduled, command: string, surroundings: Surroundings, owners: Owners): Generator<Reading<'job'>> {
  const jobs = programsOf(command, surroundings).map((program) => jobOf(job, program, owners));
  const unowned = jobs.filter(({ packagedBy }) => packagedBy === null);
  const told = unowned.length > 0 ? unowned : [jobs.find(({ packagedBy, command: program }) => packagedBy === undefined && program !== null) ?? jobs[0] ?? jobOf(job, null, owners)];
  yield* told;
}

function jobOf({ file, user, schedule, line, from }: Scheduled, program: string | null, owners: Owners): Reading<'job'> {
  const command = program === null || program.includes('/') ? program : (owners.find(program) ?? program);
  const packagedBy = command === null ? undefined : owners.ownerOf(command);
  return { kind: 'job', file: clean(file), user: clean(user), schedule: clean(schedule), line: clean(line), command: command === null ? null : clean(command), ...(packagedBy !== undefined && { packagedBy }), from };
}
