/** Knows what this report rests on, by fingerprint: the audit document, the configuration copies, the observations cited. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { sha256 } from '../../model/digest.js';
import { distinct } from '../../model/order.js';
import { commandOf } from '../bricks/evidence.js';
import { namesOf } from '../bricks/names.js';
import { moment } from '../bricks/words.js';

const section: Section = { title: 'E · Manifest', order: 15, write };
export default section;

const MOST = 1000;

function write(edition: Edition): readonly Block[] {
  const { audit, evidence } = edition;
  const names = namesOf(audit);
  const cited = distinct([...audit.findings.flatMap(({ from }) => from.slice(0, 6)), ...audit.failures.flatMap(({ from }) => from.slice(0, 3)), ...[...audit.links, ...audit.segments, ...audit.providers, ...audit.subnets].flatMap(({ from }) => from.slice(0, 1))]);
  const known = cited.flatMap((id) => evidence?.get(id) ?? []).slice(0, MOST);
  return [
    {
      is: 'table', id: 'manifest', caption: 'Fingerprints (SHA-256)', columns: ['What', 'Fingerprint'],
      rows: [['audit document (canonical JSON)', sha256(JSON.stringify(audit))], ...audit.configs.map(({ device, kind, hash }) => [`${names.of(device)} ${kind} configuration`, hash])],
    },
    ...(known.length > 0
      ? [{
          is: 'table' as const, id: 'observations', caption: `Observations cited: ${known.length} of ${cited.length}`, columns: ['Observation', 'Time', 'Asked', 'Outcome'], anchors: known.map(({ id }) => id),
          rows: known.map(({ id, at, target, ask, is }): readonly Text[] => [id, moment(at), commandOf(target, ask), is]),
        }]
      : [{ is: 'text' as const, text: `${cited.length} observations are cited; the JSON document names them all.` }]),
  ];
}
