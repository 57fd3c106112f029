/** Knows the findings as CSV (RFC 4180) that no spreadsheet takes for a formula. */
import type { Format } from '../../model/report.js';
import { csvOf } from '../bricks/table-csv.js';

const format: Format = { mediaType: 'text/csv; charset=utf-8; header=present', write: ({ edition }) => csvOf([COLUMNS, ...edition.audit.findings.map(row)]) };
export default format;

const COLUMNS = ['id', 'rule', 'title', 'outcome', 'status', 'about_kind', 'about', 'says', 'why', 'decision', 'remedy', 'controls', 'certainty', 'first_seen', 'last_seen', 'accepted_by', 'accepted_until', 'accepted_reason', 'evidence'];

type Finding = Parameters<Format['write']>[0]['edition']['audit']['findings'][number];
function row(finding: Finding): readonly string[] {
  const { id, rule, title, outcome, status, about, says, why, decision, remedy, controls, certainty, firstSeen, lastSeen, acceptance, from } = finding;
  const accepted = acceptance ? [acceptance.owner, acceptance.until, acceptance.reason] : ['', '', ''];
  return [id, rule, title, outcome, status, about[0]?.kind ?? 'site', about.map(({ name }) => name).join('; '), says, why, decision, remedy, controls.join('; '), certainty, firstSeen, lastSeen, ...accepted, from.join(' ')];
}
