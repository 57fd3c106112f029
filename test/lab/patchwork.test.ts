/** Knows the audit of an office that grew: what hangs behind boxes that nobody manages, inside a machine, and on two legs; cables of which only one end tells. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { auditOf, build, linchpin, sweep } from './house/linchpin.js';
import { patchwork } from './networks/patchwork.js';

describe.skipIf(!requireLab())('the patchwork office', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(patchwork);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, 1);

  it('knows both legs of a machine', async () => {
    const { devices } = await auditOf(lab);
    const nameOf = (id: string) => devices.find((device) => device.id === id)?.name ?? id;
    const nas = devices.find(({ name }) => name === 'nas')!;
    expect(nas.attachments.map(({ device, port }) => `${nameOf(device)} ${port}`).sort()).toEqual(['sw2 p3', 'sw4 p4']);
  });

  it('keeps the name that a person gave a segment', async () => {
    const { segments } = await auditOf(lab);
    const small = segments.find(({ devices }) => devices.length === 4)!;
    expect((await linchpin(lab, 'declare', 'segment', small.id, 'box under the window')).code).toBe(0);
    await sweep(lab);
    expect((await auditOf(lab)).segments.filter(({ name }) => name === 'box under the window').map(({ id }) => id)).toEqual([small.id]);
  });

  it('explains a cable, and why there is none', async () => {
    const { devices, links } = await auditOf(lab);
    const cable = await linchpin(lab, 'explain', links.find(({ certainty }) => certainty === 'one-end')!.id);
    expect(cable.stdout).toMatch(/the other end does not say so/);
    const box = await linchpin(lab, 'explain', devices.find(({ name }) => name === 'sw4')!.id);
    expect(box.stdout).toMatch(/sw1/);
  });

  itsTruthIsMeasured(() => lab, 'all');
});
