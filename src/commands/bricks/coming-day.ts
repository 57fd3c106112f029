/** Knows a day that a person gives at the command line for something to come. */
import { readDate } from '../../site/scalars.js';
import { fail } from './command.js';
import { EXIT } from '../../exit.js';

/** The day as written, YYYY-MM-DD; ends the command with 2 where it is none or has passed. */
export function comingDay(option: string, text: string): string {
  const read = readDate(text);
  if (!('value' in read)) return fail(EXIT.usage, `${option} ${text}: write a date such as 2027-06-30`);
  return text < new Date().toISOString().slice(0, 10) ? fail(EXIT.usage, `${option} ${text}: that day has passed`) : read.value;
}
