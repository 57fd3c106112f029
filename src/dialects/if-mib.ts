/** Knows interfaces: names, states, speeds, addresses of their cards, and which lies on top of which (IF-MIB, RFC 2863). */
import type { Answers, Dialect } from '../model/dialect.js';
import type { Reading } from '../model/fact.js';
import { answersSnmp, columnWalks, walks } from './bricks/asks.js';
import { told } from './bricks/members.js';
import { portsOf } from './bricks/ports.js';
import { macOf, numberOf, textOf } from './bricks/rows.js';
import { readTable } from './bricks/table.js';

const IF_ENTRY = '1.3.6.1.2.1.2.2.1';
const IF_X_ENTRY = '1.3.6.1.2.1.31.1.1.1';
const IF_STACK_STATUS = '1.3.6.1.2.1.31.1.2.1.3';
const COLUMNS = { descr: 2, type: 3, mtu: 4, speed: 5, physAddress: 6, admin: 7, oper: 8 };
const X_COLUMNS = { name: 1, highSpeed: 15, alias: 18 };
const ZERO_MAC = '00:00:00:00:00:00';
/** ifType of an aggregate (ieee8023adLag) and of what can be its member. */
const LAG = 161;
const MEMBERS = new Set([6, 26, 62, 69, 117]);
/** The largest ifSpeed: the true speed is beyond what it can say. */
const MOST_SPEED = 4294967295;

const dialect: Dialect = {
  title: 'IF-MIB ifTable, ifXTable, ifStackTable (RFC 2863)',
  speaks: answersSnmp,
  asks: [...columnWalks('interfaces', IF_ENTRY, COLUMNS), ...columnWalks('interfaces', IF_X_ENTRY, X_COLUMNS), ...walks('interfaces', IF_STACK_STATUS)],
  *read(answers) {
    const types = new Map<number, number>();
    yield* interfaces(answers, types);
    yield* stacking(answers, types);
  },
  examples: [
    {
      name: 'a port, its aggregate, and a unit on top of another port',
      given: {
        snmp: `${IF_ENTRY}.2.1|4|GigabitEthernet0/1\n${IF_ENTRY}.3.1|2|6\n${IF_ENTRY}.4.1|2|9216\n${IF_ENTRY}.5.1|66|1000000000\n${IF_ENTRY}.6.1|4x|001b21000001\n${IF_ENTRY}.7.1|2|1\n${IF_ENTRY}.8.1|2|2\n${IF_X_ENTRY}.1.1|4|Gi0/1\n${IF_X_ENTRY}.18.1|4|to the cellar\n${IF_ENTRY}.2.9|4|Port-channel1\n${IF_ENTRY}.3.9|2|161\n${IF_X_ENTRY}.15.9|66|20000\n${IF_ENTRY}.2.20|4|Vlan20\n${IF_ENTRY}.3.20|2|53\n${IF_STACK_STATUS}.9.1|2|1\n${IF_STACK_STATUS}.20.9|2|1\n${IF_STACK_STATUS}.0.20|2|1`,
      },
      reads: [
        { kind: 'interface', index: 1, port: 'Gi0/1', alsoCalled: 'GigabitEthernet0/1', description: 'to the cellar', type: 6, mac: '00:1b:21:00:00:01', adminUp: true, up: false, speedMbps: 1000, mtu: 9216 },
        { kind: 'interface', index: 9, port: 'Port-channel1', speedMbps: 20000 },
        { kind: 'aggregated', port: 'Gi0/1', into: 'Port-channel1' },
        { kind: 'stacked', upper: 'Vlan20', lower: 'Port-channel1' },
      ],
    },
    { name: 'two ports of one name are told apart', given: { snmp: `${IF_ENTRY}.2.1|4|eth\n${IF_ENTRY}.2.2|4|eth` }, reads: [{ kind: 'interface', index: 1, port: 'eth #1' }, { kind: 'interface', index: 2, port: 'eth #2' }] },
    { name: 'a port without a name, with a card that has no address', given: { snmp: `${IF_ENTRY}.8.7|2|1\n${IF_ENTRY}.6.7|4x|` }, reads: [{ kind: 'interface', index: 7, port: '#7', up: true }] },
  ],
};
export default dialect;

function* interfaces(answers: Answers, types: Map<number, number>): Generator<Reading> {
  const ports = portsOf(answers);
  const more = new Map(readTable(answers, IF_X_ENTRY, X_COLUMNS).map((row) => [row.index, row]));
  const rows = readTable(answers, IF_ENTRY, COLUMNS);
  const known = new Set(rows.map(({ index }) => index));
  const lone = [...more.values()].filter(({ index }) => !known.has(index)).map((row) => ({ ...row, cells: {} as (typeof rows)[number]['cells'] }));
  for (const { index, cells, from } of [...rows, ...lone]) {
    const number = Number(index);
    if (!Number.isSafeInteger(number) || number <= 0) continue;
    const x = more.get(index);
    const type = numberOf(cells.type);
    if (type !== null) types.set(number, type);
    const mac = macOf(cells.physAddress);
    yield {
      kind: 'interface',
      index: number,
      port: ports.byIndex(number),
      ...told({ alsoCalled: ports.alsoCalled(number), description: textOf(x?.cells.alias), type, mac: mac === ZERO_MAC ? null : mac, adminUp: stateOf(numberOf(cells.admin)), up: stateOf(numberOf(cells.oper)), speedMbps: speedOf(numberOf(x?.cells.highSpeed), numberOf(cells.speed)), mtu: mtuOf(numberOf(cells.mtu)) }),
      from: [...new Set([...from, ...(x?.from ?? [])])].sort(),
    };
  }
}

/** up(1), down(2), testing(3), unknown(4), dormant(5), notPresent(6), lowerLayerDown(7). */
function stateOf(status: number | null): boolean | null {
  if (status === 1) return true;
  return status === 2 || status === 6 || status === 7 ? false : null;
}
/** Zero and the largest number are what agents write where there is none. */
function mtuOf(octets: number | null): number | null {
  return octets !== null && octets >= 68 && octets <= 65_535 ? octets : null;
}
/** ifHighSpeed counts megabits; an agent that leaves it at zero may still tell ifSpeed, in bits. */
function speedOf(high: number | null, low: number | null): number | null {
  if (high !== null && high > 0) return high;
  return low === null || low <= 0 || low >= MOST_SPEED ? null : Math.round(low / 1e6) || null;
}

function* stacking(answers: Answers, types: ReadonlyMap<number, number>): Generator<Reading> {
  const ports = portsOf(answers);
  for (const row of answers.rows(IF_STACK_STATUS)) {
    const [upper = NaN, lower = NaN] = row.index.split('.').map(Number);
    if (numberOf(row) !== 1 || !(upper > 0) || !(lower > 0) || upper === lower || !ports.has(upper) || !ports.has(lower)) continue;
    const names = { upper: ports.byIndex(upper), lower: ports.byIndex(lower) };
    const isMember = (index: number) => MEMBERS.has(types.get(index) ?? 0);
    if (types.get(upper) === LAG && isMember(lower)) yield { kind: 'aggregated', port: names.lower, into: names.upper, from: [row.from] };
    // Some agents write the stack upside down.
    else if (types.get(lower) === LAG && isMember(upper)) yield { kind: 'aggregated', port: names.upper, into: names.lower, from: [row.from] };
    else yield { kind: 'stacked', ...names, from: [row.from] };
  }
}
