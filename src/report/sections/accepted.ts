/** Knows the risks somebody has accepted, and what the owner decided: who, until when, why. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { namesOf } from '../bricks/names.js';
import { failureAnchor } from '../bricks/owner.js';
import { day, sentence } from '../bricks/words.js';

const section: Section = { title: 'B · Accepted risks', order: 12, write };
export default section;

function write(edition: Edition): readonly Block[] {
  return [...accepted(edition), ...decided(edition)];
}

function accepted({ audit }: Edition): readonly Block[] {
  const accepted = audit.findings.filter(({ acceptance }) => acceptance !== null);
  if (accepted.length === 0) return [{ is: 'text', text: [{ text: 'No risk has been accepted.', opens: 'section findings' }] }];
  return [
    {
      is: 'table', id: 'accepted', caption: 'Accepted risks', columns: ['Finding', 'About', 'Accepted by', 'Until', 'Reason', 'Status'], anchors: accepted.map(({ id, status }) => (status === 'accepted' ? id : null)),
      rows: accepted.map(({ title, about, acceptance, status }): readonly Text[] => [title, about[0]?.name ?? 'this site', acceptance!.owner, day(acceptance!.until), acceptance!.reason, status === 'accepted' ? 'holds' : status]),
    },
  ];
}

/** The newest answer about each unit. */
function decided({ audit, decided = [] }: Edition): readonly Block[] {
  const newest = [...new Map(decided.map((one) => [one.unit, one])).values()];
  if (newest.length === 0) return [];
  const names = namesOf(audit);
  const failures = new Map(audit.failures.map((failure) => [failure.unit.id, failure]));
  const about = (id: string): Text => {
    const failure = failures.get(id);
    return [failure ? { text: failure.unit.name, opens: failureAnchor(failure) } : { text: names.of(id), opens: id }];
  };
  return [
    {
      is: 'table', id: 'decided', caption: 'What the owner decided', columns: ['About', 'Answer', 'Who sees to it', 'Done or asked again by', 'Said on'],
      rows: newest.map(({ unit, answer, owner, by, at }): readonly Text[] => [about(unit), sentence(answer), owner, day(by), day(at)]),
    },
  ];
}
