/** Knows the findings as CSV (RFC 4180) that no spreadsheet takes for a formula. */
import { stringify } from 'csv-stringify/sync';
import type { Format } from '../../model/report.js';

const format: Format = { mediaType: 'text/csv; charset=utf-8; header=present', write: ({ edition }) => rows(edition.audit.findings.map(row)) };
export default format;

const COLUMNS = ['id', 'rule', 'title', 'outcome', 'status', 'about_kind', 'about', 'says', 'why', 'decision', 'remedy', 'controls', 'certainty', 'first_seen', 'last_seen', 'accepted_by', 'accepted_until', 'accepted_reason', 'evidence'];

type Finding = Parameters<Format['write']>[0]['edition']['audit']['findings'][number];
function row(finding: Finding): readonly string[] {
  const { id, rule, title, outcome, status, about, says, why, decision, remedy, controls, certainty, firstSeen, lastSeen, acceptance, from } = finding;
  const accepted = acceptance ? [acceptance.owner, acceptance.until, acceptance.reason] : ['', '', ''];
  return [id, rule, title, outcome, status, about[0]?.kind ?? 'site', about.map(({ name }) => name).join('; '), says, why, decision, remedy, controls.join('; '), certainty, firstSeen, lastSeen, ...accepted, from.join(' ')];
}

function rows(cells: readonly (readonly string[])[]): string {
  return stringify([COLUMNS, ...cells].map((line) => line.map(harmless)), { record_delimiter: 'windows' });
}

/** A cell that begins like a formula, also after white space or in full-width characters, is led in by an apostrophe. */
function harmless(cell: string): string {
  return /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}
