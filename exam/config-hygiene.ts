/** Knows how the reading of names in configurations is examined: what is used and not defined, and what is defined and not used, against what another program says of the same files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Named } from '../src/dialects/bricks/config-facts.js';
import { namesOfIosLike } from '../src/dialects/bricks/ios-like.js';
import { namesOfJunos } from '../src/dialects/bricks/junos-names.js';

interface Reference {
  readonly type: string;
  readonly name: string;
}
interface Expected {
  readonly file: string;
  readonly undefined_references: readonly Reference[];
  readonly unused_structures: readonly Reference[];
}
/** Systems that are not among those whose configurations are read for names. */
const OTHERS = /f5|palo|paloalto|cisco-xr|fortios|checkpoint|cumulus|a10|arrcus/i;

/** Recall and precision by name and file. `LINCHPIN_EXAM_DETAIL` prints what differs. */
export async function examConfigHygiene(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const folder = join(corpus, 'config-hygiene', 'batfish-unit');
  const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as readonly Expected[];
  const counts = { undefined: [0, 0, 0], unused: [0, 0, 0] };
  let files = 0;
  for (const { file, undefined_references: missing, unused_structures: unused } of expected) {
    const text = await readFile(join(folder, file), 'latin1').catch(() => null);
    if (text === null) continue;
    const system = /RANCID-CONTENT-TYPE: *(\S+)/i.exec(text)?.[1] ?? (file.includes('f5_') ? 'f5' : file.includes('palo_alto') ? 'palo' : '');
    if (OTHERS.test(system) || file.includes('palo_alto') || file.includes('f5_')) continue;
    files++;
    const names = /juniper/i.test(system) || /^set system host-name /m.test(text) || /^system \{|^(?:interfaces|policy-options|firewall|snmp|protocols) \{/m.test(text) ? namesOfJunos(text) : namesOfIosLike(text);
    compare(file, 'undefined', counts.undefined, missing, names.filter(({ defined, used }) => !defined && used > 0));
    compare(file, 'unused', counts.unused, unused, names.filter(({ defined, used }) => defined && used === 0));
  }
  const ratio = ([found, of]: readonly number[]): string => `${found}/${of} = ${((found ?? 0) / (of || 1)).toFixed(3)}`;
  return {
    name: 'names in configurations',
    figures: {
      files: String(files),
      'used but undefined, recall': ratio([counts.undefined[0]!, counts.undefined[1]!]),
      'used but undefined, precision': ratio([counts.undefined[0]!, counts.undefined[2]!]),
      'defined but unused, recall': ratio([counts.unused[0]!, counts.unused[1]!]),
      'defined but unused, precision': ratio([counts.unused[0]!, counts.unused[2]!]),
    },
  };
}

function compare(file: string, what: string, count: number[], expected: readonly Reference[], found: readonly Named[]): void {
  const wanted = new Set(expected.map(({ name }) => name.replace(/ \(VRF default\)$/, '')));
  const told = new Set(found.map(({ name }) => name));
  const both = [...wanted].filter((name) => told.has(name));
  count[0]! += both.length;
  count[1]! += wanted.size;
  count[2]! += told.size;
  if (!process.env['LINCHPIN_EXAM_DETAIL']) return;
  for (const one of expected) if (!told.has(one.name.replace(/ \(VRF default\)$/, ''))) console.error(`${file}: ${what} missed: ${one.type} ${one.name}`);
  for (const one of found) if (!wanted.has(one.name)) console.error(`${file}: ${what} too much: ${one.type} ${one.name}: ${one.line}`);
}
