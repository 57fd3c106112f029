/** Knows what stands in crontabs: crontab(5) of the system and of each user, anacrontab(5), each line with its user and schedule. */
import type { Account, FileLine } from './linux.js';

export interface CronLine {
  readonly file: string;
  readonly user: string;
  readonly schedule: string;
  /** The whole line as written, and the part of it that the shell gets. */
  readonly line: string;
  readonly command: string;
  readonly variables: ReadonlyMap<string, string>;
  readonly from: readonly string[];
}

const OF_SYSTEM = /^\/etc\/(crontab|cron\.d\/[^/]+)$/;
const OF_USER = /^(?:\/var\/spool\/cron\/(?:crontabs\/|tabs\/)?|\/etc\/crontabs\/)([^/]+)$/;
/** Copies that editors and package managers leave behind; no cron reads them. */
const LEFTOVER = /\/\.[^/]*$|~$|\.(dpkg-\w+|rpm(save|new|orig)|bak|old|orig|disabled|swp|ucf-\w+)$|\/cron\.update$/;

/** Jobs in the lines of crontabs, in order. Lines that are no job and no setting are left out. */
export function* cronLines(lines: readonly FileLine[], accounts: readonly Account[]): Generator<CronLine> {
  const settings = new Map<string, Map<string, string>>();
  for (const { path, text, from } of lines) {
    const line = text.trim();
    if (line === '' || line.startsWith('#') || LEFTOVER.test(path)) continue;
    const variables = settings.get(path) ?? new Map<string, string>();
    settings.set(path, variables);
    const setting = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
    if (setting) {
      variables.set(setting[1]!, setting[2]!.replace(/^(["'])(.*)\1$/, '$2'));
      continue;
    }
    const job = jobIn(path, line, OF_USER.exec(path)?.[1] ?? null);
    if (!job) continue;
    const home = variables.get('HOME') ?? accounts.find(({ name }) => name === job.user)?.home ?? (job.user === 'root' ? '/root' : `/home/${job.user}`);
    yield { ...job, file: path, line, variables: new Map([['LOGNAME', job.user], ['USER', job.user], ...variables, ['HOME', home]]), from };
  }
}

const FIELD = '[-\\d*,/A-Za-z~?#]+';
const FIVE = new RegExp(`^-?((?:${FIELD}\\s+){4}${FIELD})\\s+(.*)$`);

function jobIn(path: string, line: string, owner: string | null): Pick<CronLine, 'user' | 'schedule' | 'command'> | null {
  if (path === '/etc/anacrontab') {
    const [, schedule, command] = /^(\d+|@\w+)\s+\d+\s+\S+\s+(.+)$/.exec(line) ?? [];
    return schedule === undefined || command === undefined ? null : { user: 'root', schedule: /^\d+$/.test(schedule) ? `every ${schedule} days` : schedule, command };
  }
  if (owner === null && !OF_SYSTEM.test(path)) return null;
  const [, schedule, rest] = /^(@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly|every_minute))\s+(.*)$/.exec(line) ?? FIVE.exec(line) ?? [];
  if (schedule === undefined || rest === undefined) return null;
  const [, user, command] = owner === null ? (/^(\S+)\s+(.+)$/.exec(rest) ?? []) : [rest, owner, rest];
  if (user === undefined || command === undefined || !/^[\w.][\w.@\\-]*\$?$/.test(user)) return null;
  return { user, schedule: schedule.replace(/\s+/g, ' '), command: beforePercent(command) };
}

/** The first `%` that is not escaped ends the command: the rest is its standard input. */
function beforePercent(command: string): string {
  return (/^(?:\\.|[^%\\])*/s.exec(command)?.[0] ?? command).replace(/\\%/g, '%').trim();
}
