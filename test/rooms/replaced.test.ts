/** Another box in the same place is "replaced": one row, whatever of name, address and sockets stayed; a place keeps its id. */
import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../src/drift/drift.js';
import type { Derived } from '../../src/model/audit.js';
import { type Change, wordOf } from '../../src/model/drift.js';
import { derivedOfBoxes, siteOf } from './planted-audits.js';
import { type Box, macOf } from './recorded.js';

const sw = (number: number, name: string, more: Partial<Box> = {}): Box => ({ name, number, address: `10.60.0.${number}`, descr: 'Office switch', kind: 'switch', ports: ['1', '2', '3', '4'], made: { vendor: 'HPE', model: '2530-8G', serial: `CN${number}00A` }, ...more });
const site = siteOf({ scope: { allow: ['10.60.0.0/24'], deny: [], windows: [] } });
/** A main switch and two others, of which one is `acc`; `spare`: cabled to the second main switch too. */
function office(acc: Box, isSpare = false): readonly Box[] {
  const [[own]] = acc.hears as readonly (readonly [string, string, string])[] as [readonly [string, string, string]];
  const other: readonly Box[] = isSpare ? [sw(14, 'core2', { hears: [['2', acc.name, acc.hears![1]![0]]] })] : [];
  return [sw(11, 'core', { hears: [['2', acc.name, own], ['3', 'acc2', '1']] }), acc, sw(13, 'acc2', { hears: [['1', 'core', '3']] }), ...other];
}
const ACC = sw(12, 'acc1', { hears: [['1', 'core', '2']] });
const told = (changes: readonly Change[]) => changes.map((change) => `${wordOf(change)} ${change.kind} ${change.subject.name}`);
function twice(before: readonly Box[], after: readonly Box[], silent: readonly string[] = [], silentBefore: readonly string[] = []) {
  const first = derivedOfBoxes(before, site, 'first', undefined, silentBefore);
  const second = derivedOfBoxes(after, site, 'second', first.prior, silent);
  return { first, second, ...driftBetween(first, second) };
}
const idOf = ({ audit }: Derived, address: string) => audit.devices.find(({ targets }) => targets.includes(address))?.id;

describe('a box that was exchanged', () => {
  const other = { number: 92, made: { vendor: 'HPE', model: '2930F', serial: 'SG9200Z' } };
  it('is one row, with what was before and what is after, and its evidence', () => {
    const { first, second, changes } = twice(office(ACC), office({ ...ACC, ...other }));
    expect(told(changes)).toEqual(['replaced device acc1']);
    expect(changes[0]).toMatchObject({ change: '~', before: 'acc1, serial CN1200A, card 00:1b:21:0c:00:00, switch, HPE 2530-8G, 10.60.0.12', after: 'acc1, serial SG9200Z, card 00:1b:21:5c:00:00, switch, HPE 2930F, 10.60.0.12' });
    expect(changes[0]!.from.length).toBeGreaterThan(0);
    expect(idOf(second, '10.60.0.12')).toBe(idOf(first, '10.60.0.12'));
  });
  it('is known by its cards where nobody tells a serial number', () => {
    const unnumbered = Object.fromEntries(Object.entries(ACC).filter(([key]) => key !== 'made')) as unknown as Box;
    expect(told(twice(office(unnumbered), office({ ...unnumbered, number: 92 })).changes)).toEqual(['replaced device acc1']);
  });
  it('is one row though its maker calls the ports otherwise', () => {
    expect(told(twice(office(ACC), office({ ...ACC, ...other, ports: ['A1', 'A2'], hears: [['A1', 'core', '2']] })).changes)).toEqual(['replaced device acc1']);
  });
  it('is one row where it bears the name that the factory gave it, at the old address and socket', () => {
    const { first, second, changes } = twice(office(ACC), office({ ...ACC, ...other, name: 'HP-2930F' }));
    expect(told(changes)).toEqual(['replaced device HP-2930F']);
    expect(idOf(second, '10.60.0.12')).toBe(idOf(first, '10.60.0.12'));
  });
  it('is one row where it answers on another address, by its name and socket', () => {
    const { first, second, changes } = twice(office(ACC), office({ ...ACC, ...other, address: '10.60.0.77' }), ['10.60.0.12']);
    expect(told(changes)).toEqual(['replaced device acc1']);
    expect(idOf(second, '10.60.0.77')).toBe(idOf(first, '10.60.0.12'));
  });
  it('is known by two sockets alone', () => {
    const both = { ...ACC, hears: [['1', 'core', '2'], ['2', 'core2', '2']] as const };
    expect(told(twice(office(both, true), office({ ...both, ...other, name: 'HP-2930F', address: '10.60.0.77' }, true), ['10.60.0.12']).changes)).toEqual(['replaced device HP-2930F']);
  });
  it('keeps the id when it is asked once more, and when it is replaced again', () => {
    const renamed = { ...ACC, ...other, name: 'HP-2930F' };
    const first = derivedOfBoxes(office(ACC), site, 'a');
    const second = derivedOfBoxes(office(renamed), site, 'b', first.prior);
    const third = derivedOfBoxes(office(renamed), site, 'c', second.prior);
    expect(driftBetween(second, third).changes).toEqual([]);
    const fourth = derivedOfBoxes(office({ ...renamed, number: 93, made: { ...other.made, serial: 'SG9300Z' } }), site, 'd', third.prior);
    expect(told(driftBetween(third, fourth).changes)).toEqual(['replaced device HP-2930F']);
    expect(new Set([second, third, fourth].map((one) => idOf(one, '10.60.0.12')))).toEqual(new Set([idOf(first, '10.60.0.12')]));
  });
});

describe('what was not exchanged', () => {
  it('is a box of another name and address on one socket of the old one: that is gone, this is new', () => {
    const { changes } = twice(office(ACC), office({ ...ACC, number: 92, made: { vendor: 'HPE', model: '2930F', serial: 'SG9200Z' }, name: 'lab', address: '10.60.0.77' }), ['10.60.0.12'], ['10.60.0.77']);
    expect(told(changes).filter((row) => row.includes('device'))).toEqual(['gone device acc1', 'new device lab']);
  });
  it('is a box that is known from elsewhere and was moved', () => {
    const spare = sw(15, 'spare');
    const { changes } = twice([...office(ACC), spare], office({ ...ACC, number: 15, made: spare.made!, name: 'spare', address: '10.60.0.12' }), ['10.60.0.15']);
    expect(told(changes)).not.toContain('replaced device spare');
  });
  it('is a machine with another card and the same host key', () => {
    const key = { ask: { via: 'ssh', hello: true } as const, raw: JSON.stringify({ banner: 'SSH-2.0-OpenSSH_10.0', hostKey: { fingerprint: `SHA256:${'c2FtZQ'.repeat(7)}A` } }) };
    const machine = (number: number): Box => ({ name: 'srv', number, address: '10.60.0.21', descr: 'Linux srv', kind: 'router', ports: ['eth0'], asked: [key] });
    expect(macOf(31, 1)).not.toBe(macOf(32, 1));
    expect(told(twice([machine(31)], [machine(32)]).changes).filter((row) => row.startsWith('replaced'))).toEqual([]);
  });
});
