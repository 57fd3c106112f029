/** Knows the findings: one card per unit with the full anatomy of each, hygiene as one line per rule. */
import { groupBy, sortedBy } from '../../model/order.js';
import type { Block, Edition, Section, Span, Text } from '../../model/report.js';
import type { Finding } from '../../model/rule.js';
import { ACTIONS, ACTION_WORDS, fold, standing } from '../bricks/cards.js';
import { decisionInWords } from '../bricks/decision-words.js';
import { evidenceRows, shortId } from '../bricks/evidence.js';
import { brief, counted, day, firstClause, listed, sentence } from '../bricks/words.js';

const section: Section = { title: 'Findings', order: 8, write };
export default section;

const STATUS_WORDS: Readonly<Record<Finding['status'], string>> = { new: 'new', open: 'open', reopened: 'reopened', fixed: 'fixed', not_checked: 'not checked this time', accepted: 'accepted', expired: 'acceptance expired' };

function write(edition: Edition): readonly Block[] {
  const findings = standing(edition.audit.findings);
  if (findings.length === 0) return [{ is: 'text', text: [{ text: 'No finding stands. What could not be judged is listed under coverage.', opens: 'section coverage' }] }];
  const { cards, lines } = fold(findings, edition.rules);
  const pressing = cards.filter(({ outcome }) => outcome !== 'TRACK');
  const known = cards.flatMap(({ findings: all }) => all.filter(({ outcome }) => outcome === 'TRACK'));
  const counts = ACTIONS.map((action) => [ACTION_WORDS[action], findings.filter(({ outcome }) => outcome === action).length] as const).filter(([, count]) => count > 0);
  return [
    { is: 'text', text: [{ text: `${counted(findings.length, 'finding')} on ${counted(cards.length, 'unit')}${lines.length > 0 ? ` and ${counted(lines.length, 'habit')}` : ''}: ${counts.map(([word, count]) => `${word} ${count}`).join(' · ')}.`, opens: 'table findings' }, { text: ' To check a cure, sweep again: the finding must then read fixed, which needs the same evidence to be readable.', opens: 'table words' }] },
    { is: 'list', items: CERTAINTIES.filter((certainty) => findings.some((finding) => finding.certainty === certainty)).map((certainty): Text => [{ text: `${sentence(certainty)}: would be disproved by ${DISPROOF[certainty]}`, opens: 'table words' }]) },
    {
      is: 'table', id: 'findings', caption: known.length > 0 ? `Index of what presses; ${counted(known.length, 'finding')} that ${known.length === 1 ? 'is' : 'are'} only watched ${known.length === 1 ? 'has its' : 'have their'} own table below` : 'Index', columns: ['Outcome', 'About', 'What'],
      rows: pressing.map(({ subject, outcome, findings: all }): readonly Text[] => [[{ text: ACTION_WORDS[outcome], opens: 'table words' }], [{ text: brief(subject.name, 34), opens: `card ${subject.kind} ${subject.id}` }], all.filter(({ outcome: of }) => of !== 'TRACK').flatMap(({ id, title }, i) => [{ text: i > 0 ? ', ' : '' }, { text: title, opens: id }])]),
    },
    ...pressing.map(({ subject, outcome, findings: all }): Block => ({
      is: 'card', id: `card ${subject.kind} ${subject.id}`, title: `${subject.name}`, tag: ACTION_WORDS[outcome],
      blocks: all.filter(({ outcome: of }) => of !== 'TRACK').map((finding) => ({ is: 'card', id: finding.id, title: finding.title, tag: ACTION_WORDS[finding.outcome], blocks: anatomy(edition, finding) })),
    })),
    ...rationales(edition, pressing.flatMap(({ findings: all }) => all.filter(({ outcome }) => outcome !== 'TRACK'))),
    ...tracked(known, new Set(edition.audit.failures.map(({ unit }) => unit.id))),
    ...(lines.length > 0
      ? [{
          is: 'table' as const, id: 'habits', caption: 'Habits: one line per rule', columns: ['Outcome', 'What', 'Where', 'Remedy'], anchors: lines.map(({ rule }) => `rule ${rule}`),
          rows: lines.map(({ title, outcome, findings: all }): readonly Text[] => [ACTION_WORDS[outcome], `${title} (${all.length})`, where(all), all[0]!.remedy]),
        }]
      : []),
  ];
}

const MOST_PLACES = 12;
/** Each place opens what tells it there. */
function where(findings: readonly Finding[]): Text {
  const shown = findings.slice(0, findings.length > MOST_PLACES ? MOST_PLACES - 1 : MOST_PLACES).flatMap(({ about, from }, i) => [{ text: i > 0 ? ', ' : '' }, { text: about[0]?.name ?? 'this site', ...(from[0] === undefined ? {} : { opens: from[0] }) }]);
  return findings.length > MOST_PLACES ? [...shown, { text: ` and ${findings.length - MOST_PLACES + 1} more` }] : shown;
}

