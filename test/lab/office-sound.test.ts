/** Knows the audit of a small office done right: nothing to act on; and of its nights, in which much moves and little changes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audit } from '../../src/model/audit.js';
import { itIsAuditedRightly, itsTruthIsMeasured } from './house/audited.js';
import { bringUp, requireLab, type RunningLab } from './house/lab.js';
import { auditOf, build, driftOf, sweep } from './house/linchpin.js';
import { macOf } from './house/network.js';
import { type Happening, happeningsIn } from './networks/office-churn.js';
import { officeSound } from './networks/office-sound.js';

/** How often it is swept while things move; all that may happen is spread over so many nights, or happens again. */
const NIGHTS = Number(process.env.LINCHPIN_LAB_CHURN ?? 2);

describe.skipIf(!requireLab())('the well kept office', () => {
  let lab: RunningLab;
  beforeAll(async () => {
    build();
    lab = await bringUp(officeSound);
  });
  afterAll(() => lab?.down());

  itIsAuditedRightly(() => lab, 1);

  it('has nothing to act on and nothing to plan', async () => {
    const { findings } = await auditOf(lab);
    expect(findings.filter(({ outcome }) => outcome === 'ACT_NOW' || outcome === 'PLAN').map(({ rule, says }) => `${rule}: ${says}`)).toEqual([]);
  });

  itsTruthIsMeasured(() => lab, 'all');

  it(`shows what changed and nothing else, ${NIGHTS} nights`, async () => {
    const { happenings, rest } = happeningsIn(lab);
    const done = new Map<Happening, number>();
    const total = { structure: 0, true: 0 };
    let before = await sweep(lab, '--label', 'evening');
    const evening = await auditOf(lab, 'evening');
    const told = stationsOf(evening);
    const nameOf = new Map([...told].flatMap(([mac, id]) => lab.network.nodes.filter(({ name }) => macOf(lab.network, { device: name, port: 'eth0' }) === mac).map(({ name }) => [id, name] as const)));
    for (let night = 0, next = 0; night < NIGHTS; night++) {
      const share = NIGHTS < happenings.length ? Math.ceil((happenings.length * (night + 1)) / NIGHTS) - next : 1 + (night % 2);
      const tonight = Array.from({ length: share }, (_, at) => happenings[(next + at) % happenings.length]!);
      next += share;
      const expected: string[] = [];
      for (const happening of tonight) {
        const times = done.get(happening) ?? 0;
        expected.push(...(times % 2 === 0 ? happening.changes : happening.changesBack));
        done.set(happening, times + 1);
        await happening.happen();
      }
      await rest();
      const after = await sweep(lab);
      const { comparable, changes } = await driftOf(lab, before, after);
      const seen = changes.filter(({ layer }) => layer !== 'configuration').map(({ kind, change, subject, before: was, after: is }) => (kind === 'attachment' || kind === 'link' ? `${nameOf.get(subject.id) ?? subject.name}: ${was} → ${is}` : `${kind} ${change} ${subject.name}: ${was} → ${is}`));
      expect({ night, tonight: tonight.map(({ name }) => name), comparable, changes: seen.sort() }).toEqual({ night, tonight: tonight.map(({ name }) => name), comparable: true, changes: expected.sort() });
      total.structure += seen.length;
      total.true += expected.length;
      before = after;
      process.stderr.write(`night ${night + 1} of ${NIGHTS}: ${total.structure} changes shown so far, ${total.true} true\n`);
    }
    // Whatever address it has by now and wherever it is: the same box under the same id, once.
    const audit = await auditOf(lab);
    expect([...stationsOf(audit)].filter(([mac, id]) => told.get(mac) !== id)).toEqual([]);
    expect(audit.devices.filter(({ id }) => !evening.devices.some((one) => one.id === id)).map(({ name }) => name)).toEqual([]);
  });

  /** Ids by card. */
  function stationsOf({ devices }: Audit): ReadonlyMap<string, string> {
    return new Map(devices.flatMap(({ id, macs }) => macs.map((mac) => [mac, id] as const)));
  }
});
