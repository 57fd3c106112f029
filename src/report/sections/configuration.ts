/** Knows the configuration copies: which are there, how old, whether what runs is what is saved. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { standing } from '../bricks/cards.js';
import { measureAnchor } from '../bricks/measures.js';
import { isInfrastructure, namesOf } from '../bricks/names.js';
import { counted, day } from '../bricks/words.js';

const section: Section = { title: 'Configuration', order: 9, write };
export default section;

const MOST = 20;
const KINDS = { running: 'running', startup: 'saved', facts: 'what the host told' } as const;

function write(edition: Edition): readonly Block[] {
  const { audit } = edition;
  const names = namesOf(audit);
  const held = new Set(audit.configs.filter(({ kind, state }) => kind !== 'facts' && state === 'complete').map(({ device }) => device));
  const without = audit.devices.filter((device) => isInfrastructure(device) && !held.has(device.id));
  const blocks: Block[] = [];
  if (audit.configs.length > 0) {
    blocks.push({
      is: 'table', id: 'configs', caption: 'Copies held', columns: ['Device', 'Kind', 'Taken', 'Lines', 'Whole', 'Running = saved', 'Fingerprint'],
      rows: audit.configs.map((config): readonly Text[] => [[{ text: names.of(config.device), opens: config.device }], KINDS[config.kind], day(config.takenAt), String(config.lines), config.state, saved(edition, config.device), config.hash.slice(0, 12)]),
    });
  }
  const { of, lower, upper } = audit.measures.recovery;
  if (of > 0) blocks.push({ is: 'text', text: [{ text: `Of ${counted(of, 'box that a service needs', 'boxes that services need')}, ${lower === upper ? lower : `${lower} to ${upper}`} have a whole copy of their settings.`, opens: measureAnchor('recovery') }] });
  if (without.length > 0) blocks.push({ is: 'text', text: [{ text: `${counted(without.length, 'network device')} without a complete copy: ` }, ...without.slice(0, MOST).flatMap(({ id, name }, i) => [{ text: i > 0 ? ', ' : '' }, { text: name, opens: id }]), { text: without.length > MOST ? ` and ${without.length - MOST} more.` : '.' }] });
  const group = new Set((edition.rules ?? []).filter((rule) => /configuration/i.test(rule.group)).map(({ id }) => id));
  const outliers = standing(audit.findings).filter(({ rule }) => group.has(rule) && rule !== 'no-configuration-copy');
  if (outliers.length > 0) blocks.push({ is: 'heading', text: 'Outliers' }, { is: 'list', items: outliers.map(({ id, says }) => [{ text: says, opens: id }]) });
  return blocks;
}

function saved({ audit }: Edition, device: string): string {
  const of = (kind: string): string | undefined => audit.configs.find((config) => config.device === device && config.kind === kind && config.state === 'complete')?.hash;
  const running = of('running');
  const startup = of('startup');
  if (running === undefined || startup === undefined) return 'not known';
  if (running === startup) return 'yes';
  // Texts may differ in what says nothing of the settings: what tells is the finding, whoever has accepted it.
  const rule = audit.rules.find(({ id }) => id === 'unsaved-configuration');
  if (rule === undefined || rule.verdict === 'unknown' || rule.verdict === 'error') return 'not known';
  return audit.findings.some(({ rule: of, about, status }) => of === 'unsaved-configuration' && status !== 'fixed' && about.some(({ id }) => id === device)) ? 'no' : 'yes';
}
