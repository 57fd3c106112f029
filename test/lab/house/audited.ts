/** Knows what every lab network is tried for: the audit equals the truth, nothing is sent where it may not be, an unchanged network shows no drift. */
import { describe, expect, it } from 'vitest';
import { compare, namesOf } from './compare.js';
import { compareShown } from './compare-shown.js';
import { countsOf } from './counts.js';
import type { RunningLab } from './lab.js';
import { auditOf, driftOf, sweep } from './linchpin.js';
import { linkEndsOf } from './network.js';
import { expectedOf, loseCable, loseDevice } from './outage.js';

/** How often the unchanged network is swept again, whatever the network says. */
const AGAIN = process.env.LINCHPIN_LAB_SWEEPS !== undefined ? Number(process.env.LINCHPIN_LAB_SWEEPS) : null;
/** With `all`, cables and end hosts are taken down too; `none` leaves the measuring out. */
const OUTAGES = process.env.LINCHPIN_LAB_OUTAGES ?? 'devices';

/** `again`: how often the unchanged network is swept again. */
export function itIsAuditedRightly(lab: () => RunningLab, again = 2): void {
  const sweeps = AGAIN ?? again;
  describe('swept', () => {
    it('is found as it is', async () => {
      await sweep(lab(), '--label', 'first');
      expect(compare(await auditOf(lab(), 'first'), lab().network)).toEqual([]);
    });

    it('shows the findings that are right here, and none besides', async () => {
      const audit = await auditOf(lab(), 'first');
      expect([...compareShown(audit, lab().network, namesOf(audit, lab().network))]).toEqual([]);
    });

    it(`shows no drift while nothing changes, ${sweeps} times`, async () => {
      for (let at = 1; at <= sweeps; at++) {
        const id = await sweep(lab());
        const drift = await driftOf(lab(), 'first', id);
        expect({ at, ...drift, hidden: [] }).toMatchObject({ at, comparable: true, changes: [], notChecked: [] });
      }
      expect(compare(await auditOf(lab()), lab().network)).toEqual([]);
    });

    it('was sent nothing outside the scope, and nothing to a printing port', async () => {
      const counts = await countsOf(lab());
      expect(counts.all).toBeGreaterThan(100);
      expect(counts.outsideScope).toEqual([]);
      expect(counts.toPrintingPorts).toEqual([]);
    });
  });
}

/** The truth that is written beside the network, measured: run it last, for hosts that must be silent have then spoken. `from` `all`: only where all is tried. */
export function itsTruthIsMeasured(lab: () => RunningLab, from: 'devices' | 'all' = 'devices'): void {
  describe.skipIf(OUTAGES === 'none' || (from === 'all' && OUTAGES !== 'all'))('its written truth', () => {
    it('is what stops when each device is taken down', async () => {
      const { nodes, truth } = lab().network;
      const kinds = OUTAGES === 'all' ? ['switch', 'router', 'server', 'host', 'dumb-switch'] : ['switch', 'router', 'dumb-switch'];
      for (const { name } of nodes.filter(({ kind }) => kinds.includes(kind))) {
        const written = truth.cutDevices.find((cut) => cut.name === name) ?? [...truth.cutSegments, ...(truth.unseen ?? [])].find((cut) => cut.name === name);
        const devices = written && 'devices' in written ? (written.devices as readonly string[]) : [];
        expect({ name, ...(await loseDevice(lab(), name)) }).toEqual({ name, hosts: [...(written?.hosts ?? [])].sort(), devices: [...devices].sort(), ...expectedOf(lab().network, name) });
      }
    });

    it.skipIf(OUTAGES !== 'all')('is what stops when each cable is pulled', async () => {
      const { cables, truth } = lab().network;
      const isInfrastructure = (cable: string) => truth.cutLinks.some((cut) => cut.cable === cable) || truth.links.some(({ a, aPort, b, bPort }) => [`${a}.${aPort} - ${b}.${bPort}`, `${b}.${bPort} - ${a}.${aPort}`].includes(linkEndsOf(lab().network, cable).map(({ device, port }) => `${device}.${port}`).join(' - ')));
      for (const cable of cables.filter(isInfrastructure)) {
        const written = truth.cutLinks.find((cut) => cut.cable === cable);
        expect({ cable, ...(await loseCable(lab(), cable)) }).toEqual({ cable, hosts: [...(written?.hosts ?? [])].sort(), devices: [...(written?.devices ?? [])].sort(), ...expectedOf(lab().network, cable) });
      }
    });
  });
}
