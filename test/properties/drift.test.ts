/** What holds for every pair of sweeps: nothing drifts from itself, order tells nothing, there and back is the same row turned round, looking less takes nothing away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftBetween } from '../../src/drift/drift.js';
import type { Audit, Derived } from '../../src/model/audit.js';
import type { Change } from '../../src/model/drift.js';
import type { Device } from '../../src/model/topology.js';
import { clinic, covered, device, link } from '../rooms/audit-builder.js';

/** A site of switches in a tree, with servers on them; `cut` leaves some out, as a change of the network would. */
const site = fc.record({ parents: fc.array(fc.nat(), { minLength: 2, maxLength: 7 }), without: fc.subarray([1, 2, 3, 4, 5, 6]), vlans: fc.subarray([10, 20, 30, 40]), ports: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 }) });
type Site = typeof site extends fc.Arbitrary<infer T> ? T : never;

function sweep({ parents, without, vlans, ports }: Site, id: string): Derived {
  const names = ['sw0', ...parents.map((_, i) => `sw${i + 1}`)];
  const there = (name: string): boolean => !without.some((i) => name === `sw${i}` || name === `srv${i}`);
  const everyone = names.flatMap((name, i): Device[] => [
    device(name, ['switch'], { addresses: [`10.0.0.${i + 1}`], targets: [`10.0.0.${i + 1}`], serial: `S${i}` }),
    device(`srv${i}`, ['server'], { addresses: [`10.0.1.${i + 1}`], targets: [`10.0.1.${i + 1}`], attachment: { device: name, port: String(ports[i % ports.length]), certainty: 'one-end', from: ['o-1'] } }),
  ]);
  const devices = everyone.filter(({ name, attachment }) => there(name) && (attachment === null || there(attachment.device)));
  const present = new Set(devices.map(({ id: one }) => one));
  const audit: Audit = {
    ...clinic(), devices, segments: [], providers: [], adjacencies: [], subnets: [], services: [], failures: [],
    sweep: { ...clinic().sweep, id },
    links: parents.map((parent, i) => link(`sw${parent % (i + 1)}`, `d${i + 1}`, `sw${i + 1}`, 'up')).filter(({ ends }) => ends.every(({ device: end }) => present.has(end))),
    vlans: vlans.map((one) => ({ id: one, names: [`v${one}`], ports: 2 })),
    coverage: { ...clinic().coverage, ...covered(devices), addresses: everyone.map(({ id: one, addresses: [address] }) => ({ address: address!, outcome: present.has(one) ? 'answered' : 'silent', by: ['icmp'], device: present.has(one) ? one : null, why: null })) },
  };
  return { audit, configTexts: [], prior: { devices: [], findings: [] } };
}
const turned = ({ change, kind, subject, before, after }: Change) => JSON.stringify([change === '+' ? '-' : change === '-' ? '+' : '~', kind, subject.name, after, before]);
const straight = ({ change, kind, subject, before, after }: Change) => JSON.stringify([change, kind, subject.name, before, after]);

describe('drift', () => {
  it('is empty from any sweep to itself', () => {
    fc.assert(fc.property(site, (one) => {
        expect(driftBetween(sweep(one, 'a'), sweep(one, 'b'))).toMatchObject({ changes: [], notChecked: [], hidden: [] });
      }), { numRuns: 60 });
  });

  it('does not depend on the order of what was found', () => {
    fc.assert(
      fc.property(site, site, (one, other) => {
        const shuffled = ({ audit, ...rest }: Derived): Derived => ({ ...rest, audit: { ...audit, devices: [...audit.devices].reverse(), links: [...audit.links].reverse(), vlans: [...audit.vlans].reverse(), coverage: { ...audit.coverage, tables: [...audit.coverage.tables].reverse(), addresses: [...audit.coverage.addresses].reverse() } } });
        expect(driftBetween(shuffled(sweep(one, 'a')), shuffled(sweep(other, 'b')))).toEqual(driftBetween(sweep(one, 'a'), sweep(other, 'b')));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same rows turned round on the way back', () => {
    fc.assert(
      fc.property(site, fc.subarray([1, 2, 3, 4, 5, 6]), fc.subarray([10, 20, 30, 40]), (one, without, vlans) => {
        const other = { ...one, without, vlans };
        const there = driftBetween(sweep(one, 'a'), sweep(other, 'b')).changes.map(turned).sort();
        const back = driftBetween(sweep(other, 'b'), sweep(one, 'a')).changes.map(straight).sort();
        expect(there).toEqual(back);
      }),
      { numRuns: 60 },
    );
  });

  it('tells exactly the devices that were taken away, and of the rest only their cables', () => {
    fc.assert(
      fc.property(site, fc.integer({ min: 1, max: 6 }), (one, taken) => {
        const before = sweep({ ...one, without: [] }, 'a');
        const after = sweep({ ...one, without: [taken] }, 'b');
        const gone = before.audit.devices.filter(({ id }) => !after.audit.devices.some((device) => device.id === id)).map(({ id }) => id);
        const { changes } = driftBetween(before, after);
        const told = changes.filter(({ kind }) => kind === 'device');
        expect(told.map(({ change, subject }) => `${change} ${subject.id}`)).toEqual(gone.map((id) => `- ${id}`).sort());
        for (const { subject } of changes.filter(({ kind }) => kind === 'link')) expect(subject.name).toContain(`sw${taken} `);
      }),
      { numRuns: 60 },
    );
  });

  it('tells a box that was exchanged in one row, and there and back alike', () => {
    fc.assert(
      fc.property(site, fc.nat(), fc.boolean(), (one, nth, isRenamed) => {
        const before = sweep({ ...one, without: [] }, 'a');
        const switches = before.audit.devices.filter(({ roles }) => roles.includes('switch'));
        const { id } = switches[nth % switches.length]!;
        const exchanged = (device: Device): Device => (device.id === id ? { ...device, serial: 'OTHER', model: 'another', ...(isRenamed ? { name: 'factory-name' } : {}) } : device);
        const after: Derived = { ...before, audit: { ...before.audit, devices: before.audit.devices.map(exchanged) } };
        for (const { changes } of [driftBetween(before, after), driftBetween(after, before)]) expect(changes.map(({ change, word, kind, subject }) => [change, word, kind, subject.id])).toEqual([['~', 'replaced', 'device', id]]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes nothing for gone because we looked less: whatever table was not whole, no row says so', () => {
    fc.assert(
      fc.property(site, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (one, blind) => {
        const before = sweep(one, 'a');
        const { audit } = sweep(one, 'b');
        const victims = new Set(blind.map((at) => audit.devices[at % audit.devices.length]?.id));
        const seen = audit.devices.filter(({ id }) => !victims.has(id));
        const less: Derived = {
          configTexts: [], prior: before.prior,
          audit: {
            ...audit, devices: seen, links: audit.links.filter(({ ends }) => ends.every(({ device: end }) => !victims.has(end))),
            coverage: { ...audit.coverage, addresses: audit.coverage.addresses.filter(({ device: of }) => of === null || !victims.has(of)), tables: audit.coverage.tables.filter(({ device: of }) => !victims.has(of)) },
          },
        };
        expect(driftBetween(before, less).changes).toEqual([]);
        expect(driftBetween(less, before).changes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
