/** What stands where is what people told, each box in one place; what they told of things that were not found is left out. */
import { describe, expect, it } from 'vitest';
import { premisesOf } from '../../src/audit/premises.js';
import type { Documents } from '../../src/model/documents.js';
import type { Site } from '../../src/model/site.js';
import type { Topology } from '../../src/model/topology.js';
import { clinic } from './audit-builder.js';

const documents = (located: Documents['located']): Documents => ({ matched: [], differs: [], unwritten: [], unseen: [], ...(located && { located }) });
const told = (sharedRisks: Site['sharedRisks']) => ({ topology: clinic() as Topology, facts: [], site: { sharedRisks } as Site });
const placesOf = (premises: ReturnType<typeof premisesOf>) => premises.map(({ name, is, toldBy, members }) => [name, is, toldBy, members.join(' ')]);

describe('premises', () => {
  it('are rooms and feeds of the site file, and whatever place the documents tell besides', () => {
    const premises = premisesOf(
      told([{ name: 'UPS room', kind: 'room', members: ['core', 'fw1'] }, { name: 'UPS in the UPS room', kind: 'power', members: ['core'] }, { name: 'old chassis', kind: 'chassis', members: ['acc1'] }]),
      documents([{ device: 'core', written: 'somewhere else' }, { device: 'acc1', written: 'Front  desk' }, { device: 'acc2', written: 'front desk' }]),
    );
    expect(placesOf(premises)).toEqual([['Front  desk', 'place', 'documents', 'acc1 acc2'], ['UPS room', 'place', 'site file', 'core fw1'], ['UPS in the UPS room', 'power', 'site file', 'core']]);
  });
  it('hold each box once: a room before a rack, a rack before a building, whatever their order', () => {
    const risks = [{ name: 'Main building', kind: 'building', members: ['core', 'fw1', 'acc1'] }, { name: 'Rack 1', kind: 'rack', members: ['core', 'fw1'] }, { name: 'Cellar', kind: 'server room', members: ['core'] }];
    const expected = [['Cellar', 'place', 'site file', 'core'], ['Main building', 'place', 'site file', 'acc1'], ['Rack 1', 'place', 'site file', 'fw1']];
    expect(placesOf(premisesOf(told(risks), null))).toEqual(expected);
    expect(placesOf(premisesOf(told([...risks].reverse()), null))).toEqual(expected);
  });
  it('are none where nobody told of any, or nothing of them was found', () => {
    expect(premisesOf(told([]), documents(undefined))).toEqual([]);
    expect(premisesOf(told([{ name: 'Attic', kind: 'room', members: ['no such box'] }]), null)).toEqual([]);
    expect(premisesOf({ ...told([]), site: null }, null)).toEqual([]);
  });
});