/** What a rule says of itself is told once, however many findings it has. */
function rationales({ rules = [] }: Edition, findings: readonly Finding[]): readonly Block[] {
  const used = sortedBy([...groupBy(findings, ({ rule }) => rule)], ([rule]) => rule).flatMap(([rule, [first]]) => rules.filter(({ id }) => id === rule).map((card) => ({ card, title: first!.title, controls: first!.controls })));
  if (used.length === 0) return [];
  return [{
    is: 'table', id: 'rationales', caption: 'Why these matter, and which controls they are evidence for', columns: ['Finding', 'Why it matters', 'Evidence relevant to'], anchors: used.map(({ card }) => `rule ${card.id}`),
    rows: used.map(({ card, title, controls }): readonly Text[] => [title, card.rationale, controls.length > 0 ? controls.join(', ') : '—']),
  }];
}

/** What presses nobody takes one line each, so that paper is kept for what does; `explain` and the JSON document tell all of it. What hangs on a unit of failure stands in full where failures are told. */
function tracked(findings: readonly Finding[], failing: ReadonlySet<string>): readonly Block[] {
  if (findings.length === 0) return [];
  const seen = ({ status, firstSeen }: Finding): string => `${STATUS_WORDS[status]}, first ${day(firstSeen)}`;
  const alike = findings.every((finding) => seen(finding) === seen(findings[0]!));
  const isTold = ({ rule, about }: Finding): boolean => rule.startsWith('cut-') && failing.has(about[0]?.id ?? '');
  const known = (finding: Finding): readonly Span[] => (isTold(finding) ? [{ text: ` (${finding.certainty}; ` }, { text: 'in full', opens: `failure ${finding.about[0]!.id}` }, { text: ')' }] : [{ text: ` ${finding.why} (${finding.certainty})` }]);
  return [{
    is: 'table', id: 'tracked', caption: `Known, and looked at again at each visit${alike ? `: ${seen(findings[0]!)}` : ''}`, columns: ['About', 'What, and how we know', 'Remedy', ...(alike ? [] : ['Seen']), 'Evidence'], anchors: findings.map(({ id }) => id),
    rows: findings.map((finding): readonly Text[] => [finding.about[0]?.name ?? 'this site', [{ text: finding.says, strong: true }, ...known(finding)], isTold(finding) ? firstClause(finding.remedy, 14) : finding.remedy, ...(alike ? [] : [seen(finding)]), finding.from[0] === undefined ? '—' : [{ text: shortId(finding.from[0]), opens: finding.from[0] }, { text: finding.from.length > 1 ? ` +${finding.from.length - 1}` : '' }]]),
  }];
}

function anatomy(edition: Edition, finding: Finding): readonly Block[] {
  const rule = edition.rules?.find(({ id }) => id === finding.rule);
  const { acceptance, certainty } = finding;
  const rows: (readonly Text[])[] = [
    ['Reasoning', [{ text: finding.why }, ...(rule ? [{ text: ' ' }, { text: 'Why it matters', opens: `rule ${finding.rule}` }, { text: '.' }] : [])]],
    ['Remedy', `${finding.remedy}${rule ? ` Effort: ${rule.effort} person-days.` : ''}`],
    ['So judged', `${sentence(certainty)}. ${decisionInWords(finding.decision)} ${sentence(STATUS_WORDS[finding.status])}, first seen ${day(finding.firstSeen)}${finding.status === 'not_checked' ? `, last ${day(finding.lastSeen)}` : ''}.`],
    ...(acceptance ? [['Acceptance', `${acceptance.owner}, until ${day(acceptance.until)}: ${acceptance.reason}`]] : []),
    ...(finding.about.length > 1 ? [['Also about', listed(finding.about.slice(1).map(({ name }) => name), 12)]] : []),
    ['Evidence', evidenceRows(edition, finding.from).flatMap((row, i): readonly Span[] => [...(i > 0 ? [{ text: '; ' }] : []), ...(typeof row === 'string' ? [{ text: row }] : row)])],
  ];
  return [
    { is: 'text', text: [{ text: finding.says, strong: true, ...(finding.from[0] === undefined ? {} : { opens: finding.from[0] }) }] },
    { is: 'table', id: `finding-${finding.id}`, caption: finding.title, columns: ['', ''], rows },
  ];
}
const CERTAINTIES: readonly Finding['certainty'][] = ['confirmed', 'inferred', 'declared'];
const DISPROOF: Readonly<Record<Finding['certainty'], string>> = {
  confirmed: 'the same command giving another answer, or a spare that nothing we could read shows.',
  inferred: 'a look at what is named: another reading of the evidence is possible.',
  declared: 'the person who told us; no device confirms it.',
};
