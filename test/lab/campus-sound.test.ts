/** Knows the audit of a sound network: found as it is, and nothing to act on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { auditOf, build } from './house/linchpin.js';
import { campusSound } from './networks/campus-sound.js';

describe.skipIf(!requireLab())('the sound campus', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(campusSound);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab);

  it('has nothing to act on and nothing to plan', async () => {
    const { findings } = await auditOf(lab);
    expect(findings.filter(({ outcome }) => outcome === 'ACT_NOW' || outcome === 'PLAN').map(({ rule, says }) => `${rule}: ${says}`)).toEqual([]);
  });

  it('shares its gateway address between two firewalls, and both are told apart', async () => {
    const { devices, subnets } = await auditOf(lab);
    const nameOf = (id: string) => devices.find((device) => device.id === id)?.name;
    expect(subnets.find(({ cidr }) => cidr === '10.30.0.0/24')).toMatchObject({ virtualGateway: '10.30.0.1' });
    expect(subnets.find(({ cidr }) => cidr === '10.30.0.0/24')?.gateways.map(nameOf).sort()).toEqual(['fw1', 'fw2']);
  });

  itsTruthIsMeasured(() => lab);
});
