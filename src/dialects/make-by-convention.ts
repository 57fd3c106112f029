/** Knows where makers put model, version and serial by custom: text objects of their own branch whose values have the form of one, where only one does. */
import type { Answers, Dialect, Row } from '../model/dialect.js';
import { enterpriseOf, isGenericAgent } from './bricks/enterprises.js';
import { ENTERPRISES } from './bricks/make.js';
import { told } from './bricks/plausible.js';
import { textOf } from './bricks/rows.js';
import { readScalar } from './bricks/table.js';
import { distinct, sortedBy } from '../model/order.js';

const SYS_DESCR = '1.3.6.1.2.1.1.1';
const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2';
const SYS_NAME = '1.3.6.1.2.1.1.5';

interface Word {
  readonly text: string;
  /** Objects of one group stand side by side in a MIB. */
  readonly group: string;
  /** Its place within the group. */
  readonly place: number;
  /** A row of a table may be of one part of many. */
  readonly isScalar: boolean;
  readonly from: string;
}

/** A date, a time, an address, a card's number, a reading with its unit: they look like releases or serials and are none. */
const NO_IDENTITY = /^(?:19|20)\d{10,12}Z?$|^\d{6}-\d{3}$|(?:19|20)\d\d[-./]\d|\d[-./](?:19|20)\d\d|\d:\d\d|^(?![1-9](?:\.\d{1,3}){3}$)\d{1,3}(?:\.\d{1,3}){3}$|^([1-9])(?:\.\1){3}$|^8\.8\.|^\d{1,4}(?:\.\d+)? ?(?:[KMGT]i?B|k?VA?|m?A|k?Wh?|[KMG]?Hz|°?[CF]|%|ms|dBm?|RPM|Volts?|Amps?|Watts?|degrees?.*)$|^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i;
/** Four numbers may be an address, though makers' networks seldom begin below ten. */
const QUAD = /^\d(?:\.\d{1,3}){3}$/;
const RELEASE = /^(?:[A-Za-z][\w-]{0,15}[ _-])?(?:[Vv]er(?:sion)?\.? ?)?(?<mark>[vVrR]?)\.?(?<numbers>\d{1,4}(?:[._]\d{1,6})+)(?<rest>(?:[-_+. (]?[\w.+()/-]*)?(?: ?(?:[Bb]uild|[Rr]ev|[Rr]el|SP|b|r|\(|\[)[^|]*)?)$/;
/** A product and its release in one text: `FS-224 v7.4.1,build77`, `Rackmeter Duo Version 2.4`, `Ver2.10`. */
const NAMED_RELEASE = /^(?:(?<name>[A-Za-z][\w+/.()-]*(?: [\w+/.()-]+){0,4}?)[ ,_-]+)?(?:[vV](?:er(?:sion)?|ER(?:SION)?)\.? ?|[vV] ?|[Rr]el(?:ease)?\.? )(?<release>\d{1,4}(?:\.\d{1,6})+[a-z]?)(?:[ ,(-].*)?$/;
const SERIAL = /^(?=.{6,30}$)(?=.*\d{4})[A-Z0-9]+(?:-[A-Z0-9]+){0,2}$/;
/** Shorter marks, as service tags: they count only beside a release or a model. */
const TAG = /^(?=(?:.*[A-Z]){2})(?=(?:.*\d){2})[A-Z0-9]{7,14}$/;
const MODEL = /^(?![vV]\d+[._R])(?=.*[A-Z])(?=.*\d)[A-Za-z][\w+/.()-]{2,30}(?: [\w+/.()-]{1,12}){0,2}$/;

const makeByConvention: Dialect = {
  title: "Objects of a vendor's own branch that have the form of a model, a version or a serial number",
  speaks: () => false,
  asks: [],
  *read(answers) {
    const words = wordsOf(answers);
    if (words.length === 0) return;
    const description = textOf(readScalar(answers, SYS_DESCR)) ?? '';
    const releases = words.filter(({ text }) => isRelease(text, true));
    const sure = releases.filter(({ text }) => !QUAD.test(text));
    const bare = sure.filter(({ text }) => /^[vV]?\d/.test(text));
    const versions = bare.length > 0 ? bare : sure.length > 0 ? sure : releases.length > 0 ? releases : words.filter(({ text }) => isRelease(text, false));
    const beside = (others: readonly Word[]) => new Set(others.map(({ group }) => group));
    const numbers = words.filter(({ text }) => isSerial(text, description));
    const names = words.filter(({ text }) => isModel(text) && !versions.some((version) => version.text === text) && !numbers.some((number) => number.text === text));
    const serials = numbers.length > 0 ? numbers : words.filter(({ text, group }) => TAG.test(text) && !description.includes(text) && (beside(versions).has(group) || beside(names.filter((name) => name.text !== text)).has(group)));
    const [version, serial] = [only(versions, beside(serials)), only(serials, beside(versions)) ?? mostDigits(serials.filter(({ isScalar, text }) => isScalar && !text.includes('-')))];
    const candidates = names.filter(({ text }) => !serials.some((one) => one.text === text));
    const near = candidates.filter(({ group }) => beside(versions).has(group) || beside(serials).has(group));
    const model = only(near, new Set()) ?? (near.length > 0 ? null : (before(words, serial) ?? before(words, version) ?? (version || serial ? only(candidates, new Set()) : null)));
    const cited = [version, serial, model].filter((word) => word !== null);
    if (cited.length > 0) yield { kind: 'is-a', ...(model && { model: model.text }), ...(version && { version: version.text }), ...(serial && { serial: serial.text }), by: 'convention', from: distinct(cited.map(({ from }) => from)) };
  },
  examples: [
    {
      name: 'three objects side by side',
      given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.1.0|4|GX-240P', '1.3.6.1.4.1.59999.1.1.2.0|4|2.10.4', '1.3.6.1.4.1.59999.1.1.3.0|4|GX24A0017755', '1.3.6.1.4.1.59999.1.2.1.0|4|23.5'].join('\n') },
      reads: [{ kind: 'is-a', model: 'GX-240P', version: '2.10.4', serial: 'GX24A0017755', by: 'convention' }],
    },
    { name: 'a service tag beside a release', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.2.0|4|2.10.4', '1.3.6.1.4.1.59999.1.1.3.0|4|FXQ3K17', '1.3.6.1.4.1.59999.1.2.3.0|4|ABC1D23'].join('\n') }, reads: [{ kind: 'is-a', version: '2.10.4', serial: 'FXQ3K17', by: 'convention' }] },
    { name: 'product and release in one text', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.4.1.1.0|4|GridGate-24P v7.4.1,build77 (GA)'].join('\n') }, reads: [{ kind: 'is-a', model: 'GridGate-24P', version: '7.4.1', by: 'convention' }] },
    { name: 'a service tag beside a model', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.14.1.0|4|GX-240P', '1.3.6.1.4.1.59999.1.14.2.0|4|FXQ3K17', '1.3.6.1.4.1.59999.1.17.2.0|4|6.0.2-P1'].join('\n') }, reads: [{ kind: 'is-a', model: 'GX-240P', version: '6.0.2-P1', serial: 'FXQ3K17', by: 'convention' }] },
    { name: 'the one branch there is, where the agent names another that it does not answer for', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999', '1.3.6.1.4.1.59998.1.1.1.0|4|3.10.0-77', '1.3.6.1.4.1.59998.1.1.4.0|4|Studio7'].join('\n') }, reads: [{ kind: 'is-a', model: 'Studio7', version: '3.10.0-77', by: 'convention' }] },
    { name: 'a time and a spare part number are no serial numbers', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.2.0|4|202401201342Z', '1.3.6.1.4.1.59999.1.1.3.0|4|809082-091'].join('\n') }, reads: [], readsNo: ['is-a'] },
    { name: 'a name without a number, right before the serial number', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.1.0|4|Rackmeter Duo', '1.3.6.1.4.1.59999.1.1.2.0|4|RM2400017755'].join('\n') }, reads: [{ kind: 'is-a', model: 'Rackmeter Duo', serial: 'RM2400017755', by: 'convention' }] },
    { name: 'of two that might be a serial number, the one of digits', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.1.0|4|OL2200RTX', '1.3.6.1.4.1.59999.1.2.3.0|4|ABCF1000017'].join('\n') }, reads: [{ kind: 'is-a', serial: 'ABCF1000017', by: 'convention' }] },
    { name: 'four numbers that begin below ten, and a reading', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.2.0|4|3.9.0.4', '1.3.6.1.4.1.59999.1.1.7.0|4|3.32 Volts'].join('\n') }, reads: [{ kind: 'is-a', version: '3.9.0.4', by: 'convention' }] },
    { name: 'two that might be it: neither is', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.2.0|4|2.10.4', '1.3.6.1.4.1.59999.1.1.3.0|4|7.0.1'].join('\n') }, reads: [], readsNo: ['is-a'] },
    { name: 'an address and a date are no release', given: { snmp: ['1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.59999.1', '1.3.6.1.4.1.59999.1.1.2.0|4|192.0.2.17', '1.3.6.1.4.1.59999.1.1.3.0|4|2024.11.07'].join('\n') }, reads: [], readsNo: ['is-a'] },
  ],
};
export default makeByConvention;

/** Texts of scalars below the box's own enterprise number; where a general agent answers, below the one number that it answers for. */
function wordsOf(answers: Answers): readonly Word[] {
  const objectRow = readScalar(answers, SYS_OBJECT_ID);
  const object = objectRow?.tag === '6' ? objectRow.value.replace(/^\./, '') : '';
  const name = textOf(readScalar(answers, SYS_NAME));
  const own = isGenericAgent(object) ? [] : answers.rows(`${ENTERPRISES}.${enterpriseOf(object)}`);
  for (const rows of [own, otherRows(answers, object)]) {
    const scalars = wordsIn(rows, /\.0$/, name);
    const found = scalars.length > 0 ? scalars : wordsIn(rows, /\.1$/, name);
    if (found.length > 0) return found;
  }
  return [];
}
/** Boxes answer for the agent's maker, for the house that sold it, or under an old number of their own. */
function otherRows(answers: Answers, object: string): readonly Row[] {
  const rows = answers.rows(ENTERPRISES).filter(({ oid }) => !isGenericAgent(oid) && enterpriseOf(oid) !== enterpriseOf(object));
  const numbers = new Set(rows.map(({ oid }) => enterpriseOf(oid)));
  return numbers.size === 1 ? rows : [];
}
function wordsIn(rows: readonly Row[], instance: RegExp, name: string | null): readonly Word[] {
  return rows.flatMap((row) => {
    if (!row.tag.startsWith('4') || !instance.test(row.oid)) return [];
    const text = told(textOf(row));
    if (text === null || text.length > 60 || text === name) return [];
    const place = { group: row.oid.replace(/\.\d+\.\d+$/, ''), place: Number(row.oid.split('.').at(-2)), isScalar: row.oid.endsWith('.0'), from: row.from };
    return partsOf(text).flatMap((part) => (NO_IDENTITY.test(part) ? [] : [{ text: part, ...place }]));
  });
}
/** A text, or the name and the release that stand in it together; a bare `v2.4` stays as its maker writes it. */
function partsOf(text: string): readonly string[] {
  const { name, release } = NAMED_RELEASE.exec(text)?.groups ?? {};
  if (release === undefined || /^[vV]\d/.test(text)) return [text.replace(/^(\d{1,4}(?:\.\d{1,6})+) (?:19|20)\d\d[-./]\d.*$/, '$1')];
  return name === undefined ? [release] : [name, release];
}
/** The one value there is; of several, the one that stands beside the others of its kind. */
function only(words: readonly Word[], beside: ReadonlySet<string>): Word | null {
  const values = (some: readonly Word[]) => new Set(some.map(({ text }) => text)).size;
  if (values(words) === 1) return words[0]!;
  const near = words.filter(({ group }) => beside.has(group));
  return values(near) === 1 ? near[0]! : null;
}

/** `strictly`: marked as a release, or of three numbers; else a short decimal will do, which may also be a reading. */
function isRelease(text: string, strictly: boolean): boolean {
  const { mark = '', numbers = '', rest = '' } = RELEASE.exec(text)?.groups ?? {};
  const parts = numbers.split(/[._]/);
  if (parts.length < 2) return false;
  return strictly ? parts.length >= 3 || mark !== '' || /[a-z]/i.test(rest) : parts.every((part) => part.length <= 4);
}
/** Of several, the one that is a number rather than a name, by two digits or more; numbers of parts have hyphens. */
function mostDigits(words: readonly Word[]): Word | null {
  const digits = ({ text }: Word) => text.replace(/\D/g, '').length;
  const [first, second] = sortedBy(words, (word) => -digits(word));
  return first && (!second || digits(first) >= digits(second) + 2) ? first : null;
}
/** What stands right before the serial number, or the release, is the product's name, in a few plain words. */
function before(words: readonly Word[], after: Word | null): Word | null {
  const word = after && words.find(({ group, place }) => group === after.group && place === after.place - 1);
  return word && /[A-Za-z]{2}/.test(word.text) && word.text.length <= 40 && !isRelease(word.text, false) && !/[,;:@/]|\.\w+\.|^[a-z\d]+$|\bESXi?\b/.test(word.text) ? word : null;
}
/** Mostly digits, and nothing that the description names: that would be the model. */
function isSerial(text: string, description: string): boolean {
  if (!SERIAL.test(text) || description.includes(text) || /^([A-Z0-9])\1+$/.test(text) || /^[0-]+$/.test(text)) return false;
  const letters = text.replace(/[^A-Z]/g, '').length;
  const digits = text.replace(/\D/g, '').length;
  if (letters === 0) return digits >= 7 && !/^(?:19|20)\d{6}$/.test(text);
  return letters <= digits + 2 && !/^[A-Z]{2,}-?\d{4}[A-Z]?(?:-|$)/.test(text);
}
function isModel(text: string): boolean {
  return MODEL.test(text) && !/\d\.\d+\.\d|\bbuild\b/i.test(text) && !/ \d+$/.test(text);
}
