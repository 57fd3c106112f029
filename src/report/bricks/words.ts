/** Knows the plain words of the report: counts, lists, dates and lengths of time, the same on every machine. */
import { hoursOf } from '../../model/duration.js';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `one`, `two` … `ten`, then digits. */
export function spelled(count: number): string {
  return SMALL[count] ?? String(count);
}

/** `1 desk`, `34 desks`; `many` where adding an s is not enough. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; beyond `most`: `a, b and 4 more`. */
export function listed(items: readonly string[], most = 6): string {
  if (items.length === 0) return 'nothing';
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** At most `most` characters, ending in `…` where there were more: for the one page that must stay one page. */
export function brief(text: string, most = 38): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…` : text;
}

/** What stands before the first comma, semicolon, colon or full stop after four words, in at most `most` words; a text cut in its midst ends in `…`. */
export function firstClause(text: string, most: number): string {
  const clause = /^(?:\S+\s+){0,3}.+?(?=[,;:.](?:\s|$)|$)/s.exec(text)?.[0] ?? text;
  const words = clause.split(/\s+/);
  return words.length <= most ? clause : `${words.slice(0, most).join(' ').replace(/(?:\s+(?:with|an?|the|to|and|of|for|each|beside|by|in))+$/, '')} …`;
}

/** First letter in upper case; the rest untouched. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `24 Nov 2026`, in UTC; a text that is no date is given back as it is. */
export function day(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `24 Nov 2026 14:47 UTC`. */
export function moment(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : `${day(at)} ${date.toISOString().slice(11, 16)} UTC`;
}

/** Hours in the words of an owner: `30 minutes`, `four hours`, `two days`. */
export function lasting(hours: number): string {
  if (hours < 1) return counted(Math.round(hours * 60), 'minute');
  if (hours < 24) return hours === 1 ? 'one hour' : `${Number.isInteger(hours) ? spelled(hours) : Math.round(hours * 10) / 10} hours`;
  const days = Math.round((hours / 24) * 10) / 10;
  return days === 1 ? 'one day' : `${Number.isInteger(days) ? spelled(days) : days} days`;
}

/** `PT8H` and `P2DT3H` (ISO 8601) in words; a text that is no duration is given back. */
export function durationInWords(iso: string): string {
  const hours = hoursOf(iso);
  return hours === 0 ? iso : lasting(hours);
}

/** Between two instants: `3 min 20 s`. */
export function elapsed(from: string, to: string): string {
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
  if (!Number.isFinite(seconds) || seconds < 0) return 'unknown';
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
