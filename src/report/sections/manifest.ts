/** Knows what this report rests on, by fingerprint: the audit document, the configuration copies, the observations cited. */
import type { Block, Edition, Section, Text } from '../../model/report.js';
import { sha256 } from '../../model/digest.js';
import { citedIn } from '../bricks/cited.js';
import { commandOf } from '../bricks/evidence.js';
import { namesOf } from '../bricks/names.js';
import { day, moment } from '../bricks/words.js';

const section: Section = { title: 'E · Manifest', order: 15, write };
export default section;

const MOST = 1000;

function write(edition: Edition): readonly Block[] {
  const { audit, evidence, since } = edition;
  const names = namesOf(audit);
  const cited = citedIn(audit, since);
  const known = cited.flatMap((id) => evidence?.get(id) ?? []).slice(0, MOST);
  const onOneDay = known.every(({ at }) => day(at) === day(known[0]!.at));
  return [
    {
      is: 'table', id: 'manifest', caption: 'Fingerprints (SHA-256)', columns: ['What', 'Fingerprint'],
      rows: [['audit document (canonical JSON)', sha256(JSON.stringify(audit))], ...audit.configs.map(({ device, kind, hash }) => [`${names.of(device)} ${kind} configuration`, hash])],
    },
    ...(known.length > 0
      ? [{
          is: 'table' as const, id: 'observations', caption: `Observations cited: ${known.length} of ${cited.length}${onOneDay ? `, all on ${day(known[0]!.at)} (UTC)` : ''}`, columns: ['Observation', 'Time', 'Asked'], anchors: known.map(({ id }) => id),
          rows: known.map(({ id, at, target, ask, is }): readonly Text[] => [id, onOneDay ? at.slice(11, 19) : moment(at), `${commandOf(target, ask)}${is === 'answered' ? '' : ` · ${is}`}`]),
        }]
      : [{ is: 'text' as const, text: [{ text: `${cited.length} observations are cited; the JSON document names them all.`, opens: 'table manifest' }] }]),
  ];
}
