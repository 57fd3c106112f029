/** Knows how a neighbour says, beside LLDP's own words, that its end of the cable is set (LLDP-EXT-DOT1-MIB, LLDP-EXT-DOT3-MIB; IEEE 802.1AB-2005 annexes F and G). */
import type { Dialect } from '../model/dialect.js';
import { answersSnmp, isBridge, walks } from './bricks/asks.js';
import { portsByNumber } from './bricks/lldp-ports.js';
import { numberOf } from './bricks/rows.js';
import { type TableRow, readTable } from './bricks/table.js';

const LLDP = '1.0.8802.1.1.2.1';
const REMOTE_CHASSIS = `${LLDP}.4.1.1.5`;
const PVID = `${LLDP}.5.32962.1.3.1.1`;
const MAU = `${LLDP}.5.4623.1.3.1.1`;
const FRAME = `${LLDP}.5.4623.1.3.4.1`;

/** dot3MauType by number (IANA-MAU-MIB): those whose name says half or full duplex. */
const HALF = new Set([10, 12, 15, 17, 19, 21, 23, 25, 27, 29]);
const FULL = new Set([11, 13, 16, 18, 20, 22, 24, 26, 28, 30]);

const dialect: Dialect = {
  title: 'LLDP-EXT-DOT1-MIB, LLDP-EXT-DOT3-MIB (IEEE 802.1AB-2005)',
  speaks: (known) => answersSnmp(known) && isBridge(known) && known.some((fact) => fact.kind === 'neighbour' && fact.protocol === 'lldp'),
  asks: walks('lldp', `${PVID}.1`, `${MAU}.4`, `${FRAME}.1`),
  *read(answers) {
    const portOf = portsByNumber(answers);
    const heard = answers.rows(REMOTE_CHASSIS).map(({ index }) => index.split('.')[1]!);
    const told: readonly TableRow<'untagged' | 'mau' | 'frame'>[] = [...readTable(answers, PVID, { untagged: 1 }), ...readTable(answers, MAU, { mau: 4 }), ...readTable(answers, FRAME, { frame: 1 })];
    for (const { index, cells, from } of told) {
      const number = index.split('.')[1];
      // Of several heard on one port, none need be at the other end of its cable.
      const port = number === undefined || heard.filter((one) => one === number).length !== 1 ? null : portOf(Number(number));
      const [untagged, mau, maxFrame] = [numberOf(cells.untagged) ?? 0, numberOf(cells.mau) ?? 0, numberOf(cells.frame) ?? 0];
      if (port === null) continue;
      if (isVlan(untagged)) yield { kind: 'far-end', by: 'lldp', port, untagged, from };
      if (HALF.has(mau) || FULL.has(mau)) yield { kind: 'far-end', by: 'lldp', port, full: FULL.has(mau), from };
      if (maxFrame >= SHORTEST) yield { kind: 'far-end', by: 'lldp', port, maxFrame, from };
    }
  },
  examples: [
    {
      name: 'the VLAN of untagged frames, duplex, and the longest frame',
      given: { snmp: `1.3.6.1.2.1.31.1.1.1.1.3|4|ge3\n${LLDP}.3.7.1.2.3|2|5\n${LLDP}.3.7.1.3.3|4|ge3\n${REMOTE_CHASSIS}.0.3.1|4x|001b21000002\n${PVID}.1.0.3.1|2|40\n${MAU}.4.0.3.1|2|15\n${FRAME}.1.0.3.1|2|1522` },
      reads: [
        { kind: 'far-end', by: 'lldp', port: 'ge3', untagged: 40 },
        { kind: 'far-end', by: 'lldp', port: 'ge3', full: false },
        { kind: 'far-end', by: 'lldp', port: 'ge3', maxFrame: 1522 },
      ],
    },
    { name: 'noughts tell nothing', given: { snmp: `${REMOTE_CHASSIS}.0.3.1|4x|001b21000002\n${PVID}.1.0.3.1|2|0\n${MAU}.4.0.3.1|2|0\n${FRAME}.1.0.3.1|2|0` }, reads: [], readsNo: ['far-end'] },
    { name: 'two neighbours on one port', given: { snmp: `${REMOTE_CHASSIS}.0.3.1|4x|001b21000002\n${REMOTE_CHASSIS}.0.3.2|4x|001b21000003\n${PVID}.1.0.3.1|2|40` }, reads: [], readsNo: ['far-end'] },
  ],
};
export default dialect;

/** The longest frame of Ethernet as first written; whoever takes less means something else by it. */
const SHORTEST = 1518;
const isVlan = (id: number) => id >= 1 && id <= 4094;
