/** Knows how the reading of command lines is examined: single recorded answers, with what another program read from the same text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { read } from '../src/audit/reading.js';
import { loadDialects } from '../src/load.js';
import type { Dialect } from '../src/model/dialect.js';
import type { Fact } from '../src/model/fact.js';
import { observationId } from '../src/model/observation.js';

/** The tongue of each platform of the recordings that is one of ours. */
const TONGUES: Readonly<Record<string, string>> = {
  arista_eos: 'arista-config', aruba_aoscx: 'aos-cx-config', cisco_asa: 'cisco-asa-config', cisco_ftd: 'cisco-ftd-config', cisco_ios: 'cisco-ios-config', cisco_nxos: 'cisco-nxos-config', cisco_s300: 'cisco-smb-config', cisco_xr: 'cisco-iosxr-config',
  dell_force10: 'dell-config', dell_powerconnect: 'dell-config', fortinet: 'fortios-config', hp_comware: 'comware-config', huawei_vrp: 'comware-config', hp_procurve: 'procurve-config', juniper_junos: 'junos-config', mikrotik_routeros: 'routeros-config', paloalto_panos: 'palo-alto-config',
  ubiquiti_edgeswitch: 'edgeswitch-config', vyatta_vyos: 'vyos-config', zyxel_os: 'zyxel-config',
};
type Row = Readonly<Record<string, unknown>>;
/** What is compared, and under which of its names the other program keeps it; the first that holds something counts. */
const FIELDS: Readonly<Record<string, { readonly of: RegExp; readonly names: readonly string[]; readonly ours: (facts: readonly Fact[]) => readonly (string | undefined)[] }>> = {
  version: { of: /version|system_info|system_status|resource|show_system$/, names: ['version', 'os', 'software_version', 'sw_version', 'junos_version'], ours: (facts) => facts.map((fact) => (fact.kind === 'is-a' ? fact.version : undefined)) },
  model: { of: /version|system_info|system_status|show_system$/, names: ['hardware', 'model', 'platform', 'device_model'], ours: (facts) => facts.map((fact) => (fact.kind === 'is-a' ? fact.model : undefined)) },
  serial: { of: /version|system_info|system_status|show_system$/, names: ['serial', 'serial_number'], ours: (facts) => facts.map((fact) => (fact.kind === 'is-a' ? fact.serial : undefined)) },
  'name of the box': { of: /version|system_info|system_status|show_system$/, names: ['hostname'], ours: (facts) => facts.map((fact) => (fact.kind === 'named' ? fact.name : undefined)) },
  neighbours: { of: /neighb|lldp/, names: ['neighbor_name', 'neighbor', 'system_name', 'chassis_id'], ours: (facts) => facts.flatMap((fact) => (fact.kind === 'neighbour' ? [fact.name, fact.chassis?.value] : [])) },
  'parts by serial, transceivers too': { of: /inventory|chassis_hardware|manuinfo/, names: ['sn', 'serial', 'serial_number'], ours: (facts) => facts.map((fact) => (fact.kind === 'component' ? fact.serial : undefined)) },
};
const plain = (value: unknown): string => String(Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).toLowerCase().replace(/[^a-z0-9]/g, '');
const isSame = (one: string, other: string): boolean => one !== '' && other !== '' && (one.includes(other) || other.includes(one));

/** Per field: how many of the known values were read too, over all answers to commands that we give. */
export async function examCommandLines(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const base = join(corpus, 'cli-parse', 'ntc-templates');
  const dialects = await loadDialects();
  const index = JSON.parse(await readFile(join(base, 'index.json'), 'utf8')) as readonly { readonly platform: string; readonly command: string; readonly raw: string; readonly expected: string }[];
  const counts = new Map(Object.keys(FIELDS).map((field) => [field, { found: 0, known: 0 }]));
  let answers = 0;
  for (const { platform, command, raw, expected } of index) {
    const ask = askOf(dialects.find(({ id }) => id === TONGUES[platform]), command);
    if (!ask) continue;
    answers++;
    const { facts } = read([{ id: observationId('exam', platform, ask), sweep: 'exam', target: '192.0.2.9', at: '2026-01-01T00:00:00Z', ask, outcome: { is: 'answered', raw: await readFile(join(base, raw)) }, requests: 0 }], dialects, null);
    const { parsed_sample: rows = [] } = parse(await readFile(join(base, expected), 'utf8')) as { readonly parsed_sample?: readonly Row[] };
    for (const [field, { of, names, ours }] of Object.entries(FIELDS)) {
      const read = ours(facts).map(plain);
      for (const row of of.test(command) ? rows : []) {
        const known = names.map((name) => plain(row[name])).find((one) => one !== '' && one !== 'na');
        if (known === undefined) continue;
        const count = counts.get(field)!;
        count.known++;
        if (read.some((one) => isSame(one, known))) count.found++;
        else if (process.env['LINCHPIN_EXAM_DETAIL']) console.error(`${field}: ${raw} has ${known}; we have ${[...new Set(read)].filter((one) => one !== '').slice(0, 4).join(', ')}`);
      }
    }
  }
  return { name: `answers to commands (${answers} recorded answers to commands that we give)`, figures: Object.fromEntries([...counts].map(([field, { found, known }]) => [field, `${found}/${known}`])) };
}

function askOf(dialect: Dialect | undefined, command: string) {
  return dialect?.asks.flatMap(({ ask }) => (ask.via === 'ssh' && 'run' in ask ? [ask] : [])).find(({ run }) => run.replace(/^\/+/, '').replace(/[ /|]+/g, '_').toLowerCase() === command.toLowerCase());
}
