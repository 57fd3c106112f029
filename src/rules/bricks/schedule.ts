/** Knows how long a schedule may rest: cron(5), the folders of run-parts, systemd.time(7) and the calendar events of Proxmox. */

const DAY = 24;
const NAMED: Readonly<Record<string, number>> = { hourly: DAY, '15min': DAY, daily: DAY, midnight: DAY, weekly: 7 * DAY, monthly: 31 * DAY, quarterly: 92 * DAY, semiannually: 184 * DAY, yearly: 366 * DAY, annually: 366 * DAY };
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const UNITS: Readonly<Record<string, number>> = { s: 1 / 3600, sec: 1 / 3600, m: 1 / 60, min: 1 / 60, h: 1, hr: 1, hour: 1, d: DAY, day: DAY, w: 7 * DAY, week: 7 * DAY };

/** The longest time in hours between two runs, a day where it runs more often; null where the schedule cannot be read. */
export function longestRestHours(schedule: string): number | null {
  const text = schedule.trim().toLowerCase();
  const named = NAMED[text.replace(/^@/, '')];
  if (named !== undefined) return named;
  const fields = text.split(/\s+/);
  if (fields.length >= 5 && fields.slice(0, 5).every((field) => /^[\d*,/a-z-]+$/.test(field))) return ofCron(fields);
  const [, count, unit] = /^onunit(?:in)?activesec (\d+) ?([a-z]+?)s?$/.exec(text) ?? [];
  if (count !== undefined && UNITS[unit!] !== undefined) return Math.max(DAY, Number(count) * UNITS[unit!]!);
  if (text.startsWith('on') || text.includes(', ')) return null;
  const weekdays = /^((?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*(?:\.\.|-|,)?)+)(?:\s|$)/.exec(text)?.[1];
  if (weekdays !== undefined) return gapOf(daysIn(weekdays));
  const date = /^(\*|\d{4})-(\S+?)-(\S+?)(?:\s|$)/.exec(text);
  if (date) return date[1] !== '*' || date[2] !== '*' ? null : date[3] === '*' ? DAY : 31 * DAY;
  return /^(?:\*|\d{1,2}|\d{1,2}\/\d+|\*\/\d+)(?:[,:].*)?$/.test(text) ? DAY : null;
}

function ofCron([, , dayOfMonth, month, dayOfWeek]: readonly string[]): number | null {
  if (month !== '*') return null;
  const step = /^\*\/(\d+)$/.exec(dayOfMonth!);
  if (step) return Number(step[1]) * DAY;
  if (dayOfMonth !== '*') return dayOfWeek === '*' ? 31 * DAY : null;
  return dayOfWeek === '*' ? DAY : gapOf(daysIn(dayOfWeek!));
}

/** Numbers of the days of a list such as `1-5`, `mon..fri`, `sat,sun`; empty where it cannot be read. */
function daysIn(list: string): number[] {
  const numberOf = (word: string) => (/^[0-7]$/.test(word) ? Number(word) % 7 : DAYS.indexOf(word.slice(0, 3)));
  const days = list.split(',').flatMap((part) => {
    const [from = '', to] = part.split(/\.\.|-/);
    const [first, last] = [numberOf(from), to === undefined ? numberOf(from) : numberOf(to)];
    if (first === -1 || last === -1) return [-1];
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
  });
  return days.includes(-1) ? [] : [...new Set(days)].sort((a, b) => a - b);
}
function gapOf(days: readonly number[]): number | null {
  if (days.length === 0) return null;
  return Math.max(...days.map((day, i) => ((days[(i + 1) % days.length]! - day + 6) % 7) + 1)) * DAY;
}
