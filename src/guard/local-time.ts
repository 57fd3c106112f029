/** Knows what the clock on the wall shows in a time zone, summer time included. */

export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 0 = Sunday. */
  readonly weekday: number;
  /** Minutes since midnight as the clock shows them, 0 to 1439. */
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Throws RangeError for a time zone that this system does not know (IANA names). */
export function localTime(timezone: string, instant: Date): LocalTime {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short', hour: '2-digit', minute: '2-digit' });
    formats.set(timezone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`,
    weekday: WEEKDAYS.indexOf(parts['weekday']!),
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}
