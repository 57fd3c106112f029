/** Knows when what is written and what was seen mean the same: people abbreviate, labels are longer than lists. */
import { parseAddress } from '../model/address.js';
import { parseMac } from '../model/mac.js';
import { rolesIn } from './columns.js';
import { isSameMaker } from './makers.js';

/** Letters and digits only, upper case. */
export function bare(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first label of a host name, or the whole, without what stands between letters and digits; null where it is an address or nothing. */
export function nameKey(name: string): string | null {
  if (parseAddress(name) !== null || parseMac(name) !== null) return null;
  return bare(/^[\w-]+(\.[\w-]+)+\.?$/.test(name) ? name.split('.')[0]! : name) || null;
}
/** Case does not count; a short name is the same as a full one that begins with it. */
export function isSameName(a: string, b: string): boolean {
  if (nameKey(a) === null || nameKey(a) !== nameKey(b)) return false;
  const domains = [a, b].map((name) => name.toLowerCase().replace(/\.$/, '').split('.').slice(1).join('.'));
  return domains[0] === '' || domains[1] === '' || domains[0] === domains[1] || a.includes(' ') || b.includes(' ');
}

/** All addresses in a cell: one or more, with or without a prefix length. */
export function addressesIn(cell: string): readonly string[] {
  return cell.split(/[\s,;]+/).flatMap((part) => parseAddress(part.replace(/\/\d{1,3}$/, '')) ?? []);
}
/** All hardware addresses in a cell. */
export function macsIn(cell: string): readonly string[] {
  const whole = parseMac(cell);
  return whole !== null ? [whole] : cell.split(/[\s,;]+/).flatMap((part) => parseMac(part) ?? []);
}
/** All serial numbers in a cell, upper case, without what stands between letters and digits. */
export function serialsIn(cell: string): readonly string[] {
  return cell.split(/[,;|\s]+/).map(bare).filter((serial) => serial.length >= 3);
}

/** Whether one names the other more or less fully: `2530-24G` is `HP 2530-24G-PoEP`, and is not `2530-48G`. */
export function isSameModel(written: string, seen: string, vendor: string | null): boolean {
  if (vendor !== null && !/\d/.test(written) && isSameMaker(written, vendor)) return true;
  return [seen, `${vendor ?? ''} ${seen}`].some((whole) => isNamedIn(written, whole) || isNamedIn(whole, written)) || isNamedIn(coreOf(written), seen) || isNamedIn(coreOf(seen), written) || sharesWords(written, seen);
}
/** What follows the words of advertising: from the first word with a digit. */
function coreOf(model: string): string {
  const words = model.split(/\s+/);
  const first = words.findIndex((word) => /\d/.test(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}
/** The letters and digits of `part` stand in `whole` in one piece, whatever stands between them, and no number is cut in two. */
function isNamedIn(part: string, whole: string): boolean {
  const signs = [...bare(part).slice(0, 60)];
  if (signs.length < 3) return false;
  const pattern = signs.join('[^\\p{L}\\p{N}]*');
  return new RegExp(`${/\d/.test(signs[0]!) ? '(?<!\\d)' : ''}${pattern}${/\d/.test(signs.at(-1)!) ? '(?!\\d)' : ''}`, 'u').test(whole.toUpperCase());
}
/** Models without numbers: at least half of the written words are there. */
function sharesWords(written: string, seen: string): boolean {
  if (/\d/.test(written)) return false;
  const [mine, theirs] = [wordsOf(written), wordsOf(seen)];
  return mine.length > 0 && mine.filter((word) => theirs.includes(word)).length * 2 >= mine.length;
}

/** The words of one place are all among those of the other. */
export function isSamePlace(a: string, b: string): boolean {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  const [fewer, more] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  return bare(a) === bare(b) || fewer.every((word) => more.includes(word));
}
const JOINING = new Set(['THE', 'IN', 'OF', 'AT', 'ON', 'IM', 'DER', 'DIE', 'DAS']);
function wordsOf(text: string): readonly string[] {
  return (text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !JOINING.has(word));
}

/** Roles that one box may well have together, so that lists use either word. */
const KIN: readonly (readonly string[])[] = [['router', 'firewall'], ['router', 'switch'], ['server', 'host', 'hypervisor', 'storage', 'appliance'], ['access-point'], ['printer'], ['phone'], ['ups']];
/** True where either side says nothing that could be compared. */
export function isSameRole(written: string, seen: readonly string[]): boolean {
  const mine = rolesIn(written);
  const theirs = seen.filter((role) => role !== 'unknown');
  if (mine.length === 0 || theirs.length === 0) return true;
  return KIN.some((kin) => mine.some((role) => kin.includes(role)) && theirs.some((role) => kin.includes(role)));
}
