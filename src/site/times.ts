/** Knows how the site file writes windows (`Mon-Fri 20:00-06:00`) and schedules (cron). */
import type { Window } from '../model/site.js';
import type { Read } from './scalars.js';
import { shown } from './scalars.js';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FULL_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days and times; without days: every day. `24:00` is the end of the day. */
export function readWindow(text: string): Read<Window> {
  const wrong = (says: string): Read<Window> => ({ says: `“${shown(text)}” is no window: ${says}`, cure: 'write days and times, such as "Mon-Fri 20:00-06:00" or "Sat,Sun 00:00-24:00"; days name the evening on which it opens' });
  const [, daysPart, fromText, toText] = /^\s*(?:([A-Za-z, -]+?)\s+)?(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})\s*$/.exec(text) ?? [];
  if (fromText === undefined) return wrong('it needs two times of day');
  const days = daysPart === undefined ? [0, 1, 2, 3, 4, 5, 6] : readDays(daysPart);
  if (days === null) return wrong('it names a day that is none');
  const [from, to] = [readMinute(fromText), readMinute(toText!)];
  if (from === null || to === null || from === 1440) return wrong('it names a time that is none');
  if (from === to) return wrong('it ends when it begins');
  return { value: { days, from, to } };
}

function readDays(text: string): number[] | null {
  const days = new Set<number>();
  for (const part of text.toLowerCase().split(',')) {
    const [first, last, more] = part.split('-').map((name) => dayNumber(name.trim()));
    if (first === undefined || first < 0 || more !== undefined || (last !== undefined && last < 0)) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === (last ?? first)) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}
function dayNumber(name: string): number {
  return Math.max(DAYS.indexOf(name), FULL_DAYS.indexOf(name));
}
function readMinute(text: string): number | null {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  return hours * 60 + minutes;
}

const FIELDS = [
  { name: 'minute', least: 0, most: 59, words: [] },
  { name: 'hour', least: 0, most: 23, words: [] },
  { name: 'day of the month', least: 1, most: 31, words: [] },
  { name: 'month', least: 1, most: 12, words: MONTHS },
  { name: 'day of the week', least: 0, most: 7, words: DAYS },
] as const;

/** Five cron fields: lists, ranges, steps, names of months and days. Stays text, single-spaced. */
export function readCron(text: string): Read<string> {
  const cure = 'write minute, hour, day of month, month, day of week, such as "0 2 * * 2-6" for 02:00 from Tuesday to Saturday';
  const fields = text.trim().split(/\s+/);
  if (fields.length !== FIELDS.length) return { says: `“${shown(text)}” has ${fields.length} fields, cron has five`, cure };
  for (const [i, field] of fields.entries()) {
    if (!field.split(',').every((part) => isCronPart(part, FIELDS[i]!))) return { says: `“${shown(field)}” is no ${FIELDS[i]!.name}`, cure };
  }
  return { value: fields.join(' ') };
}

function isCronPart(part: string, { least, most, words }: (typeof FIELDS)[number]): boolean {
  const [, range, step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
  if (range === undefined || step === '0') return false;
  if (range === '*') return true;
  const ends = range.split('-').map((end) => {
    const word = (words as readonly string[]).indexOf(end.toLowerCase());
    if (word >= 0) return word + (words.length === 12 ? 1 : 0);
    return /^\d{1,2}$/.test(end) ? Number(end) : NaN;
  });
  return ends.length <= 2 && ends.every((end) => end >= least && end <= most) && (ends.length === 1 || ends[0]! <= ends[1]!);
}
