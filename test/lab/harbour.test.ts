/** Knows the audit of an office in VLANs: which VLAN reaches where, bundles told as one cable, and a spare that counts only for what it carries. */
import { afterAll, beforeAll, describe } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { build } from './house/linchpin.js';
import { harbour } from './networks/harbour.js';

describe.skipIf(!requireLab())('the harbour office', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(harbour);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, 1);
  itsTruthIsMeasured(() => lab);
});
