/** Knows the audit of three offices joined by routed lines: what lies behind routers is found and placed as if it were near. */
import { afterAll, beforeAll, describe } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { build } from './house/linchpin.js';
import { branch } from './networks/branch.js';

describe.skipIf(!requireLab())('three offices', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(branch);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab);
  itsTruthIsMeasured(() => lab);
});
