/** Knows the findings: one card per unit with the full anatomy of each, hygiene as one line per rule. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import type { Finding } from '../../model/rule.js';
import { ACTIONS, ACTION_WORDS, fold, standing } from '../bricks/cards.js';
import { evidenceRows } from '../bricks/evidence.js';
import { counted, day, listed } from '../bricks/words.js';

const section: Section = { title: 'Findings', order: 8, write };
export default section;

const STATUS_WORDS: Readonly<Record<Finding['status'], string>> = { new: 'new', open: 'open', reopened: 'reopened', fixed: 'fixed', not_checked: 'not checked this time', accepted: 'accepted', expired: 'acceptance expired' };

function write(edition: Edition): readonly Block[] {
  const findings = standing(edition.audit.findings);
  if (findings.length === 0) return [{ is: 'text', text: 'No finding stands. What could not be judged is listed under coverage.' }];
  const { cards, lines } = fold(findings, edition.rules);
  const pressing = cards.filter(({ outcome }) => outcome !== 'TRACK');
  const known = cards.flatMap(({ findings: all }) => all.filter(({ outcome }) => outcome === 'TRACK'));
  const counts = ACTIONS.map((action) => [ACTION_WORDS[action], findings.filter(({ outcome }) => outcome === action).length] as const).filter(([, count]) => count > 0);
  return [
    { is: 'text', text: `${counted(findings.length, 'finding')} on ${counted(cards.length, 'unit')}${lines.length > 0 ? ` and ${counted(lines.length, 'habit')}` : ''}: ${counts.map(([word, count]) => `${word} ${count}`).join(' · ')}.` },
    {
      is: 'table', id: 'findings', caption: 'Index', columns: ['Outcome', 'About', 'What'],
      rows: cards.map(({ subject, outcome, findings: all }): readonly Text[] => [[{ text: ACTION_WORDS[outcome], opens: 'table words' }], [{ text: subject.name, ...(outcome === 'TRACK' ? { opens: all[0]!.id } : { opens: `card ${subject.kind} ${subject.id}` }) }], all.flatMap(({ id, title }, i) => [{ text: i > 0 ? ', ' : '' }, { text: title, opens: id }])]),
    },
    ...pressing.map(({ subject, outcome, findings: all }): Block => ({
      is: 'card', id: `card ${subject.kind} ${subject.id}`, title: `${subject.name}`, tag: ACTION_WORDS[outcome],
      blocks: all.filter(({ outcome: of }) => of !== 'TRACK').map((finding) => ({ is: 'card', id: finding.id, title: finding.title, tag: ACTION_WORDS[finding.outcome], blocks: anatomy(edition, finding) })),
    })),
    ...tracked(known),
    ...(lines.length > 0
      ? [{
          is: 'table' as const, id: 'habits', caption: 'Habits: one line per rule', columns: ['Outcome', 'What', 'Where', 'Remedy'], anchors: lines.map(({ rule }) => `rule ${rule}`),
          rows: lines.map(({ title, outcome, findings: all }): readonly Text[] => [ACTION_WORDS[outcome], `${title} (${all.length})`, listed(all.map(({ about }) => about[0]?.name ?? 'this site'), 12), all[0]!.remedy]),
        }]
      : []),
  ];
}

/** What presses nobody takes one line each, so that paper is kept for what does; `explain` and the JSON document tell all of it. */
function tracked(findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [];
  return [{
    is: 'table', id: 'tracked', caption: 'Known, and looked at again at each visit', columns: ['About', 'What, and how we know', 'Remedy', 'Seen', 'Evidence'], anchors: findings.map(({ id }) => id),
    rows: findings.map(({ about, says, why, remedy, certainty, status, firstSeen, from }): readonly Text[] => [about[0]?.name ?? 'this site', [{ text: says, strong: true }, { text: ` ${why} (${certainty})` }], remedy, `${STATUS_WORDS[status]}, first ${day(firstSeen)}`, from[0] === undefined ? '—' : [{ text: from[0].slice(0, 12), opens: from[0] }, { text: from.length > 1 ? ` and ${from.length - 1} more` : '' }]]),
  }];
}

function anatomy(edition: Edition, finding: Finding): readonly Block[] {
  const rule = edition.rules?.find(({ id }) => id === finding.rule);
  const { acceptance } = finding;
  const rows: (readonly Text[])[] = [
    ...(rule ? [['Why it matters', rule.rationale]] : []),
    ['Reasoning', finding.why],
    ['Certainty and decision', `${finding.certainty}; ${finding.decision}`],
    ['Would be disproved by', DISPROOF[finding.certainty]],
    ['Remedy', `${finding.remedy}${rule ? ` Effort: ${rule.effort} person-days.` : ''}`],
    ['To verify afterwards', 'Sweep again: the finding must then read fixed, which needs the same evidence to be readable.'],
    ...(finding.controls.length > 0 ? [['Evidence relevant to', finding.controls.join(', ')]] : []),
    ['Seen', `${STATUS_WORDS[finding.status]}; first ${day(finding.firstSeen)}, last ${day(finding.lastSeen)}`],
    ...(acceptance ? [['Acceptance', `${acceptance.owner}, until ${day(acceptance.until)}: ${acceptance.reason}`]] : []),
    ...(finding.about.length > 1 ? [['Also about', listed(finding.about.slice(1).map(({ name }) => name), 12)]] : []),
  ];
  return [
    { is: 'text', text: [{ text: finding.says, strong: true, ...(finding.from[0] === undefined ? {} : { opens: finding.from[0] }) }] },
    { is: 'table', id: `finding-${finding.id}`, caption: finding.title, columns: ['', ''], rows },
    { is: 'heading', text: 'Evidence' },
    { is: 'list', items: evidenceRows(edition, finding.from) },
  ];
}
const DISPROOF: Readonly<Record<Finding['certainty'], string>> = {
  confirmed: 'the same command giving another answer, or a path, spare or record that nothing we could read shows.',
  inferred: 'a look at the cable or port named: the evidence fits, but another reading of it is possible.',
  declared: 'the person who told us; no device confirms it.',
};
