/** Knows the audit of a site with a tunnel, two hidings in a row, and a way around the firewall. */
import { afterAll, beforeAll, describe } from 'vitest';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { build } from './house/linchpin.js';
import { vineyard } from './networks/vineyard.js';

describe.skipIf(!requireLab())('the vineyard', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(vineyard);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, 1);
  itsTruthIsMeasured(() => lab, 'all');
});
