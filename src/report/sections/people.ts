/** Knows who can restore what: services by role, and the questions to ask. Roles only, never a name in a fault. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { standing } from '../bricks/cards.js';
import { SIX_QUESTIONS } from '../bricks/owner.js';
import { day } from '../bricks/words.js';

const section: Section = { title: 'People and knowledge', order: 5, write };
export default section;

function write(edition: Edition): readonly Block[] {
  const { audit } = edition;
  const people = edition.site?.people ?? [];
  const declared = audit.services.filter(({ source }) => source === 'declared');
  if (declared.length === 0 && people.length === 0) {
    return [{ is: 'text', text: [{ text: 'Nobody has told us yet who can restore what. These questions open the conversation:', opens: 'section services' }] }, { is: 'list', items: SIX_QUESTIONS }, ...asked(edition)];
  }
  const known = people.length > 0 ? people : [...new Set(declared.flatMap(({ knows }) => knows))].map((id) => ({ id, role: id }));
  const rows = audit.services.map((service): readonly Text[] => [
    service.name,
    ...known.map(({ id }) => (service.knows.includes(id) ? 'can restore it' : '—')),
    service.runbook === null ? 'none told' : service.runbook.reviewed === null ? `${service.runbook.where}, never reviewed` : `${service.runbook.where}, reviewed ${day(service.runbook.reviewed)}`,
  ]);
  const lone = audit.services.filter(({ knows }) => knows.length === 1).length;
  const nobody = audit.services.filter(({ knows }) => knows.length === 0).length;
  return [
    { is: 'text', text: [{ text: `${lone} of ${audit.services.length} services can be restored by one role and nobody else; for ${nobody} nobody is named.`, opens: 'table knowledge' }] },
    { is: 'table', id: 'knowledge', caption: 'Who can restore which service', columns: ['Service', ...known.map(({ role }) => role), 'Notes'], rows },
    ...asked(edition),
  ];
}

/** What the machines suggest about people is put as a question. */
function asked(edition: Edition): readonly Block[] {
  const ofPeople = new Set((edition.rules ?? []).filter(({ group }) => /people/i.test(group)).map(({ id }) => id));
  const questions = standing(edition.audit.findings).filter(({ rule, outcome }) => ofPeople.has(rule) || outcome === 'ASK');
  if (questions.length === 0) return [];
  return [{ is: 'heading', text: 'Questions to ask' }, { is: 'list', items: questions.slice(0, 20).map(({ id, says }) => [{ text: says, opens: id }]) }];
}
