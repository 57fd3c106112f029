/** Knows VLANs of the makes that keep a bridge table per VLAN: their names, access and trunk ports, and the tables to be asked per VLAN (CISCO-VTP-MIB, CISCO-VLAN-MEMBERSHIP-MIB). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Fact, Reading } from '../model/fact.js';
import { columnWalks, isBridge, walks } from './bricks/asks.js';
import { setBits } from './bricks/indexes.js';
import { portsOf } from './bricks/ports.js';
import { numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const VLAN_ENTRY = '1.3.6.1.4.1.9.9.46.1.3.1.1';
const TRUNK_ENTRY = '1.3.6.1.4.1.9.9.46.1.6.1.1';
const ACCESS_VLAN = '1.3.6.1.4.1.9.9.68.1.2.2.1.2';
const BRIDGE = '1.3.6.1.2.1.17';
const VLAN = { state: 2, type: 3, name: 4 };
const TRUNK = { enabled: 4, native: 5, status: 14, enabled2k: 17, enabled3k: 18, enabled4k: 19 };
const ETHERNET = 1;
const TRUNKING = 1;
/** A trunk carries at most every VLAN there is; more than this over all trunks is left unread. */
const MOST_MEMBERSHIPS = 200_000;

/** The bridge tables that are kept apart per VLAN: what was learned, which port is which, the tree. */
const PER_VLAN = [...walks('fdb', `${BRIDGE}.1.4.1.2`, `${BRIDGE}.4.3.1.2`, `${BRIDGE}.4.3.1.3`), ...walks('stp', ...[1, 2, 5, 7].map((object) => `${BRIDGE}.2.${object}`), `${BRIDGE}.2.15.1.3`, `${BRIDGE}.2.15.1.8`, `${BRIDGE}.2.15.1.9`)].map((ask) => ({ ...ask, perVlan: true }));

const dialect: Dialect = {
  title: 'CISCO-VTP-MIB, CISCO-VLAN-MEMBERSHIP-MIB, BRIDGE-MIB per VLAN context',
  speaks: (known: readonly Fact[]) => isBridge(known) && known.some((fact) => (fact.kind === 'is-a' && /^cisco/i.test(fact.vendor ?? '')) || (fact.kind === 'described' && /\bcisco (ios|nx-os)\b/i.test(fact.text))),
  asks: [...columnWalks('vlans', VLAN_ENTRY, VLAN), ...columnWalks('vlans', TRUNK_ENTRY, TRUNK), ...walks('vlans', ACCESS_VLAN), ...PER_VLAN],
  *read(answers) {
    const ids = new Set<number>();
    for (const { index, cells, from } of readTable(answers, VLAN_ENTRY, VLAN)) {
      const id = Number(index.split('.')[1]);
      if (!(id >= 1 && id <= 4094) || (numberOf(cells.type) ?? ETHERNET) !== ETHERNET) continue;
      ids.add(id);
      yield { kind: 'vlan', id, name: textOf(cells.name), from };
    }
    const trunks = new Set<number>();
    yield* trunkPorts(answers, ids, trunks);
    for (const row of answers.rows(ACCESS_VLAN)) {
      const [ifIndex, vlan] = [Number(row.index), numberOf(row)];
      if (vlan !== null && vlan >= 1 && vlan <= 4094 && ifIndex > 0 && !trunks.has(ifIndex)) yield { kind: 'vlan-port', vlan, port: portsOf(answers).byIndex(ifIndex), tagged: false, from: [row.from] };
    }
  },
  examples: [
    {
      name: 'a trunk that carries two of three VLANs, and an access port',
      given: {
        snmp: `1.3.6.1.2.1.31.1.1.1.1.10101|4|Gi0/1\n1.3.6.1.2.1.31.1.1.1.1.10102|4|Gi0/2\n${VLAN_ENTRY}.2.1.1|2|1\n${VLAN_ENTRY}.4.1.1|4|default\n${VLAN_ENTRY}.2.1.9|2|1\n${VLAN_ENTRY}.4.1.9|4|voice\n${VLAN_ENTRY}.2.1.10|2|1\n${VLAN_ENTRY}.4.1.10|4|guests\n${VLAN_ENTRY}.2.1.1002|2|1\n${VLAN_ENTRY}.3.1.1002|2|2\n${TRUNK_ENTRY}.4.10101|4x|4040\n${TRUNK_ENTRY}.5.10101|2|1\n${TRUNK_ENTRY}.14.10101|2|1\n${ACCESS_VLAN}.10102|2|10\n${ACCESS_VLAN}.10101|2|10`,
      },
      reads: [{ kind: 'vlan', id: 9, name: 'voice' }, { kind: 'vlan-port', vlan: 1, port: 'Gi0/1', tagged: false }, { kind: 'vlan-port', vlan: 9, port: 'Gi0/1', tagged: true }, { kind: 'vlan-port', vlan: 10, port: 'Gi0/2', tagged: false }],
    },
    { name: 'a port that could trunk and does not', given: { snmp: `${VLAN_ENTRY}.2.1.1|2|1\n${TRUNK_ENTRY}.4.10101|4x|40\n${TRUNK_ENTRY}.14.10101|2|2` }, reads: [{ kind: 'vlan', id: 1 }], readsNo: ['vlan-port'] },
  ],
};
export default dialect;

function* trunkPorts(answers: Answers, ids: ReadonlySet<number>, trunks: Set<number>): Generator<Reading> {
  let left = MOST_MEMBERSHIPS;
  for (const { index, cells, from } of readTable(answers, TRUNK_ENTRY, TRUNK)) {
    const ifIndex = Number(index);
    if (numberOf(cells.status) !== TRUNKING || !(ifIndex > 0)) continue;
    trunks.add(ifIndex);
    const native = numberOf(cells.native);
    const allowed = [cells.enabled, cells.enabled2k, cells.enabled3k, cells.enabled4k].flatMap((row, i) => setBits(row, i * 1024));
    for (const vlan of allowed.filter((id) => ids.has(id))) {
      if (left-- === 0) return yield { kind: 'unread', why: `it lists more than ${MOST_MEMBERSHIPS} memberships of ports in VLANs`, tables: ['vlans'], because: 'cap', from };
      yield { kind: 'vlan-port', vlan, port: portsOf(answers).byIndex(ifIndex), tagged: vlan !== native, from };
    }
  }
}
