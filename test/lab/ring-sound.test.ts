/** Knows the audit of a sound ring: shared gateway, a blocked cable, copies of one machine told apart, a router with eight addresses told as one; and nothing to act on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { auditOf, build } from './house/linchpin.js';
import { ringSound } from './networks/ring-sound.js';

describe.skipIf(!requireLab())('the sound ring', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(ringSound);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, 1);

  it('has nothing to act on and nothing to plan', async () => {
    const { findings } = await auditOf(lab);
    expect(findings.filter(({ outcome }) => outcome === 'ACT_NOW' || outcome === 'PLAN').map(({ rule, says }) => `${rule}: ${says}`)).toEqual([]);
  });

  it('knows who stands in for the gateway, and where the ways out are', async () => {
    const { devices, adjacencies, subnets, providers } = await auditOf(lab);
    const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? id;
    const groups = adjacencies.filter(({ kind }) => kind === 'vrrp').map(({ ends }) => ends.map(({ device }) => nameOf(device)).sort());
    expect(groups).toEqual([['d1', 'd2']]);
    expect(subnets.find(({ cidr }) => cidr === '10.50.0.0/24')).toMatchObject({ virtualGateway: '10.50.0.1' });
    expect(subnets.find(({ cidr }) => cidr === '10.50.0.0/24')?.gateways.map(nameOf).sort()).toEqual(['d1', 'd2']);
    expect(providers.map(({ edge }) => nameOf(edge.device)).sort()).toEqual(['e1', 'e2']);
  });

  it('takes a router with eight addresses for one, and two copies of one machine for two', async () => {
    const { devices, remarks } = await auditOf(lab);
    const d1 = devices.filter(({ addresses }) => addresses.includes('10.50.0.2'));
    // Beside its own, it answers on the shared one while it is the gateway.
    expect(d1.map(({ addresses }) => addresses.filter((address) => address !== '10.50.0.1').length)).toEqual([8]);
    const copies = devices.filter(({ name }) => name === 'app1' || name === 'app2');
    expect(copies).toHaveLength(2);
    expect(remarks.filter(({ kind }) => kind === 'contradictory-identity').map(({ about }) => [...about].sort())).toEqual([copies.map(({ id }) => id).sort()]);
  });

  itsTruthIsMeasured(() => lab, 'all');
});
