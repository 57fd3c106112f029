/** Knows how the written and the seen agree: agrees, differs, unwritten, unseen; and what fits nowhere. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { namesOf } from '../bricks/names.js';
import { measureAnchor } from '../bricks/measures.js';
import { rolesInWords } from '../bricks/roles.js';
import { counted } from '../bricks/words.js';

const section: Section = { title: 'Undocumented and odd', order: 6, write };
export default section;

function write(edition: Edition): readonly Block[] {
  const { documents } = edition.audit;
  const given = documents.matched.length + documents.differs.length + documents.unseen.length > 0;
  return [...(given ? compared(edition) : [{ is: 'text' as const, text: [{ text: 'No documentation was given, so nothing can be compared with it.', opens: 'section inventory' }] }]), ...odd(edition)];
}

function compared({ audit }: Edition): readonly Block[] {
  const { documents } = audit;
  const names = namesOf(audit);
  const contradicted = new Set(documents.differs.map(({ device }) => device));
  const agrees = documents.matched.filter((id) => !contradicted.has(id)).length;
  const unchecked = documents.unseen.filter(({ checked }) => !checked).length;
  const blocks: Block[] = [
    {
      is: 'table', id: 'documented', caption: 'What is written, against what was seen', columns: ['Written and seen', 'Count'],
      rows: [['agrees', String(agrees)], ['differs', String(contradicted.size)], ['seen, not written', String(documents.unwritten.length)], ['written, never seen', String(documents.unseen.length - unchecked)], ['written, not looked for', String(unchecked)]],
    },
  ];
  const { of, lower, upper } = audit.measures.documentation;
  if (of > 0) blocks.push({ is: 'text', text: [{ text: `Of what others depend on, with lines and networks, ${lower === upper ? lower : `${lower} to ${upper}`} of ${of} are written down right.`, opens: measureAnchor('documentation') }] });
  if (documents.differs.length > 0) {
    blocks.push({ is: 'table', id: 'differs', caption: 'Written and seen differ', columns: ['Device', 'Field', 'Written', 'Seen', 'Where written'], rows: documents.differs.map(({ device, field, written, seen, source }): readonly Text[] => [[{ text: names.of(device), opens: device }], field, written, seen, source]) });
  }
  if (documents.unwritten.length > 0) {
    blocks.push({ is: 'table', id: 'unwritten', caption: 'Seen, and not written down', columns: ['Device', 'Role', 'Addresses'], rows: documents.unwritten.map((id): readonly Text[] => [[{ text: names.of(id), opens: id }], rolesInWords(names.device(id)?.roles ?? []), names.device(id)?.addresses.join(', ') ?? '—']) });
  }
  if (documents.unseen.length > 0) {
    blocks.push({
      is: 'table', id: 'unseen', caption: 'Written down, and not seen', columns: ['Name', 'Address', 'Serial', 'Where written', 'Looked for'],
      rows: documents.unseen.map(({ name, address, serial, source, line, checked }) => [name ?? '—', address ?? '—', serial ?? '—', `${source} line ${line}`, checked ? 'yes, not found' : 'not checked']),
    });
  }
  return blocks;
}

function odd({ audit: { remarks, segments, vlans, devices } }: Edition): readonly Block[] {
  const blocks: Block[] = [];
  const unmanaged = segments.filter(({ kind }) => kind === 'unmanaged-switch');
  const wireless = segments.filter(({ kind }) => kind === 'access-point');
  const nameless = vlans.filter(({ names }) => names.length === 0).length;
  const counts = [...(unmanaged.length > 0 ? [{ text: `${counted(unmanaged.length, 'unmanaged switch', 'unmanaged switches')} inferred`, opens: unmanaged[0]!.ports[0]?.device ?? 'section maps' }] : []), ...(wireless.length > 0 ? [{ text: `${counted(wireless.length, 'access point')} inferred`, opens: wireless[0]!.ports[0]?.device ?? 'section maps' }] : []), ...(nameless > 0 ? [{ text: `${counted(nameless, 'VLAN')} without a name`, opens: 'table vlans' }] : [])];
  if (counts.length > 0) blocks.push({ is: 'list', items: counts.map((one) => [one]) });
  if (remarks.length > 0) blocks.push({ is: 'heading', text: 'What did not fit' }, { is: 'list', items: remarks.slice(0, 30).map(({ says, about, from }) => [{ text: says, opens: about.find((id) => devices.some((device) => device.id === id)) ?? from[0] ?? 'section coverage' }]) });
  if (remarks.length > 30) blocks.push({ is: 'text', text: [{ text: `${remarks.length - 30} more are in the JSON document.`, opens: 'section manifest' }] });
  return blocks;
}
