/** A neighbour is known by its name short or in full, in any case, and cut; where several may be meant, none is taken and that is said. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import { derived, fact } from './topology-builder.js';

/** Boxes with one port each, that tell no chassis id; the first hears what it calls so, as CDP does. */
const boxes = (...names: readonly string[]): Fact[] => names.flatMap((name) => [fact(name, { kind: 'named', name, by: 'sysname' }), fact(name, { kind: 'role', role: 'switch', by: 'test' }), fact(name, { kind: 'interface', index: 1, port: 'Gi0/1', up: true })]);
const hears = (box: string, called: string, port = 'Gi0/1', remotePort = 'Gi0/1'): Fact => fact(box, { kind: 'neighbour', protocol: 'cdp', port, chassis: { subtype: 'name', value: called }, remotePort: { subtype: 'name', value: remotePort } });
function found(facts: readonly Fact[]) {
  const { topology } = derived(facts);
  const nameOf = new Map(topology.devices.map(({ id, name }) => [id, name]));
  return { links: topology.links.map(({ ends, certainty }) => `${ends.map(({ device }) => nameOf.get(device)!).sort().join(' - ')} ${certainty}`), unsure: topology.remarks.filter(({ kind }) => kind === 'ambiguous').map(({ says }) => says), devices: topology.devices.length };
}
const LONG = 'distribution-switch-building-north-second-floor-cabinet-2a-left-half';

const SPELT: readonly (readonly [string, string, string])[] = [
  ['short, of a box that bears the full one', 'core.example.net', 'core'],
  ['in full, of a box that bears the short one', 'core', 'core.example.net'],
  ['in another case', 'Core', 'CORE.Example.Net'],
  ['with the dot at its end', 'core.example.net', 'core.example.net.'],
  ['with a serial number beside it', 'core.example.net', 'FOX1234X0AB(core.example.net)'],
  ...[15, 31, 32, 63].map((length) => [`cut at ${length} characters`, LONG, LONG.slice(0, length)] as const),
  ['cut within its domain', 'access-switch-02.building-north.example.net', 'access-switch-02.building-north'],
  ['in full, of a box that cuts its own', LONG.slice(0, 32), LONG],
];

describe('the name of a neighbour', () => {
  it.each(SPELT)('joins: %s', (_, own, called) => {
    expect(found([...boxes('sw1', own), hears('sw1', called)])).toEqual({ links: [`${[own, 'sw1'].sort().join(' - ')} one-end`], unsure: [], devices: 2 });
  });
  it('does not join one that merely begins alike', () => {
    expect(found([...boxes('sw1', 'core-switch'), hears('sw1', 'core')])).toMatchObject({ devices: 3, unsure: [] });
  });
  it('names nobody where several may be meant, and says so', () => {
    const twins = [`${LONG}-1`, `${LONG}-2`];
    const { unsure, devices } = found([...boxes('sw1', ...twins), hears('sw1', LONG.slice(0, 31))]);
    expect(devices).toBe(4);
    expect(unsure).toEqual([`sw1 hears ${LONG.slice(0, 31)} on Gi0/1. By that name ${twins.join(' and ')} may be meant, and nothing else tells which.`]);
    expect(found([...boxes('sw1', 'core.hq.example', 'core.depot.example'), hears('sw1', 'core')]).unsure).toHaveLength(1);
  });
  it('means that of several which names the very port', () => {
    const twins = [`${LONG}-1`, `${LONG}-2`];
    expect(found([...boxes('sw1', ...twins), hears('sw1', LONG.slice(0, 31)), hears(twins[1]!, 'sw1')])).toEqual({ links: [`${twins[1]!} - sw1 both-ends`], unsure: [], devices: 3 });
  });
});
