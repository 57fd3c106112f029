/** Knows that a number means nothing once the table that would explain it was cut short: bridge ports and LLDP's ports are no interfaces. */
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../src/dialects/bricks/answers.js';
import { loadDialects } from '../../src/load.js';
import type { Reading } from '../../src/model/fact.js';
import { type Observation, type Outcome, observationId } from '../../src/model/observation.js';

const dialects = await loadDialects();
const silent: Outcome = { is: 'silent', afterMs: 6000 };
const answered = (...lines: readonly string[]): Outcome => ({ is: 'answered', raw: Buffer.from(lines.join('\n')) });
const cut = (...lines: readonly string[]): Outcome => ({ is: 'answered', raw: Buffer.from(lines.join('\n')), incomplete: 'timeout' });

const [NAMES, TYPES, BRIDGE_PORTS, LLDP_PORTS, LLDP_NEIGHBOURS] = ['1.3.6.1.2.1.2.2.1.2', '1.3.6.1.2.1.2.2.1.3', '1.3.6.1.2.1.17.1.4.1.2', '1.0.8802.1.1.2.1.3', '1.0.8802.1.1.2.1.4'];
const [FDB_PORTS, FDB_STATES, VLAN_PORTS] = ['1.3.6.1.2.1.17.4.3.1.2', '1.3.6.1.2.1.17.4.3.1.3', '1.3.6.1.2.1.17.7.1.4.3.1.2'];
/** A Linux box: its first interface is the loopback, bridge port and LLDP port 1 are the second. */
const whole: Readonly<Record<string, Outcome>> = {
  [NAMES]: answered(`${NAMES}.1|4|lo`, `${NAMES}.2|4|p1`, `${NAMES}.3|4|p2`),
  [TYPES]: answered(`${TYPES}.1|2|24`, `${TYPES}.2|2|6`, `${TYPES}.3|2|6`),
  [BRIDGE_PORTS]: answered(`${BRIDGE_PORTS}.1|2|2`, `${BRIDGE_PORTS}.2|2|3`),
  [LLDP_PORTS]: answered(`${LLDP_PORTS}.7.1.2.1|2|5`, `${LLDP_PORTS}.7.1.3.1|4|p1`, `${LLDP_PORTS}.7.1.2.2|2|5`, `${LLDP_PORTS}.7.1.3.2|4|p2`),
  [LLDP_NEIGHBOURS]: answered(`${LLDP_NEIGHBOURS}.1.1.4.0.1.1|2|4`, `${LLDP_NEIGHBOURS}.1.1.5.0.1.1|4x|001b21000002`, `${LLDP_NEIGHBOURS}.1.1.9.0.1.1|4|core`),
  [FDB_PORTS]: answered(`${FDB_PORTS}.0.27.33.0.0.7|2|1`, `${FDB_PORTS}.0.27.33.0.0.8|2|2`),
  [FDB_STATES]: answered(`${FDB_STATES}.0.27.33.0.0.7|2|3`, `${FDB_STATES}.0.27.33.0.0.8|2|3`),
  [VLAN_PORTS]: answered(`${VLAN_PORTS}.10|4x|c0`),
};

function read(other: Readonly<Record<string, Outcome>> = {}): readonly Reading[] {
  const observations = Object.entries({ ...whole, ...other }).map(([walk, outcome]): Observation => {
    const ask = { via: 'snmp', walk } as const;
    return { id: observationId('t', '192.0.2.1', ask), sweep: 't', target: '192.0.2.1', at: '2026-01-01T00:00:00Z', ask, outcome, requests: 1 };
  });
  return dialects.flatMap((dialect) => [...dialect.read(answersOf('192.0.2.1', observations))]);
}
const portsIn = (readings: readonly Reading[], kind: 'neighbour' | 'learned' | 'vlan-port') => readings.flatMap((reading) => (reading.kind === kind ? [reading.port] : []));

describe('ports by number', () => {
  it('are named where their table came', () => {
    const readings = read();
    expect(portsIn(readings, 'neighbour')).toEqual(['p1']);
    expect(portsIn(readings, 'learned')).toEqual(['p1', 'p2']);
    expect(portsIn(readings, 'vlan-port')).toEqual(['p1', 'p2']);
  });

  it('of LLDP are not known where its table of ports is silent', () => expect(portsIn(read({ [LLDP_PORTS]: silent }), 'neighbour')).toEqual([null]));

  it('of LLDP are not known where its table of ports was cut before them', () => {
    expect(portsIn(read({ [LLDP_PORTS]: cut(`${LLDP_PORTS}.1.0|2|4`, `${LLDP_PORTS}.2.0|4x|001b21000001`) }), 'neighbour')).toEqual([null]);
  });

  it('of LLDP are named where what was cut off is another one', () => {
    expect(portsIn(read({ [LLDP_PORTS]: cut(`${LLDP_PORTS}.7.1.2.1|2|5`, `${LLDP_PORTS}.7.1.3.1|4|p1`) }), 'neighbour')).toEqual(['p1']);
  });

  it('of a bridge are nobody’s where its table of ports is silent', () => {
    const readings = read({ [BRIDGE_PORTS]: silent });
    expect(portsIn(readings, 'learned')).toEqual([]);
    expect(portsIn(readings, 'vlan-port')).toEqual([]);
  });

  it('of a bridge are named as far as its table of ports came', () => {
    const readings = read({ [BRIDGE_PORTS]: cut(`${BRIDGE_PORTS}.1|2|2`) });
    expect(portsIn(readings, 'learned')).toEqual(['p1']);
    expect(portsIn(readings, 'vlan-port')).toEqual(['p1']);
  });

  it('are interfaces where a box has no table of bridge ports at all', () => {
    expect(portsIn(read({ [BRIDGE_PORTS]: answered(), [FDB_PORTS]: answered(`${FDB_PORTS}.0.27.33.0.0.7|2|2`) }), 'learned')).toEqual(['p1']);
  });
});
