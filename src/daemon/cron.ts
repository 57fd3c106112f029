/** Knows how far apart the times of a schedule lie. */
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Two years hold every pattern but a lone 29 February. */
const DAYS = 731;
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Milliseconds of the longest wait between two times of the five-field cron `expression`; null where there are not two. Summer time is not counted. */
export function longestWait(expression: string): number | null {
  const [minutes, hours, monthDays, months, weekdays] = expression.split(' ') as [string, string, string, string, string];
  const inDay = [...setOf(hours, 0, 23)].sort((a, b) => a - b).flatMap((hour) => [...setOf(minutes, 0, 59)].sort((a, b) => a - b).map((minute) => (hour * 60 + minute) * MINUTE_MS));
  const isDay = dayTest(monthDays, months, weekdays);
  let last: number | null = null;
  let longest: number | null = null;
  for (let day = 0; day < DAYS; day++) {
    const midnight = Date.UTC(2027, 0, 1) + day * DAY_MS;
    if (!isDay(new Date(midnight))) continue;
    for (const time of inDay) {
      if (last !== null) longest = Math.max(longest ?? 0, midnight + time - last);
      last = midnight + time;
    }
  }
  return longest;
}

/** Where both kinds of day are restricted, either will do (crontab(5)). */
function dayTest(monthDays: string, months: string, weekdays: string): (day: Date) => boolean {
  const inMonth = setOf(monthDays, 1, 31);
  const inYear = setOf(months, 1, 12, NAMES, 1);
  const inWeek = new Set([...setOf(weekdays, 0, 7, WEEKDAYS)].map((day) => day % 7));
  const either = !monthDays.startsWith('*') && !weekdays.startsWith('*');
  return (day) => {
    const byMonthDay = inMonth.has(day.getUTCDate());
    const byWeekday = inWeek.has(day.getUTCDay());
    return inYear.has(day.getUTCMonth() + 1) && (either ? byMonthDay || byWeekday : byMonthDay && byWeekday);
  };
}

/** The numbers one field stands for: lists, ranges, steps, names. */
function setOf(field: string, least: number, most: number, words: readonly string[] = [], first = 0): Set<number> {
  const number = (text: string): number => (words.includes(text.toLowerCase()) ? words.indexOf(text.toLowerCase()) + first : Number(text));
  const numbers = new Set<number>();
  for (const part of field.split(',')) {
    const [range, step] = part.split('/') as [string, string | undefined];
    const [from, to] = range === '*' ? [least, most] : range.split('-').map(number);
    const end = to ?? (step === undefined ? from! : most);
    for (let value = from!; value <= end; value += Number(step ?? 1)) numbers.add(value);
  }
  return numbers;
}
