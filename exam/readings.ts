/** Knows how the reading of the standard tables is examined: single recorded agents, with what another program read from the same recordings. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '../src/audit/reading.js';
import { loadDialects } from '../src/load.js';
import { isSpecialAddress, parseAddress } from '../src/model/address.js';
import type { Fact } from '../src/model/fact.js';
import { observationId } from '../src/model/observation.js';

type Known = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | undefined>>;

/** What is compared: words of the known answer, and the same words of our facts. */
const TABLES: Readonly<Record<string, { readonly from: string; readonly known: (row: Readonly<Record<string, unknown>>) => string | null; readonly ours: (fact: Fact) => readonly string[] }>> = {
  'interfaces by ifIndex': { from: 'ports', known: (row) => word(row['ifIndex']), ours: (fact) => (fact.kind === 'interface' && fact.index !== null ? [String(fact.index)] : []) },
  'IPv4 addresses with prefix': { from: 'ipv4_addresses', known: (row) => (isSpecialAddress(String(row['ipv4_address'])) ? null : `${word(row['ipv4_address'])}/${word(row['ipv4_prefixlen'])}`), ours: (fact) => (fact.kind === 'address' && !fact.address.includes(':') ? [`${fact.address}/${fact.prefix ?? ''}`] : []) },
  'IPv6 addresses': { from: 'ipv6_addresses', known: (row) => parseAddress(String(row['ipv6_address'])), ours: (fact) => (fact.kind === 'address' ? [fact.address] : []) },
  VLANs: { from: 'vlans', known: (row) => word(row['vlan_vlan']), ours: (fact) => (fact.kind === 'vlan' ? [String(fact.id)] : []) },
  'neighbours by name': { from: 'links', known: (row) => word(row['remote_hostname'])?.toLowerCase() ?? null, ours: (fact) => (fact.kind === 'neighbour' ? [fact.name, fact.chassis?.value].flatMap((one) => (one === undefined ? [] : [one.toLowerCase()])) : []) },
  'neighbours by local port': { from: 'links', known: (row) => word(row['ifName']) ?? word(row['ifDescr']), ours: (fact) => (fact.kind === 'neighbour' && fact.port !== null ? [fact.port] : []) },
  'OSPF neighbours': { from: 'ospf_nbrs', known: (row) => word(row['ospfNbrRtrId']), ours: (fact) => (fact.kind === 'routing-neighbour' && fact.protocol === 'ospf' ? [fact.peer] : []) },
  'BGP peers': { from: 'bgpPeers', known: (row) => parseAddress(String(row['bgpPeerIdentifier'])), ours: (fact) => (fact.kind === 'routing-neighbour' && fact.protocol === 'bgp' ? [fact.peer] : []) },
  'ARP entries': { from: 'arp', known: (row) => word(row['ipv4_address']), ours: (fact) => (fact.kind === 'resolved' ? [fact.address] : []) },
  'learned addresses': { from: 'fdb', known: (row) => word(row['mac_address'])?.toLowerCase() ?? null, ours: (fact) => (fact.kind === 'learned' ? [fact.mac.replaceAll(':', '')] : []) },
  'root of the spanning tree': { from: 'stp', known: (row) => word(row['designatedRoot']), ours: (fact) => (fact.kind === 'spanning-tree' && fact.root !== null ? [fact.root.replaceAll(':', '')] : []) },
  'serial numbers of chassis': { from: 'entPhysical', known: (row) => (row['entPhysicalClass'] === 'chassis' ? word(row['entPhysicalSerialNum']) : null), ours: (fact) => (fact.kind === 'component' && fact.serial !== undefined ? [fact.serial] : []) },
};
function word(value: unknown): string | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}

/** Per table: how many of the known answers were read too, over all recordings. */
export async function examReadings(corpus: string): Promise<{ readonly name: string; readonly figures: Readonly<Record<string, string>> }> {
  const base = join(corpus, 'ident-snmp', 'librenms');
  const dialects = await loadDialects();
  const counts = new Map(Object.keys(TABLES).map((name) => [name, { found: 0, known: 0, recordings: 0, whole: 0 }]));
  let thrown = 0;
  for (const file of (await readdir(join(base, 'facts'))).sort()) {
    const device = file.replace(/\.json$/, '');
    const known = JSON.parse(await readFile(join(base, 'facts', file), 'utf8')) as Known;
    const raw = await readFile(join(base, 'recordings', `${device}.snmprec`)).catch(() => null);
    if (raw === null) continue;
    const ask = { via: 'snmp', walk: '1' } as const;
    let facts: readonly Fact[] = [];
    try {
      facts = read([{ id: observationId('exam', device, ask), sweep: 'exam', target: device, at: '2026-01-01T00:00:00Z', ask, outcome: { is: 'answered', raw }, requests: 0 }], dialects, null).facts;
    } catch (error) {
      thrown++;
      console.error(device, error);
    }
    for (const [name, table] of Object.entries(TABLES)) {
      const expected = new Set((known[table.from] ?? []).flatMap((row) => table.known(row) ?? []));
      if (expected.size === 0) continue;
      const ours = new Set(facts.flatMap((fact) => table.ours(fact)));
      const missed = [...expected].filter((one) => !ours.has(one));
      const count = counts.get(name)!;
      count.known += expected.size;
      count.found += expected.size - missed.length;
      count.recordings++;
      if (missed.length === 0) count.whole++;
      if (missed.length > 0 && process.env['LINCHPIN_EXAM_DETAIL']) console.error(`${name}: ${device} misses ${missed.slice(0, 4).join(', ')}${missed.length > 4 ? ` and ${missed.length - 4} more` : ''}; has ${[...ours].slice(0, 4).join(', ')}`);
    }
  }
  const figures = Object.fromEntries([...counts].map(([name, { found, known, recordings, whole }]) => [name, `${found}/${known} (${(found / Math.max(1, known)).toFixed(3)}), whole in ${whole}/${recordings} recordings`]));
  return { name: 'readings of standard tables (tables of makes included, which other dialects read)', figures: { ...figures, 'recordings that could not be read without an error': String(thrown) } };
}
